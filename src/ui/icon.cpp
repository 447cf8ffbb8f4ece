// Plays an icon's path (absolute M, L, C, Z in a box of 24) as ImGui strokes with round ends.
#include "ui/icon.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include "imgui.h"

namespace tideline::ui {

namespace {

struct IconPath {
  std::string_view name;
  const char* path;
};

// Sorted by name.
constexpr IconPath kIcons[] = {
#include "ui/icon_data.inc"
};

constexpr float kBox = 24;
constexpr float kStroke = 2;
constexpr const char* kUnknown =
    "M12 3C17 3 21 7 21 12C21 17 17 21 12 21C7 21 3 17 3 12C3 7 7 3 12 3Z";

const char* path_of(std::string_view name) {
  const auto* found = std::lower_bound(
      std::begin(kIcons), std::end(kIcons), name,
      [](const IconPath& icon, std::string_view wanted) { return icon.name < wanted; });
  return found != std::end(kIcons) && found->name == name ? found->path : nullptr;
}

// Draws one path; strokes end where a new one begins.
class Pen {
 public:
  Pen(ImDrawList* list, ImVec2 origin, float scale, unsigned color)
      : list_(list), origin_(origin), scale_(scale), color_(color) {}

  void play(const char* path) {
    char command = 'M';
    while (*path != '\0') {
      if (*path == ' ' || *path == ',') {
        ++path;
      } else if (*path == 'Z') {
        finish(true);
        ++path;
      } else if (*path == 'M' || *path == 'L' || *path == 'C') {
        command = *path++;
      } else if (!draw(command, path)) {
        break;  // the generator never writes anything else
      }
    }
    finish(false);
  }

 private:
  bool take_point(const char*& path, ImVec2& out) const {
    char* end = nullptr;
    const float x = std::strtof(path, &end);
    if (end == path) return false;
    path = end;
    const float y = std::strtof(path, &end);
    if (end == path) return false;
    path = end;
    out = {origin_.x + x * scale_, origin_.y + y * scale_};
    return true;
  }

  bool draw(char command, const char*& path) {
    ImVec2 a;
    if (!take_point(path, a)) return false;
    if (command == 'M') {
      finish(false);
      list_->PathLineTo(a);
    } else if (command == 'L') {
      list_->PathLineTo(a);
    } else {
      ImVec2 b;
      ImVec2 c;
      if (!take_point(path, b) || !take_point(path, c)) return false;
      list_->PathBezierCubicCurveTo(a, b, c, 8);
    }
    return true;
  }

  void finish(bool closed) {
    if (list_->_Path.empty()) return;
    const float width = kStroke * scale_;
    const ImVec2 first = list_->_Path.front();
    ImVec2 last = list_->_Path.back();
    const auto meet = [&] {
      return std::abs(first.x - last.x) < 0.1f * scale_ &&
             std::abs(first.y - last.y) < 0.1f * scale_;
    };
    // A ring that ends where it began is closed, and its last point stands there twice.
    if (list_->_Path.Size > 3 && meet()) {
      list_->_Path.pop_back();
      last = list_->_Path.back();
      closed = true;
    }
    const bool dot = list_->_Path.Size == 1 ||
                     (list_->_Path.Size == 2 && std::abs(first.x - last.x) < 0.1f * scale_ &&
                      std::abs(first.y - last.y) < 0.1f * scale_);
    if (dot) {
      list_->_Path.clear();
      list_->AddCircleFilled(first, width * 0.6f, color_);
      return;
    }
    list_->PathStroke(color_, closed ? ImDrawFlags_Closed : ImDrawFlags_None, width);
    if (closed || width < 1.2f) return;
    list_->AddCircleFilled(first, width / 2 - 0.1f, color_, 8);
    list_->AddCircleFilled(last, width / 2 - 0.1f, color_, 8);
  }

  ImDrawList* list_;
  ImVec2 origin_;
  float scale_;
  unsigned color_;
};

}  // namespace

bool has_icon(std::string_view name) { return path_of(name) != nullptr; }

void draw_icon(ImDrawList* list, std::string_view name, Point center, float size, unsigned color) {
  const char* path = path_of(name);
  Pen(list, {center.x - size / 2, center.y - size / 2}, size / kBox, color)
      .play(path != nullptr ? path : kUnknown);
}

}  // namespace tideline::ui
