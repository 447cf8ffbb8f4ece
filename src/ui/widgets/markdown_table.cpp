// Tables: columns share the width; what cannot be read in it scrolls sideways.
#include <algorithm>
#include <numeric>

#include "ui/widgets/markdown_parts.h"

namespace tideline::ui {

namespace {

constexpr float kPad = 10;            // at both sides of a cell
constexpr float kMostOfWidth = 0.6f;  // a column's word that is longer than this may break

TextStyle style_of_row(std::size_t row) {
  return row == 0 ? TextStyle::label : TextStyle::secondary;
}

// What the columns ask for, each with its cells' padding.
struct ColumnNeeds {
  std::vector<float> words;  // no word breaks
  std::vector<float> lines;  // every cell in one line

  static float sum(const std::vector<float>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0.0f);
  }
};

ColumnNeeds measure_columns(Frame& frame, const Block& block, float max_scale) {
  std::size_t columns = 0;
  for (const auto& row : block.rows) columns = std::max(columns, row.size());
  ColumnNeeds needs{std::vector<float>(columns, 40), std::vector<float>(columns, 40)};
  const LayoutOptions how{.max_scale = max_scale};
  for (std::size_t r = 0; r < block.rows.size(); ++r)
    for (std::size_t c = 0; c < block.rows[r].size(); ++c) {
      const RichText& cell = block.rows[r][c];
      const TextStyle style = style_of_row(r);
      const std::vector<TextSpan> spans = spans_in(cell, style);
      const float line = frame.type().lay_out(cell.text, style, how, spans).width + 2 * kPad + 1;
      const float word = frame.type().widest_word(cell.text, style, how, spans) + 2 * kPad + 1;
      needs.lines[c] = std::max(needs.lines[c], line);
      needs.words[c] =
          std::max(needs.words[c], std::min(word, std::max(72.0f, frame.width() * kMostOfWidth)));
    }
  for (std::size_t c = 0; c < columns; ++c)
    needs.lines[c] = std::max(needs.lines[c], needs.words[c]);
  return needs;
}

struct TableLook {
  std::vector<float> widths;
  float total = 0;
  float max_scale = 0;
};

TableLook in_one_line_each(const ColumnNeeds& needs, float room, float max_scale) {
  TableLook look{needs.lines, room, max_scale};
  const float spare = (room - ColumnNeeds::sum(needs.lines)) / float(needs.lines.size());
  for (float& width : look.widths) width += spare;
  return look;
}

// Short values are set smaller rather than cut; long texts wrap, and where even their words have
// no room the table becomes wider than its place.
TableLook lay_out_columns(Frame& frame, const Block& block) {
  const float seen = frame.width();
  const ColumnNeeds needs = measure_columns(frame, block, 0);
  if (ColumnNeeds::sum(needs.lines) <= seen) return in_one_line_each(needs, seen, 0);
  const float words = ColumnNeeds::sum(needs.words);
  // Narrower than this on average a column of texts cannot be read.
  const float readable = std::min(88 * std::max(1.0f, frame.scale()) * float(needs.words.size()),
                                  ColumnNeeds::sum(needs.lines));
  const float room = std::max({seen, words, readable});
  if (room > seen)
    for (const float scale : {1.3f, 1.15f, 1.0f}) {
      if (scale >= frame.scale()) continue;
      const ColumnNeeds smaller = measure_columns(frame, block, scale);
      if (ColumnNeeds::sum(smaller.lines) <= seen) return in_one_line_each(smaller, seen, scale);
    }
  TableLook look{needs.words, room, 0};
  const float flexible = ColumnNeeds::sum(needs.lines) - words;
  for (std::size_t c = 0; c < look.widths.size() && flexible > 0; ++c)
    look.widths[c] += (room - words) * (needs.lines[c] - needs.words[c]) / flexible;
  return look;
}

void draw_row(MarkdownView& view, const Block& block, std::size_t r, const TableLook& look,
              float left) {
  Frame& frame = view.frame;
  const float top = frame.top();
  const int group = frame.begin_group(Role::row);
  float x = left;
  float height = 0;
  for (std::size_t c = 0; c < block.rows[r].size(); ++c) {
    frame.push_column({x + kPad, top + 8, look.widths[c] - 2 * kPad, 0});
    rich_text(view, block.rows[r][c],
              {.style = style_of_row(r), .role = Role::cell, .max_scale = look.max_scale});
    height = std::max(height, frame.pop_column());
    x += look.widths[c];
  }
  const Rect row{left, top, look.total, height + 16};
  frame.space(row.height);
  if (r > 0) frame.canvas().hairline(row.x, row.y, row.width, frame.theme().outline);
  frame.end_group(group, row);
}

void draw_rows(MarkdownView& view, const Block& block, const TableLook& look) {
  Frame& frame = view.frame;
  const Rect start{frame.left(), frame.top(), look.total, 0};
  const int group = frame.begin_group(Role::table);
  frame.begin_layers();
  for (std::size_t r = 0; r < block.rows.size(); ++r) draw_row(view, block, r, look, start.x);
  const Rect ground{start.x, start.y, start.width, frame.top() - start.y};
  frame.to_ground();
  frame.canvas().fill(ground, frame.theme().surface_raised, kControlRadiusDp);
  frame.end_layers();
  frame.canvas().outline(ground, frame.theme().outline, kControlRadiusDp);
  frame.end_group(group, ground);
}

// The heads of its columns.
std::string name_of(const Block& block) {
  std::string name;
  for (const RichText& head : block.rows.front())
    if (!head.text.empty()) name += (name.empty() ? "" : ", ") + head.text;
  return name;
}

}  // namespace

void markdown_table(MarkdownView& view, const Block& block) {
  if (block.rows.empty()) return;
  Frame& frame = view.frame;
  const TableLook look = lay_out_columns(frame, block);
  const std::string id = view.next_scroll_id();
  if (look.total <= frame.width() + 1) return draw_rows(view, block, look);
  constexpr float kBarRoomDp = 6;
  const std::string height_key = id + ":height";
  const Rect shown{frame.left(), frame.top(), frame.width(), frame.remembered(height_key)};
  const std::string name = name_of(block);
  const Frame::SideRegion region{name, frame.theme().surface_raised};
  frame.begin_scroll_x(id, shown, look.total, &region);
  const float top = frame.top();
  draw_rows(view, block, look);
  frame.space(kBarRoomDp);
  const float height = frame.top() - top;
  frame.end_scroll_x();
  frame.remember(height_key, height);
}

}  // namespace tideline::ui
