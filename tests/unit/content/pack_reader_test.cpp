// The app's side of reading: one file at a time, the first fault as the error.
#include "content/pack_reader.h"

#include "doctest/doctest.h"

#include "pack_files.h"

using namespace tideline;
using namespace tideline::content;

namespace {

std::string small(std::string_view file) {
  return read_bytes(source_path("tests/data/small_pack/" + std::string(file)));
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

model::ContentPack english() {
  model::ContentPack pack;
  pack.language = "en";
  return pack;
}

}  // namespace

TEST_CASE("pack reader: the facts of a pack") {
  const auto facts = read_facts(small("pack.json"));

  REQUIRE(facts);
  CHECK(facts->id == "small");
  CHECK(facts->accent_rgb == 0x336699);
  CHECK(facts->languages == std::vector<std::string>{"en", "fr"});
  CHECK(facts->contacts[1].network == model::SocialNetwork::telegram);
  CHECK(facts->ticket_form.kinds[0].fields == std::vector<std::string>{"account", "error"});
  CHECK(facts->ticket_form.attachments.max_bytes == 1048576);
}

TEST_CASE("pack reader: one wrong entry does not take the others along") {
  const std::string articles =
      replaced(small("en/articles.json"), "\"updated\": \"2026", "\"updated\": \"soon");
  model::ContentPack whole = english();
  model::ContentPack pack = english();
  REQUIRE(read_articles(small("en/articles.json"), whole));

  CHECK_FALSE(read_articles(articles, pack));
  REQUIRE(read_articles(articles, pack, FaultyItems::left_out));
  CHECK(pack.articles.size() + 1 == whole.articles.size());
  CHECK_FALSE(read_articles("[1", pack, FaultyItems::left_out));
}

TEST_CASE("pack reader: channels keep what their kind has") {
  const auto facts = read_facts(small("pack.json"));

  REQUIRE(facts);
  const auto& channels = facts->channels;
  REQUIRE(channels.size() == 5);
  CHECK(channels[0].wait_minutes == model::Range{1, 3});
  CHECK(channels[2].purpose == model::EmailPurpose::general);
  CHECK(channels[3].toll == model::Toll::national);
  CHECK(channels[4].is_public);
  CHECK_FALSE(channels[4].is_private);
  CHECK_FALSE(channels[4].verified);
}

TEST_CASE("pack reader: office hours in minutes, Monday first") {
  const auto facts = read_facts(small("pack.json"));

  REQUIRE(facts);
  const model::OfficeHours& hours = facts->office_hours[0];
  CHECK(hours.week[0] == std::vector<model::Shift>{{540, 720}, {780, 1050}});
  CHECK(hours.week[1].empty());
  CHECK(hours.week[6] == std::vector<model::Shift>{{1200, 1440}});
  CHECK(hours.holidays[0].month == 12);
}

TEST_CASE("pack reader: articles, questions, chat and news arrive one by one") {
  model::ContentPack pack = english();

  REQUIRE(read_articles(small("en/articles.json"), pack));
  REQUIRE(read_faq(small("en/faq.json"), pack));
  REQUIRE(read_chat(small("en/chat.json"), pack));
  REQUIRE(read_news(small("en/news.json"), pack));

  CHECK(pack.articles.size() == 2);
  CHECK(pack.videos[0].chapters[0].route == "#/");
  CHECK(pack.faq[0].entries[0].articles == std::vector<std::string>{"first"});
  CHECK(pack.chat.intents[0].quick_replies.size() == 4);
  CHECK(format_utc(pack.notices[0].published) == "2026-11-02T09:00:00.000Z");
  CHECK_FALSE(pack.notices[0].starts);
}

TEST_CASE("pack reader: an error names file, pointer, what was expected and what was found") {
  model::ContentPack pack = english();

  const auto read = read_articles(
      replaced(small("en/articles.json"), "\"title\": \"The first article (en)\"", "\"title\": 7"),
      pack);

  REQUIRE_FALSE(read.ok());
  CHECK(read.error().code == ErrorCode::invalid);
  CHECK(read.error().detail ==
        "en/articles.json: /articles/0/title: expected one line of 1 to 200 characters, found 7");
}

TEST_CASE("pack reader: a part that cannot be read leaves the pack as it was") {
  model::ContentPack pack = english();
  REQUIRE(read_news(small("en/news.json"), pack));

  CHECK_FALSE(read_news("{\"notices\": [{}]}", pack).ok());
  CHECK_FALSE(read_news("{\"notices\": ", pack).ok());

  CHECK(pack.notices.size() == 1);
}

TEST_CASE("pack reader: what is no JSON is malformed, what is too large is too large") {
  CHECK(read_facts("").error().code == ErrorCode::malformed);
  CHECK(read_facts("<html>").error().code == ErrorCode::malformed);
  CHECK(read_facts("{\"a\": \"\xFF\"}").error().code == ErrorCode::malformed);
  CHECK(read_facts(std::string(kMaxPackFileBytes + 1, ' ')).error().code == ErrorCode::too_large);
}

TEST_CASE("pack reader: words of the app and of the pack, the pack's above") {
  const auto app = read_words(R"({"menu.title": "Help", "brand.name": "App"})", "en.json", "en");
  const auto pack = read_words(R"({"brand.name": "Small"})", "en/words.json", "en");

  REQUIRE(app);
  REQUIRE(pack);
  const model::Words words = merge_words(*app, *pack);
  CHECK(words.language == "en");
  CHECK(words("menu.title") == "Help");
  CHECK(words("brand.name") == "Small");
}

TEST_CASE("pack reader: words that are no texts are refused") {
  CHECK(read_words(R"({"menu": {"title": "Help"}})", "en.json", "en").error().detail ==
        "en.json: /menu: expected text of 1 to 4000 characters, found an object");
  CHECK_FALSE(read_words(R"({"Menu Title": "Help"})", "en.json", "en").ok());
  CHECK_FALSE(read_words("[]", "en.json", "en").ok());
}

TEST_CASE("pack reader: any single member missing is a fault at its place") {
  for (const char* name : {"format", "id", "version", "demo", "accent", "languages",
                           "default_language", "app_version", "topics", "popular", "faq_groups",
                           "channels", "office_hours", "ticket_form", "contacts", "link_hosts"}) {
    const auto facts =
        read_facts(replaced(small("pack.json"), '"' + std::string(name) + '"', "\"other\""));
    CAPTURE(name);
    REQUIRE_FALSE(facts.ok());
    CHECK(facts.error().detail.find("/" + std::string(name) + ":") != std::string::npos);
  }
}
