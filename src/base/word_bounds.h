// Where words begin and end in running text. A run of Chinese or Japanese characters counts as one
// word: telling the words in it apart needs a dictionary.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tideline {

enum class CharacterSort : std::uint8_t { space, word, ideograph, sign };

CharacterSort sort_of(char32_t character);

// "：", "。" and their like bring their own space: none belongs behind them.
bool is_full_width_mark(char32_t character);

struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

// The word that the byte `offset` lies in or ends at; between words the sign or the spaces there.
// Empty only for an empty text.
ByteRange word_around(std::string_view text, std::size_t offset);

// The same for the paragraph, without its line breaks.
ByteRange paragraph_around(std::string_view text, std::size_t offset);

}  // namespace tideline
