#include "screens/parts/send_footer.h"

#include "ui/widgets/page.h"

namespace tideline::screens {

bool keyboard_is_open(const ui::Frame& frame) { return frame.viewport().keyboard_dp > 0; }

bool send_footer(ui::Frame& frame, std::string_view id, std::string_view label,
                 const ui::ButtonOptions& options) {
  if (!keyboard_is_open(frame)) {
    ui::no_footer(frame);
    return false;
  }
  ui::begin_footer(frame, {});
  const bool pressed = ui::button(frame, id, label, options);
  ui::end_footer(frame);
  return pressed;
}

}  // namespace tideline::screens
