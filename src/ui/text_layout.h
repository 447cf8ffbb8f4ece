// Text into lines: measuring, breaking by the rules of UAX #14, eliding.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/fonts.h"
#include "ui/metrics.h"

namespace tideline::ui {

// A stretch of text in one look, from `begin` (bytes) to the next span.
struct TextSpan {
  std::uint32_t begin = 0;
  ports::FontWeight weight = ports::FontWeight::regular;
  bool italic = false;
  bool code = false;
  int link = -1;  // an index of the caller's

  friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

struct PlacedGlyph {
  GlyphCode code = 0;
  std::uint16_t span = 0;
  std::uint32_t offset = 0;  // its first byte
  float x = 0;               // from the line's left
};

struct TextLine {
  std::uint32_t first_glyph = 0;
  std::uint32_t end_glyph = 0;
  std::uint32_t begin = 0;  // bytes
  std::uint32_t end = 0;
  float width = 0;  // without trailing spaces
};

// A laid-out text. Sizes in dp.
struct TextLayout {
  std::string text;  // what was laid out
  float size = 16;
  float line_height = 24;
  std::vector<TextSpan> spans;
  std::vector<PlacedGlyph> glyphs;
  std::vector<TextLine> lines;
  float width = 0;  // of the widest line
  bool elided = false;

  float height() const { return line_height * float(lines.size()); }

  // Where the caret stands before the byte `offset`: x from the line's left, and the line.
  struct Caret {
    float x = 0;
    std::size_t line = 0;
  };
  Caret caret(std::uint32_t offset) const;

  // The byte before which a caret stands that is put at `p` (from the text's top left).
  std::uint32_t offset_at(Point p) const;
};

// Whether a line ends in the middle of a Latin word or a number: there is too little room for it.
bool breaks_a_word(const TextLayout& layout);
// Whether the line after `line` begins in the middle of one.
bool breaks_a_word_after(const TextLayout& layout, std::size_t line);

struct LayoutOptions {
  float max_width = 0;       // dp; 0: never breaks
  int max_lines = 0;         // 0: any number; more are cut off with an ellipsis
  bool keep_spaces = false;  // a field's text: trailing spaces count
  float max_scale = 0;       // at most this part of the text size the person chose; 0: all of it
};

// Lays texts out and keeps the results as long as frames use them.
class Typesetter {
 public:
  explicit Typesetter(Fonts& fonts) : fonts_(fonts) {}

  // Scale of all type, 0.85 to 1.6.
  void set_scale(float scale);
  float scale() const { return scale_; }

  // The reference holds until the end of the next frame. `spans` empty: one in the style's
  // weight.
  const TextLayout& lay_out(std::string_view text, TextStyle style, const LayoutOptions& options,
                            std::span<const TextSpan> spans = {});

  float width(std::string_view text, TextStyle style);
  // The widest stretch of a text that no line may break: a long word, a number. Of the options
  // only max_scale counts.
  float widest_word(std::string_view text, TextStyle style, const LayoutOptions& options = {},
                    std::span<const TextSpan> spans = {});
  float line_height(TextStyle style) const { return type_spec(style).line_dp * scale_; }

  // Call once a frame: drops what has not been used for a while.
  void next_frame();
  void clear() { kept_.clear(); }

  Fonts& fonts() { return fonts_; }

 private:
  struct Kept {
    std::string text;
    std::uint64_t last_frame = 0;
    TextLayout layout;
    LayoutOptions options;
    TextStyle style = TextStyle::body;
  };

  TextLayout compute(std::string_view text, TextStyle style, const LayoutOptions& options,
                     std::span<const TextSpan> spans);

  Fonts& fonts_;
  float scale_ = 1;
  std::uint64_t frame_ = 0;
  std::unordered_map<std::uint64_t, std::unique_ptr<Kept>> kept_;
};

}  // namespace tideline::ui
