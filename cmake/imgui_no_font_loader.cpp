// Stands where Dear ImGui expects its FreeType loader; see tideline_imconfig.h for why. Never
// called in our programs: the kit sets its own loader first.
#include "imgui.h"

namespace ImGuiFreeType {
IMGUI_API const ImFontLoader* GetFontLoader();
IMGUI_API bool DebugEditFontLoaderFlags(unsigned int* flags);

const ImFontLoader* GetFontLoader() { return nullptr; }
bool DebugEditFontLoaderFlags(unsigned int*) { return false; }
}  // namespace ImGuiFreeType
