// What ends a help page: was it of use, and who else can help.
#pragma once

#include <string>
#include <string_view>

#include "model/content_pack.h"
#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// "Was this helpful?" with yes and no (RateHelpful), or thanks once it was answered. `id` is an
// article's or an FAQ entry's.
void helpful_question(ui::Frame& frame, const state::AppState& app, std::string_view id,
                      state::Actions& out);

// "Still need help?" with the chat and a ticket, or with the contact page where there is neither;
// nothing in a pack without channels. `kind` is a TicketKind id or empty.
void way_on(ui::Frame& frame, const state::AppState& app, std::string_view kind,
            state::Actions& out);

// The kind of ticket that a text is about: the one that a link in it names, else the one called
// like its topic, else empty.
std::string ticket_kind_of(const model::PackFacts& facts, std::string_view markdown,
                           std::string_view topic);

}  // namespace tideline::screens
