// Files that come with the app: content packs, words, demo scripts. Read from disk natively,
// fetched in the browser.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace tideline::ports {

using AssetToken = std::uint64_t;

struct AssetAnswer {
  AssetToken token = 0;
  Result<std::string> bytes = Error{};
};

class AssetSource {
 public:
  virtual ~AssetSource() = default;

  // Asks for a file. `address` is a path (natively, relative to the working folder) or a URL (in
  // the browser, relative to the page). At most kMaxAssetBytes arrive; more fail with `too_large`.
  // A file that is not there fails with `not_found`, no network with `offline`.
  virtual AssetToken request(std::string_view address) = 0;

  // Appends the answers that came since the last call; returns how many.
  virtual std::size_t poll(std::vector<AssetAnswer>& out) = 0;
};

inline constexpr std::size_t kMaxAssetBytes = std::size_t{4} << 20;

}  // namespace tideline::ports
