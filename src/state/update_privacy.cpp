// What the person may ask of us about their own data: consent, export, deleting all of it.
#include <cstdint>

#include "state/answers.h"
#include "state/apply.h"
#include "state/consent.h"
#include "state/desk_files.h"
#include "state/navigation.h"
#include "state/privacy.h"
#include "store/export.h"

namespace tideline::state {

namespace {

void note_consent(AppState& app, const std::string& pack, UtcTime at, Services& services) {
  for (model::Settings* settings : {&app.settings, &app.kept_settings}) {
    settings->consent_pack = pack;
    settings->consent_at = at;
  }
  services.store.save_settings(app.kept_settings);
}

void count(store::StoredKind& kind, const model::Attachments& files) {
  for (const model::Attachment& file : files) {
    if (file.at_desk) continue;
    ++kind.count;
    kind.bytes += std::uint64_t(file.bytes);
  }
}

}  // namespace

std::vector<store::StoredKind> what_is_stored(const AppState& app, const Services& services) {
  std::vector<store::StoredKind> kinds = services.store.stored();
  store::StoredKind files{store::StoredGroup::files};
  count(files, app.ticket_draft.attachments);
  for (const model::Conversation& conversation : app.conversations) {
    count(files, conversation.draft_attachments);
    for (const model::Message& message : conversation.messages) count(files, message.attachments);
  }
  for (const model::Ticket& ticket : app.tickets) {
    count(files, ticket.reply_attachments);
    for (const model::TicketEvent& event : ticket.timeline) count(files, event.attachments);
  }
  if (files.count > 0) kinds.push_back(files);
  return kinds;
}

bool needs_consent(const AppState& app) {
  const model::PackFacts& facts = app.pack.facts;
  return facts.consent && app.settings.consent_pack != facts.id;
}

bool ask_for_consent(AppState& app, const char* subject) {
  if (!needs_consent(app)) return false;
  app.sheet = {SheetKind::consent, subject, {}};
  return true;
}

void give_consent(AppState& app, std::string_view subject, Services& services) {
  note_consent(app, app.pack.facts.id, services.clock.now(), services);
  if (subject == kConsentForChat) apply(app, StartConversation{}, services);
  if (subject == kConsentForTicket) apply(app, SubmitTicket{}, services);
}

// Theme, language and text size stay until the app is closed, but are no longer kept.
void forget_in_memory(AppState& app, Services& services) {
  app.conversations.clear();
  app.tickets.clear();
  app.outbox.clear();
  for (const InboxItem& item : app.inbox) services.notifier.withdraw(item.route);
  app.inbox.clear();
  app.ticket_draft = {};
  app.chat_form = {};
  app.email = {};
  drop_fetched(app, services);
  app.files = {};
  find_ticket_answers(app);
  find_email_answers(app);
  app.verify = {};
  app.search = {};
  app.helpful.clear();
  app.read_notices.clear();
  app.open_faq.clear();
  app.last_submitted.clear();
  app.older.clear();
  app.person = {};
  app.identity = IdentityState::none;
  app.sheet = {};
  app.guard.held = {};
  app.guard.allowed.clear();
  app.guard.kept_texts.clear();
  app.guard.waiting = nullptr;
  app.damaged_records = 0;
  app.set_aside.clear();
  app.left_records = 0;
  app.kept_settings = {};
  app.settings.notify = false;
  app.settings.notify_text = false;
  app.settings.consent_pack.clear();
  app.settings.consent_at = {};
  services.desk.identify({});
  services.desk.resume({}, {});
  leave_personal_pages(app, services);
  forget_queries(app, services);
}

void settle_deletion(AppState& app, Deletion what, bool gone) {
  bool& waits = what == Deletion::records ? app.deleting.records : app.deleting.files;
  if (!waits) return;
  if (gone) waits = false;
  if (!gone)
    show_toast(app, "toast.data_not_deleted");
  else if (!app.deleting.records && !app.deleting.files)
    show_toast(app, "toast.data_deleted");
}

void apply(AppState& app, const DeleteAllData&, Services& services) {
  forget_in_memory(app, services);
  app.deleting = {true, true};
  services.store.forget_everything();
  services.files.forget_all();
}

void apply(AppState& app, const WithdrawConsent&, Services& services) {
  note_consent(app, {}, services.clock.now(), services);
}

void apply(AppState& app, const ExportData&, Services& services) {
  const store::Snapshot data{app.kept_settings, app.conversations, app.tickets, app.outbox,
                             app.inbox,         app.search.recent, app.helpful, app.read_notices,
                             app.ticket_draft,  app.chat_form,     app.email,   app.set_aside};
  services.files.save_text("tideline-data.json", "application/json",
                           store::export_json(data, services.clock.now()));
}

}  // namespace tideline::state
