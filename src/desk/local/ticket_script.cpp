// One lane a ticket; confirmations go on a lane of their own, so that they never wait.
#include "desk/local/ticket_script.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace tideline::desk {

namespace {

using model::TicketAuthor;
using model::TicketStatus;

constexpr Milliseconds kConfirmDelay{600};
constexpr Milliseconds kGreetDelay{1200};
constexpr Milliseconds kTakeUpDelay{4000};
constexpr Milliseconds kWorkDelay{6000};

std::string work_lane(const TicketId& id) { return "work/" + id.text; }
std::string confirm_lane(const TicketId& id) { return "confirm/" + id.text; }

constexpr std::string_view kNumberPrefix = "TD-";

// 10482 of "TD-10482"; 0 of anything else.
int count_of(std::string_view number) {
  int count = 0;
  if (number.starts_with(kNumberPrefix))
    std::from_chars(number.data() + kNumberPrefix.size(), number.data() + number.size(), count);
  return count;
}

}  // namespace

TicketScript::Case& TicketScript::case_of(const TicketId& id) {
  Case& known = cases_[id.text];
  known.id = id;
  return known;
}

void TicketScript::resume(const std::vector<model::Ticket>& tickets) {
  cases_.clear();
  next_number_ = kFirstTicketNumber;
  for (const model::Ticket& ticket : tickets) {
    next_number_ = std::max(next_number_, count_of(ticket.number) + 1);
    // One without a number has not come to us yet, as far as anybody knows.
    if (!ticket.number.empty()) resume_one(ticket);
  }
}

void TicketScript::resume_one(const model::Ticket& ticket) {
  Case& known = case_of(ticket.id);
  known.number = ticket.number;
  known.content = ticket.content;
  known.status = ticket.status;
  bool reply_waits = false;
  for (const model::TicketEvent& event : ticket.timeline) {
    if (event.author == TicketAuthor::me) {
      if (event.delivered) known.received.insert(event.id.text);
      reply_waits |= event.delivered && known.asked && event.status != TicketStatus::closed;
      continue;
    }
    ++known.told;
    known.greeted |= !event.text.empty();
    if (event.author != TicketAuthor::agent || event.text.empty()) continue;
    reply_waits = false;
    known.asked = true;
    known.answers += event.status == TicketStatus::in_progress;
  }
  switch (ticket.status) {
    case TicketStatus::received:
      return begin(ticket.id);
    case TicketStatus::in_progress:
      if (known.answers > 0 && !reply_waits)
        return later(ticket.id, kWorkDelay, &TicketScript::solve);
      return go_on(ticket.id);
    case TicketStatus::waiting_for_you:
      if (reply_waits) go_on(ticket.id);
      return;
    case TicketStatus::waiting_to_send:
    case TicketStatus::solved:
    case TicketStatus::closed:
      return;
  }
}

void TicketScript::submit(const TicketSubmission& submission) {
  const bool is_known = cases_.contains(submission.id.text);
  Case& known = case_of(submission.id);
  if (!is_known) {
    known.number = std::string(kNumberPrefix) + std::to_string(next_number_++);
    known.content = *submission.content;
    stage_.receive(confirm_lane(known.id), known.content.attachments);
  }
  stage_.timeline.then(confirm_lane(known.id), kConfirmDelay,
                       [this, id = known.id] { accept(cases_[id.text]); });
  if (!is_known) begin(known.id);
}

void TicketScript::reply(const TicketReply& reply) {
  Case& known = case_of(reply.ticket);
  const bool is_new = known.received.insert(reply.id.text).second;
  if (is_new) stage_.receive(confirm_lane(known.id), reply.attachments);
  stage_.timeline.then(confirm_lane(known.id), kConfirmDelay, [this, reply] {
    stage_.events.push_back(ReplyAccepted{reply.ticket, reply.id});
  });
  if (!is_new || known.status == TicketStatus::closed) return;
  known.asked = true;  // an answer given before the question needs no question
  go_on(known.id);
}

void TicketScript::close(const TicketId& id) {
  Case& known = case_of(id);
  stage_.timeline.drop(work_lane(id));
  known.status = TicketStatus::closed;
  stage_.timeline.then(confirm_lane(id), kConfirmDelay, [this, id] {
    tell(cases_[id.text], TicketStatus::closed, TicketAuthor::system, "");
  });
}

void TicketScript::reopen(const TicketId& id) {
  case_of(id).status = TicketStatus::in_progress;
  stage_.timeline.then(confirm_lane(id), kConfirmDelay, [this, id] {
    tell(cases_[id.text], TicketStatus::in_progress, TicketAuthor::system, "");
  });
  go_on(id);
}

void TicketScript::accept(const Case& known) {
  stage_.events.push_back(TicketAccepted{known.id, known.number});
}

void TicketScript::tell(Case& known, TicketStatus status, TicketAuthor author, std::string text,
                        std::vector<std::string> request, model::Attachments files) {
  known.status = status;
  model::TicketEvent event;
  event.id = MessageId(known.id.text + "-d" + std::to_string(++known.told));
  event.author = author;
  if (author == TicketAuthor::agent) event.author_name = stage_.book.agent_name;
  event.text = std::move(text);
  event.request = std::move(request);
  event.attachments = std::move(files);
  event.status = status;
  event.at = stage_.clock.now();
  stage_.events.push_back(TicketMoved{known.id, std::move(event)});
}

void TicketScript::later(const TicketId& id, Milliseconds delay, void (TicketScript::*act)(Case&)) {
  stage_.timeline.then(work_lane(id), delay, [=, this] { (this->*act)(cases_[id.text]); });
}

void TicketScript::begin(const TicketId& id) {
  if (!cases_[id.text].greeted) later(id, kGreetDelay, &TicketScript::greet);
  go_on(id);
}

// The rest of the script from where the case stands.
void TicketScript::go_on(const TicketId& id) {
  const Case& known = cases_[id.text];
  if (known.asked || known.answers > 0) stage_.timeline.drop(work_lane(id));
  later(id, kTakeUpDelay, &TicketScript::take_up);
  if (!known.asked && known.answers == 0) return later(id, kWorkDelay, &TicketScript::ask);
  later(id, kWorkDelay, &TicketScript::answer);
  later(id, kWorkDelay, &TicketScript::solve);
}

void TicketScript::greet(Case& known) {
  known.greeted = true;
  tell(known, TicketStatus::received, TicketAuthor::system, stage_.book.ticket_lines.received);
}

void TicketScript::take_up(Case& known) {
  if (known.status != TicketStatus::in_progress)
    tell(known, TicketStatus::in_progress, TicketAuthor::system, "");
}

void TicketScript::ask(Case& known) {
  known.asked = true;
  tell(known, TicketStatus::waiting_for_you, TicketAuthor::agent, stage_.book.ticket_lines.request,
       missing_of(known));
}

// What a ticket of this kind should say and this one does not.
std::vector<std::string> TicketScript::missing_of(const Case& known) const {
  constexpr std::size_t kMostFields = 3;
  std::vector<std::string> missing;
  if (!stage_.can.request_forms) return missing;
  for (const model::TicketKind& kind : stage_.form.kinds) {
    if (kind.id != known.content.kind) continue;
    for (const std::string& field : kind.fields)
      if (missing.size() < kMostFields && !known.content.fields.contains(field))
        missing.push_back(field);
  }
  if (missing.empty()) missing.push_back("steps");
  const bool takes_files = stage_.form.attachments.max_files > 0;
  if (takes_files && known.content.attachments.empty()) missing.push_back("files");
  return missing;
}

// The second and later answers come from the agent's lines.
void TicketScript::answer(Case& known) {
  const std::vector<std::string>& more = stage_.book.agent_lines;
  std::string text = stage_.book.ticket_lines.answer;
  model::Attachments files;
  if (known.answers == 0) files = stage_.files.sent(stage_.book.answer_file);
  if (known.answers > 0 && !more.empty()) text = more[std::size_t(known.answers - 1) % more.size()];
  ++known.answers;
  tell(known, TicketStatus::in_progress, TicketAuthor::agent, std::move(text), {},
       std::move(files));
}

void TicketScript::solve(Case& known) {
  tell(known, TicketStatus::solved, TicketAuthor::agent, stage_.book.ticket_lines.solved);
}

TicketScript::Case* TicketScript::case_for_cue(const TicketId& id) {
  const auto found = cases_.find(id.text);
  if (found == cases_.end() || found->second.status == TicketStatus::closed) return nullptr;
  stage_.timeline.drop(work_lane(id));
  return &found->second;
}

void TicketScript::cue_request(const TicketId& id, const std::string& text) {
  Case* known = case_for_cue(id);
  if (known == nullptr) return;
  if (text.empty()) return ask(*known);
  known->asked = true;
  tell(*known, TicketStatus::waiting_for_you, TicketAuthor::agent, text, missing_of(*known));
}

void TicketScript::cue_answer(const TicketId& id, const std::string& text) {
  Case* known = case_for_cue(id);
  if (known == nullptr) return;
  if (text.empty()) return answer(*known);
  ++known->answers;
  tell(*known, TicketStatus::in_progress, TicketAuthor::agent, text);
}

void TicketScript::cue_solve(const TicketId& id) {
  if (Case* known = case_for_cue(id)) solve(*known);
}

}  // namespace tideline::desk
