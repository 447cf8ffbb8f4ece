// The font loader asks its stash only: fetch_missing() fills the stash with one call per size
// and then has ImGui look each glyph up. So no glyph is ever drawn one by one by the source.
#include "ui/fonts.h"

#include <algorithm>
#include <cmath>
#include <graphemebreak.h>
#include <map>
#include <unordered_map>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"

#include "base/utf8.h"

namespace tideline::ui {

namespace {

constexpr GlyphCode kPrivateFirst = 0xE000;
constexpr GlyphCode kPrivateLast = 0xF8FF;
constexpr std::size_t kPageSize = 256;

struct SizeKey {
  int size_px = 0;
  ports::FontWeight weight = ports::FontWeight::regular;

  friend auto operator<=>(const SizeKey&, const SizeKey&) = default;
};

// Advances of one size, in pages, because texts use few of the 65,536 codes.
struct AdvanceTable {
  std::vector<std::vector<float>> pages{kPageSize};

  float* find(GlyphCode code) {
    auto& page = pages[code / kPageSize];
    if (page.empty()) page.assign(kPageSize, -1.0f);
    return &page[code % kPageSize];
  }
};

// Characters that take no room and draw nothing: controls, joiners left alone, direction marks.
bool vanishes(char32_t c) {
  return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0) || c == 0xAD ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

// Code points that always stand alone, so that most texts need no look into the break tables.
bool is_simple(char32_t c) {
  return c < 0x300 || (c >= 0x2010 && c < 0x2030) || (c >= 0x3000 && c < 0x302A) ||
         (c >= 0x3040 && c < 0x3099) || (c >= 0x30A0 && c < 0xA000) || (c >= 0xFF00 && c < 0xFF9E);
}

}  // namespace

struct Fonts::Impl {
  ports::GlyphSource& source;
  float density = 1;
  ImFont* faces[2] = {};
  static const ImFontLoader* loader();
  std::map<SizeKey, AdvanceTable> advances;
  std::map<SizeKey, ports::FontMetrics> metrics;
  std::unordered_map<std::string, GlyphCode> codes;  // clusters with private codes
  std::vector<std::string> private_clusters;         // by code - kPrivateFirst
  std::map<SizeKey, std::vector<GlyphCode>> missing;
  std::unordered_map<GlyphCode, ports::Glyph> stash;  // of the size being fetched
  std::vector<char> breaks;

  explicit Impl(ports::GlyphSource& glyph_source) : source(glyph_source) {}

  SizeKey key(float size_dp, ports::FontWeight weight) const {
    return {std::max(1, int(std::lround(size_dp * density))), weight};
  }

  ports::FontKey font_key(const SizeKey& size) const { return {float(size.size_px), size.weight}; }

  ImFontBaked* baked(const SizeKey& size) const {
    ImFontBaked* found = faces[int(size.weight)]->GetFontBaked(float(size.size_px), 1.0f);
    found->LastUsedFrame = ImGui::GetIO().Fonts->Builder->FrameCount;
    return found;
  }

  std::string cluster_text(GlyphCode code) const {
    const std::size_t index = std::size_t(code) - kPrivateFirst;
    if (code >= kPrivateFirst && index < private_clusters.size()) return private_clusters[index];
    std::string text;
    append_utf8(text, code);
    return text;
  }

  GlyphCode private_code(std::string_view cluster) {
    const std::string key_text(cluster);
    if (const auto found = codes.find(key_text); found != codes.end()) return found->second;
    const std::size_t next = kPrivateFirst + private_clusters.size();
    if (next > kPrivateLast) return '?';
    private_clusters.push_back(key_text);
    codes.emplace(key_text, GlyphCode(next));
    return GlyphCode(next);
  }

  GlyphCode code_of(char32_t c, std::string_view cluster) {
    const bool needs_private =
        c > 0xFFFF || (c >= kPrivateFirst && c <= kPrivateLast) || c == kReplacementCharacter;
    return needs_private ? private_code(cluster) : GlyphCode(c == '\t' ? ' ' : c);
  }

  void split_simple(std::string_view text, std::vector<Cluster>& out);
  void split_graphemes(std::string_view text, std::vector<Cluster>& out);

  static bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*,
                         ImWchar code, ImFontGlyph* out, float* only_advance);
};

void Fonts::Impl::split_simple(std::string_view text, std::vector<Cluster>& out) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (!vanishes(c))
      out.push_back({code_of(c, text.substr(begin, at - begin)), std::uint32_t(begin)});
  }
}

void Fonts::Impl::split_graphemes(std::string_view text, std::vector<Cluster>& out) {
  breaks.assign(text.size(), 0);
  set_graphemebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), "",
                          breaks.data());
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && breaks[end] != GRAPHEMEBREAK_BREAK) ++end;
    end = std::min(end + 1, text.size());
    std::size_t at = begin;
    const char32_t first = next_code_point(text, at);
    const std::string_view cluster = text.substr(begin, end - begin);
    if (at >= end || first < 0x20) {
      // CR LF is one cluster; a line feed stays what it is.
      if (cluster.back() == '\n')
        out.push_back({'\n', std::uint32_t(begin)});
      else if (!vanishes(first))
        out.push_back({code_of(first, cluster), std::uint32_t(begin)});
    } else {
      out.push_back({private_code(cluster), std::uint32_t(begin)});
    }
    begin = end;
  }
}

bool Fonts::Impl::load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*,
                             ImWchar code, ImFontGlyph* out, float* only_advance) {
  auto& self = *static_cast<Impl*>(atlas->UserData);
  const auto found = self.stash.find(GlyphCode(code));
  if (found == self.stash.end()) return false;
  const ports::Glyph& glyph = found->second;
  if (only_advance != nullptr) {
    *only_advance = glyph.advance_px;
    return true;
  }
  out->Codepoint = code;
  out->AdvanceX = glyph.advance_px;
  if (glyph.width_px <= 0 || glyph.height_px <= 0) return true;
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, glyph.width_px, glyph.height_px);
  if (id == ImFontAtlasRectId_Invalid) return false;
  ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, id);
  out->X0 = float(glyph.left_px);
  out->Y0 = float(glyph.top_px);
  out->X1 = float(glyph.left_px + glyph.width_px);
  out->Y1 = float(glyph.top_px + glyph.height_px);
  out->Visible = true;
  out->Colored = glyph.coloured;
  out->PackId = id;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, config, out, rect, glyph.rgba.data(),
                                     ImTextureFormat_RGBA32, glyph.width_px * 4);
  return true;
}

// Not a member: the atlas asks it once more at its own end, which may be after the fonts'.
const ImFontLoader* Fonts::Impl::loader() {
  static const ImFontLoader kLoader = [] {
    ImFontLoader loader;
    loader.Name = "platform";
    loader.FontSrcInit = [](ImFontAtlas*, ImFontConfig*) { return true; };
    loader.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar) { return false; };
    loader.FontBakedInit = [](ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
      baked->Ascent = 0;  // glyphs stand on the base line; the typesetter knows the metrics
      return true;
    };
    loader.FontBakedLoadGlyph = &load_glyph;
    return loader;
  }();
  return &kLoader;
}

Fonts::Fonts(ports::GlyphSource& source) : impl_(std::make_unique<Impl>(source)) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.UserData = impl_.get();
  atlas.TexMaxWidth = 4096;
  atlas.TexMaxHeight = 4096;
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
  atlas.FontLoader = Impl::loader();
  const auto add_face = [&] {
    ImFontConfig config;
    config.FontLoader = Impl::loader();
    config.SizePixels = 16;
    config.FontData = IM_ALLOC(1);  // the atlas frees it; it wants one although nobody reads it
    config.FontDataSize = 1;
    return atlas.AddFont(&config);
  };
  // ImGui measures texts of its own with the first font, and a glyph it once did not get it
  // never asks for again: that font is for ImGui alone.
  add_face();
  for (ImFont*& face : impl_->faces) face = add_face();
}

Fonts::~Fonts() = default;

void Fonts::set_density(float pixels_per_dp) {
  if (pixels_per_dp == impl_->density || pixels_per_dp <= 0) return;
  impl_->density = pixels_per_dp;
  impl_->advances.clear();
  impl_->metrics.clear();
  impl_->missing.clear();
}

float Fonts::density() const { return impl_->density; }

void Fonts::split(std::string_view text, std::vector<Cluster>& out) {
  out.clear();
  bool simple = true;
  for (std::size_t at = 0; at < text.size() && simple;)
    simple = is_simple(next_code_point(text, at));
  if (simple)
    impl_->split_simple(text, out);
  else
    impl_->split_graphemes(text, out);
}

void Fonts::advances(std::span<const Cluster> clusters, float size_dp, ports::FontWeight weight,
                     std::vector<float>& out) {
  const SizeKey size = impl_->key(size_dp, weight);
  AdvanceTable& table = impl_->advances[size];
  std::vector<GlyphCode> unknown;
  for (const Cluster& cluster : clusters) {
    float* advance = table.find(cluster.code);
    if (*advance >= 0) continue;
    *advance = 0;
    if (cluster.code != '\n') unknown.push_back(cluster.code);
  }
  if (!unknown.empty()) {
    std::vector<std::string> texts;
    texts.reserve(unknown.size());
    for (const GlyphCode code : unknown) texts.push_back(impl_->cluster_text(code));
    const std::vector<float> answers = impl_->source.advances(impl_->font_key(size), texts);
    for (std::size_t i = 0; i < unknown.size() && i < answers.size(); ++i)
      *table.find(unknown[i]) = answers[i];
  }
  out.clear();
  for (const Cluster& cluster : clusters) out.push_back(*table.find(cluster.code) / impl_->density);
}

LineMetrics Fonts::metrics(float size_dp, ports::FontWeight weight) {
  const SizeKey size = impl_->key(size_dp, weight);
  auto found = impl_->metrics.find(size);
  if (found == impl_->metrics.end())
    found = impl_->metrics.emplace(size, impl_->source.metrics(impl_->font_key(size))).first;
  return {found->second.ascent_px / impl_->density, found->second.descent_px / impl_->density};
}

const ImFontGlyph* Fonts::glyph(GlyphCode code, float size_dp, ports::FontWeight weight) {
  if (code == ' ' || code == '\n' || code == 0x3000 || code == 0xA0) return nullptr;
  const SizeKey size = impl_->key(size_dp, weight);
  ImFontBaked* baked = impl_->baked(size);
  if (!baked->IsGlyphLoaded(code)) {
    impl_->missing[size].push_back(code);
    return nullptr;
  }
  const ImFontGlyph* glyph = baked->FindGlyph(code);
  return glyph != nullptr && glyph->Visible ? glyph : nullptr;
}

bool Fonts::fetch_missing() {
  if (impl_->missing.empty()) return false;
  for (auto& [size, codes] : impl_->missing) {
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    std::vector<std::string> texts;
    texts.reserve(codes.size());
    for (const GlyphCode code : codes) texts.push_back(impl_->cluster_text(code));
    std::vector<ports::Glyph> glyphs = impl_->source.raster(impl_->font_key(size), texts);
    for (std::size_t i = 0; i < codes.size() && i < glyphs.size(); ++i)
      impl_->stash.emplace(codes[i], std::move(glyphs[i]));
    ImFontBaked* baked = impl_->baked(size);
    for (const GlyphCode code : codes) baked->FindGlyph(code);
    impl_->stash.clear();
  }
  impl_->missing.clear();
  return true;
}

}  // namespace tideline::ui
