// Thumbnails: SDL_image decodes, SDL scales, the orientation turns.
#include <SDL.h>
#include <SDL_image.h>
#include <algorithm>
#include <cstddef>
#include <cstring>
#include <utility>

#include "platform/file_rules.h"
#include "platform/native/files_native.h"

namespace tideline::platform {

namespace {

constexpr int kMaxSourceSidePx = 16384;  // what is decoded takes 4 bytes a pixel

// Where the pixel at (x, y) of the upright picture lies in the one that is turned.
std::pair<int, int> turned(int orientation, int x, int y, int width, int height) {
  switch (orientation) {
    case 2:
      return {width - 1 - x, y};
    case 3:
      return {width - 1 - x, height - 1 - y};
    case 4:
      return {x, height - 1 - y};
    case 5:
      return {y, x};
    case 6:
      return {y, height - 1 - x};
    case 7:
      return {width - 1 - y, height - 1 - x};
    case 8:
      return {width - 1 - y, x};
    default:
      return {x, y};
  }
}

ports::Image upright(const SDL_Surface& surface, int orientation) {
  const bool swaps = orientation >= 5;
  ports::Image image{swaps ? surface.h : surface.w, swaps ? surface.w : surface.h, {}};
  image.rgba.resize(std::size_t(image.width_px) * image.height_px * 4);
  for (int y = 0; y < image.height_px; ++y) {
    for (int x = 0; x < image.width_px; ++x) {
      const auto [from_x, from_y] = turned(orientation, x, y, surface.w, surface.h);
      std::memcpy(&image.rgba[(std::size_t(y) * image.width_px + x) * 4],
                  static_cast<const char*>(surface.pixels) +
                      std::ptrdiff_t{from_y} * surface.pitch + std::ptrdiff_t{from_x} * 4,
                  4);
    }
  }
  return image;
}

}  // namespace

Result<ports::Image> small_picture(const std::string& bytes, int max_side_px) {
  const ImageSize size = told_size(bytes);
  if (size.width_px <= 0 || size.height_px <= 0)
    return Error{ErrorCode::malformed, "no picture that we know"};
  if (std::max(size.width_px, size.height_px) > kMaxSourceSidePx)
    return Error{ErrorCode::too_large, "too many pixels"};
  SDL_Surface* loaded = IMG_Load_RW(SDL_RWFromConstMem(bytes.data(), int(bytes.size())), 1);
  if (loaded == nullptr) return Error{ErrorCode::malformed, IMG_GetError()};
  SDL_Surface* whole = SDL_ConvertSurfaceFormat(loaded, SDL_PIXELFORMAT_RGBA32, 0);
  SDL_FreeSurface(loaded);
  if (whole == nullptr) return Error{ErrorCode::malformed, SDL_GetError()};
  const float shrink = std::min(1.0f, float(max_side_px) / float(std::max(whole->w, whole->h)));
  const int width = std::max(1, int(float(whole->w) * shrink));
  const int height = std::max(1, int(float(whole->h) * shrink));
  SDL_Surface* small = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_RGBA32);
  if (small == nullptr) {
    SDL_FreeSurface(whole);
    return Error{ErrorCode::refused, SDL_GetError()};
  }
  SDL_SetSurfaceBlendMode(whole, SDL_BLENDMODE_NONE);
  const bool scaled = SDL_SoftStretchLinear(whole, nullptr, small, nullptr) == 0;
  ports::Image image = upright(*small, jpeg_orientation(bytes));
  SDL_FreeSurface(whole);
  SDL_FreeSurface(small);
  if (!scaled) return Error{ErrorCode::refused, SDL_GetError()};
  return image;
}

}  // namespace tideline::platform
