// Stands where Dear ImGui expects its widgets and tables in the browser build. The kit opens no
// ImGui window and draws its own widgets (docs/decisions/0005), so none of these is ever called;
// without them 50 KB of code stay out.
#include "imgui.h"
#include "imgui_internal.h"

bool ImGui::ButtonBehavior(const ImRect&, ImGuiID, bool*, bool*, ImGuiButtonFlags) { return false; }
bool ImGui::CloseButton(ImGuiID, const ImVec2&) { return false; }
bool ImGui::CollapseButton(ImGuiID, const ImVec2&) { return false; }
void ImGui::EndColumns() {}
void ImGui::EndMenuBar() {}
ImGuiMultiSelectIO* ImGui::EndMultiSelect() { return nullptr; }
void ImGui::EndTabBar() {}
void ImGui::EndTable() {}
void ImGui::InputTextDeactivateHook(ImGuiID) {}
void ImGui::Scrollbar(ImGuiAxis) {}
bool ImGui::Selectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) { return false; }
void ImGui::SeparatorText(const char*) {}
void ImGui::TableGcCompactSettings() {}
void ImGui::TableGcCompactTransientBuffers(ImGuiTable*) {}
void ImGui::TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void ImGui::TableSettingsAddSettingsHandler() {}
void ImGui::TreePop() {}
void ImGui::TextV(const char*, va_list) {}
ImGuiInputTextState::ImGuiInputTextState() {}
void ImGuiMenuColumns::Update(float, bool) {}
