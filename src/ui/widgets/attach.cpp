#include "ui/widgets/attach.h"

#include <utility>

#include "ui/widgets/button.h"

namespace tideline::ui {

namespace {

std::string_view icon_of(const FileWish& wish) { return wish.camera ? "camera" : "paperclip"; }

void take_files(Frame& frame, std::string_view id, std::string_view label, const Rect& rect,
                const FileWish& wish) {
  ports::FileInput input;
  input.id = id;
  input.label = label;
  input.target = wish.target;
  if (wish.types != nullptr) input.types = *wish.types;
  input.max_bytes = wish.max_bytes;
  input.room = wish.room;
  input.camera = wish.camera;
  input.x_dp = rect.x;
  input.y_dp = rect.y;
  input.width_dp = rect.width;
  input.height_dp = rect.height;
  frame.show_file_input(std::move(input));
}

}  // namespace

bool attach_button(Frame& frame, std::string_view id, std::string_view label,
                   const FileWish& wish) {
  const Rect above{frame.left(), frame.top(), frame.width(), 0};
  const bool pressed =
      button(frame, id, label, {.kind = ButtonKind::secondary, .icon = icon_of(wish)});
  take_files(frame, id, label, {above.x, above.y, above.width, frame.top() - above.y}, wish);
  return pressed;
}

bool attach_icon(Frame& frame, std::string_view id, std::string_view label, Point center,
                 const FileWish& wish) {
  const bool pressed = icon_button(frame, id, icon_of(wish), label, center, Ink::muted);
  take_files(frame, id, label,
             {center.x - kMinTapDp / 2, center.y - kMinTapDp / 2, kMinTapDp, kMinTapDp}, wish);
  return pressed;
}

}  // namespace tideline::ui
