// Choosing: chips, segments, switches, radio rows.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/frame.h"

namespace tideline::ui {

struct Choice {
  std::string id;
  std::string label;
  std::string icon;  // chips only
};

// `selected` of chips to choose from while none is chosen.
inline constexpr int kNoneChosen = -2;

// Chips in as many lines as needed. Returns the pressed one's index or -1. `selected` shows as
// chosen. As actions (quick replies) `selected` is -1 and nothing is a radio. `align` says to which
// side each line keeps.
int chips(Frame& frame, std::string_view id, std::span<const Choice> choices, int selected = -1,
          std::string_view label = {}, Align align = Align::left);

// Actions in a few lines, fewer on a small screen; where they need more, in one line to be pushed
// sideways. For what must leave the rest its room.
int chip_row(Frame& frame, std::string_view id, std::span<const Choice> choices,
             std::string_view label);

// Two to four exclusive choices in one bar; true when `selected` changed.
bool segmented(Frame& frame, std::string_view id, std::string_view label,
               std::span<const Choice> choices, int& selected);

// Radio rows for a list (begin_list around them); true when pressed.
bool radio_row(Frame& frame, std::string_view id, std::string_view label, bool selected,
               std::string_view summary = {});

// A switch row for a list; true when `on` changed.
bool switch_row(Frame& frame, std::string_view id, std::string_view label, bool& on,
                std::string_view summary = {});

// A choice in steps, such as the text size: minus, value, plus. True when `value` changed.
bool step_row(Frame& frame, std::string_view id, std::string_view label, int& value, int least,
              int most, int step, std::string_view shown, std::string_view less_label,
              std::string_view more_label);

}  // namespace tideline::ui
