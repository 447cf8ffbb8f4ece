#include "platform/native/file_dialog.h"

#ifndef _WIN32
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char** environ;
#endif

namespace tideline::platform {

#ifdef _WIN32

bool open_file_dialog(const std::string&, int&, int&) { return false; }
bool read_file_dialog(int&, int&, std::string&) { return true; }
void close_file_dialog(int&, int&) {}

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

std::vector<std::string> dialog_command(const std::string& title) {
  if (is_installed("zenity"))
    return {"zenity", "--file-selection", "--multiple", "--separator=\n", "--title=" + title};
  if (is_installed("kdialog"))
    return {"kdialog", "--title", title, "--multiple", "--separate-output", "--getopenfilename"};
  return {};
}

}  // namespace

bool open_file_dialog(const std::string& title, int& process, int& pipe) {
  std::vector<std::string> command = dialog_command(title);
  int ends[2] = {-1, -1};
  if (command.empty() || ::pipe(ends) != 0) return false;
  std::vector<char*> arguments;
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
  process = started;
  pipe = ends[0];
  return true;
}

bool read_file_dialog(int& process, int& pipe, std::string& text) {
  constexpr std::size_t kMostText = std::size_t{1} << 20;
  char chunk[4096];
  for (;;) {
    const ssize_t count = read(pipe, chunk, sizeof chunk);
    if (count > 0) {
      if (text.size() < kMostText) text.append(chunk, std::size_t(count));
      continue;
    }
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return false;
    break;
  }
  waitpid(process, nullptr, 0);
  close(pipe);
  process = -1;
  pipe = -1;
  return true;
}

void close_file_dialog(int& process, int& pipe) {
  if (process < 0) return;
  kill(process, SIGTERM);
  waitpid(process, nullptr, 0);
  close(pipe);
  process = -1;
  pipe = -1;
}

#endif

}  // namespace tideline::platform
