// Windows and macOS: the fonts every installation has, in the order of the interface's needs.
// Whether a font has a character is asked of the file itself.
#if defined(_WIN32) || defined(__APPLE__)

#include <algorithm>
#include <hb.h>
#include <utility>

#include "platform/native/font_book.h"

namespace tideline::platform {

namespace {

struct KnownFont {
  Script script;
  ports::FontWeight weight;
  const char* path;
  int index;
  int css_weight;
  bool has_weight_axis;
};

using enum ports::FontWeight;

#ifdef _WIN32
constexpr KnownFont kKnown[] = {
    {Script::plain, regular, "C:\\Windows\\Fonts\\segoeui.ttf", 0, 400, false},
    {Script::plain, semibold, "C:\\Windows\\Fonts\\seguisb.ttf", 0, 600, false},
    {Script::han, regular, "C:\\Windows\\Fonts\\msyh.ttc", 0, 400, false},
    {Script::han, semibold, "C:\\Windows\\Fonts\\msyhbd.ttc", 0, 700, false},
    {Script::han, regular, "C:\\Windows\\Fonts\\YuGothM.ttc", 0, 500, false},
    {Script::plain, regular, "C:\\Windows\\Fonts\\malgun.ttf", 0, 400, false},
    {Script::plain, regular, "C:\\Windows\\Fonts\\seguisym.ttf", 0, 400, false},
    {Script::emoji, regular, "C:\\Windows\\Fonts\\seguiemj.ttf", 0, 400, false},
};
#else
constexpr KnownFont kKnown[] = {
    {Script::plain, regular, "/System/Library/Fonts/SFNS.ttf", 0, 400, true},
    {Script::han, regular, "/System/Library/Fonts/PingFang.ttc", 0, 400, false},
    {Script::han, regular, "/System/Library/Fonts/Hiragino Sans GB.ttc", 0, 400, false},
    {Script::han, semibold, "/System/Library/Fonts/Hiragino Sans GB.ttc", 2, 600, false},
    {Script::plain, regular, "/System/Library/Fonts/AppleSDGothicNeo.ttc", 0, 400, false},
    {Script::plain, regular, "/System/Library/Fonts/Apple Symbols.ttf", 0, 400, false},
    {Script::emoji, regular, "/System/Library/Fonts/Apple Color Emoji.ttc", 0, 400, false},
};
#endif

}  // namespace

struct FontBook::Shelf {
  Script script;
  ports::FontWeight weight;
  std::vector<FontFile> files;
  std::vector<hb_font_t*> fonts;

  ~Shelf() {
    for (hb_font_t* font : fonts) hb_font_destroy(font);
  }

  void add(const KnownFont& known) {
    hb_blob_t* blob = hb_blob_create_from_file_or_fail(known.path);
    if (blob == nullptr) return;
    hb_face_t* face = hb_face_create(blob, unsigned(known.index));
    fonts.push_back(hb_font_create(face));
    files.push_back({known.path, known.index, known.css_weight, known.has_weight_axis});
    hb_face_destroy(face);
    hb_blob_destroy(blob);
  }
};

FontBook::FontBook() = default;
FontBook::~FontBook() = default;

void FontBook::set_language(std::string_view) {}

FontBook::Shelf* FontBook::shelf(Script script, ports::FontWeight weight) {
  for (const auto& shelf : shelves_)
    if (shelf->script == script && shelf->weight == weight) return shelf.get();
  auto made = std::make_unique<Shelf>();
  made->script = script;
  made->weight = weight;
  // The wanted script first, in the wanted weight first; then whatever there is.
  for (const bool same_script : {true, false})
    for (const bool same_weight : {true, false})
      for (const KnownFont& known : kKnown)
        if ((known.script == script) == same_script && (known.weight == weight) == same_weight)
          made->add(known);
  shelves_.push_back(std::move(made));
  return shelves_.back().get();
}

const FontFile* FontBook::find(Script script, ports::FontWeight weight,
                               std::span<const char32_t> code_points) {
  Shelf* on = shelf(script, weight);
  for (std::size_t i = 0; i < on->fonts.size(); ++i) {
    const bool has_all =
        std::all_of(code_points.begin(), code_points.end(), [&](char32_t code_point) {
          hb_codepoint_t glyph = 0;
          return hb_font_get_nominal_glyph(on->fonts[i], code_point, &glyph) != 0;
        });
    if (has_all) return &on->files[i];
  }
  return nullptr;
}

const FontFile* FontBook::interface_font(ports::FontWeight weight) {
  Shelf* on = shelf(Script::plain, weight);
  return on->files.empty() ? nullptr : &on->files[0];
}

}  // namespace tideline::platform

#endif
