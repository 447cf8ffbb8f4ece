// Reads the files of a content pack: UTF-8 JSON to the model. Files are read one by one, since
// the browser fetches them one by one; facts and words come first.
//
// Each fails with `too_large` (over kMaxPackFileBytes), with `malformed` (no JSON) or with
// `invalid` (JSON that breaks a rule of docs/pack-format.md); detail then names file, JSON
// pointer, what was expected and what was found. What refers from one file to another is
// not looked at here: content/pack_check.h does that, and the app copes with what is missing.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"
#include "content/pack_fault.h"
#include "model/content_pack.h"

namespace tideline::content {

inline constexpr std::size_t kMaxPackFileBytes = std::size_t{4} << 20;

// pack.json.
Result<model::PackFacts> read_facts(std::string_view json);

// A words.json, of a pack or of the app. `file` names it in errors; `language` is its tag.
Result<model::Words> read_words(std::string_view json, std::string_view file,
                                std::string_view language);

// The app's own words with the pack's over them.
model::Words merge_words(const model::Words& app, const model::Words& pack);

// Each replaces one part of `pack`, whose language must be set, and leaves it as it was on
// failure. With `left_out` an article, question, intent or notice with a fault is no failure: the
// rest is read, and the log names what was left out.
// Videos too.
Result<Done> read_articles(std::string_view json, model::ContentPack& pack,
                           FaultyItems items = FaultyItems::told);
Result<Done> read_faq(std::string_view json, model::ContentPack& pack,
                      FaultyItems items = FaultyItems::told);
Result<Done> read_chat(std::string_view json, model::ContentPack& pack,
                       FaultyItems items = FaultyItems::told);
Result<Done> read_news(std::string_view json, model::ContentPack& pack,
                       FaultyItems items = FaultyItems::told);

}  // namespace tideline::content
