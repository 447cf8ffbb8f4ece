#include "app/stage_files.h"

#include <algorithm>
#include <utility>

#include "base/image_size.h"

namespace tideline::app {

StageFiles::~StageFiles() {
  for (const std::string& id : held_) outer_.remove(id);
}

void StageFiles::show(std::span<const ports::FileInput> inputs) {
  inputs_.assign(inputs.begin(), inputs.end());
}

bool StageFiles::bring(std::string_view name, std::string bytes) {
  const auto input = std::find_if(inputs_.rbegin(), inputs_.rend(),
                                  [](const ports::FileInput& other) { return !other.camera; });
  if (input == inputs_.rend()) return false;
  events_.push_back(ports::FilesChosen{input->target});
  give(*input, name, std::move(bytes));
  return true;
}

void StageFiles::give(const ports::FileInput& input, std::string_view name, std::string bytes) {
  const auto refuse = [&](ports::FileFault fault) {
    events_.push_back(ports::FileRefused{input.target, std::string(name), fault, {}});
  };
  if (bytes.empty()) return refuse(ports::FileFault::empty);
  if (std::int64_t(bytes.size()) > input.max_bytes) return refuse(ports::FileFault::too_large);
  if (input.room <= 0) return refuse(ports::FileFault::too_many);
  ports::FileGiven given;
  given.target = input.target;
  given.bytes = std::int64_t(bytes.size());
  const ImageSize size = image_size_as_told(bytes);
  given.width_px = size.width_px;
  given.height_px = size.height_px;
  const Result<ports::FileHeld> file = outer_.hold(name, std::move(bytes));
  if (!file) return refuse(ports::FileFault::wrong_type);
  held_.insert(file->id);
  if (std::find(input.types.begin(), input.types.end(), file->media_type) == input.types.end()) {
    remove(file->id);
    return refuse(ports::FileFault::wrong_type);
  }
  given.id = file->id;
  given.name = file->name;
  given.media_type = file->media_type;
  events_.push_back(std::move(given));
}

void StageFiles::remove(const std::string& id) {
  if (held_.erase(id) > 0) outer_.remove(id);
}

}  // namespace tideline::app
