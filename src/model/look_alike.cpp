// Follows UTS #39 in spirit: a skeleton by a short table of what impostors use, not all of
// Unicode's confusables.
#include "model/look_alike.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace tideline::model {

namespace {

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

bool is_space(char32_t c) {
  return c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

bool is_latin_letter(char32_t c) { return c >= 'a' && c <= 'z'; }

char32_t lower_ascii(char32_t c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }

// What Unicode calls compatible with a plain ASCII character: full width, mathematical, circled.
char32_t plain(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + '!';
  if (c == 0x3002 || c == 0xFF61) return '.';
  if (is_space(c)) return ' ';
  if (c >= 0x2010 && c <= 0x2015) return '-';
  if (c >= 0x1D400 && c <= 0x1D6A3) {
    const char32_t letter = (c - 0x1D400) % 52;
    return letter < 26 ? 'A' + letter : 'a' + letter - 26;
  }
  if (c >= 0x1D7CE && c <= 0x1D7FF) return '0' + (c - 0x1D7CE) % 10;
  if (c >= 0x24B6 && c <= 0x24CF) return 'A' + (c - 0x24B6);
  if (c >= 0x24D0 && c <= 0x24E9) return 'a' + (c - 0x24D0);
  return c;
}

// Styled characters that `plain` folds and nobody types by accident: letters, digits, and what
// parts an address. Brackets, signs and the full stop come from the keyboards of Chinese writers.
bool is_styled(char32_t c) {
  if (c < 0x80 || c == 0x3002 || c == 0xFF61) return false;
  const char32_t as = plain(c);
  if (as >= 0x80) return false;
  const bool letter = (as >= 'A' && as <= 'Z') || (as >= 'a' && as <= 'z');
  return letter || (as >= '0' && as <= '9') ||
         std::string_view("@/\\._").find(char(as)) != std::string_view::npos;
}

struct Resemblance {
  char32_t from;
  char to;
};

// Cyrillic, Greek, Armenian and Latin letters, both cases, that stand for a Latin one.
constexpr Resemblance kResemblances[] = {
    {0x430, 'a'}, {0x410, 'a'},  {0x432, 'b'},  {0x412, 'b'},  {0x441, 'c'}, {0x421, 'c'},
    {0x501, 'd'}, {0x500, 'd'},  {0x435, 'e'},  {0x415, 'e'},  {0x451, 'e'}, {0x401, 'e'},
    {0x454, 'e'}, {0x404, 'e'},  {0x433, 'r'},  {0x413, 'r'},  {0x4BB, 'h'}, {0x43D, 'h'},
    {0x41D, 'h'}, {0x456, 'i'},  {0x406, 'i'},  {0x457, 'i'},  {0x407, 'i'}, {0x438, 'n'},
    {0x418, 'n'}, {0x458, 'j'},  {0x408, 'j'},  {0x43A, 'k'},  {0x41A, 'k'}, {0x49B, 'k'},
    {0x49A, 'k'}, {0x4CF, 'l'},  {0x4C0, 'l'},  {0x43C, 'm'},  {0x41C, 'm'}, {0x43F, 'n'},
    {0x41F, 'n'}, {0x43E, 'o'},  {0x41E, 'o'},  {0x440, 'p'},  {0x420, 'p'}, {0x51B, 'q'},
    {0x455, 's'}, {0x405, 's'},  {0x442, 't'},  {0x422, 't'},  {0x446, 'u'}, {0x475, 'v'},
    {0x474, 'v'}, {0x51D, 'w'},  {0x448, 'w'},  {0x445, 'x'},  {0x425, 'x'}, {0x443, 'y'},
    {0x423, 'y'}, {0x4AF, 'y'},  {0x4AE, 'y'},  {0x3B1, 'a'},  {0x391, 'a'}, {0x3AC, 'a'},
    {0x3B2, 'b'}, {0x392, 'b'},  {0x3F2, 'c'},  {0x3B5, 'e'},  {0x395, 'e'}, {0x3AD, 'e'},
    {0x397, 'h'}, {0x3B9, 'i'},  {0x399, 'i'},  {0x3AF, 'i'},  {0x3F3, 'j'}, {0x3BA, 'k'},
    {0x39A, 'k'}, {0x39C, 'm'},  {0x3B7, 'n'},  {0x39D, 'n'},  {0x3BF, 'o'}, {0x39F, 'o'},
    {0x3CC, 'o'}, {0x3C3, 'o'},  {0x3C1, 'p'},  {0x3A1, 'p'},  {0x3C4, 't'}, {0x3A4, 't'},
    {0x3C5, 'u'}, {0x3BC, 'u'},  {0x3BD, 'v'},  {0x3C9, 'w'},  {0x3C7, 'x'}, {0x3A7, 'x'},
    {0x3B3, 'y'}, {0x3A5, 'y'},  {0x396, 'z'},  {0x585, 'o'},  {0x57D, 'u'}, {0x578, 'n'},
    {0x251, 'a'}, {0x261, 'g'},  {0x131, 'i'},  {0x26A, 'i'},  {0x274, 'n'}, {0x280, 'r'},
    {0x299, 'b'}, {0x1D0B, 'k'}, {0x138, 'k'},  {0x237, 'j'},  {0x17F, 's'}, {0x142, 'l'},
    {0x111, 'd'}, {0xF8, 'o'},   {0x2113, 'l'}, {0x212A, 'k'},
};

// Accents change nothing for a hasty reader.
constexpr std::u32string_view kAccented =
    U"àáâãäåāăąçćčĉċďèéêëēėęěĝğġģĥìíîïĩīĭįķĺļľñńņňòóôõöōŏőŕŗřśŝşšţťùúûüũūŭůűųŵýÿŷźżž";
constexpr std::string_view kUnaccented =
    "aaaaaaaaacccccdeeeeeeeegggghiiiiiiiiklllnnnnoooooooorrrssssttuuuuuuuuuuwyyyzzz";
static_assert(kAccented.size() == kUnaccented.size());

// The Latin letter that a letter of another alphabet passes for; 0 for all others.
char32_t imitated(char32_t c) {
  for (const Resemblance& resemblance : kResemblances)
    if (resemblance.from == c) return char32_t(resemblance.to);
  return 0;
}

// Latin Extended Additional, from U+1E00 on: the letters below the accents.
constexpr std::string_view kUnaccentedToo =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
static_assert(kUnaccentedToo.size() == 256);

char32_t resembled(char32_t c) {
  if (const char32_t letter = imitated(c)) return letter;
  if (c >= 0x1E00 && c < 0x1F00 && kUnaccentedToo[c - 0x1E00] != '.')
    return char32_t(kUnaccentedToo[c - 0x1E00]);
  const std::size_t at = kAccented.find(c);
  if (at != std::u32string_view::npos) return char32_t(kUnaccented[at]);
  // Arabic-Indic and Devanagari digits.
  for (const char32_t zero : {U'\u0660', U'\u06F0', U'\u0966'})
    if (c >= zero && c <= zero + 9) return '0' + (c - zero);
  return c;
}

char folded(char c) {
  switch (c) {
    case '0':
      return 'o';
    case '1':
    case 'i':
    case '|':
    case '!':
      return 'l';
    case '3':
      return 'e';
    case '5':
    case '$':
      return 's';
    default:
      return c;
  }
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at))
    text.replace(at, from.size(), to);
}

// RFC 3492, section 6.2, with its parameters for domain names.
constexpr std::uint32_t kBase = 36;
constexpr std::uint32_t kMaxDelta = 0x10FFFF * 64u;

std::uint32_t adapted(std::uint32_t delta, std::uint32_t count, bool first) {
  delta = first ? delta / 700 : delta / 2;
  delta += delta / count;
  std::uint32_t k = 0;
  for (; delta > (kBase - 1) * 26 / 2; k += kBase) delta /= kBase - 1;
  return k + kBase * delta / (delta + 38);
}

int digit_of(char c) {
  if (c >= 'a' && c <= 'z') return c - 'a';
  if (c >= '0' && c <= '9') return c - '0' + 26;
  return -1;
}

std::optional<std::string> decoded_label(std::string_view label) {
  const std::size_t hyphen = label.rfind('-');
  std::u32string out;
  if (hyphen != std::string_view::npos) {
    for (const char c : label.substr(0, hyphen)) out += char32_t(static_cast<unsigned char>(c));
    label.remove_prefix(hyphen + 1);
  }
  std::uint32_t n = 128;
  std::uint32_t i = 0;
  std::uint32_t bias = 72;
  while (!label.empty()) {
    const std::uint32_t before = i;
    std::uint32_t weight = 1;
    for (std::uint32_t k = kBase;; k += kBase) {
      const int digit = label.empty() ? -1 : digit_of(label.front());
      if (digit < 0) return std::nullopt;
      label.remove_prefix(1);
      i += std::uint32_t(digit) * weight;
      const std::uint32_t threshold = k <= bias ? 1 : std::min(k - bias, std::uint32_t{26});
      if (std::uint32_t(digit) < threshold) break;
      weight *= kBase - threshold;
      if (i > kMaxDelta || weight > kMaxDelta) return std::nullopt;
    }
    const auto count = std::uint32_t(out.size()) + 1;
    bias = adapted(i - before, count, before == 0);
    n += i / count;
    i %= count;
    if (n > 0x10FFFF) return std::nullopt;
    out.insert(out.begin() + i, char32_t(n));
    ++i;
  }
  std::string utf8;
  for (const char32_t c : out) append_utf8(utf8, c);
  return utf8;
}

}  // namespace

Normalised normalised(std::string_view text) {
  Normalised out;
  bool latin = false;
  bool imitating = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t raw = next_code_point(text, at);
    const char32_t c = lower_ascii(plain(raw));
    out.styled |= is_styled(raw);
    if (is_invisible(c)) {
      out.hidden = true;
      continue;
    }
    if (is_space(c) && out.text.empty()) continue;
    latin |= is_latin_letter(c);
    imitating |= imitated(c) != 0;
    out.foreign |= c >= 0x80;
    append_utf8(out.text, is_space(c) ? U' ' : c);
  }
  while (out.text.ends_with(' ')) out.text.pop_back();
  out.mixed = latin && imitating;
  return out;
}

std::string skeleton(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const char32_t seen = lower_ascii(resembled(plain(c)));
    if (seen < 0x80)
      out += folded(char(seen));
    else if (!is_invisible(c) && !(c >= 0x300 && c < 0x370))  // combining marks
      append_utf8(out, seen);
  }
  replace_all(out, "rn", "m");
  replace_all(out, "vv", "w");
  return out;
}

// Optimal string alignment, three rows.
int edit_distance(std::string_view a, std::string_view b, int limit) {
  const auto too_far = limit + 1;
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > std::size_t(limit)) return too_far;
  std::vector<int> before(a.size() + 1);
  std::vector<int> last(a.size() + 1);
  std::vector<int> row(a.size() + 1);
  for (std::size_t i = 0; i <= a.size(); ++i) last[i] = int(i);
  for (std::size_t j = 1; j <= b.size(); ++j) {
    row[0] = int(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
      const bool same = a[i - 1] == b[j - 1];
      row[i] = std::min({last[i] + 1, row[i - 1] + 1, last[i - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[i] = std::min(row[i], before[i - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return std::min(last[a.size()], too_far);
}

int allowed_distance(std::size_t length) {
  if (length < 4) return 0;
  return length < 6 ? 1 : 2;
}

std::optional<std::string> decoded_host(std::string_view host) {
  std::string out;
  while (true) {
    const std::string_view label = host.substr(0, host.find('.'));
    if (label.starts_with("xn--")) {
      const std::optional<std::string> decoded = decoded_label(label.substr(4));
      if (!decoded) return std::nullopt;
      out += *decoded;
    } else {
      out += label;
    }
    if (label.size() == host.size()) return out;
    out += '.';
    host.remove_prefix(label.size() + 1);
  }
}

}  // namespace tideline::model
