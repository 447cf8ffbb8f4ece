// Dear ImGui's OpenGL 3 renderer behind a few calls, the same for both hosts: start, ready a
// frame, draw it, and live through the loss of the graphics device (browsers take it away).
#pragma once

#include <cstdint>
#include <vector>

namespace tideline::platform {

class ImguiHost {
 public:
  ImguiHost() = default;
  ~ImguiHost();
  ImguiHost(const ImguiHost&) = delete;
  ImguiHost& operator=(const ImguiHost&) = delete;

  // Needs a current GL context and a current Dear ImGui context. False when either is missing
  // or the shaders do not build.
  bool start(const char* glsl_version);

  // Before ImGui::NewFrame().
  void begin_frame();

  // After ImGui::Render(): clears to `clear_rgba` (0xRRGGBBAA) and draws into the framebuffer
  // that is bound. Does nothing while the device is lost.
  void draw(std::uint32_t clear_rgba);

  // Forgets every GL object. Pixels stay with Dear ImGui's textures.
  void device_lost();

  // The device is back: everything is made again by the next frame.
  void device_restored();

  // Natively only: the bound framebuffer's lower left corner, rows from top to bottom, RGBA.
  std::vector<std::uint8_t> read_pixels(int width_px, int height_px) const;

 private:
  bool started_ = false;
  bool lost_ = false;
};

}  // namespace tideline::platform
