// The only file outside ui/ that knows Dear ImGui. GL calls go through the loader that comes
// with its renderer, so that native builds link no GL library.
#include "platform/imgui_host.h"

#include <cstring>

#include "imgui.h"
#include "imgui_impl_opengl3.h"

#ifdef __EMSCRIPTEN__
#include <GLES3/gl3.h>
#else
#include "imgui_impl_opengl3_loader.h"
#endif

namespace tideline::platform {

namespace {

// Large enough for every phone that has WebGL 2, small enough for all of them.
constexpr int kMaxTextureSidePx = 4096;

}  // namespace

ImguiHost::~ImguiHost() {
  if (started_ && ImGui::GetCurrentContext() != nullptr) ImGui_ImplOpenGL3_Shutdown();
}

bool ImguiHost::start(const char* glsl_version) {
  if (ImGui::GetCurrentContext() == nullptr) return false;
  started_ = ImGui_ImplOpenGL3_Init(glsl_version);
  if (!started_) return false;
  ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
  fonts.TexMaxWidth = kMaxTextureSidePx;
  fonts.TexMaxHeight = kMaxTextureSidePx;
  ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
  platform.Renderer_TextureMaxWidth = kMaxTextureSidePx;
  platform.Renderer_TextureMaxHeight = kMaxTextureSidePx;
  return true;
}

void ImguiHost::begin_frame() {
  if (started_ && !lost_) ImGui_ImplOpenGL3_NewFrame();
}

void ImguiHost::draw(std::uint32_t clear_rgba) {
  if (!started_ || lost_) return;
  const auto channel = [clear_rgba](int shift) { return float(clear_rgba >> shift & 0xFF) / 255; };
  glClearColor(channel(24), channel(16), channel(8), channel(0));
  glClear(GL_COLOR_BUFFER_BIT);
  if (ImDrawData* data = ImGui::GetDrawData()) ImGui_ImplOpenGL3_RenderDrawData(data);
}

void ImguiHost::device_lost() {
  if (!started_ || lost_) return;
  // While the context is lost, GL's delete calls do nothing and say nothing; after it is back
  // they would complain about objects of another age.
  ImGui_ImplOpenGL3_DestroyDeviceObjects();
  lost_ = true;
}

void ImguiHost::device_restored() {
  if (!lost_) return;
  lost_ = false;
  // Dear ImGui asks for its own font texture again, but not for textures of the user's.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_Destroyed && !texture->WantDestroyNextFrame &&
        texture->Pixels != nullptr)
      texture->SetStatus(ImTextureStatus_WantCreate);
  }
}

std::vector<std::uint8_t> ImguiHost::read_pixels(int width_px, int height_px) const {
  std::vector<std::uint8_t> pixels;
#ifndef __EMSCRIPTEN__
  const std::size_t row = std::size_t(width_px) * 4;
  std::vector<std::uint8_t> upside_down(row * height_px);
  glReadPixels(0, 0, width_px, height_px, GL_RGBA, GL_UNSIGNED_BYTE, upside_down.data());
  pixels.resize(upside_down.size());
  for (int y = 0; y < height_px; ++y)
    std::memcpy(&pixels[y * row], &upside_down[(height_px - 1 - y) * row], row);
#else
  (void)width_px;
  (void)height_px;
#endif
  return pixels;
}

}  // namespace tideline::platform
