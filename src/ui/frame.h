// One frame's drawing surface. Every widget goes through it: it gives room, says what was
// pressed, and notes what is shown. Widgets are the functions in widgets/; screens call those.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame_parts.h"
#include "ui/kit.h"

struct ImDrawListSplitter;

namespace tideline::ui {

class Frame {
 public:
  using Page = OpenPage;
  using Block = OpenBlock;
  using Sheet = OpenSheet;
  using Grid = OpenGrid;

  explicit Frame(Kit& kit);
  ~Frame();

  const Theme& theme() const { return kit_.theme_; }
  Canvas& canvas() { return *kit_.canvas_; }
  Typesetter& type() { return kit_.typesetter_; }
  const Viewport& viewport() const { return kit_.viewport_; }
  Milliseconds now() const { return kit_.now_; }
  // Icons and heights that go with text grow with it too.
  float scale() const { return kit_.typesetter_.scale(); }
  // An icon of `size` dp that stands beside texts: it grows half as much as they do, or its row
  // would have no room left for them.
  float icon_dp(float size) const { return size * (1 + (scale() - 1) / 2); }

  bool reduced_motion() const { return kit_.reduced_motion_; }

  // What is drawn in between has no nodes, fields, presses or scroll areas of its own (a page on
  // its way out).
  bool is_silent() const { return silence_ > 0; }
  void begin_silence() { ++silence_; }
  void end_silence() { --silence_; }

  // ---- Room. A column is filled from top to bottom; the innermost one counts. ----
  void push_column(const Rect& area);
  // Returns the height that was used.
  float pop_column();
  float left() const { return columns_.back().area.x; }
  float top() const { return columns_.back().y; }
  float width() const { return columns_.back().area.width; }
  const Rect& column() const { return columns_.back().area; }
  // The next `height` dp of the column.
  Rect take(float height);
  void space(float height) { columns_.back().y += height; }
  // Narrows the column by this much on each side, until pop_inset().
  void push_inset(float by);
  void pop_inset();

  // ---- Ids. The master pane's ids carry a prefix, so that both panes may show one screen. ----
  void push_scope(std::string_view prefix) { scopes_.emplace_back(prefix); }
  void pop_scope() { scopes_.pop_back(); }
  std::string scoped(std::string_view id) const;

  // ---- Presses. `id` without its scope. ----
  bool activated(std::string_view id) const;
  bool is_pressed(std::string_view id) const;
  bool is_hovered(std::string_view id) const;
  bool is_focus_visible(std::string_view id) const;
  // The gallery's: what is drawn until end_pose() looks so, whatever the person does.
  enum class Pose : std::uint8_t { none, hovered, pressed, focused };
  void begin_pose(Pose pose) { pose_ = pose; }
  void end_pose() { pose_ = Pose::none; }
  bool is_posed() const { return pose_ != Pose::none; }
  // The edit of a field since the last frame, or null; and what is known of its selection.
  const TextEdit* edit_of(std::string_view id) const;
  const TextEdit* field_state(std::string_view id) const;
  bool has_field_focus(std::string_view id) const;
  bool submitted(std::string_view id) const;
  void show_field(ports::TextField field);
  // A button that takes files; its id without scope.
  void show_file_input(ports::FileInput input);
  // Null while it is not there yet; see Pictures.
  const Picture* picture(std::string_view name) { return kit_.pictures_.find(name); }
  // What a field offers, to be drawn below it, in one stretch or several: Down goes from the field
  // into it and on, Up back, Enter presses, Escape leads from anywhere in it to the field and what
  // is written there. `field` without scope.
  // The focus itself moves, as it does in all lists of the kit; there is no combobox that keeps it
  // and points at options. For these rows are the page's content, not a menu over it: they have
  // descriptions, places in long lists and actions of their own (a search can be forgotten), none
  // of which an ARIA option may have, and a screen reader's own keys reach them as all others.
  void begin_suggestions(std::string_view field);
  void end_suggestions();
  // What is drawn here is unfolded, by remembered(`state`): Escape sets that to 0 and gives the
  // focus to `opener`.
  void unfolds(std::string_view state, std::string_view opener);
  Milliseconds caret_since() const { return kit_.caret_since_; }
  // The accessible name of a field's clear button, in the person's language.
  const std::string& clear_label() const { return kit_.clear_label_; }
  const std::string& full_label() const { return kit_.full_label_; }
  const std::string& more_label() const { return kit_.more_label_; }

  // ---- Meaning. Returns the node's index; ids are scoped here. ----
  int node(Role role, std::string_view id, std::string_view label, const Rect& rect,
           NodeState state = {}, std::string_view value = {}, int level = 0);
  // Where else the node is pressed, as a link that runs over several lines.
  void add_rect(int index, const Rect& rect);
  // Opens a group whose rect is known only when it ends.
  int begin_group(Role role, std::string_view id = {}, std::string_view label = {});
  void end_group(int index, const Rect& rect);
  void set_level(int index, int level) {
    if (index >= 0) kit_.semantics_.at(index).level = level;
  }
  void focus_ring(std::string_view id, const Rect& rect, float radius);
  // Gives the focus to a node once it is drawn, and brings that into view.
  void focus(std::string_view id);
  // Brings a node of this frame into view.
  void show_node(std::string_view id);

  // ---- Scrolling. ----
  struct Scroll {
    float offset = 0;
    float max = 0;
  };
  // Clips to `area` and opens a column that moves inside it. `stick_to_end`: begins at the end
  // and stays there while content grows (a chat).
  Scroll begin_scroll(std::string_view id, const Rect& area, bool stick_to_end = false);
  void end_scroll();
  // The same in a field, for its text.
  Scroll begin_field_scroll(std::string_view id, const Rect& area);
  // A scroll area's place as of the last frame, by scoped id; zeros when there is none.
  Scroll scroll_of(std::string_view id) const;
  // Lets it glide to its end; from far away it jumps near it first.
  void glide_to_end(std::string_view id);

  // ---- Long lists (widgets/virtual_list.h drives them). ----
  RowHeights& row_heights(std::string_view id) { return kit_.row_heights_[scoped(id)]; }
  // What lies above the window has turned out `by` dp higher: the scroll place moves along, and
  // what is drawn from here on stands where it would have stood.
  void keep_place(float by);
  // The same for what has been drawn already: another pass puts it right.
  void keep_place_later(float by);
  // The scroll area is to show what lies at `y` now at its top, as far as it goes; `softly`: it
  // glides there.
  void show_at(float y, bool softly = false);
  // For finding out whether the focus lies in what is drawn in between.
  std::size_t nodes_so_far() const { return kit_.semantics_.nodes().size(); }
  bool has_focus_since(std::size_t nodes) const;
  // The next list item is number `position` of `size`; (0, 0) ends it.
  void begin_row(int position, int size) {
    row_position_ = position;
    row_set_size_ = size;
  }
  // The same sideways, for content that is wider than its column (a table, a code block): `area`
  // is what can be seen, `content_width` what there is. With a name it is a region of the page: Tab
  // stops at it, arrow keys move it, and a fade on `ground` and a bar say that there is more.
  struct SideRegion {
    std::string_view name;
    Color ground;
  };
  void begin_scroll_x(std::string_view id, const Rect& area, float content_width,
                      const SideRegion* region = nullptr);
  void end_scroll_x();
  // Inside begin_scroll: the list can be pulled down to refresh. True once when it was.
  bool pull_to_refresh(std::string_view id, bool refreshing);
  bool refresh_pressed() const { return silence_ == 0 && kit_.shortcuts_.refresh; }
  bool is_in_view(const Rect& rect) const { return kit_.canvas_->is_visible(rect); }

  // What a finger pulls off: `area` is where it may begin in the coming events.
  const Pull& offer_pull(Pulled what, const Rect& area);
  // The pull is over: the page is gone or back, the sheet closed.
  void reset_pull(Pulled what);

  // A row that can be pushed to the left, off its actions; its ids without scope. It is open too
  // while the keyboard's focus is on one of them.
  struct RowPush {
    float way = 0;      // how far it is pushed now
    bool acts = false;  // let go now, it does its first action
  };
  RowPush offer_swipe(SwipeRow row);
  void open_row(std::string_view id) {
    kit_.row_swipe_ = {.row = scoped(id)};
    request_frame();
  }
  void close_row() { kit_.close_row(); }

  // ---- Text that can be selected: paragraphs between begin and end are one group. An inner
  // group belongs to the outer. ----
  void begin_selectable(std::string_view id);
  void end_selectable();
  bool in_selectable() const { return selectable_depth_ > 0; }
  // Notes a paragraph that is about to be drawn at `at`, and draws the ground of what is selected
  // in it. Nothing outside of a group.
  void selectable(const TextLayout& layout, std::string_view text, TextStyle style, float max_width,
                  std::span<const TextSpan> spans, Point at, const Color* ground = nullptr);
  Selection& selection() { return kit_.selection_; }
  void select_all() { kit_.select_all(); }
  bool is_selecting() const { return kit_.dragged_ == Dragged::handle; }
  // The dialog that was drawn in this frame; nothing when none is open.
  std::optional<Rect> open_dialog() const;
  // What lies beside the open dialog was pressed.
  bool pressed_outside() const { return kit_.shortcuts_.outside; }
  // Areas and nodes from here on belong to an open dialog: those before are out of reach.
  void begin_modal() { kit_.modal_order_ = kit_.area_order_ + 1; }

  // ---- What lies behind: draw content first, then its ground. ----
  void begin_layers();
  void to_ground();  // from here on below what was drawn since begin_layers()
  void end_layers();

  // ---- Time. ----
  // The value on its way to `target`; starts there when first seen. Requests frames itself.
  float animate(std::string_view id, float target, Milliseconds length);
  // The same, but starts from `from` when first seen.
  float animate_from(std::string_view id, float from, float target, Milliseconds length);
  // For fades: they stay with reduced motion, of at most 100 ms. Starts from `from`.
  float fade_from(std::string_view id, float from, float target, Milliseconds length);
  void request_frame() { kit_.moving_ = true; }
  void request_frame_at(Milliseconds when);

  // ---- Memory of measures between frames, by scoped id; 0 at first. ----
  float remembered(std::string_view id) const;
  // A change asks for another pass, so that nothing is ever shown with a wrong measure.
  void remember(std::string_view id, float value);
  // The same for what may differ from the last frame without harm.
  void remember_quietly(std::string_view id, float value) { kit_.memory_[scoped(id)] = value; }

  // ---- Open widgets. ----
  Page& page() { return page_; }

  void push_block(const Rect& rect, int group) { blocks_.push_back({rect, 0, group, 0}); }
  Block& block() { return blocks_.back(); }
  bool has_block() const { return !blocks_.empty(); }
  void pop_block() { blocks_.pop_back(); }

  Sheet& sheet() { return sheet_; }
  bool escape_pressed() const { return kit_.shortcuts_.escape; }

  void push_grid(const Grid& grid) { grids_.push_back(grid); }
  Grid& grid() { return grids_.back(); }
  void pop_grid() { grids_.pop_back(); }

  // The kit's inset in `rect`, which it fills.
  void inset(const Rect& rect);

  // Texts and nodes from here on lie on a sheet above the page.
  void set_layer(int layer) { kit_.canvas_->set_layer(layer); }

 private:
  struct Column {
    Rect area;
    float y = 0;
  };
  float animate_key(const std::string& key, float from, float target, Milliseconds length);
  void draw_scroll_bar(const std::string& key, ScrollArea& area, const Rect& room);
  void draw_side_bar(const OpenSideways& open, ScrollArea& area, const Rect& room);

  struct OpenScroll {
    std::string id;
    Rect area;
    float start_y = 0;
    bool stick_to_end = false;
    std::size_t columns = 0;  // open when it began
    std::size_t blocks = 0;
  };

  Kit& kit_;
  std::vector<Column> columns_;
  std::vector<std::string> scopes_;
  std::vector<OpenScroll> scrolls_;
  std::vector<OpenSideways> sideways_;
  std::vector<Grid> grids_;
  std::vector<Block> blocks_;
  int silence_ = 0;
  int row_position_ = 0;
  int row_set_size_ = 0;
  std::string suggesting_;  // the field's id
  std::size_t suggested_from_ = 0;
  int selectable_depth_ = 0;
  std::string selectable_id_;
  int next_paragraph_ = 0;
  Pose pose_ = Pose::none;
  Page page_;
  Sheet sheet_;
  std::vector<ImDrawListSplitter*> layers_;
  std::vector<ImDrawListSplitter*> spare_layers_;
};

}  // namespace tideline::ui
