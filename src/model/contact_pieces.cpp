// Cut at spaces, quotes, brackets and full-width punctuation; neighbours that make one number are
// joined again. A cut inside an address hides nothing: what is behind it is judged as well, and
// no host that could be registered holds what is cut at.
#include "model/contact_pieces.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "base/cjk_letters.h"
#include "base/utf8.h"
#include "model/link_parts.h"
#include "model/look_alike.h"

namespace tideline::model {

namespace {

constexpr std::size_t kMinPhoneDigits = 5;
constexpr std::size_t kAreaCodeDigits = 7;  // brackets behind as many hold no area code

enum class Gap : std::uint8_t { none, space, bracket, mark };

struct Piece {
  std::string text;
  Gap before = Gap::none;
  bool label = false;  // "Website:" says what follows
};

Gap gap_of(char32_t c) {
  constexpr std::u32string_view kSpaces = U" \t\n\r\v\f\u00A0\u202F\u205F\u3000";
  constexpr std::u32string_view kBrackets = U"()\uFF08\uFF09";
  constexpr std::u32string_view kMarks =
      U"\"<>[]{}“”„‟‘’‚«»‹›「」『』｢｣【】〔〕《》〈〉［］｛｝，、；：！？…·＂＇＜＞";
  if (kSpaces.find(c) != kSpaces.npos || (c >= 0x2000 && c <= 0x200A)) return Gap::space;
  if (kBrackets.find(c) != kBrackets.npos) return Gap::bracket;
  return kMarks.find(c) != kMarks.npos ? Gap::mark : Gap::none;
}

std::size_t count_digits(std::string_view text) {
  return std::size_t(
      std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

bool is_made_of(std::string_view text, std::string_view signs) {
  return text.find_first_not_of(signs) == std::string_view::npos;
}

// Digits, or a sign that stands between them.
bool is_part_of_phone(std::string_view plain) {
  return !plain.empty() && is_made_of(plain, "0123456789+-(). /");
}

// Text in front of a colon that says what is behind it; no scheme by which a browser would do
// something with that.
bool is_label(std::string_view text) {
  for (const std::string_view scheme :
       {"http", "https", "mailto", "javascript", "data", "vbscript"})
    if (text == scheme) return false;
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || c == '-' || static_cast<unsigned char>(c) >= 0x80;
  });
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Ends in a character that is no ASCII letter or digit: "官网https://..." has a border there.
std::size_t scheme_behind_label(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://", "HTTPS://", "HTTP://"})
    if (const std::size_t at = text.find(scheme); at != text.npos && at > 0)
      if (static_cast<unsigned char>(text[at - 1]) >= 0x80) return at;
  return text.npos;
}

class Cutter {
 public:
  std::vector<Piece> cut(std::string_view text) {
    std::string word;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t from = at;
      const char32_t c = next_code_point(text, at);
      const Gap gap = gap_of(c);
      if (gap == Gap::none) {
        word += text.substr(from, at - from);
        continue;
      }
      end_word(word);
      if (c == U'\uFF1A' && !pieces_.empty()) pieces_.back().label = true;
      gap_ = std::max(gap_, gap);
    }
    end_word(word);
    return std::move(pieces_);
  }

 private:
  void end_word(std::string& word) {
    if (!word.empty()) add(std::exchange(word, ""));
  }

  void add(std::string_view word) {
    constexpr std::string_view kBefore = "'*`,;:";
    constexpr std::string_view kBehind = "'*`,;:!";
    bool label = false;
    while (!word.empty() && kBefore.find(word.front()) != kBefore.npos) word.remove_prefix(1);
    const std::string_view whole = word;
    while (!word.empty() && kBehind.find(word.back()) != kBehind.npos) {
      label |= word.back() == ':';
      word.remove_suffix(1);
    }
    if (word.empty()) {
      gap_ = Gap::mark;
      return;
    }
    if (const std::size_t scheme = scheme_behind_label(word); scheme != word.npos) {
      add(word.substr(0, scheme));
      pieces_.back().label = true;
      gap_ = Gap::mark;
      word.remove_prefix(scheme);
    }
    if (const std::size_t colon = word.find(':'); colon != word.npos && colon + 1 < word.size()) {
      const std::string before = normalised(word.substr(0, colon)).text;
      const std::string_view behind = word.substr(colon + 1);
      const bool address = behind.find("://") != behind.npos || behind.starts_with("//");
      if (is_label(before) && (!address || (!is_ascii(before) && !behind.starts_with("//")))) {
        push(word.substr(0, colon), true);
        gap_ = Gap::mark;
        word = behind;
      }
    }
    push(word, label);
    if (word.size() < whole.size()) gap_ = Gap::mark;
  }

  void push(std::string_view text, bool label) {
    pieces_.push_back({std::string(text), pieces_.empty() ? Gap::mark : gap_, label});
    gap_ = Gap::none;
  }

  std::vector<Piece> pieces_;
  Gap gap_ = Gap::none;
};

bool is_contact(std::string_view plain) {
  if (plain.starts_with('/')) plain.remove_prefix(1);
  if (plain.starts_with("r/") || plain.starts_with("u/")) return plain.size() > 2;
  return is_link(plain) || (plain.size() > 1 && plain.find('@') != plain.npos);
}

// The pieces from `at` on that make one number; `at` is moved behind them.
std::string phone_at(const std::vector<Piece>& pieces, std::size_t& at) {
  std::string phone;
  std::size_t digits = 0;
  for (const std::size_t first = at; at < pieces.size(); ++at) {
    const Piece& piece = pieces[at];
    const std::string plain = normalised(piece.text).text;
    if (!is_part_of_phone(plain)) break;
    if (at > first) {
      const bool is_aside = piece.before == Gap::bracket && digits >= kAreaCodeDigits;
      if (piece.before == Gap::mark || plain.starts_with('+') || is_aside) break;
      phone += ' ';
    }
    phone += piece.text;
    digits += count_digits(plain);
  }
  return phone;
}

// A full stop in full width is none: it is what a false host has in the place of its dots.
bool is_prose_mark(char32_t c) {
  constexpr std::u32string_view kMarks = U",!?;:~—–。～";
  return gap_of(c) != Gap::none || kMarks.find(c) != kMarks.npos;
}

}  // namespace

bool is_cjk_prose(std::string_view text) {
  bool has_letter = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_cjk_letter(c) && !is_prose_mark(c)) return false;
    has_letter |= is_cjk_letter(c);
  }
  return has_letter;
}

bool is_phone(std::string_view text) {
  return is_made_of(text, "0123456789+-(). /") && count_digits(text) >= kMinPhoneDigits;
}

std::vector<ContactPiece> contacts_in(std::string_view text) {
  const std::vector<Piece> pieces = Cutter().cut(text);
  std::vector<ContactPiece> contacts;
  std::vector<ContactPiece> words;
  std::string said;
  for (std::size_t i = 0; i < pieces.size();) {
    const std::string plain = normalised(pieces[i].text).text;
    if (is_part_of_phone(plain)) {
      const std::string phone = phone_at(pieces, i);
      // "+l 888 ...": with a letter in the place of a digit it is no number, and none without it.
      const bool garbled = said.starts_with('+');
      if (is_phone(normalised(phone).text))
        contacts.push_back({garbled ? std::string(said).append(" ").append(phone) : phone, said});
      continue;
    }
    if (is_contact(plain))
      contacts.push_back({pieces[i].text, said});
    else if (!pieces[i].label)
      words.push_back({pieces[i].text, said});
    said = plain;
    ++i;
  }
  if (contacts.empty() && words.size() == 1) return words;
  return contacts;
}

}  // namespace tideline::model
