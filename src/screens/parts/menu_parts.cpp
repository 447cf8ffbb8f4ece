// Banners, contact tiles and open requests of the menu.
#include "screens/parts/menu_parts.h"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "screens/parts/channels.h"
#include "screens/parts/format.h"
#include "screens/parts/help_rows.h"
#include "screens/parts/standard_page.h"
#include "screens/parts/talk_rows.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

using model::Channel;
using model::ChannelKind;

constexpr float kBannerGap = ui::kGridDp * 1.5f;
constexpr int kMostOpen = 2;  // of each: the rest is a tab away

// Room is scarce on the first screen; About has all of it.
std::string_view first_sentence(std::string_view text) {
  std::size_t end = text.size();
  for (const std::string_view stop : {std::string_view(". "), std::string_view("。")}) {
    const std::size_t at = text.find(stop);
    if (at != std::string_view::npos) end = std::min(end, at + (stop == ". " ? 1 : stop.size()));
  }
  return text.substr(0, end);
}

const model::Notice* current_notice(const state::AppState& app) {
  const model::Notice* newest = nullptr;
  for (const model::Notice& notice : app.pack.notices)
    if (model::is_current(notice, app.now) && (!newest || notice.published > newest->published))
      newest = &notice;
  return newest;
}

struct ContactTile {
  const Channel* channel = nullptr;
  std::string_view title;
  std::string summary;
  ChannelStatus status;
};

std::string_view kind_word(const model::Words& say, ChannelKind kind) {
  switch (kind) {
    case ChannelKind::chat:
      return say("menu.way.chat");
    case ChannelKind::ticket:
      return say("menu.way.ticket");
    case ChannelKind::phone:
      return say("menu.way.phone");
    case ChannelKind::email:
      return say("menu.way.email");
    case ChannelKind::social:
      break;
  }
  return {};
}

ContactTile tile_of(const state::AppState& app, const Channel& channel) {
  ContactTile tile{&channel, kind_word(app.words(), channel.kind), reply_promise(app, channel),
                   channel_status(app, channel)};
  // The pill has the caution, so the hours move up.
  if (!channel.verified && tile.summary.empty()) tile.summary = availability(app, channel).text;
  return tile;
}

std::vector<ContactTile> contact_tiles(const state::AppState& app, const Channel* best) {
  std::vector<ContactTile> tiles;
  for (const ChannelKind kind :
       {ChannelKind::chat, ChannelKind::ticket, ChannelKind::phone, ChannelKind::email}) {
    const std::vector<const Channel*> channels = channels_of(app.pack.facts, kind);
    if (channels.empty()) continue;
    const bool has_best = std::find(channels.begin(), channels.end(), best) != channels.end();
    tiles.push_back(tile_of(app, has_best ? *best : *channels.front()));
  }
  std::stable_partition(tiles.begin(), tiles.end(),
                        [best](const ContactTile& tile) { return tile.channel == best; });
  return tiles;
}

// Tiles are as high as the highest one was; another text, width or text size measures anew.
std::string height_key(const ui::Frame& frame, const std::vector<ContactTile>& tiles) {
  std::string all;
  for (const ContactTile& tile : tiles) {
    all += tile.title;
    all += tile.summary + tile.status.text;
  }
  return "contact_tiles:" + std::to_string(std::hash<std::string>{}(all)) + ":" +
         std::to_string(int(frame.width())) + ":" + std::to_string(int(frame.scale() * 100));
}

std::string tile_route(const state::AppState& app, const Channel& channel) {
  // With several mailboxes the page itself asks which one.
  if (channel.kind == ChannelKind::email && channels_of(app.pack.facts, channel.kind).size() > 1)
    return "#/contact/email";
  return channel_route(channel);
}

}  // namespace

void draw_menu_banners(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  if (app.pack.facts.demo) {
    frame.space(kBannerGap);
    if (ui::banner(frame, "demo", first_sentence(say("brand.disclaimer")),
                   {.tone = ui::Tone::caution, .action = say("about.title"), .chevron = true}))
      go(out, "#/about");
  }
  if (const model::Notice* notice = current_notice(app)) {
    frame.space(kBannerGap);
    const std::string action = say("menu.notice", {{"kind", notice_word(say, notice->kind)}});
    if (ui::banner(frame, "notice:" + notice->id, notice->title,
                   {.icon = notice_icon(notice->kind), .action = action, .chevron = true}))
      go(out, "#/news?open=" + notice->id);
  }
}

void draw_contact_tiles(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  if (ui::section_title(frame, say("menu.contact"), "more_ways", say("menu.more_ways")))
    go(out, "#/contact");
  const ProposedChannel proposed = proposed_channel(app);
  const Channel* best = proposed.channel;
  const std::vector<ContactTile> tiles = contact_tiles(app, best);
  if (tiles.empty()) return;

  const int fit = ui::columns_that_fit(frame, 120, int(tiles.size()));
  const int columns = fit == 3 && tiles.size() == 4 ? 2 : fit;
  const std::string key = height_key(frame, tiles);
  const float least = frame.remembered(key);
  float highest = 0;
  ui::begin_grid(frame, columns);
  for (std::size_t i = 0; i < tiles.size(); ++i) {
    const ContactTile& tile = tiles[i];
    if (i > 0) ui::next_cell(frame);
    const float top = frame.top();
    if (ui::tile(frame, "contact_" + tile.channel->id, tile.title,
                 {.icon = channel_icon(*tile.channel),
                  .summary = tile.summary,
                  .status = tile.status.text,
                  .status_ink = tile.status.ink,
                  .emphasized = tile.channel == best,
                  .min_height = least}))
      go(out, tile_route(app, *tile.channel));
    highest = std::max(highest, frame.top() - top);
  }
  ui::end_grid(frame);
  frame.remember(key, highest);
  if (problem_kind(app).empty()) return;
  frame.space(ui::kGridDp);
  ui::text(frame, app.words()(proposed.reason), ui::TextStyle::secondary, {.ink = ui::Ink::muted});
}

void draw_open_requests(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  std::vector<const model::Conversation*> conversations;
  for (const model::Conversation& conversation : app.conversations)
    if (conversation.state != model::ConversationState::ended &&
        conversations.size() < std::size_t(kMostOpen))
      conversations.push_back(&conversation);
  std::vector<const model::Ticket*> tickets;
  for (const model::Ticket& ticket : app.tickets)
    if (!is_done(ticket) && tickets.size() < std::size_t(kMostOpen)) tickets.push_back(&ticket);
  if (conversations.empty() && tickets.empty()) return;

  ui::section_title(frame, app.words()("menu.open_requests"));
  ui::begin_list(frame, app.words()("menu.open_requests"));
  for (const model::Conversation* conversation : conversations)
    conversation_row(frame, app, *conversation, out);
  for (const model::Ticket* ticket : tickets) ticket_row(frame, app, *ticket, out);
  ui::end_list(frame);
}

}  // namespace tideline::screens
