#include "platform/native/images_sdl.h"

#include <SDL.h>
#include <SDL_image.h>
#include <cstddef>
#include <cstring>
#include <utility>

#include "base/image_size.h"

namespace tideline::platform {

namespace {

Result<ports::Image> decode_now(const std::string& bytes) {
  // SDL_image would also take formats that the browser's decoder refuses.
  if (const Result<ImageSize> size = image_size(bytes); !size) return size.error();
  SDL_Surface* loaded = IMG_Load_RW(SDL_RWFromConstMem(bytes.data(), int(bytes.size())), 1);
  if (loaded == nullptr) return Error{ErrorCode::malformed, IMG_GetError()};
  SDL_Surface* rgba = SDL_ConvertSurfaceFormat(loaded, SDL_PIXELFORMAT_RGBA32, 0);
  SDL_FreeSurface(loaded);
  if (rgba == nullptr) return Error{ErrorCode::malformed, SDL_GetError()};
  ports::Image image{rgba->w, rgba->h, {}};
  const std::size_t row = std::size_t(rgba->w) * 4;
  image.rgba.resize(row * rgba->h);
  for (int y = 0; y < rgba->h; ++y)
    std::memcpy(&image.rgba[y * row],
                static_cast<char*>(rgba->pixels) + std::ptrdiff_t{y} * rgba->pitch, row);
  SDL_FreeSurface(rgba);
  return image;
}

}  // namespace

ports::ImageToken SdlImages::decode(std::string bytes) {
  answers_.push_back({++last_token_, decode_now(bytes)});
  bell_.ring();
  return last_token_;
}

std::size_t SdlImages::poll(std::vector<ports::ImageAnswer>& out) {
  const std::size_t count = answers_.size();
  for (ports::ImageAnswer& answer : answers_) out.push_back(std::move(answer));
  answers_.clear();
  return count;
}

Result<Done> write_png(const std::string& path, const ports::Image& image) {
  // SDL only reads the pixels here.
  void* pixels = const_cast<std::uint8_t*>(image.rgba.data());
  SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormatFrom(
      pixels, image.width_px, image.height_px, 32, image.width_px * 4, SDL_PIXELFORMAT_RGBA32);
  if (surface == nullptr) return Error{ErrorCode::refused, SDL_GetError()};
  const bool saved = IMG_SavePNG(surface, path.c_str()) == 0;
  SDL_FreeSurface(surface);
  if (!saved) return Error{ErrorCode::refused, path + ": " + IMG_GetError()};
  return Done{};
}

}  // namespace tideline::platform
