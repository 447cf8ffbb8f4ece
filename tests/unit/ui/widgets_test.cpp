// Date fields, ratings, file chips: what pressing and typing do; what has too little room.
#include "doctest/doctest.h"

#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/file_chip.h"
#include "ui/widgets/rating.h"
#include "ui/widgets/text.h"
#include "unit/ui/kit_rig.h"

using namespace tideline;
using namespace tideline::ui;

namespace {

struct DateRig {
  std::string value;
  DateFieldOptions options;
  DateFieldWords words;
  int changes = 0;
  KitRig rig;

  explicit DateRig(std::string text, bool with_time = true)
      : value(std::move(text)), rig([this](Frame& frame) {
          words.month_name = [](int year, unsigned month) {
            return std::to_string(year) + "/" + std::to_string(month);
          };
          words.day_name = [](const CivilTime& day) { return "day " + std::to_string(day.day); };
          words.now = "Now";
          changes += date_field(frame, "when", "When?", value, words, options) ? 1 : 0;
        }) {
    options.now = {2026, 11, 23, 14, 7, 0};
    options.with_time = with_time;
    rig.press("when:action");
  }
};

}  // namespace

TEST_CASE("date field: the calendar unfolds, and a day keeps the time") {
  DateRig date("2026-11-20 08:30");
  REQUIRE(date.rig.find("when:day20") != nullptr);
  CHECK(date.rig.find("when:day20")->state.selected);

  date.rig.press("when:day5");
  CHECK(date.value == "2026-11-05 08:30");
  CHECK(date.changes == 1);

  date.rig.press("when:action");
  CHECK(date.rig.find("when:day5") == nullptr);
}

TEST_CASE("date field: days to come cannot be chosen unless they may") {
  DateRig date("");
  REQUIRE(date.rig.find("when:day24") != nullptr);
  CHECK(date.rig.find("when:day24")->state.disabled);
  CHECK_FALSE(date.rig.find("when:day23")->state.disabled);
  date.rig.press("when:day24");
  CHECK(date.value.empty());

  date.options.allows_future = true;
  date.rig.press("when:day24");
  CHECK(date.value == "2026-11-24 14:07");
}

TEST_CASE("date field: months turn over years, hours and minutes step") {
  DateRig date("2026-01-31 23:58");
  date.rig.press("when:previous");
  CHECK(date.rig.find("when:days")->label == "2025/12");
  date.rig.press("when:next");
  date.rig.press("when:hour:more");
  CHECK(date.value == "2026-01-31 00:58");
  date.rig.press("when:minute:less");
  CHECK(date.value == "2026-01-31 00:55");
  date.rig.press("when:minute:more");
  CHECK(date.value == "2026-01-31 00:00");
}

TEST_CASE("date field: now, without a time, and typed by hand") {
  DateRig date("", false);
  CHECK(date.rig.find("when:hour:more") == nullptr);
  date.rig.press("when:now");
  CHECK(date.value == "2026-11-23");

  date.rig.type("when", "3.11.2026");
  CHECK(date.value == "3.11.2026");
  CHECK(date.rig.find("when:day3")->state.selected);
}

TEST_CASE("rating: five radios, the pressed one is told") {
  int value = 0;
  KitRig rig([&](Frame& frame) {
    if (const int pressed = rating(frame, "csat", "How was it?", value,
                                   {"Very bad", "Bad", "Okay", "Good", "Very good"}))
      value = pressed;
  });
  rig.press("csat:4");
  CHECK(value == 4);
  rig.press("nothing");  // drawn with the new value
  CHECK(rig.find("csat:4")->state.selected);
  CHECK(rig.find("csat:4")->label == "Good");
  CHECK(rig.find("csat:4")->role == Role::radio);
}

TEST_CASE("file chip: opens and is taken off by different presses") {
  FileChipEvent last = FileChipEvent::none;
  KitRig rig([&](Frame& frame) {
    const FileChipEvent event =
        file_chip(frame, "file", "a.png",
                  {.detail = "1 MB", .progress = 0.4f, .opens = true, .remove_label = "Remove"});
    if (event != FileChipEvent::none) last = event;
  });
  rig.press("file");
  CHECK(last == FileChipEvent::open);
  rig.press("file:remove");
  CHECK(last == FileChipEvent::remove);
  CHECK(rig.find("file:remove")->label == "Remove: a.png");
}

TEST_CASE("stepper: labels stand below each other when their words would be broken") {
  float height = 0;
  std::string_view labels[] = {"Received", "In progress", "Waiting for your answer", "Solved"};
  KitRig rig([&](Frame& frame) {
    const float top = frame.top();
    stepper(frame, "Progress", labels, 4, 1);
    height = frame.top() - top;
  });
  CHECK(height < 100);
  labels[2] = "Rückfragebeantwortungszeit";
  rig.send(ActivateEvent{"nothing"});
  CHECK(height > 4 * 30);
}

namespace {

// What of a laid-out text is emphasised, line by line, as it is drawn.
std::string emphasised(const TextLayout& layout, std::string_view text) {
  std::string out;
  for (const TextLine& line : layout.lines) {
    if (!out.empty()) out += '/';
    for (std::uint32_t g = line.first_glyph; g < line.end_glyph; ++g) {
      const PlacedGlyph& glyph = layout.glyphs[g];
      const std::uint32_t next = g + 1 < line.end_glyph ? layout.glyphs[g + 1].offset : line.end;
      const TextSpan& span = layout.spans[glyph.span];
      CHECK((span.link == 0) == (span.weight == ports::FontWeight::semibold));
      if (span.link == 0) out += text.substr(glyph.offset, next - glyph.offset);
    }
  }
  return out;
}

std::string emphasised(std::string_view text, std::vector<TextMark> marks, float width) {
  std::string out;
  const KitRig rig([&](Frame& frame) {
    out = emphasised(frame.type().lay_out(text, TextStyle::body, {.max_width = width},
                                          marked_spans(marks, ports::FontWeight::regular)),
                     text);
  });
  return out;
}

}  // namespace

TEST_CASE("row: what matched is emphasised in every line it runs through") {
  const std::string text = "Reset your two-factor code";
  CHECK(emphasised(text, {{0, 5}, {11, 21}}, 0) == "Resettwo-factor");
  CHECK(emphasised(text, {{6, 21}}, 90) == "your /two-/factor/");
  CHECK(emphasised(text, {}, 0).empty());
}

TEST_CASE("row: Chinese words that matched are emphasised, broken or not") {
  const std::string text = "提现需要多久到账";
  CHECK(emphasised(text, {{12, 24}}, 0) == "多久到账");
  CHECK(emphasised(text, {{6, 24}}, 5 * 16 + 1).find("需要多/久到账") != std::string::npos);
}

TEST_CASE("file chip: a long name is cut in the middle, so that its ending stays") {
  std::string shown;
  KitRig rig([&](Frame& frame) {
    const LayoutOptions one_line{.max_width = 200, .max_lines = 1};
    shown = shortened_name(frame, "bildschirmfoto-von-gestern-abend-ueberlauf.png", TextStyle::body,
                           one_line);
    CHECK_FALSE(frame.type().lay_out(shown, TextStyle::body, one_line).elided);
    CHECK(shortened_name(frame, "short.png", TextStyle::body, one_line) == "short.png");
  });

  CHECK(shown.starts_with("bild"));
  CHECK(shown.ends_with("lauf.png"));
  CHECK(shown.find("…") != std::string::npos);
}

TEST_CASE("buttons: fewer stand beside each other before a word breaks") {
  constexpr std::string_view kLabels[] = {"Buy", "Deposit", "Withdraw", "Convert"};
  int wide = 0;
  int narrow = 0;
  KitRig rig([&](Frame& frame) {
    wide = columns_for_buttons(frame, kLabels, 4);
    frame.push_inset(60);
    narrow = columns_for_buttons(frame, kLabels, 4, {.icon = "plus"});
    frame.pop_inset();
  });

  CHECK(wide == 2);
  CHECK(narrow == 1);
}

TEST_CASE("chips: their icons grow with the text, half as much") {
  KitRig rig([](Frame& frame) {
    const Choice choice{"one", "Label", "plus"};
    const Choice plain{"two", "Label", {}};
    chips(frame, "with", {&choice, 1});
    chips(frame, "without", {&plain, 1});
  });
  const auto icon_room = [&] {
    return rig.find("with:one")->width_dp - rig.find("without:two")->width_dp;
  };
  const float before = icon_room();
  rig.kit().set_text_percent(160);
  rig.send(KeyEvent{});

  CHECK(icon_room() == doctest::Approx(before + 18 * 0.3f));
}
