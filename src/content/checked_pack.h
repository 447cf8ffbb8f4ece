// A pack while it is being checked: all that could be read of it, and the single checks.
// Internal to content/pack_check.h.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "content/pack_check.h"
#include "content/pack_fault.h"
#include "model/content_pack.h"

namespace tideline::content {

// One language. A part that was no JSON at all, or missing, is false here: what refers to it
// is then not judged.
struct CheckedLanguage {
  bool has_words = false;
  bool has_articles = false;
  bool has_faq = false;
  bool has_chat = false;
  bool has_news = false;
  model::ContentPack pack;  // with the facts and the pack's own words

  std::string file(std::string_view name) const {
    return pack.language + "/" + std::string(name);
  }
};

struct CheckedPack {
  const PackFiles& files;
  const PackCheckOptions& options;
  model::PackFacts facts;
  std::vector<CheckedLanguage> languages;  // the default language first

  Faults faults;
};

// One step of a JSON pointer, by name or by index.
struct PointerStep {
  PointerStep(const char* member) : name(member) {}
  PointerStep(std::size_t item) : index(item) {}

  std::string_view name;
  std::size_t index = 0;
};
std::string pointer_to(std::initializer_list<PointerStep> steps);

// Each adds what it finds to `pack.faults`.
void check_facts(CheckedPack& pack);                                       // inside pack.json
void check_references(CheckedPack& pack, const CheckedLanguage& language); // ids of other things
void check_links(CheckedPack& pack, const CheckedLanguage& language);      // routes and Markdown
void check_words(CheckedPack& pack, const CheckedLanguage& language);      // keys that must be
void compare_languages(CheckedPack& pack, const CheckedLanguage& reference,
                       const CheckedLanguage& other);

}  // namespace tideline::content
