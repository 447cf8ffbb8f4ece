#include "desk/local/demo_desk.h"

#include <algorithm>
#include <utility>

namespace tideline::desk {

DemoDesk::DemoDesk(const ports::Clock& clock, ProblemFinder find_problems)
    : stage_(clock), chats_(stage_, std::move(find_problems)), tickets_(stage_), past_(stage_) {}

void DemoDesk::set_book(model::ChatBook book, model::TicketForm form) {
  stage_.book = std::move(book);
  stage_.form = std::move(form);
  has_book_ = true;
}

void DemoDesk::set_capabilities(const Capabilities& can) {
  stage_.can = can;
  stage_.events.push_back(CapabilitiesChanged{can});
}

void DemoDesk::identify(const model::Identity& identity) {
  stage_.events.push_back(IdentityChecked{!identity.id.empty() && !identity.proof.empty()});
}

void DemoDesk::add_past(model::Conversation conversation) { past_.add(std::move(conversation)); }
void DemoDesk::add_past(model::Ticket ticket) { past_.add(std::move(ticket)); }

void DemoDesk::fetch_older(const ConversationId& conversation, const MessageId& before) {
  past_.fetch(conversation, before);
}

void DemoDesk::fetch_older(const TicketId& ticket, const MessageId& before) {
  past_.fetch(ticket, before);
}

void DemoDesk::rate(const Rating& rating) {
  stage_.events.push_back(RatingAccepted{rating.subject});
}

void DemoDesk::cue(Cue cue, const ConversationId& id, const std::string& text) {
  switch (cue) {
    case Cue::types:
      return chats_.cue_typing(id);
    case Cue::answers:
      return chats_.cue_message(id, text);
    case Cue::asks:
      return chats_.cue_message(id, text.empty() ? stage_.book.ticket_lines.request : text);
    case Cue::solves:
      return chats_.cue_end(id);
  }
}

void DemoDesk::cue(Cue cue, const TicketId& id, const std::string& text) {
  switch (cue) {
    case Cue::types:  // nobody sees anybody write a ticket's answer
      return;
    case Cue::answers:
      return tickets_.cue_answer(id, text);
    case Cue::asks:
      return tickets_.cue_request(id, text);
    case Cue::solves:
      return tickets_.cue_solve(id);
  }
}

void DemoDesk::resume(const std::vector<model::Conversation>& conversations,
                      const std::vector<model::Ticket>& tickets) {
  stage_.timeline.clear();
  stage_.events.clear();
  chats_.resume(conversations);
  tickets_.resume(tickets);
}

std::size_t DemoDesk::poll(std::vector<DeskEvent>& out) {
  if (has_book_) stage_.timeline.run();
  stage_.files.poll(stage_.events);
  const std::vector<DeskEvent> events = std::exchange(stage_.events, {});
  out.insert(out.end(), events.begin(), events.end());
  return events.size();
}

std::optional<Milliseconds> DemoDesk::next_event() const {
  if (!stage_.events.empty()) return stage_.clock.monotonic();
  const std::optional<Milliseconds> file = stage_.files.next();
  const std::optional<Milliseconds> step = has_book_ ? stage_.timeline.next() : std::nullopt;
  return file && step ? std::min(*file, *step) : file ? file : step;
}

}  // namespace tideline::desk
