// The scripts of videos: each is there and sound, goes through its video's chapters in
// order and attaches only what is in the pack.
// What comes before the first chapter prepares the stage and is not shown.
#include <string>

#include "content/checked_pack.h"
#include "content/json_tree.h"
#include "content/script_reader.h"

namespace tideline::content {

namespace {

constexpr std::string_view kFolder = "videos/";
constexpr std::string_view kEnding = ".json";

void check_chapters(CheckedPack& pack, const std::string& file, const model::Script& script,
                    std::size_t count) {
  std::size_t chapter = 0;
  for (std::size_t i = 0; i < script.steps.size(); ++i) {
    const model::ScriptStep& step = script.steps[i];
    if (step.kind != model::StepKind::chapter) continue;
    if (std::size_t(step.number) != ++chapter)
      return pack.faults.add({file, pointer_to({"steps", i, "chapter"}), std::to_string(chapter),
                              std::to_string(step.number)});
  }
  if (chapter != count)
    pack.faults.add({file, "/steps", "the video's " + std::to_string(count) + " chapters",
                     std::to_string(chapter)});
}

void check_files(CheckedPack& pack, const std::string& file, const model::Script& script) {
  for (std::size_t i = 0; i < script.steps.size(); ++i) {
    const model::ScriptStep& step = script.steps[i];
    if (step.kind == model::StepKind::attach && !pack.files.contains(step.value))
      pack.faults.add({file, pointer_to({"steps", i, "attach"}), "a file that is in the pack",
                       '"' + step.value + '"'});
  }
}

}  // namespace

bool is_video_script(std::string_view file) {
  return file.starts_with(kFolder) && file.ends_with(kEnding) &&
         file.find('/', kFolder.size()) == std::string_view::npos;
}

void check_videos(CheckedPack& pack, const CheckedLanguage& language) {
  const bool is_first = &language == &pack.languages.front();
  const auto& videos = language.pack.videos;
  for (std::size_t i = 0; i < videos.size(); ++i) {
    const model::Video& video = videos[i];
    if (video.script.empty()) continue;
    const std::string file = std::string(kFolder) + video.script + std::string(kEnding);
    const auto found = pack.files.find(file);
    if (found == pack.files.end()) {
      pack.faults.add({language.file("articles.json"), pointer_to({"videos", i, "script"}),
                       "a script in " + std::string(kFolder), '"' + video.script + '"'});
      continue;
    }
    // Each script is read once; its chapters are those of every language.
    Faults own;
    Faults& faults = is_first ? pack.faults : own;
    const std::size_t before = faults.size();
    const std::optional<JsonValue> tree = parse_json(found->second, file, faults);
    if (!tree) continue;
    const model::Script script = read_script_part(JsonPlace(*tree, file, faults));
    if (faults.size() != before) continue;
    check_chapters(pack, file, script, video.chapters.size());
    if (is_first) check_files(pack, file, script);
  }
}

}  // namespace tideline::content
