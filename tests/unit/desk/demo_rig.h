// A demonstration desk on a fake clock, with a small book.
#pragma once

#include <string>
#include <vector>

#include "desk/local/demo_desk.h"
#include "fakes/fake_clock.h"

namespace tideline::desk {

inline model::ChatBook small_book() {
  model::ChatBook book;
  book.agent_name = "Mara";
  book.greeting = "Hello!";
  book.fallback = "I am not sure.";
  book.fallback_replies = {{"Send a ticket", "route:#/tickets/new"}};
  book.hand_over = {"I pass you on.", "Mara here.", "How can I help?"};
  book.agent_lines = {"I am looking.", "Found it."};
  book.ticket_lines = {"We have it.", "Which network?", "It is on its way.", "Solved."};
  book.intents = {
      {"deposit",
       "Deposit missing",
       {},
       "Check the network.",
       {"deposit-missing"},
       {{"Person", "human"}}},
      {"login", "Cannot sign in", {}, "Reset it.", {}, {}},
      {"person", "Talk to a person", {}, "Press the button.", {}, {}, true},
  };
  return book;
}

inline std::vector<Problem> find_small_problems(std::string_view text) {
  if (text.find("deposit") != std::string_view::npos) return {{"deposit", 0.9}, {"login", 0.1}};
  if (text.find("human") != std::string_view::npos) return {{"person", 0.8}};
  if (text.find("hmm") != std::string_view::npos) return {{"login", 0.3}};
  return {};
}

struct DemoRig {
  fakes::FakeClock clock;
  DemoDesk desk{clock, find_small_problems};
  std::vector<DeskEvent> events;

  DemoRig() { desk.set_book(small_book()); }

  void run_for(Milliseconds time) {
    for (Milliseconds done{0}; done < time; done += Milliseconds{50}) {
      clock.advance(Milliseconds{50});
      desk.poll(events);
    }
  }

  template <typename Event>
  std::vector<Event> all() const {
    std::vector<Event> found;
    for (const DeskEvent& event : events)
      if (const Event* wanted = std::get_if<Event>(&event)) found.push_back(*wanted);
    return found;
  }

  std::vector<std::string> said() const {
    std::vector<std::string> texts;
    for (const MessageArrived& arrived : all<MessageArrived>())
      texts.push_back(arrived.message.text);
    return texts;
  }

  std::vector<model::TicketStatus> statuses() const {
    std::vector<model::TicketStatus> list;
    for (const TicketMoved& moved : all<TicketMoved>()) list.push_back(moved.event.status);
    return list;
  }
};

}  // namespace tideline::desk
