#include "state/desk_files.h"

#include <algorithm>
#include <utility>

#include "state/apply.h"

namespace tideline::state {

namespace {

constexpr std::int64_t kUsualMostBytes = std::int64_t{10} << 20;

const model::Attachment* find_file(const model::Attachments& files, const std::string& id) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const model::Attachment& file) {
    return file.at_desk && file.id == id;
  });
  return found != files.end() ? &*found : nullptr;
}

const model::Attachment* find_file(const AppState& app, const FetchAttachment& wanted) {
  if (const model::Conversation* conversation = find_conversation(app, wanted.subject)) {
    const model::Message* message = model::find_message(*conversation, wanted.message);
    return message != nullptr ? find_file(message->attachments, wanted.attachment) : nullptr;
  }
  const model::Ticket* ticket = find_ticket(app, wanted.subject);
  if (ticket == nullptr) return nullptr;
  for (const model::TicketEvent& event : ticket->timeline)
    if (event.id.text == wanted.message) return find_file(event.attachments, wanted.attachment);
  return nullptr;
}

// What is asked for now, or null: late answers come to nothing.
FetchedFile* find_fetch(AppState& app, const std::string& id) {
  const auto found = app.files.fetched.find(id);
  if (found == app.files.fetched.end() || found->second.step == FetchStep::here) return nullptr;
  return &found->second;
}

void fail(FetchedFile& file, FetchFault fault) {
  file.step = FetchStep::failed;
  file.fault = fault;
}

FetchFault fault_of(ErrorCode code) {
  if (code == ErrorCode::offline) return FetchFault::network;
  return code == ErrorCode::too_large ? FetchFault::too_large : FetchFault::gone;
}

void let_oldest_go(AppState& app, Services& services) {
  auto& files = app.files.fetched;
  for (;;) {
    auto oldest = files.end();
    std::size_t held = 0;
    for (auto it = files.begin(); it != files.end(); ++it) {
      if (it->second.step != FetchStep::here) continue;
      ++held;
      if (oldest == files.end() || it->second.order < oldest->second.order) oldest = it;
    }
    if (held <= kMostHeldFiles) return;
    services.files.remove(oldest->second.held.id);
    files.erase(oldest);
  }
}

}  // namespace

std::int64_t most_fetched_bytes(const AppState& app) {
  const std::int64_t most = app.pack.facts.ticket_form.attachments.max_bytes;
  return most > 0 ? most : kUsualMostBytes;
}

void take_fetched(AppState& app, const desk::AttachmentComing& coming, Services& services) {
  FetchedFile* file = find_fetch(app, coming.attachment);
  if (file == nullptr || file->step != FetchStep::coming) return;
  file->percent = std::clamp(coming.percent, file->percent, 100);
  file->until = services.clock.monotonic() + kFetchTimeout;
}

// Also when it had been given up: it is what was wanted.
void take_fetched(AppState& app, const desk::AttachmentFetched& fetched, Services& services) {
  FetchedFile* file = find_fetch(app, fetched.attachment);
  if (file == nullptr) return;
  const auto bytes = std::int64_t(fetched.bytes->size());
  if (bytes > most_fetched_bytes(app)) return fail(*file, FetchFault::too_large);
  const bool cut = bytes == 0 || (file->told.bytes > 0 && file->told.bytes != bytes);
  if (cut) return fail(*file, FetchFault::network);
  const Result<ports::FileHeld> held = services.files.hold(file->told.name, *fetched.bytes);
  if (!held) return fail(*file, FetchFault::wrong_kind);
  file->step = FetchStep::here;
  file->held = *held;
  file->order = app.next_serial++;
  if (!held->media_type.starts_with("image/")) services.files.save_kept(held->id, held->name);
  let_oldest_go(app, services);
}

void take_fetched(AppState& app, const desk::AttachmentFailed& failed, Services&) {
  FetchedFile* file = find_fetch(app, failed.attachment);
  if (file != nullptr && file->step == FetchStep::coming) fail(*file, fault_of(failed.error.code));
}

void give_up_fetches(AppState& app, Milliseconds now) {
  for (auto& [id, file] : app.files.fetched)
    if (file.step == FetchStep::coming && now >= file.until) fail(file, FetchFault::network);
}

std::optional<Milliseconds> next_fetch_timeout(const AppState& app) {
  std::optional<Milliseconds> next;
  for (const auto& [id, file] : app.files.fetched)
    if (file.step == FetchStep::coming) next = next ? std::min(*next, file.until) : file.until;
  return next;
}

void drop_fetched(AppState& app, Services& services) {
  for (const auto& [id, file] : app.files.fetched)
    if (file.step == FetchStep::here) services.files.remove(file.held.id);
  app.files.fetched.clear();
}

void apply(AppState& app, const FetchAttachment& action, Services& services) {
  const model::Attachment* wanted = find_file(app, action);
  if (wanted == nullptr) return;
  FetchedFile& file = app.files.fetched[wanted->id];
  if (file.step == FetchStep::here) return services.files.save_kept(file.held.id, file.held.name);
  if (file.step == FetchStep::coming) return;
  file = {};
  file.told = *wanted;
  const std::int64_t most = most_fetched_bytes(app);
  if (wanted->bytes > most) return fail(file, FetchFault::too_large);
  if (!app.desk_reachable) return fail(file, FetchFault::network);
  file.step = FetchStep::coming;
  file.until = services.clock.monotonic() + kFetchTimeout;
  services.desk.fetch_attachment(
      {action.subject, MessageId(action.message), action.attachment, most});
}

}  // namespace tideline::state
