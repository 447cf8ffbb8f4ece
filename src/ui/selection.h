// Which part of the drawn text is selected. Text is selected within one group (an article's body,
// an answer, a bubble), across its paragraphs in the order they are drawn.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/metrics.h"
#include "ui/text_layout.h"

namespace tideline::ui {

// A caret in a group: before the byte `offset` of its paragraph.
struct TextPlace {
  int paragraph = 0;
  std::uint32_t offset = 0;

  friend auto operator<=>(const TextPlace&, const TextPlace&) = default;
};

// A paragraph as it was drawn, with all that lays it out again.
struct SelectableText {
  std::string group;
  int paragraph = 0;
  std::string text;
  TextStyle style = TextStyle::body;
  float max_width = 0;
  std::vector<TextSpan> spans;
  Rect rect;            // of the whole text
  Rect clip;            // what of it can be seen
  float max_scale = 0;  // as in LayoutOptions
};

// Where a selection's end stands: the caret's top and height.
struct HandlePlace {
  Point at;
  float height = 0;
  bool seen = false;  // drawn in the last frame, and not scrolled away
};

class Selection {
 public:
  bool is_active() const { return !group_.empty(); }
  void clear() { *this = {}; }

  // Begins anew between two places (equal: nothing yet, but a drag may go on from there).
  // `by_touch` shows handles and the bar of commands.
  void set(std::string group, TextPlace anchor, TextPlace head, bool by_touch);
  void extend(TextPlace head) { head_ = head; }
  // From here on the other end is dragged.
  void hold_start();
  void hold_end();

  const std::string& group() const { return group_; }
  TextPlace start() const { return std::min(anchor_, head_); }
  TextPlace end() const { return std::max(anchor_, head_); }
  TextPlace fixed() const { return anchor_; }  // the end that is not dragged
  bool is_empty() const { return anchor_ == head_; }
  bool is_by_touch() const { return by_touch_; }

  // The selected bytes of a paragraph of `size` bytes; empty when from == to.
  struct Range {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
  };
  Range range_in(int paragraph, std::size_t size) const;

  // The selected text, paragraphs on lines of their own, as of the last frame that drew it.
  const std::string& text() const { return text_; }
  // Takes it from what was drawn; keeps the old while the group is out of sight.
  void keep_text(std::span<const SelectableText> drawn);

  HandlePlace start_handle;
  HandlePlace end_handle;

 private:
  std::string group_;
  TextPlace anchor_;
  TextPlace head_;
  bool by_touch_ = false;
  std::string text_;
};

}  // namespace tideline::ui
