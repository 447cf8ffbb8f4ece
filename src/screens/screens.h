// Every screen: what it reads, draws and pushes stands above its body. A screen keeps nothing.
#pragma once

#include <string>

#include "state/action.h"
#include "state/app_state.h"
#include "state/route.h"
#include "ui/frame.h"

namespace tideline::screens {

using DrawScreen = void (*)(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                            state::Actions& out);

// Help.
void draw_menu(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_host_app(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_help(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_topic(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_article(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_video(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_search(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_faq(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_faq_group(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_news(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);

// Talking to people.
void draw_chat_list(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_chat_new(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_chat(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_ticket_list(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_ticket_form(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_ticket(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_inbox(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);

// Other ways, and the rest.
void draw_contact(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_contact_email(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_contact_phone(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_contact_social(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_verify(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_settings(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_about(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_gallery(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);
void draw_not_found(ui::Frame&, const state::AppState&, const state::Route&, state::Actions&);

// No pack yet: a skeleton while it loads, or what went wrong and a retry. Needs no pack words
// but the app's own, and works without those too.
void draw_loading(ui::Frame& frame, const state::AppState& app, state::Actions& out);

// What a press asked for is still on its way: a skeleton.
void draw_waiting(ui::Frame& frame, const state::AppState& app);

// `sheet` over `window`: the one that is open, or the last one on its way out.
void draw_sheet(ui::Frame& frame, const state::AppState& app, const state::Sheet& sheet,
                const ui::Rect& window, state::Actions& out);

DrawScreen screen_of(state::Screen screen);

// The title for the window and the browser's tab.
std::string title_of(const state::AppState& app, const state::Route& route);

}  // namespace tideline::screens
