// What was kept comes back at the start; what cannot be kept is said.
#include <algorithm>
#include <utility>

#include "base/later.h"
#include "base/log.h"
#include "state/answers.h"
#include "state/apply.h"
#include "state/attachments.h"
#include "state/guard.h"
#include "state/inbox.h"
#include "state/mail.h"
#include "state/navigation.h"
#include "state/outbox.h"
#include "state/outbox_of_others.h"
#include "state/privacy.h"
#include "state/shared_drafts.h"
#include "store/merge_records.h"

namespace tideline::state {

namespace {

// Things that came into being before the load was done stay, on top.
template <typename Thing>
void join(std::vector<Thing>& ours, const std::vector<Thing>& kept) {
  for (const Thing& thing : kept) {
    const bool known = std::any_of(ours.begin(), ours.end(),
                                   [&](const Thing& other) { return other.id == thing.id; });
    if (!known) ours.push_back(thing);
  }
}

// What was noted before the load may have been written over what it did not know of: the joined
// whole is written again.
void join_habits(AppState& app, const store::Snapshot& kept, store::Store& store) {
  const bool early_inbox = !app.inbox.empty();
  const bool early_helpful = !app.helpful.empty();
  const bool early_notices = !app.read_notices.empty();
  join(app.inbox, kept.inbox);
  app.helpful.insert(kept.helpful.begin(), kept.helpful.end());
  app.read_notices.insert(kept.read_notices.begin(), kept.read_notices.end());
  if (app.search.recent.empty()) app.search.recent = kept.recent_searches;
  if (early_inbox) store.save_inbox(app.inbox);
  if (early_helpful) store.save_helpful(app.helpful);
  if (early_notices) store.save_read_notices(app.read_notices);
}

// A draft from before the load stays if somebody has typed in it; what an address or the
// platform has filled in is put in again by arrive().
void restore_drafts(AppState& app, const store::Snapshot& kept, Services& services) {
  const bool ticket_typed =
      !app.ticket_draft.subject.empty() || !app.ticket_draft.description.empty() ||
      !app.ticket_draft.fields.empty() || !app.ticket_draft.attachments.empty();
  if (!ticket_typed && !(kept.ticket_draft == model::TicketDraft{})) {
    app.ticket_draft = kept.ticket_draft;
    keep_ticket_draft(app, services);
  }
  const bool mail_typed =
      !app.email.subject.empty() || !app.email.body.empty() ||
      std::any_of(app.email.fields.begin(), app.email.fields.end(),
                  [](const auto& field) { return field.first != kDeviceField; });
  if (!mail_typed && !(kept.email == model::EmailDraft{})) {
    app.email = kept.email;
    keep_email(app, services);
  }
  if (app.chat_form == model::ChatForm{}) app.chat_form = kept.chat_form;
}

void join_outbox(AppState& app, const std::vector<model::OutboxItem>& kept) {
  std::vector<model::OutboxItem> early = std::exchange(app.outbox, kept);
  for (model::OutboxItem& item : early) {
    const bool known = std::any_of(kept.begin(), kept.end(),
                                   [&](const auto& other) { return other.id == item.id; });
    if (known) continue;
    if (!app.outbox.empty())
      item.sequence = std::max(item.sequence, app.outbox.back().sequence + 1);
    app.outbox.push_back(std::move(item));
  }
}

void happened(AppState& app, const store::Loaded& loaded, Services& services) {
  const store::Snapshot& kept = loaded.snapshot;
  if (app.kept_settings == model::Settings{}) app.kept_settings = kept.settings;
  if (app.settings == model::Settings{}) app.settings = app.kept_settings;
  join(app.conversations, kept.conversations);
  join(app.tickets, kept.tickets);
  join_outbox(app, kept.outbox);
  renew_lost_items(app, services);
  join_habits(app, kept, services.store);
  trust_kept_drafts(app, kept);
  restore_drafts(app, kept, services);

  app.stored_loaded = true;
  app.damaged_records = int(loaded.damaged.size());
  app.set_aside = kept.set_aside;
  app.left_records = int(loaded.left.size());
  if (app.damaged_records > 0) show_toast(app, "toast.records_damaged");
  if (app.left_records > 0) show_toast(app, "toast.records_left");
  if (loaded.damaged.empty() && loaded.left.empty())
    services.files.keep_only(ids_of_all_files(app));
  services.desk.resume(app.conversations, app.tickets);
  arrive(app, services);
}

void happened(AppState& app, const store::LoadFailed& failed, Services& services) {
  log(LogLevel::info, "nothing could be read from storage: " + failed.error.detail);
  app.stored_loaded = true;
  app.storage_failed = true;
  send_unstored(app);
  services.desk.resume(app.conversations, app.tickets);
}

void happened(AppState& app, const store::OutboxStored& stored, Services&) {
  mark_stored(app, stored.item);
}

void happened(AppState& app, const store::SaveFailed& failed, Services&) {
  log(LogLevel::info, "storage cannot write: " + failed.error.detail);
  app.storage_failed = true;
  send_unstored(app);
}

void happened(AppState& app, const store::ForgetFailed& failed, Services&) {
  log(LogLevel::info, "not all could be removed: " + failed.error.detail);
  settle_deletion(app, Deletion::records, false);
}

void happened(AppState& app, const store::SaveWorksAgain&, Services&) {
  app.storage_failed = false;
}

void happened(AppState& app, const store::EverythingForgotten&, Services&) {
  settle_deletion(app, Deletion::records, true);
}

// Of a chat or ticket that is on show, the person sees it grow.
template <typename Thing>
void join_things(std::vector<Thing>& ours, const std::vector<Thing>& theirs) {
  for (const Thing& thing : theirs) {
    const auto found = std::find_if(ours.begin(), ours.end(),
                                    [&](const Thing& other) { return other.id == thing.id; });
    if (found != ours.end())
      store::join(*found, thing);
    else if (thing.updated != UtcTime{})
      ours.push_back(thing);
  }
  std::stable_sort(ours.begin(), ours.end(),
                   [](const Thing& a, const Thing& b) { return a.updated > b.updated; });
}

void drop_gone(AppState& app, const std::vector<std::string>& gone, const store::Snapshot& told,
               Services& services) {
  const auto is_gone = [&](const std::string& id) {
    return std::find(gone.begin(), gone.end(), id) != gone.end();
  };
  for (const model::OutboxItem& item : app.outbox)
    if (is_gone(item.id)) settle_others(app, item, told);
  std::erase_if(app.outbox, [&](const model::OutboxItem& item) { return is_gone(item.id); });
  std::erase_if(app.conversations, [&](const auto& chat) { return is_gone(chat.id.text); });
  std::erase_if(app.tickets, [&](const auto& ticket) { return is_gone(ticket.id.text); });
  for (const std::string& id : gone) {
    if (is_showing(app, Screen::chat, id)) leave_page(app, Screen::chat, id, services);
    if (is_showing(app, Screen::ticket, id)) leave_page(app, Screen::ticket, id, services);
  }
}

void read_what_shows(AppState& app, Services& services) {
  if (app.nav.stacks[0].empty() || !app.around.visible) return;
  const Route& route = app.nav.top();
  if (route.screen == Screen::chat) mark_conversation_read(app, route.id, services);
  if (route.screen == Screen::ticket) mark_ticket_read(app, route.id, services);
}

// True when something else is typed here: it has to go into storage as well.
template <typename Draft>
bool take_draft(AppState& app, Draft& ours, store::OthersDraft<Draft> theirs) {
  take_changes(ours, theirs.before, theirs.now);
  const bool differs = !(ours == theirs.now);
  model::for_each_text(theirs.now, [&](const std::string& text) { trust_text(app, text); });
  return differs;
}

template <typename Thing>
bool take_talk_draft(AppState& app, Thing& thing,
                     const store::OthersDraft<model::MessageDraft>& theirs) {
  model::MessageDraft draft = model::draft_of(thing);
  const bool differs = take_draft(app, draft, theirs);
  model::put_draft(thing, std::move(draft));
  return differs;
}

void take_drafts(AppState& app, const store::OthersWrote& others, Services& services) {
  if (others.ticket_draft) {
    if (take_draft(app, app.ticket_draft, *others.ticket_draft)) keep_ticket_draft(app, services);
    find_ticket_answers(app);
  }
  if (others.email) {
    if (take_draft(app, app.email, *others.email)) keep_email(app, services);
    find_email_answers(app);
  }
  if (others.chat_form && take_draft(app, app.chat_form, *others.chat_form))
    keep_chat_form(app, services);
  for (const auto& [id, theirs] : others.message_drafts) {
    model::Conversation* chat = find_conversation(app, id);
    if (chat != nullptr && take_talk_draft(app, *chat, theirs))
      keep_message_draft(app, *chat, services);
  }
  for (const auto& [id, theirs] : others.reply_drafts) {
    model::Ticket* ticket = find_ticket(app, id);
    if (ticket != nullptr && take_talk_draft(app, *ticket, theirs))
      keep_reply_draft(app, *ticket, services);
  }
}

// What was set in the other window since is set here too, each by itself; what is preset for this
// run stays.
TIDELINE_LATER void take_settings(AppState& app, const store::OthersDraft<model::Settings>& theirs,
                                  Services& services) {
  model::Settings& kept = app.kept_settings;
  const auto take = [&](auto field) {
    if (kept.*field != theirs.before.*field) return;
    if (app.settings.*field == kept.*field) app.settings.*field = theirs.now.*field;
    kept.*field = theirs.now.*field;
  };
  take(&model::Settings::language);
  take(&model::Settings::theme);
  take(&model::Settings::text_percent);
  take(&model::Settings::notify);
  take(&model::Settings::notify_text);
  take(&model::Settings::consent_pack);
  take(&model::Settings::consent_at);
  if (kept != theirs.now) services.store.save_settings(kept);
}

void happened(AppState& app, const store::OthersWrote& others, Services& services) {
  if (others.forgotten) {
    forget_in_memory(app, services);
    show_toast(app, "toast.data_deleted");
  }
  const store::Snapshot& added = others.added;
  join_things(app.conversations, added.conversations);
  join_things(app.tickets, added.tickets);
  if (others.inbox)
    app.inbox = *others.inbox;
  else if (!added.inbox.empty())
    store::join(app.inbox, added.inbox);
  if (others.recent_searches) app.search.recent = *others.recent_searches;
  store::join(app.helpful, added.helpful);
  store::join(app.read_notices, added.read_notices);
  if (others.settings) take_settings(app, *others.settings, services);
  take_drafts(app, others, services);
  note_others(app, added.outbox, services.clock.monotonic());
  drop_gone(app, others.gone, added, services);
  // A desk that plays by script goes on from what is known. What it is just confirming would be
  // lost with that: then it learns of it the next time.
  if (app.outbox.empty()) services.desk.resume(app.conversations, app.tickets);
  read_what_shows(app, services);
}

}  // namespace

void apply(AppState& app, const StorageHappened& action, Services& services) {
  std::visit([&](const auto& what) { happened(app, what, services); }, action.event);
}

}  // namespace tideline::state
