// How things move: lengths and curves, all by time. DESIGN gives the numbers.
#pragma once

#include "base/utc_time.h"

namespace tideline::ui {

inline constexpr Milliseconds kPagePush{250};
inline constexpr Milliseconds kSheetRise{220};
inline constexpr Milliseconds kToastFade{150};
inline constexpr Milliseconds kToastStay{2600};
inline constexpr Milliseconds kUnfold{200};
inline constexpr Milliseconds kReducedFade{100};

// 0 to 1 over 0 to 1: fast first, slow at the end (cubic).
constexpr float ease_out(float t) { return 1 - (1 - t) * (1 - t) * (1 - t); }

}  // namespace tideline::ui
