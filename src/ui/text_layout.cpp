// Greedy line filling over libunibreak's break opportunities (UAX #14, Unicode 15).
#include "ui/text_layout.h"

#include <algorithm>
#include <functional>
#include <linebreak.h>

#include "base/utf8.h"

namespace tideline::ui {

namespace {

constexpr GlyphCode kEllipsis = 0x2026;

bool is_space(GlyphCode code) { return code == ' ' || code == 0x3000; }

bool is_letter(char c) {
  const bool is_digit = c >= '0' && c <= '9';
  return is_digit || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0xE0) == 0xC0;
}

bool has_han(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c >= 0x3000 && c < 0xA000) return true;
  }
  return false;
}

// Chinese punctuation that Latin fonts share: libunibreak's "zh" rules treat curly quotes as
// opening and closing marks.
std::vector<char> break_opportunities(std::string_view text) {
  std::vector<char> breaks(text.size(), 0);
  set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(),
                      has_han(text) ? "zh" : "en", breaks.data());
  return breaks;
}

// Fills lines glyph by glyph. One object per layout.
class LineFiller {
 public:
  LineFiller(TextLayout& layout, std::string_view text, const LayoutOptions& options,
             const std::vector<float>& advances)
      : layout_(layout), text_(text), options_(options), advances_(advances) {
    if (options_.max_width > 0) breaks_ = break_opportunities(text);
  }

  void run() {
    const std::uint32_t count = std::uint32_t(layout_.glyphs.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      PlacedGlyph& glyph = layout_.glyphs[i];
      if (glyph.code == '\n') {
        close_line(i, i + 1);
        continue;
      }
      const float advance = advances_[i];
      const bool hangs = is_space(glyph.code) && !options_.keep_spaces;
      if (options_.max_width > 0 && !hangs && i > first_ &&
          x_ + advance > options_.max_width + 0.01f) {
        i = break_before(i) - 1;
        continue;
      }
      glyph.x = x_;
      x_ += advance;
      if (!breaks_.empty() && may_break_after(i)) opportunity_ = i + 1;
    }
    close_line(count, count);
  }

 private:
  bool may_break_after(std::uint32_t i) const {
    const std::uint32_t end =
        i + 1 < layout_.glyphs.size() ? layout_.glyphs[i + 1].offset : std::uint32_t(text_.size());
    return end > 0 && breaks_[end - 1] == LINEBREAK_ALLOWBREAK;
  }

  // Ends the line before glyph `i`, at the last opportunity if there is one; returns the glyph
  // that begins the next line.
  std::uint32_t break_before(std::uint32_t i) {
    const std::uint32_t next = opportunity_ > first_ ? opportunity_ : i;
    close_line(next, next);
    return next;
  }

  void close_line(std::uint32_t end, std::uint32_t next) {
    TextLine line;
    line.first_glyph = first_;
    line.end_glyph = end;
    line.begin = first_ < layout_.glyphs.size() ? layout_.glyphs[first_].offset
                                                : std::uint32_t(text_.size());
    line.end =
        end < layout_.glyphs.size() ? layout_.glyphs[end].offset : std::uint32_t(text_.size());
    std::uint32_t seen = end;
    if (!options_.keep_spaces)
      while (seen > first_ && is_space(layout_.glyphs[seen - 1].code)) --seen;
    if (seen > first_) line.width = layout_.glyphs[seen - 1].x + advances_[seen - 1];
    layout_.width = std::max(layout_.width, line.width);
    layout_.lines.push_back(line);
    first_ = next;
    opportunity_ = next;
    x_ = 0;
  }

  TextLayout& layout_;
  std::string_view text_;
  const LayoutOptions& options_;
  const std::vector<float>& advances_;
  std::vector<char> breaks_;
  std::uint32_t first_ = 0;
  std::uint32_t opportunity_ = 0;
  float x_ = 0;
};

std::uint64_t key_of(std::string_view text, TextStyle style, const LayoutOptions& options,
                     std::span<const TextSpan> spans) {
  std::uint64_t key = std::hash<std::string_view>{}(text);
  const auto add = [&key](std::uint64_t value) {
    key = (key ^ value) * 0x9E3779B97F4A7C15ULL;
    key ^= key >> 29;
  };
  add(std::uint64_t(style) | std::uint64_t(options.keep_spaces) << 8 |
      std::uint64_t(options.max_lines) << 16);
  add(std::uint64_t(options.max_width * 16) | std::uint64_t(options.max_scale * 100) << 40);
  for (const TextSpan& span : spans)
    add(span.begin | std::uint64_t(span.weight) << 32 | std::uint64_t(span.italic) << 33 |
        std::uint64_t(span.code) << 34 | std::uint64_t(span.link + 1) << 35);
  return key;
}

}  // namespace

bool breaks_a_word_after(const TextLayout& layout, std::size_t line) {
  if (line + 1 >= layout.lines.size()) return false;
  const std::string& text = layout.text;
  const std::uint32_t at = layout.lines[line + 1].begin;
  if (at == 0 || at >= text.size() || !is_letter(text[at])) return false;
  return is_letter(text[at - 1]) || (text[at - 1] & 0xC0) == 0x80;
}

bool breaks_a_word(const TextLayout& layout) {
  for (std::size_t i = 0; i < layout.lines.size(); ++i)
    if (breaks_a_word_after(layout, i)) return true;
  return false;
}

TextLayout::Caret TextLayout::caret(std::uint32_t offset) const {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    const bool last = i + 1 == lines.size();
    if (!last && offset >= lines[i + 1].begin) continue;
    float x = 0;
    for (std::uint32_t g = line.first_glyph; g < line.end_glyph; ++g) {
      if (glyphs[g].offset >= offset) return {glyphs[g].x, i};
      x = g + 1 < line.end_glyph ? glyphs[g + 1].x : line.width;
    }
    return {x, i};
  }
  return {};
}

std::uint32_t TextLayout::offset_at(Point p) const {
  if (lines.empty()) return 0;
  const auto index = std::size_t(std::clamp(p.y / line_height, 0.0f, float(lines.size() - 1)));
  const TextLine& line = lines[index];
  for (std::uint32_t g = line.first_glyph; g < line.end_glyph; ++g) {
    const float next = g + 1 < line.end_glyph ? glyphs[g + 1].x : line.width;
    if (p.x < (glyphs[g].x + next) / 2) return glyphs[g].offset;
  }
  return line.end;
}

void Typesetter::set_scale(float scale) {
  if (scale == scale_) return;
  scale_ = scale;
  kept_.clear();
}

const TextLayout& Typesetter::lay_out(std::string_view text, TextStyle style,
                                      const LayoutOptions& options,
                                      std::span<const TextSpan> spans) {
  const std::uint64_t key = key_of(text, style, options, spans);
  auto& kept = kept_[key];
  if (!kept || kept->text != text) {
    kept = std::make_unique<Kept>();
    kept->text = text;
    kept->layout = compute(text, style, options, spans);
  }
  kept->last_frame = frame_;
  return kept->layout;
}

float Typesetter::width(std::string_view text, TextStyle style) {
  return lay_out(text, style, {}).width;
}

float Typesetter::widest_word(std::string_view text, TextStyle style, const LayoutOptions& options,
                              std::span<const TextSpan> spans) {
  const TextLayout& layout = lay_out(text, style, {.max_scale = options.max_scale}, spans);
  const std::vector<char> breaks = break_opportunities(text);
  float widest = 0;
  for (const TextLine& line : layout.lines) {
    std::uint32_t first = line.first_glyph;
    for (std::uint32_t g = first; g < line.end_glyph; ++g) {
      const bool last = g + 1 == line.end_glyph;
      const std::uint32_t end = last ? line.end : layout.glyphs[g + 1].offset;
      if (!last && (end == 0 || breaks[end - 1] != LINEBREAK_ALLOWBREAK)) continue;
      std::uint32_t seen = g + 1;  // spaces hang over the end of a line
      while (seen > first && is_space(layout.glyphs[seen - 1].code)) --seen;
      const float right = seen < line.end_glyph ? layout.glyphs[seen].x : line.width;
      if (seen > first) widest = std::max(widest, right - layout.glyphs[first].x);
      first = g + 1;
    }
  }
  return widest;
}

void Typesetter::next_frame() {
  constexpr std::uint64_t kKeepFrames = 120;
  constexpr std::size_t kFewLayouts = 500;
  ++frame_;
  if (kept_.size() < kFewLayouts || frame_ % 16 != 0) return;
  std::erase_if(kept_,
                [&](const auto& entry) { return entry.second->last_frame + kKeepFrames < frame_; });
}

namespace {

// Cuts the layout down to `max_lines` and ends the last line with an ellipsis.
void elide(TextLayout& layout, const LayoutOptions& options, float ellipsis_width,
           const std::vector<float>& advances) {
  const auto limit = std::size_t(options.max_lines);
  if (options.max_lines <= 0 || layout.lines.size() <= limit) return;
  layout.lines.resize(limit);
  layout.elided = true;
  TextLine& line = layout.lines.back();
  std::uint32_t end = line.end_glyph;
  const auto right_of = [&](std::uint32_t e) {
    return e > line.first_glyph ? layout.glyphs[e - 1].x + advances[e - 1] : 0.0f;
  };
  while (end > line.first_glyph && (right_of(end) + ellipsis_width > options.max_width ||
                                    is_space(layout.glyphs[end - 1].code)))
    --end;
  PlacedGlyph dots;
  dots.code = kEllipsis;
  dots.x = right_of(end);
  dots.offset = line.end;
  dots.span = end > line.first_glyph ? layout.glyphs[end - 1].span : std::uint16_t{0};
  layout.glyphs.resize(end);
  layout.glyphs.push_back(dots);
  line.end_glyph = end + 1;
  line.width = dots.x + ellipsis_width;
}

}  // namespace

TextLayout Typesetter::compute(std::string_view text, TextStyle style, const LayoutOptions& options,
                               std::span<const TextSpan> spans) {
  const TypeSpec spec = type_spec(style);
  TextLayout layout;
  const float scale = options.max_scale > 0 ? std::min(scale_, options.max_scale) : scale_;
  layout.text = text;
  layout.size = spec.size_dp * scale;
  layout.line_height = spec.line_dp * scale;
  layout.spans.assign(spans.begin(), spans.end());
  if (layout.spans.empty()) layout.spans.push_back({.begin = 0, .weight = spec.weight});

  std::vector<Cluster> clusters;
  fonts_.split(text, clusters);
  std::vector<float> advances;
  std::vector<float> bold;
  fonts_.advances(clusters, layout.size, ports::FontWeight::regular, advances);
  const bool any_bold = std::any_of(layout.spans.begin(), layout.spans.end(), [](const auto& s) {
    return s.weight == ports::FontWeight::semibold;
  });
  if (any_bold) fonts_.advances(clusters, layout.size, ports::FontWeight::semibold, bold);
  layout.glyphs.reserve(clusters.size());
  std::uint16_t span = 0;
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    while (span + 1u < layout.spans.size() && layout.spans[span + 1u].begin <= clusters[i].offset)
      ++span;
    if (layout.spans[span].weight == ports::FontWeight::semibold) advances[i] = bold[i];
    layout.glyphs.push_back({clusters[i].code, span, clusters[i].offset, 0});
  }
  LineFiller(layout, text, options, advances).run();
  if (options.max_lines > 0) {
    const Cluster dots{kEllipsis, 0};
    std::vector<float> width;
    fonts_.advances({&dots, 1}, layout.size, layout.spans.back().weight, width);
    elide(layout, options, width[0], advances);
  }
  return layout;
}

}  // namespace tideline::ui
