#include "app/pack_folder.h"

#include <cstdio>
#include <filesystem>
#include <system_error>

#include "app/content_loader.h"
#include "base/log.h"
#include "content/pack_reader.h"

namespace tideline::app {

namespace {

namespace fs = std::filesystem;

}  // namespace

Result<std::string> read_file(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return Error{ErrorCode::not_found, path + ": cannot be opened"};
  std::string bytes;
  char part[65536];
  while (bytes.size() <= content::kMaxPackFileBytes) {
    const std::size_t count = std::fread(part, 1, sizeof part, file);
    if (count == 0) break;
    bytes.append(part, count);
  }
  std::fclose(file);
  return bytes;
}

Result<content::PackFiles> read_pack_folder(const std::string& folder) {
  std::error_code problem;
  if (!fs::is_directory(folder, problem))
    return Error{ErrorCode::not_found, folder + ": no such folder"};
  content::PackFiles files;
  fs::recursive_directory_iterator walk(folder, problem);
  for (; !problem && walk != fs::recursive_directory_iterator(); walk.increment(problem)) {
    if (!walk->is_regular_file(problem)) continue;
    Result<std::string> bytes = read_file(walk->path().string());
    if (!bytes) return bytes.error();
    files[walk->path().lexically_relative(folder).generic_string()] = std::move(*bytes);
  }
  if (problem) return Error{ErrorCode::refused, folder + ": " + problem.message()};
  return files;
}

Result<model::ContentPack> load_pack(const std::string& folder, const std::string& data_folder,
                                     const std::string& language) {
  const Result<std::string> facts_json = read_file((fs::path(folder) / "pack.json").string());
  if (!facts_json) return facts_json.error();
  Result<model::PackFacts> facts = content::read_facts(*facts_json);
  if (!facts) return facts.error();
  model::ContentPack pack;
  pack.facts = std::move(*facts);
  pack.language = best_language(pack.facts.languages, language);
  if (pack.language.empty()) {
    pack.language = pack.facts.default_language;
    if (!language.empty())
      log(LogLevel::info,
          "the pack has no \"" + language + "\": \"" + pack.language + "\" instead");
  }

  const fs::path part = fs::path(folder) / pack.language;
  const Result<std::string> app_json =
      read_file((fs::path(data_folder) / "words" / (pack.language + ".json")).string());
  const Result<std::string> words_json = read_file((part / "words.json").string());
  if (!words_json) return words_json.error();
  const Result<model::Words> own = content::read_words(*words_json, "words.json", pack.language);
  if (!own) return own.error();
  model::Words app_words;
  if (app_json)
    if (Result<model::Words> read = content::read_words(*app_json, "words", pack.language))
      app_words = std::move(*read);
  pack.words = content::merge_words(app_words, *own);

  using ReadPart = Result<Done> (*)(std::string_view, model::ContentPack&, content::FaultyItems);
  const std::pair<const char*, ReadPart> parts[] = {{"articles.json", content::read_articles},
                                                    {"faq.json", content::read_faq},
                                                    {"chat.json", content::read_chat},
                                                    {"news.json", content::read_news}};
  for (const auto& [name, read] : parts) {
    const Result<std::string> json = read_file((part / name).string());
    if (!json) return json.error();
    const Result<Done> done = read(*json, pack, content::FaultyItems::told);
    if (!done) return done.error();
  }
  return pack;
}

}  // namespace tideline::app
