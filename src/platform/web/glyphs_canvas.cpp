#include "platform/web/glyphs_canvas.h"

#include <cstring>

#include "platform/web/page.h"

namespace tideline::platform {

namespace {

constexpr char kSeparator = '\x1f';
constexpr std::size_t kNumbersPerGlyph = 7;  // advance, left, top, width, height, x, y

int css_weight(ports::FontWeight weight) {
  return weight == ports::FontWeight::semibold ? 600 : 400;
}

std::string joined(std::span<const std::string> clusters) {
  std::string text;
  for (const std::string& cluster : clusters) {
    // Control characters have no picture, and these two would end the text or the cluster.
    const bool is_control = cluster.size() == 1 && static_cast<unsigned char>(cluster[0]) < ' ';
    text += is_control ? " " : cluster;
    text += kSeparator;
  }
  return text;
}

// The text is drawn in white: whatever is not white has a colour of its own.
bool is_coloured(const ports::Glyph& glyph) {
  for (std::size_t i = 0; i + 3 < glyph.rgba.size(); i += 4) {
    const std::uint8_t* pixel = &glyph.rgba[i];
    if (pixel[3] > 128 && (pixel[0] < 200 || pixel[1] < 200 || pixel[2] < 200)) return true;
  }
  return false;
}

ports::Glyph cut_out(const float* numbers, const std::uint8_t* picture, int picture_width) {
  ports::Glyph glyph;
  glyph.advance_px = numbers[0];
  glyph.left_px = int(numbers[1]);
  glyph.top_px = int(numbers[2]);
  glyph.width_px = int(numbers[3]);
  glyph.height_px = int(numbers[4]);
  const auto x = std::size_t(numbers[5]);
  const auto y = std::size_t(numbers[6]);
  const std::size_t row = std::size_t(glyph.width_px) * 4;
  glyph.rgba.resize(row * glyph.height_px);
  for (int i = 0; i < glyph.height_px; ++i)
    std::memcpy(&glyph.rgba[i * row], picture + ((y + i) * picture_width + x) * 4, row);
  glyph.coloured = is_coloured(glyph);
  if (!glyph.coloured)
    for (std::size_t i = 0; i < glyph.rgba.size(); ++i)
      if (i % 4 != 3) glyph.rgba[i] = 255;
  return glyph;
}

}  // namespace

ports::FontMetrics CanvasGlyphs::metrics(const ports::FontKey& font) {
  float numbers[2];
  tl_glyph_metrics(font.size_px, css_weight(font.weight), numbers);
  return {numbers[0], numbers[1]};
}

std::vector<float> CanvasGlyphs::advances(const ports::FontKey& font,
                                          std::span<const std::string> clusters) {
  std::vector<float> numbers(clusters.size());
  tl_glyph_advances(font.size_px, css_weight(font.weight), joined(clusters).c_str(),
                    numbers.data());
  return numbers;
}

std::vector<ports::Glyph> CanvasGlyphs::raster(const ports::FontKey& font,
                                               std::span<const std::string> clusters) {
  std::vector<float> numbers(clusters.size() * kNumbersPerGlyph);
  int size[2] = {};
  std::uint8_t* picture = tl_glyph_raster(font.size_px, css_weight(font.weight),
                                          joined(clusters).c_str(), numbers.data(), size);
  std::vector<ports::Glyph> glyphs;
  glyphs.reserve(clusters.size());
  for (std::size_t i = 0; i < clusters.size(); ++i)
    glyphs.push_back(cut_out(&numbers[i * kNumbersPerGlyph], picture, size[0]));
  std::free(picture);
  return glyphs;
}

}  // namespace tideline::platform
