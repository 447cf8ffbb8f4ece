// Files in memory. give() is a person who picks, drops or pastes one; it is refused by the rules
// of the input that is on show, as the platforms do.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/file_name.h"
#include "ports/files.h"

namespace tideline::fakes {

class FakeFiles : public ports::Files {
 public:
  std::map<std::string, std::string> kept;      // id -> bytes; survives a restart
  std::map<std::string, std::string> held;      // given and in memory only
  std::map<std::string, std::string> received;  // of the team's, in memory only
  std::map<std::string, std::string> saved;     // name -> text: downloads
  std::vector<std::string> picked;              // inputs whose button was pressed
  std::vector<ports::FileInput> inputs;         // on show
  bool camera = false;
  bool refuses_to_keep = false;
  bool refuses_to_forget = false;
  bool refuses_to_save = false;

  // Chosen by itself. Returns the id it was kept under, empty when it was refused.
  std::string give(const std::string& name, const std::string& media_type,
                   const std::string& bytes) {
    begin_choice();
    return take(name, media_type, bytes);
  }

  // What take() gives after it was chosen together. Goes to the input that is on show.
  void begin_choice() {
    if (inputs.empty()) return;
    events_.push_back(ports::FilesChosen{inputs.back().target});
  }
  std::string take(const std::string& name, const std::string& media_type,
                   const std::string& bytes) {
    if (inputs.empty()) return {};
    const ports::FileInput& input = inputs.back();
    const auto& types = input.types;
    if (taken_ >= input.room) return refuse(input, name, ports::FileFault::too_many);
    if (bytes.empty()) return refuse(input, name, ports::FileFault::empty);
    if (std::int64_t(bytes.size()) > input.max_bytes)
      return refuse(input, name, ports::FileFault::too_large);
    if (std::find(types.begin(), types.end(), media_type) == types.end())
      return refuse(input, name, ports::FileFault::wrong_type);
    std::string id = "f-" + std::to_string(++given_);
    held[id] = bytes;
    ++taken_;
    const bool is_picture = media_type.starts_with("image/");
    const bool is_text = media_type.starts_with("text/");
    events_.push_back(ports::FileGiven{input.target, id, name, media_type,
                                       std::int64_t(bytes.size()), is_picture ? 40 : 0,
                                       is_picture ? 30 : 0, is_text ? bytes : std::string()});
    return id;
  }

  bool has_camera() const override { return camera; }
  void show(std::span<const ports::FileInput> shown) override {
    inputs.assign(shown.begin(), shown.end());
    taken_ = 0;
  }
  void pick(const std::string& input) override { picked.push_back(input); }
  bool bring(std::string_view name, std::string bytes) override {
    if (inputs.empty()) return false;
    give(std::string(name), type_of(bytes), bytes);
    return true;
  }
  void keep(const std::string& id) override {
    if (refuses_to_keep) {
      held.erase(id);
      events_.push_back(ports::FileRefused{{}, {}, ports::FileFault::not_kept, id});
      return;
    }
    if (auto file = held.extract(id); file) {
      kept.insert(std::move(file));
      events_.push_back(ports::FileKept{id});
    }
  }
  void remove(const std::string& id) override {
    held.erase(id);
    kept.erase(id);
    received.erase(id);
  }
  void keep_only(std::vector<std::string> ids) override {
    const std::set<std::string> wanted(ids.begin(), ids.end());
    std::erase_if(kept, [&](const auto& file) { return !wanted.contains(file.first); });
  }
  void forget_all() override {
    held.clear();
    received.clear();
    if (!refuses_to_forget) kept.clear();
    events_.push_back(ports::FilesForgotten{!refuses_to_forget});
  }
  Result<ports::FileHeld> hold(std::string_view name, std::string bytes) override {
    const std::string type = type_of(bytes);
    if (type.empty()) return Error{ErrorCode::invalid, "no kind we know"};
    ports::FileHeld file{"h-" + std::to_string(++given_), safe_file_name(name, type), type};
    received[file.id] = std::move(bytes);
    return file;
  }
  void picture(const std::string& id, int) override {
    ports::Image dot{1, 1, {255, 0, 0, 255}};
    if (kept.contains(id) || received.contains(id))
      events_.push_back(ports::FilePictured{id, std::move(dot)});
    else
      events_.push_back(ports::FilePictured{id, Error{ErrorCode::not_found, id}});
  }
  void save_text(std::string_view name, std::string_view, std::string_view text) override {
    if (refuses_to_save) return events_.push_back(ports::SaveRefused{std::string(name)});
    saved[std::string(name)] = text;
    events_.push_back(ports::FileSaved{std::string(name)});
  }
  void save_kept(const std::string& id, std::string_view name) override {
    if (received.contains(id)) return save_text(name, {}, received[id]);
    if (!kept.contains(id)) return events_.push_back(ports::SaveRefused{std::string(name)});
    save_text(name, {}, kept[id]);
  }
  std::size_t poll(std::vector<ports::FileEvent>& out) override {
    const std::size_t count = events_.size();
    for (ports::FileEvent& event : std::exchange(events_, {})) out.push_back(std::move(event));
    return count;
  }
  std::optional<Milliseconds> next_poll() const override { return std::nullopt; }

 private:
  // Enough for tests.
  static std::string type_of(const std::string& bytes) {
    if (bytes.starts_with("MZ")) return {};
    return bytes.starts_with("\x89PNG") ? "image/png" : "text/plain";
  }

  std::string refuse(const ports::FileInput& input, const std::string& name,
                     ports::FileFault fault) {
    events_.push_back(ports::FileRefused{input.target, name, fault, {}});
    return {};
  }

  std::vector<ports::FileEvent> events_;
  int given_ = 0;
  int taken_ = 0;  // since the inputs were shown
};

}  // namespace tideline::fakes
