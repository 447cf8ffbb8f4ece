#include "platform/web/page_files.h"

#include <algorithm>
#include <emscripten.h>
#include <utility>

#include "base/utf8.h"
#include "platform/file_rules.h"
#include "platform/page_message.h"
#include "platform/web/page.h"

namespace tideline::platform {

namespace {

// What files.js is told about a file's first bytes.
struct Look {
  char* media_type = nullptr;
  char* name = nullptr;
  char* head = nullptr;  // takes the place of the first `replaces` bytes; null: nothing changes
  int head_size = 0;
  int replaces = 0;
  int width_px = 0;
  int height_px = 0;
  int is_sound = 1;
};

char* copy_of(const std::string& text) {
  char* memory = static_cast<char*>(std::malloc(text.size() + 1));
  if (memory != nullptr) std::copy_n(text.c_str(), text.size() + 1, memory);
  return memory;
}

}  // namespace

bool PageFiles::has_camera() const { return tl_files_camera() != 0; }

void PageFiles::show(std::span<const ports::FileInput> inputs) {
  if (std::equal(inputs.begin(), inputs.end(), shown_.begin(), shown_.end())) return;
  shown_.assign(inputs.begin(), inputs.end());
  PageMessage message;
  for (const ports::FileInput& input : shown_) {
    std::string types;
    for (const std::string& type : input.types) types += (types.empty() ? "" : ",") + type;
    message.row().add(input.id).add(input.label).add(input.target).add(types);
    message.add(std::to_string(input.max_bytes)).add(input.room);
    message.add(input.x_dp).add(input.y_dp).add(input.width_dp).add(input.height_dp);
    message.add(std::max(0.0f, input.clip_top_dp - input.y_dp));
    message.add(std::max(0.0f, input.y_dp + input.height_dp - input.clip_bottom_dp));
    message.add(input.camera ? 1 : 0);
  }
  tl_files_show(this, message.take().c_str());
}

bool PageFiles::bring(std::string_view name, std::string bytes) {
  return tl_file_bring(std::string(name).c_str(), bytes.data(), int(bytes.size())) != 0;
}

void PageFiles::keep(const std::string& id) { tl_file_keep(this, id.c_str()); }

void PageFiles::remove(const std::string& id) { tl_file_remove(id.c_str()); }

void PageFiles::keep_only(std::vector<std::string> ids) {
  PageMessage message;
  for (const std::string& id : ids) message.row().add(id);
  tl_files_keep_only(message.take().c_str());
}

void PageFiles::forget_all() { tl_files_forget(this); }

Result<ports::FileHeld> PageFiles::hold(std::string_view name, std::string bytes) {
  const std::string type = media_type_of(bytes);
  if (type.empty()) return Error{ErrorCode::invalid, "a file of no kind we know"};
  return ports::FileHeld{take_text(tl_file_hold(bytes.data(), int(bytes.size()), type.c_str())),
                         safe_file_name(name, type), type};
}

void PageFiles::picture(const std::string& id, int max_side_px) {
  tl_file_picture(this, id.c_str(), max_side_px);
}

void PageFiles::save_text(std::string_view name, std::string_view media_type,
                          std::string_view text) {
  const std::string safe = safe_file_name(name, media_type);
  tl_file_save_text(safe.c_str(), std::string(media_type).c_str(), std::string(text).c_str());
  tell(ports::FileSaved{safe});
}

void PageFiles::save_kept(const std::string& id, std::string_view name) {
  tl_file_save(this, id.c_str(), std::string(name).c_str());
}

std::size_t PageFiles::poll(std::vector<ports::FileEvent>& out) {
  const std::size_t count = events_.size();
  for (ports::FileEvent& event : std::exchange(events_, {})) out.push_back(std::move(event));
  return count;
}

}  // namespace tideline::platform

using tideline::Error;
using tideline::ErrorCode;
using tideline::platform::PageFiles;
using tideline::platform::take_bytes;
using tideline::platform::take_text;
namespace platform = tideline::platform;
namespace ports = tideline::ports;

extern "C" {

// Takes `name` and `bytes`; what it points to belongs to the page.
EMSCRIPTEN_KEEPALIVE void tl_file_look(char* name, char* bytes, int size, void* memory) {
  platform::Look* look = static_cast<platform::Look*>(memory);
  const std::string head = take_bytes(bytes, size);
  const std::string type = platform::media_type_of(head);
  *look = {};
  look->media_type = platform::copy_of(type);
  look->name = platform::copy_of(platform::safe_file_name(take_text(name), type));
  const tideline::ImageSize told = platform::told_size(head);
  look->width_px = told.width_px;
  look->height_px = told.height_px;
  if (type != "image/jpeg") return;
  const auto clean = platform::clean_jpeg_head(head);
  look->is_sound = bool(clean);
  if (!clean) return;
  look->head = platform::copy_of(clean->bytes);
  look->head_size = int(clean->bytes.size());
  look->replaces = int(clean->replaces);
}

EMSCRIPTEN_KEEPALIVE void tl_files_chosen(PageFiles* port, char* target) {
  port->tell(ports::FilesChosen{take_text(target)});
}

EMSCRIPTEN_KEEPALIVE void tl_file_given(PageFiles* port, char* target, char* id, char* name,
                                        char* type, double bytes, int width, int height, char* text,
                                        int text_size) {
  port->tell(ports::FileGiven{take_text(target), take_text(id), take_text(name), take_text(type),
                              std::int64_t(bytes), width, height,
                              tideline::repaired_utf8(take_bytes(text, text_size))});
}

EMSCRIPTEN_KEEPALIVE void tl_file_kept(PageFiles* port, char* id) {
  port->tell(ports::FileKept{take_text(id)});
}

EMSCRIPTEN_KEEPALIVE void tl_file_refused(PageFiles* port, char* target, char* name, int fault,
                                          char* id) {
  const std::string safe = platform::safe_file_name(take_text(name), {});
  port->tell(ports::FileRefused{take_text(target), safe, ports::FileFault(fault), take_text(id)});
}

EMSCRIPTEN_KEEPALIVE void tl_files_forgotten(PageFiles* port, int gone) {
  port->tell(ports::FilesForgotten{gone != 0});
}

EMSCRIPTEN_KEEPALIVE void tl_file_saved(PageFiles* port, char* name, int is_saved) {
  if (is_saved != 0)
    port->tell(ports::FileSaved{take_text(name)});
  else
    port->tell(ports::SaveRefused{take_text(name)});
}

EMSCRIPTEN_KEEPALIVE void tl_file_pictured(PageFiles* port, char* id, int width, int height,
                                           std::uint8_t* pixels) {
  ports::FilePictured pictured{take_text(id),
                               Error{ErrorCode::malformed, "the browser shows no picture of it"}};
  if (pixels != nullptr) {
    ports::Image image{width, height, {}};
    image.rgba.assign(pixels, pixels + std::size_t(width) * height * 4);
    pictured.picture = std::move(image);
  }
  std::free(pixels);
  port->tell(std::move(pictured));
}
}
