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
#include "ports/files.h"
#include "ports/text_input.h"
#include "ui/canvas.h"
#include "ui/gesture.h"
#include "ui/kit_parts.h"
#include "ui/row_heights.h"
#include "ui/selection.h"
#include "ui/semantics.h"
#include "ui/text_layout.h"
#include "ui/theme.h"

namespace tideline::ui {

class Frame;

// The bar of commands over a selection begins its ids with this.
inline constexpr std::string_view kSelectionBarId = "selection:";

// Presses and keys that belong to no widget.
struct Shortcuts {
  bool escape = false;   // nothing nearer took it: a dialog closes, or one goes back
  bool back = false;     // the mouse's or the system's own button for it
  bool search = false;   // "/" or Ctrl+K
  bool refresh = false;  // F5
  bool copy = false;     // Ctrl+C with text selected
  bool outside = false;  // a press beside the open dialog
};

// Another app's picture inside of this one's frames: the phone of a video.
class Inset {
 public:
  virtual ~Inset() = default;
  // Draws itself anew, `width` by `height` dp; valid until it is drawn again. Null: nothing yet.
  virtual const ImDrawList* draw_inset(float width, float height) = 0;
};

class Kit {
 public:
  // Needs a current ImGui context. `glyphs` and `text_input` are borrowed for life.
  Kit(ports::GlyphSource& glyphs, ports::TextInput& text_input);
  // One that draws a picture() instead of the window, with the fonts and pictures of `window`,
  // which must outlive it.
  Kit(Kit& window, ports::TextInput& text_input);
  ~Kit();

  void set_viewport(const Viewport& viewport);
  const Viewport& viewport() const { return viewport_; }
  void set_theme(const Theme& theme) { theme_ = theme; }
  const Theme& theme() const { return theme_; }
  void set_text_percent(int percent);
  void set_reduced_motion(bool reduced) { reduced_motion_ = reduced; }
  // What widgets add by themselves, in the person's language: the names of a field's button that
  // clears it and of a row's that shows its actions, and what a field says when it is full.
  void set_labels(std::string clear, std::string more, std::string full) {
    clear_label_ = std::move(clear);
    more_label_ = std::move(more);
    full_label_ = std::move(full);
  }
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
  const std::vector<ports::FileInput>& file_inputs() const { return file_inputs_; }

  Pictures& pictures() { return pictures_; }

  const Selection& selection() const { return selection_; }
  const std::vector<SelectableText>& texts() const { return texts_; }

  // What Frame::inset() shows; borrowed, null for nothing.
  void set_inset(Inset* inset) { inset_ = inset; }
  // What a kit without a window has drawn last.
  const ImDrawList* picture() const { return picture_.get(); }

  // Puts the focus on a field or node once it has been drawn.
  void focus(std::string id) { wanted_focus_ = std::move(id); }
  const std::string& focused() const { return focused_; }

  // Scrolls until a node of the last frame can be seen.
  void show_node(const SemanticNode& node) { reveal(node); }

  // Forgets a scroll area's place (a page opened anew).
  void forget_scroll(std::string_view id);
  void scroll_to(const std::string& id, float offset_dp);
  void scroll_to_end(const std::string& id);

 private:
  friend class Frame;

  ImDrawList* begin_list();
  void handle(const Gesture& gesture);
  void handle_tap(const Tapped& tap);
  bool is_field(std::string_view id) const;
  void leave_field();
  void hover(const Hovered& hover);
  bool is_same_place(Point a, Point b);
  bool turn_wheel(const WheelEvent& wheel);

  // kit_drag.cpp
  void begin_drag(const DragBegan& drag);
  Dragged mouse_drag(const DragBegan& drag);
  Dragged finger_drag(const DragBegan& drag);
  void move_drag(const DragMoved& drag);
  void end_drag(const DragEnded& drag);
  void cancel_drag();
  bool press_track(Point p);
  // The areas there that scroll along that axis, the innermost first; none below a dialog.
  std::vector<ScrollArea*> areas_at(Point p, Axis axis);
  ScrollArea* area_at(Point p);
  // What is drawn until leave_area() lies in it.
  void enter_area(ScrollArea& area);
  void leave_area() { open_areas_.pop_back(); }
  ScrollArea* area_of_order(int order);
  // Not a field's own.
  ScrollArea* page_area_at(Point p);
  // The one that takes a movement of its content's offset by `by`: the innermost that is not at
  // its end, else the outermost.
  ScrollArea* area_to_move(Point p, Axis axis, float by);
  ScrollArea* main_area();

  // kit_swipe.cpp
  const SwipeRow* swipe_row(std::string_view id) const;
  // The one that a node is or belongs to.
  const SwipeRow* swipe_row_of(std::string_view node) const;
  const SwipeRow* swipe_row_at(Point p) const;
  bool begin_swipe(const DragBegan& drag);
  void move_swipe(float dx_dp);
  void end_swipe(float vx_dp_s);
  bool open_row_at(Point p);
  bool close_row();
  bool leave_row_action();
  void follow_rows();

  // kit_keys.cpp
  bool handle_key(const KeyEvent& key);
  bool take_escape();
  bool take_command(const KeyEvent& key);
  bool take_arrow(const KeyEvent& key);
  bool move_in_suggestions(Key key);
  bool leave_suggestion();
  bool fold_up();
  void move_focus(int by);
  void focus_node(const SemanticNode& node);
  void take_focus(const std::string& id);
  void scroll_by_key(Key key);
  // False when the node is no region that scrolls sideways.
  bool scroll_sideways(const SemanticNode& node, Key key);
  void follow_dialog();
  void follow_focus();

  // kit_reveal.cpp
  // Once the frame is complete.
  void show_soon(std::string id);
  // `node` is one of the last frame's.
  void reveal(const SemanticNode& node);
  ScrollArea* innermost_area_of(const SemanticNode& node);
  // False when there is nothing to scroll.
  bool reveal_in_areas(const SemanticNode& node);
  bool reveal_sideways(ScrollArea& row, const Rect& rect);
  bool reveal_upright(ScrollArea& area, Rect rect, std::string_view id);
  void follow_reveal();

  // kit_select.cpp
  bool select_at(Point p, int clicks);
  bool long_press(Point p);
  void drag_selection(Point p);
  void drag_in_field(Point p);
  int field_offset(const SemanticNode& node, Point p);
  void select_in_field(const SemanticNode& node, Point p, int clicks);
  const SelectableText* text_at(Point p) const;
  TextPlace place_near(Point p);
  const TextLayout& layout_of(const SelectableText& text);
  bool select_all();

  struct DeleteList {
    void operator()(ImDrawList* list) const;
  };

  std::unique_ptr<Fonts> own_fonts_;
  Fonts& fonts_;
  std::unique_ptr<ImDrawList, DeleteList> picture_;  // null: the window's
  Inset* inset_ = nullptr;
  Typesetter typesetter_;
  ports::TextInput& text_input_;
  Theme theme_;
  Viewport viewport_;
  bool reduced_motion_ = false;
  bool recording_ = false;
  std::string clear_label_ = "Clear";
  std::string full_label_ = "Full";
  std::string more_label_ = "More actions";

  GestureArbiter arbiter_;
  std::vector<Gesture> gestures_;
  Semantics semantics_;
  std::vector<DrawnText> drawn_;
  std::vector<ports::TextField> fields_;
  std::vector<Suggestion> suggestions_;      // in reading order
  std::vector<Suggestion> old_suggestions_;  // of the pass before
  std::vector<Unfolded> unfolded_;
  std::vector<ports::FileInput> file_inputs_;
  std::unique_ptr<Pictures> own_pictures_;
  Pictures& pictures_;
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
  bool wanted_in_view_ = false;
  bool focus_visible_ = false;  // the keyboard moved it last
  std::unordered_map<std::string, TextEdit> field_states_;
  Milliseconds caret_since_{0};

  std::string dialog_;           // the open one
  std::string before_dialog_;    // what had the focus before it opened
  bool reveal_focused_ = false;  // the window has changed around it
  std::string revealed_;         // on its way into view: rows that it passes may turn out higher
  int reveal_tries_ = 0;         // left

  std::unordered_map<std::string, ScrollArea> areas_;
  std::vector<int> open_areas_;  // their orders, the innermost last
  std::vector<int> node_areas_;  // of each node, the order of the innermost that holds it; 0: none
  Dragged dragged_ = Dragged::nothing;
  bool long_press_taken_ = false;  // by what lay under the finger that is down
  std::string dragged_id_;         // the area's or field's
  int field_anchor_ = 0;           // where a selecting drag began
  Pull page_pull_;
  Pull sheet_pull_;
  std::vector<SwipeRow> swipe_rows_;  // of the last frame
  RowSwipe row_swipe_;
  std::string neighbour_row_;  // of the row with the focus: gets it when that row goes
  Selection selection_;
  std::vector<SelectableText> texts_;  // of the last frame
  int modal_order_ = 0;                // areas below this order lie under a dialog
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
