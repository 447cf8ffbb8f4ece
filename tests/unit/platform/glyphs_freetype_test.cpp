// Characters drawn with the system's fonts. Needs some font for each script, as TOOLCHAIN's
// machine has; checks what must hold with any.
#include "platform/native/glyphs_freetype.h"

#include <algorithm>

#include "doctest/doctest.h"

#ifdef __SANITIZE_ADDRESS__
// fontconfig keeps a few hundred bytes of its own, once, whoever calls it.
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }
#endif

using namespace tideline::ports;
using namespace tideline::platform;

namespace {

std::vector<Glyph> draw(const std::vector<std::string>& clusters, float size_px = 20) {
  FreetypeGlyphs glyphs;
  return glyphs.raster({size_px, FontWeight::regular}, clusters);
}

int ink(const Glyph& glyph) {
  int sum = 0;
  for (std::size_t i = 3; i < glyph.rgba.size(); i += 4) sum += glyph.rgba[i];
  return sum;
}

}  // namespace

TEST_CASE("glyphs: letters of many scripts have ink, white, near the base line") {
  for (const Glyph& glyph : draw({"A", "g", "你", "こ", "한", "Ж", "é"})) {
    CHECK(ink(glyph) > 0);
    CHECK_FALSE(glyph.coloured);
    CHECK(glyph.rgba[0] == 255);
    CHECK(glyph.rgba.size() == std::size_t(glyph.width_px) * glyph.height_px * 4);
    CHECK(glyph.top_px < 0);
    CHECK(glyph.height_px < 40);
    CHECK(glyph.advance_px > 0);
  }
}

TEST_CASE("glyphs: a space has width but no ink") {
  const Glyph space = draw({" "})[0];

  CHECK(space.width_px == 0);
  CHECK(space.advance_px > 0);
}

TEST_CASE("glyphs: emoji are coloured, and a sequence is one picture") {
  const std::vector<Glyph> glyphs =
      draw({"😀", "👩‍💻", "🇨🇳", "👍🏽", "❤️", "1️⃣"});

  for (const Glyph& glyph : glyphs) {
    CHECK(glyph.coloured);
    CHECK(glyph.advance_px == doctest::Approx(glyphs[0].advance_px).epsilon(0.2));
    CHECK(glyph.height_px <= 30);
  }
}

TEST_CASE("glyphs: signs that may be text or emoji stay text unless asked") {
  CHECK_FALSE(draw({"©"})[0].coloured);
  CHECK_FALSE(draw({"1"})[0].coloured);
}

TEST_CASE("glyphs: advances agree with what is drawn, and grow with the size") {
  FreetypeGlyphs source;
  const std::vector<std::string> clusters = {"A", "你", "👩‍💻", "e\u0301", " "};

  const std::vector<float> small = source.advances({16, FontWeight::regular}, clusters);
  const std::vector<float> large = source.advances({32, FontWeight::regular}, clusters);
  const std::vector<Glyph> drawn = source.raster({16, FontWeight::regular}, clusters);

  for (std::size_t i = 0; i < clusters.size(); ++i) {
    CHECK(small[i] == doctest::Approx(drawn[i].advance_px));
    CHECK(large[i] == doctest::Approx(2 * small[i]).epsilon(0.05));
  }
  CHECK(small[3] == doctest::Approx(source.advances({16, FontWeight::regular}, {{"e"}})[0]));
}

TEST_CASE("glyphs: semibold is heavier") {
  FreetypeGlyphs source;
  const std::vector<std::string> clusters = {"H", "国"};
  const auto regular = source.raster({24, FontWeight::regular}, clusters);
  const auto semibold = source.raster({24, FontWeight::semibold}, clusters);

  for (std::size_t i = 0; i < clusters.size(); ++i) CHECK(ink(semibold[i]) > ink(regular[i]));
}

TEST_CASE("glyphs: nothing breaks on odd input") {
  const std::vector<Glyph> glyphs =
      draw({"", "\xFF", "\u200D", "\uFE0F", "\U0010FFFF", "\n"}, 0.5f);

  CHECK(glyphs.size() == 6);
  FreetypeGlyphs source;
  CHECK(source.metrics({16, FontWeight::regular}).ascent_px > 8);
  CHECK(source.metrics({16, FontWeight::regular}).descent_px > 1);
}
