// Files fetched from beside the page, and pictures decoded by the browser.
#pragma once

#include <vector>

#include "ports/asset_source.h"
#include "ports/image_decoder.h"

namespace tideline::platform {

class FetchAssets final : public ports::AssetSource {
 public:
  ports::AssetToken request(std::string_view address) override;
  std::size_t poll(std::vector<ports::AssetAnswer>& out) override;

  void answer(ports::AssetAnswer answer) { answers_.push_back(std::move(answer)); }

 private:
  ports::AssetToken last_token_ = 0;
  std::vector<ports::AssetAnswer> answers_;
};

class BrowserImages final : public ports::ImageDecoder {
 public:
  ports::ImageToken decode(std::string bytes) override;
  std::size_t poll(std::vector<ports::ImageAnswer>& out) override;

  void answer(ports::ImageAnswer answer) { answers_.push_back(std::move(answer)); }

 private:
  ports::ImageToken last_token_ = 0;
  std::vector<ports::ImageAnswer> answers_;
};

}  // namespace tideline::platform
