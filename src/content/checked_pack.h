// A pack while it is being checked: all that could be read of it, and the single checks.
// Internal to content/pack_check.h.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "content/pack_check.h"
#include "content/pack_fault.h"
#include "model/content_pack.h"

namespace tideline::content {

// How far a file could be read. What refers to an unreadable one is not judged, and only sound
// ones are compared: one fault shall not be reported as many.
enum class PartLook : std::uint8_t { unreadable, faulty, sound };

struct CheckedLanguage {
  PartLook words = PartLook::unreadable;
  PartLook articles = PartLook::unreadable;
  PartLook faq = PartLook::unreadable;
  PartLook chat = PartLook::unreadable;
  PartLook news = PartLook::unreadable;
  model::ContentPack pack;  // with the facts and the pack's own words

  std::string file(std::string_view name) const { return pack.language + "/" + std::string(name); }
};

struct CheckedPack {
  const PackFiles& files;
  const PackCheckOptions& options;
  PartLook look = PartLook::unreadable;  // of pack.json
  model::PackFacts facts;
  std::vector<CheckedLanguage> languages;  // the default language first

  Faults faults;
};

// Whether `things`, read from a file that looks like `look`, may have one with that id. In a
// faulty file the one meant may be one whose own id could not be read, and is empty here, or be
// in a list that could not be read at all.
template <typename T>
bool may_have(PartLook look, const std::vector<T>& things, std::string_view id) {
  if (look == PartLook::unreadable || (look == PartLook::faulty && things.empty())) return true;
  return std::any_of(things.begin(), things.end(), [&](const T& thing) {
    return thing.id == id || (look == PartLook::faulty && thing.id.empty());
  });
}

// One step of a JSON pointer, by name or by index.
struct PointerStep {
  PointerStep(const char* member) : name(member) {}
  PointerStep(std::size_t item) : index(item) {}

  std::string_view name;
  std::size_t index = 0;
};
std::string pointer_to(std::initializer_list<PointerStep> steps);

// Each adds what it finds to `pack.faults`.
void check_facts(CheckedPack& pack);                                        // inside pack.json
void check_references(CheckedPack& pack, const CheckedLanguage& language);  // ids of other things
void check_links(CheckedPack& pack, const CheckedLanguage& language);       // routes and Markdown
void check_videos(CheckedPack& pack, const CheckedLanguage& language);      // their scripts
bool is_video_script(std::string_view file);
void check_words(CheckedPack& pack, const CheckedLanguage& language);  // keys that must be
void compare_languages(CheckedPack& pack, const CheckedLanguage& reference,
                       const CheckedLanguage& other);

}  // namespace tideline::content
