// Channels as they are shown: icon, page, whether to be careful, and which is best right now.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/content_pack.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

std::string_view channel_icon(const model::Channel& channel);

// The words "channel.<id>.<part>"; empty when the pack has none.
std::string_view channel_word(const model::Words& say, const model::Channel& channel,
                              std::string_view part);

// The page on which one uses it: "#/chat/new", "#/contact/email?purpose=technical" ...
std::string channel_route(const model::Channel& channel);

// What one dials, writes to or looks for: "+1 (888) 890-6060", "@krakenfx". Empty for chat and
// tickets.
std::string channel_address(const model::Channel& channel);

std::vector<const model::Channel*> channels_of(const model::PackFacts& facts,
                                               model::ChannelKind kind);

// Whether the company has one of that kind.
bool offers(const state::AppState& app, model::ChannelKind kind);

// The way that fits best now: by the pack's rules for the problem at hand (what the ticket's draft
// or the form before a chat says), else by what is open; offline by what can wait. `reason` is a
// words key. Never one that nobody has verified while there is another. `channel` is null only in
// a pack without channels.
struct ProposedChannel {
  const model::Channel* channel = nullptr;
  std::string_view reason;
};
ProposedChannel proposed_channel(const state::AppState& app);

// The kind of the problem at hand: a TicketKind id of the pack, or empty.
std::string problem_kind(const state::AppState& app);

// The pill of a row or tile: the caution when nobody has verified the channel, else whether it
// is open.
struct ChannelStatus {
  std::string text;
  ui::Ink ink = ui::Ink::positive;
};
ChannelStatus channel_status(const state::AppState& app, const model::Channel& channel);

// Two or three short lines: what it is good for, when it is open (if the pill does not say so),
// how quickly it answers.
std::string channel_summary(const state::AppState& app, const model::Channel& channel);

// The caution over a channel that nobody has verified, leading to #/verify; draws nothing for a
// verified one. True when its action was pressed.
bool unverified_banner(ui::Frame& frame, const state::AppState& app, bool verified);

}  // namespace tideline::screens
