// Further pages and sections of the gallery (screens/gallery.cpp).
#pragma once

#include "screens/screens.h"

namespace tideline::screens {

// Widgets that tickets and chats need: dates, files, ratings, dividers.
void draw_gallery_more(ui::Frame& frame, const state::AppState& app);

// #/gallery/list: ten thousand rows of unequal height.
void draw_gallery_list(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                       state::Actions& out);

}  // namespace tideline::screens
