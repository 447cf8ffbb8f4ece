// A form's button while the soft keyboard is open: it then stands in a footer above the keyboard,
// in reach of whoever types; else it has its place in the form.
#pragma once

#include <string_view>

#include "ui/frame.h"
#include "ui/widgets/button.h"

namespace tideline::screens {

bool keyboard_is_open(const ui::Frame& frame);

// After end_page(): the footer with the button, or none. True when it was pressed. The form draws
// the same button itself while the keyboard is closed.
bool send_footer(ui::Frame& frame, std::string_view id, std::string_view label,
                 const ui::ButtonOptions& options);

}  // namespace tideline::screens
