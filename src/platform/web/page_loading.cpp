#include "platform/web/page_loading.h"

#include <emscripten.h>
#include <utility>

#include "base/image_size.h"
#include "platform/web/page.h"

namespace tideline::platform {

namespace {

// As loading.js numbers them.
Error fetch_error(int status) {
  switch (status) {
    case 1:
      return {ErrorCode::not_found, "no such file on the server"};
    case 2:
      return {ErrorCode::too_large, "more than 4 MiB"};
    case 3:
      return {ErrorCode::offline, "the server did not answer"};
    default:
      return {ErrorCode::refused, "the server refused"};
  }
}

}  // namespace

ports::AssetToken FetchAssets::request(std::string_view address) {
  tl_asset_fetch(this, double(++last_token_), std::string(address).c_str(),
                 int(ports::kMaxAssetBytes));
  return last_token_;
}

std::size_t FetchAssets::poll(std::vector<ports::AssetAnswer>& out) {
  const std::size_t count = answers_.size();
  for (ports::AssetAnswer& answer : answers_) out.push_back(std::move(answer));
  answers_.clear();
  return count;
}

ports::ImageToken BrowserImages::decode(std::string bytes) {
  ++last_token_;
  if (const Result<ImageSize> size = image_size(bytes); !size)
    answers_.push_back({last_token_, size.error()});
  else
    tl_image_decode(this, double(last_token_), bytes.data(), int(bytes.size()));
  return last_token_;
}

std::size_t BrowserImages::poll(std::vector<ports::ImageAnswer>& out) {
  const std::size_t count = answers_.size();
  for (ports::ImageAnswer& answer : answers_) out.push_back(std::move(answer));
  answers_.clear();
  return count;
}

}  // namespace tideline::platform

using tideline::Error;
using tideline::ErrorCode;
using tideline::platform::BrowserImages;
using tideline::platform::FetchAssets;

extern "C" {

EMSCRIPTEN_KEEPALIVE void tl_asset_answer(FetchAssets* port, double token, int status, char* bytes,
                                          int size) {
  tideline::ports::AssetAnswer answer;
  answer.token = tideline::ports::AssetToken(token);
  if (status == 0)
    answer.bytes = tideline::platform::take_bytes(bytes, size);
  else
    answer.bytes = tideline::platform::fetch_error(status);
  port->answer(std::move(answer));
}

EMSCRIPTEN_KEEPALIVE void tl_image_answer(BrowserImages* port, double token, int width, int height,
                                          std::uint8_t* pixels) {
  tideline::ports::ImageAnswer answer;
  answer.token = tideline::ports::ImageToken(token);
  if (pixels != nullptr) {
    tideline::ports::Image image{width, height, {}};
    image.rgba.assign(pixels, pixels + std::size_t(width) * height * 4);
    answer.image = std::move(image);
  } else {
    answer.image = Error{ErrorCode::malformed, "the browser could not decode the picture"};
  }
  std::free(pixels);
  port->answer(std::move(answer));
}
}
