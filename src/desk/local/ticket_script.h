// How the demonstration desk works on a ticket: received, in progress, a question back, an
// answer, solved.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "desk/desk.h"
#include "desk/local/stage.h"

namespace tideline::desk {

inline constexpr int kFirstTicketNumber = 10482;

class TicketScript {
 public:
  // `stage` is borrowed for the script's life.
  explicit TicketScript(Stage& stage) : stage_(stage) {}

  void resume(const std::vector<model::Ticket>& tickets);
  void submit(const TicketSubmission& submission);
  void reply(const TicketReply& reply);
  void close(const TicketId& id);
  void reopen(const TicketId& id);

  // A presenter's wish: the agent does it now instead of what was going to happen. An empty
  // `text` is the book's. Tickets that have not come to the desk are left alone.
  void cue_request(const TicketId& id, const std::string& text);
  void cue_answer(const TicketId& id, const std::string& text);
  void cue_solve(const TicketId& id);

 private:
  struct Case {
    TicketId id;
    std::string number;
    model::TicketDraft content;
    model::TicketStatus status = model::TicketStatus::received;
    int told = 0;     // events of ours so far; numbers their ids
    int answers = 0;  // of these, answers of the agent
    bool greeted = false;
    bool asked = false;
    std::set<std::string> received;  // ids of the person's replies
  };

  Case& case_of(const TicketId& id);
  void resume_one(const model::Ticket& ticket);
  void accept(const Case& known);
  void tell(Case& known, model::TicketStatus status, model::TicketAuthor author, std::string text,
            std::vector<std::string> request = {}, model::Attachments files = {});
  std::vector<std::string> missing_of(const Case& known) const;
  void later(const TicketId& id, Milliseconds delay, void (TicketScript::*act)(Case&));
  void begin(const TicketId& id);
  void go_on(const TicketId& id);

  // Steps of the script.
  void greet(Case& known);
  void take_up(Case& known);
  void ask(Case& known);
  void answer(Case& known);
  void solve(Case& known);
  Case* case_for_cue(const TicketId& id);

  Stage& stage_;
  std::map<std::string, Case> cases_;
  int next_number_ = kFirstTicketNumber;
};

}  // namespace tideline::desk
