// The whole of a pack, looked at as its author should: every file of every language, what they
// say to each other, links, images, and that all languages have the same things.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/pack_fault.h"
#include "model/words.h"

namespace tideline::content {

// Every file of a pack folder: bytes by relative name with forward slashes.
using PackFiles = std::map<std::string, std::string, std::less<>>;

struct PackCheckOptions {
  // Whether the time zone database knows an IANA name; null: only its form is looked at.
  std::function<bool(std::string_view zone)> zone_exists;
  // Whether the app has an icon of that name; null: not looked at.
  std::function<bool(std::string_view icon)> icon_exists;
  // The app's own words in any language, which a pack may say in its own way; null: a word that
  // nobody uses is not noticed.
  const model::Words* app_words = nullptr;
};

// Every fault, in the order pack.json, then each language's files; empty: the pack is sound.
// Stops after Faults::kMaxFaults.
std::vector<PackFault> check_pack(const PackFiles& files, const PackCheckOptions& options = {});

}  // namespace tideline::content
