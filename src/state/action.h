// What a person, the platform, the desk or the loader wants to happen: the only way into
// update(). Screens push these and nothing else.
#pragma once

#include <utility>
#include <variant>
#include <vector>

#include "desk/desk.h"
#include "state/actions_chat.h"
#include "state/actions_contact.h"
#include "state/actions_content.h"
#include "state/actions_files.h"
#include "state/actions_guard.h"
#include "state/actions_help.h"
#include "state/actions_navigation.h"
#include "state/actions_person.h"
#include "state/actions_settings.h"
#include "state/actions_show.h"
#include "state/actions_tickets.h"
#include "store/store.h"

namespace tideline::state {

// From store::Store::poll() and desk::Desk::poll().
struct StorageHappened {
  store::StoreEvent event;
};
struct DeskHappened {
  desk::DeskEvent event;
};

using Action = std::variant<
    OpenRoute, ReplaceRoute, FollowAddress, GoBack, SelectTab, Tick, SurroundingsChanged,
    PackFactsLoaded, PackPartLoaded, PackFailed, PackPartFailed, RetryLoading, Refresh, Refreshed,
    StorageHappened, DeskHappened, EditSearch, FilterSearch, RememberSearch, ClearRecentSearches,
    ForgetSearch, ToggleFaq, RateHelpful, MarkNoticeRead, EditChatForm, StartConversation,
    EditMessage, SendMessage, ChooseQuickReply, AskForHuman, RetryMessage, AnswerHelped,
    ChatToTicket, CopyTranscript, SaveTranscript, EndConversation, EditTicket, SubmitTicket,
    EditTicketReply, SendTicketReply, CloseTicket, ReopenTicket, ReviewTicket, EditRequestField,
    Rate, EditRatingComment, SendRatingComment, CancelOutbox, EditOutbox, PickFiles, FilesHappened,
    RemoveAttachment, DismissFileNotices, SaveAttachment, ExportTicket, EditEmail, SendEmail,
    CopyEmail, EditVerify, RunVerify, FollowLink, OpenChannel, CopyText, ConfirmSheet, OpenSheet,
    CloseSheet, ChangeSettings, PresetSettings, DeleteAllData, ExportData, WithdrawConsent,
    MarkInboxRead, MarkInboxItem, DeleteInboxItem, MarkTicket, MarkConversation, OpenInboxItem,
    ToastDone, GuardLoaded, GuardFailed, RemoveSecrets, VouchForTexts, RemoveHeldSecrets,
    ScriptLoaded, ScriptFailed, ScriptListLoaded, AnnounceNotice, PlayVideo, SeekVideo,
    SetVideoSpeed, ShowCaptions, VideoMoved, ContentAdopted, IdentifyPerson, FetchOlder, PasteError,
    ClipboardRead, MailToTicket, RetryOutbox, RetryRating>;

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
  bool empty() const;

 private:
  std::vector<Action> list_;
};

}  // namespace tideline::state
