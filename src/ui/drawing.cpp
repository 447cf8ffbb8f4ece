#include "ui/drawing.h"

#include "imgui.h"
#include "imgui_internal.h"

namespace tideline::ui {

void begin_drawing() { ImGui::CreateContext(); }

void finish_drawing() { ImGui::Render(); }

void end_drawing() { ImGui::DestroyContext(); }

void draw_to_nowhere() {
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_OK &&
               texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(ImTextureID(1));
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace tideline::ui
