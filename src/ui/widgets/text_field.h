// Fields for typing. The platform's field holds the truth (ports/text_input.h); these draw it.
#pragma once

#include <string>
#include <string_view>

#include "ui/frame.h"

namespace tideline::ui {

// The most that a field holds.
inline constexpr std::size_t kFieldBytes = std::size_t{256} << 10;

struct FieldOptions {
  std::string_view placeholder;
  std::string_view help;   // below the field
  std::string_view fault;  // replaces help; the field shows as invalid
  ports::FieldKind kind = ports::FieldKind::text;
  ports::EnterKey enter_key = ports::EnterKey::next;
  std::string_view autocomplete = "off";
  int min_lines = 1;  // text_area
  int max_lines = 8;
  bool enabled = true;
  // A button at its right end (text_field only): the node `id`:action.
  std::string_view action_icon;
  std::string_view action_label;
};

// Whether a field takes no more than the `value` it has: what was pasted last may lack its end.
inline bool is_full(std::string_view value) { return value.size() + 4 > kFieldBytes; }

// Each returns true when `value` was changed by the person. `label` stands above the field.
bool text_field(Frame& frame, std::string_view id, std::string_view label, std::string& value,
                const FieldOptions& options = {});
bool text_area(Frame& frame, std::string_view id, std::string_view label, std::string& value,
               const FieldOptions& options = {});

// One line with a magnifier and a clear button; `label` is its accessible name and placeholder.
bool search_field(Frame& frame, std::string_view id, std::string_view label, std::string& value);

// Looks like a search field, but is a button that leads to the search page.
bool search_button(Frame& frame, std::string_view id, std::string_view label);

struct ComposerEvents {
  bool edited = false;
  bool send = false;  // the button, or Enter
};
// A chat's field with the send button, for a footer. Grows to five lines. `has_more`: there is
// something to send besides the text, so that it may be empty.
ComposerEvents composer(Frame& frame, std::string_view id, std::string_view label,
                        std::string& value, std::string_view send_label, bool has_more = false);

}  // namespace tideline::ui
