// Questions that people ask, and that no company's support is likely to have an answer to: what a
// recogniser should say "none" to. Measured against, never learnt from. Internal to
// content/recogniser.h.
#pragma once

#include <span>
#include <string_view>

namespace tideline::content {

// In Chinese when the examples are, else in English.
std::span<const std::string_view> everyday_questions(bool chinese);

}  // namespace tideline::content
