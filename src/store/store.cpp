// Which record holds what, when it is written, and what happens when that fails.
#include "store/store.h"

#include <algorithm>
#include <utility>

#include "base/log.h"
#include "store/chat_records.h"
#include "store/gathered.h"
#include "store/merge_records.h"
#include "store/record_keys.h"
#include "store/records_json.h"

namespace tideline::store {

namespace {

std::string key_of(std::string_view prefix, std::string_view id) {
  return std::string(prefix) + std::string(id);
}

// Whether what two windows hold of it is joined.
bool is_joined(std::string_view key) {
  return key.starts_with(kConversation) || key.starts_with(kTicket) || key.starts_with(kOutbox) ||
         key == kInbox || key == kSearches || key == kHelpful || key == kNotices;
}

// Whether whoever holds it here joins what others write of it: the last that was stored is kept.
bool is_taken_up(std::string_view key) { return ports::is_unfinished(key) || key == kSettings; }

constexpr int kMostSetAside = 8;  // of one record

// What it is a part of: one is not written without the other.
std::string_view whole_of(std::string_view key) {
  return is_messages_key(key) ? key.substr(0, key.rfind('/')) : key;
}

// Nothing when what is there now cannot be read: that is told at the next load.
template <typename Draft>
std::optional<OthersDraft<Draft>> draft_of_others(const std::string& before,
                                                  const std::string& now) {
  OthersDraft<Draft> draft;
  if (!before.empty()) (void)read_json(before, draft.before);
  if (!now.empty() && !read_json(now, draft.now)) return std::nullopt;
  return draft;
}

}  // namespace

Store::Store(ports::Storage& storage, const ports::Clock& clock)
    : storage_(storage), clock_(clock) {}

void Store::load() { storage_.load_all(); }

void Store::save_settings(const model::Settings& settings) {
  note(std::string(kSettings), to_json(settings), When::now);
}

void Store::save_conversation(const model::Conversation& conversation) {
  note(key_of(kConversation, conversation.id.text), head_json(conversation), When::now);
}

void Store::save_message(const model::Conversation& conversation, std::size_t index) {
  save_conversation(conversation);
  if (index >= conversation.fetched)
    note_messages(conversation, (index - conversation.fetched) / kMessagesPerRecord);
}

// The last record is emptied, not removed: another window may have put something there.
void Store::save_messages_from(const model::Conversation& conversation, std::size_t first) {
  save_conversation(conversation);
  const std::size_t kept = conversation.messages.size() - conversation.fetched;
  const std::size_t from = first - std::min(first, conversation.fetched);
  for (std::size_t record = from / kMessagesPerRecord; record <= kept / kMessagesPerRecord;
       ++record) {
    const bool empty = record * kMessagesPerRecord >= kept;
    const std::string key = messages_key(conversation.id.text, record);
    if (!empty || keys_.contains(key) || noted_.contains(key)) note_messages(conversation, record);
  }
}

void Store::note_messages(const model::Conversation& conversation, std::size_t record) {
  note(messages_key(conversation.id.text, record), messages_json(conversation, record), When::now);
}

void Store::save_ticket(const model::Ticket& ticket) {
  note(key_of(kTicket, ticket.id.text), to_json(ticket), When::now);
}

void Store::save_outbox(const model::OutboxItem& item) {
  note(key_of(kOutbox, item.id), to_json(item), When::now);
}

void Store::save_inbox(const std::vector<model::InboxItem>& inbox) {
  note(std::string(kInbox), to_json(inbox), When::now);
}

void Store::save_recent_searches(const model::Cleared<std::vector<std::string>>& searches) {
  note(std::string(kSearches), to_json(*searches), When::now);
}

void Store::save_helpful(const std::map<std::string, bool>& helpful) {
  note(std::string(kHelpful), to_json(helpful), When::now);
}

void Store::save_read_notices(const std::set<std::string>& notices) {
  note(std::string(kNotices), to_json(notices), When::now);
}

void Store::save_ticket_draft(const model::Cleared<model::TicketDraft>& draft) {
  const bool empty = *draft == model::TicketDraft{};
  note(std::string(kTicketDraft), empty ? std::nullopt : std::optional(to_json(*draft)),
       When::soon);
}

void Store::save_chat_form(const model::Cleared<model::ChatForm>& form) {
  const bool empty = *form == model::ChatForm{};
  note(std::string(kChatForm), empty ? std::nullopt : std::optional(to_json(*form)), When::soon);
}

void Store::save_email(const model::Cleared<model::EmailDraft>& draft) {
  const bool empty = *draft == model::EmailDraft{};
  note(std::string(kEmail), empty ? std::nullopt : std::optional(to_json(*draft)), When::soon);
}

void Store::save_message_draft(std::string_view conversation,
                               const model::Cleared<model::MessageDraft>& draft) {
  const bool empty = *draft == model::MessageDraft{};
  note(key_of(kMessageDraft, conversation), empty ? std::nullopt : std::optional(to_json(*draft)),
       When::soon);
}

void Store::save_reply_draft(std::string_view ticket,
                             const model::Cleared<model::MessageDraft>& draft) {
  const bool empty = *draft == model::MessageDraft{};
  note(key_of(kReplyDraft, ticket), empty ? std::nullopt : std::optional(to_json(*draft)),
       When::soon);
}

void Store::forget_ticket(std::string_view ticket) {
  note(key_of(kTicket, ticket), std::nullopt, When::now);
  note(key_of(kReplyDraft, ticket), std::nullopt, When::now);
}

void Store::forget_outbox(std::string_view item) {
  note(key_of(kOutbox, item), std::nullopt, When::now);
}

std::vector<StoredKind> Store::stored() const { return stored_kinds(keys_); }

void Store::forget_everything() {
  noted_.clear();
  in_flight_.clear();  // should one of these fail, it is not tried again
  keys_.clear();
  drafts_.clear();
  of_later_app_.clear();
  forgetting_ = true;
  forget_token_ = 0;
  due_ = clock_.monotonic();
}

bool Store::is_of_later_app(std::string_view key) const {
  return !of_later_app_.empty() && of_later_app_.contains(whole_of(key));
}

void Store::note(std::string key, std::optional<std::string> bytes, When when) {
  if (is_of_later_app(key)) return;
  if (!bytes && !keys_.contains(key)) {
    noted_.erase(key);  // never written: nothing to remove
    return;
  }
  noted_[std::move(key)] = std::move(bytes);
  if (failing_ && due_) return;  // the next try is soon enough
  const Milliseconds wanted =
      clock_.monotonic() + (when == When::now ? Milliseconds{0} : kDraftDelay);
  due_ = due_ ? std::min(*due_, wanted) : wanted;
}

void Store::flush(Reach reach) {
  const bool due = due_ && *due_ <= clock_.monotonic();
  if (due || reach == Reach::everything) write_noted();
}

void Store::write_noted() {
  due_.reset();
  if (forgetting_) {
    if (forget_token_ == 0) in_flight_[forget_token_ = storage_.forget_all()] = {};
    return;
  }
  if (noted_.empty()) return;
  std::vector<ports::StorageChange> changes;
  changes.reserve(noted_.size());
  for (const auto& [key, bytes] : noted_) {
    keys_[key] = bytes ? bytes->size() : 0;
    changes.push_back({key, bytes});
  }
  const ports::WriteToken token = storage_.write(std::move(changes));
  in_flight_[token] = std::exchange(noted_, {});
}

std::size_t Store::poll(std::vector<StoreEvent>& out) {
  const std::size_t before = out.size();
  std::vector<ports::StorageEvent> events;
  storage_.poll(events);
  for (const ports::StorageEvent& event : events)
    std::visit([&](const auto& what) { take(what, out); }, event);
  flush();
  return out.size() - before;
}

std::optional<Milliseconds> Store::next_event() const {
  const std::optional<Milliseconds> look = storage_.next_poll();
  if (!due_ || !look) return due_ ? due_ : look;
  return std::min(*due_, *look);
}

void Store::take(const ports::StorageLoaded& loaded, std::vector<StoreEvent>& out) {
  Gathered gathered;
  Loaded answer;
  std::vector<std::pair<ports::StorageRecord, Error>> unread;
  for (const Error& error : loaded.damaged)
    (error.code == ErrorCode::refused ? answer.left : answer.damaged).push_back(error);
  for (const ports::StorageRecord& record : loaded.records) {
    keys_[record.key] = record.bytes.size();
    if (std::string_view(record.key).starts_with(kDamaged)) {
      gathered.snapshot.set_aside.emplace(record.key.substr(kDamaged.size()), record.bytes);
      continue;
    }
    if (is_taken_up(record.key)) drafts_[record.key] = record.bytes;
    Result<Done> read = read_record(record, gathered);
    if (read) continue;
    if (read.error().code == ErrorCode::refused) {  // stays for the app that can read it
      of_later_app_.emplace(whole_of(record.key));
      answer.left.push_back({ErrorCode::refused, record.key + ": " + read.error().detail});
    } else {
      unread.emplace_back(record, read.error());
    }
  }
  for (auto& [record, why] : unread)
    set_aside(record, std::move(why), answer, gathered.snapshot.set_aside);
  if (forgetting_) {  // asked for while the load was under way
    forget_everything();
    gathered = {};
  }
  for (FoundChats::Chat& chat : gathered.chats.take()) {
    if (!chat.in_order) save_messages_from(chat.conversation, 0);
    gathered.snapshot.conversations.push_back(std::move(chat.conversation));
  }
  answer.snapshot = assembled(std::move(gathered));
  out.push_back(std::move(answer));
}

bool Store::is_waiting(const std::string& key) const {
  return noted_.contains(key) ||
         std::any_of(in_flight_.begin(), in_flight_.end(),
                     [&](const auto& write) { return write.second.contains(key); });
}

// What waits to be written here was made without knowing of it.
void Store::take(const ports::StorageChanged& changed, std::vector<StoreEvent>& out) {
  Gathered gathered;
  OthersWrote others;
  if (changed.forgotten) drafts_.clear();
  for (const ports::StorageChange& change : changed.changes) {
    const std::string_view key = change.key;
    keys_[change.key] = change.bytes ? change.bytes->size() : 0;
    if (change.bytes && is_of_later_version(*change.bytes)) {
      of_later_app_.emplace(whole_of(key));
      noted_.erase(change.key);
      continue;
    }
    if (is_taken_up(key)) {
      take_draft(change, others);
      continue;
    }
    const auto noted = noted_.find(change.key);
    if (noted != noted_.end() && noted->second && change.bytes)
      noted->second = merged_record(key, *noted->second, *change.bytes);
    if (change.bytes && is_joined(key)) {
      // Damaged: told at the next load.
      const bool is_read = read_record({change.key, *change.bytes}, gathered).ok();
      if (is_read && !is_waiting(change.key)) {
        if (key == kInbox) others.inbox = std::move(gathered.snapshot.inbox);
        if (key == kSearches) others.recent_searches = gathered.snapshot.recent_searches;
      }
    } else if (!change.bytes && noted == noted_.end()) {
      for (const std::string_view prefix : {kConversation, kTicket, kOutbox})
        if (key.starts_with(prefix)) others.gone.emplace_back(key.substr(prefix.size()));
    }
  }
  if (changed.forgotten) forget_with_others(changed.changes);
  others.forgotten = changed.forgotten;
  others.added = std::move(gathered.snapshot);
  for (FoundChats::Chat& chat : gathered.chats.take()) {
    if (chat.made_up) chat.conversation.updated = {};
    others.added.conversations.push_back(std::move(chat.conversation));
  }
  out.push_back(std::move(others));
}

// What is typed here is joined with it by whoever holds it, and noted again.
void Store::take_draft(const ports::StorageChange& change, OthersWrote& others) {
  const std::string_view key = change.key;
  const std::string now = change.bytes.value_or(std::string());
  const std::string before = std::exchange(drafts_[change.key], now);
  noted_.erase(change.key);
  for (auto& write : in_flight_) write.second.erase(change.key);
  if (key == kSettings) others.settings = draft_of_others<model::Settings>(before, now);
  if (key == kTicketDraft) others.ticket_draft = draft_of_others<model::TicketDraft>(before, now);
  if (key == kEmail) others.email = draft_of_others<model::EmailDraft>(before, now);
  if (key == kChatForm) others.chat_form = draft_of_others<model::ChatForm>(before, now);
  for (const std::string_view prefix : {kMessageDraft, kReplyDraft}) {
    if (!key.starts_with(prefix)) continue;
    auto& drafts = prefix == kMessageDraft ? others.message_drafts : others.reply_drafts;
    if (const auto draft = draft_of_others<model::MessageDraft>(before, now))
      drafts.insert_or_assign(std::string(key.substr(prefix.size())), *draft);
  }
}

// Whatever there is besides their changes has been written here in between, of what was deleted.
void Store::forget_with_others(const std::vector<ports::StorageChange>& changes) {
  noted_.clear();
  of_later_app_.clear();
  for (const auto& known : keys_) {
    const bool theirs = std::any_of(changes.begin(), changes.end(),
                                    [&](const auto& change) { return change.key == known.first; });
    if (known.second > 0 && !theirs) noted_[known.first] = std::nullopt;
  }
  due_.reset();
  if (!noted_.empty()) due_ = clock_.monotonic();
}

void Store::set_aside(const ports::StorageRecord& record, Error why, Loaded& loaded,
                      std::map<std::string, std::string>& kept) {
  std::string name = record.key;
  for (int i = 2; i <= kMostSetAside && kept.contains(name); ++i)
    name = record.key + "." + std::to_string(i);
  kept[name] = record.bytes;
  note(key_of(kDamaged, name), record.bytes, When::now);
  note(record.key, std::nullopt, When::now);
  why.detail = record.key + ": " + why.detail;
  log(LogLevel::info, "a record was set aside: " + why.detail);
  loaded.damaged.push_back(std::move(why));
}

void Store::take(const ports::StorageSaved& saved, std::vector<StoreEvent>& out) {
  const auto found = in_flight_.find(saved.token);
  if (found == in_flight_.end()) return;
  for (const auto& [key, bytes] : found->second) {
    if (is_taken_up(key)) drafts_[key] = bytes.value_or(std::string());
    if (bytes && std::string_view(key).starts_with(kOutbox))
      out.push_back(OutboxStored{key.substr(kOutbox.size())});
  }
  in_flight_.erase(found);
  if (std::exchange(failing_, false)) out.push_back(SaveWorksAgain{});
  retry_delay_ = kFirstRetryDelay;
  if (forgetting_ && saved.token == forget_token_) {
    forgetting_ = false;
    if (!noted_.empty()) due_ = clock_.monotonic();
    out.push_back(EverythingForgotten{});
  }
}

void Store::take(const ports::StorageFailed& failed, std::vector<StoreEvent>& out) {
  if (failed.token == 0) {
    failing_ = true;
    out.push_back(LoadFailed{failed.error});
    return;
  }
  const auto found = in_flight_.find(failed.token);
  if (found == in_flight_.end()) return;
  const Changes lost = std::move(found->second);
  const auto later = in_flight_.erase(found);
  for (const auto& change : lost) {
    // What was noted or sent off since is newer.
    const bool newer = std::any_of(later, in_flight_.end(), [&](const auto& write) {
      return write.second.contains(change.first);
    });
    if (!newer) noted_.insert(change);
  }
  if (forgetting_ && failed.token == forget_token_) {
    forget_token_ = 0;
    out.push_back(ForgetFailed{failed.error});
  }
  due_ = clock_.monotonic() + retry_delay_;
  retry_delay_ = std::min(retry_delay_ * 2, kLastRetryDelay);
  if (!std::exchange(failing_, true)) out.push_back(SaveFailed{failed.error});
}

}  // namespace tideline::store
