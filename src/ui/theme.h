// Colours by role. Screens and widgets name roles, never values; a pack gives one accent and the
// rest is derived so that text reaches 4.5:1 and controls 3:1 (WCAG 2.2 AA).
#pragma once

#include <cstdint>

#include "ui/color.h"

namespace tideline::ui {

enum class Ink : std::uint8_t {
  text,
  muted,
  accent,
  on_accent,
  positive,
  caution,
  danger,
  on_bubble_me,
};

struct Theme {
  bool dark = false;
  Color surface;         // the page
  Color surface_raised;  // cards, bars, fields
  Color surface_sunken;  // search field, skeletons, pressed rows
  Color outline;         // hairlines between rows
  Color control;         // borders of fields and switches, 3:1
  Color text;
  Color text_muted;
  Color accent;       // fills and text, 4.5:1 on every surface
  Color accent_soft;  // chips, icon tiles, selected rows
  Color on_accent;
  Color positive;
  Color positive_soft;
  Color caution;
  Color caution_soft;
  Color danger;
  Color danger_soft;
  Color bubble_me;
  Color on_bubble_me;
  Color bubble_them;
  Color scrim;   // behind sheets, with alpha
  Color shadow;  // under sheets, with alpha

  Color ink(Ink role) const;
};

// `accent_rgb` is 0xRRGGBB. The same accent gives the same theme.
Theme make_theme(std::uint32_t accent_rgb, bool dark);

}  // namespace tideline::ui
