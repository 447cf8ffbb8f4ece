// Draws characters with the desktop's fonts.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "platform/native/font_book.h"
#include "platform/native/font_face.h"
#include "ports/glyph_source.h"

namespace tideline::platform {

class FreetypeGlyphs final : public ports::GlyphSource {
 public:
  FreetypeGlyphs();
  ~FreetypeGlyphs() override;

  // The reader's language, which decides how Han characters look.
  void set_language(std::string_view language) { book_.set_language(language); }

  ports::FontMetrics metrics(const ports::FontKey& font) override;
  std::vector<float> advances(const ports::FontKey& font,
                              std::span<const std::string> clusters) override;
  std::vector<ports::Glyph> raster(const ports::FontKey& font,
                                   std::span<const std::string> clusters) override;

 private:
  struct OpenFace {
    FontFile file;
    ports::FontWeight weight;
    std::unique_ptr<FontFace> face;  // null: it could not be opened
  };

  FontFace* face_for(ports::FontWeight weight, std::string_view cluster);
  FontFace* open(const FontFile& file, ports::FontWeight weight);

  FontBook book_;
  FT_LibraryRec_* library_ = nullptr;
  std::vector<OpenFace> faces_;  // last used last
};

}  // namespace tideline::platform
