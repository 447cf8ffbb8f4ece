// The app's own files, read from disk.
#pragma once

#include <vector>

#include "platform/doorbell.h"
#include "ports/asset_source.h"

namespace tideline::platform {

class FileAssets final : public ports::AssetSource {
 public:
  explicit FileAssets(Doorbell& bell) : bell_(bell) {}

  ports::AssetToken request(std::string_view address) override;
  std::size_t poll(std::vector<ports::AssetAnswer>& out) override;

 private:
  Doorbell& bell_;
  ports::AssetToken last_token_ = 0;
  std::vector<ports::AssetAnswer> answers_;
};

}  // namespace tideline::platform
