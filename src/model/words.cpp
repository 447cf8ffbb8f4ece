// Looking up and filling in texts.
#include "model/words.h"

namespace tideline::model {

std::string_view Words::operator()(std::string_view key) const {
  if (const auto found = texts_.find(key); found != texts_.end()) return found->second;
  return missing_.try_emplace(std::string(key), std::string(key)).first->second;
}

std::string fill(std::string_view text, Placeholders placeholders) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t close = text[at] == '{' ? text.find('}', at) : std::string_view::npos;
    bool replaced = false;
    if (close != std::string_view::npos) {
      const std::string_view name = text.substr(at + 1, close - at - 1);
      for (const auto& [placeholder, value] : placeholders) {
        if (placeholder != name) continue;
        out += value;
        at = close + 1;
        replaced = true;
        break;
      }
    }
    if (!replaced) out += text[at++];
  }
  return out;
}

std::string Words::plural(std::string_view key, long count) const {
  const std::string one = std::string(key) + ".one";
  const std::string number = std::to_string(count);
  if (count == 1 && has(one)) return (*this)(one, {{"count", number}});
  return (*this)(std::string(key) + ".other", {{"count", number}});
}

}  // namespace tideline::model
