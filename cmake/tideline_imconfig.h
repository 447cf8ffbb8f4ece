// Dear ImGui's compile-time configuration, the same for the web and the desktop
// (IMGUI_USER_CONFIG).
#pragma once

// The kit draws with the platform's fonts only, through its own ImFontLoader. ImGui compiles
// stb_truetype unless FreeType is chosen, so we choose it and leave its loader out
// (imgui_no_font_loader.cpp): neither is linked. Consequence: io.Fonts->SetFontLoader() must be
// called before the first frame.
#define IMGUI_ENABLE_FREETYPE
#define IMGUI_DISABLE_DEFAULT_FONT

#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_WIN32_FUNCTIONS

// ImWchar stays 16 bits wide: the kit maps characters beyond the first plane, emoji among them, to
// private-use ones.
