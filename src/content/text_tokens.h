// Words of a text as search and recogniser see them: folded to lower case without accents,
// each character of a script without word borders (Chinese, Japanese, Thai ...) on its own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tideline::content {

enum class TokenKind : std::uint8_t {
  word,
  ideograph,  // one character of a script without word borders
  joined,     // "email" for "e-mail": comes after its parts, over both
};

struct Token {
  TokenKind kind = TokenKind::word;
  std::uint32_t text_from = 0;  // in TokenList::folded
  std::uint32_t text_to = 0;
  std::uint32_t from = 0;  // bytes of the text that was read
  std::uint32_t to = 0;
};

struct TokenList {
  std::string folded;
  std::vector<Token> tokens;

  std::string_view text(const Token& token) const {
    return std::string_view(folded).substr(token.text_from, token.text_to - token.text_from);
  }
};

TokenList tokenise(std::string_view text);

// One character in lower case, without its accent, narrow instead of full width; 0 when it is
// to be left out (accents that stand alone, apostrophes).
char32_t folded(char32_t c);

// Whether `c` belongs to a script that is written without spaces between words.
bool is_borderless(char32_t c);

// Whether `c` is part of a word: a letter or a digit.
bool is_word_character(char32_t c);

}  // namespace tideline::content
