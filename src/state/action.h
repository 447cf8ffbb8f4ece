// What a person, the platform, the desk or the loader wants to happen: the only way into
// update(). Screens push these and nothing else.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/input.h"
#include "desk/desk.h"
#include "state/app_state.h"
#include "store/store.h"

namespace tideline::state {

// Moving about.
struct OpenRoute {
  Route route;
};  // push
struct ReplaceRoute {
  Route route;
};  // same page, other query
struct FollowAddress {
  std::string route;
};  // the address bar says so
struct GoBack {};
struct SelectTab {
  Tab tab = Tab::help;
};  // again on the same tab: to its first page

// Time and surroundings.
struct Tick {
  UtcTime now{};
};
struct SurroundingsChanged {
  Surroundings around;
};

// Content, from app/content_loader.h.
struct PackFactsLoaded {
  std::string address;
  model::PackFacts facts;
  model::Words words;
};
struct PackPartLoaded {
  PackPart part = PackPart::articles;
  model::ContentPack content;
};  // only that part is set
struct PackFailed {
  Error error;
};
struct PackPartFailed {
  PackPart part = PackPart::articles;
  Error error;
};
struct RetryLoading {};  // app/ sees it too

// From store::Store::poll() and desk::Desk::poll().
struct StorageHappened {
  store::StoreEvent event;
};
struct DeskHappened {
  desk::DeskEvent event;
};

// Help.
struct EditSearch {
  std::string query;
};
struct FilterSearch {
  std::optional<content::HitKind> only;
};
struct RememberSearch {};  // a hit was opened
struct ClearRecentSearches {};
struct ToggleFaq {
  std::string entry;
};
struct RateHelpful {
  std::string id;
  bool helpful = false;
};
struct MarkNoticeRead {
  std::string id;
};

// Chat.
struct EditChatForm {
  ChatForm form;
};
struct StartConversation {};
struct EditMessage {
  std::string conversation;
  std::string text;
};
struct SendMessage {
  std::string conversation;
};  // the draft
struct ChooseQuickReply {
  std::string conversation;
  model::QuickReply reply;
};
struct AskForHuman {
  std::string conversation;
};
struct RetryMessage {
  std::string conversation;
  std::string message;
};
struct EndConversation {
  std::string conversation;
};

// Tickets.
struct EditTicket {
  model::TicketDraft draft;
};
struct SubmitTicket {};
struct EditTicketReply {
  std::string ticket;
  std::string text;
};
struct SendTicketReply {
  std::string ticket;
};
struct CloseTicket {
  std::string ticket;
};
struct ReopenTicket {
  std::string ticket;
};

// Contact.
struct EditEmail {
  EmailDraft draft;
};
struct SendEmail {};  // hands over to the mail program
struct CopyEmail {};
struct EditVerify {
  std::string text;
};
struct RunVerify {};
struct FollowLink {
  std::string target;
};  // from Markdown: a route or an https address
struct OpenChannel {
  std::string channel;
};  // dials, mails or opens; asks first when unverified
struct CopyText {
  std::string text;
};
struct ConfirmSheet {};
struct OpenSheet {
  Sheet sheet;
};
struct CloseSheet {};

// Settings and privacy.
struct ChangeSettings {
  model::Settings settings;
};
struct PresetSettings {
  model::Settings settings;
};  // of this run only: not kept
struct DeleteAllData {};
struct MarkInboxRead {};
struct OpenInboxItem {
  std::string id;
};
struct ToastDone {
  std::uint64_t serial = 0;
};

using Action = std::variant<
    OpenRoute, ReplaceRoute, FollowAddress, GoBack, SelectTab, Tick, SurroundingsChanged,
    PackFactsLoaded, PackPartLoaded, PackFailed, PackPartFailed, RetryLoading, StorageHappened,
    DeskHappened, EditSearch, FilterSearch, RememberSearch, ClearRecentSearches, ToggleFaq,
    RateHelpful, MarkNoticeRead, EditChatForm, StartConversation, EditMessage, SendMessage,
    ChooseQuickReply, AskForHuman, RetryMessage, EndConversation, EditTicket, SubmitTicket,
    EditTicketReply, SendTicketReply, CloseTicket, ReopenTicket, EditEmail, SendEmail, CopyEmail,
    EditVerify, RunVerify, FollowLink, OpenChannel, CopyText, ConfirmSheet, OpenSheet, CloseSheet,
    ChangeSettings, PresetSettings, DeleteAllData, MarkInboxRead, OpenInboxItem, ToastDone>;

// What a frame's screens wish for, in order. Everything that handles the variant itself is in
// action.cpp: instantiated in each screen, it costs more than the rest of the screen.
class Actions {
 public:
  Actions();
  ~Actions();
  Actions(Actions&&) noexcept;
  Actions& operator=(Actions&&) noexcept;

  // For each alternative of Action.
  template <typename T>
  void push(T action);

  std::vector<Action> take();
  bool empty() const { return list_.empty(); }

 private:
  std::vector<Action> list_;
};

}  // namespace tideline::state
