// Blocks of Markdown in the column.
#include "ui/widgets/markdown_view.h"

#include <algorithm>
#include <map>

#include "ui/markdown.h"
#include "ui/motion.h"
#include "ui/widgets/press.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_picture.h"

namespace tideline::ui {

namespace {

constexpr std::string_view kPackPicture = "pack:";

struct View {
  Frame& frame;
  std::string id;
  const NoteLabels& labels;
  std::string pressed;
  int links = 0;
  int scrolls = 0;  // tables and code blocks that are wider than the column
};

// Parsing once per text, not per frame. Dropped wholesale when it grows large.
const std::vector<Block>& parsed(std::string_view source) {
  constexpr std::size_t kMost = 300;
  static std::map<std::string, std::vector<Block>, std::less<>> kept;
  const auto found = kept.find(source);
  if (found != kept.end()) return found->second;
  if (kept.size() > kMost) kept.clear();
  return kept.emplace(std::string(source), parse_markdown(source)).first->second;
}

// Where each link of a laid-out text stands: one node a line it touches.
void link_nodes(View& view, const RichText& rich, const TextLayout& layout, Point at) {
  for (const TextLine& line : layout.lines) {
    std::uint32_t g = line.first_glyph;
    while (g < line.end_glyph) {
      const int link = layout.spans[layout.glyphs[g].span].link;
      std::uint32_t end = g + 1;
      while (end < line.end_glyph && layout.spans[layout.glyphs[end].span].link == link) ++end;
      if (link >= 0) {
        const float left = layout.glyphs[g].x;
        const float right = end < line.end_glyph ? layout.glyphs[end].x : line.width;
        const float y = at.y + float(&line - layout.lines.data()) * layout.line_height;
        const Rect rect{at.x + left, y, right - left, layout.line_height};
        const std::uint32_t stop = end < line.end_glyph ? layout.glyphs[end].offset : line.end;
        const std::uint32_t from = layout.glyphs[g].offset;
        const std::string link_id = view.id + ":link" + std::to_string(view.links++);
        view.frame.canvas().hairline(rect.x, rect.bottom() - 3, rect.width,
                                     view.frame.theme().accent);
        view.frame.node(Role::link, link_id, std::string_view(rich.text).substr(from, stop - from),
                        rect, {}, rich.targets[std::size_t(link)]);
        view.frame.focus_ring(link_id, rect, 4);
        if (view.frame.activated(link_id)) view.pressed = rich.targets[std::size_t(link)];
      }
      g = end;
    }
  }
}

void code_grounds(Frame& frame, const TextLayout& layout, Point at) {
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const TextLine& line = layout.lines[i];
    for (std::uint32_t g = line.first_glyph; g < line.end_glyph;) {
      const bool code = layout.spans[layout.glyphs[g].span].code;
      std::uint32_t end = g + 1;
      while (end < line.end_glyph && layout.spans[layout.glyphs[end].span].code == code) ++end;
      if (code) {
        const float left = layout.glyphs[g].x;
        const float right = end < line.end_glyph ? layout.glyphs[end].x : line.width;
        frame.canvas().fill({at.x + left - 3, at.y + float(i) * layout.line_height + 2,
                             right - left + 6, layout.line_height - 4},
                            frame.theme().surface_sunken, 4);
      }
      g = end;
    }
  }
}

void rich_text(View& view, const RichText& rich, TextStyle style, Role role = Role::text,
               int level = 0, Ink ink = Ink::text) {
  if (rich.text.empty()) return;
  Frame& frame = view.frame;
  std::vector<TextSpan> spans = rich.spans;
  if (type_spec(style).weight == ports::FontWeight::semibold)
    for (TextSpan& span : spans) span.weight = ports::FontWeight::semibold;
  const TextLayout& layout =
      frame.type().lay_out(rich.text, style, {.max_width = frame.width()}, spans);
  const Rect room = frame.take(layout.height());
  code_grounds(frame, layout, {room.x, room.y});
  frame.selectable(layout, rich.text, style, frame.width(), spans, {room.x, room.y});
  const Color accent = frame.theme().accent;
  frame.canvas().text({room.x, room.y}, layout, frame.theme().ink(ink), Align::left, 0, &accent);
  const int group = frame.begin_group(role, {}, rich.text);
  frame.set_level(group, level);
  link_nodes(view, rich, layout, {room.x, room.y});
  frame.end_group(group, room);
}

void draw_blocks(View& view, const std::vector<Block>& blocks);

std::string next_scroll_id(View& view) {
  return view.id + ":scroll" + std::to_string(view.scrolls++);
}

// Lines of code are not broken: what is wider than the column scrolls sideways.
void code_block(View& view, const Block& block) {
  constexpr float kPad = 12;
  Frame& frame = view.frame;
  const RichText& rich = block.text;
  const TextLayout& layout = frame.type().lay_out(rich.text, TextStyle::secondary, {}, rich.spans);
  const Rect ground{frame.left(), frame.top(), frame.width(), layout.height() + 2 * kPad};
  frame.canvas().fill(ground, frame.theme().surface_sunken, kControlRadiusDp);
  frame.begin_scroll_x(next_scroll_id(view), ground, layout.width + 2 * kPad);
  const Point at{frame.left() + kPad, frame.top() + kPad};
  frame.selectable(layout, rich.text, TextStyle::secondary, 0, rich.spans, at);
  frame.canvas().text(at, layout, frame.theme().text);
  frame.node(Role::text, {}, rich.text, {at.x, at.y, layout.width, layout.height()});
  frame.space(ground.height);
  frame.end_scroll_x();
}

void list_item(View& view, const Block& block) {
  Frame& frame = view.frame;
  const float indent = float(block.level) * 20;
  const float gutter = (block.number > 0 ? 36.0f : 22.0f) * std::max(1.0f, frame.scale());
  const Rect start{frame.left(), frame.top(), frame.width(), 0};
  const float line = frame.type().line_height(TextStyle::body);
  const int item = frame.begin_group(Role::list_item);
  if (block.number > 0) {
    const float radius = 13 * std::max(1.0f, frame.scale() * 0.9f);
    const Point center{start.x + indent + radius, start.y + line / 2};
    frame.canvas().disc(center, radius, frame.theme().accent_soft);
    const std::string number = std::to_string(block.number);
    const TextLayout& text = frame.type().lay_out(number, TextStyle::label, {});
    frame.canvas().text({center.x - text.width / 2, center.y - text.height() / 2}, text,
                        frame.theme().accent);
    frame.node(Role::text, {}, number,
               {center.x - radius, center.y - radius, 2 * radius, 2 * radius});
  } else {
    frame.canvas().disc({start.x + indent + 8, start.y + line / 2}, 3, frame.theme().text_muted);
  }
  frame.push_column({start.x + indent + gutter, start.y, start.width - indent - gutter, 0});
  rich_text(view, block.text, TextStyle::body);
  if (!block.blocks.empty()) {
    frame.space(kGridDp);
    draw_blocks(view, block.blocks);
  }
  const float used = frame.pop_column();
  frame.space(used);
  frame.end_group(item, {start.x, start.y, start.width, used});
}

void note(View& view, const Block& block) {
  struct Look {
    Ink ink;
    std::string_view icon;
    std::string_view label;
  };
  const Look looks[] = {{Ink::accent, "info", view.labels.note},
                        {Ink::positive, "circle-check", view.labels.tip},
                        {Ink::caution, "triangle-alert", view.labels.warning},
                        {Ink::danger, "shield-alert", view.labels.danger}};
  const Look& look = looks[int(block.note_kind)];
  Frame& frame = view.frame;
  const Rect start{frame.left(), frame.top(), frame.width(), 0};
  frame.begin_layers();
  const int group = frame.begin_group(Role::note, {}, look.label);
  frame.canvas().icon(look.icon, {start.x + 26, start.y + 26}, frame.theme().ink(look.ink), 22);
  frame.push_column({start.x + 48, start.y + 14, start.width - 48 - 14, 0});
  draw_blocks(view, block.blocks);
  const float used = frame.pop_column();
  const Rect ground{start.x, start.y, start.width, used + 28};
  frame.space(ground.height);
  frame.end_group(group, ground);
  frame.to_ground();
  frame.canvas().fill(ground, soft_of(frame.theme(), look.ink), kControlRadiusDp);
  frame.end_layers();
}

void quote(View& view, const Block& block) {
  Frame& frame = view.frame;
  const Rect start{frame.left(), frame.top(), frame.width(), 0};
  frame.push_column({start.x + 16, start.y, start.width - 16, 0});
  draw_blocks(view, block.blocks);
  const float used = frame.pop_column();
  frame.canvas().fill({start.x, start.y, 3, used}, frame.theme().control, 1.5f);
  frame.space(used);
}

// Columns share the width by what their cells need; on narrow screens cells wrap.
std::vector<float> column_widths(Frame& frame, const Block& block, float pad) {
  std::size_t columns = 0;
  for (const auto& row : block.rows) columns = std::max(columns, row.size());
  std::vector<float> natural(columns, 40);
  for (const auto& row : block.rows)
    for (std::size_t c = 0; c < row.size(); ++c)
      natural[c] = std::max(
          natural[c], frame.type().width(row[c].text, TextStyle::secondary) * 1.06f + 2 * pad);
  float sum = 0;
  for (const float width : natural) sum += width;
  // Narrower than this a column cannot be read: then the table scrolls sideways.
  const float readable = 88 * std::max(1.0f, frame.scale());
  const float room = std::max(frame.width(), readable * float(columns));
  if (sum <= room) {
    for (float& width : natural) width += (room - sum) / float(columns);
    return natural;
  }
  // Too wide: every column keeps what fits a fair share, the rest is split by need.
  const float least = std::min(room / float(columns), 72.0f);
  float flexible = 0;
  for (const float width : natural) flexible += std::max(0.0f, width - least);
  const float left = room - least * float(columns);
  for (float& width : natural)
    width = least + (flexible > 0 ? left * std::max(0.0f, width - least) / flexible : 0);
  return natural;
}

void table(View& view, const Block& block) {
  constexpr float kPad = 10;
  if (block.rows.empty()) return;
  Frame& frame = view.frame;
  const std::vector<float> widths = column_widths(frame, block, kPad);
  float total = 0;
  for (const float width : widths) total += width;
  const bool scrolls = total > frame.width() + 1;
  const Rect shown{frame.left(), frame.top(), frame.width(),
                   frame.remembered(view.id + ":table" + std::to_string(view.scrolls))};
  const std::string height_key = view.id + ":table" + std::to_string(view.scrolls);
  if (scrolls) frame.begin_scroll_x(next_scroll_id(view), shown, total);
  const Rect start{frame.left(), frame.top(), scrolls ? total : frame.width(), 0};
  const int group = frame.begin_group(Role::table);
  frame.begin_layers();
  for (std::size_t r = 0; r < block.rows.size(); ++r) {
    const float top = frame.top();
    const int row_group = frame.begin_group(Role::row);
    float x = start.x;
    float height = 0;
    for (std::size_t c = 0; c < block.rows[r].size(); ++c) {
      frame.push_column({x + kPad, top + 8, widths[c] - 2 * kPad, 0});
      rich_text(view, block.rows[r][c], r == 0 ? TextStyle::label : TextStyle::secondary,
                Role::cell);
      height = std::max(height, frame.pop_column());
      x += widths[c];
    }
    const Rect row{start.x, top, start.width, height + 16};
    frame.space(row.height);
    if (r > 0) frame.canvas().hairline(row.x, row.y, row.width, frame.theme().outline);
    frame.end_group(row_group, row);
  }
  const Rect ground{start.x, start.y, start.width, frame.top() - start.y};
  frame.to_ground();
  frame.canvas().fill(ground, frame.theme().surface_raised, kControlRadiusDp);
  frame.end_layers();
  frame.canvas().outline(ground, frame.theme().outline, kControlRadiusDp);
  frame.end_group(group, ground);
  if (!scrolls) return;
  frame.remember(height_key, ground.height);
  frame.end_scroll_x();
}

float space_before(const Block& block, const Block* previous) {
  if (previous == nullptr) return 0;
  if (block.kind == BlockKind::heading) return block.level <= 2 ? 24 : 16;
  if (block.kind == BlockKind::list_item && previous->kind == BlockKind::list_item) return 10;
  return 12;
}

void draw_block(View& view, const Block& block) {
  Frame& frame = view.frame;
  switch (block.kind) {
    case BlockKind::paragraph:
      rich_text(view, block.text, TextStyle::body);
      break;
    case BlockKind::heading:
      rich_text(view, block.text, block.level <= 2 ? TextStyle::title : TextStyle::body_strong,
                Role::heading, std::clamp(block.level, 2, 6));
      break;
    case BlockKind::list_item:
      list_item(view, block);
      break;
    case BlockKind::note:
      note(view, block);
      break;
    case BlockKind::quote:
      quote(view, block);
      break;
    case BlockKind::table:
      table(view, block);
      break;
    case BlockKind::code:
      code_block(view, block);
      break;
    case BlockKind::rule: {
      const Rect room = frame.take(17);
      frame.canvas().hairline(room.x, room.center_y(), room.width, frame.theme().outline);
      break;
    }
    case BlockKind::image:
      text_picture(frame, std::string(kPackPicture) + block.target, block.text.text);
      break;
  }
}

void draw_blocks(View& view, const std::vector<Block>& blocks) {
  const Block* previous = nullptr;
  int list = -1;
  float list_top = 0;
  const auto close_list = [&] {
    if (list < 0) return;
    view.frame.end_group(
        list, {view.frame.left(), list_top, view.frame.width(), view.frame.top() - list_top});
    list = -1;
  };
  for (const Block& block : blocks) {
    if (block.kind != BlockKind::list_item) close_list();
    view.frame.space(space_before(block, previous));
    if (block.kind == BlockKind::list_item && list < 0) {
      list = view.frame.begin_group(Role::list);
      list_top = view.frame.top();
    }
    draw_block(view, block);
    previous = &block;
  }
  close_list();
}

}  // namespace

std::string markdown(Frame& frame, std::string_view id, std::string_view source,
                     const NoteLabels& note_labels) {
  View view{frame, std::string(id), note_labels, {}, 0};
  frame.begin_selectable(id);
  draw_blocks(view, parsed(source));
  frame.end_selectable();
  return view.pressed;
}

bool accordion_row(Frame& frame, std::string_view id, std::string_view title, bool open) {
  const float width = std::max(48.0f, frame.width() - 2 * kMarginDp - 32);
  const TextLayout& text = frame.type().lay_out(
      title, open ? TextStyle::body_strong : TextStyle::body, {.max_width = width});
  const Rect rect = frame.take(std::max(56.0f, text.height() + 28));
  row_tint(frame, id, rect);
  if (frame.has_block() && frame.block().rows++ > 0)
    frame.canvas().hairline(rect.x + kMarginDp, rect.y, rect.width - kMarginDp,
                            frame.theme().outline);
  frame.canvas().text({rect.x + kMarginDp, rect.center_y() - text.height() / 2}, text,
                      frame.theme().text);
  frame.canvas().icon(open ? "chevron-up" : "chevron-down",
                      {rect.right() - kMarginDp - 10, rect.center_y()}, frame.theme().text_muted,
                      20);
  frame.node(Role::button, id, title, rect, {.expandable = true, .expanded = open});
  frame.focus_ring(id, rect.inset(2), kControlRadiusDp);
  return frame.activated(id);
}

bool begin_answer(Frame& frame, std::string_view id, bool open) {
  const std::string key = std::string(id) + ":answer";
  const float share = frame.animate(key, open ? 1.0f : 0.0f, kUnfold);
  if (share <= 0.001f) return false;
  // Without movement the answer fades in.
  if (frame.reduced_motion())
    frame.canvas().set_alpha(frame.fade_from(key + ":alpha", 0, 1, kReducedFade));
  const float full = frame.remembered(key + ":height");
  const Rect seen{frame.left(), frame.top(), frame.width(), share >= 1 ? 1e6f : full * share};
  frame.canvas().push_clip(seen);
  frame.push_block({frame.left(), frame.top(), frame.width(), full * share}, -1);
  frame.push_column({frame.left() + kMarginDp, frame.top(), frame.width() - 2 * kMarginDp, 0});
  frame.block().padding = share;
  return true;
}

void end_answer(Frame& frame, std::string_view id) {
  const float share = frame.block().padding;
  frame.pop_block();
  frame.space(kMarginDp);
  const float used = frame.pop_column();
  frame.canvas().pop_clip();
  if (frame.reduced_motion()) frame.canvas().set_alpha(1);
  frame.remember(std::string(id) + ":answer:height", used);
  frame.space(used * share);
}

}  // namespace tideline::ui
