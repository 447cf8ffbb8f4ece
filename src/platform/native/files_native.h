// Files that a person gives, kept in a folder: one each, written as durably as records.
//
// The dialog and the clipboard's picture come from the desktop's own programs, so that nothing
// waits for them here. Files dropped on the window come through drop().
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "platform/doorbell.h"
#include "platform/native/helper_program.h"
#include "ports/clock.h"
#include "ports/files.h"

namespace tideline::platform {

class NativeFiles final : public ports::Files {
 public:
  // Nothing is touched before the first file. `clock` and `bell` outlive this.
  NativeFiles(std::string folder, const ports::Clock& clock, Doorbell& bell);
  ~NativeFiles() override;

  bool has_camera() const override { return false; }
  void show(std::span<const ports::FileInput> inputs) override;
  void pick(const std::string& input) override;
  bool bring(std::string_view name, std::string bytes) override;
  void keep(const std::string& id) override;
  void remove(const std::string& id) override;
  void keep_only(std::vector<std::string> ids) override;
  void forget_all() override;
  Result<ports::FileHeld> hold(std::string_view name, std::string bytes) override;
  void picture(const std::string& id, int max_side_px) override;
  void save_text(std::string_view name, std::string_view media_type,
                 std::string_view text) override;
  void save_kept(const std::string& id, std::string_view name) override;
  std::size_t poll(std::vector<ports::FileEvent>& out) override;
  std::optional<Milliseconds> next_poll() const override;

  // Several files are going to be dropped together: drop() is called for each.
  void begin_drop();

  // Dropped on the window: for the last input on show. False when there is none.
  bool drop(const std::string& path);

  // The clipboard's picture, if it holds one: for the last input on show. False when there is none
  // or nothing to read the clipboard with.
  bool paste();

 private:
  std::optional<ports::FileFault> fault_of(const ports::FileInput& input,
                                           std::uintmax_t size) const;
  void take(const ports::FileInput& input, const std::string& path);
  void give(const ports::FileInput& input, std::string_view name, std::string bytes);
  void refuse(const ports::FileInput& input, std::string_view name, ports::FileFault fault);
  void tell(ports::FileEvent event);
  void read_dialog();
  void read_clipboard();
  std::string path_of(const std::string& id) const;
  Result<std::string> bytes_of(const std::string& id) const;

  std::string folder_;
  const ports::Clock& clock_;
  Doorbell& bell_;
  std::vector<ports::FileInput> inputs_;
  std::vector<ports::FileEvent> events_;
  int given_ = 0;  // since the inputs were shown

  // Given and not kept yet: in memory only.
  struct Waiting {
    std::string target;
    std::string name;
    std::string bytes;
  };
  std::map<std::string, Waiting> waiting_;  // by id

  std::map<std::string, std::string> held_;  // of the team's: bytes by id

  HelperProgram dialog_;
  ports::FileInput dialog_input_;  // what it was opened for
  HelperProgram clipboard_;
  ports::FileInput clipboard_input_;
};

// A picture of at most `max_side_px` a side of these PNG, JPEG or WebP bytes, upright.
Result<ports::Image> small_picture(const std::string& bytes, int max_side_px);

}  // namespace tideline::platform
