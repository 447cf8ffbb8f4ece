// What the person may ask of us about their own data: consent, export.
#include <cstdint>

#include "state/apply.h"
#include "state/consent.h"
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

void apply(AppState& app, const WithdrawConsent&, Services& services) {
  note_consent(app, {}, {}, services);
}

void apply(AppState& app, const ExportData&, Services& services) {
  const store::Snapshot data{app.kept_settings, app.conversations, app.tickets, app.outbox,
                             app.inbox,         app.search.recent, app.helpful, app.read_notices,
                             app.ticket_draft,  app.chat_form,     app.email};
  services.files.save_text("tideline-data.json", "application/json",
                           store::export_json(data, services.clock.now()));
}

}  // namespace tideline::state
