#include "platform/web/page_text_input.h"

#include <algorithm>
#include <utility>

#include "platform/page_message.h"
#include "platform/text_offsets.h"
#include "platform/web/page.h"
#include "platform/web/page_mirror.h"

namespace tideline::platform {

namespace {

// How long a focus waits for a field that is not shown yet: a page may still be coming in.
constexpr std::uint64_t kWaitSteps = 60;

struct Edges {
  float left, top, right, bottom;
};

Edges text_edges(const ports::TextField& field) {
  return {field.x_dp, field.y_dp, field.x_dp + field.width_dp, field.y_dp + field.height_dp};
}

// The page's field is as large as the drawn box, so that a finger anywhere in it finds the field
// itself: some phones show their keyboard only then. The padding keeps the text in its place.
Edges box_edges(const ports::TextField& field, const ports::SemanticNode* node) {
  const Edges text = text_edges(field);
  if (node == nullptr) return text;
  return {std::min(text.left, node->x_dp), std::min(text.top, node->y_dp),
          std::max(text.right, node->x_dp + node->width_dp),
          std::max(text.bottom, node->y_dp + node->height_dp)};
}

// The order that fields.js reads.
void add_row(PageMessage& message, const ports::TextField& field, const ports::SemanticNode* node,
             bool write) {
  const Edges text = text_edges(field);
  const Edges box = box_edges(field, node);
  const float clip_top = node != nullptr ? node->clip_top_dp : field.clip_top_dp;
  const float clip_bottom = node != nullptr ? node->clip_bottom_dp : field.clip_bottom_dp;
  message.row().add(field.id).add(field.label).add(field.placeholder);
  message.add(write ? field.value : std::string()).add(write).add(field.autocomplete);
  message.add(int(field.kind)).add(int(field.enter_key)).add(field.enabled);
  message.add(box.left).add(box.top).add(box.right - box.left).add(box.bottom - box.top);
  message.add(text.left - box.left).add(text.top - box.top);
  message.add(box.right - text.right).add(box.bottom - text.bottom);
  message.add(field.font_dp).add(field.caret_height_dp);
  message.add(std::max(0.0f, clip_top - box.top)).add(std::max(0.0f, box.bottom - clip_bottom));
  message.add(field.scroll_x_dp).add(field.scroll_y_dp);
}

}  // namespace

void PageTextInput::show(std::span<const ports::TextField> fields) {
  PageMessage changes;
  bool has_rows = false;
  for (auto& [id, entry] : entries_) entry.is_shown = false;
  for (const ports::TextField& field : fields) {
    auto found = entries_.find(field.id);
    const bool is_new = found == entries_.end();
    if (is_new)
      found =
          entries_.emplace(field.id, Entry{.value = field.value, .echo = FieldEcho(field.value)})
              .first;
    Entry& entry = found->second;
    entry.drawn = field.value;
    entry.caret_x = field.caret_x_dp;
    entry.caret_y = field.caret_y_dp;
    entry.caret_height = field.caret_height_dp;
    entry.is_shown = true;
    const bool write = is_new || entry.echo.is_news(field.value, step_);
    const ports::SemanticNode* node = mirror_.field_node(field.id);
    PageMessage row;
    add_row(row, field, node, false);
    std::string shown = row.take();
    if (!write && shown == entry.shown) continue;
    entry.shown = std::move(shown);
    if (write) entry.value = field.value;
    add_row(changes, field, node, write);
    has_rows = true;
    is_changed_ |= is_new;
  }
  for (const auto& [id, entry] : entries_) {
    if (entry.is_shown) continue;
    changes.row().add(id);
    has_rows = is_changed_ = true;
  }
  std::erase_if(entries_, [](const auto& item) { return !item.second.is_shown; });
  if (has_rows) tl_fields_show(changes.take().c_str());
}

std::string PageTextInput::drawn() const {
  PageMessage message;
  for (const auto& [id, entry] : entries_) {
    message.row().add(id).add(entry.drawn);
    message.add(entry.caret_x).add(entry.caret_y).add(entry.caret_height);
  }
  return message.take();
}

void PageTextInput::focus(const std::string& field_id) {
  wanted_focus_ = field_id;
  wanted_until_ = step_ + kWaitSteps;
}

void PageTextInput::settle() {
  if (!wanted_focus_) return;
  if (!wanted_focus_->empty() && !entries_.contains(*wanted_focus_)) {
    if (step_ > wanted_until_) wanted_focus_.reset();
    return;
  }
  tl_fields_focus(wanted_focus_->c_str());
  wanted_focus_.reset();
}

void PageTextInput::select(const std::string& field_id, int anchor, int caret) {
  const auto found = entries_.find(field_id);
  if (found == entries_.end()) return;
  const std::string& value = found->second.value;
  tl_fields_select(field_id.c_str(), int(utf16_offset(value, std::size_t(std::max(anchor, 0)))),
                   int(utf16_offset(value, std::size_t(std::max(caret, 0)))));
}

TextEdit PageTextInput::take_edit(std::string field, std::string value, int anchor, int caret,
                                  int composing_start, int composing_end) {
  const auto in_bytes = [&value](int units) {
    return int(byte_offset(value, std::size_t(std::max(units, 0))));
  };
  TextEdit edit{std::move(field),          {},
                in_bytes(anchor),          in_bytes(caret),
                in_bytes(composing_start), in_bytes(composing_end)};
  if (const auto found = entries_.find(edit.field); found != entries_.end()) {
    found->second.value = value;
    found->second.echo.sent(value, step_);
  }
  edit.value = std::move(value);
  return edit;
}

}  // namespace tideline::platform
