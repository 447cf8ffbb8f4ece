#include "platform/native/helper_program.h"

#include <algorithm>
#include <string_view>
#include <utility>

#ifndef _WIN32
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;
#endif

namespace tideline::platform {

#ifdef _WIN32

HelperProgram::~HelperProgram() = default;
bool HelperProgram::start(std::vector<std::string>) { return false; }
bool HelperProgram::finish(std::string&, std::size_t) { return true; }
std::vector<std::string> file_dialog_command(const std::string&) { return {}; }
std::vector<std::string> clipboard_picture_command() { return {}; }

#else

namespace {

bool is_installed(std::string_view program) {
  const char* path = std::getenv("PATH");
  std::string_view rest = path != nullptr ? path : "";
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    const std::string file = std::string(rest.substr(0, end)) + "/" + std::string(program);
    if (access(file.c_str(), X_OK) == 0) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

}  // namespace

HelperProgram::~HelperProgram() {
  if (!is_running()) return;
  kill(process_, SIGTERM);
  waitpid(process_, nullptr, 0);
  close(pipe_);
}

bool HelperProgram::start(std::vector<std::string> command) {
  int ends[2] = {-1, -1};
  if (command.empty() || ::pipe(ends) != 0) return false;
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (std::string& argument : command) arguments.push_back(argument.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclose(&actions, ends[0]);
  posix_spawn_file_actions_addclose(&actions, ends[1]);
  pid_t started = -1;
  const int failed =
      posix_spawnp(&started, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  if (failed != 0) {
    close(ends[0]);
    return false;
  }
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  process_ = started;
  pipe_ = ends[0];
  output_.clear();
  return true;
}

bool HelperProgram::finish(std::string& output, std::size_t most) {
  if (!is_running()) return true;
  char chunk[4096];
  for (;;) {
    const ssize_t count = read(pipe_, chunk, sizeof chunk);
    if (count > 0) {
      output_.append(chunk, std::min(std::size_t(count), most - std::min(most, output_.size())));
      continue;
    }
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) return false;
    break;
  }
  waitpid(process_, nullptr, 0);
  close(pipe_);
  process_ = -1;
  pipe_ = -1;
  output = std::move(output_);
  return true;
}

std::vector<std::string> file_dialog_command(const std::string& title) {
  if (is_installed("zenity"))
    return {"zenity", "--file-selection", "--multiple", "--separator=\n", "--title=" + title};
  if (is_installed("kdialog"))
    return {"kdialog", "--title", title, "--multiple", "--separate-output", "--getopenfilename"};
  return {};
}

std::vector<std::string> clipboard_picture_command() {
  if (std::getenv("WAYLAND_DISPLAY") != nullptr && is_installed("wl-paste"))
    return {"wl-paste", "--no-newline", "--type", "image/png"};
  if (is_installed("xclip")) return {"xclip", "-selection", "clipboard", "-t", "image/png", "-o"};
  return {};
}

#endif

}  // namespace tideline::platform
