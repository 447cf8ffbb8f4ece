#include "platform/native/time_zones_system.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace tideline::platform {

namespace {

namespace fs = std::filesystem;

constexpr const char* kFolders[] = {"/usr/share/zoneinfo", "/usr/lib/zoneinfo",
                                    "/usr/share/lib/zoneinfo", "/var/db/timezone/zoneinfo"};
constexpr std::size_t kLargestFile = 1 << 20;

// "Europe/Berlin", "UTC", "Etc/GMT+5"; nothing that leads out of the database's folder.
bool is_zone_name(std::string_view name) {
  if (name.empty() || name.size() > 64 || name[0] == '/' || name.find("..") != name.npos)
    return false;
  for (const char c : name) {
    const bool fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '/' || c == '_' || c == '-' || c == '+';
    if (!fits) return false;
  }
  return true;
}

std::optional<ZoneHistory> read_zone(const std::string& name) {
  for (const char* folder : kFolders) {
    const std::string path = std::string(folder) + "/" + name;
    std::error_code failure;
    if (!fs::is_regular_file(path, failure)) continue;
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) continue;
    std::string bytes(kLargestFile, '\0');
    bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file));
    std::fclose(file);
    return read_tzif(bytes);
  }
  return std::nullopt;
}

// The zone's name at the end of a path such as /usr/share/zoneinfo/Asia/Tokyo.
std::string name_in_path(const std::string& path) {
  const std::string_view marker = "zoneinfo/";
  const std::size_t at = path.rfind(marker);
  return at == std::string::npos ? std::string() : path.substr(at + marker.size());
}

}  // namespace

std::optional<std::chrono::minutes> SystemTimeZones::offset(std::string_view zone,
                                                            UtcTime time) const {
  if (zone == "UTC") return std::chrono::minutes{0};  // also where there is no database
  const ZoneHistory* history = find(zone);
  if (history == nullptr) return std::nullopt;
  const auto at = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
  // Old local mean times have seconds; clocks are read to the minute.
  return std::chrono::floor<std::chrono::minutes>(std::chrono::seconds(offset_at(*history, at)));
}

std::string SystemTimeZones::local_zone() const {
  if (const char* named = std::getenv("TZ"); named != nullptr) {
    std::string name = *named == ':' ? named + 1 : named;
    if (name.starts_with('/')) name = name_in_path(name);
    if (find(name) != nullptr) return name;
  }
  std::error_code failure;
  const std::string target = fs::read_symlink("/etc/localtime", failure).string();
  if (std::string name = name_in_path(target); find(name) != nullptr) return name;
  if (std::FILE* file = std::fopen("/etc/timezone", "rb")) {
    char line[128] = {};
    const std::size_t size = std::fread(line, 1, sizeof line - 1, file);
    std::fclose(file);
    const std::string_view text(line, size);
    std::string name(text.substr(0, text.find_first_of("\r\n ")));
    if (find(name) != nullptr) return name;
  }
  return "UTC";
}

const ZoneHistory* SystemTimeZones::find(std::string_view zone) const {
  if (!is_zone_name(zone)) return nullptr;
  auto found = zones_.find(zone);
  if (found == zones_.end())
    found = zones_.emplace(std::string(zone), read_zone(std::string(zone))).first;
  return found->second ? &*found->second : nullptr;
}

}  // namespace tideline::platform
