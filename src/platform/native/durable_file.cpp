// A file is a line "tideline 1 <checksum> <size>" and then the bytes. POSIX calls; the few that
// Windows names differently are at the top.
#include "platform/native/durable_file.h"

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>

#ifdef _WIN32
#include <io.h>
#define fsync _commit
#else
#include <sys/file.h>
#include <unistd.h>
#endif

namespace tideline::platform {

namespace {

constexpr std::size_t kLongestHeader = 64;

#ifdef _WIN32
constexpr int kBinary = _O_BINARY;
#else
constexpr int kBinary = 0;
#endif

// FNV-1a, 64 bits: finds torn and flipped bytes, which is all it is for.
std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t sum = 0xcbf29ce484222325u;
  for (const char c : bytes) sum = (sum ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return sum;
}

Error system_error(const char* what, const std::string& path) {
  const ErrorCode code = errno == ENOENT ? ErrorCode::not_found : ErrorCode::refused;
  return {code, std::string(what) + " " + path + ": " + std::strerror(errno)};
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file, bytes.data(), unsigned(bytes.size()));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(std::size_t(written));
  }
  return true;
}

bool rename_over(const char* from, const char* to) {
#ifdef _WIN32
  ::remove(to);
#endif
  return ::rename(from, to) == 0;
}

}  // namespace

Result<std::string> read_whole(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return system_error("cannot open", path);
  std::string bytes;
  char part[65536];
  std::size_t count = 0;
  while ((count = std::fread(part, 1, sizeof part, file)) > 0) bytes.append(part, count);
  const bool failed = std::ferror(file) != 0;
  std::fclose(file);
  if (failed) return system_error("cannot read", path);
  return bytes;
}

Result<std::string> read_durable(const std::string& path) {
  Result<std::string> whole = read_whole(path);
  if (!whole) return whole;
  const std::string_view bytes = *whole;
  const std::size_t line = bytes.substr(0, kLongestHeader).find('\n');
  unsigned long long sum = 0;
  unsigned long long size = 0;
  const bool has_header = line != std::string_view::npos &&
                          std::sscanf(whole->c_str(), "tideline 1 %16llx %20llu", &sum, &size) == 2;
  if (!has_header) return Error{ErrorCode::malformed, path + " has no header"};
  const std::string_view content = bytes.substr(line + 1);
  if (content.size() != size || checksum(content) != sum)
    return Error{ErrorCode::malformed, path + " is damaged"};
  return std::string(content);
}

Result<Done> write_durable(const std::string& path, std::string_view bytes) {
  const std::string beside = path + ".tmp";
  const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | kBinary, 0600);
  if (file < 0) return system_error("cannot write", beside);
  char header[kLongestHeader];
  const int length = std::snprintf(header, sizeof header, "tideline 1 %016llx %llu\n",
                                   static_cast<unsigned long long>(checksum(bytes)),
                                   static_cast<unsigned long long>(bytes.size()));
  bool ok = write_all(file, {header, std::size_t(length)}) && write_all(file, bytes) &&
            ::fsync(file) == 0;
  Error why = ok ? Error{} : system_error("cannot write", beside);
  if (::close(file) != 0 && ok) {
    why = system_error("cannot write", beside);
    ok = false;
  }
  if (ok && !rename_over(beside.c_str(), path.c_str())) {
    why = system_error("cannot rename", beside);
    ok = false;
  }
  if (ok) return Done{};
  ::remove(beside.c_str());
  return why;
}

Result<Done> remove_file(const std::string& path) {
  if (::remove(path.c_str()) == 0 || errno == ENOENT) return Done{};
  return system_error("cannot remove", path);
}

Result<Done> sync_folder(const std::string& folder) {
#ifdef _WIN32
  (void)folder;  // Windows keeps its directories itself.
#else
  const int file = ::open(folder.c_str(), O_RDONLY);
  if (file < 0) return system_error("cannot open", folder);
  const bool ok = ::fsync(file) == 0;
  const Error why = ok ? Error{} : system_error("cannot sync", folder);
  ::close(file);
  if (!ok) return why;
#endif
  return Done{};
}

FolderLock::FolderLock(const std::string& folder) {
  file_ = ::open((folder + "/lock").c_str(), O_RDWR | O_CREAT | kBinary, 0600);
#ifndef _WIN32
  while (file_ >= 0 && ::flock(file_, LOCK_EX) != 0) {
    if (errno == EINTR) continue;
    ::close(file_);
    file_ = -1;
  }
#endif
}

FolderLock::~FolderLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace tideline::platform
