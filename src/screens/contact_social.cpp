// Social media: what each network is good for, and how to tell the real account from a false one.
// Reads: social channels. Pushes: OpenChannel, CopyText, OpenRoute.
#include <algorithm>

#include "screens/parts/channels.h"
#include "screens/parts/format.h"
#include "screens/parts/labels.h"
#include "screens/parts/standard_page.h"
#include "screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/markdown_view.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

using model::Channel;
using model::SocialNetwork;

std::string_view visibility_word(const Channel& channel) {
  if (channel.is_public && channel.is_private) return "social.public_and_private";
  return channel.is_private ? "social.private" : "social.public";
}

// What to look at on that network before one trusts an account.
std::string_view telling_word(SocialNetwork network) {
  switch (network) {
    case SocialNetwork::x:
      return "social.telling.x";
    case SocialNetwork::facebook:
      return "social.telling.facebook";
    case SocialNetwork::telegram:
      return "social.telling.telegram";
    case SocialNetwork::reddit:
      return "social.telling.reddit";
    case SocialNetwork::none:
      break;
  }
  return "social.telling.other";
}

void draw_facts(ui::Frame& frame, const state::AppState& app, const Channel& channel) {
  const model::Words& say = app.words();
  const std::string promise = reply_promise(app, channel);
  if (!promise.empty()) ui::info_row(frame, say("social.how_quick"), promise, "clock");
  ui::info_row(frame, say("social.who_reads"), say(visibility_word(channel)),
               channel.is_private && !channel.is_public ? "lock" : "eye");
  ui::info_row(frame, say("social.telling"), say(telling_word(channel.network)),
               "fingerprint-pattern");
}

void draw_buttons(ui::Frame& frame, const model::Words& say, const Channel& channel,
                  state::Actions& out) {
  ui::begin_grid(frame, ui::columns_that_fit(frame, 140, 2));
  if (ui::button(frame, "open:" + channel.id, say("social.open"),
                 {.kind = ui::ButtonKind::secondary, .icon = "external-link"}))
    out.push(state::OpenChannel{channel.id});
  ui::next_cell(frame);
  if (ui::button(frame, "copy:" + channel.id, say("social.copy"),
                 {.kind = ui::ButtonKind::plain, .icon = "copy"}))
    out.push(state::CopyText{channel_address(channel)});
  ui::end_grid(frame);
}

void draw_network(ui::Frame& frame, const state::AppState& app, const Channel& channel,
                  state::Actions& out) {
  const model::Words& say = app.words();
  const std::string_view title = channel_word(say, channel, "title");
  ui::section_title(frame, title);
  ui::begin_card(frame);
  ui::text(frame, channel_address(channel), ui::TextStyle::title);
  if (!channel.verified) {
    frame.space(ui::kGridDp / 2);
    ui::badge(frame, say("contact.unverified"), ui::Ink::caution);
  }
  frame.space(ui::kGridDp / 2);
  ui::text(frame, channel_word(say, channel, "summary"));
  if (const std::string_view note = channel_word(say, channel, "note"); !note.empty()) {
    frame.space(ui::kGridDp / 2);
    ui::text(frame, note, ui::TextStyle::secondary, {.ink = ui::Ink::muted});
  }
  frame.space(ui::kGridDp * 1.5f);
  draw_buttons(frame, say, channel, out);
  ui::end_card(frame);
  frame.space(ui::kGridDp);
  ui::begin_list(frame, title);
  draw_facts(frame, app, channel);
  ui::end_list(frame);
}

}  // namespace

void draw_contact_social(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                         state::Actions& out) {
  const model::Words& say = app.words();
  open_page(frame, app, route, out, say("social.title"));

  const auto networks = channels_of(app.pack.facts, model::ChannelKind::social);
  if (networks.empty()) {
    if (ui::empty_state(frame, "social_empty", say("social.none"),
                        {.icon = "users",
                         .text = say("channel_none.text"),
                         .action = say("channel_none.action")}) == 1)
      go(out, "#/contact");
  } else {
    const bool verified = std::all_of(networks.begin(), networks.end(),
                                      [](const Channel* network) { return network->verified; });
    if (unverified_banner(frame, app, verified)) go(out, "#/verify");
    for (const Channel* network : networks) draw_network(frame, app, *network, out);
    frame.space(ui::kMarginDp);
    ui::banner(frame, "social_care", say("social.care"), {.icon = "shield-alert"});
    if (verified) {
      frame.space(ui::kGridDp);
      if (ui::button(frame, "social_verify", say("contact.verify.action"),
                     {.kind = ui::ButtonKind::plain, .icon = "shield-check"}))
        go(out, "#/verify");
    }
  }
  ui::end_page(frame);
}

}  // namespace tideline::screens
