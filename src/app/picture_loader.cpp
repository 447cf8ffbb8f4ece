#include "app/picture_loader.h"

#include <algorithm>

namespace tideline::app {

namespace {

constexpr std::string_view kFilePrefix = "file:";
constexpr int kFileSidePx = 480;  // as large as it is shown in a thread, on a fine screen

}  // namespace

void PictureLoader::ask_for(const std::vector<std::string>& names, ui::Pictures& pictures) {
  for (const std::string& name : names) {
    if (std::find(asked_.begin(), asked_.end(), name) != asked_.end()) continue;
    if (name.starts_with(kFilePrefix)) {
      asked_.push_back(name);
      files_.picture(name.substr(kFilePrefix.size()), kFileSidePx);
    } else {
      pictures.fail(name);
    }
  }
}

void PictureLoader::take(ports::FilePictured answer, ui::Pictures& pictures) {
  const std::string name = std::string(kFilePrefix) + answer.id;
  std::erase(asked_, name);
  if (answer.picture)
    pictures.put(name, answer.picture->width_px, answer.picture->height_px, answer.picture->rgba);
  else
    pictures.fail(name);
}

}  // namespace tideline::app
