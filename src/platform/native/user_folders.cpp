#include "platform/native/user_folders.h"

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
  if (const std::string set = configured(home); is_folder(set)) return set;
  if (is_folder(home + "/Downloads")) return home + "/Downloads";
  return home;
}

}  // namespace tideline::platform
