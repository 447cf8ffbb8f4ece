// Reads everything that can be read, then runs the single checks (checked_pack.h) over it.
#include "content/pack_check.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/image_size.h"
#include "base/utf8.h"
#include "content/checked_pack.h"
#include "content/json_tree.h"
#include "content/pack_parts.h"
#include "content/pack_reader.h"
#include "content/text_shapes.h"

namespace tideline::content {

namespace {

constexpr std::array<std::string_view, 5> kLanguageFiles = {"words.json", "articles.json",
                                                            "faq.json", "chat.json", "news.json"};

// Calls `read_part(const JsonPlace&)` on a file that is there and is JSON.
template <typename ReadPart>
PartLook read_checked_file(CheckedPack& pack, const std::string& name, ReadPart read_part) {
  const auto found = pack.files.find(name);
  if (found == pack.files.end()) {
    pack.faults.add({name, "", "the file", "nothing"});
    return PartLook::unreadable;
  }
  const std::size_t faults_before = pack.faults.size();
  const std::optional<JsonValue> tree = parse_json(found->second, name, pack.faults);
  if (!tree) return PartLook::unreadable;
  read_part(JsonPlace(*tree, name, pack.faults));
  return pack.faults.size() == faults_before ? PartLook::sound : PartLook::faulty;
}

CheckedLanguage read_language(CheckedPack& checked, const std::string& tag) {
  CheckedLanguage language;
  model::ContentPack& pack = language.pack;
  pack.language = tag;
  pack.facts = checked.facts;
  const auto read = [&](std::string_view name, auto read_part) {
    return read_checked_file(checked, language.file(name), read_part);
  };
  language.words =
      read("words.json", [&](const JsonPlace& root) { pack.words = read_words_part(root, tag); });
  language.articles = read("articles.json", [&](const JsonPlace& root) {
    ArticlesPart part = read_articles_part(root);
    pack.articles = std::move(part.articles);
    pack.videos = std::move(part.videos);
    pack.synonyms = std::move(part.synonyms);
  });
  language.faq = read("faq.json", [&](const JsonPlace& root) { pack.faq = read_faq_part(root); });
  language.chat =
      read("chat.json", [&](const JsonPlace& root) { pack.chat = read_chat_part(root); });
  language.news =
      read("news.json", [&](const JsonPlace& root) { pack.notices = read_news_part(root); });
  return language;
}

// Pixels cost four bytes each once they are shown, on phones too.
constexpr int kMaxPictureSidePx = 2048;

void check_image(CheckedPack& pack, const std::string& name, std::string_view bytes) {
  constexpr std::string_view kPng = "\x89PNG\r\n\x1a\n";
  constexpr std::string_view kJpeg = "\xFF\xD8\xFF";
  if (bytes.size() > kMaxPackFileBytes)
    pack.faults.add({name, "", "at most 4 MiB", std::to_string(bytes.size()) + " bytes"});
  if (!bytes.starts_with(name.ends_with(".png") ? kPng : kJpeg)) {
    pack.faults.add({name, "", "a picture of the kind that its name says", "other bytes"});
    return;
  }
  const ImageSize size = image_size_as_told(bytes);
  const int side = std::max(size.width_px, size.height_px);
  if (std::min(size.width_px, size.height_px) <= 0)
    pack.faults.add({name, "", "a picture that says how large it is", "nothing of the kind"});
  else if (side > kMaxPictureSidePx)
    pack.faults.add({name, "", "at most 2048 pixels a side", std::to_string(side)});
}

void check_document(CheckedPack& pack, const std::string& name, std::string_view bytes) {
  if (bytes.size() > kMaxPackFileBytes)
    pack.faults.add({name, "", "at most 4 MiB", std::to_string(bytes.size()) + " bytes"});
  const bool is_text = name.ends_with(".txt");
  if (is_text ? bytes.empty() || !is_valid_utf8(bytes) : !bytes.starts_with("%PDF-"))
    pack.faults.add({name, "", is_text ? "a text in UTF-8" : "a PDF", "other bytes"});
}

void check_file_names(CheckedPack& pack) {
  const auto& languages = pack.facts.languages;
  const bool all_read = std::find(languages.begin(), languages.end(), "") == languages.end();
  if (languages.empty() || !all_read) return;  // whose files these are cannot be told
  std::set<std::string, std::less<>> known = {"pack.json"};
  for (const std::string& language : languages)
    for (const std::string_view name : kLanguageFiles)
      known.insert(language + "/" + std::string(name));
  for (const auto& [name, bytes] : pack.files) {
    if (is_image_name(name))
      check_image(pack, name, bytes);
    else if (is_document_name(name))
      check_document(pack, name, bytes);
    else if (!known.contains(name) && !is_video_script(name))
      pack.faults.add({name, "", "no file of this name in a pack with these languages", "it"});
  }
}

void read_languages(CheckedPack& pack) {
  std::vector<std::string> tags = pack.facts.languages;
  std::stable_partition(tags.begin(), tags.end(),
                        [&](const std::string& tag) { return tag == pack.facts.default_language; });
  for (const std::string& tag : tags)
    if (!tag.empty()) pack.languages.push_back(read_language(pack, tag));
}

}  // namespace

std::string pointer_to(std::initializer_list<PointerStep> steps) {
  std::string pointer;
  for (const PointerStep& step : steps)
    pointer += step.name.empty() ? '/' + std::to_string(step.index) : pointer_step(step.name);
  return pointer;
}

std::vector<PackFault> check_pack(const PackFiles& files, const PackCheckOptions& options) {
  CheckedPack pack{.files = files, .options = options};
  pack.look = read_checked_file(pack, "pack.json",
                                [&](const JsonPlace& root) { pack.facts = read_facts_part(root); });
  if (pack.look != PartLook::unreadable) {
    read_languages(pack);
    check_facts(pack);
    for (const CheckedLanguage& language : pack.languages) {
      check_words(pack, language);
      check_references(pack, language);
      check_links(pack, language);
      check_videos(pack, language);
      if (&language != &pack.languages.front())
        compare_languages(pack, pack.languages.front(), language);
    }
    check_file_names(pack);
  }
  return pack.faults.all();
}

}  // namespace tideline::content
