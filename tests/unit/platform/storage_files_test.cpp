// Records on disk: whole transactions, damage, refusal, several processes. Long, as all of it
// stands on the same small folder and its helpers.
#include "platform/native/storage_files.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "doctest/doctest.h"

#include "fakes/fake_clock.h"
#include "platform/native/durable_file.h"
#include "platform/native/storage_journal.h"

using namespace tideline;
using namespace tideline::platform;
namespace fs = std::filesystem;

namespace {

// A folder that goes when the test ends.
class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "tideline-test-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~Folder() { fs::remove_all(path_); }
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

struct Loaded {
  std::map<std::string, std::string> records;
  std::vector<Error> damaged;
  bool failed = false;
};

Loaded load(const std::string& folder) {
  Doorbell bell;
  FileStorage storage(folder, bell);
  storage.load_all();
  std::vector<ports::StorageEvent> events;
  storage.poll(events);
  Loaded loaded;
  REQUIRE(events.size() == 1);
  REQUIRE(bell.answer());
  if (const auto* found = std::get_if<ports::StorageLoaded>(&events[0])) {
    for (const auto& record : found->records) loaded.records[record.key] = record.bytes;
    loaded.damaged = found->damaged;
  } else {
    loaded.failed = true;
  }
  return loaded;
}

// True when the change was saved.
bool write(const std::string& folder, std::vector<ports::StorageChange> changes) {
  Doorbell bell;
  FileStorage storage(folder, bell);
  const ports::WriteToken token = storage.write(std::move(changes));
  std::vector<ports::StorageEvent> events;
  storage.poll(events);
  REQUIRE(events.size() == 1);
  if (const auto* failed = std::get_if<ports::StorageFailed>(&events[0]))
    CHECK(failed->token == token);
  return std::holds_alternative<ports::StorageSaved>(events[0]);
}

void overwrite(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

// Two records that must always be equal, again and again.
[[noreturn]] void write_pairs(const std::string& folder, int times) {
  Doorbell bell;
  FileStorage storage(folder, bell);
  for (int i = 0; times < 0 || i < times; ++i) {
    const std::string text = std::to_string(getpid()) + "/" + std::to_string(i);
    storage.write({{"pair/a", text}, {"pair/b", text}});
  }
  _exit(0);
}

}  // namespace

TEST_CASE("file storage: what was written is there after a restart") {
  const Folder temp;
  const std::string folder = temp / "deep/down";

  CHECK(load(folder).records.empty());
  CHECK(write(folder, {{"ticket/t-1", "one"}, {"settings", std::string("a\0b", 3)}}));
  CHECK(write(folder, {{"ticket/t-2", ""}}));
  CHECK(write(folder, {{"ticket/t-1", std::nullopt}}));

  const std::map<std::string, std::string> expected = {{"settings", std::string("a\0b", 3)},
                                                       {"ticket/t-2", ""}};
  CHECK(load(folder).records == expected);
}

TEST_CASE("file storage: what was removed is nowhere in the folder any more") {
  const Folder temp;
  const std::string folder = temp / "records";
  REQUIRE(write(folder, {{"conversation/c-1", "a heron"}, {"draft/ticket", "a kingfisher"}}));
  REQUIRE(write(folder, {{"conversation/c-1", "a heron on the landing"}}));
  overwrite(folder + "/" + record_file_name("inbox"), "a heron, no record");
  REQUIRE(load(folder).damaged.size() == 1);

  Doorbell bell;
  FileStorage(folder, bell).forget_all();
  CHECK(load(folder).records.empty());

  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    CHECK_MESSAGE(bytes.find("heron") == std::string::npos, entry.path().string());
    CHECK_MESSAGE(bytes.find("kingfisher") == std::string::npos, entry.path().string());
  }
}

TEST_CASE("file storage: any key becomes a safe file name, and comes back") {
  for (const char* key : {"a", "ticket/t-18c2", "../../etc/passwd", "UPPER", "with space", "con",
                          "你好", "a.b", "%", ".hidden"}) {
    const std::string name = record_file_name(key);
    CHECK(name.find('/') == std::string::npos);
    CHECK(name.starts_with("r-"));
    CHECK(record_key(name) == key);
  }
  CHECK(record_file_name("").empty());
  CHECK(record_file_name(std::string(500, 'a')).empty());
  CHECK(record_key("r-%2e").empty() == false);
  CHECK(record_key("r-A").empty());
  CHECK(record_key("other").empty());
}

TEST_CASE("file storage: a damaged record is set aside, its older state is given") {
  const Folder temp;
  const std::string folder = temp / "data";
  REQUIRE(write(folder, {{"draft", "older"}}));
  REQUIRE(write(folder, {{"draft", "newer"}}));
  REQUIRE(write(folder, {{"lone", "only"}}));
  overwrite(folder + "/r-draft", "tideline 1 0000000000000000 5\nnewer");
  overwrite(folder + "/r-lone", "no");

  const Loaded loaded = load(folder);

  const std::map<std::string, std::string> expected = {
      {"draft", "older"},
      {"damaged/draft", "tideline 1 0000000000000000 5\nnewer"},
      {"damaged/lone", "no"}};
  CHECK(loaded.records == expected);
  REQUIRE(loaded.damaged.size() == 2);
  CHECK(loaded.damaged[0].code == ErrorCode::malformed);
  const Loaded again = load(folder);
  CHECK(again.damaged.empty());
  CHECK(again.records == loaded.records);
}

TEST_CASE("file storage: what is no file or no record's name is set aside, once") {
  const Folder temp;
  const std::string folder = temp / "data";
  REQUIRE(write(folder, {{"ticket/t-1", "a"}}));
  fs::create_directory(folder + "/r-ticket.t-2");
  overwrite(folder + "/r-%zz", "stray");

  CHECK(load(folder).damaged.size() == 2);
  const Loaded again = load(folder);
  CHECK(again.damaged.empty());
  CHECK(again.records.size() == 2);
  CHECK(again.records.at("damaged/r-%zz") == "stray");
}

TEST_CASE("file storage: what was set aside goes when all is removed") {
  const Folder temp;
  const std::string folder = temp / "data";
  REQUIRE(write(folder, {{"ticket/t-1", "a"}}));
  overwrite(folder + "/r-ticket.t-1", "torn");
  fs::create_directory(folder + "/r-ticket.t-2");
  REQUIRE(load(folder).damaged.size() == 2);

  Doorbell bell;
  FileStorage storage(folder, bell);
  storage.forget_all();
  CHECK(load(folder).records.empty());
  for (const auto& file : fs::directory_iterator(folder)) {
    const std::string name = file.path().filename().string();
    CHECK_MESSAGE((name == "lock" || name == "forgotten"), name);
  }
}

TEST_CASE("file storage: a draft that another window has written since is not removed") {
  const Folder folder;
  Doorbell bell;
  FileStorage one(folder / "data", bell);
  FileStorage two(folder / "data", bell);
  for (FileStorage* storage : {&one, &two})
    storage->set_merge(
        [](std::string_view, const std::string& ours, const std::string&) { return ours; });
  one.write({{"draft/ticket", "a"}, {"ticket/t-1", "a"}});
  two.load_all();
  one.write({{"draft/ticket", "ab"}, {"ticket/t-1", "ab"}});
  std::vector<ports::StorageEvent> events;
  two.poll(events);
  events.clear();

  two.write({{"draft/ticket", std::nullopt}, {"ticket/t-1", std::nullopt}});
  two.poll(events);

  CHECK(load(folder / "data").records ==
        std::map<std::string, std::string>{{"draft/ticket", "ab"}});
  REQUIRE(events.size() == 2);
  CHECK(std::holds_alternative<ports::StorageSaved>(events[0]));
  CHECK(std::get<ports::StorageChanged>(events[1]).changes.at(0).bytes == "ab");
  two.write({{"draft/ticket", std::nullopt}});  // of what it was told
  CHECK(load(folder / "data").records.empty());
}

TEST_CASE("file storage: what came back from an older state is not told as removed") {
  const Folder temp;
  const std::string folder = temp / "data";
  REQUIRE(write(folder, {{"ticket/t-1", "older"}}));
  REQUIRE(write(folder, {{"ticket/t-1", "newer"}}));
  overwrite(folder + "/r-ticket.t-1", "tideline 1 0000000000000000 5\nnewer");
  Doorbell bell;
  fakes::FakeClock clock;
  FileStorage storage(folder, bell);
  storage.watch(clock);
  storage.load_all();

  std::vector<ports::StorageEvent> events;
  storage.poll(events);
  clock.advance(kLookEvery);
  storage.poll(events);

  REQUIRE(events.size() == 1);
  CHECK(std::get<ports::StorageLoaded>(events[0]).records.size() == 2);  // the damaged one, too
}

TEST_CASE("file storage: no earlier version of what is still being written stays") {
  const Folder temp;
  const std::string folder = temp / "data";
  REQUIRE(write(folder, {{"draft/ticket", "4111 1111 1111 111"}, {"ticket/t-1", "a"}}));
  REQUIRE(write(folder, {{"draft/ticket", "without"}, {"ticket/t-1", "b"}}));

  CHECK(fs::exists(folder + "/b-ticket.t-1"));
  CHECK_FALSE(fs::exists(folder + "/b-draft.ticket"));
}

TEST_CASE("file storage: a journal that a full disk keeps from being carried out is read") {
  const Folder temp;
  const std::string folder = temp / "data";
  REQUIRE(write(folder, {{"a", "1"}, {"b", "1"}, {"c", "1"}}));
  const std::string journal = journal_text({{"a", std::string(100, '2')}, {"b", std::nullopt}});
  REQUIRE(write_durable(folder + "/journal", journal).ok());
  signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  const rlimit small{50, before.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);

  const Loaded full = load(folder);
  setrlimit(RLIMIT_FSIZE, &before);
  const Loaded roomy = load(folder);

  const std::map<std::string, std::string> expected = {{"a", std::string(100, '2')}, {"c", "1"}};
  CHECK(full.records == expected);
  CHECK(roomy.records == expected);
  CHECK_FALSE(fs::exists(folder + "/journal"));
}

TEST_CASE("file storage: a damaged journal is told") {
  const Folder temp;
  const std::string folder = temp / "data";
  REQUIRE(write(folder, {{"a", "1"}}));
  overwrite(folder + "/journal", "rubbish");

  const Loaded loaded = load(folder);

  CHECK(loaded.records.size() == 1);
  CHECK(loaded.damaged.size() == 1);
}

TEST_CASE("file storage: a transaction cut short after its journal is carried out") {
  const Folder temp;
  const std::string folder = temp / "data";
  REQUIRE(write(folder, {{"a", "1"}, {"b", "1"}, {"c", "1"}}));
  const std::string journal = journal_text({{"a", "2"}, {"b", std::nullopt}});
  REQUIRE(write_durable(folder + "/journal", journal).ok());

  const std::map<std::string, std::string> expected = {{"a", "2"}, {"c", "1"}};
  CHECK(load(folder).records == expected);
  CHECK_FALSE(fs::exists(folder + "/journal"));

  REQUIRE(write_durable(folder + "/journal", journal_text({{"c", "3"}})).ok());
  CHECK(write(folder, {{"d", "4"}}));
  CHECK(load(folder).records["c"] == "3");
}

TEST_CASE("file storage: a transaction cut short before its journal never was") {
  const Folder temp;
  const std::string folder = temp / "data";
  REQUIRE(write(folder, {{"a", "1"}}));
  overwrite(folder + "/journal.tmp", "tideline 1 00");
  overwrite(folder + "/r-a.tmp", "tideline 1 00");

  const Loaded loaded = load(folder);

  CHECK(loaded.records == std::map<std::string, std::string>{{"a", "1"}});
  CHECK(loaded.damaged.empty());
  CHECK_FALSE(fs::exists(folder + "/r-a.tmp"));
}

TEST_CASE("file storage: killed at any moment, records stay whole and together") {
  const Folder temp;
  const std::string folder = temp / "data";
  for (int round = 0; round < 12; ++round) {
    const pid_t child = fork();
    if (child == 0) write_pairs(folder, -1);
    std::this_thread::sleep_for(std::chrono::milliseconds(3 + 5 * round));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);

    Loaded loaded = load(folder);
    CHECK(loaded.damaged.empty());
    CHECK(loaded.records["pair/a"] == loaded.records["pair/b"]);
  }
}

TEST_CASE("file storage: two processes at once do not mix their transactions") {
  const Folder temp;
  const std::string folder = temp / "data";
  pid_t children[3];
  for (pid_t& child : children) {
    child = fork();
    if (child == 0) write_pairs(folder, 25);
  }
  for (const pid_t child : children) waitpid(child, nullptr, 0);

  Loaded loaded = load(folder);
  CHECK(loaded.damaged.empty());
  CHECK_FALSE(loaded.records["pair/a"].empty());
  CHECK(loaded.records["pair/a"] == loaded.records["pair/b"]);
}

TEST_CASE("file storage: where nothing can be written, every write fails and says so") {
  const Folder temp;
  overwrite(temp / "file", "in the way");

  CHECK_FALSE(write(temp / "file", {{"a", "1"}}));
  CHECK_FALSE(write(temp / "file/below", {{"a", "1"}, {"b", "1"}}));
  CHECK_FALSE(write(temp / "data", {{"", "1"}}));
  CHECK(load(temp / "file").failed);
}

TEST_CASE("file storage: a full disk leaves the old state and no rest") {
  const Folder temp;
  const std::string folder = temp / "data";
  REQUIRE(write(folder, {{"a", "1"}, {"b", "1"}}));
  // A limit on file sizes fails a write in the middle, as a full disk does.
  signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  const rlimit small{4096, before.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);

  const bool saved_one = write(folder, {{"a", std::string(100'000, 'x')}});
  const bool saved_two = write(folder, {{"a", std::string(100'000, 'x')}, {"b", "2"}});
  setrlimit(RLIMIT_FSIZE, &before);

  CHECK_FALSE(saved_one);
  CHECK_FALSE(saved_two);
  const std::map<std::string, std::string> expected = {{"a", "1"}, {"b", "1"}};
  CHECK(load(folder).records == expected);
  for (const auto& file : fs::directory_iterator(folder)) CHECK(file.path().extension() != ".tmp");
}

TEST_CASE("storage: two windows that write the same record lose nothing of each other's") {
  const Folder folder;
  Doorbell bell;
  FileStorage one(folder / "data", bell);
  FileStorage two(folder / "data", bell);
  const auto join = [](std::string_view, const std::string& ours, const std::string& theirs) {
    return theirs + "+" + ours;
  };
  one.set_merge(join);
  two.set_merge(join);
  one.write({{"ticket/t-1", "a"}});
  two.load_all();

  one.write({{"ticket/t-1", "ab"}});
  two.write({{"ticket/t-1", "ac"}, {"inbox", "x"}});
  CHECK(load(folder / "data").records["ticket/t-1"] == "ab+ac");

  two.write({{"ticket/t-1", "acd"}});  // it has still not read what the first one added
  CHECK(load(folder / "data").records["ticket/t-1"] == "ab+ac+acd");

  two.load_all();
  two.write({{"ticket/t-1", "everything"}});  // its own bytes: nothing to join
  CHECK(load(folder / "data").records["ticket/t-1"] == "everything");
}

TEST_CASE("file storage: what another process writes is told, and only that") {
  const Folder folder;
  Doorbell bell;
  fakes::FakeClock clock;
  FileStorage ours(folder / "data", bell);
  FileStorage theirs(folder / "data", bell);
  ours.watch(clock);
  CHECK_FALSE(ours.next_poll());
  theirs.write({{"ticket/t-1", "a"}, {"inbox", "x"}});
  ours.load_all();
  std::vector<ports::StorageEvent> events;
  ours.poll(events);
  REQUIRE(ours.next_poll());

  ours.write({{"settings", "ours"}});
  theirs.write({{"ticket/t-1", "ab"}, {"inbox", std::nullopt}});
  events.clear();
  clock.advance(kLookEvery);
  ours.poll(events);

  std::map<std::string, std::optional<std::string>> told;
  for (const ports::StorageEvent& event : events)
    if (const auto* changed = std::get_if<ports::StorageChanged>(&event))
      for (const ports::StorageChange& change : changed->changes) told[change.key] = change.bytes;
  const std::map<std::string, std::optional<std::string>> expected = {{"ticket/t-1", "ab"},
                                                                      {"inbox", std::nullopt}};
  CHECK(told == expected);
  events.clear();
  clock.advance(kLookEvery);
  ours.poll(events);
  CHECK(events.empty());
}

TEST_CASE("file storage: what was joined with another's is told to the one that wrote") {
  const Folder folder;
  Doorbell bell;
  FileStorage one(folder / "data", bell);
  FileStorage two(folder / "data", bell);
  const auto join = [](std::string_view, const std::string& ours, const std::string& theirs) {
    return theirs + "+" + ours;
  };
  two.set_merge(join);
  one.write({{"ticket/t-1", "a"}});
  two.write({{"ticket/t-1", "b"}});
  two.write({{"ticket/t-1", "bc"}});  // before it was told: joined once more

  std::vector<ports::StorageEvent> events;
  two.poll(events);
  std::optional<std::string> told;
  for (const ports::StorageEvent& event : events)
    if (const auto* changed = std::get_if<ports::StorageChanged>(&event))
      told = changed->changes.at(0).bytes;
  CHECK(told == "a+b+bc");

  two.write({{"ticket/t-1", "all of it"}});
  CHECK(load(folder / "data").records["ticket/t-1"] == "all of it");
}
