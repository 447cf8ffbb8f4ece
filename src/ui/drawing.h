// Dear ImGui's life: its context, and the end of a frame. Everything above ui/ uses these three
// and never names ImGui.
#pragma once

namespace tideline::ui {

// Makes the current ImGui context. Before a host opens its renderer.
void begin_drawing();

// After the kit's last frame of a step: makes the draw data that the host presents.
void finish_drawing();

void end_drawing();

// Tests draw without a renderer: says that textures are taken, and takes them to nowhere.
void draw_to_nowhere();

}  // namespace tideline::ui
