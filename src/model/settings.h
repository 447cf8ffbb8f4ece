// What a person may set.
#pragma once

#include <cstdint>
#include <string>

#include "base/utc_time.h"

namespace tideline::model {

enum class ThemeChoice : std::uint8_t { system, light, dark };

inline constexpr int kMinTextPercent = 85;
inline constexpr int kMaxTextPercent = 160;

struct Settings {
  std::string language;  // empty: the system's, if the pack has it
  ThemeChoice theme = ThemeChoice::system;
  int text_percent = 100;    // kMinTextPercent to kMaxTextPercent
  bool notify = false;       // the system tells of answers
  bool notify_text = false;  // and what they say, wherever that may be read

  // What the person has agreed to: the pack that asked, empty when none; and when they said so or
  // took it back.
  std::string consent_pack{};
  UtcTime consent_at{};

  friend bool operator==(const Settings&, const Settings&) = default;
};

}  // namespace tideline::model
