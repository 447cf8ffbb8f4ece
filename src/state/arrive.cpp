// What a page needs when it comes on show.
#include "model/content_pack.h"
#include "state/answers.h"
#include "state/apply.h"
#include "state/guard.h"
#include "state/inbox.h"
#include "state/navigation.h"

namespace tideline::state {

namespace {

// A value of the page's query, or null.
const std::string* asked(const Route& route, const char* name) {
  const auto found = route.query.find(name);
  return found == route.query.end() || found->second.empty() ? nullptr : &found->second;
}

void arrive_at_ticket_form(AppState& app, const Route& route, Services& services) {
  const std::string* kind = asked(route, "kind");
  const bool is_new = kind != nullptr && *kind != app.ticket_draft.kind &&
                      model::find_kind(app.pack.facts, *kind) != nullptr;
  if (is_new) {
    app.ticket_draft.kind = *kind;
    keep_ticket_draft(app, services);
  }
  // The draft may come from storage, a chat or a letter, and the index after it.
  find_ticket_answers(app);
}

void arrive_at_search(AppState& app, const Route& route) {
  const std::string* query = asked(route, "q");
  if (query == nullptr || *query == app.search.query) return;
  app.search.query = *query;
  run_search(app);
}

void arrive_at_email(AppState& app, const Route& route) {
  if (const std::string* purpose = asked(route, "purpose"))
    app.email.purpose =
        *purpose == "technical" ? model::EmailPurpose::technical : model::EmailPurpose::general;
  fill_in_technical_fields(app);
  find_email_answers(app);
}

}  // namespace

void arrive(AppState& app, Services& services) {
  if (app.nav.stacks[0].empty() || !app.around.visible) return;
  const Route route = app.nav.top();
  // Whoever comes back to a chat has seen what was new in it.
  for (model::Conversation& conversation : app.conversations)
    if (route.screen != Screen::chat || conversation.id.text != route.id)
      conversation.first_unread = {};
  switch (route.screen) {
    case Screen::chat:
      mark_conversation_read(app, route.id, services);
      break;
    case Screen::ticket:
      mark_ticket_read(app, route.id, services);
      break;
    case Screen::ticket_new:
      arrive_at_ticket_form(app, route, services);
      break;
    case Screen::search:
      arrive_at_search(app, route);
      break;
    case Screen::faq_group:
      if (const std::string* entry = asked(route, "open")) app.open_faq.insert(*entry);
      break;
    case Screen::news:
      if (const std::string* notice = asked(route, "open"))
        apply(app, MarkNoticeRead{*notice}, services);
      break;
    case Screen::contact_email:
      arrive_at_email(app, route);
      break;
    default:
      break;
  }
  mark_route_read(app, format_route({route.screen, route.id, {}}), services);
}

}  // namespace tideline::state
