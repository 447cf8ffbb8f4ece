// Card numbers and one-time codes: digits that only their form, issuer or neighbours tell from
// the many other numbers people write to a support team.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "model/secret_finders.h"

namespace tideline::model {

namespace {

constexpr std::size_t kCueReach = 48;
constexpr std::size_t kMinCode = 6;
constexpr std::size_t kMaxCode = 8;
constexpr std::size_t kMinCard = 13;
constexpr std::size_t kMaxCard = 19;
constexpr std::size_t kLeastCardGroup = 4;  // but for the last one

bool passes_luhn(std::u32string_view digits) {
  int sum = 0;
  bool twice = false;
  for (std::size_t i = digits.size(); i-- > 0; twice = !twice) {
    const int digit = int(digits[i] - U'0') * (twice ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 == 0;
}

int number(std::u32string_view digits, std::size_t count) {
  int value = 0;
  for (const char32_t c : digits.substr(0, count)) value = value * 10 + int(c - U'0');
  return value;
}

// The first digits that an issuer's cards have, and how long these are.
struct Issuer {
  int first;
  int last;
  std::size_t prefix;
  std::size_t least;
  std::size_t most;
};
constexpr Issuer kIssuers[] = {
    {4, 4, 1, 13, 19},        // Visa
    {51, 55, 2, 16, 16},      // Mastercard
    {2221, 2720, 4, 16, 16},  // Mastercard
    {34, 34, 2, 15, 15},      // American Express
    {37, 37, 2, 15, 15},      // American Express
    {6011, 6011, 4, 16, 19},  // Discover
    {644, 659, 3, 16, 19},    // Discover, RuPay
    {300, 305, 3, 14, 19},    // Diners Club
    {3095, 3095, 4, 14, 19},  // Diners Club
    {36, 36, 2, 14, 19},      // Diners Club
    {38, 39, 2, 14, 19},      // Diners Club
    {3528, 3589, 4, 16, 19},  // JCB
    {62, 62, 2, 16, 19},      // UnionPay
    {81, 82, 2, 16, 19},      // UnionPay, RuPay
    {60, 60, 2, 16, 19},      // RuPay
    {50, 50, 2, 13, 19},      // Maestro, Verve
    {56, 58, 2, 13, 19},      // Maestro
    {63, 63, 2, 13, 19},      // Maestro
    {67, 67, 2, 13, 19},      // Maestro
    {2200, 2204, 4, 16, 19},  // Mir
    {9792, 9792, 4, 16, 16},  // Troy
};

bool has_issuer(std::u32string_view digits) {
  return std::any_of(std::begin(kIssuers), std::end(kIssuers), [&](const Issuer& issuer) {
    const int first = number(digits, issuer.prefix);
    return digits.size() >= issuer.least && digits.size() <= issuer.most && first >= issuer.first &&
           first <= issuer.last;
  });
}

bool is_glued(const FoldedText& text, std::size_t begin, std::size_t end) {
  const auto glues = [](char32_t c) { return is_letter(c) || c == U'_' || c == U'#'; };
  return glues(text.before(begin)) || glues(text.at(end));
}

// Part of a word of letters and digits, as in hexadecimal. Other codes hardly ever have as many
// digits in a row: "card4111...exp0928" is words without spaces.
bool is_inside_code(const FoldedText& text, std::size_t begin, std::size_t end) {
  const auto is_hex = [](char32_t c) {
    return (c >= U'a' && c <= U'f') || (c >= U'A' && c <= U'F');
  };
  while (is_hex(text.before(begin))) --begin;
  while (is_hex(text.at(end))) ++end;
  return is_digit(text.before(begin)) || is_digit(text.at(end));
}

// "20261123093000" and the milliseconds since 1970 of our days.
bool is_time_stamp(std::u32string_view digits) {
  if (digits.size() == 13) return number(digits, 2) >= 14 && number(digits, 2) <= 21;
  if (digits.size() < 14 || digits.size() > 17) return false;
  const int month = number(digits.substr(4), 2);
  const int day = number(digits.substr(6), 2);
  return number(digits, 2) == 20 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

// Groups as thousands have them: 1 000 000.
bool is_amount_like(const NumberRun& run) {
  return run.groups.size() > 1 &&
         std::all_of(run.groups.begin() + 1, run.groups.end(),
                     [](const Span& group) { return group.second - group.first == 3; });
}

// A number that no issuer begins with is still a card's unless something says what else it is.
bool is_other_number(const FoldedText& text, const Cues& cues, const NumberRun& run,
                     std::u32string_view digits) {
  return text.before(run.begin()) == U'+' || is_glued(text, run.begin(), run.end()) ||
         is_time_stamp(digits) || is_amount_like(run) ||
         cues.distance(Cue::not_code, run.begin(), run.end(), 24);
}

// "DE33 5580 ...": the number of a bank account begins with a country and two digits.
bool is_iban(const FoldedText& text, const NumberRun& run) {
  const auto& [begin, end] = run.groups.front();
  return run.groups.size() > 1 && end - begin == 2 && begin >= 2 &&
         is_upper(text.codes[begin - 1]) && is_upper(text.codes[begin - 2]) &&
         !is_alnum(text.before(begin - 2));
}

// "(750) 982-9233", "0171 719534": digits that somebody dials.
bool is_dialled(const FoldedText& text, const NumberRun& run, std::size_t digits) {
  std::size_t at = run.begin();
  while (at > 0 && text.codes[at - 1] == U' ') --at;
  if (text.before(at) == U')') {
    const std::size_t end = --at;
    while (is_digit(text.before(at))) --at;
    return text.before(at) == U'(' && end - at >= 2 && end - at <= 5;
  }
  const Span& first = run.groups.front();
  return run.groups.size() > 1 && text.at(first.first) == U'0' && first.second - first.first >= 3 &&
         digits >= 9 && digits <= 12;
}

// The parts of `run` that are cards' numbers, each the widest. Only as many groups as a card's
// digits can fill are looked at from each: a run may be as long as the text.
Spans cards_in(const FoldedText& text, const Cues& cues, const NumberRun& run) {
  Spans cards;
  for (std::size_t first = 0; first < run.groups.size(); ++first) {
    std::size_t last = first, size = 0;
    const auto size_of = [&](std::size_t i) { return run.groups[i].second - run.groups[i].first; };
    while (last < run.groups.size() && size + size_of(last) <= kMaxCard) size += size_of(last++);
    const std::u32string all = last > first ? digits_of(text, run, first, last - 1) : U"";
    for (; last > first && size >= kMinCard; size -= size_of(--last)) {
      const std::u32string_view digits = std::u32string_view(all).substr(0, size);
      if (!passes_luhn(digits)) continue;
      const Span place{run.groups[first].first, run.groups[last - 1].second};
      if (is_inside_code(text, place.first, place.second)) continue;
      const bool whole = first == 0 && last == run.groups.size();
      if (!has_issuer(digits) && (!whole || is_other_number(text, cues, run, digits))) continue;
      cards.push_back(place);
      first = last - 1;
      break;
    }
  }
  return cards;
}

// 4-4-4-3, as airlines' cards (UATP) are written.
bool has_airline_groups(const FoldedText& text, const NumberRun& run) {
  constexpr std::array<std::size_t, 4> kGroups = {4, 4, 4, 3};
  return text.at(run.begin()) == U'1' &&
         std::equal(run.groups.begin(), run.groups.end(), kGroups.begin(), kGroups.end(),
                    [](const Span& group, std::size_t size) {
                      return group.second - group.first == size;
                    });
}

// The same of digits that lie further apart, over lines or between strokes: only an issuer's, in
// the groups that cards have.
std::optional<Span> spread_card_in(const FoldedText& text, const NumberRun& run) {
  const auto size_of = [&](std::size_t i) { return run.groups[i].second - run.groups[i].first; };
  if (has_airline_groups(text, run) && passes_luhn(digits_of(text, run, 0, 3)))
    return Span{run.begin(), run.end()};
  for (std::size_t first = 0; first < run.groups.size(); ++first) {
    std::u32string digits;
    for (std::size_t last = first; last < run.groups.size(); ++last) {
      if (digits.size() + size_of(last) > kMaxCard) break;
      digits += digits_of(text, run, last, last);
      if (digits.size() >= kMinCard && last > first && passes_luhn(digits) && has_issuer(digits) &&
          !is_inside_code(text, run.groups[first].first, run.groups[last].second))
        return Span{run.groups[first].first, run.groups[last].second};
      if (size_of(last) < kLeastCardGroup) break;
    }
  }
  return std::nullopt;
}

// Whether "USDC" or the like ends at `end`, in capitals.
bool is_currency(const FoldedText& text, const Cues& cues, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin <= 5 && is_upper(text.codes[begin - 1])) --begin;
  const Spans& units = cues.of(Cue::unit);
  return end - begin >= 3 && std::binary_search(units.begin(), units.end(), Span{begin, end});
}

// "20261123" of our days: hardly ever a code of eight digits.
bool is_written_day(std::u32string_view digits) {
  if (digits.size() != 8 || !std::all_of(digits.begin(), digits.end(), is_digit)) return false;
  const int year = number(digits, 4);
  const int month = number(digits.substr(4), 2);
  const int day = number(digits.substr(6), 2);
  return year >= 2010 && year <= 2035 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

bool is_money(const FoldedText& text, const Cues& cues, std::size_t begin, std::size_t end) {
  constexpr std::u32string_view kSigns = U"$€£¥₿₩₹";
  std::size_t left = begin;
  while (left > 0 && text.codes[left - 1] == U' ') --left;
  if (kSigns.find(text.before(left)) != kSigns.npos && left > 0) return true;
  const auto part_of_decimal = [&](std::size_t sign, std::size_t digit) {
    return (text.at(sign) == U'.' || text.at(sign) == U',') && is_digit(text.at(digit));
  };
  if (part_of_decimal(end, end + 1)) return true;
  if (begin >= 2 && part_of_decimal(begin - 1, begin - 2)) return true;
  if (kSigns.find(text.at(end)) != kSigns.npos && end < text.size()) return true;
  return is_currency(text, cues, left) || has_unit_behind(text, cues, end);
}

// 2026-11-23 or 23.11.2026.
bool is_date(const NumberRun& run) {
  if (run.groups.size() != 3) return false;
  const auto size = [&](std::size_t i) { return run.groups[i].second - run.groups[i].first; };
  return size(1) <= 2 && ((size(0) == 4 && size(2) <= 2) || (size(0) <= 2 && size(2) == 4));
}

// One group of six to eight digits, or what a message splits one into: 123 456, 12 34 56.
std::vector<Span> codes_in(const FoldedText& text, const NumberRun& run) {
  std::vector<Span> codes;
  const std::size_t all = digits_of(text, run, 0, run.groups.size() - 1).size();
  if (text.before(run.begin()) == U'+' || is_date(run)) return codes;  // '+': a phone number
  if (is_dialled(text, run, all)) return codes;
  if (all >= kMinCode && all <= kMaxCode) return {{run.begin(), run.end()}};
  for (const Span& group : run.groups) {
    const std::size_t size = group.second - group.first;
    if (size >= kMinCode && size <= kMaxCode) codes.push_back(group);
  }
  return codes;
}

// Six to eight digits in Chinese numerals, "四八二九一三".
std::vector<Span> numerals_in(const FoldedText& text) {
  constexpr std::u32string_view kNumerals = U"零〇一二三四五六七八九幺两";
  std::vector<Span> found;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t begin = i;
    while (i < text.size() && kNumerals.find(text.codes[i]) != kNumerals.npos) ++i;
    if (i - begin >= kMinCode && i - begin <= kMaxCode) found.emplace_back(begin, i);
  }
  return found;
}

// Whether what stands there is called a code, and nothing nearer says otherwise.
bool is_called_code(const Cues& cues, std::size_t begin, std::size_t end) {
  const auto near = cues.distance(Cue::code, begin, end, kCueReach);
  const auto other = cues.distance(Cue::not_code, begin, end, kCueReach);
  return near && !(other && *other <= *near);
}

}  // namespace

bool has_unit_behind(const FoldedText& text, const Cues& cues, std::size_t end) {
  const Spans& units = cues.of(Cue::unit);
  const auto behind = std::lower_bound(units.begin(), units.end(), Span{end, 0});
  if (behind == units.end()) return false;
  return behind->first == end || (behind->first == end + 1 && is_space(text.at(end)));
}

std::vector<NumberRun> number_runs(const FoldedText& text, Gaps gaps) {
  const bool wide = gaps == Gaps::wide;
  const std::u32string_view between = wide ? U" -./_\n" : U" -";
  const std::size_t most = wide ? 6 : 3;
  std::vector<NumberRun> runs;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text.codes[i])) {
      ++i;
      continue;
    }
    NumberRun run;
    while (is_digit(text.at(i))) {
      const std::size_t begin = i;
      while (is_digit(text.at(i))) ++i;
      run.groups.emplace_back(begin, i);
      std::size_t next = i;
      while (next < i + most && between.find(text.at(next)) != between.npos) ++next;
      if (next == i && text.at(next) == U'.') ++next;
      if (next == i || !is_digit(text.at(next))) break;
      i = next;
    }
    runs.push_back(std::move(run));
  }
  return runs;
}

std::u32string digits_of(const FoldedText& text, const NumberRun& run, std::size_t first,
                         std::size_t last) {
  std::u32string digits;
  for (std::size_t i = first; i <= last; ++i)
    digits.append(text.codes, run.groups[i].first, run.groups[i].second - run.groups[i].first);
  return digits;
}

void find_cards(const FoldedText& text, const Cues& cues, Findings& out) {
  Spans close;
  for (const NumberRun& run : number_runs(text)) {
    if (is_iban(text, run)) continue;
    for (const Span& card : cards_in(text, cues, run)) close.push_back(card);
  }
  for (const auto& [begin, end] : close) out.push_back({SecretKind::card, begin, end});
  for (const NumberRun& run : number_runs(text, Gaps::wide)) {
    const auto card = is_iban(text, run) ? std::nullopt : spread_card_in(text, run);
    if (!card) continue;
    const auto behind = std::lower_bound(close.begin(), close.end(), Span{card->second, 0});
    const bool known = behind != close.begin() && std::prev(behind)->second > card->first;
    if (!known) out.push_back({SecretKind::card, card->first, card->second});
  }
}

void find_codes(const FoldedText& text, const Cues& cues, Findings& out) {
  const std::vector<NumberRun> runs = number_runs(text);
  if (cues.of(Cue::code).empty()) return;
  for (const auto& [begin, end] : numerals_in(text))
    if (is_called_code(cues, begin, end)) out.push_back({SecretKind::one_time_code, begin, end});
  for (const NumberRun& run : runs)
    for (const auto& [begin, end] : codes_in(text, run)) {
      if (!is_called_code(cues, begin, end)) continue;
      const bool google = text.before(begin) == U'-' && text.at(begin - 2) == U'G';
      const bool named = text.before(begin) == U'-' && begin >= 2 && is_letter(text.at(begin - 2));
      const auto digits = std::u32string_view(text.codes).substr(begin, end - begin);
      if ((named && !google) || is_glued(text, begin, end) || is_money(text, cues, begin, end) ||
          is_written_day(digits))
        continue;
      out.push_back({SecretKind::one_time_code, begin, end});
    }
}

}  // namespace tideline::model
