// One of the desktop's programs beside ours, for what SDL does not offer: its output is read as it
// comes, and nothing waits for it. None of them is there on Windows.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace tideline::platform {

class HelperProgram {
 public:
  HelperProgram() = default;
  ~HelperProgram();  // ends it, if it still runs
  HelperProgram(const HelperProgram&) = delete;
  HelperProgram& operator=(const HelperProgram&) = delete;

  // `command`: the program, found in PATH, and its arguments. False when it is empty or cannot be
  // started. Requires that none runs.
  bool start(std::vector<std::string> command);
  bool is_running() const { return process_ >= 0; }

  // Takes what it has said so far; true once it is over. Of more than `most` bytes the rest is
  // lost.
  bool finish(std::string& output, std::size_t most);

 private:
  int process_ = -1;
  int pipe_ = -1;
  std::string output_;
};

// Asks for files: zenity or kdialog, which print one path a line. Empty when neither is there.
std::vector<std::string> file_dialog_command(const std::string& title);

// Prints the clipboard's picture as PNG, or nothing: wl-paste or xclip. Empty when neither is
// there.
std::vector<std::string> clipboard_picture_command();

}  // namespace tideline::platform
