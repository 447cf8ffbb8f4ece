// Buttons. Each returns true in the frame in which it was pressed.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "ui/frame.h"

namespace tideline::ui {

enum class ButtonKind : std::uint8_t { primary, secondary, plain, danger };

struct ButtonOptions {
  ButtonKind kind = ButtonKind::primary;
  std::string_view icon;
  bool enabled = true;
  bool fill_width = true;  // false: as wide as its label, at the column's left
};

bool button(Frame& frame, std::string_view id, std::string_view label,
            const ButtonOptions& options = {});

// Of `most`, half of that, and so on: as many buttons beside each other as break no word of their
// labels. For begin_grid().
int columns_for_buttons(Frame& frame, std::span<const std::string_view> labels, int most,
                        const ButtonOptions& options = {});

// 48 x 48 dp around `center`; `label` is its accessible name.
bool icon_button(Frame& frame, std::string_view id, std::string_view icon, std::string_view label,
                 Point center, Ink ink = Ink::text, int badge = 0);

// A round filled one (send).
bool round_button(Frame& frame, std::string_view id, std::string_view icon, std::string_view label,
                  Point center, bool enabled);

}  // namespace tideline::ui
