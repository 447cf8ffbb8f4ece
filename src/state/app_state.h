// Everything the app knows. Only update() (state/update.h) changes it; screens read it.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/utc_time.h"
#include "content/search_index.h"
#include "desk/desk.h"
#include "model/content_pack.h"
#include "model/conversation.h"
#include "model/drafts.h"
#include "model/identity.h"
#include "model/inbox.h"
#include "model/outbox.h"
#include "model/script.h"
#include "model/secret_guard.h"
#include "model/settings.h"
#include "model/ticket.h"
#include "model/verify_contact.h"
#include "ports/notifier.h"
#include "state/files_state.h"
#include "state/route.h"
#include "store/stored_kinds.h"

namespace tideline::state {

enum class LoadState : std::uint8_t { loading, ready, failed };

// The parts of a pack that come in files of their own.
enum class PackPart : std::uint8_t { articles, faq, chat, news };
inline constexpr int kPackPartCount = 4;

struct PartState {
  LoadState state = LoadState::loading;
  Error error;           // when failed
  std::string language;  // of what is held; may still be the one before, while loading
};

// Which page is on top, and what lies below it on each tab.
struct Navigation {
  Tab tab = Tab::help;
  std::array<std::vector<Route>, kTabCount> stacks;  // never empty once started; [0] is a root
  // Counts every change of page, so that the view can tell a push from a redraw; the sign of
  // the last change: +1 push, -1 pop, 0 tab or replace.
  std::uint32_t revision = 0;
  int direction = 0;
  // The address bar's entries as far as we made them, the current one last; and addresses that
  // it will still report because we asked it to go back.
  std::vector<std::string> history;
  std::vector<std::string> expected;
  // Hashes of addresses with words that were deleted: the browser may still lead back to them.
  std::set<std::size_t> forgotten;
  Milliseconds expected_until{0};  // monotonic
  bool cold = false;               // still on the page that the app was started on

  const Route& top() const { return stacks[std::size_t(tab)].back(); }
  bool can_go_back() const { return stacks[std::size_t(tab)].size() > 1; }
};

// As many hits are listed; there may be more.
inline constexpr std::size_t kMaxSearchHits = 50;

struct SearchState {
  std::string query;
  std::optional<content::HitKind> only;  // filter
  std::vector<content::SearchHit> hits;
  std::vector<std::string> recent;  // newest first, at most 8
};

using model::ChatForm;
using model::EmailDraft;
using model::InboxItem;
using model::InboxKind;
using model::VerifyReason;
using model::VerifyVerdict;

struct Toast {
  std::uint64_t serial = 0;  // a new one restarts the timer
  std::string word;          // words key
};

enum class SheetKind : std::uint8_t {
  none,
  unverified_link,
  end_chat,
  chat_menu,
  rate_article,
  ticket_kind,
  close_ticket,
  clear_ticket,
  drop_waiting,
  delete_data,
  consent,
  secret
};

// A sheet from below waits for an answer.
struct Sheet {
  SheetKind kind = SheetKind::none;
  // unverified_link: the channel's id; consent: "chat" or "ticket", what goes on then; others:
  // what it is about.
  std::string subject;
  // unverified_link: the address to open; drop_waiting: the message, or empty for a whole ticket
  std::string target;
};

// Where a text is written that is kept or leaves the app.
enum class TextKind : std::uint8_t { none, message, reply, ticket, chat_form, email, rating, page };
struct TextPlace {
  TextKind kind = TextKind::none;
  std::string id;  // message: of the conversation; reply: of the ticket; rating: of either
                   // (page: the query of the one on top)
};

struct AppState;
struct Services;
using GoOn = std::function<void(AppState&, Services&)>;

// A text that the secret guard keeps from leaving; SheetKind::secret asks about it.
enum class HeldStep : std::uint8_t { first, second };
struct HeldSend {
  TextPlace place;
  std::vector<model::SecretMatch> matches;  // the gravest first
  HeldStep step = HeldStep::first;
  GoOn go_on;  // sends, once the person has vouched for it
};

struct GuardState {
  std::shared_ptr<const model::SecretGuard> rules;  // null until loaded: nothing is kept or leaves
  model::AllowedTexts allowed;
  HeldSend held;
  GoOn waiting;                         // for the rules
  bool failed = false;                  // the last try to load them; another one follows
  std::vector<std::string> kept_texts;  // of drafts read before the rules were here
};

struct VerifyState {
  std::string text;
  VerifyVerdict verdict = VerifyVerdict::none;
  VerifyReason reason = VerifyReason::none;
  std::string matched;  // the list's entry, for listed and look_alike
};

// What deleting everything still waits for. It is told when both are done.
struct DeletingState {
  bool records = false;
  bool files = false;
};

// Whether the desk has confirmed who the person is.
enum class IdentityState : std::uint8_t { none, asked, verified, refused };

// An earlier page of a talk that the desk was asked for.
struct OlderPage {
  bool failed = false;
  Milliseconds until{0};  // monotonic: when it counts as failed
};

// What the platform tells.
struct Surroundings {
  std::string system_language;
  bool dark = false;
  bool reduce_motion = false;
  bool online = true;
  bool camera = false;  // photos are taken with this device
  bool visible = true;  // false: minimised, or another browser tab is shown
  ports::NotifyPermission notify = ports::NotifyPermission::unavailable;
  std::string zone = "UTC";            // the person's own
  std::chrono::minutes utc_offset{0};  // of that zone, now
  std::string platform;                // "Linux, native" for technical mails
};

// The player of a video that the app plays by itself, on the page of that video.
struct VideoState {
  std::string id;  // of the video whose player is there; empty: none
  bool playing = false;
  bool captions = true;
  int speed_percent = 100;
  int wanted_chapter = 0;    // from 1: to be shown next; 0: none
  int chapter = 1;           // from 1
  Milliseconds position{0};  // of all of it
  bool ended = false;
  bool failed = false;  // it does not fit the screens any more
};

struct LoadedScript {
  LoadState state = LoadState::loading;
  Error error;                                  // when failed
  std::shared_ptr<const model::Script> script;  // when ready
};

struct AppState {
  Surroundings around;
  UtcTime now{};  // as of the last step, to the minute's accuracy unless something runs

  // How far clocks in an IANA zone are ahead of UTC at an instant; set once at the start from
  // the time zone port. Never null while screens are drawn.
  std::function<std::chrono::minutes(const std::string& zone, UtcTime time)> zone_offset;

  LoadState load = LoadState::loading;  // facts and words
  Error load_error;
  std::string pack_address;
  model::ContentPack pack;
  std::array<PartState, kPackPartCount> parts;
  bool refreshing = false;  // a list was pulled down; what is new is on its way
  std::shared_ptr<const content::SearchIndex> index;  // null until articles, FAQ and news are in

  Navigation nav;
  model::Settings settings;
  model::Settings kept_settings;  // the same without what is preset for this run only
  SearchState search;
  std::set<std::string> open_faq;       // entries unfolded
  std::map<std::string, bool> helpful;  // article or entry id -> the person's answer

  ChatForm chat_form;
  std::vector<model::Conversation> conversations;  // newest first

  model::TicketDraft ticket_draft;
  bool show_ticket_faults = false;     // after a first try to send
  bool paste_refused = false;          // the last press on "Paste" gave nothing
  std::vector<model::Ticket> tickets;  // newest first
  std::string last_submitted;          // TicketId whose receipt is on show
  // What may solve it, from what is typed so far: by subject and description; and what the exact
  // error and the steps bring besides.
  std::vector<content::SearchHit> ticket_answers;
  std::vector<content::SearchHit> ticket_detail_answers;

  FilesState files;
  desk::Capabilities desk_can;
  bool desk_reachable = true;  // the one that the app brings along needs no network
  model::Identity person;      // without its proof; empty: somebody of this device
  IdentityState identity = IdentityState::none;
  std::map<std::string, OlderPage> older;  // by conversation or ticket; gone when it has come

  EmailDraft email;
  std::vector<content::SearchHit> email_answers;  // what may answer it, from what is typed so far
  VerifyState verify;
  std::vector<InboxItem> inbox;  // newest first
  std::set<std::string> read_notices;
  Sheet sheet;
  GuardState guard;
  std::deque<Toast> toasts;
  DeletingState deleting;
  bool storage_failed = false;  // shown as a banner: nothing will be kept
  bool stored_loaded = false;
  int damaged_records = 0;                       // set aside at the last load
  std::map<std::string, std::string> set_aside;  // then and before, by their keys
  int left_records = 0;                   // could not be read then, and were left where they are
  std::vector<store::StoredKind> stored;  // what is kept; up to date while settings are shown

  std::vector<model::OutboxItem> outbox;  // in order; what the desk has not confirmed yet
  std::uint64_t next_serial = 1;          // for toasts and new ids

  std::map<std::string, LoadedScript> scripts;  // by key: "demo/<id>" or "video/<id>"
  std::vector<std::string> demos;               // ids, once they are asked for
  std::vector<model::Notice> announced;         // by a presenter, on top of the pack's
  VideoState video;

  const model::Words& words() const { return pack.words; }
  bool is_dark() const {
    if (settings.theme == model::ThemeChoice::system) return around.dark;
    return settings.theme == model::ThemeChoice::dark;
  }
};

const model::Conversation* find_conversation(const AppState& app, std::string_view id);
const model::Ticket* find_ticket(const AppState& app, std::string_view id);
model::Conversation* find_conversation(AppState& app, std::string_view id);  // for update() only
model::Ticket* find_ticket(AppState& app, std::string_view id);              // for update() only
int unread_chats(const AppState& app);                                       // messages
int unread_tickets(const AppState& app);  // messages and requests
int unread_inbox(const AppState& app);

}  // namespace tideline::state
