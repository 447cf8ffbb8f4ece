// Blocks of Markdown in the column.
#include "ui/widgets/markdown_view.h"

#include <algorithm>
#include <map>

#include "ui/motion.h"
#include "ui/widgets/markdown_parts.h"
#include "ui/widgets/press.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_picture.h"

namespace tideline::ui {

namespace {

constexpr std::string_view kPackPicture = "pack:";

// Parsing once per text, not per frame. Dropped wholesale when it grows large.
const std::vector<Block>& parsed(std::string_view source) {
  constexpr std::size_t kMost = 300;
  static std::map<std::string, std::vector<Block>, std::less<>> kept;
  const auto found = kept.find(source);
  if (found != kept.end()) return found->second;
  if (kept.size() > kMost) kept.clear();
  return kept.emplace(std::string(source), parse_markdown(source)).first->second;
}

// The lines of each link of a laid-out text, by the link's index.
std::map<int, std::vector<Rect>> link_lines(const TextLayout& layout, Point at) {
  std::map<int, std::vector<Rect>> found;
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const TextLine& line = layout.lines[i];
    for (std::uint32_t g = line.first_glyph; g < line.end_glyph;) {
      const int link = layout.spans[layout.glyphs[g].span].link;
      std::uint32_t end = g + 1;
      while (end < line.end_glyph && layout.spans[layout.glyphs[end].span].link == link) ++end;
      const float left = layout.glyphs[g].x;
      const float right = end < line.end_glyph ? layout.glyphs[end].x : line.width;
      if (link >= 0 && right > left)
        found[link].push_back(
            {at.x + left, at.y + float(i) * layout.line_height, right - left, layout.line_height});
      g = end;
    }
  }
  return found;
}

// The words of a link, without the look that it has in between.
std::string_view words_of_link(const RichText& rich, int link) {
  std::size_t begin = rich.text.size();
  std::size_t end = 0;
  for (std::size_t i = 0; i < rich.spans.size(); ++i) {
    if (rich.spans[i].link != link) continue;
    begin = std::min<std::size_t>(begin, rich.spans[i].begin);
    end = i + 1 < rich.spans.size() ? rich.spans[i + 1].begin : rich.text.size();
  }
  return end > begin ? std::string_view(rich.text).substr(begin, end - begin) : std::string_view();
}

// One node a link, at its longest line: there a press on its middle meets it, whoever makes it.
void link_nodes(MarkdownView& view, const RichText& rich, const TextLayout& layout, Point at) {
  Frame& frame = view.frame;
  for (const auto& [link, lines] : link_lines(layout, at)) {
    const std::string link_id = view.id + ":link" + std::to_string(view.links++);
    const std::string& target = rich.targets[std::size_t(link)];
    const auto longest = std::max_element(
        lines.begin(), lines.end(), [](const Rect& a, const Rect& b) { return a.width < b.width; });
    const int node =
        frame.node(Role::link, link_id, words_of_link(rich, link), *longest, {}, target);
    for (const Rect& line : lines) {
      frame.canvas().hairline(line.x, line.bottom() - 3, line.width, frame.theme().accent);
      if (&line != &*longest) frame.add_rect(node, line);
      frame.focus_ring(link_id, line.inset(-kRingAirDp, 0), 6);
    }
    if (frame.activated(link_id)) view.pressed = target;
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

}  // namespace

std::vector<TextSpan> spans_in(const RichText& rich, TextStyle style) {
  std::vector<TextSpan> spans = rich.spans;
  if (type_spec(style).weight == ports::FontWeight::semibold)
    for (TextSpan& span : spans) span.weight = ports::FontWeight::semibold;
  return spans;
}

void rich_text(MarkdownView& view, const RichText& rich, const RichLook& look) {
  if (rich.text.empty()) return;
  Frame& frame = view.frame;
  const std::vector<TextSpan> spans = spans_in(rich, look.style);
  const TextLayout& layout = frame.type().lay_out(
      rich.text, look.style, {.max_width = frame.width(), .max_scale = look.max_scale}, spans);
  const Rect room = frame.take(layout.height());
  code_grounds(frame, layout, {room.x, room.y});
  frame.selectable(layout, rich.text, look.style, frame.width(), spans, {room.x, room.y});
  const Color accent = frame.theme().accent;
  frame.canvas().text({room.x, room.y}, layout, frame.theme().text, Align::left, 0, &accent);
  const int group = frame.begin_group(look.role, {}, rich.text);
  frame.set_level(group, look.level);
  link_nodes(view, rich, layout, {room.x, room.y});
  frame.end_group(group, room);
}

namespace {

void draw_blocks(MarkdownView& view, const std::vector<Block>& blocks);

// Lines of code are not broken: what is wider than the column scrolls sideways.
void code_block(MarkdownView& view, const Block& block) {
  constexpr float kPad = 12;
  Frame& frame = view.frame;
  const RichText& rich = block.text;
  const TextLayout& layout = frame.type().lay_out(rich.text, TextStyle::secondary, {}, rich.spans);
  const Rect ground{frame.left(), frame.top(), frame.width(), layout.height() + 2 * kPad};
  frame.canvas().fill(ground, frame.theme().surface_sunken, kControlRadiusDp);
  const float content = layout.width + 2 * kPad;
  const Frame::SideRegion region{rich.text, frame.theme().surface_sunken};
  frame.begin_scroll_x(view.next_scroll_id(), ground, content,
                       content > ground.width + 1 ? &region : nullptr);
  const Point at{frame.left() + kPad, frame.top() + kPad};
  frame.selectable(layout, rich.text, TextStyle::secondary, 0, rich.spans, at);
  frame.canvas().text(at, layout, frame.theme().text);
  frame.node(Role::text, {}, rich.text, {at.x, at.y, layout.width, layout.height()});
  frame.space(ground.height);
  frame.end_scroll_x();
}

void list_item(MarkdownView& view, const Block& block) {
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
  rich_text(view, block.text, {});
  if (!block.blocks.empty()) {
    frame.space(kGridDp);
    draw_blocks(view, block.blocks);
  }
  const float used = frame.pop_column();
  frame.space(used);
  frame.end_group(item, {start.x, start.y, start.width, used});
}

void note(MarkdownView& view, const Block& block) {
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
  const float icon = frame.icon_dp(22);
  const float left = 15 + icon + 11;
  frame.canvas().icon(look.icon, {start.x + 15 + icon / 2, start.y + 15 + icon / 2},
                      frame.theme().ink(look.ink), icon);
  frame.push_column({start.x + left, start.y + 14, start.width - left - 14, 0});
  draw_blocks(view, block.blocks);
  const float used = frame.pop_column();
  const Rect ground{start.x, start.y, start.width, used + 28};
  frame.space(ground.height);
  frame.end_group(group, ground);
  frame.to_ground();
  frame.canvas().fill(ground, soft_of(frame.theme(), look.ink), kControlRadiusDp);
  frame.end_layers();
}

void quote(MarkdownView& view, const Block& block) {
  Frame& frame = view.frame;
  const Rect start{frame.left(), frame.top(), frame.width(), 0};
  frame.push_column({start.x + 16, start.y, start.width - 16, 0});
  draw_blocks(view, block.blocks);
  const float used = frame.pop_column();
  frame.canvas().fill({start.x, start.y, 3, used}, frame.theme().control, 1.5f);
  frame.space(used);
}

float space_before(const Block& block, const Block* previous) {
  if (previous == nullptr) return 0;
  if (block.kind == BlockKind::heading) return block.level <= 2 ? 24 : 16;
  if (block.kind == BlockKind::list_item && previous->kind == BlockKind::list_item) return 10;
  return 12;
}

void draw_block(MarkdownView& view, const Block& block) {
  Frame& frame = view.frame;
  switch (block.kind) {
    case BlockKind::paragraph:
      rich_text(view, block.text, {});
      break;
    case BlockKind::heading:
      rich_text(view, block.text,
                {.style = block.level <= 2 ? TextStyle::title : TextStyle::body_strong,
                 .role = Role::heading,
                 .level = std::clamp(block.level, 2, 6)});
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
      markdown_table(view, block);
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

void draw_blocks(MarkdownView& view, const std::vector<Block>& blocks) {
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
  MarkdownView view{frame, std::string(id), note_labels};
  frame.begin_selectable(id);
  draw_blocks(view, parsed(source));
  frame.end_selectable();
  return view.pressed;
}

bool accordion_row(Frame& frame, std::string_view id, std::string_view title, bool open) {
  const float icon = frame.icon_dp(20);
  const float width = std::max(48.0f, frame.width() - 2 * kMarginDp - icon - 12);
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
                      {rect.right() - kMarginDp - icon / 2, rect.center_y()},
                      frame.theme().text_muted, icon);
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
