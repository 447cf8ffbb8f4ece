#include "fakes/faulty_desk.h"

#include <utility>

namespace tideline::fakes {

namespace {

// To a call, which is made again: other events are never lost.
bool is_answer(const desk::DeskEvent& event) {
  const auto* moved = std::get_if<desk::MessageMoved>(&event);
  return (moved != nullptr && moved->state == model::DeliveryState::sent) ||
         std::holds_alternative<desk::ConversationMoved>(event) ||
         std::holds_alternative<desk::TicketAccepted>(event) ||
         std::holds_alternative<desk::ReplyAccepted>(event) ||
         std::holds_alternative<desk::RatingAccepted>(event);
}

}  // namespace

bool FaultyDesk::happens(int percent) {
  random_ = random_ * 1664525u + 1013904223u;  // Numerical Recipes' generator: enough for this
  return int((random_ >> 16) % 100) < percent;
}

bool FaultyDesk::gets_through(const std::string& id) {
  if (happens(lost_percent)) return false;
  if (refused_percent > 0 && happens(refused_percent)) {
    events_.push_back(desk::SendFailed{id, Error{ErrorCode::refused, "the desk refused it"}});
    return false;
  }
  if (!happens(failed_percent)) return true;
  events_.push_back(desk::SendFailed{id, Error{ErrorCode::offline, "the network failed"}});
  return false;
}

void FaultyDesk::open(const desk::ConversationOpening& opening) {
  if (gets_through(opening.id.text)) inner_.open(opening);
}

void FaultyDesk::send(const desk::OutgoingMessage& message) {
  if (gets_through(message.id.text)) inner_.send(message);
}

void FaultyDesk::ask_for_human(const ConversationId& conversation) {
  if (gets_through(conversation.text)) inner_.ask_for_human(conversation);
}

void FaultyDesk::end(const ConversationId& conversation) {
  if (gets_through(conversation.text)) inner_.end(conversation);
}

void FaultyDesk::submit(const desk::TicketSubmission& submission) {
  if (gets_through(submission.id.text)) inner_.submit(submission);
}

void FaultyDesk::reply(const desk::TicketReply& reply) {
  if (gets_through(reply.id.text)) inner_.reply(reply);
}

void FaultyDesk::close(const TicketId& ticket) {
  if (gets_through(ticket.text)) inner_.close(ticket);
}

void FaultyDesk::reopen(const TicketId& ticket) {
  if (gets_through(ticket.text)) inner_.reopen(ticket);
}

void FaultyDesk::fetch_older(const ConversationId& conversation, const MessageId& before) {
  if (!happens(lost_percent)) inner_.fetch_older(conversation, before);
}

void FaultyDesk::fetch_older(const TicketId& ticket, const MessageId& before) {
  if (!happens(lost_percent)) inner_.fetch_older(ticket, before);
}

void FaultyDesk::fetch_attachment(const desk::AttachmentRequest& request) {
  const std::string& id = request.attachment;
  if (happens(lost_percent)) return;
  if (refused_percent > 0 && happens(refused_percent))
    return events_.push_back(desk::AttachmentFailed{id, {ErrorCode::refused, "refused"}});
  if (happens(failed_percent))
    return events_.push_back(desk::AttachmentFailed{id, {ErrorCode::offline, "failed"}});
  inner_.fetch_attachment(request);
}

void FaultyDesk::rate(const desk::Rating& rating) {
  if (gets_through(rating.subject)) inner_.rate(rating);
}

std::size_t FaultyDesk::poll(std::vector<desk::DeskEvent>& out) {
  inner_.poll(events_);
  const std::size_t before = out.size();
  for (desk::DeskEvent& event : std::exchange(events_, {})) {
    if (unanswered_percent > 0 && is_answer(event) && happens(unanswered_percent)) continue;
    if (happens(late_percent)) {
      events_.push_back(std::move(event));
      continue;
    }
    if (auto* file = std::get_if<desk::AttachmentFetched>(&event);
        file != nullptr && cut_percent > 0 && happens(cut_percent))
      file->bytes = std::make_shared<const std::string>(*file->bytes, 0, file->bytes->size() / 2);
    if (happens(twice_percent)) out.push_back(event);
    out.push_back(std::move(event));
  }
  return out.size() - before;
}

std::optional<Milliseconds> FaultyDesk::next_event() const {
  if (!events_.empty()) return Milliseconds{0};
  return inner_.next_event();
}

}  // namespace tideline::fakes
