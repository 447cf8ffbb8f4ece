// Cards, rows, tiles.
#include "ui/widgets/list.h"

#include <algorithm>
#include <string>

#include "ui/widgets/press.h"
#include "ui/widgets/text.h"

namespace tideline::ui {

void begin_card(Frame& frame, float padding) {
  frame.begin_layers();
  frame.push_block({frame.left(), frame.top(), frame.width(), 0}, -1);
  frame.push_inset(padding);
  frame.space(padding);
  frame.block().padding = padding;
}

void end_card(Frame& frame) {
  const Frame::Block block = frame.block();
  frame.space(block.padding);
  frame.pop_inset();
  // A list may be far longer than a window: its ends matter only where they can be seen.
  const Rect seen = frame.canvas().clip().inset(0, -2 * kCardRadiusDp);
  const float top = std::max(block.rect.y, seen.y);
  const float bottom = std::min(frame.top(), seen.bottom());
  const Rect ground{block.rect.x, top, block.rect.width, std::max(0.0f, bottom - top)};
  frame.to_ground();
  frame.canvas().fill(ground, frame.theme().surface_raised, kCardRadiusDp);
  frame.end_layers();
  frame.pop_block();
}

namespace {

void begin_rows(Frame& frame, Role role, std::string_view label) {
  begin_card(frame, 0);
  frame.block().group = frame.begin_group(role, {}, label);
  frame.block().rows = 0;
}

}  // namespace

void begin_list(Frame& frame, std::string_view label) { begin_rows(frame, Role::list, label); }

void begin_radio_list(Frame& frame, std::string_view label) {
  begin_rows(frame, Role::radio_group, label);
}

void end_list(Frame& frame) {
  const Frame::Block block = frame.block();
  frame.end_group(block.group,
                  {block.rect.x, block.rect.y, block.rect.width, frame.top() - block.rect.y});
  end_card(frame);
}

namespace {

// What stands where in a row. All heights follow from the texts.
struct RowParts {
  const TextLayout* title = nullptr;
  const TextLayout* summary = nullptr;
  const TextLayout* value = nullptr;
  const TextLayout* meta = nullptr;
  Point status;
  float text_left = 0;
  float text_width = 0;   // of the title's line, its time included
  float below_width = 0;  // of what is below it
  float head_height = 0;  // of title and time
  float height = 0;
  bool badge_below = false;  // the title's line: so that the times of all rows are in line
  bool meta_above = false;   // where the title has too little room beside it
  float more_room = 0;       // kept free at the right, below the title, for the button of a mouse
};

constexpr float kBadgeRoomDp = 30;
constexpr float kChevronDp = 20;

RowParts measure_row(Frame& frame, std::string_view title, const RowOptions& options) {
  RowParts parts;
  Typesetter& type = frame.type();
  const float width = frame.width();
  parts.text_left = kMarginDp + (options.icon.empty() ? 0 : icon_tile_dp(frame) + 12);
  float right = kMarginDp;
  if (options.chevron) right += frame.icon_dp(kChevronDp);
  parts.badge_below = options.badge > 0 && !options.meta.empty() && !options.summary.empty();
  if (options.badge > 0 && !parts.badge_below) right += kBadgeRoomDp;
  if (!options.value.empty()) {
    parts.value = &type.lay_out(options.value, TextStyle::secondary, {.max_width = width * 0.4f});
    right += parts.value->width + kGridDp;
  }
  parts.text_width = std::max(48.0f, width - parts.text_left - right);
  parts.below_width = parts.text_width - (parts.badge_below ? kBadgeRoomDp : 0);
  float title_width = parts.text_width;
  if (!options.meta.empty()) {
    parts.meta = &type.lay_out(options.meta, TextStyle::caption, {});
    title_width = std::max(48.0f, title_width - parts.meta->width - kGridDp);
  }
  const TextStyle style = options.strong ? TextStyle::body_strong : TextStyle::body;
  const auto title_in = [&](float most) {
    return &type.lay_out(title, style, {.max_width = most, .max_lines = options.max_title_lines},
                         marked_spans(options.title_marks, type_spec(style).weight));
  };
  parts.title = title_in(title_width);
  if (parts.meta != nullptr && breaks_a_word(*parts.title)) {
    parts.meta_above = true;
    parts.title = title_in(parts.text_width);
  }
  parts.head_height = parts.title->height() + (parts.meta_above ? parts.meta->height() : 0);
  float text_height = parts.head_height;
  if (!options.summary.empty()) {
    parts.summary =
        &type.lay_out(options.summary, TextStyle::secondary,
                      {.max_width = parts.below_width, .max_lines = options.max_summary_lines},
                      marked_spans(options.summary_marks, ports::FontWeight::regular));
    text_height += parts.summary->height();
  }
  if (!options.status.empty()) {
    parts.status = pill_size(frame, options.status, parts.below_width);
    text_height += parts.status.y + 6;
  }
  const float least = options.icon.empty() && options.summary.empty() ? 52.0f : 60.0f;
  parts.height = std::max(least, text_height + 2 * 12);
  return parts;
}

// The row keeps its height: its lines become shorter, not more.
void make_room_for_more(Frame& frame, std::string_view title, const RowOptions& options,
                        const Rect& place, RowParts& parts, PushedRow& pushed) {
  parts.more_room = kMoreRoomDp;
  if (parts.summary == nullptr) {
    const TextStyle style = options.strong ? TextStyle::body_strong : TextStyle::body;
    parts.title = &frame.type().lay_out(title, style,
                                        {.max_width = parts.text_width - parts.more_room,
                                         .max_lines = int(parts.title->lines.size())},
                                        marked_spans(options.title_marks, type_spec(style).weight));
    return;
  }
  parts.summary =
      &frame.type().lay_out(options.summary, TextStyle::secondary,
                            {.max_width = std::max(48.0f, parts.below_width - parts.more_room),
                             .max_lines = int(parts.summary->lines.size())},
                            marked_spans(options.summary_marks, ports::FontWeight::regular));
  // Beside what is below the title: the time above stays in sight.
  const float below = parts.height - 24 - parts.head_height;
  pushed.more_y = place.center_y() + parts.head_height / 2;
  pushed.more_radius = std::clamp(below / 2, 14.0f, pushed.more_radius);
}

void draw_row_texts(Frame& frame, const Rect& rect, const RowParts& parts,
                    const RowOptions& options) {
  Canvas& canvas = frame.canvas();
  const Theme& theme = frame.theme();
  float height = parts.head_height;
  if (parts.summary != nullptr) height += parts.summary->height();
  if (!options.status.empty()) height += parts.status.y + 6;
  float y = rect.center_y() - height / 2;
  const float x = rect.x + parts.text_left;
  if (parts.meta_above) {
    canvas.text({x, y}, *parts.meta, theme.text_muted);
    y += parts.meta->height();
  }
  canvas.text({x, y}, *parts.title, options.enabled ? theme.text : theme.text_muted, Align::left, 0,
              &theme.accent);
  if (parts.meta != nullptr && !parts.meta_above)
    canvas.text({x + parts.text_width - parts.meta->width, y + 4 * frame.scale()}, *parts.meta,
                theme.text_muted);
  y += parts.title->height();
  if (parts.summary != nullptr) {
    canvas.text({x, y}, *parts.summary, theme.text_muted, Align::left, 0, &theme.accent);
    y += parts.summary->height();
  }
  if (!options.status.empty())
    pill(frame, {x, y + 6}, options.status, options.status_ink, parts.below_width);
  if (parts.badge_below) {
    const float top = rect.center_y() - height / 2 + parts.head_height;
    const float bottom = rect.center_y() + height / 2;
    count_badge(frame, {x + parts.text_width - 10 - parts.more_room, (top + bottom) / 2},
                options.badge);
  }
}

// The hairline above every row but the first of a list.
void divide(Frame& frame, const Rect& rect, float text_left) {
  if (!frame.has_block()) return;
  if (frame.block().rows++ > 0)
    frame.canvas().hairline(rect.x + text_left, rect.y, rect.width - text_left,
                            frame.theme().outline);
}

void draw_row(Frame& frame, const Rect& rect, const RowParts& parts, const RowOptions& options) {
  Canvas& canvas = frame.canvas();
  const Theme& theme = frame.theme();
  if (!options.icon.empty())
    icon_tile(frame, {rect.x + kMarginDp + icon_tile_dp(frame) / 2, rect.center_y()}, options.icon,
              options.icon_ink);
  draw_row_texts(frame, rect, parts, options);
  float right = rect.right() - kMarginDp;
  if (options.chevron) {
    const char* icon = options.expanded < 0    ? "chevron-right"
                       : options.expanded == 0 ? "chevron-down"
                                               : "chevron-up";
    const float size = frame.icon_dp(kChevronDp);
    canvas.icon(icon, {right - size * 0.3f, rect.center_y()}, theme.text_muted, size);
    right -= size;
  }
  if (options.badge > 0 && !parts.badge_below) {
    count_badge(frame, {right - 12, rect.center_y()}, options.badge);
    right -= kBadgeRoomDp;
  }
  if (parts.value != nullptr)
    canvas.text({right - parts.value->width, rect.center_y() - parts.value->height() / 2},
                *parts.value, theme.text_muted);
}

// What a screen reader says after the row's name.
std::string described(const RowOptions& options) {
  std::string said(options.summary);
  for (const std::string_view part : {options.value, options.meta, options.status})
    if (!part.empty()) said += (said.empty() ? "" : ", ") + std::string(part);
  if (options.badge > 0) said += (said.empty() ? "" : ", ") + std::to_string(options.badge);
  return said;
}

}  // namespace

bool list_row(Frame& frame, std::string_view id, std::string_view title,
              const RowOptions& options) {
  RowParts parts = measure_row(frame, title, options);
  const Rect place = frame.take(parts.height);
  if (options.selected)
    frame.canvas().fill(place.inset(4), frame.theme().accent_soft, kControlRadiusDp);
  if (options.enabled) row_tint(frame, id, place);
  divide(frame, place, parts.text_left);
  PushedRow pushed = begin_pushed_row(frame, id, place, options.actions, options.pushed_dp);
  if (shows_more(frame, id, pushed, options.actions))
    make_room_for_more(frame, title, options, place, parts, pushed);
  draw_row(frame, {place.x - pushed.way, place.y, place.width, place.height}, parts, options);
  end_pushed_row(frame, pushed);
  const int item = frame.begin_group(Role::list_item);
  const Rect seen{place.x, place.y, place.width - std::max(pushed.way, 0.0f), place.height};
  frame.node(Role::button, id, title, seen,
             {.disabled = !options.enabled,
              .selected = options.selected,
              .expandable = options.expanded >= 0,
              .expanded = options.expanded > 0},
             described(options));
  row_action_nodes(frame, id, title, pushed, options.actions);
  frame.end_group(item, place);
  frame.focus_ring(id, seen.inset(2), kControlRadiusDp);
  return options.enabled && frame.activated(id);
}

void info_row(Frame& frame, std::string_view title, std::string_view value, std::string_view icon) {
  const float size = frame.icon_dp(22);
  const float left = kMarginDp + (icon.empty() ? 0.0f : size + 14);
  const float width = frame.width() - left - kMarginDp;
  const TextLayout& name = frame.type().lay_out(title, TextStyle::secondary, {.max_width = width});
  const TextLayout& said = frame.type().lay_out(value, TextStyle::body, {.max_width = width});
  const Rect rect = frame.take(std::max(56.0f, name.height() + said.height() + 20));
  divide(frame, rect, left);
  if (!icon.empty())
    frame.canvas().icon(icon, {rect.x + kMarginDp + size / 2, rect.center_y()},
                        frame.theme().text_muted, size);
  const float top = rect.center_y() - (name.height() + said.height()) / 2;
  frame.canvas().text({rect.x + left, top}, name, frame.theme().text_muted);
  frame.canvas().text({rect.x + left, top + name.height()}, said, frame.theme().text);
  frame.node(Role::list_item, {}, std::string(title) + ": " + std::string(value), rect);
}

bool tile(Frame& frame, std::string_view id, std::string_view title, const TileOptions& options) {
  constexpr float kPad = 14;
  Typesetter& type = frame.type();
  const Theme& theme = frame.theme();
  const float width = frame.width() - 2 * kPad;
  const TextLayout& name = type.lay_out(title, TextStyle::body_strong, {.max_width = width});
  const TextLayout& summary =
      type.lay_out(options.summary, TextStyle::caption, {.max_width = width});
  const TextLayout& status =
      type.lay_out(options.status, TextStyle::caption_strong, {.max_width = width - 12});
  const float size = frame.icon_dp(kIconDp);
  const float icon = options.icon.empty() ? 0 : size + 8;
  float height = kPad * 2 + icon + name.height();
  if (!options.summary.empty()) height += summary.height() + 2;
  if (!options.status.empty()) height += status.height() + 6;
  const Rect rect = frame.take(std::max(options.min_height, height));

  const Color ground = options.emphasized ? theme.accent : theme.surface_raised;
  const Color ink = options.emphasized ? theme.on_accent : theme.text;
  const Color muted = options.emphasized ? theme.on_accent : theme.text_muted;
  Canvas& canvas = frame.canvas();
  canvas.fill(rect, ground, kCardRadiusDp);
  press_tint(frame, id, rect, kCardRadiusDp);
  const float x = rect.x + kPad;
  float y = rect.y + kPad;
  if (icon > 0)
    canvas.icon(options.icon, {x + size / 2, y + size / 2}, options.emphasized ? ink : theme.accent,
                size);
  y += icon;
  canvas.text({x, y}, name, ink);
  y += name.height() + 2;
  if (!options.summary.empty()) canvas.text({x, y}, summary, muted);
  if (!options.status.empty()) {
    const float top = rect.bottom() - kPad - status.height();
    const Color status_ink = options.emphasized ? ink : theme.ink(options.status_ink);
    canvas.disc({x + 4, top + type.line_height(TextStyle::caption_strong) / 2}, 3.5f, status_ink);
    canvas.text({x + 12, top}, status, status_ink);
  }
  std::string said(options.summary);
  if (!options.status.empty()) said += (said.empty() ? "" : ", ") + std::string(options.status);
  frame.node(Role::button, id, title, rect, {}, said);
  control_ring(frame, id, rect, kCardRadiusDp, options.emphasized);
  return frame.activated(id);
}

}  // namespace tideline::ui
