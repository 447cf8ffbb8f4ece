// A file that is attached: picture or icon, name, size, how far it has come, and a way to take it
// off again.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "ui/frame.h"

namespace tideline::ui {

struct FileChipOptions {
  std::string_view detail;  // "1.2 MB", "Sending", or what is wrong with it
  std::string_view icon = "file-text";
  std::function<void(const Rect& square)> thumbnail;  // draws it; empty: the icon
  float progress = -1;            // 0 to 1 while it is under way; negative: it is not
  bool fault = false;             // `detail` says why it cannot be sent
  bool opens = false;             // can be pressed
  std::string_view remove_label;  // the remove button's name; empty: it stays
};

enum class FileChipEvent : std::uint8_t { none, open, remove };

// Takes the column's width. `id` and `id`:remove are its nodes.
FileChipEvent file_chip(Frame& frame, std::string_view id, std::string_view name,
                        const FileChipOptions& options = {});

}  // namespace tideline::ui
