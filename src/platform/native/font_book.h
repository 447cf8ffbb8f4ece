// Which font file draws which characters: fontconfig's answer on Unix, a list of known files on
// Windows and macOS.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ports/glyph_source.h"

namespace tideline::platform {

struct FontFile {
  std::string path;
  int index = 0;     // in a collection; the upper 16 bits name a variable font's instance
  int weight = 400;  // as in CSS
  bool has_weight_axis = false;  // a variable font: any weight can be set

  friend bool operator==(const FontFile&, const FontFile&) = default;
};

// Which fonts are looked through first.
enum class Script : unsigned char {
  plain,  // the interface font
  han,    // one of the reader's language: the same code point looks different in Japan
  emoji,  // colour first
};

class FontBook {
 public:
  FontBook();
  ~FontBook();

  // The reader's language (BCP 47). Han characters are drawn as there; in languages without
  // them as in mainland China.
  void set_language(std::string_view language);

  // The first font that has every one of `code_points`. Null when none has.
  const FontFile* find(Script script, ports::FontWeight weight,
                       std::span<const char32_t> code_points);

  // The interface font. Null when the system has no font at all.
  const FontFile* interface_font(ports::FontWeight weight);

 private:
  struct Shelf;  // one sorted list of fonts

  Shelf* shelf(Script script, ports::FontWeight weight);

  std::string han_language_ = "zh-cn";
  std::vector<std::unique_ptr<Shelf>> shelves_;
};

// Of one cluster.
Script script_of(std::span<const char32_t> code_points);

}  // namespace tideline::platform
