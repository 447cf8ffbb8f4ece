// The platform's fields: one that is focused takes what is typed, as a phone's keyboard gives it.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "ports/text_input.h"

namespace tideline::fakes {

class FakeTextInput : public ports::TextInput {
 public:
  void show(std::span<const ports::TextField> fields) override {
    shown.assign(fields.begin(), fields.end());
  }
  void focus(const std::string& field_id) override { focused = field_id; }
  void select(const std::string& field_id, int from, int to) override {
    selected_field = field_id;
    anchor = from;
    caret = to;
  }

  // What the field says after `text` was typed at the end of it.
  TextEdit typed(const std::string& text) const {
    const auto field = std::find_if(shown.begin(), shown.end(),
                                    [&](const auto& one) { return one.id == focused; });
    const std::string value = (field == shown.end() ? std::string() : field->value) + text;
    return {focused, value, int(value.size()), int(value.size()), 0, 0};
  }

  std::vector<ports::TextField> shown;
  std::string focused;
  std::string selected_field;
  int anchor = 0;
  int caret = 0;
};

}  // namespace tideline::fakes
