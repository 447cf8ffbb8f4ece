// Reading single values with their rules. Each reports what is wrong, its absence too, and then
// returns something harmless, so that reading goes on and finds the other faults.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utc_time.h"
#include "content/json_place.h"

namespace tideline::content {

// Lengths are in characters. Kept equal to data/schema/.
inline constexpr std::size_t kMaxTitle = 200;
inline constexpr std::size_t kMaxLine = 600;
inline constexpr std::size_t kMaxWord = 4000;
inline constexpr std::size_t kMaxAnswer = 8000;
inline constexpr std::size_t kMaxBody = 60'000;
inline constexpr std::size_t kMaxKeyword = 80;

// A text of one line with something to see in it.
std::string read_line(const JsonPlace& place, std::size_t most);

// The same with line breaks and tabs.
std::string read_text(const JsonPlace& place, std::size_t most);

// A text of the form that `is_right` tells; `expected` describes it.
std::string read_shaped(const JsonPlace& place, bool (*is_right)(std::string_view),
                        std::string_view expected);

std::string read_id(const JsonPlace& place);

// An id that is not in `taken` yet, and is afterwards.
std::string read_new_id(const JsonPlace& place, std::set<std::string, std::less<>>& taken);

std::int64_t read_integer(const JsonPlace& place, std::int64_t least, std::int64_t most);
bool read_flag(const JsonPlace& place);

// The position of the text among `choices`; 0 when it is none of them.
int read_choice(const JsonPlace& place, std::initializer_list<std::string_view> choices);

// The same, but empty when it is none of them.
std::optional<int> try_choice(const JsonPlace& place,
                              std::initializer_list<std::string_view> choices);

UtcTime read_day(const JsonPlace& place);      // 2026-11-02
UtcTime read_instant(const JsonPlace& place);  // 2026-11-02T09:00:00Z

// Lists without repetitions.
std::vector<std::string> read_ids(const JsonPlace& place, std::size_t least, std::size_t most);
std::vector<std::string> read_lines(const JsonPlace& place, std::size_t least, std::size_t most,
                                    std::size_t most_characters);

// A list of whatever `read_item(const JsonPlace&)` reads; without its faulty items where these are
// to be left out.
template <typename ReadItem>
auto read_list(const JsonPlace& place, std::size_t least, std::size_t most, ReadItem read_item) {
  const JsonList list(place, least, most);
  std::vector<decltype(read_item(place))> items;
  items.reserve(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::size_t known = place.faults_so_far();
    auto item = read_item(list.at(i));
    if (!place.leaves_out_since(known)) items.push_back(std::move(item));
  }
  return items;
}

}  // namespace tideline::content
