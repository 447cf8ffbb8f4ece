#include "platform/native/storage_files.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <system_error>
#include <utility>

#include "platform/native/durable_file.h"
#include "platform/native/storage_journal.h"

namespace tideline::platform {

namespace {

namespace fs = std::filesystem;

constexpr const char* kJournal = "journal";
constexpr const char* kDamaged = "damaged";  // holds what is no file
constexpr std::string_view kDamagedRecord = "damaged/";
constexpr const char* kForgotten = "forgotten";  // empty: its time tells when all was removed
constexpr std::string_view kRecordPrefix = "r-";
constexpr std::size_t kLongestName = 200;
constexpr std::chrono::milliseconds kTimeGrain{50};  // file systems tell times less finely

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

// The record as it was before its last change, kept for the day the record itself is damaged.
std::string backup_name(const std::string& record_name) { return "b" + record_name.substr(1); }

}  // namespace

// The prefix keeps names such as "con" apart from Windows' devices.
std::string record_file_name(std::string_view key) {
  std::string name(kRecordPrefix);
  for (const char c : key) {
    static constexpr char kHex[] = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (is_plain(c))
      name += c;
    else if (c == '/')
      name += '.';
    else
      (name += '%', name += kHex[byte >> 4], name += kHex[byte & 15]);
  }
  return key.empty() || name.size() > kLongestName ? std::string() : name;
}

std::string record_key(std::string_view file_name) {
  if (!file_name.starts_with(kRecordPrefix)) return {};
  std::string key;
  for (std::size_t i = kRecordPrefix.size(); i < file_name.size(); ++i) {
    const char c = file_name[i];
    if (c == '%' && i + 2 < file_name.size()) {
      const auto digit = [](char h) { return h <= '9' ? h - '0' : h - 'a' + 10; };
      key += char(digit(file_name[i + 1]) << 4 | digit(file_name[i + 2]));
      i += 2;
    } else {
      key += c == '.' ? '/' : c;
    }
  }
  return record_file_name(key) == file_name ? key : std::string();
}

FileStorage::FileStorage(std::string folder, Doorbell& bell)
    : folder_(std::move(folder)), bell_(bell) {}

void FileStorage::load_all() {
  Result<ports::StorageLoaded> loaded = load_folder();
  if (loaded)
    events_.emplace_back(std::move(*loaded));
  else
    events_.emplace_back(ports::StorageFailed{0, loaded.error()});
  bell_.ring();
}

ports::WriteToken FileStorage::write(std::vector<ports::StorageChange> changes) {
  ports::StorageChanged joined;
  const ports::WriteToken token = answer(commit(std::move(changes), joined));
  if (!joined.changes.empty()) events_.emplace_back(std::move(joined));
  return token;
}

ports::WriteToken FileStorage::forget_all() { return answer(forget_folder()); }

ports::WriteToken FileStorage::answer(const Result<Done>& done) {
  const ports::WriteToken token = ++last_token_;
  if (done)
    events_.emplace_back(ports::StorageSaved{token});
  else
    events_.emplace_back(ports::StorageFailed{token, done.error()});
  bell_.ring();
  return token;
}

std::size_t FileStorage::poll(std::vector<ports::StorageEvent>& out) {
  look();
  const std::size_t count = events_.size();
  for (ports::StorageEvent& event : events_) {
    if (const auto* changed = std::get_if<ports::StorageChanged>(&event))
      remember(marks_of(changed->changes));
    out.push_back(std::move(event));
  }
  events_.clear();
  return count;
}

std::optional<Milliseconds> FileStorage::next_poll() const {
  if (clock_ == nullptr || !loaded_) return std::nullopt;
  return next_look_;
}

// Every record is a file that is renamed into the folder, so the folder's time tells of each
// change, ours too. A time that is not yet past may be that of a later change as well.
void FileStorage::look() {
  if (clock_ == nullptr || !loaded_ || clock_->monotonic() < next_look_) return;
  next_look_ = clock_->monotonic() + kLookEvery;
  std::error_code failure;
  const auto changed_at = fs::last_write_time(folder_, failure);
  if (failure || changed_at == looked_at_) return;
  const bool is_past = fs::file_time_type::clock::now() - changed_at > kTimeGrain;
  looked_at_ = is_past ? changed_at : fs::file_time_type{};
  ports::StorageChanged changed = changes_by_others();
  if (changed.forgotten || !changed.changes.empty()) events_.emplace_back(std::move(changed));
}

ports::StorageChanged FileStorage::changes_by_others() {
  ports::StorageChanged changed;
  const FolderLock lock(folder_);
  if (!replay_journal()) return {};  // the records are older than what was told
  std::map<std::string, Stamp> stamps;
  std::error_code failure;
  fs::directory_iterator files(folder_, failure);
  for (; !failure && files != fs::directory_iterator(); files.increment(failure)) {
    const std::string key = record_key(files->path().filename().string());
    if (key.empty()) continue;
    std::error_code gone;
    const Stamp stamp{files->last_write_time(gone), files->file_size(gone)};
    stamps[key] = stamp;
    const auto known = stamps_.find(key);
    if (known != stamps_.end() && known->second == stamp) continue;
    const Result<std::string> bytes = read_durable(files->path().string());
    if (!bytes) continue;  // damaged: the next load sets it aside
    const auto seen = seen_.find(key);
    if (seen != seen_.end() && seen->second == std::hash<std::string>{}(*bytes)) continue;
    changed.changes.push_back({key, *bytes});
  }
  if (failure) return {};
  const Stamp forgotten = forgotten_at();
  changed.forgotten = forgotten != forgotten_;
  forgotten_ = forgotten;
  stamps_ = std::move(stamps);
  for (const auto& known : seen_)
    if (!stamps_.contains(known.first)) changed.changes.push_back({known.first, std::nullopt});
  return changed;
}

Result<ports::StorageLoaded> FileStorage::load_folder() {
  std::error_code failure;
  loaded_ = true;
  if (!fs::exists(folder_, failure)) return ports::StorageLoaded{};
  const FolderLock lock(folder_);
  forgotten_ = forgotten_at();
  ports::StorageLoaded loaded;
  const Result<Done> replayed = replay_journal(&loaded.damaged);
  fs::directory_iterator files(folder_, failure);
  std::vector<std::string> names;
  for (; !failure && files != fs::directory_iterator(); files.increment(failure))
    names.push_back(files->path().filename().string());
  if (failure) return Error{ErrorCode::refused, folder_ + ": " + failure.message()};

  for (const std::string& name : names) {
    if (name.ends_with(".tmp") && lock.holds())
      fs::remove(folder_ + "/" + name, failure);  // left by a process that was killed
    else if (name.starts_with(kRecordPrefix))
      load_record(name, loaded);
  }
  if (!replayed) lay_journal_over(loaded);
  return loaded;
}

// What it holds is durable, though the disk takes it no further for now: full, or read-only.
void FileStorage::lay_journal_over(ports::StorageLoaded& loaded) {
  const std::string journal = folder_ + "/" + kJournal;
  const Result<std::string> text = read_durable(journal);
  const auto changes = text ? read_journal(*text) : std::nullopt;
  if (!changes) return loaded.damaged.push_back({ErrorCode::refused, journal + " is not read"});
  for (const ports::StorageChange& change : *changes) {
    std::erase_if(loaded.records, [&](const auto& record) { return record.key == change.key; });
    if (change.bytes) loaded.records.push_back({change.key, *change.bytes});
  }
  remember(marks_of(*changes));
}

void FileStorage::load_record(const std::string& name, ports::StorageLoaded& loaded) {
  const std::string key = record_key(name);
  if (key.empty()) return set_aside(name, name, loaded, "it is no record's name");
  const std::string path = folder_ + "/" + name;
  const bool was_set_aside = key.starts_with(kDamagedRecord);
  Result<std::string> bytes = read_durable(path);
  if (!bytes && was_set_aside) bytes = read_whole(path);
  if (!bytes && was_set_aside) return;
  if (!bytes) {
    std::error_code failure;
    const bool is_damaged =
        bytes.error().code == ErrorCode::malformed || fs::is_directory(path, failure);
    if (is_damaged)
      set_aside(name, key, loaded, bytes.error().detail);
    else
      loaded.damaged.push_back({bytes.error().code, key + ": " + bytes.error().detail});
    bytes = read_durable(folder_ + "/" + backup_name(name));
    if (!bytes) return;
    // It is the record from now on; in a read-only folder it stays a backup.
    if (is_damaged) (void)write_durable(path, *bytes);
  }
  seen_[key] = std::hash<std::string>{}(*bytes);
  loaded.records.push_back({key, std::move(*bytes)});
}

void FileStorage::set_aside(const std::string& name, const std::string& key,
                            ports::StorageLoaded& loaded, const std::string& why) {
  const std::string from = folder_ + "/" + name;
  const std::string place = record_file_name(std::string(kDamagedRecord) + key);
  std::error_code failure;
  if (place.empty() || fs::is_directory(from, failure)) {
    const std::string to = folder_ + "/" + kDamaged + "/" + name;
    fs::create_directory(folder_ + "/" + kDamaged, failure);
    fs::remove_all(to, failure);
    fs::rename(from, to, failure);
  } else {
    fs::rename(from, folder_ + "/" + place, failure);
    if (!failure) load_record(place, loaded);
  }
  // In a read-only folder it stays where it is.
  loaded.damaged.push_back({failure ? ErrorCode::refused : ErrorCode::malformed, key + ": " + why});
}

Result<Done> FileStorage::commit(std::vector<ports::StorageChange> changes,
                                 ports::StorageChanged& joined) {
  for (const ports::StorageChange& change : changes)
    if (record_file_name(change.key).empty())
      return Error{ErrorCode::invalid, "no file can be named after \"" + change.key + "\""};
  std::error_code failure;
  fs::create_directories(folder_, failure);
  if (failure) return Error{ErrorCode::refused, folder_ + ": " + failure.message()};
  const FolderLock lock(folder_);
  if (!lock.holds()) return Error{ErrorCode::refused, folder_ + " cannot be locked"};
  if (Result<Done> replayed = replay_journal(); !replayed) return replayed;
  // Not what is written but what this window holds: until it has read what another has added, it
  // has to join with that at each write.
  const Marks held = marks_of(changes);
  ports::StorageChanged others = join_with_others(changes);
  const auto finish = [&] {
    remember(held);
    joined = std::move(others);
    return Done{};
  };
  if (changes.size() <= 1) {
    if (Result<Done> done = apply(changes); !done) return done;
    return finish();
  }

  const std::string journal = folder_ + "/" + kJournal;
  if (Result<Done> wrote = write_durable(journal, journal_text(changes)); !wrote) return wrote;
  if (Result<Done> synced = sync_folder(folder_); !synced) return synced;
  // From here on the transaction is durable. Should carrying it out fail now, the next load or
  // write does it again.
  (void)replay_journal();
  return finish();
}

ports::StorageChanged FileStorage::join_with_others(
    std::vector<ports::StorageChange>& changes) const {
  ports::StorageChanged joined;
  if (!merge_) return joined;
  std::erase_if(changes, [&](ports::StorageChange& change) {
    if (!change.bytes && !ports::is_unfinished(change.key)) return false;
    const Result<std::string> there = read_durable(folder_ + "/" + record_file_name(change.key));
    if (!there) return false;
    const auto seen = seen_.find(change.key);
    const bool ours = seen != seen_.end() && seen->second == std::hash<std::string>{}(*there);
    if (ours) return false;
    const bool stays = !change.bytes;  // what was typed there since is not ours to remove
    std::string both = stays ? *there : merge_(change.key, *change.bytes, *there);
    if (both != change.bytes) joined.changes.push_back({change.key, both});
    change.bytes = std::move(both);
    return stays;
  });
  return joined;
}

FileStorage::Stamp FileStorage::forgotten_at() const {
  std::error_code none;
  const auto at = fs::last_write_time(folder_ + "/" + kForgotten, none);
  return none ? Stamp{} : Stamp{at, 0};
}

// Journal first, so that nothing brings a record back; then records, their backups, and what was
// set aside.
Result<Done> FileStorage::forget_folder() {
  std::error_code failure;
  seen_.clear();
  if (!fs::exists(folder_, failure) && !failure) return Done{};
  const FolderLock lock(folder_);
  if (!lock.holds()) return Error{ErrorCode::refused, folder_ + " cannot be locked"};
  if (Result<Done> removed = remove_file(folder_ + "/" + kJournal); !removed) return removed;
  std::vector<fs::path> paths;
  fs::directory_iterator files(folder_, failure);
  for (; !failure && files != fs::directory_iterator(); files.increment(failure)) {
    const std::string name = files->path().filename().string();
    const bool is_ours = name.starts_with(kRecordPrefix) || name.starts_with("b-") ||
                         name.ends_with(".tmp") || name == kDamaged;
    if (is_ours) paths.push_back(files->path());
  }
  for (const fs::path& path : paths)
    if (!failure) fs::remove_all(path, failure);
  if (failure) return Error{ErrorCode::refused, folder_ + ": " + failure.message()};
  if (Result<Done> told = write_durable(folder_ + "/" + kForgotten, {}); !told) return told;
  forgotten_ = forgotten_at();
  return sync_folder(folder_);
}

FileStorage::Marks FileStorage::marks_of(const std::vector<ports::StorageChange>& changes) {
  Marks marks;
  for (const ports::StorageChange& change : changes) {
    std::optional<std::size_t>& mark = marks[change.key];
    if (change.bytes) mark = std::hash<std::string>{}(*change.bytes);
  }
  return marks;
}

void FileStorage::remember(const Marks& held) {
  for (const auto& [key, mark] : held) {
    if (mark)
      seen_[key] = *mark;
    else
      seen_.erase(key);
  }
}

Result<Done> FileStorage::apply(const std::vector<ports::StorageChange>& changes) {
  for (const ports::StorageChange& change : changes) {
    const std::string name = record_file_name(change.key);
    const std::string path = folder_ + "/" + name;
    const std::string backup = folder_ + "/" + backup_name(name);
    std::error_code ignored;  // a backup is a second chance, not a promise
    fs::remove(backup, ignored);
    if (change.bytes && !ports::is_unfinished(change.key))
      fs::create_hard_link(path, backup, ignored);
    Result<Done> done = change.bytes ? write_durable(path, *change.bytes) : remove_file(path);
    if (!done) return done;
  }
  return sync_folder(folder_);
}

Result<Done> FileStorage::replay_journal(std::vector<Error>* damaged) {
  const std::string journal = folder_ + "/" + kJournal;
  const Result<std::string> text = read_durable(journal);
  if (!text && text.error().code == ErrorCode::not_found) return Done{};
  if (!text && text.error().code == ErrorCode::refused) return text.error();
  const auto changes = text ? read_journal(*text) : std::nullopt;
  if (changes) {
    if (Result<Done> done = apply(*changes); !done) return done;
  } else if (damaged != nullptr) {
    damaged->push_back({ErrorCode::malformed, journal + " is damaged"});
  }
  if (Result<Done> removed = remove_file(journal); !removed) return removed;
  return sync_folder(folder_);
}

}  // namespace tideline::platform
