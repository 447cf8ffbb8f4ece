#include "platform/native/files_native.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <system_error>
#include <utility>

#include "base/utf8.h"
#include "platform/file_rules.h"
#include "platform/native/durable_file.h"
#include "platform/native/user_folders.h"

namespace tideline::platform {

namespace {

namespace fs = std::filesystem;

constexpr Milliseconds kProgramPoll{100};
constexpr auto kLeftOverAge = std::chrono::hours{24};

std::string new_file_id() {
  static constexpr char kDigits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
  std::random_device chance;
  std::string id = "f-";
  for (int i = 0; i < 16; ++i) id += kDigits[chance() % 36];
  return id;
}

bool is_file_id(const std::string& id) {
  return id.starts_with("f-") && id.size() <= 60 && std::all_of(id.begin(), id.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

// "report.txt", "report (2).txt" ...
fs::path free_path(const fs::path& folder, const std::string& name) {
  const fs::path wanted(name);
  fs::path path = folder / wanted;
  std::error_code ignored;
  for (int i = 2; fs::exists(path, ignored) && i < 1000; ++i)
    path = folder /
           (wanted.stem().string() + " (" + std::to_string(i) + ")" + wanted.extension().string());
  return path;
}

}  // namespace

NativeFiles::NativeFiles(std::string folder, const ports::Clock& clock, Doorbell& bell)
    : folder_(std::move(folder)), clock_(clock), bell_(bell) {}

NativeFiles::~NativeFiles() = default;

void NativeFiles::show(std::span<const ports::FileInput> inputs) {
  inputs_.assign(inputs.begin(), inputs.end());
  given_ = 0;
}

void NativeFiles::pick(const std::string& id) {
  const auto input = std::find_if(inputs_.begin(), inputs_.end(),
                                  [&](const ports::FileInput& other) { return other.id == id; });
  if (input == inputs_.end() || dialog_.is_running()) return;
  dialog_input_ = *input;
  if (dialog_.start(file_dialog_command(input->label))) return;
  tell(ports::FilesChosen{input->target});
  refuse(*input, {}, ports::FileFault::no_picker);
}

void NativeFiles::begin_drop() {
  if (!inputs_.empty()) tell(ports::FilesChosen{inputs_.back().target});
}

bool NativeFiles::drop(const std::string& path) {
  if (inputs_.empty()) return false;
  take(inputs_.back(), path);
  return true;
}

bool NativeFiles::paste() {
  if (inputs_.empty() || clipboard_.is_running()) return false;
  clipboard_input_ = inputs_.back();
  return clipboard_.start(clipboard_picture_command());
}

std::optional<ports::FileFault> NativeFiles::fault_of(const ports::FileInput& input,
                                                      std::uintmax_t size) const {
  if (size == 0) return ports::FileFault::empty;
  if (size > std::uintmax_t(input.max_bytes)) return ports::FileFault::too_large;
  if (given_ >= input.room) return ports::FileFault::too_many;
  return std::nullopt;
}

bool NativeFiles::bring(std::string_view name, std::string bytes) {
  if (inputs_.empty()) return false;
  const ports::FileInput& input = inputs_.back();
  tell(ports::FilesChosen{input.target});
  if (const auto fault = fault_of(input, bytes.size()))
    refuse(input, name, *fault);
  else
    give(input, name, std::move(bytes));
  return true;
}

// Asks how large it is before it is read.
void NativeFiles::take(const ports::FileInput& input, const std::string& path) {
  std::string name = fs::path(path).filename().string();
  std::error_code failure;
  if (!fs::is_regular_file(path, failure)) return refuse(input, name, ports::FileFault::unreadable);
  const std::uintmax_t size = fs::file_size(path, failure);
  if (failure) return refuse(input, name, ports::FileFault::unreadable);
  if (const auto fault = fault_of(input, size)) return refuse(input, name, *fault);
  std::ifstream file(path, std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(file), {});
  if (!file || bytes.size() != size) return refuse(input, name, ports::FileFault::unreadable);
  give(input, name, std::move(bytes));
}

void NativeFiles::give(const ports::FileInput& input, std::string_view name, std::string bytes) {
  ports::FileGiven given;
  given.media_type = media_type_of(bytes);
  given.name = safe_file_name(name, given.media_type);
  if (std::find(input.types.begin(), input.types.end(), given.media_type) == input.types.end())
    return refuse(input, given.name, ports::FileFault::wrong_type);
  if (given.media_type == "image/jpeg") {
    const Result<CleanHead> head = clean_jpeg_head(bytes);
    if (!head) return refuse(input, given.name, ports::FileFault::unreadable);
    bytes.resize(jpeg_end(bytes, head->replaces));
    bytes.replace(0, head->replaces, head->bytes);
  }
  if (given.media_type == "text/plain") given.text = repaired_utf8(bytes);
  const ImageSize size = told_size(bytes);
  given.target = input.target;
  given.id = new_file_id();
  given.bytes = std::int64_t(bytes.size());
  given.width_px = size.width_px;
  given.height_px = size.height_px;
  ++given_;
  waiting_[given.id] = {given.target, given.name, std::move(bytes)};
  tell(std::move(given));
}

void NativeFiles::keep(const std::string& id) {
  const auto found = waiting_.find(id);
  if (found == waiting_.end()) return;
  const Waiting file = std::move(found->second);
  waiting_.erase(found);
  std::error_code failure;
  fs::create_directories(folder_, failure);
  if (write_durable(path_of(id), file.bytes) && sync_folder(folder_))
    tell(ports::FileKept{id});
  else
    tell(ports::FileRefused{file.target, file.name, ports::FileFault::not_kept, id});
}

void NativeFiles::refuse(const ports::FileInput& input, std::string_view name,
                         ports::FileFault fault) {
  tell(ports::FileRefused{input.target, safe_file_name(name, {}), fault, {}});
}

void NativeFiles::tell(ports::FileEvent event) {
  events_.push_back(std::move(event));
  bell_.ring();
}

std::string NativeFiles::path_of(const std::string& id) const { return folder_ + "/" + id; }

void NativeFiles::remove(const std::string& id) {
  const bool in_memory = waiting_.erase(id) + held_.erase(id) > 0;
  if (!in_memory && is_file_id(id)) (void)remove_file(path_of(id));
}

void NativeFiles::keep_only(std::vector<std::string> ids) {
  const std::set<std::string> wanted(ids.begin(), ids.end());
  std::error_code failure;
  std::vector<fs::path> old;
  const auto now = fs::file_time_type::clock::now();
  for (fs::directory_iterator it(folder_, failure), end; !failure && it != end;
       it.increment(failure)) {
    std::error_code unknown;
    const auto age = now - it->last_write_time(unknown);
    if (!unknown && age > kLeftOverAge && !wanted.contains(it->path().filename().string()))
      old.push_back(it->path());
  }
  for (const fs::path& path : old) fs::remove(path, failure);
}

void NativeFiles::forget_all() {
  waiting_.clear();
  held_.clear();
  std::error_code failure;
  fs::remove_all(folder_, failure);
  tell(ports::FilesForgotten{!failure});
}

Result<ports::FileHeld> NativeFiles::hold(std::string_view name, std::string bytes) {
  const std::string type = media_type_of(bytes);
  if (type.empty()) return Error{ErrorCode::invalid, "a file of no kind we know"};
  ports::FileHeld file{new_file_id(), safe_file_name(name, type), type};
  held_[file.id] = std::move(bytes);
  return file;
}

Result<std::string> NativeFiles::bytes_of(const std::string& id) const {
  if (const auto held = held_.find(id); held != held_.end()) return held->second;
  if (!is_file_id(id)) return Error{ErrorCode::invalid, "no id"};
  return read_durable(path_of(id));
}

void NativeFiles::picture(const std::string& id, int max_side_px) {
  const Result<std::string> bytes = bytes_of(id);
  if (bytes)
    tell(ports::FilePictured{id, small_picture(*bytes, max_side_px)});
  else
    tell(ports::FilePictured{id, bytes.error()});
}

void NativeFiles::save_text(std::string_view name, std::string_view media_type,
                            std::string_view text) {
  const fs::path path = free_path(download_folder(), safe_file_name(name, media_type));
  std::ofstream file(path, std::ios::binary);
  file.write(text.data(), std::streamsize(text.size()));
  file.close();
  if (file)
    tell(ports::FileSaved{path.string()});
  else
    tell(ports::SaveRefused{std::string(name)});
}

void NativeFiles::save_kept(const std::string& id, std::string_view name) {
  const Result<std::string> bytes = bytes_of(id);
  if (bytes)
    save_text(name, {}, *bytes);
  else
    tell(ports::SaveRefused{std::string(name)});
}

std::size_t NativeFiles::poll(std::vector<ports::FileEvent>& out) {
  if (dialog_.is_running()) read_dialog();
  if (clipboard_.is_running()) read_clipboard();
  const std::size_t count = events_.size();
  for (ports::FileEvent& event : std::exchange(events_, {})) out.push_back(std::move(event));
  return count;
}

// One path a line, once the person has chosen; nothing when they have not.
void NativeFiles::read_dialog() {
  constexpr std::size_t kMostText = std::size_t{1} << 20;
  std::string paths;
  if (!dialog_.finish(paths, kMostText)) return;
  std::string_view rest = paths;
  if (!rest.empty()) tell(ports::FilesChosen{dialog_input_.target});
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string path(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!path.empty()) take(dialog_input_, path);
  }
}

// A picture copied from a web page or taken of the screen has no name.
void NativeFiles::read_clipboard() {
  const ports::FileInput& input = clipboard_input_;
  std::string bytes;
  if (!clipboard_.finish(bytes, std::size_t(input.max_bytes) + 1) || bytes.empty()) return;
  const std::string name = "image.png";
  tell(ports::FilesChosen{input.target});
  if (const auto fault = fault_of(input, bytes.size())) return refuse(input, name, *fault);
  give(input, name, std::move(bytes));
}

std::optional<Milliseconds> NativeFiles::next_poll() const {
  if (!dialog_.is_running() && !clipboard_.is_running()) return std::nullopt;
  return clock_.monotonic() + kProgramPoll;
}

}  // namespace tideline::platform
