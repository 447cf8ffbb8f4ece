// Drawing in dp on Dear ImGui's draw list. Knows shapes, texts and icons; nothing of widgets.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ui/color.h"
#include "ui/metrics.h"
#include "ui/pictures.h"
#include "ui/text_layout.h"

struct ImDrawList;

namespace tideline::ui {

enum class Align : std::uint8_t { left, center, right };

// A text that was drawn, for checks that nothing is cut off or overlaps.
struct DrawnText {
  Rect rect;
  Rect clip;
  bool elided = false;
  int layer = 0;                  // sheets lie above pages
  bool scrolls_sideways = false;  // its clip's sides cut nothing off for good
  std::string text = {};
  bool breaks_word = false;  // the next line goes on in the middle of one
};

class Canvas {
 public:
  Canvas(ImDrawList* list, Fonts& fonts) : list_(list), fonts_(fonts) {}

  void fill(const Rect& rect, Color color, float radius = 0);
  void fill_top(const Rect& rect, Color color, float radius);  // rounds the upper corners only
  void outline(const Rect& rect, Color color, float radius = 0, float width_dp = 1);
  void hairline(float x, float y, float width, Color color);  // one physical pixel
  void line(Point a, Point b, Color color, float width_dp);
  void disc(Point center, float radius, Color color);
  void ring(Point center, float radius, Color color, float width_dp);
  void arc(Point center, float radius, float from_turn, float to_turn, Color color,
           float width_dp);  // 0 is up, 1 a full turn clockwise
  void shadow(const Rect& rect, Color color, float radius);
  // Sideways from nothing at `from` to `color` at the other side.
  void fade(const Rect& rect, Color color, Align from);
  // Fills `rect`; what does not fit its shape is cut off at the sides.
  void image(const Rect& rect, const Picture& picture, float radius = 0);

  // What was drawn on another list with the same fonts, its origin at `at`, cut to the clip.
  void picture(const ImDrawList& drawn, Point at);

  // A chat bubble: like fill, with one square corner (`tail`: left or right, at the bottom).
  void bubble(const Rect& rect, Color color, float radius, Align tail);

  // Icons are line drawings of the family in icon.h; `size` 24 draws strokes of 2 dp.
  void icon(std::string_view name, Point center, Color color, float size = kIconDp);

  // `at` is the top left of the text's box of `box_width` (0: its own width). Links are drawn
  // in `link_color` when given.
  void text(Point at, const TextLayout& layout, Color color, Align align = Align::left,
            float box_width = 0, const Color* link_color = nullptr);

  void push_clip(const Rect& rect);
  void pop_clip();
  Rect clip() const { return clips_.empty() ? Rect{-1e6f, -1e6f, 2e6f, 2e6f} : clips_.back(); }
  bool is_visible(const Rect& rect) const { return rect.overlaps(clip()); }

  // Moves and fades what is drawn from here on (transitions). Positions given by callers stay.
  void set_offset(float dx) { dx_ = dx; }
  float offset() const { return dx_; }
  void set_alpha(float alpha) { alpha_ = alpha; }

  // Draw lists' channels: content first, then what lies behind it.
  ImDrawList* list() { return list_; }

  float density() const { return fonts_.density(); }
  // To the nearest physical pixel.
  float snap(float dp) const;

  // Notes every text from now on; null ends it.
  void record(std::vector<DrawnText>* texts) { recorded_ = texts; }
  void set_layer(int layer) { layer_ = layer; }
  void set_scrolls_sideways(bool scrolls) { scrolls_sideways_ = scrolls; }

 private:
  unsigned color(Color c) const;
  void glyph_run(const TextLayout& layout, const TextLine& line, Point at, Color ink,
                 const Color* link_color);

  ImDrawList* list_;
  Fonts& fonts_;
  std::vector<Rect> clips_;
  std::vector<DrawnText>* recorded_ = nullptr;
  int layer_ = 0;
  bool scrolls_sideways_ = false;
  float dx_ = 0;
  float alpha_ = 1;
};

}  // namespace tideline::ui
