#include "model/script.h"

namespace tideline::model {

std::string_view text_in(const LocalText& text, std::string_view language) {
  if (const auto found = text.find(language); found != text.end()) return found->second;
  if (const auto common = text.find(""); common != text.end()) return common->second;
  return text.empty() ? std::string_view() : std::string_view(text.begin()->second);
}

}  // namespace tideline::model
