#include "model/drafts.h"

#include <utility>

#include "model/conversation.h"
#include "model/ticket.h"

namespace tideline::model {

MessageDraft draft_of(const Conversation& conversation) {
  return {conversation.draft, conversation.draft_attachments, {}, conversation.rating_draft};
}

MessageDraft draft_of(const Ticket& ticket) {
  return {ticket.reply_draft, ticket.reply_attachments, ticket.request_draft, ticket.rating_draft};
}

void put_draft(Conversation& conversation, MessageDraft draft) {
  conversation.draft = std::move(draft.text);
  conversation.draft_attachments = std::move(draft.attachments);
  conversation.rating_draft = std::move(draft.rating);
}

void put_draft(Ticket& ticket, MessageDraft draft) {
  ticket.reply_draft = std::move(draft.text);
  ticket.reply_attachments = std::move(draft.attachments);
  ticket.request_draft = std::move(draft.fields);
  ticket.rating_draft = std::move(draft.rating);
}

}  // namespace tideline::model
