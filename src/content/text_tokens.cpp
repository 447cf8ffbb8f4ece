// Tables are kept small on purpose: they serve looking things up, not writing them well.
#include "content/text_tokens.h"

#include "base/utf8.h"

namespace tideline::content {

namespace {

// U+00C0-U+017F (Latin with accents) as plain letters; '*' and '/' are no letters.
constexpr std::string_view kLatin =
    "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kLatin.size() == 192);

// U+1EA0-U+1EF9 (Vietnamese), in pairs of capital and small letter.
constexpr std::string_view kVietnamese = "aaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyy";
static_assert(kVietnamese.size() == 45);

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x02BC; }

bool is_accent(char32_t c) { return is_between(c, 0x300, 0x36F) || c == 0x200D || c == 0xFE0F; }

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

char32_t folded_beyond_latin(char32_t c) {
  if (is_between(c, 0x391, 0x3A9)) return c + 32;  // Greek capitals
  if (is_between(c, 0x410, 0x42F)) return c + 32;  // Cyrillic capitals
  if (is_between(c, 0x400, 0x40F)) return c + 80;
  if (is_between(c, 0x1EA0, 0x1EF9)) return char32_t(kVietnamese[(c - 0x1EA0) / 2]);
  return c;
}

// Collects tokens while the text goes by.
class Tokeniser {
 public:
  explicit Tokeniser(std::string_view text) : text_(text) {
    list_.folded.reserve(text.size());
    list_.tokens.reserve(text.size() / 5 + 1);
  }

  TokenList run() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t from = at;
      if (const auto byte = static_cast<unsigned char>(text_[at]); byte < 0x80) {
        read_ascii(char(byte), std::uint32_t(from));
        ++at;
        continue;
      }
      const char32_t c = next_code_point(text_, at);
      read(c, std::uint32_t(from), std::uint32_t(at));
    }
    end_word();
    end_compound();
    return std::move(list_);
  }

 private:
  // Most of most texts; the same as read(), only quicker.
  void read_ascii(char raw, std::uint32_t from) {
    const char small = raw >= 'A' && raw <= 'Z' ? char(raw + 32) : raw;
    if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) {
      if (!in_word_) start(TokenKind::word, from);
      in_word_ = true;
      list_.folded += small;
      list_.tokens.back().text_to = std::uint32_t(list_.folded.size());
      list_.tokens.back().to = from + 1;
    } else if (raw != '\'') {
      end_part(raw == '-');
    }
  }

  void read(char32_t raw, std::uint32_t from, std::uint32_t to) {
    const char32_t c = folded(raw);
    if (c == 0) return;
    if (is_borderless(c)) {
      end_word();
      end_compound();
      start(TokenKind::ideograph, from);
      add(c, to);
      in_word_ = false;
    } else if (is_word_character(c)) {
      if (!in_word_) start(TokenKind::word, from);
      in_word_ = true;
      add(c, to);
    } else {
      end_part(is_hyphen(c));
    }
  }

  void end_part(bool hyphen) {
    const bool goes_on = hyphen && in_word_;
    end_word();
    if (!goes_on) end_compound();
  }

  void start(TokenKind kind, std::uint32_t from) {
    const auto at = std::uint32_t(list_.folded.size());
    list_.tokens.push_back({kind, at, at, from, from});
  }

  void add(char32_t c, std::uint32_t to) {
    append_utf8(list_.folded, c);
    list_.tokens.back().text_to = std::uint32_t(list_.folded.size());
    list_.tokens.back().to = to;
  }

  void end_word() {
    if (in_word_) ++parts_;
    in_word_ = false;
  }

  // The words that hyphens held together stand side by side in `folded`: they are also one.
  void end_compound() {
    if (parts_ > 1) {
      const Token& first = list_.tokens[list_.tokens.size() - std::size_t(parts_)];
      const Token& last = list_.tokens.back();
      list_.tokens.push_back(
          {TokenKind::joined, first.text_from, last.text_to, first.from, last.to});
    }
    parts_ = 0;
  }

  std::string_view text_;
  TokenList list_;
  bool in_word_ = false;
  int parts_ = 0;
};

}  // namespace

TokenList tokenise(std::string_view text) { return Tokeniser(text).run(); }

char32_t folded(char32_t c) {
  if (c < 0x80) {
    if (c >= 'A' && c <= 'Z') return c + 32;
    return c == '\'' ? 0 : c;
  }
  if (is_apostrophe(c) || is_accent(c)) return 0;
  if (is_between(c, 0xC0, 0x17F)) return char32_t(kLatin[c - 0xC0]);
  if (is_between(c, 0xFF01, 0xFF5E)) return folded(c - 0xFEE0);
  return folded_beyond_latin(c);
}

bool is_borderless(char32_t c) {
  if (c < 0xE00) return false;
  return is_between(c, 0xE00, 0xEFF) ||    // Thai, Lao
         is_between(c, 0x1000, 0x109F) ||  // Burmese
         is_between(c, 0x1780, 0x17FF) ||  // Khmer
         is_between(c, 0x3005, 0x3007) ||  // ideographic repetition, closing, zero
         is_between(c, 0x3041, 0x30FF) ||  // kana
         is_between(c, 0x3400, 0x9FFF) ||  // Chinese
         is_between(c, 0xAC00, 0xD7A3) ||  // Hangul
         is_between(c, 0xF900, 0xFAFF) || is_between(c, 0x20000, 0x3FFFF);
}

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  if (is_between(c, 0x2000, 0x2BFF)) return false;  // punctuation, arrows, symbols
  if (is_between(c, 0x2E00, 0x2E7F) || is_between(c, 0x3000, 0x303F)) return false;
  if (is_between(c, 0xFE00, 0xFE6F) || is_between(c, 0xFF00, 0xFFEF)) return false;
  return c < 0x1F000 || is_between(c, 0x20000, 0x3FFFF);  // emoji are no words
}

}  // namespace tideline::content
