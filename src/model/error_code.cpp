// Shapes of codes, tried at each word from the left; the first that fits counts.
#include "model/error_code.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/utf8.h"

namespace tideline::model {

namespace {

constexpr std::size_t kMaxCodeBytes = 80;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_upper(c) || is_lower(c); }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_word(char c) { return is_letter(c) || is_digit(c) || c == '_'; }

template <typename Test>
std::size_t run_of(std::string_view text, Test test) {
  return std::size_t(std::find_if_not(text.begin(), text.end(), test) - text.begin());
}

// "EOrder:Insufficient funds", "EAPI:Rate limit exceeded": an E, a capital, and words behind a
// colon up to a mark or the line's end.
std::size_t exchange_code(std::string_view text) {
  if (text.size() < 4 || text[0] != 'E' || !is_upper(text[1])) return 0;
  const std::size_t group = run_of(text, is_letter);
  if (group >= text.size() || text[group] != ':') return 0;
  if (group + 2 >= text.size()) return 0;
  if (!is_upper(text[group + 1]) || !is_lower(text[group + 2])) return 0;
  std::size_t end = group + 1;
  const auto belongs = [](char c) { return is_word(c) || c == ' ' || c == '-' || c == ':'; };
  end += run_of(text.substr(end), belongs);
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == ':')) --end;
  return end;
}

// "ERR_CONNECTION_RESET", "NS_ERROR_NET_TIMEOUT": capitals with at least one underscore.
std::size_t named_code(std::string_view text) {
  const std::size_t end =
      run_of(text, [](char c) { return is_upper(c) || is_digit(c) || c == '_'; });
  if (end < 6 || !is_upper(text[0]) || text[end - 1] == '_') return 0;
  return text.substr(0, end).find('_') == std::string_view::npos ? 0 : end;
}

std::size_t hexadecimal_code(std::string_view text) {
  if (!text.starts_with("0x") && !text.starts_with("0X")) return 0;
  const std::size_t digits = run_of(text.substr(2), is_hex);
  return digits >= 4 && digits <= 16 ? 2 + digits : 0;
}

// "HTTP 503", "Error 1020", "Code: 403", "错误代码 1020": a word for it and two to six digits.
std::size_t numbered_code(std::string_view text) {
  constexpr std::array<std::string_view, 12> kWords = {
      "error code", "http error", "http status", "status code", "http",   "error",
      "code",       "status",     "错误代码",    "错误码",      "状态码", "错误"};
  const auto same = [](char a, char b) { return (is_upper(a) ? char(a - 'A' + 'a') : a) == b; };
  for (const std::string_view word : kWords) {
    if (text.size() <= word.size()) continue;
    if (!std::equal(word.begin(), word.end(), text.begin(),
                    [&](char b, char a) { return same(a, b); }))
      continue;
    std::string_view rest = text.substr(word.size());
    if (rest.starts_with("：")) rest.remove_prefix(std::string_view("：").size());
    rest.remove_prefix(run_of(rest, [](char c) { return c == ' ' || c == ':' || c == '#'; }));
    const std::size_t digits = run_of(rest, is_digit);
    const bool ends = digits == rest.size() || !is_word(rest[std::min(digits, rest.size() - 1)]);
    if (digits >= 2 && digits <= 6 && ends) return text.size() - rest.size() + digits;
  }
  return 0;
}

// "AUTH-4012", "E-1034": capitals, a dash, two to eight digits.
std::size_t dashed_code(std::string_view text) {
  const std::size_t letters = run_of(text, is_upper);
  if (letters == 0 || letters > 8 || letters >= text.size() || text[letters] != '-') return 0;
  const std::size_t digits = run_of(text.substr(letters + 1), is_digit);
  const std::size_t end = letters + 1 + digits;
  const bool ends = end == text.size() || (!is_word(text[end]) && text[end] != '-');
  return digits >= 2 && digits <= 8 && ends ? end : 0;
}

std::size_t code_at(std::string_view text) {
  for (const auto shape : {exchange_code, hexadecimal_code, numbered_code, dashed_code, named_code})
    if (const std::size_t length = shape(text); length > 0) return std::min(length, kMaxCodeBytes);
  return 0;
}

// Nothing to see: zero-width characters, byte order marks, soft hyphens.
bool is_invisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xAD ||
         (c < ' ' && c != '\n' && c != '\t');
}

void end_line(std::string& out) {
  while (!out.empty() && (out.back() == ' ' || out.back() == '\t')) out.pop_back();
  const bool two_already = out.ends_with("\n\n");
  if (!out.empty() && !two_already) out += '\n';
}

}  // namespace

std::string tidy_error(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    const char32_t c = next_code_point(text, at);
    if (c == '\n')
      end_line(out);
    else if (c == 0xA0)
      out += ' ';
    else if (!is_invisible(c))
      out += text.substr(before, at - before);
  }
  const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  while (!out.empty() && is_blank(out.back())) out.pop_back();
  out.erase(0, run_of(out, is_blank));
  return out;
}

std::string error_code_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool starts_word = at == 0 || !is_word(text[at - 1]);
    if (!starts_word) continue;
    if (const std::size_t length = code_at(text.substr(at)); length > 0)
      return std::string(text.substr(at, length));
  }
  return {};
}

}  // namespace tideline::model
