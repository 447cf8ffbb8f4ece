// What keeps a ticket from being sent, and how urgent it is.
#include "model/ticket.h"

#include "doctest/doctest.h"

using namespace tideline::model;

namespace {

TicketForm form() {
  TicketForm form;
  form.kinds = {{"login", "log-in", {"error"}, Priority::high},
                {"other", "bug", {}, Priority::low}};
  form.urgencies = {{"can-wait", 0}, {"blocked", 1}, {"money-at-risk", 2}};
  return form;
}

TicketDraft draft() {
  TicketDraft draft;
  draft.kind = "login";
  draft.subject = "Cannot sign in";
  draft.description = "It says that my code is wrong.";
  draft.contact = "ada@mail.example";
  return draft;
}

std::vector<std::string> words_of(const TicketDraft& draft) {
  std::vector<std::string> words;
  for (const DraftFault& fault : faults_of(draft, form())) words.push_back(fault.word);
  return words;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("ticket: a complete draft has no faults") { CHECK(words_of(draft()).empty()); }

TEST_CASE("ticket: an empty draft names everything that is missing, in the form's order") {
  CHECK(words_of({}) == Keys{"fault.kind_missing", "fault.subject_missing",
                             "fault.description_missing", "fault.contact_missing"});
}

TEST_CASE("ticket: a kind the form does not have counts as missing") {
  TicketDraft odd = draft();
  odd.kind = "gone";

  CHECK(words_of(odd) == Keys{"fault.kind_missing"});
}

TEST_CASE("ticket: spaces are no subject and no description") {
  TicketDraft blank = draft();
  blank.subject = "  \t ";
  blank.description = "\n　\n";

  CHECK(words_of(blank) == Keys{"fault.subject_missing", "fault.description_missing"});
}

TEST_CASE("ticket: texts too short or too long say which") {
  TicketDraft odd = draft();
  odd.subject = "hi";
  odd.description = std::string(kMaxDescriptionBytes + 1, 'x');
  odd.fields["error"] = std::string(kMaxFieldBytes + 1, 'x');

  CHECK(words_of(odd) == Keys{"fault.subject_short", "fault.description_long", "fault.field_long"});
}

TEST_CASE("ticket: five Chinese characters are enough of a description") {
  TicketDraft chinese = draft();
  chinese.subject = "登录";
  chinese.description = "我无法登录";

  CHECK(words_of(chinese).empty());
  chinese.description = "登不上";
  CHECK(words_of(chinese) == Keys{"fault.description_short"});
}

TEST_CASE("ticket: the contact must look like an e-mail address") {
  TicketDraft with = draft();
  for (const char* good :
       {"a@b.de", "ada.l+x@mail.example", " ada@mail.example ", "李@例子.公司"}) {
    with.contact = good;
    CAPTURE(good);
    CHECK(words_of(with).empty());
  }
  for (const char* bad : {"ada", "ada@", "@mail.example", "ada@mail", "a@b@c.de", "a b@c.de",
                          "ada@.de", "ada@mail..de", "ada@mail.d", "<a@b.de>"}) {
    with.contact = bad;
    CAPTURE(bad);
    CHECK(words_of(with) == Keys{"fault.contact_invalid"});
  }
}

TEST_CASE("ticket: urgency lifts the kind's priority, to urgent at most") {
  TicketDraft with = draft();
  with.kind = "other";
  CHECK(proposed_priority(with, form()) == Priority::low);
  with.urgency = "blocked";
  CHECK(proposed_priority(with, form()) == Priority::normal);
  with.urgency = "money-at-risk";
  CHECK(proposed_priority(with, form()) == Priority::high);
  with.kind = "login";
  CHECK(proposed_priority(with, form()) == Priority::urgent);
}
