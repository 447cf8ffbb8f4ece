// Bars, margins, footers, grids.
#include "ui/widgets/page.h"

#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace tideline::ui {

namespace {

constexpr float kRingRadius = 11;

std::string footer_key(Frame& frame) { return frame.page().id + ":footer"; }

// How far the large title has gone under the bar, 0 to 1.
float title_share(float offset) { return std::clamp((offset - 24) / 24, 0.0f, 1.0f); }

void draw_bar_title(Frame& frame, const Rect& bar, float left, float right, float alpha,
                    const PageOptions& options) {
  const float width = std::max(24.0f, right - left);
  const TextLayout& title = frame.type().lay_out(options.title, TextStyle::body_strong,
                                                 {.max_width = width, .max_lines = 1});
  const Color ink = frame.theme().text.with_alpha(alpha);
  if (options.subtitle.empty()) {
    // A long title in two small lines rather than cut off.
    const TextLayout& whole = title.elided
                                  ? frame.type().lay_out(options.title, TextStyle::label,
                                                         {.max_width = width, .max_lines = 2})
                                  : title;
    frame.canvas().text({left, bar.center_y() - whole.height() / 2}, whole, ink);
    return;
  }
  const TextLayout& subtitle = fitting_text(frame, options.subtitle, TextStyle::caption,
                                            {.max_width = width, .max_lines = 1});
  const float top = bar.center_y() - (title.height() + subtitle.height()) / 2;
  frame.canvas().text({left, top}, title, ink);
  frame.canvas().text({left, top + title.height()}, subtitle, frame.theme().text_muted);
}

PageEvents draw_bar(Frame& frame, const Rect& bar, float title_alpha, float line_alpha,
                    const PageOptions& options) {
  PageEvents events;
  const int group = frame.begin_group(Role::banner);
  frame.canvas().fill(bar, frame.theme().surface);
  float left = bar.x + kMarginDp;
  if (!options.back_label.empty()) {
    events.back =
        icon_button(frame, "back", "arrow-left", options.back_label, {bar.x + 28, bar.center_y()});
    left = bar.x + 56;
  }
  const float right = bar.right() - kGridDp - float(options.actions.size()) * kMinTapDp;
  if (title_alpha > 0) draw_bar_title(frame, bar, left, right, title_alpha, options);
  frame.node(Role::heading, {}, options.title,
             {left, bar.y, std::max(0.0f, right - left), bar.height}, {}, {}, 1);
  if (!options.subtitle.empty())
    frame.node(Role::text, {}, options.subtitle,
               {left, bar.center_y(), std::max(0.0f, right - left), bar.height / 2});
  float x = right + kMinTapDp / 2 + kGridDp / 2;
  for (const AppBarAction& action : options.actions) {
    if (icon_button(frame, action.id, action.icon, action.label, {x, bar.center_y()}, Ink::text,
                    action.badge))
      events.action = action.id;
    x += kMinTapDp;
  }
  frame.canvas().hairline(bar.x, bar.bottom() - 1 / frame.canvas().density(), bar.width,
                          frame.theme().outline.with_alpha(line_alpha));
  frame.end_group(group, bar);
  return events;
}

// Above the content, where the finger has pulled it from.
void draw_refreshing(Frame& frame, const Rect& area, float offset, const PageOptions& options) {
  constexpr Milliseconds kTurn{900};
  if (offset >= 0) return;
  const Point center{area.center_x(), area.y - offset - kPullDp / 2};
  if (!options.refreshing) return pull_ring(frame, center, std::min(1.0f, -offset / kPullDp));
  float turn = 0;
  if (!frame.reduced_motion()) {
    turn = float(frame.now() % kTurn / Milliseconds{1}) / float(kTurn.count());
    frame.request_frame();
  }
  turning_ring(frame, center, turn);
  frame.node(Role::status, {}, options.refresh_label,
             {center.x - kRingRadius, center.y - kRingRadius, 2 * kRingRadius, 2 * kRingRadius});
}

}  // namespace

void pull_ring(Frame& frame, Point center, float pulled) {
  const Color ink = pulled >= 1 ? frame.theme().accent : frame.theme().text_muted;
  frame.canvas().arc(center, kRingRadius, 0, 0.95f * pulled, ink.with_alpha(pulled), 2.5f);
}

void turning_ring(Frame& frame, Point center, float turn) {
  frame.canvas().arc(center, kRingRadius, turn, turn + 0.7f, frame.theme().accent, 2.5f);
}

PageEvents begin_page(Frame& frame, std::string_view id, const PageOptions& options) {
  const Rect pane = frame.column();
  const float bar_height = kAppBarDp + (frame.scale() - 1) * 16;
  const Rect bar{pane.x, pane.y, pane.width, bar_height};
  frame.page().id = id;
  frame.page().footer_group = -1;
  const float footer = frame.remembered(footer_key(frame));
  const Rect area{pane.x, bar.bottom(), pane.width,
                  std::max(0.0f, pane.height - bar_height - footer)};
  frame.page().area = area;
  const float scrolled = frame.remembered(std::string(id) + ":offset");
  const float share = options.large_title ? title_share(scrolled) : 1.0f;
  PageEvents events = draw_bar(frame, bar, share, std::clamp(scrolled / 8, 0.0f, 1.0f), options);

  const Frame::Scroll scroll = frame.begin_scroll(id, area, options.stick_to_end);
  frame.remember_quietly(std::string(id) + ":offset", scroll.offset);
  if (!options.refresh_label.empty()) {
    events.refresh = frame.pull_to_refresh(id, options.refreshing) || frame.refresh_pressed();
    draw_refreshing(frame, area, scroll.offset, options);
  }
  const float room = area.width - 2 * kMarginDp;
  const float width = options.full_width ? area.width : std::min(room, kColumnDp);
  const float inset = (area.width - width) / 2;
  frame.page().main_group = frame.begin_group(Role::main);
  frame.push_column({area.x + inset, frame.top(), width, area.height});
  if (options.large_title) {
    text(frame, options.title, TextStyle::display, {.role = Role::none});
    frame.space(kGridDp * 1.5f);
  } else {
    frame.space(kGridDp);
  }
  frame.page().content_top = frame.top();
  frame.page().bottom_space = options.bottom_space;
  return events;
}

void end_page(Frame& frame) {
  frame.space(frame.page().bottom_space);
  const Rect column = frame.column();
  const float used = frame.pop_column();
  const float top = frame.top();
  frame.space(used);
  frame.end_group(frame.page().main_group, {column.x, top, column.width, used});
  frame.end_scroll();
}

void begin_footer(Frame& frame, std::string_view id) {
  const Rect pane = frame.column();
  const float height = frame.remembered(footer_key(frame));
  const Rect footer{pane.x, pane.bottom() - height, pane.width, height};
  frame.canvas().fill(footer, frame.theme().surface_raised);
  frame.canvas().hairline(footer.x, footer.y, footer.width, frame.theme().outline);
  frame.page().footer_group = frame.begin_group(Role::group, id);
  const float width = std::min(pane.width - 2 * kMarginDp, kColumnDp);
  frame.push_column({pane.x + (pane.width - width) / 2, footer.y, width, height});
  frame.space(kGridDp);
}

void end_footer(Frame& frame) {
  frame.space(kGridDp);
  const Rect column = frame.column();
  const float used = frame.pop_column();
  frame.end_group(frame.page().footer_group, {column.x, column.y, column.width, used});
  frame.remember(footer_key(frame), used);
}

void no_footer(Frame& frame) { frame.remember(footer_key(frame), 0); }

void begin_grid(Frame& frame, int columns, float gap) {
  const float width = (frame.width() - gap * float(columns - 1)) / float(columns);
  frame.push_grid({columns, gap, width, frame.left(), frame.top(), 0, 0});
  frame.push_column({frame.left(), frame.top(), width, frame.column().height});
}

void next_cell(Frame& frame) {
  const float used = frame.pop_column();
  Frame::Grid& grid = frame.grid();
  grid.row_height = std::max(grid.row_height, used);
  ++grid.cell;
  if (grid.cell == grid.columns) {
    grid.cell = 0;
    grid.y += grid.row_height + grid.gap;
    grid.row_height = 0;
  }
  frame.push_column({grid.x + float(grid.cell) * (grid.width + grid.gap), grid.y, grid.width,
                     frame.column().height});
}

void end_grid(Frame& frame) {
  const float used = frame.pop_column();
  const Frame::Grid grid = frame.grid();
  frame.pop_grid();
  const float row = std::max(grid.row_height, used);
  const float bottom = row > 0 ? grid.y + row : grid.y - grid.gap;
  frame.space(std::max(0.0f, bottom - frame.top()));
}

int columns_that_fit(Frame& frame, float min_width, int most, float gap) {
  const int fit = int((frame.width() + gap) / (min_width * frame.scale() + gap));
  return std::clamp(fit, 1, most);
}

}  // namespace tideline::ui
