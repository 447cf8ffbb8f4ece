#include "platform/native/files_native.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "doctest/doctest.h"

#include "fakes/fake_clock.h"
#include "platform/doorbell.h"

using namespace tideline;
using namespace tideline::platform;

namespace {

namespace fs = std::filesystem;

const std::string kDot(
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0\x90wS\xde\0\0\0\x0cIDAT\x08\xd7"
    "c\xf8\xcf\xc0\0\0\3\1\1\0\x18\xdd\x8d\xb0\0\0\0\0IEND\xae"
    "B`\x82",
    69);

struct Given {
  fs::path folder = fs::temp_directory_path() / ("tideline-files-" + std::to_string(count()++));
  fakes::FakeClock clock;
  Doorbell bell;
  NativeFiles files{(folder / "kept").string(), clock, bell};

  Given() {
    fs::remove_all(folder);
    fs::create_directories(folder);
    files.show(std::vector<ports::FileInput>{input(5)});
  }
  ~Given() { fs::remove_all(folder); }

  static int& count() {
    static int made = 0;
    return made;
  }
  static ports::FileInput input(int room) {
    ports::FileInput shown;
    shown.id = "attach";
    shown.target = "ticket";
    shown.types = {"image/png", "text/plain"};
    shown.max_bytes = 1000;
    shown.room = room;
    return shown;
  }
  std::string write(const std::string& name, const std::string& bytes) {
    const fs::path path = folder / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }
  std::vector<ports::FileEvent> events() {
    std::vector<ports::FileEvent> out;
    files.poll(out);
    return out;
  }
  // Keeps what was given; what it was.
  std::vector<ports::FileGiven> keep() {
    std::vector<ports::FileGiven> given;
    for (const ports::FileEvent& event : events()) {
      if (std::holds_alternative<ports::FilesChosen>(event)) continue;
      given.push_back(std::get<ports::FileGiven>(event));
      files.keep(given.back().id);
    }
    return given;
  }
  // Whether any file below the folder holds `text`, besides those in it that were given.
  bool is_written(const std::string& text) const {
    if (!fs::exists(folder / "kept")) return false;
    for (const auto& entry : fs::recursive_directory_iterator(folder / "kept")) {
      if (!entry.is_regular_file()) continue;
      std::ifstream file(entry.path(), std::ios::binary);
      const std::string bytes(std::istreambuf_iterator<char>(file), {});
      if (bytes.find(text) != std::string::npos) return true;
    }
    return false;
  }
  // What became of the file that was dropped last.
  ports::FileFault fault() {
    const auto told = events();
    REQUIRE(told.size() == 1);
    REQUIRE(std::holds_alternative<ports::FileRefused>(told[0]));
    return std::get<ports::FileRefused>(told[0]).fault;
  }
  int kept() const {
    if (!fs::exists(folder / "kept")) return 0;
    return int(std::distance(fs::directory_iterator(folder / "kept"), {}));
  }
};

}  // namespace

#ifndef _WIN32
// SDL knows no pictures in the clipboard; the desktop's program that does is one of ours here.
TEST_CASE("native files: the clipboard's picture is given as a dropped one is") {
  Given given;
  const std::string program = given.write("xclip", "#!/bin/sh\ncat \"$0.png\"\n");
  fs::permissions(program, fs::perms::owner_all);
  const char* path = std::getenv("PATH");
  const std::string before = path != nullptr ? path : "";
  setenv("PATH", (given.folder.string() + ":" + before).c_str(), 1);
  unsetenv("WAYLAND_DISPLAY");
  const auto pasted = [&] {
    REQUIRE(given.files.paste());
    while (given.files.next_poll()) {
      const auto told = given.events();
      if (!told.empty()) return told;
    }
    return std::vector<ports::FileEvent>{};
  };

  given.write("xclip.png", kDot);
  const auto told = pasted();
  REQUIRE(told.size() == 2);
  CHECK(std::get<ports::FilesChosen>(told[0]).target == "ticket");
  const auto& picture = std::get<ports::FileGiven>(told[1]);
  CHECK(picture.name == "image.png");
  CHECK(picture.media_type == "image/png");
  CHECK(picture.bytes == 69);

  given.write("xclip.png", std::string(5000, 'x'));
  const auto large = pasted();
  REQUIRE(large.size() == 2);
  CHECK(std::get<ports::FileRefused>(large[1]).fault == ports::FileFault::too_large);

  given.write("xclip.png", "");
  CHECK(pasted().empty());

  given.files.show({});
  CHECK(!given.files.paste());
  setenv("PATH", before.c_str(), 1);
}
#endif

TEST_CASE("native files: a dropped picture is kept and comes back small") {
  Given given;
  REQUIRE(given.files.drop(given.write("dot.png", kDot)));

  const auto told = given.keep();
  REQUIRE(told.size() == 1);
  const ports::FileGiven& kept = told[0];
  CHECK(kept.name == "dot.png");
  CHECK(kept.media_type == "image/png");
  CHECK(kept.bytes == 69);
  CHECK(kept.width_px == 1);
  const auto answered = given.events();
  REQUIRE(answered.size() == 1);
  CHECK(std::get<ports::FileKept>(answered[0]).id == kept.id);
  CHECK(given.kept() == 1);

  given.files.picture(kept.id, 100);
  const auto pictured = given.events();
  REQUIRE(pictured.size() == 1);
  const auto& picture = std::get<ports::FilePictured>(pictured[0]);
  CHECK(picture.id == kept.id);
  REQUIRE(picture.picture);
  CHECK(picture.picture->rgba.size() == 4);

  given.files.remove(kept.id);
  CHECK(given.kept() == 0);
}

TEST_CASE("native files: what comes with the content passes the same checks as a dropped file") {
  Given given;
  REQUIRE(given.files.bring("dot.png", kDot));
  REQUIRE(given.files.bring("shot.png", std::string("MZ\0\0program", 11)));
  REQUIRE(given.files.bring("long.txt", std::string(1001, 'x')));

  const auto told = given.events();

  REQUIRE(told.size() == 6);
  CHECK(std::get<ports::FilesChosen>(told[0]).target == "ticket");
  CHECK(std::get<ports::FileGiven>(told[1]).name == "dot.png");
  CHECK(std::get<ports::FileRefused>(told[3]).fault == ports::FileFault::wrong_type);
  CHECK(std::get<ports::FileRefused>(told[5]).fault == ports::FileFault::too_large);
  given.files.show({});
  CHECK_FALSE(given.files.bring("dot.png", kDot));
}

TEST_CASE("native files: each refusal has its own reason, and nothing is kept") {
  Given given;
  given.files.drop(given.write("empty.txt", ""));
  CHECK(given.fault() == ports::FileFault::empty);
  given.files.drop(given.write("long.txt", std::string(1001, 'x')));
  CHECK(given.fault() == ports::FileFault::too_large);
  given.files.drop(given.write("shot.png", std::string("MZ\0\0program", 11)));
  CHECK(given.fault() == ports::FileFault::wrong_type);
  given.files.drop((given.folder / "gone.png").string());
  CHECK(given.fault() == ports::FileFault::unreadable);
  given.files.show(std::vector<ports::FileInput>{Given::input(0)});
  given.files.drop(given.write("one.txt", "one"));
  CHECK(given.fault() == ports::FileFault::too_many);
  CHECK(given.kept() == 0);
}

TEST_CASE("native files: where the folder cannot be made it is said") {
  Given given;
  given.write("kept", "a file stands in the way");
  given.files.drop(given.write("one.txt", "one"));
  const auto told = given.keep();
  REQUIRE(told.size() == 1);
  const auto answered = given.events();
  REQUIRE(answered.size() == 1);
  CHECK(std::get<ports::FileRefused>(answered[0]).fault == ports::FileFault::not_kept);
  CHECK(std::get<ports::FileRefused>(answered[0]).id == told[0].id);
}

TEST_CASE("native files: without a place that takes files a drop does nothing") {
  Given given;
  given.files.show({});
  CHECK_FALSE(given.files.drop(given.write("dot.png", kDot)));
  CHECK(given.events().empty());
}

TEST_CASE("native files: what a crash left behind goes after a day, what is needed stays") {
  Given given;
  given.files.drop(given.write("one.txt", "one"));
  given.files.drop(given.write("two.txt", "two"));
  given.files.drop(given.write("new.txt", "new"));
  const auto told = given.keep();
  REQUIRE(told.size() == 3);
  const auto id = [&](int i) { return told[std::size_t(i)].id; };
  for (int i : {0, 1}) {
    const fs::path path = given.folder / "kept" / id(i);
    fs::last_write_time(path, fs::last_write_time(path) - std::chrono::hours{48});
  }

  given.files.keep_only({id(0)});

  CHECK(fs::exists(given.folder / "kept" / id(0)));
  CHECK_FALSE(fs::exists(given.folder / "kept" / id(1)));
  CHECK(fs::exists(given.folder / "kept" / id(2)));
  given.files.forget_all();
  CHECK(given.kept() == 0);
}

TEST_CASE("native files: a given text is told of whole, and written only when it is wished") {
  Given given;
  ports::FileInput input = Given::input(5);
  input.max_bytes = 10 << 20;
  given.files.show(std::vector<ports::FileInput>{input});
  std::string text(400000, 'x');
  text += " the secret at the end";
  given.files.drop(given.write("notes.txt", text));

  const auto told = given.events();
  REQUIRE(told.size() == 1);
  const auto& file = std::get<ports::FileGiven>(told[0]);
  CHECK(file.text == text);
  CHECK_FALSE(given.is_written("the secret"));

  given.files.remove(file.id);
  given.files.keep(file.id);  // too late
  CHECK_FALSE(given.is_written("the secret"));
  CHECK(given.events().empty());
}

TEST_CASE("native files: forgetting all is answered, also with a file that waits") {
  Given given;
  given.files.drop(given.write("one.txt", "one"));
  given.keep();
  given.files.drop(given.write("two.txt", "two"));
  given.events();

  given.files.forget_all();

  const auto answered = given.events();
  REQUIRE(answered.size() == 1);
  CHECK(std::get<ports::FilesForgotten>(answered[0]).gone);
  CHECK(given.kept() == 0);
}

TEST_CASE("files native: what the team sends is held in memory, and saved when it is wished") {
  Given given;
  const Result<ports::FileHeld> picture = given.files.hold("../../shot.exe", kDot);
  REQUIRE(picture);
  CHECK(picture->media_type == "image/png");
  CHECK(picture->name == "shot.exe.png");
  CHECK_FALSE(fs::exists(given.folder / "kept"));

  given.files.picture(picture->id, 100);
  std::vector<ports::FileEvent> events = given.events();
  REQUIRE(events.size() == 1);
  CHECK(std::get<ports::FilePictured>(events[0]).picture);

  given.files.remove(picture->id);
  given.files.picture(picture->id, 100);
  events = given.events();
  REQUIRE(events.size() == 1);
  CHECK_FALSE(std::get<ports::FilePictured>(events[0]).picture);
}

TEST_CASE("files native: a program that the team sends is not taken, whatever it is called") {
  Given given;
  CHECK_FALSE(given.files.hold("invoice.pdf", std::string("MZ\x90\0\3", 5)));
  CHECK_FALSE(given.files.hold("empty.txt", ""));
}
