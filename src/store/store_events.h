// What a store tells: what was kept, what has become durable, what others have written.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "model/conversation.h"
#include "model/drafts.h"
#include "model/inbox.h"
#include "model/outbox.h"
#include "model/settings.h"
#include "model/ticket.h"

namespace tideline::store {

struct Snapshot {
  model::Settings settings;
  std::vector<model::Conversation> conversations;  // newest first, drafts put in
  std::vector<model::Ticket> tickets;              // newest first, reply drafts put in
  std::vector<model::OutboxItem> outbox;           // in order, all `stored`
  std::vector<model::InboxItem> inbox;             // newest first
  std::vector<std::string> recent_searches;
  std::map<std::string, bool> helpful;
  std::set<std::string> read_notices;
  model::TicketDraft ticket_draft;
  model::ChatForm chat_form;
  model::EmailDraft email;
  // What could not be read, now or at earlier loads, by its key; for the export.
  std::map<std::string, std::string> set_aside;
};

struct Loaded {
  Snapshot snapshot;
  // One for each record that could not be read. Its bytes are kept under "damaged/<key>", or with a
  // number behind where there are some of that record already.
  std::vector<Error> damaged;
  // One for each that stays where it is: of a newer version of the app, which is not written over,
  // or what the storage would not give.
  std::vector<Error> left;
};
struct LoadFailed {  // nothing will be kept
  Error error;
};
struct OutboxStored {  // durable: it may go out now
  std::string item;
};
struct SaveFailed {  // told once; what failed is tried again until it works
  Error error;
};
struct SaveWorksAgain {};
struct ForgetFailed {  // something of ours is still there; it is tried again until it works
  Error error;
};
struct EverythingForgotten {};  // storage holds nothing of ours any more

// A draft, or settings, that another window has written: as storage held it before, as far as known
// here, and now. Empty when there was none, and when it was sent or cleared.
template <typename Draft>
struct OthersDraft {
  Draft before;
  Draft now;
};

// Another window has written chats, tickets, notices, answers or what waits for the desk: to be
// joined with ours. A chat may
// come with only some of its messages; one that was never `updated` has nothing else to tell.
struct OthersWrote {
  bool forgotten = false;  // another has deleted everything: of what was before, nothing is left
  Snapshot added;
  std::vector<std::string> gone;  // ids of chats, tickets and outbox items that are no more
  // These lists as they stand now, where nothing of ours waits to be written: what another has
  // taken out of them goes here too.
  std::optional<std::vector<model::InboxItem>> inbox;
  std::optional<std::vector<std::string>> recent_searches;
  // What was to be written of these here is given up: whoever joins them saves them again.
  std::optional<OthersDraft<model::Settings>> settings;
  std::optional<OthersDraft<model::TicketDraft>> ticket_draft;
  std::optional<OthersDraft<model::EmailDraft>> email;
  std::optional<OthersDraft<model::ChatForm>> chat_form;
  std::map<std::string, OthersDraft<model::MessageDraft>> message_drafts;  // by chat
  std::map<std::string, OthersDraft<model::MessageDraft>> reply_drafts;    // by ticket
};

using StoreEvent = std::variant<Loaded, LoadFailed, OutboxStored, SaveFailed, SaveWorksAgain,
                                ForgetFailed, EverythingForgotten, OthersWrote>;

}  // namespace tideline::store
