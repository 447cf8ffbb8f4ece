// What is half written in two windows at once.
#include <algorithm>
#include <string>

#include "doctest/doctest.h"

#include "unit/state/windows.h"

using namespace tideline;
using namespace tideline::state;
using namespace std::chrono_literals;

TEST_CASE("two windows: what is typed into one form in both is there in both") {
  Windows windows;
  model::TicketDraft first = windows.one.app().ticket_draft;
  first.kind = "other";
  first.subject = "Deposit missing";
  windows.one.act(EditTicket{first});
  windows.one.run_for(500ms);
  windows.settle();
  CHECK(windows.two.app().ticket_draft.subject == "Deposit missing");

  model::TicketDraft second = windows.two.app().ticket_draft;
  second.description = "Since Sunday";
  windows.two.act(EditTicket{second});
  windows.two.act(EditEmail{{model::EmailPurpose::general, "A heron", "", {}}});
  windows.two.run_for(500ms);
  windows.settle();
  for (Rig* rig : {&windows.one, &windows.two}) {
    rig->restart();
    rig->settle();
    CHECK(rig->app().ticket_draft.subject == "Deposit missing");
    CHECK(rig->app().ticket_draft.description == "Since Sunday");
    CHECK(rig->app().email.subject == "A heron");
  }
}

TEST_CASE("two windows: a word cleared in one form does not come back from the other") {
  Windows windows;
  windows.one.act(EditTicket{{.subject = "A heron", .description = "It stays"}});
  windows.one.run_for(500ms);
  windows.settle();
  windows.two.act(EditTicket{{.subject = "", .description = "It stays"}});
  windows.two.run_for(500ms);
  windows.settle();

  CHECK(windows.one.app().ticket_draft.subject.empty());
  CHECK(windows.one.app().ticket_draft.description == "It stays");
}

TEST_CASE("two windows: a form that was sent in one is empty in the other") {
  Windows windows;
  windows.one.submit_ticket("Deposit missing");
  windows.one.run_for(500ms);
  windows.settle();

  CHECK(windows.two.app().ticket_draft == model::TicketDraft{});
}

namespace {

void type(Rig& rig, const std::string& chat, const std::string& text) {
  rig.act(EditMessage{chat, text});
}

// Both have written what was typed, and each knows of the other.
void keep(Windows& windows) {
  windows.one.run_for(500ms);
  windows.two.run_for(500ms);
  windows.settle();
}

const std::string& draft_in(const Rig& rig, const std::string& chat) {
  return find_conversation(rig.app(), chat)->draft;
}

// What a window that is opened now finds.
std::string kept_draft(Windows& windows) {
  windows.one.restart();
  windows.one.settle();
  return draft_in(windows.one, windows.chat);
}

}  // namespace

TEST_CASE("two windows: what is half written in a chat, a ticket and the chat's form is in both") {
  Windows windows;
  Rig& one = windows.one;
  Rig& two = windows.two;
  const std::string ticket = one.submit_ticket();
  windows.settle();
  type(one, windows.chat, "A heron");
  one.act(EditTicketReply{ticket, "Since Sunday"});
  one.act(EditRatingComment{ticket, "It took long"});
  one.act(EditChatForm{{"Lin", "deposit"}});
  keep(windows);
  two.act(EditRequestField{ticket, "amount", "250 EUR"});
  type(two, windows.chat, draft_in(two, windows.chat) + " on the landing");
  keep(windows);

  for (Rig* rig : {&one, &two}) {
    rig->restart();
    rig->settle();
    const model::Ticket& kept = *find_ticket(rig->app(), ticket);
    CHECK(draft_in(*rig, windows.chat) == "A heron on the landing");
    CHECK(kept.reply_draft == "Since Sunday");
    CHECK(kept.rating_draft == "It took long");
    CHECK(kept.request_draft.at("amount") == "250 EUR");
    CHECK(rig->app().chat_form == model::ChatForm{"Lin", "deposit"});
  }
}

TEST_CASE("two windows: what is cleared or sent in one chat goes from the other's field") {
  Windows windows;
  type(windows.one, windows.chat, "A heron");
  keep(windows);
  type(windows.two, windows.chat, "");
  keep(windows);
  CHECK(draft_in(windows.one, windows.chat).empty());

  type(windows.one, windows.chat, "A kingfisher");
  keep(windows);
  windows.two.act(SendMessage{windows.chat});
  keep(windows);
  CHECK(draft_in(windows.one, windows.chat).empty());
  windows.one.act(SendMessage{windows.chat});
  keep(windows);
  CHECK(Windows::said(windows.one, windows.chat) == "Before|A kingfisher|");
}

TEST_CASE("two windows: of two texts typed into one field at the same time both stay") {
  Windows windows;
  type(windows.one, windows.chat, "A heron on the landing");
  windows.two.clock.advance(100ms);
  type(windows.two, windows.chat, "zz");
  windows.one.run_for(400ms);
  windows.two.run_for(400ms);  // it has not looked since
  type(windows.two, windows.chat, draft_in(windows.two, windows.chat) + "z");
  keep(windows);

  CHECK(draft_in(windows.one, windows.chat) == draft_in(windows.two, windows.chat));
  CHECK(kept_draft(windows) == "A heron on the landing\nzzz");
}

TEST_CASE("two windows: clearing does not take what the other has typed in between") {
  Windows windows;
  type(windows.one, windows.chat, "A heron");
  keep(windows);
  type(windows.two, windows.chat, "");
  type(windows.one, windows.chat, "A heron on the landing");
  windows.one.run_for(500ms);
  keep(windows);

  CHECK(kept_draft(windows) == "A heron on the landing");
}

TEST_CASE("two windows: a transaction id that one has vouched for stays in both") {
  Windows windows;
  const std::string id(64, 'a');
  type(windows.one, windows.chat, "It is " + id);
  windows.one.act(VouchForTexts{{TextKind::message, windows.chat}});
  keep(windows);
  type(windows.two, windows.chat, draft_in(windows.two, windows.chat) + ", since Sunday");
  keep(windows);

  CHECK(kept_draft(windows) == "It is " + id + ", since Sunday");
}

TEST_CASE("two windows: a waiting message taken back in one is not lost by typing in the other") {
  Windows windows;
  windows.one.set_online(false);
  windows.two.set_online(false);
  windows.one.send(windows.chat, "It waits");
  windows.settle();

  const std::string message = windows.one.last_message(windows.chat).id.text;
  windows.one.act(EditOutbox{windows.chat, message});
  type(windows.two, windows.chat, "hm");  // in the moment before it is told
  keep(windows);
  type(windows.two, windows.chat, draft_in(windows.two, windows.chat) + "!");
  keep(windows);

  CHECK(kept_draft(windows) == "It waits\nhm!");
}

TEST_CASE("two windows: a message taken back in both at once and sent from both arrives once") {
  Windows windows;
  windows.one.set_online(false);
  windows.two.set_online(false);
  windows.one.send(windows.chat, "Once");
  windows.settle();

  const std::string message = windows.one.last_message(windows.chat).id.text;
  windows.one.act(EditOutbox{windows.chat, message});
  windows.two.act(EditOutbox{windows.chat, message});
  keep(windows);
  CHECK(draft_in(windows.one, windows.chat) == "Once");
  CHECK(draft_in(windows.two, windows.chat) == "Once");
  windows.one.act(SendMessage{windows.chat});
  windows.settle();
  windows.two.act(SendMessage{windows.chat});
  windows.settle();

  CHECK(Windows::said(windows.one, windows.chat) == "Before|Once|");
  CHECK(Windows::said(windows.two, windows.chat) == "Before|Once|");
}
