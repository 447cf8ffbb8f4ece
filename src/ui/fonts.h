// Characters from the platform's fonts into Dear ImGui's dynamic atlas.
//
// Text is cut into clusters (UAX #29); each becomes one 16-bit glyph code: its own code point, or
// for everything longer or beyond the Basic Multilingual Plane a code of the private use area
// that is handed out at first sight. ImGui sees the codes only.
//
// Glyph pictures are fetched in batches: a frame that needs unseen ones draws without them,
// fetch_missing() gets them all at once, and the frame is drawn again before it is shown.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ports/glyph_source.h"
#include "ui/metrics.h"

struct ImFont;
struct ImFontBaked;
struct ImFontGlyph;

namespace tideline::ui {

using GlyphCode = std::uint16_t;

// One cluster of a text.
struct Cluster {
  GlyphCode code = 0;
  std::uint32_t offset = 0;  // of its first byte
};

// Height above and below the base line, dp.
struct LineMetrics {
  float ascent = 0;
  float descent = 0;
};

class Fonts {
 public:
  // Adds the two weights to the current ImGui context's atlas. `source` is borrowed for life.
  explicit Fonts(ports::GlyphSource& source);
  ~Fonts();
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  // Pixels per dp; forgets all measures when it changes.
  void set_density(float pixels_per_dp);
  float density() const;

  // Cuts `text` into clusters. Broken UTF-8 reads as U+FFFD; control characters vanish.
  void split(std::string_view text, std::vector<Cluster>& out);

  // Advances in dp of `clusters` in a size; asks the source once for all that are unknown.
  void advances(std::span<const Cluster> clusters, float size_dp, ports::FontWeight weight,
                std::vector<float>& out);

  LineMetrics metrics(float size_dp, ports::FontWeight weight);

  // The glyph for drawing now, or null: nothing to draw, or not fetched yet (then it is noted
  // for fetch_missing()). Positions are dp relative to the pen on the base line.
  const ImFontGlyph* glyph(GlyphCode code, float size_dp, ports::FontWeight weight);

  // Fetches all noted glyphs; false when there were none. Call after the frame.
  bool fetch_missing();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tideline::ui
