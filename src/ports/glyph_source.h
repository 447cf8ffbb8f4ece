// Draws characters with the platform's own fonts, so that no font is ever downloaded.
//
// A cluster is what a reader takes for one character: one code point, or an emoji sequence, or a
// letter with its combining marks (UAX #29).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tideline::ports {

enum class FontWeight : std::uint8_t { regular, semibold };

// Sizes are in physical pixels: dp times pixels per dp.
struct FontKey {
  float size_px = 16;
  FontWeight weight = FontWeight::regular;
};

struct FontMetrics {
  float ascent_px = 0;   // above the base line, positive
  float descent_px = 0;  // below the base line, positive
};

struct Glyph {
  float advance_px = 0;
  // The bitmap's top left corner from the pen position on the base line; y grows downward.
  int left_px = 0;
  int top_px = 0;
  int width_px = 0;  // 0: nothing to draw (a space)
  int height_px = 0;
  bool coloured = false;           // true: keep the colours; false: white with coverage as alpha
  std::vector<std::uint8_t> rgba;  // width * height * 4, straight alpha
};

class GlyphSource {
 public:
  virtual ~GlyphSource() = default;

  virtual FontMetrics metrics(const FontKey& font) = 0;

  // Advances of many clusters at once, in `font`'s pixels; same length as `clusters`. A cluster
  // no font knows gets the advance of what raster() draws in its place.
  virtual std::vector<float> advances(const FontKey& font,
                                      std::span<const std::string> clusters) = 0;

  // Pictures of many clusters at once, in the same order. Called with all that a frame needs
  // and the atlas does not hold yet, because one canvas read costs more than many glyphs.
  virtual std::vector<Glyph> raster(const FontKey& font, std::span<const std::string> clusters) = 0;
};

}  // namespace tideline::ports
