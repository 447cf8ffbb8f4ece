#include "fakes/fake_desk.h"

#include <algorithm>
#include <utility>

namespace tideline::fakes {

bool FakeDesk::accept(const std::string& call, const std::string& id) {
  calls.push_back(call);
  if (!fails) return confirms;
  events_.push_back(desk::SendFailed{id, *fails});
  return false;
}

void FakeDesk::receive(const std::string& id, const std::string& text) {
  if (seen_.try_emplace(id, text).second) received_.push_back(text);
}

void FakeDesk::bounce(const std::string& id) {
  const auto seen = seen_.find(id);
  if (seen != seen_.end()) {
    received_.erase(std::find(received_.begin(), received_.end(), seen->second));
    seen_.erase(seen);
  }
  events_.push_back(desk::NotDelivered{id});
}

void FakeDesk::move(const ConversationId& conversation, model::ConversationState state) {
  events_.push_back(desk::ConversationMoved{conversation, state, 0});
}

void FakeDesk::move(const TicketId& ticket, model::TicketStatus status) {
  model::TicketEvent event;
  event.id = MessageId(ticket.text + "-move-" + std::to_string(++moves_));
  event.status = status;
  events_.push_back(desk::TicketMoved{ticket, event});
}

void FakeDesk::resume(const std::vector<model::Conversation>& conversations,
                      const std::vector<model::Ticket>& tickets) {
  calls.push_back("resume " + std::to_string(conversations.size()) + " " +
                  std::to_string(tickets.size()));
}

void FakeDesk::open(const desk::ConversationOpening& opening) {
  if (accept("open", opening.id.text)) move(opening.id, model::ConversationState::with_assistant);
}

void FakeDesk::send(const desk::OutgoingMessage& message) {
  if (!accept("send " + *message.text, message.id.text)) return;
  receive(message.id.text, *message.text);
  files.insert(files.end(), message.attachments.begin(), message.attachments.end());
  events_.push_back(
      desk::MessageMoved{message.conversation, message.id, model::DeliveryState::sent});
}

void FakeDesk::ask_for_human(const ConversationId& conversation) {
  if (accept("ask_for_human", conversation.text))
    move(conversation, model::ConversationState::waiting_for_agent);
}

void FakeDesk::end(const ConversationId& conversation) {
  if (accept("end", conversation.text)) move(conversation, model::ConversationState::ended);
}

void FakeDesk::submit(const desk::TicketSubmission& submission) {
  if (!accept("submit " + submission.content->subject, submission.id.text)) return;
  receive(submission.id.text, submission.content->subject);
  const model::Attachments& attached = submission.content->attachments;
  files.insert(files.end(), attached.begin(), attached.end());
  const auto number =
      numbers_.try_emplace(submission.id.text, "T-" + std::to_string(numbers_.size() + 1)).first;
  events_.push_back(desk::TicketAccepted{submission.id, number->second});
}

void FakeDesk::reply(const desk::TicketReply& reply) {
  if (!accept("reply " + *reply.text, reply.id.text)) return;
  receive(reply.id.text, *reply.text);
  files.insert(files.end(), reply.attachments.begin(), reply.attachments.end());
  events_.push_back(desk::ReplyAccepted{reply.ticket, reply.id});
}

void FakeDesk::close(const TicketId& ticket) {
  if (accept("close", ticket.text)) move(ticket, model::TicketStatus::closed);
}

void FakeDesk::reopen(const TicketId& ticket) {
  if (accept("reopen", ticket.text)) move(ticket, model::TicketStatus::in_progress);
}

void FakeDesk::fetch_older(const ConversationId& conversation, const MessageId& before) {
  constexpr std::ptrdiff_t kPage = 3;
  calls.push_back("fetch_older " + before.text);
  if (fails) return events_.push_back(desk::OlderFailed{conversation.text, *fails});
  if (!confirms) return;
  const std::vector<model::Message>& all = past[conversation.text];
  auto end = all.begin();
  while (end != all.end() && end->id != before) ++end;
  const auto begin = end - all.begin() > kPage ? end - kPage : all.begin();
  events_.push_back(desk::OlderMessages{conversation, before, {begin, end}, begin != all.begin()});
}

void FakeDesk::fetch_older(const TicketId& ticket, const MessageId& before) {
  calls.push_back("fetch_older " + before.text);
  if (confirms) events_.push_back(desk::OlderEvents{ticket, before, {}, false});
}

void FakeDesk::fetch_attachment(const desk::AttachmentRequest& request) {
  const std::string& id = request.attachment;
  calls.push_back("fetch_attachment " + id);
  if (fails) return events_.push_back(desk::AttachmentFailed{id, *fails});
  if (!confirms) return;
  const auto found = own_files.find(id);
  if (found == own_files.end())
    return events_.push_back(desk::AttachmentFailed{id, {ErrorCode::not_found, id}});
  events_.push_back(desk::AttachmentComing{id, 50});
  events_.push_back(
      desk::AttachmentFetched{id, std::make_shared<const std::string>(found->second)});
}

void FakeDesk::identify(const model::Identity& identity) {
  calls.push_back("identify " + identity.id);
  if (confirms) events_.push_back(desk::IdentityChecked{identity.proof == "right"});
}

void FakeDesk::rate(const desk::Rating& rating) {
  if (accept("rate " + std::to_string(rating.stars) + " " + *rating.comment, rating.subject))
    events_.push_back(desk::RatingAccepted{rating.subject});
}

std::size_t FakeDesk::poll(std::vector<desk::DeskEvent>& out) {
  const std::vector<desk::DeskEvent> events = std::exchange(events_, {});
  out.insert(out.end(), events.begin(), events.end());
  return events.size();
}

std::optional<Milliseconds> FakeDesk::next_event() const {
  if (events_.empty()) return std::nullopt;
  return Milliseconds{0};
}

}  // namespace tideline::fakes
