// Field boxes, texts, carets. What is typed comes from the platform's field.
#include "ui/widgets/text_field.h"

#include <algorithm>

#include "base/utf8.h"
#include "ui/widgets/button.h"
#include "ui/widgets/press.h"

namespace tideline::ui {

namespace {

constexpr float kPadX = 14;
constexpr float kPadY = 12;
constexpr Milliseconds kCaretHalf{530};

// What is typed or pasted into a field that is full loses its end; what was there stays.
std::string fitted(std::string_view before, std::string_view now) {
  const std::size_t room = std::max(kFieldBytes, before.size());
  if (now.size() <= room) return std::string(now);
  const auto most = [&] { return std::min(before.size(), now.size()); };
  std::size_t head = 0;
  while (head < most() && before[head] == now[head]) ++head;
  head = character_border(now, head);
  std::size_t tail = 0;
  while (tail < most() - head && before[before.size() - 1 - tail] == now[now.size() - 1 - tail])
    ++tail;
  while (tail > 0 && character_border(now, now.size() - tail) != now.size() - tail) --tail;
  const std::size_t end = character_border(now, std::max(head, room - tail));
  return std::string(now.substr(0, end)).append(now.substr(now.size() - tail));
}

// Takes the platform's edit into `value`; true if it changed.
bool take_edit(Frame& frame, std::string_view id, std::string& value) {
  const TextEdit* edit = frame.edit_of(id);
  if (edit == nullptr || edit->value == value) return false;
  value = fitted(value, edit->value);
  return true;
}

// Where a field's text stands.
struct FieldPlace {
  Rect box;   // of the text
  Rect room;  // of the whole field, the scroll bar's
  bool multiline = false;
};

// `at` is where the text begins.
void draw_selection(Frame& frame, Point at, const TextLayout& layout, int from, int to, Color color,
                    bool underline) {
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const TextLine& line = layout.lines[i];
    const auto begin = std::max(std::uint32_t(from), line.begin);
    const auto end = std::min(std::uint32_t(to), line.end);
    if (begin >= end) continue;
    const float left = layout.caret(begin).x;
    float right = end >= line.end ? line.width : layout.caret(end).x;
    if (right <= left) right = left + 4;
    const float y = at.y + float(i) * layout.line_height;
    if (underline)
      frame.canvas().line({at.x + left, y + layout.line_height - 2},
                          {at.x + right, y + layout.line_height - 2}, color, 1.5f);
    else
      frame.canvas().fill({at.x + left, y, right - left, layout.line_height}, color);
  }
}

bool caret_is_on(Frame& frame) {
  if (frame.is_posed()) return true;
  const auto since = frame.now() - frame.caret_since();
  const auto halves = since / kCaretHalf;
  frame.request_frame_at(frame.caret_since() + kCaretHalf * (halves + 1));
  return halves % 2 == 0;
}

// The caret's place; `state` is what the platform said of the selection, null when that is of
// another text.
TextLayout::Caret caret_in(const TextLayout& layout, const std::string& value,
                           const TextEdit* state) {
  if (layout.lines.empty()) return {};
  const std::size_t offset = state != nullptr ? std::size_t(state->caret) : value.size();
  return layout.caret(std::uint32_t(std::min(offset, value.size())));
}

// A text of more lines than its field shows scrolls under wheel and finger, and to its caret
// wherever that goes. Returns where the text begins.
Point begin_long_text(Frame& frame, std::string_view id, const FieldPlace& place,
                      const TextLayout& layout, std::size_t caret_line) {
  const Rect room{place.room.x, place.box.y, place.room.width, place.box.height};
  const Frame::Scroll scroll = frame.begin_field_scroll(std::string(id) + ":text", room);
  const float top = frame.top();
  if (frame.edit_of(id) != nullptr) {
    constexpr float kThereDp = 0.5f;
    const float highest = float(caret_line) * layout.line_height;
    const float lowest = highest + layout.line_height - place.box.height;
    if (scroll.offset > highest + kThereDp) frame.show_at(top + highest);
    if (scroll.offset < lowest - kThereDp) frame.show_at(top + lowest);
  }
  frame.space(layout.height());
  return {place.box.x, top};
}

// Text, selection, composition and caret of a field whose text begins at `at`.
void draw_text_at(Frame& frame, std::string_view id, const FieldOptions& options, Point at,
                  const TextLayout& layout, const TextLayout::Caret& caret, const TextEdit* state) {
  const bool focused = frame.has_field_focus(id);
  const Theme& theme = frame.theme();
  if (focused && state != nullptr && state->anchor != state->caret)
    draw_selection(frame, at, layout, std::min(state->anchor, state->caret),
                   std::max(state->anchor, state->caret), theme.accent.with_alpha(0.25f), false);
  frame.canvas().text(at, layout, options.enabled ? theme.text : theme.text_muted);
  if (!focused) return;
  if (state != nullptr && state->composing_start < state->composing_end)
    draw_selection(frame, at, layout, state->composing_start, state->composing_end, theme.accent,
                   true);
  if (caret_is_on(frame))
    frame.canvas().fill({at.x + caret.x, at.y + float(caret.line) * layout.line_height + 2, 2,
                         layout.line_height - 4},
                        theme.accent, 1);
}

// Text and caret inside the clip of the field's box; tells `field` where they are.
void draw_field_text(Frame& frame, std::string_view id, const std::string& value,
                     const FieldOptions& options, const FieldPlace& place,
                     ports::TextField& field) {
  const Rect& box = place.box;
  const TextLayout& layout = frame.type().lay_out(
      value, TextStyle::body, {.max_width = place.multiline ? box.width : 0, .keep_spaces = true});
  const TextEdit* state = frame.field_state(id);
  if (state != nullptr && state->value != value) state = nullptr;
  const TextLayout::Caret caret = caret_in(layout, value, state);
  const bool is_long = place.multiline && layout.height() > box.height + 1;
  Point at{box.x, box.y};
  if (is_long) {
    at = begin_long_text(frame, id, place, layout, caret.line);
  } else {
    if (!place.multiline && frame.has_field_focus(id))
      at.x -= std::max(0.0f, caret.x - box.width + 2);
    frame.canvas().push_clip({box.x - 1, box.y, box.width + 2, box.height});
  }
  if (value.empty()) {
    const TextLayout& hint =
        frame.type().lay_out(options.placeholder, TextStyle::body,
                             {.max_width = box.width, .max_lines = place.multiline ? 0 : 1});
    frame.canvas().text(at, hint, frame.theme().text_muted);
  }
  draw_text_at(frame, id, options, at, layout, caret, state);
  is_long ? frame.end_scroll() : frame.canvas().pop_clip();
  field.scroll_x_dp = box.x - at.x;
  field.scroll_y_dp = box.y - at.y;
  field.caret_x_dp = at.x + caret.x;
  field.caret_y_dp = at.y + float(caret.line) * layout.line_height;
  field.caret_height_dp = layout.line_height;
}

void draw_box(Frame& frame, std::string_view id, const Rect& box, bool invalid) {
  const Theme& theme = frame.theme();
  const bool focused = frame.has_field_focus(id);
  frame.canvas().fill(box, theme.surface_raised, kControlRadiusDp);
  const Color edge = invalid ? theme.danger : focused ? theme.accent : theme.control;
  frame.canvas().outline(box, edge, kControlRadiusDp, focused || invalid ? 2.0f : 1.0f);
}

ports::TextField describe(Frame& frame, std::string_view id, std::string_view label,
                          const std::string& value, const FieldOptions& options,
                          const Rect& text_box) {
  ports::TextField field;
  field.id = frame.scoped(id);
  field.label = label;
  field.placeholder = options.placeholder;
  field.value = value;
  field.autocomplete = options.autocomplete;
  field.kind = options.kind;
  field.enter_key = options.enter_key;
  field.enabled = options.enabled;
  field.x_dp = text_box.x;
  field.y_dp = text_box.y;
  field.width_dp = text_box.width;
  field.height_dp = text_box.height;
  field.font_dp = type_spec(TextStyle::body).size_dp * frame.scale();
  return field;
}

void draw_label(Frame& frame, std::string_view label) {
  const TextLayout& text =
      frame.type().lay_out(label, TextStyle::label, {.max_width = frame.width()});
  const Rect room = frame.take(text.height() + 6);
  frame.canvas().text({room.x, room.y}, text, frame.theme().text);
}

void draw_help(Frame& frame, std::string_view id, FieldOptions options, std::string_view value) {
  if (is_full(value)) options.fault = frame.full_label();
  const std::string_view said = options.fault.empty() ? options.help : options.fault;
  if (!said.empty()) {
    frame.space(4);
    const TextLayout& text =
        frame.type().lay_out(said, TextStyle::caption, {.max_width = frame.width()});
    const Rect room = frame.take(text.height());
    frame.canvas().text({room.x, room.y}, text,
                        options.fault.empty() ? frame.theme().text_muted : frame.theme().danger);
    frame.node(options.fault.empty() ? Role::text : Role::alert, std::string(id) + ":help", said,
               room);
  }
  frame.space(kMarginDp);
}

bool field(Frame& frame, std::string_view id, std::string_view label, std::string& value,
           const FieldOptions& options, bool multiline) {
  const bool changed = take_edit(frame, id, value);
  draw_label(frame, label);
  const float line = frame.type().line_height(TextStyle::body);
  int lines = 1;
  if (multiline) {
    const TextLayout& layout = frame.type().lay_out(
        value, TextStyle::body, {.max_width = frame.width() - 2 * kPadX, .keep_spaces = true});
    lines = std::clamp(int(layout.lines.size()), options.min_lines, options.max_lines);
  }
  const Rect box = frame.take(std::max(kMinTapDp, float(lines) * line + 2 * kPadY));
  draw_box(frame, id, box, !options.fault.empty());
  const float action = options.action_icon.empty() ? 0 : kMinTapDp - kPadX;
  const Rect text_box = multiline ? box.inset(kPadX, kPadY)
                                  : Rect{box.x + kPadX, box.center_y() - line / 2,
                                         box.width - 2 * kPadX - action, line};
  ports::TextField shown = describe(frame, id, label, value, options, text_box);
  if (multiline) shown.kind = ports::FieldKind::multiline;
  draw_field_text(frame, id, value, options, {text_box, box, multiline}, shown);
  frame.node(Role::text_box, id, label, box,
             {.disabled = !options.enabled, .invalid = !options.fault.empty()}, value);
  frame.show_field(std::move(shown));
  if (action > 0)
    icon_button(frame, std::string(id) + ":action", options.action_icon, options.action_label,
                {box.right() - kMinTapDp / 2, box.center_y()}, Ink::accent);
  draw_help(frame, id, options, value);
  return changed;
}

}  // namespace

bool text_field(Frame& frame, std::string_view id, std::string_view label, std::string& value,
                const FieldOptions& options) {
  return field(frame, id, label, value, options, false);
}

bool text_area(Frame& frame, std::string_view id, std::string_view label, std::string& value,
               const FieldOptions& options) {
  return field(frame, id, label, value, options, true);
}

namespace {

Rect search_box(Frame& frame) {
  const Rect box = frame.take(std::max(kMinTapDp, frame.type().line_height(TextStyle::body) + 20));
  frame.canvas().fill(box, frame.theme().surface_sunken, kControlRadiusDp);
  return box;
}

}  // namespace

bool search_field(Frame& frame, std::string_view id, std::string_view label, std::string& value) {
  const FieldOptions options{
      .placeholder = label, .kind = ports::FieldKind::search, .enter_key = ports::EnterKey::search};
  bool changed = take_edit(frame, id, value);
  const Rect box = search_box(frame);
  if (frame.has_field_focus(id))
    frame.canvas().outline(box, frame.theme().accent, kControlRadiusDp, 2);
  frame.canvas().icon("search", {box.x + 24, box.center_y()}, frame.theme().text_muted,
                      frame.icon_dp(20));
  const float line = frame.type().line_height(TextStyle::body);
  const Rect text_box{box.x + 44, box.center_y() - line / 2, box.width - 44 - kMinTapDp, line};
  ports::TextField shown = describe(frame, id, label, value, options, text_box);
  draw_field_text(frame, id, value, options, {text_box, box, false}, shown);
  frame.node(Role::text_box, id, label, box, {}, value);
  frame.show_field(std::move(shown));
  const std::string clear = std::string(id) + ":clear";
  if (!value.empty() && icon_button(frame, clear, "x", frame.clear_label(),
                                    {box.right() - 24, box.center_y()}, Ink::muted)) {
    value.clear();
    changed = true;
  }
  return changed;
}

bool search_button(Frame& frame, std::string_view id, std::string_view label) {
  const Rect box = search_box(frame);
  press_tint(frame, id, box, kControlRadiusDp);
  frame.canvas().icon("search", {box.x + 24, box.center_y()}, frame.theme().text_muted,
                      frame.icon_dp(20));
  const TextLayout& text =
      frame.type().lay_out(label, TextStyle::body, {.max_width = box.width - 60, .max_lines = 1});
  frame.canvas().text({box.x + 44, box.center_y() - text.height() / 2}, text,
                      frame.theme().text_muted);
  frame.node(Role::button, id, label, box);
  frame.focus_ring(id, box, kControlRadiusDp);
  return frame.activated(id);
}

ComposerEvents composer(Frame& frame, std::string_view id, std::string_view label,
                        std::string& value, std::string_view send_label, bool has_more) {
  constexpr int kMostLines = 5;
  ComposerEvents events;
  const FieldOptions options{.placeholder = label,
                             .kind = ports::FieldKind::multiline,
                             .enter_key = ports::EnterKey::send};
  events.edited = take_edit(frame, id, value);
  const float line = frame.type().line_height(TextStyle::body);
  const float button = kMinTapDp;
  const float text_width = frame.width() - button - 2 * kPadX;
  const TextLayout& layout =
      frame.type().lay_out(value, TextStyle::body, {.max_width = text_width, .keep_spaces = true});
  const int lines = std::clamp(int(layout.lines.size()), 1, kMostLines);
  const Rect room = frame.take(std::max(44.0f, float(lines) * line + 20));
  const Rect box{room.x, room.y, room.width - button, room.height};
  frame.canvas().fill(box, frame.theme().surface_sunken, 22);
  if (frame.has_field_focus(id)) frame.canvas().outline(box, frame.theme().accent, 22, 1.5f);
  const Rect text_box{box.x + kPadX, box.y + 10, text_width, float(lines) * line};
  ports::TextField shown = describe(frame, id, label, value, options, text_box);
  draw_field_text(frame, id, value, options, {text_box, box, true}, shown);
  frame.node(Role::text_box, id, label, box, {}, value);
  frame.show_field(std::move(shown));
  const bool ready = has_more || value.find_first_not_of(" \n\t\r") != std::string::npos;
  const bool pressed = round_button(frame, "send", "send", send_label,
                                    {room.right() - 20, room.bottom() - 22}, ready);
  events.send = ready && (pressed || frame.submitted(id));
  return events;
}

}  // namespace tideline::ui
