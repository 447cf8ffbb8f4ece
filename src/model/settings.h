// What a person may set.
#pragma once

#include <cstdint>
#include <string>

namespace tideline::model {

enum class ThemeChoice : std::uint8_t { system, light, dark };

inline constexpr int kMinTextPercent = 85;
inline constexpr int kMaxTextPercent = 160;

struct Settings {
  std::string language;  // empty: the system's, if the pack has it
  ThemeChoice theme = ThemeChoice::system;
  int text_percent = 100;  // kMinTextPercent to kMaxTextPercent

  friend bool operator==(const Settings&, const Settings&) = default;
};

}  // namespace tideline::model
