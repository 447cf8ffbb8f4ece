// Glyphs of fixed widths and no pictures: CJK and emoji are one em wide, Latin a little more than
// half, as in most fonts.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "ports/glyph_source.h"

namespace tideline::fakes {

class FakeGlyphs : public ports::GlyphSource {
 public:
  int batches = 0;  // raster() calls so far

  ports::FontMetrics metrics(const ports::FontKey& font) override {
    return {font.size_px * 0.95f, font.size_px * 0.25f};
  }

  std::vector<float> advances(const ports::FontKey& font,
                              std::span<const std::string> clusters) override {
    std::vector<float> out;
    for (const std::string& cluster : clusters) out.push_back(width(cluster) * font.size_px);
    return out;
  }

  std::vector<ports::Glyph> raster(const ports::FontKey& font,
                                   std::span<const std::string> clusters) override {
    ++batches;
    std::vector<ports::Glyph> out;
    for (const std::string& cluster : clusters) {
      ports::Glyph glyph;
      glyph.advance_px = width(cluster) * font.size_px;
      glyph.width_px = 2;
      glyph.height_px = 2;
      glyph.rgba.assign(16, 255);
      out.push_back(std::move(glyph));
    }
    return out;
  }

 private:
  static float width(const std::string& cluster) {
    std::size_t at = 0;
    const char32_t c = cluster.empty() ? U' ' : next_code_point(cluster, at);
    if (c >= 0x1100) return 1.0f;
    return c == ' ' || c == 'i' || c == 'l' ? 0.3f : 0.58f;
  }
};

}  // namespace tideline::fakes
