#include "doctest/doctest.h"

#include "state/apply.h"
#include "unit/state/rig.h"

using namespace tideline;
using namespace tideline::state;

namespace {

EmailDraft technical_mail() {
  EmailDraft draft;
  draft.purpose = model::EmailPurpose::technical;
  draft.subject = "App closes & restarts";
  draft.body = "Line one\nLine two: 100 %";
  draft.fields = {{"when", "today"}};
  return draft;
}

}  // namespace

TEST_CASE("contact: technical fields are filled in by themselves, but never over one's own") {
  Rig rig;
  Surroundings around = rig.app().around;
  around.platform = "Linux, native";
  rig.act(SurroundingsChanged{around});
  rig.open("#/contact/email?purpose=technical");
  CHECK(rig.app().email.fields.at("device") == "Linux, native, app 4.12.0, en");

  EmailDraft draft = rig.app().email;
  draft.fields["device"] = "My old phone";
  rig.act(EditEmail{draft});
  rig.act(GoBack{});
  rig.open("#/contact/email");
  CHECK(rig.app().email.fields.at("device") == "My old phone");
}

TEST_CASE("contact: a mail is handed over as RFC 6068 says") {
  Rig rig;
  rig.act(EditEmail{technical_mail()});
  rig.act(SendEmail{});
  REQUIRE(rig.links.opened.size() == 1);
  CHECK(rig.links.opened[0] ==
        "mailto:help@kraken-demo.example?subject=App%20closes%20%26%20restarts"
        "&body=When%3A%20today%0D%0A%0D%0ALine%20one%0D%0ALine%20two%3A%20100%20%25");
}

TEST_CASE("contact: a mail too long for an address goes over the clipboard") {
  Rig rig;
  EmailDraft draft = technical_mail();
  draft.body = std::string(3000, 'x');
  rig.act(EditEmail{draft});

  rig.act(SendEmail{});

  REQUIRE(rig.links.opened.size() == 1);
  CHECK(rig.links.opened[0].size() < 1900);
  CHECK(rig.links.opened[0].find("subject=App%20closes") != std::string::npos);
  CHECK(rig.clipboard.text.find(draft.body) != std::string::npos);
  CHECK(rig.app().toasts.back().word == "toast.mail_copied");
}

TEST_CASE("contact: a mail can be copied instead") {
  Rig rig;
  rig.act(EditEmail{technical_mail()});
  rig.act(CopyEmail{});
  CHECK(rig.clipboard.text ==
        "help@kraken-demo.example\nApp closes & restarts\n\nWhen: today\n\nLine one\nLine two: "
        "100 %");
  CHECK(rig.app().toasts.back().word == "toast.copied");
}

TEST_CASE("contact: a mail without a mailbox for it goes nowhere") {
  Rig rig;
  rig.act(SendEmail{});
  rig.act(CopyEmail{});
  CHECK(rig.links.opened.empty());
}

TEST_CASE("contact: an unverified channel asks before it dials") {
  Rig rig;
  rig.act(OpenChannel{"phone"});
  CHECK(rig.links.opened.empty());
  CHECK(rig.app().sheet.kind == SheetKind::unverified_link);
  CHECK(rig.app().sheet.subject == "phone");
  CHECK(rig.app().sheet.target == "tel:+18888906060");

  rig.act(ConfirmSheet{});
  CHECK(rig.links.opened == std::vector<std::string>{"tel:+18888906060"});
  CHECK(rig.app().sheet.kind == SheetKind::none);
  rig.act(ConfirmSheet{});
  CHECK(rig.links.opened.size() == 1);
}

TEST_CASE("contact: what cannot be opened or copied is said") {
  Rig rig;
  rig.links.refuses = true;
  rig.act(OpenChannel{"mail"});
  CHECK(rig.app().toasts.back().word == "toast.open_failed");
  rig.clipboard.refuses = true;
  rig.act(CopyText{"x"});
  CHECK(rig.app().toasts.back().word == "toast.copy_failed");
}

TEST_CASE("contact: links lead to our own pages and to allowed hosts only") {
  Rig rig;
  rig.act(FollowLink{"#/article/x"});
  CHECK(rig.top() == "#/article/x");
  rig.act(FollowLink{"https://support.kraken.com/hc"});
  CHECK(rig.links.opened == std::vector<std::string>{"https://support.kraken.com/hc"});

  rig.act(FollowLink{"https://evil.example"});
  CHECK(rig.links.opened.size() == 1);
  CHECK(rig.app().toasts.back().word == "toast.link_refused");
}

TEST_CASE("contact: verifying says what it is; a new text takes the verdict back") {
  Rig rig;
  rig.act(EditVerify{"https://kraken.com@evil.example"});
  rig.act(RunVerify{});
  CHECK(rig.app().verify.verdict == VerifyVerdict::look_alike);
  CHECK(rig.app().verify.reason == VerifyReason::user_info);
  CHECK(rig.app().verify.matched == "kraken.com");

  rig.act(EditVerify{"kraken.com"});
  CHECK(rig.app().verify.verdict == VerifyVerdict::none);
  rig.act(RunVerify{});
  CHECK(rig.app().verify.verdict == VerifyVerdict::listed);
}

TEST_CASE("contact: a mail draft survives a restart") {
  Rig rig;
  rig.act(EditEmail{technical_mail()});
  rig.run_for(std::chrono::milliseconds{400});
  rig.restart();
  CHECK(rig.app().email.subject == "App closes & restarts");
  CHECK(rig.app().email.purpose == model::EmailPurpose::technical);
}

TEST_CASE("contact: technical fields wait for the pack, which knows the app's version") {
  AppState app;
  app.around.platform = "Linux, native";
  app.email.purpose = model::EmailPurpose::technical;
  fill_in_technical_fields(app);
  CHECK(app.email.fields["device"].empty());

  app.pack.facts.id = "small";
  fill_in_technical_fields(app);
  CHECK(app.email.fields["device"] == "Linux, native");
}
