// The page's real fields over the drawn ones (fields.js).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/input.h"
#include "platform/field_echo.h"
#include "ports/text_input.h"

namespace tideline::platform {

class PageMirror;

class PageTextInput final : public ports::TextInput {
 public:
  // `mirror` knows how large the boxes around the texts are.
  explicit PageTextInput(const PageMirror& mirror) : mirror_(mirror) {}

  void show(std::span<const ports::TextField> fields) override;
  void focus(const std::string& field_id) override;
  void select(const std::string& field_id, int anchor, int caret) override;
  bool selects_by_pointer() const override { return true; }

  // After the step, when every field is in its place: moves the focus as was asked for.
  void settle();

  // The number of the step that takes the next events.
  void set_step(std::uint64_t step) { step_ = step; }

  // What the kit drew last: rows of id, value and the caret's x, y and height, for tests.
  std::string drawn() const;

  // True once after fields came or went.
  bool take_change() { return std::exchange(is_changed_, false); }

  // A field's state as the page tells it, offsets in UTF-16 units.
  TextEdit take_edit(std::string field, std::string value, int anchor, int caret,
                     int composing_start, int composing_end);

 private:
  struct Entry {
    std::string drawn;  // the kit's value
    float caret_x = 0;
    float caret_y = 0;
    float caret_height = 0;
    std::string shown;  // its row of the last message
    std::string value;  // the page's
    FieldEcho echo;
    bool is_shown = true;
  };

  const PageMirror& mirror_;
  std::map<std::string, Entry> entries_;
  std::optional<std::string> wanted_focus_;
  std::uint64_t wanted_until_ = 0;
  std::uint64_t step_ = 0;
  bool is_changed_ = false;
};

}  // namespace tideline::platform
