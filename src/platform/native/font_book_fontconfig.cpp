// fontconfig sorts all fonts by how well they fit; a shelf keeps one such list.
#if !defined(_WIN32) && !defined(__APPLE__)

#include <algorithm>
#include <fontconfig/fontconfig.h>
#include <utility>

#include "platform/native/font_book.h"

namespace tideline::platform {

namespace {

// What Inter lacks, the desktop's own font has, and then any other.
constexpr const char* kInterfaceFamilies[] = {"Inter", "system-ui", "sans-serif"};

int fontconfig_weight(ports::FontWeight weight) {
  return weight == ports::FontWeight::semibold ? FC_WEIGHT_DEMIBOLD : FC_WEIGHT_REGULAR;
}

void add_string(FcPattern* pattern, const char* object, const char* text) {
  FcPatternAddString(pattern, object, reinterpret_cast<const FcChar8*>(text));
}

FcFontSet* sorted_fonts(Script script, ports::FontWeight weight, const std::string& han_language) {
  FcPattern* pattern = FcPatternCreate();
  if (script == Script::emoji) {
    add_string(pattern, FC_FAMILY, "emoji");
    FcPatternAddBool(pattern, FC_COLOR, FcTrue);
  } else if (script == Script::han) {
    // Not the interface's families: a Japanese one among them would come before the language.
    add_string(pattern, FC_FAMILY, "sans-serif");
    add_string(pattern, FC_LANG, han_language.c_str());
  } else {
    for (const char* family : kInterfaceFamilies) add_string(pattern, FC_FAMILY, family);
  }
  FcPatternAddInteger(pattern, FC_WEIGHT, fontconfig_weight(weight));
  FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN);
  FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
  FcDefaultSubstitute(pattern);
  FcResult result = FcResultMatch;
  FcFontSet* found = FcFontSort(nullptr, pattern, FcTrue, nullptr, &result);
  FcFontSet* fonts = FcFontSetCreate();
  for (int i = 0; found != nullptr && i < found->nfont; ++i)
    FcFontSetAdd(fonts, FcFontRenderPrepare(nullptr, pattern, found->fonts[i]));
  if (found != nullptr) FcFontSetDestroy(found);
  FcPatternDestroy(pattern);
  return fonts;
}

int css_weight(FcPattern* pattern) {
  double weight = FC_WEIGHT_REGULAR;
  FcPatternGetDouble(pattern, FC_WEIGHT, 0, &weight);
  return int(FcWeightToOpenTypeDouble(weight));
}

FontFile font_file(FcPattern* pattern) {
  FontFile file;
  FcChar8* path = nullptr;
  if (FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch)
    file.path = reinterpret_cast<const char*>(path);
  FcPatternGetInteger(pattern, FC_INDEX, 0, &file.index);
  file.weight = css_weight(pattern);
  FcBool variable = FcFalse;
  FcPatternGetBool(pattern, FC_VARIABLE, 0, &variable);
  file.has_weight_axis = variable != FcFalse;
  return file;
}

bool has_all(FcPattern* pattern, std::span<const char32_t> code_points) {
  FcCharSet* has = nullptr;
  if (FcPatternGetCharSet(pattern, FC_CHARSET, 0, &has) != FcResultMatch) return false;
  return std::all_of(code_points.begin(), code_points.end(),
                     [has](char32_t c) { return FcCharSetHasChar(has, c) != FcFalse; });
}

}  // namespace

struct FontBook::Shelf {
  Script script;
  ports::FontWeight weight;
  FcFontSet* fonts;
  std::vector<FontFile> files;

  Shelf(Script for_script, ports::FontWeight in_weight, FcFontSet* sorted)
      : script(for_script), weight(in_weight), fonts(sorted) {
    for (int i = 0; i < fonts->nfont; ++i) files.push_back(font_file(fonts->fonts[i]));
  }
  ~Shelf() { FcFontSetDestroy(fonts); }
  Shelf(const Shelf&) = delete;
  Shelf& operator=(const Shelf&) = delete;
};

FontBook::FontBook() { FcInit(); }
FontBook::~FontBook() = default;

void FontBook::set_language(std::string_view language) {
  std::string han = "zh-cn";
  if (language.starts_with("ja"))
    han = "ja";
  else if (language.starts_with("ko"))
    han = "ko";
  else if (language.starts_with("zh-HK"))
    han = "zh-hk";
  else if (language.starts_with("zh-Hant") || language.starts_with("zh-TW"))
    han = "zh-tw";
  if (han == han_language_) return;
  han_language_ = std::move(han);
  std::erase_if(shelves_, [](const auto& shelf) { return shelf->script == Script::han; });
}

FontBook::Shelf* FontBook::shelf(Script script, ports::FontWeight weight) {
  for (const auto& shelf : shelves_)
    if (shelf->script == script && shelf->weight == weight) return shelf.get();
  shelves_.push_back(
      std::make_unique<Shelf>(script, weight, sorted_fonts(script, weight, han_language_)));
  return shelves_.back().get();
}

const FontFile* FontBook::find(Script script, ports::FontWeight weight,
                               std::span<const char32_t> code_points) {
  Shelf* on = shelf(script, weight);
  for (int i = 0; i < on->fonts->nfont; ++i)
    if (has_all(on->fonts->fonts[i], code_points)) return &on->files[i];
  return nullptr;
}

const FontFile* FontBook::interface_font(ports::FontWeight weight) {
  Shelf* on = shelf(Script::plain, weight);
  return on->files.empty() ? nullptr : &on->files[0];
}

}  // namespace tideline::platform

#endif
