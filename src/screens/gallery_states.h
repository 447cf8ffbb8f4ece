// The gallery's pages of what comes and goes.
#pragma once

#include "screens/screens.h"

namespace tideline::screens {

// #/gallery/states: what answers to a press, under the mouse, under a finger, with the focus.
void draw_gallery_states(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                         state::Actions& out);

// #/gallery/sheet, toast and selection: a long page with that over it, as the app itself shows it.
void draw_gallery_overlay(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                          state::Actions& out);

}  // namespace tideline::screens
