// What Markdown, made for words between spaces, gets wrong about Chinese, Japanese and Korean.
#pragma once

#include <string>
#include <string_view>

namespace tideline::ui {

// Letters, syllables and punctuation of Chinese, Japanese and Korean, full-width forms included.
bool is_cjk(char32_t code_point);

// Whether a line break between the two stands for no space: both belong to a script that sets
// none. Quotes, dashes and dots shared with Latin count when the other side does.
bool joins_without_space(char32_t before, char32_t after);

// Stands beside `**` while md4c reads it. A noncharacter, so no text of anybody's holds it.
inline constexpr std::string_view kEmphasisJoiner = "\uFDD0";

// CommonMark refuses `**` between punctuation and a letter, as in `**说明。**接着`. Puts
// kEmphasisJoiner on both sides of each `**` that touches CJK: neither space nor punctuation, it
// lets them open and close. Remove it from all that the parser gives back.
std::string loosen_emphasis(std::string_view markdown);

std::string without_joiners(std::string_view text);

}  // namespace tideline::ui
