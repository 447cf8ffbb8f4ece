// All actions, and what handles each of them: emitted here, so that no other source has to.
#include "state/action.h"

#include "state/apply.h"

namespace tideline::state {

template <typename... T>
struct TypeList {};

using AllActions = TypeList<
    OpenRoute, ReplaceRoute, FollowAddress, GoBack, SelectTab, Tick, SurroundingsChanged,
    PackFactsLoaded, PackPartLoaded, PackFailed, PackPartFailed, RetryLoading, Refresh, Refreshed,
    StorageHappened, DeskHappened, EditSearch, FilterSearch, RememberSearch, ClearRecentSearches,
    ForgetSearch, ToggleFaq, RateHelpful, MarkNoticeRead, EditChatForm, StartConversation,
    EditMessage, SendMessage, ChooseQuickReply, AskForHuman, RetryMessage, AnswerHelped,
    ChatToTicket, CopyTranscript, SaveTranscript, EndConversation, EditTicket, ClearTicket,
    SubmitTicket, EditTicketReply, SendTicketReply, CloseTicket, ReopenTicket, ReviewTicket,
    EditRequestField, Rate, EditRatingComment, SendRatingComment, CancelOutbox, EditOutbox,
    PickFiles, FilesHappened, RemoveAttachment, DismissFileNotice, SaveAttachment, FetchAttachment,
    ExportTicket, EditEmail, SendEmail, CopyEmail, EditVerify, RunVerify, FollowLink, OpenChannel,
    CopyText, ConfirmSheet, OpenSheet, CloseSheet, ChangeSettings, PresetSettings, DeleteAllData,
    ExportData, WithdrawConsent, MarkInboxRead, MarkInboxItem, DeleteInboxItem, MarkTicket,
    MarkConversation, OpenInboxItem, ToastDone, GuardLoaded, GuardFailed, RemoveSecrets,
    VouchForTexts, RemoveHeldSecrets, ScriptLoaded, ScriptFailed, ScriptListLoaded, AnnounceNotice,
    WithdrawNotices, PlayVideo, SeekVideo, SetVideoSpeed, ShowCaptions, VideoMoved, ContentAdopted,
    IdentifyPerson, FetchOlder, PasteError, ClipboardRead, MailToTicket, RetryOutbox, RetryRating>;

template <typename T>
Action Action::of(T what) {
  return Action(std::make_shared<const T>(std::move(what)), &kKind<T>,
                [](const void* held, AppState& app, Services& services) {
                  apply(app, *static_cast<const T*>(held), services);
                });
}

void Actions::push(Action action) { list_.push_back(std::move(action)); }

// Takes the address of of() of every kind, which makes the compiler emit them here.
struct EveryAction {
  template <typename... T>
  static auto makers_of(TypeList<T...>) {
    using Maker = void (*)();
    static const Maker kMakers[] = {
        reinterpret_cast<Maker>(static_cast<Action (*)(T)>(&Action::of<T>))...};
    return kMakers;
  }
};
template auto EveryAction::makers_of(AllActions);

}  // namespace tideline::state
