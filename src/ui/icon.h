// One family of line icons (Lucide, ISC), generated at build time from icons.txt.
#pragma once

#include <string_view>

#include "ui/metrics.h"

struct ImDrawList;

namespace tideline::ui {

bool has_icon(std::string_view name);

// Draws into a square of `size` dp around `center`, strokes of size / 12. An unknown name draws a
// circle, so that the gap is seen. `color` is ImGui's packed form.
void draw_icon(ImDrawList* list, std::string_view name, Point center, float size, unsigned color);

}  // namespace tideline::ui
