// One function per rule; the words in faults are read by pack authors.
#include "content/json_values.h"

#include "base/utf8.h"
#include "content/text_shapes.h"

namespace tideline::content {

namespace {

struct TextLook {
  std::size_t characters = 0;
  bool has_visible = false;
  bool has_breaks = false;
  bool has_controls = false;
};

TextLook look_at(std::string_view text) {
  TextLook look;
  for (std::size_t at = 0; at < text.size(); ++look.characters) {
    const char32_t c = next_code_point(text, at);
    if (c == '\n' || c == '\t')
      look.has_breaks = true;
    else if (c < ' ' || c == 0x7F)
      look.has_controls = true;
    else if (c != ' ' && c != 0xA0 && c != 0x3000)
      look.has_visible = true;
  }
  return look;
}

std::string read_checked(const JsonPlace& place, std::size_t most, bool breaks_allowed) {
  const std::string expected = (breaks_allowed ? "text of 1 to " : "one line of 1 to ") +
                               std::to_string(most) + " characters";
  if (!place.is(JsonKind::text)) {
    place.fault(expected);
    return {};
  }
  const std::string& text = place.value()->text;
  const TextLook look = look_at(text);
  if (look.characters > most)
    place.fault(expected, std::to_string(look.characters));
  else if (look.has_controls)
    place.fault(expected, "a control character");
  else if (look.has_breaks && !breaks_allowed)
    place.fault(expected, "a line break or tab");
  else if (!look.has_visible)
    place.fault(expected);
  return text;
}

template <typename ReadItem>
std::vector<std::string> read_unique(const JsonPlace& place, std::size_t least, std::size_t most,
                                     ReadItem read_item) {
  std::set<std::string, std::less<>> taken;
  return read_list(place, least, most, [&](const JsonPlace& item) {
    std::string text = read_item(item);
    if (!text.empty() && !taken.insert(text).second) item.fault("each entry once");
    return text;
  });
}

}  // namespace

std::string read_line(const JsonPlace& place, std::size_t most) {
  return read_checked(place, most, false);
}

std::string read_text(const JsonPlace& place, std::size_t most) {
  return read_checked(place, most, true);
}

std::string read_shaped(const JsonPlace& place, bool (*is_right)(std::string_view),
                        std::string_view expected) {
  if (place.is(JsonKind::text) && is_right(place.value()->text)) return place.value()->text;
  place.fault(expected);
  return {};
}

std::string read_id(const JsonPlace& place) {
  return read_shaped(place, is_id, "an id of lower-case words joined by -");
}

std::string read_new_id(const JsonPlace& place, std::set<std::string, std::less<>>& taken) {
  std::string id = read_id(place);
  if (!id.empty() && !taken.insert(id).second) place.fault("an id used once");
  return id;
}

std::int64_t read_integer(const JsonPlace& place, std::int64_t least, std::int64_t most) {
  if (place.is(JsonKind::integer) && place.value()->integer >= least &&
      place.value()->integer <= most)
    return place.value()->integer;
  place.fault(least == most
                  ? "the number " + std::to_string(least)
                  : "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return least;
}

bool read_flag(const JsonPlace& place) {
  if (place.is(JsonKind::flag)) return place.value()->flag;
  place.fault("true or false");
  return false;
}

int read_choice(const JsonPlace& place, std::initializer_list<std::string_view> choices) {
  return try_choice(place, choices).value_or(0);
}

std::optional<int> try_choice(const JsonPlace& place,
                              std::initializer_list<std::string_view> choices) {
  std::string expected;
  int index = 0;
  for (const std::string_view choice : choices) {
    if (place.is(JsonKind::text) && place.value()->text == choice) return index;
    expected += (index == 0 ? "" : "|") + std::string(choice);
    ++index;
  }
  place.fault(expected);
  return std::nullopt;
}

UtcTime read_day(const JsonPlace& place) {
  if (place.is(JsonKind::text) && place.value()->text.size() == 10)
    if (const auto day = parse_utc(place.value()->text)) return *day;
  place.fault("a day such as 2026-11-02");
  return {};
}

UtcTime read_instant(const JsonPlace& place) {
  if (place.is(JsonKind::text) && place.value()->text.ends_with('Z'))
    if (const auto instant = parse_utc(place.value()->text)) return *instant;
  place.fault("a UTC time such as 2026-11-02T09:00:00Z");
  return {};
}

std::vector<std::string> read_ids(const JsonPlace& place, std::size_t least, std::size_t most) {
  return read_unique(place, least, most, read_id);
}

std::vector<std::string> read_lines(const JsonPlace& place, std::size_t least, std::size_t most,
                                    std::size_t most_characters) {
  return read_unique(place, least, most,
                     [&](const JsonPlace& item) { return read_line(item, most_characters); });
}

}  // namespace tideline::content
