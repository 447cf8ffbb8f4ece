// Files that come in, go out, or are taken away again.
#include <algorithm>
#include <optional>
#include <utility>

#include "state/apply.h"
#include "state/attachments.h"
#include "state/guard.h"
#include "state/privacy.h"
#include "state/ticket_export.h"

namespace tideline::state {

namespace {

void forget_notices(AppState& app, std::string_view target) {
  std::erase_if(app.files.notices,
                [&](const FileNotice& notice) { return notice.target == target; });
}

std::size_t most_files(const AppState& app) {
  return std::size_t(app.pack.facts.ticket_form.attachments.max_files);
}

std::size_t arriving_at(const AppState& app, std::string_view target) {
  const std::vector<ports::FileGiven>& files = app.files.arriving;
  return std::size_t(std::count_if(files.begin(), files.end(), [&](const ports::FileGiven& file) {
    return file.target == target;
  }));
}

// Takes it out of those that are being written.
std::optional<ports::FileGiven> arrived(AppState& app, const std::string& id) {
  std::vector<ports::FileGiven>& files = app.files.arriving;
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const auto& file) { return file.id == id; });
  if (found == files.end()) return std::nullopt;
  ports::FileGiven file = std::move(*found);
  files.erase(found);
  return file;
}

// What was refused before is told until then.
void happened(AppState& app, const ports::FilesChosen& chosen, Services&) {
  forget_notices(app, chosen.target);
}

// Nothing of it is written before the guard has seen it, name and all.
void happened(AppState& app, const ports::FileGiven& given, Services& services) {
  const model::Attachments* files = draft_files(app, given.target);
  if (files == nullptr) return services.files.remove(given.id);
  if (app.guard.rules == nullptr) return app.files.unchecked.push_back(given);
  FileNotice notice{given.target, given.name, ports::FileFault::too_many};
  notice.has_secret = tells_secret(app, given.name) || tells_secret(app, given.text);
  const bool full = files->size() + arriving_at(app, given.target) >= most_files(app);
  if (notice.has_secret || full) {
    services.files.remove(given.id);
    return refuse_file(app, std::move(notice));
  }
  app.files.arriving.push_back({given.target,
                                given.id,
                                given.name,
                                given.media_type,
                                given.bytes,
                                given.width_px,
                                given.height_px,
                                {}});
  services.files.keep(given.id);
}

void happened(AppState& app, const ports::FileKept& kept, Services& services) {
  const std::optional<ports::FileGiven> file = arrived(app, kept.id);
  model::Attachments* files = file ? draft_files(app, file->target) : nullptr;
  if (files == nullptr) return services.files.remove(kept.id);  // deleted in between
  files->push_back(
      {file->id, file->name, file->media_type, file->bytes, file->width_px, file->height_px});
  keep_draft_of(app, file->target, services);
}

void happened(AppState& app, const ports::FileRefused& refused, Services&) {
  if (refused.id.empty()) return refuse_file(app, {refused.target, refused.name, refused.fault});
  if (const std::optional<ports::FileGiven> file = arrived(app, refused.id))
    refuse_file(app, {file->target, file->name, refused.fault});
}

void happened(AppState& app, const ports::FilesForgotten& forgotten, Services&) {
  settle_deletion(app, Deletion::files, forgotten.gone);
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
  keep_draft_of(app, action.target, services);
}

void apply(AppState& app, const DismissFileNotice& action, Services&) {
  std::vector<FileNotice>& notices = app.files.notices;
  std::size_t index = 0;
  const auto found = std::find_if(notices.begin(), notices.end(), [&](const FileNotice& notice) {
    return notice.target == action.target && index++ == action.index;
  });
  if (found != notices.end()) notices.erase(found);
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
