// One font file, opened: HarfBuzz says which glyphs draw a cluster, FreeType draws them.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "platform/native/font_book.h"
#include "ports/glyph_source.h"

struct FT_FaceRec_;
struct FT_LibraryRec_;
struct FT_GlyphSlotRec_;
struct hb_font_t;

namespace tideline::platform {

class FontFace {
 public:
  // Null when the file cannot be read. `library` outlives the face.
  static std::unique_ptr<FontFace> open(FT_LibraryRec_* library, const FontFile& file,
                                        ports::FontWeight weight);
  ~FontFace();
  FontFace(const FontFace&) = delete;
  FontFace& operator=(const FontFace&) = delete;

  ports::FontMetrics metrics(float size_px) const;
  float advance(float size_px, std::string_view cluster) const;
  ports::Glyph draw(float size_px, std::string_view cluster);

 private:
  struct Placed {
    unsigned glyph = 0;
    float x = 0;  // in ems, y upward
    float y = 0;
  };
  struct Shaped {
    std::vector<Placed> glyphs;
    float advance = 0;  // in ems
  };

  FontFace() = default;
  Shaped shape(std::string_view cluster) const;
  float set_size(float size_px);
  bool load(unsigned glyph, float size_px);

  FT_FaceRec_* face_ = nullptr;
  hb_font_t* shaper_ = nullptr;
  float units_per_em_ = 1000;
  bool made_bold_ = false;  // the family has no heavier face: outlines are thickened
};

}  // namespace tideline::platform
