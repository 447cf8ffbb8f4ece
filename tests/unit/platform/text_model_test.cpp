// What editing does to a field's text.
#include "platform/native/text_model.h"

#include "doctest/doctest.h"

using namespace tideline::platform;

namespace {

TextModel field(std::string_view value, TextModel::Lines lines = TextModel::Lines::single) {
  TextModel model;
  model.reset(value, lines);
  return model;
}

void type(TextModel& model, std::string_view letters) {
  for (const char letter : letters) model.insert(std::string(1, letter));
}

}  // namespace

TEST_CASE("text model: typing goes in at the caret") {
  TextModel model = field("Helo");

  model.move(TextStep::character, Towards::start, Selecting::no);
  model.insert("l");

  CHECK(model.value() == "Hello");
  CHECK(model.selection_start() == 4);
  CHECK(model.selection_end() == 4);
}

TEST_CASE("text model: Backspace takes what a reader sees as one character") {
  TextModel model = field("a\u00e9e\u0301👩‍💻👍🏽🇨🇳");

  for (const char* left : {"a\u00e9e\u0301👩‍💻👍🏽", "a\u00e9e\u0301👩‍💻",
                           "a\u00e9e\u0301", "a\u00e9", "a", ""}) {
    model.erase(TextStep::character, Towards::start);
    CHECK(model.value() == left);
  }
}

TEST_CASE("text model: words are runs of letters, of ideographs, of signs") {
  TextModel model = field("two words, 如何验证? ok");
  const auto before_caret = [&] { return model.value().substr(0, model.selection_end()); };

  model.move(TextStep::word, Towards::start, Selecting::no);
  CHECK(before_caret() == "two words, 如何验证? ");
  model.move(TextStep::word, Towards::start, Selecting::no);
  CHECK(before_caret() == "two words, 如何验证");
  model.move(TextStep::word, Towards::start, Selecting::no);
  CHECK(before_caret() == "two words, ");
  model.move(TextStep::word, Towards::end, Selecting::no);
  CHECK(before_caret() == "two words, 如何验证");
}

TEST_CASE("text model: a selection is replaced, moved out of, and read") {
  TextModel model = field("one two");

  model.move(TextStep::word, Towards::start, Selecting::yes);
  CHECK(model.selected() == "two");
  model.insert("2");
  CHECK(model.value() == "one 2");
  model.select(0, 3);
  model.move(TextStep::character, Towards::start, Selecting::no);
  CHECK(model.selection_start() == 0);
  CHECK(model.selection_end() == 0);
}

TEST_CASE("text model: an offset inside a character moves to its border") {
  TextModel model = field("你👍🏽");

  model.select(1, 5);

  CHECK(model.selection_start() == 0);
  CHECK(model.selection_end() == 3);
}

TEST_CASE("text model: lines matter only where there can be many") {
  TextModel single = field("");
  TextModel many = field("first\nsecond", TextModel::Lines::many);

  single.insert("a\r\nb");
  CHECK(single.value() == "a b");
  many.move(TextStep::line, Towards::start, Selecting::no);
  CHECK(many.selection_start() == 6);
  many.move(TextStep::all, Towards::start, Selecting::no);
  many.move(TextStep::line, Towards::end, Selecting::no);
  CHECK(many.selection_end() == 5);
}

TEST_CASE("text model: a composition is part of the text until it is done") {
  TextModel model = field("你好");
  model.select(3, 3);

  model.compose("ni", 2);
  model.compose("ni hao", 6);
  CHECK(model.value() == "你ni hao好");
  CHECK(model.composing_start() == 3);
  CHECK(model.composing_end() == 9);
  CHECK(model.selection_end() == 9);

  model.insert("们");
  CHECK(model.value() == "你们好");
  CHECK_FALSE(model.is_composing());
  CHECK(model.selection_end() == 6);
}

TEST_CASE("text model: a composition given up leaves nothing") {
  TextModel model = field("ab");
  model.select(1, 1);

  model.compose("ni", 2);
  model.compose("", 0);
  CHECK(model.value() == "ab");
  CHECK(model.selection_end() == 1);

  model.compose("ni", 2);
  model.select(2, 2);
  CHECK(model.value() == "ab");
}

TEST_CASE("text model: undo takes back a word, not a letter, and redo brings it again") {
  TextModel model = field("");
  type(model, "hello world");

  CHECK(model.undo());
  CHECK(model.value() == "hello");
  CHECK(model.undo());
  CHECK(model.value() == "");
  CHECK_FALSE(model.undo());
  CHECK(model.redo());
  CHECK(model.redo());
  CHECK(model.value() == "hello world");
  CHECK_FALSE(model.redo());
}

TEST_CASE("text model: undo covers cutting, pasting and composing") {
  TextModel model = field("one two");
  model.move(TextStep::word, Towards::start, Selecting::yes);
  model.erase(TextStep::character, Towards::start);
  model.compose("ni", 2);
  model.insert("你");
  REQUIRE(model.value() == "one 你");

  CHECK(model.undo());
  CHECK(model.value() == "one ");
  CHECK(model.undo());
  CHECK(model.value() == "one two");
  CHECK(model.selected() == "two");
}

TEST_CASE("text model: broken bytes never get in") {
  TextModel model = field("a\xFF");

  model.insert("\xC3");

  CHECK(model.value() == "a\uFFFD\uFFFD");
}
