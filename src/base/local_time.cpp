#include "base/local_time.h"

#include <array>

namespace tideline {

namespace {

struct Number {
  int value = 0;
  int digits = 0;
};

// All numbers of a text in order; what stands between them is a separator. At most five.
struct Numbers {
  std::array<Number, 5> found{};
  std::size_t count = 0;
  bool too_many = false;
};

Numbers numbers_of(std::string_view text) {
  Numbers out;
  bool in_number = false;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !in_number) {
      if (out.count == out.found.size()) {
        out.too_many = true;
        return out;
      }
      ++out.count;
    }
    in_number = digit;
    if (!digit) continue;
    Number& number = out.found[out.count - 1];
    if (++number.digits > 4) number.value = -1;
    if (number.value >= 0) number.value = number.value * 10 + (c - '0');
  }
  return out;
}

bool has_foreign_letter(std::string_view text) {
  for (const char c : text)
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z' && c != 'T')) return true;
  return false;
}

std::string padded(int value, std::size_t width) {
  std::string out = std::to_string(value);
  while (out.size() < width) out.insert(out.begin(), '0');
  return out;
}

}  // namespace

std::optional<CivilTime> parse_local_time(std::string_view text) {
  const Numbers numbers = numbers_of(text);
  const bool has_time = numbers.count == 5;
  if (numbers.too_many || (!has_time && numbers.count != 3) || has_foreign_letter(text)) return {};
  const auto& n = numbers.found;
  CivilTime civil;
  const bool year_first = n[0].digits == 4;
  if (!year_first && (n[2].digits != 4 || text.find('.') == std::string_view::npos)) return {};
  civil.year = year_first ? n[0].value : n[2].value;
  const int month = n[1].value;
  const int day = year_first ? n[2].value : n[0].value;
  civil.hour = has_time ? n[3].value : 0;
  civil.minute = has_time ? n[4].value : 0;
  if (civil.year < 1970 || month < 1 || month > 12 || day < 1) return {};
  civil.month = unsigned(month);
  civil.day = unsigned(day);
  if (civil.day > days_in_month(civil.year, civil.month)) return {};
  if (civil.hour < 0 || civil.hour > 23 || civil.minute < 0 || civil.minute > 59) return {};
  return civil;
}

std::string format_local_time(const CivilTime& civil) {
  return padded(civil.year, 4) + "-" + padded(int(civil.month), 2) + "-" +
         padded(int(civil.day), 2) + " " + padded(civil.hour, 2) + ":" + padded(civil.minute, 2);
}

unsigned days_in_month(int year, unsigned month) {
  using namespace std::chrono;
  const year_month_day_last last =
      std::chrono::year{year} / std::chrono::month{month} / std::chrono::last;
  return unsigned(last.day());
}

}  // namespace tideline
