// The buttons that take files and photos (ports/files.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace tideline::ui {

// What an attach button takes; becomes a ports::FileInput.
struct FileWish {
  std::string_view target;
  const std::vector<std::string>* types = nullptr;
  std::int64_t max_bytes = 0;
  int room = 0;
  bool camera = false;
};

// Each true when it was pressed. `label` is its text or accessible name.
bool attach_button(Frame& frame, std::string_view id, std::string_view label, const FileWish& wish);
bool attach_icon(Frame& frame, std::string_view id, std::string_view label, Point center,
                 const FileWish& wish);

}  // namespace tideline::ui
