// Selecting text: what is drawn (articles, answers, bubbles) and what stands in fields.
#include <algorithm>
#include <cmath>
#include <limits>

#include "base/word_bounds.h"
#include "ui/kit.h"

namespace tideline::ui {

namespace {

// How far a point lies outside a rect; 0 inside. Below counts more than beside, so that what is
// dragged past a line's end stays in that line.
float distance(const Rect& rect, Point p) {
  const float dx = std::max({rect.x - p.x, p.x - rect.right(), 0.0f});
  const float dy = std::max({rect.y - p.y, p.y - rect.bottom(), 0.0f});
  return dx + 2 * dy;
}

}  // namespace

const TextLayout& Kit::layout_of(const SelectableText& text) {
  return typesetter_.lay_out(text.text, text.style,
                             {.max_width = text.max_width, .max_scale = text.max_scale},
                             text.spans);
}

// A finger is not exact: a little above or below a line is that line.
const SelectableText* Kit::text_at(Point p) const {
  for (const float way : {0.0f, 7.0f, -7.0f, 14.0f, -14.0f})
    for (auto text = texts_.rbegin(); text != texts_.rend(); ++text)
      if (text->rect.cut(text->clip).contains({p.x, p.y + way})) return &*text;
  return nullptr;
}

// The nearest place in the group that is being selected in.
TextPlace Kit::place_near(Point p) {
  const SelectableText* nearest = nullptr;
  float least = std::numeric_limits<float>::max();
  for (const SelectableText& text : texts_) {
    if (text.group != selection_.group()) continue;
    const float away = distance(text.rect, p);
    if (away >= least) continue;
    least = away;
    nearest = &text;
  }
  if (nearest == nullptr) return selection_.end();
  const Point inside{p.x - nearest->rect.x, p.y - nearest->rect.y};
  if (inside.y < 0) return {nearest->paragraph, 0};
  if (inside.y >= nearest->rect.height)
    return {nearest->paragraph, std::uint32_t(nearest->text.size())};
  return {nearest->paragraph, layout_of(*nearest).offset_at(inside)};
}

// Two presses select a word, three the paragraph.
bool Kit::select_at(Point p, int clicks) {
  const SelectableText* text = text_at(p);
  if (text == nullptr) return false;
  const std::size_t offset = layout_of(*text).offset_at({p.x - text->rect.x, p.y - text->rect.y});
  const ByteRange range =
      clicks == 2 ? word_around(text->text, offset) : ByteRange{0, text->text.size()};
  selection_.set(text->group, {text->paragraph, std::uint32_t(range.begin)},
                 {text->paragraph, std::uint32_t(range.end)}, false);
  return true;
}

// A finger that rests selects the word below it and may go on to drag, or opens a row's actions.
// False where it does neither: then it is still a press.
bool Kit::long_press(Point p) {
  const SemanticNode* node = semantics_.hit(p);
  if (node != nullptr && node->role == Role::text_box) {
    if (text_input_.selects_by_pointer()) return true;
    focused_ = node->id;
    caret_since_ = now_;
    text_input_.focus(node->id);
    select_in_field(*node, p, 2);
    return true;
  }
  const SelectableText* text = text_at(p);
  if (text == nullptr) return open_row_at(p);
  const std::size_t offset = layout_of(*text).offset_at({p.x - text->rect.x, p.y - text->rect.y});
  const ByteRange word = word_around(text->text, offset);
  if (word.begin == word.end) return open_row_at(p);
  selection_.set(text->group, {text->paragraph, std::uint32_t(word.begin)},
                 {text->paragraph, std::uint32_t(word.end)}, true);
  if (arbiter_.drag_on()) dragged_ = Dragged::handle;
  return true;
}

void Kit::drag_selection(Point p) {
  if (!selection_.is_active()) return;
  // At the area's ends the text comes along.
  constexpr float kEndDp = 36;
  constexpr float kStepDp = 10;
  if (ScrollArea* area = page_area_at(p)) {
    if (p.y < area->rect.y + kEndDp) area->scroller.scroll_by(-kStepDp);
    if (p.y > area->rect.bottom() - kEndDp) area->scroller.scroll_by(kStepDp);
  }
  // The finger lies below the line that its handle belongs to.
  const float above = dragged_ == Dragged::handle ? selection_.end_handle.height * 0.8f : 0.0f;
  const TextPlace place = place_near({p.x, p.y - above});
  // A handle never meets the other one: something stays selected.
  if (dragged_ == Dragged::handle && place == selection_.fixed()) return;
  selection_.extend(place);
}

// With nothing selected yet, the first text of the page that can be: an article, a message.
bool Kit::select_all() {
  if (!selection_.is_active() && !texts_.empty())
    selection_.set(texts_.front().group, {0, 0}, {0, 0}, false);
  int last = -1;
  std::size_t size = 0;
  for (const SelectableText& text : texts_) {
    if (text.group != selection_.group() || text.paragraph < last) continue;
    last = text.paragraph;
    size = text.text.size();
  }
  if (last < 0) return false;
  selection_.set(selection_.group(), {0, 0}, {last, std::uint32_t(size)}, selection_.is_by_touch());
  return true;
}

// The byte of a field's text that is nearest to the point, as the field is scrolled now.
int Kit::field_offset(const SemanticNode& node, Point p) {
  const auto field = std::find_if(fields_.begin(), fields_.end(),
                                  [&](const ports::TextField& f) { return f.id == node.id; });
  if (field == fields_.end()) return 0;
  const bool multiline = field->kind == ports::FieldKind::multiline;
  const TextLayout& layout =
      typesetter_.lay_out(field->value, TextStyle::body,
                          {.max_width = multiline ? field->width_dp : 0, .keep_spaces = true});
  // Not from where the caret was drawn: the platform may have said since that it is elsewhere.
  const Point origin{field->x_dp - field->scroll_x_dp, field->y_dp - field->scroll_y_dp};
  return int(layout.offset_at({p.x - origin.x, p.y - origin.y}));
}

void Kit::select_in_field(const SemanticNode& node, Point p, int clicks) {
  const int offset = field_offset(node, p);
  if (clicks < 2 || text_input_.selects_by_pointer()) {
    text_input_.select(node.id, offset, offset);
    return;
  }
  const ByteRange range = clicks == 2 ? word_around(node.value, std::size_t(offset))
                                      : paragraph_around(node.value, std::size_t(offset));
  text_input_.select(node.id, int(range.begin), int(range.end));
}

void Kit::drag_in_field(Point p) {
  const SemanticNode* node = semantics_.find(dragged_id_);
  if (node == nullptr || node->role != Role::text_box) return;
  text_input_.select(node->id, field_anchor_, field_offset(*node, p));
}

}  // namespace tideline::ui
