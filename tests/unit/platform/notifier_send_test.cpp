// With a script in the place of the desktop's program.
#include "platform/native/notifier_send.h"

#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

using tideline::AddressEvent;
using tideline::InputEvent;
using tideline::platform::SendNotifier;
using tideline::ports::NotifyPermission;
namespace fs = std::filesystem;

namespace {

class FakeProgram {
 public:
  explicit FakeProgram(const std::string& body)
      : folder_(fs::temp_directory_path() / ("tideline-notify-" + std::to_string(getpid()))) {
    fs::create_directories(folder_);
    std::ofstream(path()) << "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\" >> '" << log()
                          << "'; done\n"
                          << body;
    fs::permissions(path(), fs::perms::owner_all);
  }
  ~FakeProgram() { fs::remove_all(folder_); }

  std::string path() const { return (folder_ / "notify-send").string(); }

  // Waits for it: the program runs beside the test.
  bool was_told(const std::string& word) const {
    for (int i = 0; i < 200; ++i) {
      std::ifstream file(log());
      const std::string all(std::istreambuf_iterator<char>(file), {});
      if (all.find(word + "\n") != std::string::npos) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    return false;
  }

 private:
  std::string log() const { return (folder_ / "words").string(); }

  fs::path folder_;
};

std::vector<InputEvent> events_of(SendNotifier& notifier, std::size_t wanted) {
  std::vector<InputEvent> events;
  for (int i = 0; i < 200 && events.size() < wanted; ++i) {
    notifier.poll(events);
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
  }
  return events;
}

}  // namespace

TEST_CASE("notifier: without the desktop's program there are no notifications") {
  const SendNotifier notifier("");
  const bool is_there = notifier.permission() == NotifyPermission::granted;
  CHECK(is_there == (std::system("command -v notify-send > /dev/null 2>&1") == 0));
}

TEST_CASE("notifier: what is pressed comes back as its route") {
  FakeProgram program("echo 7\nsleep 0.1\necho default\n");
  SendNotifier notifier(program.path());

  notifier.show({"#/chat/c-1", "Maya", "-v <b>Hello</b>", "#/chat/c-1"});

  const std::vector<InputEvent> events = events_of(notifier, 1);
  REQUIRE(events.size() == 1);
  CHECK(std::get<AddressEvent>(events.front()).route == "#/chat/c-1");
  CHECK(program.was_told("-v &lt;b&gt;Hello&lt;/b&gt;"));
}

TEST_CASE("notifier: a newer one of the same thread takes the older one's place") {
  FakeProgram program("echo 7\nexec sleep 30\n");
  SendNotifier notifier(program.path());
  notifier.show({"a", "Maya", "one", "#/chat/a"});
  REQUIRE(program.was_told("one"));
  std::this_thread::sleep_for(std::chrono::milliseconds{100});
  std::vector<InputEvent> none;
  notifier.poll(none);

  notifier.show({"a", "Maya", "two", "#/chat/a"});

  CHECK(program.was_told("--replace-id=7"));
  notifier.withdraw("a");
  CHECK(!notifier.is_listening());
}

TEST_CASE("notifier: an old program that knows no presses still shows them") {
  FakeProgram program("case \"$*\" in *--print-id*) exit 1;; esac\n");
  SendNotifier notifier(program.path());

  notifier.show({"a", "Maya", "one", "#/chat/a"});
  std::vector<InputEvent> none;
  for (int i = 0; i < 200 && notifier.is_listening(); ++i) {
    notifier.poll(none);
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
  }

  CHECK(!notifier.is_listening());
  CHECK(program.was_told("one"));
}
