#include "state/field_text.h"

#include "doctest/doctest.h"

#include "state/mail.h"

using namespace tideline;
using namespace tideline::state;

namespace {

model::Words words(const char* long_date, const char* moment) {
  model::Words texts;
  texts.set("date.long", long_date);
  texts.set("date.month.11", "November");
  texts.set("ticket.detail.moment", moment);
  texts.set("field.background.label", "What led up to it?");
  return texts;
}

}  // namespace

TEST_CASE("field text: what the calendar wrote is told in the person's language") {
  const model::Words english = words("{day} {month} {year}", "{date}, {time}");
  const model::Words chinese = words("{year}年11月{day}日", "{date} {time}");

  CHECK(field_text(english, "when", "2026-11-15 01:20") == "15 November 2026, 01:20");
  CHECK(field_text(chinese, "when", "2026-11-15 01:20") == "2026年11月15日 01:20");
}

TEST_CASE("field text: what was typed stays as it was typed") {
  const model::Words say = words("{day} {month} {year}", "{date}, {time}");

  CHECK(field_text(say, "when", "2026-11-15") == "2026-11-15");
  CHECK(field_text(say, "when", "on Sunday") == "on Sunday");
  CHECK(field_text(say, "error", "2026-11-15 01:20") == "2026-11-15 01:20");
}

TEST_CASE("field text: a label that asks takes no colon") {
  CHECK(labelled("Network", "TRC-20") == "Network: TRC-20");
  CHECK(labelled("What led up to it?", "The screen said") == "What led up to it? The screen said");
  CHECK(labelled("之前发生了什么？", "页面报错") == "之前发生了什么？页面报错");
}

TEST_CASE("field text: mails are told so, too") {
  model::Channel channel;
  channel.asks = {"background"};
  model::EmailDraft draft;
  draft.fields["background"] = "The screen said";

  CHECK(mail_text(draft, channel, words("", "")) == "What led up to it? The screen said\n");
}
