// What is kept of a person's doings: settings, tickets, chats, drafts, outbox, inbox, habits.
//
// A record each, versioned, in a ports::Storage. save_...() only notes what has changed; poll()
// and flush() write. Things that were done are written at the next flush, drafts within
// kDraftDelay of the first stroke. What is in one flush becomes durable together or not at all.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/later.h"
#include "base/result.h"
#include "model/cleared.h"
#include "model/conversation.h"
#include "model/drafts.h"
#include "model/inbox.h"
#include "model/outbox.h"
#include "model/settings.h"
#include "model/ticket.h"
#include "ports/clock.h"
#include "ports/storage.h"
#include "store/store_events.h"
#include "store/stored_kinds.h"

namespace tideline::store {

inline constexpr Milliseconds kDraftDelay{300};
inline constexpr Milliseconds kFirstRetryDelay{2000};  // after a failed write; doubles
inline constexpr Milliseconds kLastRetryDelay{5000};

class Store {
 public:
  // Both are borrowed for the store's life.
  Store(ports::Storage& storage, const ports::Clock& clock);
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  // Answered by one Loaded or LoadFailed.
  void load();

  void save_settings(const model::Settings& settings);

  // A chat without its draft and its messages; with one message that is new at the end or has
  // changed; or with all from `first` on, because one was put in or taken out there. A record's
  // worth of messages is written, however long the chat is.
  void save_conversation(const model::Conversation& conversation);
  void save_message(const model::Conversation& conversation, std::size_t index);
  void save_messages_from(const model::Conversation& conversation, std::size_t first);

  void save_ticket(const model::Ticket& ticket);  // without its reply draft
  void save_outbox(const model::OutboxItem& item);
  void save_inbox(const std::vector<model::InboxItem>& inbox);
  void save_recent_searches(const model::Cleared<std::vector<std::string>>& searches);
  void save_helpful(const std::map<std::string, bool>& helpful);
  void save_read_notices(const std::set<std::string>& notices);

  // Drafts. An empty one removes the record. `conversation` and `ticket` are ids.
  void save_ticket_draft(const model::Cleared<model::TicketDraft>& draft);
  void save_chat_form(const model::Cleared<model::ChatForm>& form);
  void save_email(const model::Cleared<model::EmailDraft>& draft);
  void save_message_draft(std::string_view conversation,
                          const model::Cleared<model::MessageDraft>& draft);
  void save_reply_draft(std::string_view ticket, const model::Cleared<model::MessageDraft>& draft);

  void forget_outbox(std::string_view item);
  void forget_ticket(std::string_view ticket);  // its reply draft too

  // What is kept by now, by kind; kinds of which there is nothing are left out.
  std::vector<StoredKind> stored() const;

  // Removes every record, damaged and unknown ones included. What was noted before is dropped;
  // what is noted from now on is written when that is done.
  void forget_everything();

  // Writes what is due now: all, if anything but drafts has changed. `everything` also writes
  // drafts that could still wait: before the app goes to sleep.
  enum class Reach : std::uint8_t { due, everything };
  void flush(Reach reach = Reach::due);

  // Takes the storage's answers, writes what has become due, and appends what happened to
  // `out`; returns how many.
  std::size_t poll(std::vector<StoreEvent>& out);

  // When poll() has to be called next even if nothing happens (monotonic).
  std::optional<Milliseconds> next_event() const;

  // Whether everything noted so far is durable.
  bool settled() const { return noted_.empty() && in_flight_.empty() && !forgetting_; }

 private:
  using Changes = std::map<std::string, std::optional<std::string>>;
  enum class When : std::uint8_t { now, soon };

  void note(std::string key, std::optional<std::string> bytes, When when);
  bool is_of_later_app(std::string_view key) const;
  void note_messages(const model::Conversation& conversation, std::size_t record);
  void write_noted();
  bool is_waiting(const std::string& key) const;  // to be written
  void take_draft(const ports::StorageChange& change, OthersWrote& others);
  void forget_with_others(const std::vector<ports::StorageChange>& changes);
  TIDELINE_LATER void set_aside(const ports::StorageRecord& record, Error why, Loaded& loaded,
                                std::map<std::string, std::string>& kept);
  void take(const ports::StorageLoaded& loaded, std::vector<StoreEvent>& out);
  void take(const ports::StorageSaved& saved, std::vector<StoreEvent>& out);
  void take(const ports::StorageFailed& failed, std::vector<StoreEvent>& out);
  void take(const ports::StorageChanged& changed, std::vector<StoreEvent>& out);

  ports::Storage& storage_;
  const ports::Clock& clock_;
  std::map<std::string, std::size_t> keys_;  // of all records there may be in storage; their bytes
  std::map<std::string, std::string> drafts_;        // as they lie in storage; empty: not there
  std::set<std::string, std::less<>> of_later_app_;  // keys; of a chat its own, for all its parts
  Changes noted_;
  std::optional<Milliseconds> due_;  // when noted_ has to be written
  std::map<ports::WriteToken, Changes> in_flight_;
  ports::WriteToken forget_token_ = 0;  // 0: not asked for yet
  bool forgetting_ = false;
  bool failing_ = false;
  Milliseconds retry_delay_ = kFirstRetryDelay;
};

}  // namespace tideline::store
