// A text as the recogniser sees it: numbers for its words, pairs of words and short runs of
// letters. Runs forgive typing errors and endings, and do for Chinese what words do elsewhere.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tideline::content {

// A hash of what was seen. The lowest bit tells which family: 0 words, 1 runs of letters.
using Feature = std::uint32_t;

// All features of `text`, repeated ones as often as they occur. Texts over
// kMaxRecognisedBytes are cut.
inline constexpr std::size_t kMaxRecognisedBytes = 2000;
std::vector<Feature> features_of(std::string_view text);

}  // namespace tideline::content
