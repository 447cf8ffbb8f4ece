// Reading packs and other files of the checkout for tests.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

#include "content/pack_check.h"

namespace tideline::content {

inline std::string read_bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline std::filesystem::path source_path(std::string_view relative) {
  return std::filesystem::path(TIDELINE_SOURCE_DIR) / relative;
}

inline PackFiles read_folder(const std::filesystem::path& folder) {
  PackFiles files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[std::filesystem::relative(entry.path(), folder).generic_string()] =
          read_bytes(entry.path());
  return files;
}

// A few zones stand for the time zone database.
inline PackCheckOptions check_options() {
  static const std::set<std::string, std::less<>> kZones = {
      "Europe/Paris", "America/New_York", "Europe/Amsterdam", "Europe/London", "Asia/Shanghai"};
  return {.zone_exists = [](std::string_view zone) { return kZones.contains(zone); }};
}

inline std::string describe_all(const std::vector<PackFault>& faults) {
  std::string lines;
  for (const PackFault& fault : faults) lines += describe(fault) + "\n";
  return lines;
}

}  // namespace tideline::content
