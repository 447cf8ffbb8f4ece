// Ports for pictures: a clock that stands still, and records that nobody keeps.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "ports/clock.h"
#include "ports/files.h"
#include "ports/storage.h"

namespace tideline::app {

// Shows one moment for ever; motion goes on by the other clock.
class StillClock : public ports::Clock {
 public:
  // `running` is borrowed for life.
  StillClock(UtcTime moment, const ports::Clock& running) : moment_(moment), running_(running) {}

  UtcTime now() const override { return moment_; }
  Milliseconds monotonic() const override { return running_.monotonic(); }

 private:
  UtcTime moment_;
  const ports::Clock& running_;
};

// Everything is saved at once and gone with the program.
class MemoryStorage : public ports::Storage {
 public:
  void load_all() override { events_.push_back(ports::StorageLoaded{}); }

  ports::WriteToken write(std::vector<ports::StorageChange>) override {
    events_.push_back(ports::StorageSaved{++last_token_});
    return last_token_;
  }

  ports::WriteToken forget_all() override { return write({}); }

  std::size_t poll(std::vector<ports::StorageEvent>& out) override {
    const std::size_t count = events_.size();
    for (ports::StorageEvent& event : std::exchange(events_, {})) out.push_back(std::move(event));
    return count;
  }

 private:
  std::vector<ports::StorageEvent> events_;
  ports::WriteToken last_token_ = 0;
};

// Takes no files and writes none.
class NoFiles : public ports::Files {
 public:
  bool has_camera() const override { return false; }
  void show(std::span<const ports::FileInput>) override {}
  void pick(const std::string&) override {}
  bool bring(std::string_view, std::string) override { return false; }
  void keep(const std::string&) override {}
  void remove(const std::string&) override {}
  void keep_only(std::vector<std::string>) override {}
  Result<ports::FileHeld> hold(std::string_view, std::string) override {
    return Error{ErrorCode::refused, "nothing is held"};
  }
  void forget_all() override { events_.push_back(ports::FilesForgotten{true}); }
  void picture(const std::string& id, int) override {
    events_.push_back(ports::FilePictured{id, Error{ErrorCode::not_found, "nothing is kept"}});
  }
  void save_text(std::string_view name, std::string_view, std::string_view) override {
    events_.push_back(ports::SaveRefused{std::string(name)});
  }
  void save_kept(const std::string&, std::string_view name) override { save_text(name, {}, {}); }
  std::size_t poll(std::vector<ports::FileEvent>& out) override {
    const std::size_t count = events_.size();
    for (ports::FileEvent& event : std::exchange(events_, {})) out.push_back(std::move(event));
    return count;
  }
  std::optional<Milliseconds> next_poll() const override { return std::nullopt; }

 protected:
  std::vector<ports::FileEvent> events_;
};

}  // namespace tideline::app
