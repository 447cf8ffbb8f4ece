// Secrets that only the words beside them give away: passwords and the keys of interfaces.
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "model/secret_finders.h"

namespace tideline::model {

namespace {

constexpr std::size_t kIsReach = 28;      // from "password" to "is"
constexpr std::size_t kSecretReach = 48;  // from "api key" to the key
constexpr std::size_t kMinPassword = 4;
constexpr std::size_t kMinPlainPassword = 6;
constexpr std::size_t kMostPassword = 128;
constexpr std::size_t kVerbReach = 24;  // from "changed" to "password to"
constexpr std::size_t kMinSecret = 16;

bool is_token(char32_t c) { return c > U' ' && c < 0x7F; }
bool is_quote(char32_t c) {
  return c == U'"' || c == U'\'' || c == U'`' || (c >= 0x2018 && c <= 0x201F) ||
         (c >= 0x300A && c <= 0x300F);
}

// The word at `at`, without quotes and the sentence's own marks around it.
Span token_at(const FoldedText& text, std::size_t at) {
  while (is_space(text.at(at))) ++at;
  bool quoted = false;
  while (is_quote(text.at(at))) ++at, quoted = true;
  std::size_t end = at;
  const std::size_t most = at + kMostPassword + 1;
  while (end < most && is_token(text.at(end)) && !(quoted && is_quote(text.at(end)))) ++end;
  constexpr std::u32string_view kMarks = U".,;:!?)'\"";
  const std::size_t full = end;
  while (end > at && kMarks.find(text.codes[end - 1]) != kMarks.npos) --end;
  // "hunter2!" may well end so; a plain word does not.
  const bool keeps_marks = full == end + 1 && text.codes[end] == U'!' && is_digit(text.before(end));
  return {at, keeps_marks ? full : end};
}

struct Shape {
  bool digit = false, upper_inside = false, lower = false, symbol = false, letter = false;
};
Shape shape_of(std::u32string_view word) {
  Shape shape;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    shape.digit |= is_digit(c);
    shape.letter |= is_letter(c);
    shape.lower |= is_lower(c);
    shape.upper_inside |= is_upper(c) && i > 0 && is_lower(word[i - 1]);
    shape.symbol |= !is_alnum(c) && c != U'-' && c != U'\'' && c != U'/' && c != U'.' && c != U',';
  }
  return shape;
}

// "8-16", "12-character": how long a password has to be.
bool is_measure(std::u32string_view word) {
  std::size_t digits = 0;
  while (digits < word.size() && is_digit(word[digits])) ++digits;
  if (digits == 0 || digits > 3 || digits == word.size()) return false;
  if (word[digits] != U'-' && word[digits] != U'~') return false;
  const auto rest = word.substr(digits + 1);
  return std::all_of(rest.begin(), rest.end(), is_lower) ||
         (rest.size() <= 3 && std::all_of(rest.begin(), rest.end(), is_digit));
}

bool is_year(std::u32string_view digits) {
  return digits.size() == 4 && (digits.starts_with(U"19") || digits.starts_with(U"20"));
}

bool is_one_of(const std::vector<std::u32string>& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool reads_like_prose(std::u32string_view word) {
  for (const std::u32string_view end :
       {U"ed", U"ing", U"ly", U"ble", U"ect", U"ive", U"n't", U"ent"})
    if (word.ends_with(end)) return true;
  return false;
}

// bare: nothing, or too little to tell a plain word from a password.
enum class Joint { bare, weak, strong };

// Whether "changed my", "set the" or the like stands before the word at `begin`.
bool is_changed(const FoldedText& text, std::size_t begin) {
  const std::size_t from = begin - std::min(begin, kVerbReach);
  const auto before = std::u32string_view(text.lower).substr(from, begin - from);
  for (const std::u32string_view verb : {U"chang", U"set ", U"reset", U"updat"})
    if (before.find(verb) != before.npos) return true;
  return false;
}

// What stands between "password" and the word at `at`, and where that word begins.
struct Joined {
  Joint joint = Joint::bare;
  std::size_t at = 0;
};
Joined joint_after(const FoldedText& text, const Cues& cues, const Span& cue) {
  const std::size_t cue_end = cue.second;
  std::size_t at = cue_end;
  if (is_quote(text.at(at))) ++at;
  while (text.at(at) == U' ') ++at;
  const auto is_sign = [](char32_t c) { return c == U':' || c == U'='; };
  if (is_sign(text.at(at))) {
    while (is_sign(text.at(at)) || text.at(at) == U'>') ++at;
    return {Joint::strong, at};
  }
  if (text.at(at) == U'-' && text.at(at + 1) == U'>') return {Joint::strong, at + 2};
  if (text.at(at) == U'-' && text.at(at + 1) == U' ') return {Joint::bare, at + 2};
  if (text.lower.compare(at, 3, U"to ") == 0 && is_changed(text, cue.first))
    return {Joint::bare, at + 3};
  const Spans& words = cues.of(Cue::is);
  for (auto found = std::lower_bound(words.begin(), words.end(), Span{cue_end, 0});
       found != words.end() && found->first <= cue_end + kIsReach; ++found) {
    // The longest there: "改成了", not "改成".
    while (std::next(found) != words.end() && std::next(found)->first == found->first) ++found;
    const Span& word = *found;
    const auto between = std::u32string_view(text.codes).substr(cue_end, word.first - cue_end);
    if (between.find_first_of(U".,;!?\n\u3002\uFF0C") != between.npos) break;
    std::size_t next = word.second;
    while (text.at(next) == U' ') ++next;
    if (is_sign(text.at(next))) ++next;
    const bool plain_word = is_letter(text.codes[word.first]);
    return {plain_word ? Joint::weak : Joint::strong, next};
  }
  return {Joint::bare, at};
}

bool ends_sentence(const FoldedText& text, std::size_t at) {
  while (is_quote(text.at(at)) || text.at(at) == U' ') ++at;
  constexpr std::u32string_view kEnds = U".,;!?\n";
  return at >= text.size() || kEnds.find(text.at(at)) != kEnds.npos || text.at(at) > 0x2000;
}

bool is_password(const FoldedText& text, const Cues& cues, const Joined& joined,
                 const Span& token) {
  const std::size_t size = token.second - token.first;
  if (size < kMinPassword || size > kMostPassword) return false;
  const auto word = std::u32string_view(text.codes).substr(token.first, size);
  const auto lower = std::u32string_view(text.lower).substr(token.first, size);
  const auto& nones = cues.lists().cues[std::size_t(Cue::not_password)];
  if (is_one_of(nones, lower) || lower.starts_with(U"http") || is_measure(lower)) return false;
  const Shape shape = shape_of(word);
  const bool mixed = (shape.digit && shape.letter) || shape.symbol;
  const bool quoted = is_quote(text.before(token.first));
  if (joined.joint == Joint::bare) {
    if (shape.digit && shape.letter) return size >= 5;
    if (std::all_of(word.begin(), word.end(), is_digit))
      return !has_unit_behind(text, cues, token.second) &&
             (!is_year(word) || ends_sentence(text, token.second));
    return quoted && is_quote(text.at(token.second)) && shape.letter && !reads_like_prose(lower);
  }
  if (mixed || shape.digit || shape.upper_inside) return true;
  if (quoted) return true;
  if (!shape.letter || !ends_sentence(text, token.second)) return false;
  return joined.joint == Joint::strong || (size >= kMinPlainPassword && !reads_like_prose(lower));
}

// The password in front of the word for it: "hunter2 is my old password", "hunter2是我的密码".
Span token_before(const FoldedText& text, const Cues& cues, const Span& cue) {
  constexpr std::size_t kReach = 12;  // for "login" of "is my login password"
  if (text.lower.compare(cue.second, 8, U" manager") == 0) return {};
  const Spans& joints = cues.of(Cue::is_before);
  auto joint = std::lower_bound(joints.begin(), joints.end(), Span{cue.first, 0});
  if (joint == joints.begin()) return {};
  --joint;
  if (joint->second > cue.first || cue.first - joint->second > kReach) return {};
  const auto between =
      std::u32string_view(text.codes).substr(joint->second, cue.first - joint->second);
  if (std::count(between.begin(), between.end(), U' ') > 2) return {};
  if (!std::all_of(between.begin(), between.end(),
                   [](char32_t c) { return is_letter(c) || c == U' '; }))
    return {};
  std::size_t end = joint->first;
  while (end > 0 && (text.codes[end - 1] == U' ' || is_quote(text.codes[end - 1]))) --end;
  std::size_t begin = end;
  while (begin > 0 && end - begin <= kMostPassword && is_token(text.codes[begin - 1]) &&
         !is_quote(text.codes[begin - 1]))
    --begin;
  return {begin, end};
}

double entropy(std::u32string_view word) {
  std::array<int, 128> counts{};
  for (const char32_t c : word) ++counts[c & 127];
  double bits = 0;
  for (const int count : counts)
    if (count > 0) bits -= count * std::log2(double(count) / double(word.size()));
  return bits / double(word.size());
}

bool is_secret_character(char32_t c) {
  return is_alnum(c) || c == U'+' || c == U'/' || c == U'=' || c == U'-' || c == U'_' || c == U'.';
}

bool looks_drawn_by_lot(std::u32string_view word) {
  const Shape shape = shape_of(word);
  const bool upper = std::any_of(word.begin(), word.end(), is_upper);
  const int kinds = int(shape.digit) + int(shape.lower) + int(upper);
  return kinds >= 2 && (shape.digit || word.size() >= 24) && entropy(word) >= 3.0;
}

// Words with dashes or slashes between them are a path or a name.
bool has_random_part(std::u32string_view word) {
  constexpr std::size_t kMinPart = 8;
  while (!word.empty()) {
    const std::size_t end = std::min(word.find_first_of(U"-/._+="), word.size());
    const Shape shape = shape_of(word.substr(0, end));
    const bool upper = std::any_of(word.begin(), word.begin() + std::ptrdiff_t(end), is_upper);
    if (end >= kMinPart && int(shape.digit) + int(shape.lower) + int(upper) >= 2) return true;
    word.remove_prefix(std::min(end + 1, word.size()));
  }
  return false;
}

// Wallet addresses are no secrets, also beside the words "private key".
bool is_address(std::u32string_view word) {
  if (word.starts_with(U"0x") && word.size() == 42) return true;
  for (const std::u32string_view start : {U"bc1", U"tb1", U"ltc1", U"addr1", U"cosmos1", U"lnbc"})
    if (word.starts_with(start))
      return word.substr(start.size()).find_first_of(U"1bio") == word.npos;
  return word.size() >= 26 && word.size() <= 35 && has_base58_checksum(word);
}

// Keys that say themselves what they are.
bool is_known_form(std::u32string_view word) {
  struct Form {
    std::u32string_view start;
    std::size_t least;
  };
  static constexpr Form kForms[] = {{U"sk_live_", 20}, {U"rk_live_", 20},    {U"sk-", 35},
                                    {U"ghp_", 30},     {U"github_pat_", 30}, {U"glpat-", 20},
                                    {U"xoxb-", 20},    {U"xoxp-", 20},       {U"AKIA", 20},
                                    {U"AIza", 35},     {U"eyJ", 60}};
  for (const Form& form : kForms)
    if (word.starts_with(form.start) && word.size() >= form.least && looks_drawn_by_lot(word))
      return true;
  // 64 bytes in base64: what exchanges hand out as an interface's private key.
  return (word.size() == 88 && word.ends_with(U"==")) && looks_drawn_by_lot(word);
}

}  // namespace

void find_passwords(const FoldedText& text, const Cues& cues, Findings& out) {
  for (const Span& cue : cues.of(Cue::password)) {
    const Joined joined = joint_after(text, cues, cue);
    const Span token = token_at(text, joined.at);
    if (is_password(text, cues, joined, token))
      out.push_back({SecretKind::password, token.first, token.second});
    // "password Summer1234 is wrong"
    const Span beside = token_at(text, cue.second);
    if (joined.joint != Joint::bare && beside.second < joined.at &&
        is_password(text, cues, {Joint::bare, beside.first}, beside))
      out.push_back({SecretKind::password, beside.first, beside.second});
    const Span before = token_before(text, cues, cue);
    if (is_password(text, cues, {Joint::bare, before.first}, before))
      out.push_back({SecretKind::password, before.first, before.second});
  }
}

void find_api_secrets(const FoldedText& text, const Cues& cues, Findings& out) {
  for (std::size_t i = 0; i < text.size();) {
    if (!is_secret_character(text.codes[i])) {
      ++i;
      continue;
    }
    std::size_t begin = i;
    while (is_secret_character(text.at(i))) ++i;
    std::size_t end = i;
    while (end > begin && (text.codes[end - 1] == U'.' || text.codes[end - 1] == U'-')) --end;
    // "api_secret=...": the name is no part of it.
    for (std::size_t sign = begin; sign + 1 < end; ++sign)
      if (text.codes[sign] == U'=' && text.codes[sign + 1] != U'=') begin = sign + 1;
    const auto word = std::u32string_view(text.codes).substr(begin, end - begin);
    if (word.size() < kMinSecret || is_address(word)) continue;
    const auto secret = cues.distance(Cue::secret, begin, end, kSecretReach);
    const auto other = cues.distance_before(Cue::public_name, begin, kSecretReach);
    const bool labelled =
        secret && !(other && *other < *secret) && looks_drawn_by_lot(word) && has_random_part(word);
    if (labelled || is_known_form(word)) out.push_back({SecretKind::api_secret, begin, end});
  }
}

}  // namespace tideline::model
