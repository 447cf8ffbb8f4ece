#include "platform/native/notifier_send.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

extern char** environ;

namespace tideline::platform {

namespace {

constexpr std::size_t kMaxTold = 4096;
constexpr std::size_t kMaxRunning = 20;
constexpr const char* kPressed = "default";

std::string program_in_path(const std::string& name) {
  const char* path = std::getenv("PATH");
  std::string rest = path != nullptr ? path : "";
  while (!rest.empty()) {
    const std::size_t colon = std::min(rest.find(':'), rest.size());
    std::string file = rest.substr(0, colon) + "/" + name;
    if (colon > 0 && access(file.c_str(), X_OK) == 0) return file;
    rest.erase(0, std::min(colon + 1, rest.size()));
  }
  return {};
}

// Bodies may hold a little HTML by the desktop's rules; ours never do.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

}  // namespace

SendNotifier::SendNotifier(std::string program)
    : program_(program.empty() ? program_in_path("notify-send") : std::move(program)) {}

SendNotifier::~SendNotifier() {
  for (Running& running : running_) stop(running, SIGTERM);
}

ports::NotifyPermission SendNotifier::permission() const {
  return program_.empty() ? ports::NotifyPermission::unavailable : ports::NotifyPermission::granted;
}

void SendNotifier::show(const ports::SystemNotification& notification) {
  if (program_.empty()) return;
  std::string replaced;
  std::erase_if(running_, [&](Running& running) {
    if (running.what.tag != notification.tag) return false;
    replaced = running.number;
    stop(running, SIGTERM);  // what it shows stays, and is replaced
    return true;
  });
  if (running_.size() >= kMaxRunning) {
    stop(running_.front(), SIGTERM);
    running_.erase(running_.begin());
  }
  start(notification, replaced, is_old_);
}

void SendNotifier::withdraw(const std::string& tag) {
  std::erase_if(running_, [&](Running& running) {
    if (running.what.tag != tag) return false;
    stop(running, SIGINT);  // on this signal it closes what it shows
    return true;
  });
}

void SendNotifier::poll(std::vector<InputEvent>& out) {
  std::vector<ports::SystemNotification> again;
  std::erase_if(running_, [&](Running& running) {
    if (listen(running, out)) return false;
    const bool failed = running.number.empty() && !running.is_plain;
    if (failed) again.push_back(running.what);
    return true;
  });
  if (again.empty()) return;
  is_old_ = true;
  for (const ports::SystemNotification& what : again) start(what, {}, true);
}

bool SendNotifier::start(const ports::SystemNotification& what, const std::string& replaced,
                         bool is_plain) {
  std::vector<std::string> words = {program_, "--app-name=Tideline"};
  if (!is_plain) {
    words.insert(words.end(), {"--print-id", std::string("--action=") + kPressed + "=Open"});
    if (!replaced.empty()) words.push_back("--replace-id=" + replaced);
  }
  words.insert(words.end(), {"--", what.title, escaped(what.text)});
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);

  int ends[2];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  // Whoever started us may ignore signals; the program must not, or stop() would wait for it.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t heard;
  sigemptyset(&heard);
  sigaddset(&heard, SIGINT);
  sigaddset(&heard, SIGTERM);
  posix_spawnattr_setsigdefault(&attributes, &heard);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  pid_t process = -1;
  const int failed =
      posix_spawn(&process, program_.c_str(), &actions, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  if (failed != 0) {
    close(ends[0]);
    return false;
  }
  running_.push_back({what, process, ends[0], {}, {}, is_plain});
  return true;
}

// It prints the desktop's number first, and the name of what was pressed on a line of its own.
bool SendNotifier::listen(Running& running, std::vector<InputEvent>& out) {
  char part[256];
  ssize_t count = 0;
  while ((count = read(running.output, part, sizeof part)) > 0)
    if (running.told.size() < kMaxTold) running.told.append(part, std::size_t(count));
  const bool ended = count == 0 || (errno != EAGAIN && errno != EINTR);
  std::size_t end = 0;
  while ((end = running.told.find('\n')) != std::string::npos) {
    const std::string line = running.told.substr(0, end);
    running.told.erase(0, end + 1);
    if (line == kPressed)
      out.emplace_back(AddressEvent{running.what.route});
    else if (!line.empty() && line.find_first_not_of("0123456789") == std::string::npos)
      running.number = line;
  }
  if (!ended) return true;
  close(running.output);
  waitpid(running.process, nullptr, 0);
  return false;
}

void SendNotifier::stop(Running& running, int signal) {
  kill(running.process, signal);
  close(running.output);
  waitpid(running.process, nullptr, 0);
}

}  // namespace tideline::platform
