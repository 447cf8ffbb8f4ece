// The kit between frames: fonts, theme, scroll places, focus, running motion. It takes input
// events, turns them into presses of nodes, and begins and ends frames.
//
// Order of a step: feed() every event, begin_frame(), draw through the Frame, end_frame(); while
// needs_another_pass(), begin and draw again before showing (unseen glyphs, heights measured
// late); then ImGui::Render() and present.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/input.h"
#include "ports/text_input.h"
#include "ui/canvas.h"
#include "ui/gesture.h"
#include "ui/row_heights.h"
#include "ui/scroller.h"
#include "ui/semantics.h"
#include "ui/text_layout.h"
#include "ui/theme.h"

namespace tideline::ui {

class Frame;

// Presses and keys that belong to no widget.
struct Shortcuts {
  bool escape = false;
  bool search = false;  // "/" or Ctrl+K
};

class Kit {
 public:
  // Needs a current ImGui context. `glyphs` and `text_input` are borrowed for life.
  Kit(ports::GlyphSource& glyphs, ports::TextInput& text_input);
  ~Kit();

  void set_viewport(const Viewport& viewport);
  void set_theme(const Theme& theme) { theme_ = theme; }
  const Theme& theme() const { return theme_; }
  void set_text_percent(int percent);
  void set_reduced_motion(bool reduced) { reduced_motion_ = reduced; }
  void set_clear_label(std::string label) { clear_label_ = std::move(label); }
  // Keeps every text drawn, for checks. Off by default.
  void set_recording(bool on) { recording_ = on; }

  // Pointer, wheel, key, text, focus and activation events; others are ignored. True if the
  // event may change what is shown.
  bool feed(const InputEvent& event, Milliseconds now);

  Frame& begin_frame(Milliseconds now);
  void end_frame();
  bool needs_another_pass();

  // Keys since the last frame that no widget took.
  Shortcuts shortcuts() const { return shortcuts_; }

  // Something moves: draw again at the display's next frame.
  bool is_moving() const { return moving_; }
  // Or draw again at this time at the latest (a caret, a highlight).
  std::optional<Milliseconds> wake_at() const { return wake_at_; }

  // As of the last ended frame.
  const Semantics& semantics() const { return semantics_; }
  const std::vector<DrawnText>& drawn_texts() const { return drawn_; }
  const std::vector<ports::TextField>& fields() const { return fields_; }

  // Puts the focus on a field or node once it has been drawn.
  void focus(std::string id) { wanted_focus_ = std::move(id); }
  const std::string& focused() const { return focused_; }

  // Forgets a scroll area's place (a page opened anew).
  void forget_scroll(std::string_view id);
  void scroll_to(const std::string& id, float offset_dp);
  void scroll_to_end(const std::string& id);

 private:
  friend class Frame;

  struct ScrollArea {
    Scroller scroller;
    Rect rect;
    std::uint64_t seen_frame = 0;
    int order = 0;  // later areas lie inside or above earlier ones
    bool to_end = false;
    bool placed = false;
    std::optional<float> show_at;  // an offset to go to once the content's height is known
    float shift = 0;               // to be added to the offset before the next pass
  };
  struct Motion {
    float from = 0;
    float to = 0;
    Milliseconds began{0};
    Milliseconds length{0};
    std::uint64_t seen_frame = 0;
  };

  void handle(const Gesture& gesture);
  void handle_tap(const Tapped& tap);
  void handle_drag(const DragBegan& drag);
  bool handle_key(const KeyEvent& key);
  void move_focus(int by);
  void reveal(const SemanticNode& node);
  void scroll_by_key(Key key);
  ScrollArea* area_at(Point p);
  ScrollArea* main_area();
  bool is_field(std::string_view id) const;
  void place_caret(const SemanticNode& node, Point p);

  Fonts fonts_;
  Typesetter typesetter_;
  ports::TextInput& text_input_;
  Theme theme_;
  Viewport viewport_;
  bool reduced_motion_ = false;
  bool recording_ = false;
  std::string clear_label_ = "Clear";

  GestureArbiter arbiter_;
  std::vector<Gesture> gestures_;
  Semantics semantics_;
  std::vector<DrawnText> drawn_;
  std::vector<ports::TextField> fields_;
  std::unique_ptr<Frame> frame_;
  std::unique_ptr<Canvas> canvas_;

  // Input of the coming frame.
  std::vector<std::string> activated_;
  std::vector<TextEdit> edits_;
  std::string submitted_;
  Shortcuts shortcuts_;

  std::string pressed_;
  std::string hovered_;
  std::optional<Point> hover_at_;  // of a mouse
  std::string focused_;
  std::string wanted_focus_;
  bool focus_visible_ = false;  // the keyboard moved it last
  std::unordered_map<std::string, TextEdit> field_states_;
  Milliseconds caret_since_{0};

  std::unordered_map<std::string, ScrollArea> areas_;
  std::string dragged_area_;
  std::unordered_map<std::string, Motion> motions_;
  std::unordered_map<std::string, float> memory_;
  std::unordered_map<std::string, RowHeights> row_heights_;

  Milliseconds now_{0};
  Milliseconds last_frame_{0};
  std::uint64_t frame_count_ = 0;
  int area_order_ = 0;
  bool moving_ = false;
  bool another_pass_ = false;
  std::optional<Milliseconds> wake_at_;
};

}  // namespace tideline::ui
