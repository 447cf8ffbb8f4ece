#include "fakes/shipped_assets.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace tideline::fakes {

FakeAssets shipped_assets(const char* root) {
  namespace fs = std::filesystem;
  const fs::path data = fs::path(root) / "data";
  FakeAssets assets;
  for (const auto& entry : fs::recursive_directory_iterator(data)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    assets.files["data/" + entry.path().lexically_relative(data).generic_string()] =
        std::string(std::istreambuf_iterator<char>(file), {});
  }
  return assets;
}

}  // namespace tideline::fakes
