#include "platform/native/user_folders.h"

#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

namespace tideline::platform {

namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

// XDG_DOWNLOAD_DIR="$HOME/Downloads" in ~/.config/user-dirs.dirs
std::string configured(const std::string& home) {
  constexpr std::string_view kName = "XDG_DOWNLOAD_DIR=\"";
  std::string config = variable("XDG_CONFIG_HOME");
  if (config.empty()) config = home + "/.config";
  std::ifstream file(config + "/user-dirs.dirs");
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with(kName) || line.back() != '"') continue;
    std::string path = line.substr(kName.size(), line.size() - kName.size() - 1);
    if (path.starts_with("$HOME")) path.replace(0, 5, home);
    return path;
  }
  return {};
}

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return !path.empty() && std::filesystem::is_directory(path, ignored);
}

}  // namespace

std::string download_folder() {
  std::string home = variable("HOME");
  if (home.empty()) home = variable("USERPROFILE");
  if (home.empty()) home = ".";
  if (std::string set = configured(home); is_folder(set)) return set;
  if (is_folder(home + "/Downloads")) return home + "/Downloads";
  return home;
}

std::string records_name(const std::string& pack) {
  constexpr std::size_t kMostBytes = 200;  // file systems take 255
  std::error_code ignored;
  std::filesystem::path path = std::filesystem::absolute(pack, ignored).lexically_normal();
  if (path.filename() == "pack.json" || path.filename().empty()) path = path.parent_path();
  std::string name;
  for (const char c : path.generic_string()) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.') {
      name += c;
      continue;
    }
    constexpr const char* kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    name += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
  }
  return name.size() > kMostBytes ? name.substr(name.size() - kMostBytes) : name;
}

}  // namespace tideline::platform
