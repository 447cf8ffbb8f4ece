// What the secret guard sees is not stored, does not leave, and is asked about.
#include "state/guard.h"

#include <doctest/doctest.h>

#include "unit/content/guard_rules.h"
#include "unit/state/rig.h"

using namespace tideline;
using namespace tideline::state;

namespace {

const std::string kPhrase =
    "legal winner thank year wave sausage worth useful legal winner thank yellow";
const std::string kCard = "4111 1111 1111 1111";
const std::string kTransaction = "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b";

bool is_stored(const Rig& rig, const std::string& text) {
  for (const auto& [key, bytes] : rig.storage.records)
    if (bytes.find(text) != std::string::npos) return true;
  return false;
}

bool has_arrived(const Rig& rig, const std::string& text) {
  for (const std::string& call : rig.desk.calls)
    if (call.find(text) != std::string::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("guard: a recovery phrase stays in the field, whatever is answered") {
  Rig rig;
  const std::string chat = rig.start_chat();
  rig.send(chat, "Here: " + kPhrase);
  rig.run_for(Milliseconds{1000});
  CHECK(rig.app().sheet.kind == SheetKind::secret);

  rig.act(ConfirmSheet{});
  rig.act(ConfirmSheet{});
  rig.run_for(Milliseconds{1000});

  CHECK(rig.app().conversations.front().draft == "Here: " + kPhrase);
  CHECK(rig.app().conversations.front().messages.empty());
  CHECK(!has_arrived(rig, "sausage"));
  CHECK(!is_stored(rig, "sausage"));
}

TEST_CASE("guard: one answer removes it, and the rest can be sent") {
  Rig rig;
  const std::string chat = rig.start_chat();
  rig.send(chat, "Here: " + kPhrase + " Help!");

  rig.act(RemoveHeldSecrets{});
  CHECK(rig.app().sheet.kind == SheetKind::none);
  CHECK(rig.app().conversations.front().draft == "Here: Help!");
  rig.act(SendMessage{chat});
  rig.settle();

  CHECK(rig.desk.received() == std::vector<std::string>{"Here: Help!"});
}

TEST_CASE("guard: a false alarm goes after a second question") {
  Rig rig;
  const std::string chat = rig.start_chat();
  rig.send(chat, "Voucher " + kCard);
  rig.act(ConfirmSheet{});
  CHECK(rig.app().guard.held.step == HeldStep::second);
  CHECK(!has_arrived(rig, kCard));

  rig.act(ConfirmSheet{});
  rig.settle();

  CHECK(has_arrived(rig, kCard));
}

TEST_CASE("guard: closing the sheet sends nothing and keeps the text") {
  Rig rig;
  const std::string chat = rig.start_chat();
  rig.send(chat, kCard);

  rig.act(CloseSheet{});
  rig.act(ConfirmSheet{});
  rig.settle();

  CHECK(rig.app().conversations.front().draft == kCard);
  CHECK(!has_arrived(rig, kCard));
}

TEST_CASE("guard: a transaction's number gets one question") {
  Rig rig;
  const std::string chat = rig.start_chat();
  rig.send(chat, kTransaction);
  CHECK(rig.app().sheet.kind == SheetKind::secret);

  rig.act(ConfirmSheet{});
  rig.settle();

  CHECK(has_arrived(rig, kTransaction));
}

TEST_CASE("guard: drafts are kept without the match, and what was vouched for with it") {
  Rig rig;
  model::TicketDraft draft;
  draft.subject = "Lost coins";
  draft.description = "My phrase is " + kPhrase;
  draft.fields = {{"transaction", kTransaction}, {"error", "password is hunter2"}};
  rig.act(EditTicket{draft});
  rig.act(VouchForTexts{{TextKind::ticket, {}}});
  rig.run_for(Milliseconds{1000});
  CHECK(!is_stored(rig, "sausage"));
  CHECK(!is_stored(rig, "hunter2"));
  CHECK(is_stored(rig, kTransaction));

  rig.restart();

  CHECK(rig.app().ticket_draft.subject == "Lost coins");
  CHECK(rig.app().ticket_draft.description == "My phrase is ");
  CHECK(secrets_in(rig.app(), rig.app().ticket_draft.fields.at("transaction")).empty());
}

TEST_CASE("guard: every text of a form that leaves is looked at") {
  Rig rig;
  const auto texts = {&model::TicketDraft::subject, &model::TicketDraft::description,
                      &model::TicketDraft::contact};
  for (std::string model::TicketDraft::*text : texts) {
    model::TicketDraft draft;
    draft.kind = "deposit";
    draft.subject = "Deposit missing";
    draft.description = "Since Monday";
    draft.contact = "lin@mail.example";
    draft.*text = draft.*text + " " + kPhrase;
    rig.act(EditTicket{draft});
    rig.act(SubmitTicket{});
    rig.run_for(Milliseconds{500});
    CHECK(rig.app().tickets.empty());
  }
  rig.act(EditChatForm{{kPhrase, ""}});
  rig.act(StartConversation{});
  rig.act(EditEmail{{model::EmailPurpose::technical, kPhrase, "Help", {}}});
  rig.act(SendEmail{});
  rig.act(CopyEmail{});
  rig.act(EditSearch{kPhrase});
  rig.act(RememberSearch{});
  rig.run_for(Milliseconds{1000});

  CHECK(rig.app().conversations.empty());
  CHECK(rig.links.opened.empty());
  CHECK(rig.clipboard.text.empty());
  CHECK(rig.app().search.recent.empty());
  CHECK(!is_stored(rig, "sausage"));
  CHECK(!has_arrived(rig, "sausage"));
}

TEST_CASE("guard: what is written about a rating is kept without the match, and held back") {
  Rig rig;
  const std::string ticket = rig.submit_ticket();
  const std::string chat = rig.start_chat();
  rig.settle();
  for (const std::string& subject : {ticket, chat}) {
    rig.act(Rate{subject, 2});
    rig.act(EditRatingComment{subject, "Slow. " + kPhrase + " Sorry."});
    rig.run_for(Milliseconds{1000});
    CHECK(is_stored(rig, "Slow."));
    CHECK(!is_stored(rig, "sausage"));
    rig.act(SendRatingComment{subject});
    CHECK(rig.app().sheet.kind == SheetKind::secret);

    rig.act(RemoveHeldSecrets{});
    rig.act(SendRatingComment{subject});
    rig.run_for(Milliseconds{1000});
    CHECK(has_arrived(rig, "rate 2 Slow. Sorry."));
    rig.desk.calls.clear();
  }
  CHECK(!is_stored(rig, "sausage"));
}

TEST_CASE("guard: what is written about a rating survives a restart, until it is sent") {
  Rig rig;
  const std::string ticket = rig.submit_ticket();
  const std::string chat = rig.start_chat();
  rig.act(EditRatingComment{ticket, "Quick and kind"});
  rig.act(EditRatingComment{chat, "Friendly"});
  rig.run_for(Milliseconds{1000});

  rig.restart();

  CHECK(find_ticket(rig.app(), ticket)->rating_draft == "Quick and kind");
  CHECK(find_conversation(rig.app(), chat)->rating_draft == "Friendly");
  rig.act(Rate{ticket, 5});
  rig.act(SendRatingComment{ticket});
  rig.run_for(Milliseconds{1000});
  rig.restart();
  CHECK(find_ticket(rig.app(), ticket)->rating_draft.empty());
  CHECK(find_ticket(rig.app(), ticket)->rating_comment == "Quick and kind");
}

TEST_CASE("guard: before its rules are here nothing is kept or sent, afterwards both") {
  Rig rig;
  const std::string chat = rig.start_chat();
  rig.act(GuardLoaded{nullptr});
  rig.send(chat, "Hello");
  rig.act(EditEmail{{model::EmailPurpose::general, "Question", "", {}}});
  rig.run_for(Milliseconds{1000});
  CHECK(!has_arrived(rig, "Hello"));
  CHECK(!is_stored(rig, "Hello"));
  CHECK(!is_stored(rig, "Question"));

  rig.act(GuardLoaded{{&shipped_guard(), [](const model::SecretGuard*) {}}});
  rig.run_for(Milliseconds{1000});

  CHECK(has_arrived(rig, "Hello"));
  CHECK(is_stored(rig, "Question"));
}
