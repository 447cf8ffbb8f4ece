// One function for each Action, in the update_*.cpp of its subject; update() chooses.
#pragma once

#include "state/action.h"
#include "state/actions_outside.h"
#include "state/update.h"

namespace tideline::state {

// update_navigation.cpp
void apply(AppState& app, const OpenRoute& action, Services& services);
void apply(AppState& app, const ReplaceRoute& action, Services& services);
void apply(AppState& app, const FollowAddress& action, Services& services);
void apply(AppState& app, const GoBack& action, Services& services);
void apply(AppState& app, const SelectTab& action, Services& services);
void apply(AppState& app, const Tick& action, Services& services);
void apply(AppState& app, const SurroundingsChanged& action, Services& services);
void apply(AppState& app, const ToastDone& action, Services& services);

// update_content.cpp
void apply(AppState& app, const PackFactsLoaded& action, Services& services);
void apply(AppState& app, const PackPartLoaded& action, Services& services);
void apply(AppState& app, const PackFailed& action, Services& services);
void apply(AppState& app, const PackPartFailed& action, Services& services);
void apply(AppState& app, const RetryLoading& action, Services& services);
void apply(AppState& app, const Refresh& action, Services& services);
void apply(AppState& app, const Refreshed& action, Services& services);
void apply(AppState& app, const EditSearch& action, Services& services);
void apply(AppState& app, const FilterSearch& action, Services& services);
void apply(AppState& app, const RememberSearch& action, Services& services);
void apply(AppState& app, const ClearRecentSearches& action, Services& services);
void apply(AppState& app, const ForgetSearch& action, Services& services);
void apply(AppState& app, const ToggleFaq& action, Services& services);
void apply(AppState& app, const RateHelpful& action, Services& services);
void apply(AppState& app, const MarkNoticeRead& action, Services& services);

// update_storage.cpp
void apply(AppState& app, const StorageHappened& action, Services& services);

// update_desk.cpp
void apply(AppState& app, const DeskHappened& action, Services& services);

// update_chat.cpp
void apply(AppState& app, const EditChatForm& action, Services& services);
void apply(AppState& app, const StartConversation& action, Services& services);
void apply(AppState& app, const EditMessage& action, Services& services);
void apply(AppState& app, const SendMessage& action, Services& services);
void apply(AppState& app, const ChooseQuickReply& action, Services& services);
void apply(AppState& app, const AskForHuman& action, Services& services);
void apply(AppState& app, const RetryMessage& action, Services& services);
void apply(AppState& app, const AnswerHelped& action, Services& services);
void apply(AppState& app, const ChatToTicket& action, Services& services);
void apply(AppState& app, const CopyTranscript& action, Services& services);
void apply(AppState& app, const SaveTranscript& action, Services& services);
void apply(AppState& app, const EndConversation& action, Services& services);

// update_tickets.cpp
void apply(AppState& app, const EditTicket& action, Services& services);
void apply(AppState& app, const SubmitTicket& action, Services& services);
void apply(AppState& app, const EditTicketReply& action, Services& services);
void apply(AppState& app, const SendTicketReply& action, Services& services);
void apply(AppState& app, const CloseTicket& action, Services& services);
void apply(AppState& app, const ReopenTicket& action, Services& services);
void apply(AppState& app, const ClearTicket& action, Services& services);
void apply(AppState& app, const ReviewTicket& action, Services& services);
void apply(AppState& app, const EditRequestField& action, Services& services);

void apply(AppState& app, const PasteError& action, Services& services);
void apply(AppState& app, const ClipboardRead& action, Services& services);

// history.cpp
void apply(AppState& app, const IdentifyPerson& action, Services& services);
void apply(AppState& app, const FetchOlder& action, Services& services);

// update_rating.cpp
void apply(AppState& app, const Rate& action, Services& services);
void apply(AppState& app, const EditRatingComment& action, Services& services);
void apply(AppState& app, const SendRatingComment& action, Services& services);

// update_outbox.cpp
void apply(AppState& app, const CancelOutbox& action, Services& services);
void apply(AppState& app, const EditOutbox& action, Services& services);

// refusals.cpp
void apply(AppState& app, const RetryOutbox& action, Services& services);
void apply(AppState& app, const RetryRating& action, Services& services);

// update_files.cpp
void apply(AppState& app, const PickFiles& action, Services& services);
void apply(AppState& app, const FilesHappened& action, Services& services);
void apply(AppState& app, const RemoveAttachment& action, Services& services);
void apply(AppState& app, const DismissFileNotice& action, Services& services);
void apply(AppState& app, const SaveAttachment& action, Services& services);
void apply(AppState& app, const ExportTicket& action, Services& services);

// desk_files.cpp
void apply(AppState& app, const FetchAttachment& action, Services& services);

// update_contact.cpp
void apply(AppState& app, const EditEmail& action, Services& services);
void apply(AppState& app, const SendEmail& action, Services& services);
void apply(AppState& app, const CopyEmail& action, Services& services);
void apply(AppState& app, const MailToTicket& action, Services& services);
void apply(AppState& app, const EditVerify& action, Services& services);
void apply(AppState& app, const RunVerify& action, Services& services);
void apply(AppState& app, const FollowLink& action, Services& services);
void apply(AppState& app, const OpenChannel& action, Services& services);
void apply(AppState& app, const CopyText& action, Services& services);

// guard.cpp
void apply(AppState& app, const GuardLoaded& action, Services& services);
void apply(AppState& app, const GuardFailed& action, Services& services);
void apply(AppState& app, const RemoveSecrets& action, Services& services);
void apply(AppState& app, const VouchForTexts& action, Services& services);
void apply(AppState& app, const RemoveHeldSecrets& action, Services& services);

// update_show.cpp
void apply(AppState& app, const ScriptLoaded& action, Services& services);
void apply(AppState& app, const ScriptFailed& action, Services& services);
void apply(AppState& app, const ScriptListLoaded& action, Services& services);
void apply(AppState& app, const AnnounceNotice& action, Services& services);
void apply(AppState& app, const WithdrawNotices& action, Services& services);

// update_video.cpp
void apply(AppState& app, const PlayVideo& action, Services& services);
void apply(AppState& app, const SeekVideo& action, Services& services);
void apply(AppState& app, const SetVideoSpeed& action, Services& services);
void apply(AppState& app, const ShowCaptions& action, Services& services);
void apply(AppState& app, const VideoMoved& action, Services& services);
void apply(AppState& app, const ContentAdopted& action, Services& services);

// update_settings.cpp
void apply(AppState& app, const ConfirmSheet& action, Services& services);
void apply(AppState& app, const OpenSheet& action, Services& services);
void apply(AppState& app, const CloseSheet& action, Services& services);
void apply(AppState& app, const ChangeSettings& action, Services& services);
void apply(AppState& app, const PresetSettings& action, Services& services);
void apply(AppState& app, const DeleteAllData& action, Services& services);
void apply(AppState& app, const ExportData& action, Services& services);
void apply(AppState& app, const WithdrawConsent& action, Services& services);

// update_inbox.cpp
void apply(AppState& app, const MarkInboxRead& action, Services& services);
void apply(AppState& app, const MarkInboxItem& action, Services& services);
void apply(AppState& app, const DeleteInboxItem& action, Services& services);
void apply(AppState& app, const OpenInboxItem& action, Services& services);
void apply(AppState& app, const MarkTicket& action, Services& services);
void apply(AppState& app, const MarkConversation& action, Services& services);

// Shared by several of them.
void show_toast(AppState& app, const char* word);
void run_search(AppState& app);
void fill_in_technical_fields(AppState& app);

}  // namespace tideline::state
