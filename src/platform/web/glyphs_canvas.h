// Draws characters with the browser's fonts on a 2D canvas.
#pragma once

#include "ports/glyph_source.h"

namespace tideline::platform {

class CanvasGlyphs final : public ports::GlyphSource {
 public:
  ports::FontMetrics metrics(const ports::FontKey& font) override;
  std::vector<float> advances(const ports::FontKey& font,
                              std::span<const std::string> clusters) override;
  std::vector<ports::Glyph> raster(const ports::FontKey& font,
                                   std::span<const std::string> clusters) override;
};

}  // namespace tideline::platform
