#include "state/guard.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "state/apply.h"
#include "state/navigation.h"

namespace tideline::state {

namespace {

using model::SecretMatch;
using model::SecretStep;

// A long text is looked at in parts, each with the end of the one before: no secret that a part
// can tell is longer than that.
constexpr std::size_t kPartBytes = std::size_t{64} << 10;
constexpr std::size_t kOverlapBytes = std::size_t{4} << 10;

// Where a part may begin or end: after the last blank of the `reach` bytes before `at`, so that
// no long number is cut into one that looks like a card.
std::size_t cut_before(std::string_view text, std::size_t at, std::size_t reach) {
  if (at >= text.size()) return text.size();
  const std::size_t from = at - std::min(at, reach);
  const std::size_t blank = text.substr(from, at - from).find_last_of(" \t\r\n");
  return blank == text.npos ? character_border(text, at) : from + blank + 1;
}

template <typename Visit>
void visit_names(model::Attachments& files, Visit visit) {
  for (model::Attachment& file : files) visit(file.name);
}

// Calls `visit` with each text at `place` that a person can edit.
template <typename Visit>
void visit_texts(AppState& app, const TextPlace& place, Visit visit) {
  switch (place.kind) {
    case TextKind::message:
      if (model::Conversation* conversation = find_conversation(app, place.id)) {
        visit(conversation->draft);
        visit_names(conversation->draft_attachments, visit);
      }
      break;
    case TextKind::reply:
      if (model::Ticket* ticket = find_ticket(app, place.id)) {
        visit(ticket->reply_draft);
        for (auto& field : ticket->request_draft) visit(field.second);
        visit_names(ticket->reply_attachments, visit);
      }
      break;
    case TextKind::ticket:
      model::for_each_text(app.ticket_draft, visit);
      break;
    case TextKind::chat_form:
      model::for_each_text(app.chat_form, visit);
      break;
    case TextKind::email:
      model::for_each_text(app.email, visit);
      break;
    case TextKind::rating:
      if (model::Ticket* ticket = find_ticket(app, place.id))
        visit(ticket->rating_draft);
      else if (model::Conversation* conversation = find_conversation(app, place.id))
        visit(conversation->rating_draft);
      break;
    case TextKind::page:
      for (auto& part : app.nav.stacks[std::size_t(app.nav.tab)].back().query) visit(part.second);
      break;
    case TextKind::none:
      break;
  }
}

void keep(AppState& app, const TextPlace& place, Services& services) {
  switch (place.kind) {
    case TextKind::message:
      if (const model::Conversation* conversation = find_conversation(app, place.id))
        keep_message_draft(app, *conversation, services);
      break;
    case TextKind::reply:
      if (const model::Ticket* ticket = find_ticket(app, place.id))
        keep_reply_draft(app, *ticket, services);
      break;
    case TextKind::ticket:
      return keep_ticket_draft(app, services);
    case TextKind::chat_form:
      return keep_chat_form(app, services);
    case TextKind::email:
      return keep_email(app, services);
    case TextKind::rating:
      return keep_rating_draft(app, place.id, services);
    case TextKind::page:
      return retell_address(app, services);
    case TextKind::none:
      break;
  }
}

bool is_graver(const SecretMatch& one, const SecretMatch& other) { return one.kind < other.kind; }

bool hold(AppState& app, const TextPlace& place, std::vector<SecretMatch> matches, GoOn go_on) {
  if (app.guard.rules == nullptr) {
    app.guard.waiting = std::move(go_on);
    return false;
  }
  if (matches.empty()) return true;
  std::stable_sort(matches.begin(), matches.end(), is_graver);
  app.guard.held = {place, std::move(matches), HeldStep::first, std::move(go_on)};
  app.sheet = {SheetKind::secret, {}, {}};
  return false;
}

// What is to be stored of `value`: nothing before the rules are here, unless it is empty.
template <typename T, typename Save>
void keep_value(const AppState& app, const T& value, Save save) {
  if (app.guard.rules != nullptr)
    save(app.guard.rules->redacted(value, app.guard.allowed));
  else if (value == T{})
    save(model::Cleared<T>{});
}

void keep_all(AppState& app, Services& services) {
  keep_ticket_draft(app, services);
  keep_chat_form(app, services);
  keep_email(app, services);
  for (const model::Conversation& conversation : app.conversations)
    if (!(model::draft_of(conversation) == model::MessageDraft{}))
      keep_message_draft(app, conversation, services);
  for (const model::Ticket& ticket : app.tickets)
    if (!(model::draft_of(ticket) == model::MessageDraft{}))
      keep_reply_draft(app, ticket, services);
}

void allow_in(AppState& app, std::string_view text) {
  for (SecretMatch& match : app.guard.rules->find(text))
    app.guard.allowed.insert(std::move(match.text));
}

}  // namespace

std::vector<SecretMatch> secrets_in(const AppState& app, std::string_view text) {
  if (app.guard.rules == nullptr || text.empty()) return {};
  std::vector<SecretMatch> matches = app.guard.rules->find(text, app.guard.allowed);
  std::stable_sort(matches.begin(), matches.end(), is_graver);
  return matches;
}

bool may_become_secret(const AppState& app, std::string_view text) {
  return app.guard.rules != nullptr && !app.guard.rules->growing(text, app.guard.allowed).empty();
}

bool may_be_kept(const AppState& app, const std::string& text) {
  return *app.guard.rules->redacted(text, app.guard.allowed) == text;
}

bool tells_secret(const AppState& app, std::string_view text) {
  const auto tells = [&](std::string_view part) {
    const std::vector<SecretMatch> matches = secrets_in(app, part);
    return std::any_of(matches.begin(), matches.end(), [](const SecretMatch& match) {
      return model::step_of(match.kind) != SecretStep::question;
    });
  };
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = cut_before(text, from + kPartBytes, kOverlapBytes);
    if (tells(text.substr(from, to - from))) return true;
    if (to == text.size()) return false;
    from = cut_before(text, to - kOverlapBytes, kOverlapBytes);
  }
  return false;
}

bool may_leave(AppState& app, const TextPlace& place, GoOn go_on) {
  std::vector<SecretMatch> matches;
  visit_texts(app, place, [&](const std::string& text) {
    for (SecretMatch& match : secrets_in(app, text)) matches.push_back(std::move(match));
  });
  return hold(app, place, std::move(matches), std::move(go_on));
}

bool spreads_secret(AppState& app, std::string_view whole) {
  if (secrets_in(app, whole).empty()) return false;
  show_toast(app, "toast.spread_secret");
  return true;
}

void vouch_for_held(AppState& app, Services& services) {
  HeldSend held = std::exchange(app.guard.held, {});
  if (held.matches.empty()) return;
  const SecretStep step = model::step_of(held.matches.front().kind);
  if (step == SecretStep::never) return;
  if (step == SecretStep::two_answers && held.step == HeldStep::first) {
    held.step = HeldStep::second;
    app.guard.held = std::move(held);
    app.sheet = {SheetKind::secret, {}, {}};
    return;
  }
  for (SecretMatch& match : held.matches) app.guard.allowed.insert(std::move(match.text));
  if (held.go_on) held.go_on(app, services);
}

void keep_ticket_draft(AppState& app, Services& services) {
  keep_value(app, app.ticket_draft,
             [&](const auto& draft) { services.store.save_ticket_draft(draft); });
}

void keep_chat_form(AppState& app, Services& services) {
  keep_value(app, app.chat_form, [&](const auto& form) { services.store.save_chat_form(form); });
}

void keep_email(AppState& app, Services& services) {
  keep_value(app, app.email, [&](const auto& draft) { services.store.save_email(draft); });
}

void keep_message_draft(AppState& app, const model::Conversation& conversation,
                        Services& services) {
  keep_value(app, model::draft_of(conversation), [&](const auto& draft) {
    services.store.save_message_draft(conversation.id.text, draft);
  });
}

void keep_reply_draft(AppState& app, const model::Ticket& ticket, Services& services) {
  keep_value(app, model::draft_of(ticket),
             [&](const auto& draft) { services.store.save_reply_draft(ticket.id.text, draft); });
}

void keep_rating_draft(AppState& app, std::string_view subject, Services& services) {
  if (const model::Ticket* ticket = find_ticket(app, subject))
    keep_reply_draft(app, *ticket, services);
  else if (const model::Conversation* conversation = find_conversation(app, subject))
    keep_message_draft(app, *conversation, services);
}

void keep_recent_searches(AppState& app, Services& services) {
  keep_value(app, app.search.recent,
             [&](const auto& recent) { services.store.save_recent_searches(recent); });
}

void trust_kept_drafts(AppState& app, const store::Snapshot& kept) {
  std::vector<std::string>& texts = app.guard.kept_texts;
  const auto add = [&](const std::string& text) {
    if (!text.empty()) texts.push_back(text);
  };
  for (const model::Conversation& conversation : kept.conversations) {
    add(conversation.draft);
    add(conversation.rating_draft);
  }
  for (const model::Ticket& ticket : kept.tickets) {
    add(ticket.reply_draft);
    add(ticket.rating_draft);
    for (const auto& field : ticket.request_draft) add(field.second);
  }
  model::TicketDraft ticket = kept.ticket_draft;
  model::for_each_text(ticket, add);
  model::EmailDraft email = kept.email;
  model::for_each_text(email, add);
  if (app.guard.rules == nullptr) return;  // GuardLoaded does the rest
  for (const std::string& text : std::exchange(texts, {})) allow_in(app, text);
}

void trust_text(AppState& app, const std::string& text) {
  if (app.guard.rules == nullptr && !text.empty()) app.guard.kept_texts.push_back(text);
  for (SecretMatch& match : secrets_in(app, text))
    if (model::step_of(match.kind) != SecretStep::never)
      app.guard.allowed.insert(std::move(match.text));
}

void apply(AppState& app, const GuardLoaded& action, Services& services) {
  app.guard.rules = action.rules;
  app.guard.failed = false;
  for (const std::string& text : std::exchange(app.guard.kept_texts, {})) allow_in(app, text);
  keep_all(app, services);
  retell_address(app, services);
  for (ports::FileGiven& given : std::exchange(app.files.unchecked, {}))
    apply(app, FilesHappened{std::move(given)}, services);
  if (const GoOn go_on = std::exchange(app.guard.waiting, nullptr)) go_on(app, services);
}

void apply(AppState& app, const GuardFailed&, Services&) {
  app.guard.failed = app.guard.rules == nullptr;
}

void apply(AppState& app, const RemoveSecrets& action, Services& services) {
  if (app.guard.rules == nullptr) return;
  visit_texts(app, action.place, [&](std::string& text) {
    text = *app.guard.rules->redacted(text, app.guard.allowed);
  });
  keep(app, action.place, services);
}

void apply(AppState& app, const VouchForTexts& action, Services& services) {
  visit_texts(app, action.place, [&](const std::string& text) {
    for (SecretMatch& match : secrets_in(app, text))
      if (model::step_of(match.kind) == SecretStep::question)
        app.guard.allowed.insert(std::move(match.text));
  });
  keep(app, action.place, services);
}

void apply(AppState& app, const RemoveHeldSecrets&, Services& services) {
  const HeldSend held = std::exchange(app.guard.held, {});
  app.sheet = {};
  apply(app, RemoveSecrets{held.place}, services);
}

}  // namespace tideline::state
