#include "desk/line.h"

#include <utility>

namespace tideline::desk {

namespace {

Error bad_line() { return {ErrorCode::offline, "the line to the desk is bad"}; }
SendFailed cut_off(const std::string& id) { return {id, bad_line()}; }

}  // namespace

void Line::set_state(LineState state) { state_ = state; }

void Line::resume(const std::vector<model::Conversation>& conversations,
                  const std::vector<model::Ticket>& tickets) {
  calls_.clear();
  told_.clear();
  inner_.resume(conversations, tickets);
}

// Calls overtake nothing: one behind a slow one waits for it, whatever the line is now.
void Line::pass(DeskEvent failure, std::function<void()> call) {
  const Milliseconds now = clock_.monotonic();
  switch (state_) {
    case LineState::failing:
    case LineState::off:
      told_.push_back({now, std::move(failure)});
      return;
    case LineState::slow:
      calls_.push_back({now + kSlowLine, std::move(call)});
      return;
    case LineState::on:
      if (calls_.empty()) return call();
      calls_.push_back({now, std::move(call)});
  }
}

void Line::open(const ConversationOpening& opening) {
  pass(cut_off(opening.id.text), [=, this] { inner_.open(opening); });
}

void Line::send(const OutgoingMessage& message) {
  pass(cut_off(message.id.text), [=, this] { inner_.send(message); });
}

void Line::ask_for_human(const ConversationId& conversation) {
  pass(cut_off(conversation.text), [=, this] { inner_.ask_for_human(conversation); });
}

void Line::end(const ConversationId& conversation) {
  pass(cut_off(conversation.text), [=, this] { inner_.end(conversation); });
}

void Line::submit(const TicketSubmission& submission) {
  pass(cut_off(submission.id.text), [=, this] { inner_.submit(submission); });
}

void Line::reply(const TicketReply& reply) {
  pass(cut_off(reply.id.text), [=, this] { inner_.reply(reply); });
}

void Line::close(const TicketId& ticket) {
  pass(cut_off(ticket.text), [=, this] { inner_.close(ticket); });
}

void Line::reopen(const TicketId& ticket) {
  pass(cut_off(ticket.text), [=, this] { inner_.reopen(ticket); });
}

void Line::fetch_older(const ConversationId& conversation, const MessageId& before) {
  pass(OlderFailed{conversation.text, bad_line()},
       [=, this] { inner_.fetch_older(conversation, before); });
}

void Line::fetch_older(const TicketId& ticket, const MessageId& before) {
  pass(OlderFailed{ticket.text, bad_line()}, [=, this] { inner_.fetch_older(ticket, before); });
}

void Line::fetch_attachment(const AttachmentRequest& request) {
  pass(AttachmentFailed{request.attachment, bad_line()},
       [=, this] { inner_.fetch_attachment(request); });
}

void Line::identify(const model::Identity& identity) {
  pass(IdentityChecked{false}, [=, this] { inner_.identify(identity); });
}

void Line::rate(const Rating& rating) {
  pass(cut_off(rating.subject), [=, this] { inner_.rate(rating); });
}

void Line::take_from_inner() {
  std::vector<DeskEvent> events;
  inner_.poll(events);
  const Milliseconds late = state_ == LineState::slow ? kSlowLine : Milliseconds{0};
  for (DeskEvent& event : events) told_.push_back({clock_.monotonic() + late, std::move(event)});
}

std::size_t Line::poll(std::vector<DeskEvent>& out) {
  const Milliseconds now = clock_.monotonic();
  while (!calls_.empty() && calls_.front().at <= now) {
    const Call call = std::move(calls_.front());
    calls_.pop_front();
    call.make();
  }
  // A cut line carries nothing, but that it is cut is known on this side.
  if (state_ != LineState::off) take_from_inner();
  std::size_t count = 0;
  for (; !told_.empty() && told_.front().at <= now; told_.pop_front(), ++count)
    out.push_back(std::move(told_.front().event));
  return count;
}

std::optional<Milliseconds> Line::next_event() const {
  std::optional<Milliseconds> next;
  const auto earliest = [&](std::optional<Milliseconds> at) {
    if (at && (!next || *at < *next)) next = at;
  };
  if (state_ != LineState::off) earliest(inner_.next_event());
  if (!calls_.empty()) earliest(calls_.front().at);
  if (!told_.empty()) earliest(told_.front().at);
  return next;
}

}  // namespace tideline::desk
