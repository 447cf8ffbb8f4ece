#include "ui/pictures.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"

namespace tideline::ui {

namespace {

constexpr std::size_t kMostPictures = 60;
constexpr std::size_t kMostBytes = std::size_t{32} << 20;

std::size_t bytes_of(const Picture& picture) {
  return std::size_t(picture.width_px) * std::size_t(picture.height_px) * 4;
}

void destroy(ImTextureData* texture) {
  ImGui::UnregisterUserTexture(texture);
  ImGui::GetPlatformIO().Textures.find_erase(texture);
  IM_DELETE(texture);
}

}  // namespace

Pictures::Pictures() = default;

Pictures::~Pictures() {
  if (ImGui::GetCurrentContext() == nullptr) return;
  for (auto& [name, picture] : pictures_)
    if (picture.texture != nullptr) destroy(picture.texture);
  for (ImTextureData* texture : leaving_) destroy(texture);
}

const Picture* Pictures::find(std::string_view name) {
  const auto found = pictures_.find(name);
  if (found != pictures_.end()) {
    found->second.drawn = ++draws_;
    return &found->second;
  }
  if (std::find(wanted_.begin(), wanted_.end(), name) == wanted_.end()) wanted_.emplace_back(name);
  return nullptr;
}

std::vector<std::string> Pictures::take_wanted() { return std::exchange(wanted_, {}); }

void Pictures::put(const std::string& name, int width_px, int height_px,
                   std::span<const std::uint8_t> rgba) {
  const auto size = std::size_t(width_px) * std::size_t(height_px) * 4;
  if (width_px <= 0 || height_px <= 0 || rgba.size() != size) return fail(name);
  Picture& picture = pictures_[name];
  if (picture.texture != nullptr) let_go(picture.texture);
  ImTextureData* texture = IM_NEW(ImTextureData)();
  texture->Create(ImTextureFormat_RGBA32, width_px, height_px);
  std::memcpy(texture->GetPixels(), rgba.data(), size);
  texture->UseColors = true;
  texture->SetStatus(ImTextureStatus_WantCreate);
  ImGui::RegisterUserTexture(texture);
  picture = {width_px, height_px, texture, ++draws_};
}

void Pictures::fail(const std::string& name) { pictures_[name] = {0, 0, nullptr, ++draws_}; }

void Pictures::forget(const std::string& name) {
  const auto found = pictures_.find(name);
  if (found != pictures_.end() && found->second.texture == nullptr) pictures_.erase(found);
}

void Pictures::let_go(ImTextureData* texture) {
  texture->UnusedFrames = 1;
  texture->SetStatus(ImTextureStatus_WantDestroy);
  leaving_.push_back(texture);
}

void Pictures::tidy() {
  std::erase_if(leaving_, [](ImTextureData* texture) {
    if (texture->Status != ImTextureStatus_Destroyed) return false;
    destroy(texture);
    return true;
  });
  std::size_t bytes = 0;
  for (const auto& [name, picture] : pictures_) bytes += bytes_of(picture);
  while (pictures_.size() > kMostPictures || bytes > kMostBytes) {
    const auto oldest = std::min_element(
        pictures_.begin(), pictures_.end(),
        [](const auto& a, const auto& b) { return a.second.drawn < b.second.drawn; });
    if (oldest->second.drawn > last_frame_) break;
    bytes -= bytes_of(oldest->second);
    if (oldest->second.texture != nullptr) let_go(oldest->second.texture);
    pictures_.erase(oldest);
  }
  last_frame_ = draws_;
}

}  // namespace tideline::ui
