#include "app/picture_loader.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/log.h"
#include "content/text_shapes.h"

namespace tideline::app {

namespace {

constexpr std::string_view kFilePrefix = "file:";
constexpr std::string_view kViewPrefix = "view:";
constexpr std::string_view kPackPrefix = "pack:";
constexpr int kFileSidePx = 480;  // as large as it is shown in a thread, on a fine screen
constexpr int kViewSidePx = 1200;
static_assert(kFilePrefix.size() == kViewPrefix.size());

}  // namespace

void PictureLoader::ask_for(const std::vector<std::string>& names, const std::string& pack,
                            ui::Pictures& pictures) {
  for (const std::string& name : names) {
    if (std::find(asked_.begin(), asked_.end(), name) != asked_.end()) continue;
    const bool is_view = name.starts_with(kViewPrefix);
    const bool is_file = is_view || name.starts_with(kFilePrefix);
    // Texts come from packs and desks: they name pictures of this pack, never an address.
    const bool is_ours = name.starts_with(kPackPrefix) && !pack.empty() &&
                         content::is_image_name(std::string_view(name).substr(kPackPrefix.size()));
    if (!is_file && !is_ours) {
      pictures.fail(name);
      changed_ = true;
      continue;
    }
    asked_.push_back(name);
    if (is_file)
      files_.picture(name.substr(kFilePrefix.size()), is_view ? kViewSidePx : kFileSidePx);
    else
      fetching_.push_back({assets_.request(pack + "/" + name.substr(kPackPrefix.size())), name});
  }
}

void PictureLoader::take(ports::FilePictured answer, ui::Pictures& pictures) {
  const auto asked = std::find_if(asked_.begin(), asked_.end(), [&](const std::string& name) {
    return name == std::string(kFilePrefix) + answer.id ||
           name == std::string(kViewPrefix) + answer.id;
  });
  if (asked == asked_.end()) return;
  const std::string name = *asked;
  asked_.erase(asked);
  if (answer.picture)
    pictures.put(name, answer.picture->width_px, answer.picture->height_px, answer.picture->rgba);
  else
    pictures.fail(name);
}

namespace {

// The name that waits for the token, which is no longer waited for.
template <typename List>
std::optional<std::string> take_name(List& list, std::uint64_t token) {
  const auto found = std::find_if(list.begin(), list.end(),
                                  [&](const auto& waiting) { return waiting.token == token; });
  if (found == list.end()) return std::nullopt;
  std::string name = std::move(found->name);
  list.erase(found);
  return name;
}

}  // namespace

void PictureLoader::take(ports::AssetAnswer answer, ui::Pictures& pictures) {
  const std::optional<std::string> name = take_name(fetching_, answer.token);
  if (!name) return;
  if (answer.bytes) {
    decoding_.push_back({images_.decode(std::move(*answer.bytes)), *name});
    return;
  }
  log(LogLevel::info, "a picture could not be loaded: " + answer.bytes.error().detail);
  if (answer.bytes.error().code == ErrorCode::offline) unreached_.push_back(*name);
  std::erase(asked_, *name);
  pictures.fail(*name);
  changed_ = true;
}

bool PictureLoader::poll(ui::Pictures& pictures) {
  std::vector<ports::ImageAnswer> answers;
  images_.poll(answers);
  for (const ports::ImageAnswer& answer : answers) {
    const std::optional<std::string> name = take_name(decoding_, answer.token);
    if (!name) continue;
    std::erase(asked_, *name);
    changed_ = true;
    if (answer.image)
      pictures.put(*name, answer.image->width_px, answer.image->height_px, answer.image->rgba);
    else
      pictures.fail(*name);
  }
  return std::exchange(changed_, false);
}

void PictureLoader::retry(ui::Pictures& pictures) {
  for (const std::string& name : std::exchange(unreached_, {})) pictures.forget(name);
}

}  // namespace tideline::app
