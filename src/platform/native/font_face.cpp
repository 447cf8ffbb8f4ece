#include "platform/native/font_face.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_MULTIPLE_MASTERS_H
#include FT_OUTLINE_H
#include <cmath>
#include <cstdlib>
#include <hb.h>

#include "base/utf8.h"
#include "platform/native/bitmap.h"

namespace tideline::platform {

namespace {

constexpr float kFixed = 64;  // FreeType's 26.6 numbers
constexpr int kSemibold = 600;
constexpr int kHeavyEnough = 550;
constexpr float kBoldPerEm = 1.0f / 40;

void add_row(Bitmap& bitmap, int y, const unsigned char* row, unsigned char mode) {
  for (int x = 0; x < bitmap.width_px; ++x) {
    std::uint8_t* to = bitmap.at(x, y);
    if (mode == FT_PIXEL_MODE_BGRA) {
      const unsigned char* from = row + std::ptrdiff_t{4} * x;
      to[0] = from[2];
      to[1] = from[1];
      to[2] = from[0];
      to[3] = from[3];
    } else {
      const bool mono = mode == FT_PIXEL_MODE_MONO;
      const int coverage = mono ? (row[x / 8] >> (7 - x % 8) & 1) * 255 : row[x];
      for (int c = 0; c < 4; ++c) to[c] = std::uint8_t(coverage);
    }
  }
}

Bitmap bitmap_of(FT_GlyphSlot slot) {
  Bitmap bitmap;
  const FT_Bitmap& from = slot->bitmap;
  bitmap.left_px = slot->bitmap_left;
  bitmap.top_px = -slot->bitmap_top;
  bitmap.coloured = from.pixel_mode == FT_PIXEL_MODE_BGRA;
  bitmap.resize(int(from.width), int(from.rows));
  for (int y = 0; y < bitmap.height_px; ++y)
    add_row(bitmap, y, from.buffer + std::ptrdiff_t(y) * from.pitch, from.pixel_mode);
  return bitmap;
}

void set_weight(FT_Face face, hb_font_t* shaper, float weight) {
  FT_MM_Var* axes = nullptr;
  if (FT_Get_MM_Var(face, &axes) != 0) return;
  std::vector<FT_Fixed> values(axes->num_axis);
  for (FT_UInt i = 0; i < axes->num_axis; ++i) {
    const bool is_weight = axes->axis[i].tag == FT_MAKE_TAG('w', 'g', 'h', 't');
    values[i] = is_weight ? FT_Fixed(weight * 65536) : axes->axis[i].def;
  }
  FT_Set_Var_Design_Coordinates(face, FT_UInt(values.size()), values.data());
  FT_Done_MM_Var(face->glyph->library, axes);
  const hb_variation_t variation{HB_TAG('w', 'g', 'h', 't'), weight};
  hb_font_set_variations(shaper, &variation, 1);
}

}  // namespace

std::unique_ptr<FontFace> FontFace::open(FT_LibraryRec_* library, const FontFile& file,
                                         ports::FontWeight weight) {
  std::unique_ptr<FontFace> made(new FontFace);
  if (FT_New_Face(library, file.path.c_str(), file.index, &made->face_) != 0) return nullptr;
  hb_blob_t* blob = hb_blob_create_from_file(file.path.c_str());
  hb_face_t* face = hb_face_create(blob, unsigned(file.index) & 0xFFFF);
  made->shaper_ = hb_font_create(face);
  made->units_per_em_ = float(hb_face_get_upem(face));
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  const bool wants_bold = weight == ports::FontWeight::semibold;
  if (file.has_weight_axis)
    set_weight(made->face_, made->shaper_, wants_bold ? kSemibold : 400);
  else
    made->made_bold_ = wants_bold && file.weight < kHeavyEnough;
  return made;
}

FontFace::~FontFace() {
  if (shaper_ != nullptr) hb_font_destroy(shaper_);
  if (face_ != nullptr) FT_Done_Face(face_);
}

ports::FontMetrics FontFace::metrics(float size_px) const {
  hb_font_extents_t extents{};
  hb_font_get_h_extents(shaper_, &extents);
  const float scale = size_px / units_per_em_;
  return {float(extents.ascender) * scale, -float(extents.descender) * scale};
}

float FontFace::advance(float size_px, std::string_view cluster) const {
  return shape(cluster).advance * size_px;
}

// HarfBuzz's default scale is the font's own units.
FontFace::Shaped FontFace::shape(std::string_view cluster) const {
  Shaped shaped;
  std::size_t after_first = 0;
  const char32_t first = cluster.empty() ? U' ' : next_code_point(cluster, after_first);
  if (after_first >= cluster.size()) {
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(shaper_, first, &glyph);
    shaped.glyphs.push_back({glyph, 0, 0});
    shaped.advance = float(hb_font_get_glyph_h_advance(shaper_, glyph)) / units_per_em_;
    return shaped;
  }
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, cluster.data(), int(cluster.size()), 0, int(cluster.size()));
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(shaper_, buffer, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer, &count);
  for (unsigned i = 0; i < count; ++i) {
    shaped.glyphs.push_back({infos[i].codepoint,
                             shaped.advance + float(places[i].x_offset) / units_per_em_,
                             float(places[i].y_offset) / units_per_em_});
    shaped.advance += float(places[i].x_advance) / units_per_em_;
  }
  hb_buffer_destroy(buffer);
  return shaped;
}

// Returns by how much the face's bitmaps must be scaled: 1 for outlines.
float FontFace::set_size(float size_px) {
  if (FT_IS_SCALABLE(face_)) {
    FT_Set_Char_Size(face_, 0, FT_F26Dot6(std::lround(size_px * kFixed)), 72, 72);
    return 1;
  }
  int best = 0;
  for (int i = 1; i < face_->num_fixed_sizes; ++i) {
    const float wanted = size_px * kFixed;
    const auto distance = [&](int n) {
      return std::fabs(float(face_->available_sizes[n].y_ppem) - wanted);
    };
    if (distance(i) < distance(best)) best = i;
  }
  if (FT_Select_Size(face_, best) != 0) return 1;
  return size_px * kFixed / float(face_->available_sizes[best].y_ppem);
}

bool FontFace::load(unsigned glyph, float size_px) {
  // Light hinting moves nothing sideways, so advances stay true.
  if (FT_Load_Glyph(face_, glyph, FT_LOAD_COLOR | FT_LOAD_TARGET_LIGHT) != 0) return false;
  FT_GlyphSlot slot = face_->glyph;
  if (slot->format == FT_GLYPH_FORMAT_BITMAP) return true;
  if (made_bold_ && slot->format == FT_GLYPH_FORMAT_OUTLINE)
    FT_Outline_Embolden(&slot->outline, FT_Pos(size_px * kFixed * kBoldPerEm));
  return FT_Render_Glyph(slot, FT_RENDER_MODE_LIGHT) == 0;
}

ports::Glyph FontFace::draw(float size_px, std::string_view cluster) {
  const Shaped shaped = shape(cluster);
  const float factor = set_size(size_px);
  Bitmap whole;
  for (const Placed& placed : shaped.glyphs) {
    if (!load(placed.glyph, size_px)) continue;
    Bitmap part = bitmap_of(face_->glyph);
    if (factor != 1) part = scaled(part, factor);
    part.left_px += int(std::lround(placed.x * size_px));
    part.top_px -= int(std::lround(placed.y * size_px));
    whole = combined(whole, part);
  }
  ports::Glyph glyph;
  glyph.advance_px = shaped.advance * size_px;
  move_into(whole, glyph);
  return glyph;
}

}  // namespace tideline::platform
