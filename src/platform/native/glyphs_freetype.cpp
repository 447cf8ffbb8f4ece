#include "platform/native/glyphs_freetype.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace tideline::platform {

namespace {

// Open files with their tables; a page of many languages needs about ten.
constexpr std::size_t kMostFaces = 24;

// The code points a font must have; marks that only steer shaping are no matter.
std::vector<char32_t> needed_code_points(std::string_view cluster) {
  std::vector<char32_t> needed;
  std::size_t at = 0;
  while (at < cluster.size()) {
    const char32_t c = next_code_point(cluster, at);
    const bool steers = c == 0x200D || c == 0x200C || (c >= 0xFE00 && c <= 0xFE0F) ||
                        (c >= 0xE0020 && c <= 0xE007F);
    if (!steers) needed.push_back(c);
  }
  return needed;
}

std::vector<char32_t> code_points(std::string_view cluster) {
  std::vector<char32_t> all;
  std::size_t at = 0;
  while (at < cluster.size()) all.push_back(next_code_point(cluster, at));
  return all;
}

}  // namespace

FreetypeGlyphs::FreetypeGlyphs() { FT_Init_FreeType(&library_); }

FreetypeGlyphs::~FreetypeGlyphs() {
  faces_.clear();
  FT_Done_FreeType(library_);
}

ports::FontMetrics FreetypeGlyphs::metrics(const ports::FontKey& font) {
  const FontFile* file = book_.interface_font(font.weight);
  FontFace* face = file != nullptr ? open(*file, font.weight) : nullptr;
  if (face == nullptr) return {font.size_px * 0.8f, font.size_px * 0.2f};
  return face->metrics(font.size_px);
}

std::vector<float> FreetypeGlyphs::advances(const ports::FontKey& font,
                                            std::span<const std::string> clusters) {
  std::vector<float> advances;
  advances.reserve(clusters.size());
  for (const std::string& cluster : clusters) {
    const FontFace* face = face_for(font.weight, cluster);
    advances.push_back(face != nullptr ? face->advance(font.size_px, cluster) : font.size_px / 2);
  }
  return advances;
}

std::vector<ports::Glyph> FreetypeGlyphs::raster(const ports::FontKey& font,
                                                 std::span<const std::string> clusters) {
  std::vector<ports::Glyph> glyphs;
  glyphs.reserve(clusters.size());
  for (const std::string& cluster : clusters) {
    FontFace* face = face_for(font.weight, cluster);
    ports::Glyph nothing;
    nothing.advance_px = font.size_px / 2;
    glyphs.push_back(face != nullptr ? face->draw(font.size_px, cluster) : nothing);
  }
  return glyphs;
}

FontFace* FreetypeGlyphs::face_for(ports::FontWeight weight, std::string_view cluster) {
  const std::vector<char32_t> needed = needed_code_points(cluster);
  const Script script = script_of(code_points(cluster));
  const FontFile* file = book_.find(script, weight, needed);
  // No font has all of it: the base character alone, without its marks, beats a box.
  if (file == nullptr && needed.size() > 1) file = book_.find(script, weight, {&needed[0], 1});
  if (file == nullptr) file = book_.interface_font(weight);
  return file != nullptr ? open(*file, weight) : nullptr;
}

FontFace* FreetypeGlyphs::open(const FontFile& file, ports::FontWeight weight) {
  const auto is_it = [&](const OpenFace& open) {
    return open.weight == weight && open.file == file;
  };
  const auto found = std::find_if(faces_.begin(), faces_.end(), is_it);
  if (found != faces_.end()) {
    std::rotate(found, found + 1, faces_.end());
    return faces_.back().face.get();
  }
  if (faces_.size() == kMostFaces) faces_.erase(faces_.begin());
  faces_.push_back({file, weight, FontFace::open(library_, file, weight)});
  return faces_.back().face.get();
}

}  // namespace tideline::platform
