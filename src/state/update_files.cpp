// Files that come in, go out, or are taken away again.
#include <algorithm>
#include <utility>

#include "state/apply.h"
#include "state/attachments.h"
#include "state/guard.h"
#include "state/ticket_export.h"

namespace tideline::state {

namespace {

// What gets only a question (a transaction id in a log) may be in a file.
bool tells_secret(const AppState& app, std::string_view text) {
  const std::vector<model::SecretMatch> matches = secrets_in(app, text);
  return std::any_of(matches.begin(), matches.end(), [](const model::SecretMatch& match) {
    return model::step_of(match.kind) != model::SecretStep::question;
  });
}

void forget_notices(AppState& app, std::string_view target) {
  std::erase_if(app.files.notices,
                [&](const FileNotice& notice) { return notice.target == target; });
}

void happened(AppState& app, const ports::FileKept& kept, Services& services) {
  model::Attachments* files = draft_files(app, kept.target);
  const std::size_t most = std::size_t(app.pack.facts.ticket_form.attachments.max_files);
  if (files == nullptr || files->size() >= most) {
    services.files.remove(kept.id);
    if (files != nullptr) refuse_file(app, {kept.target, kept.name, ports::FileFault::too_many});
    return;
  }
  if (app.guard.rules == nullptr && !kept.text.empty()) return app.files.unchecked.push_back(kept);
  if (tells_secret(app, kept.text)) {
    services.files.remove(kept.id);
    FileNotice notice{kept.target, kept.name};
    notice.has_secret = true;
    return refuse_file(app, std::move(notice));
  }
  forget_notices(app, kept.target);
  files->push_back(
      {kept.id, kept.name, kept.media_type, kept.bytes, kept.width_px, kept.height_px});
  keep_draft_of(app, kept.target, services);
}

void happened(AppState& app, const ports::FileRefused& refused, Services&) {
  refuse_file(app, {refused.target, refused.name, refused.fault});
}

void happened(AppState& app, const ports::FileSaved&, Services&) {
  show_toast(app, "toast.file_saved");
}

void happened(AppState& app, const ports::SaveRefused&, Services&) {
  show_toast(app, "toast.file_not_saved");
}

// app/ gives it to the kit.
void happened(AppState&, const ports::FilePictured&, Services&) {}

}  // namespace

void apply(AppState&, const PickFiles& action, Services& services) {
  services.files.pick(action.input);
}

void apply(AppState& app, const FilesHappened& action, Services& services) {
  std::visit([&](const auto& what) { happened(app, what, services); }, action.event);
}

void apply(AppState& app, const RemoveAttachment& action, Services& services) {
  model::Attachments* files = draft_files(app, action.target);
  if (files == nullptr) return;
  const auto is_it = [&](const model::Attachment& file) { return file.id == action.file; };
  const auto found = std::find_if(files->begin(), files->end(), is_it);
  if (found == files->end()) return;
  const model::Attachments removed{*found};
  files->erase(found);
  release_files(app, removed, services);
  forget_notices(app, action.target);
  keep_draft_of(app, action.target, services);
}

void apply(AppState& app, const DismissFileNotices& action, Services&) {
  forget_notices(app, action.target);
}

void apply(AppState&, const SaveAttachment& action, Services& services) {
  services.files.save_kept(action.attachment.id, action.attachment.name);
}

void apply(AppState& app, const ExportTicket& action, Services& services) {
  const model::Ticket* ticket = find_ticket(app, action.ticket);
  if (ticket == nullptr) return;
  const bool json = action.format == ExportFormat::json;
  const std::string name =
      (ticket->number.empty() ? "ticket" : ticket->number) + (json ? ".json" : ".txt");
  services.files.save_text(name, json ? "application/json" : "text/plain",
                           json ? ticket_as_json(*ticket) : ticket_as_text(app, *ticket));
}

}  // namespace tideline::state
