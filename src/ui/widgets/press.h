// What pressable things share: the tint under the finger, count badges, pills.
#pragma once

#include <string_view>

#include "ui/frame.h"

namespace tideline::ui {

// Darkens (or lightens) `rect` while `id` is pressed or the mouse is over it.
void press_tint(Frame& frame, std::string_view id, const Rect& rect, float radius);

// The same for a row of a list, clear of the card's round corners.
void row_tint(Frame& frame, std::string_view id, const Rect& row);

// The ring of the keyboard's focus: around the control, or inside of one that is filled with the
// accent, where a ring around it would not be seen.
void control_ring(Frame& frame, std::string_view id, const Rect& rect, float radius,
                  bool on_accent);

// A small filled circle or pill with a number, "99+" at most, around `center`.
void count_badge(Frame& frame, Point center, int count);
// The same at an icon: it grows with the text size away from it, and less than other texts.
void icon_badge(Frame& frame, Point lower_left, int count);

// The size of a pill with this text, at most `most` wide, and the pill itself at `at`.
Point pill_size(Frame& frame, std::string_view text, float most);
void pill(Frame& frame, Point at, std::string_view text, Ink ink, float most);

// The soft ground that belongs to an ink.
Color soft_of(const Theme& theme, Ink ink);

// An icon in a tinted rounded square, of 40 dp beside texts of the standard size.
float icon_tile_dp(Frame& frame);  // its side
void icon_tile(Frame& frame, Point center, std::string_view icon, Ink ink);

}  // namespace tideline::ui
