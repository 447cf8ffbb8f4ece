// Finding things, and which notices are current.
#include "model/content_pack.h"

#include "doctest/doctest.h"

using namespace tideline;
using namespace tideline::model;
using namespace std::chrono_literals;

TEST_CASE("content pack: things are found by id, and null stands for nothing") {
  ContentPack pack;
  pack.articles.resize(2);
  pack.articles[1].id = "second";
  pack.faq = {{"general", {{"what", "What?", "This.", {}, {}}}},
              {"more", {{"why", "Why?", "So.", {}, {}}}}};
  pack.facts.ticket_form.kinds = {{"login", "log-in", {}, Priority::high}};

  CHECK(find_article(pack, "second") == &pack.articles[1]);
  CHECK(find_article(pack, "third") == nullptr);
  CHECK(find_faq_entry(pack, "why") == &pack.faq[1].entries[0]);
  CHECK(find_faq_entry(pack, "general") == nullptr);
  CHECK(find_kind(pack.facts, "login") == &pack.facts.ticket_form.kinds[0]);
  CHECK(find_hours(pack.facts, "") == nullptr);
}

TEST_CASE("content pack: an important notice is current from its start until its end") {
  Notice notice;
  notice.important = true;
  notice.published = *parse_utc("2026-11-02T09:00:00Z");
  notice.starts = notice.published + 24h;
  notice.ends = notice.published + 26h;

  CHECK_FALSE(is_current(notice, notice.published + 1h));
  CHECK(is_current(notice, *notice.starts));
  CHECK(is_current(notice, *notice.ends - 1ms));
  CHECK_FALSE(is_current(notice, *notice.ends));
}

TEST_CASE("content pack: without a start a notice is current once published, if it is important") {
  Notice notice;
  notice.published = *parse_utc("2026-11-02T09:00:00Z");

  CHECK_FALSE(is_current(notice, notice.published));
  notice.important = true;
  CHECK(is_current(notice, notice.published + 9000h));
  CHECK_FALSE(is_current(notice, notice.published - 1h));
}
