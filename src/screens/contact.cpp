// Contact: every way to reach the team, the best one first.
// Reads: channels, the problem at hand, office hours, time, network. Pushes: OpenRoute, OpenSheet.
#include "screens/parts/channels.h"
#include "screens/parts/format.h"
#include "screens/parts/standard_page.h"
#include "screens/screens.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

using model::Channel;
using model::ChannelKind;

// What it is about decides which way is best.
void draw_problem(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  if (app.pack.facts.ticket_form.kinds.empty() || app.pack.facts.channels.empty()) return;
  const std::string kind = problem_kind(app);
  const std::string chosen(kind.empty() ? say("contact.problem.none")
                                        : say("kind." + kind + ".title"));
  ui::begin_list(frame, say("contact.problem"));
  if (ui::list_row(frame, "contact_problem", say("contact.problem"),
                   {.summary = chosen, .icon = "circle-question-mark"}))
    out.push(state::OpenSheet{{state::SheetKind::ticket_kind, {}, {}}});
  ui::end_list(frame);
}

std::string row_id(const Channel& channel) { return "contact_" + channel.id; }

void draw_best(ui::Frame& frame, const state::AppState& app, const ProposedChannel& best,
               state::Actions& out) {
  const model::Words& say = app.words();
  const Channel& channel = *best.channel;
  ChannelStatus status = channel_status(app, channel);
  if (const std::string promise = reply_promise(app, channel); !promise.empty())
    status.text += " · " + promise;
  ui::section_title(frame, say("contact.best"));
  if (ui::tile(frame, row_id(channel), channel_word(say, channel, "title"),
               {.icon = channel_icon(channel),
                .summary = say(best.reason),
                .status = status.text,
                .status_ink = status.ink,
                .emphasized = true}))
    go(out, channel_route(channel));
}

void draw_row(ui::Frame& frame, const state::AppState& app, const Channel& channel,
              state::Actions& out) {
  const std::string summary = channel_summary(app, channel);
  const ChannelStatus status = channel_status(app, channel);
  if (ui::list_row(frame, row_id(channel), channel_word(app.words(), channel, "title"),
                   {.summary = summary,
                    .icon = channel_icon(channel),
                    .status = status.text,
                    .status_ink = status.ink}))
    go(out, channel_route(channel));
}

// The channels of these kinds but for the one that stands above already.
void draw_group(ui::Frame& frame, const state::AppState& app, std::string_view title,
                std::initializer_list<ChannelKind> kinds, const Channel* but, state::Actions& out) {
  std::vector<const Channel*> shown;
  for (const ChannelKind kind : kinds)
    for (const Channel* channel : channels_of(app.pack.facts, kind))
      if (channel != but) shown.push_back(channel);
  if (shown.empty()) return;

  ui::section_title(frame, title);
  ui::begin_list(frame, title);
  for (const Channel* channel : shown) draw_row(frame, app, *channel, out);
  ui::end_list(frame);
}

void draw_safety(ui::Frame& frame, const model::Words& say, state::Actions& out) {
  ui::section_title(frame, say("contact.safety"));
  ui::begin_list(frame, say("contact.safety"));
  if (ui::list_row(frame, "contact_verify", say("verify.title"),
                   {.summary = say("contact.verify.summary"), .icon = "shield-check"}))
    go(out, "#/verify");
  ui::end_list(frame);
  frame.space(ui::kGridDp * 1.5f);
  ui::banner(frame, "contact_never_asks", say("contact.never_asks"), {.icon = "shield-alert"});
}

}  // namespace

void draw_contact(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                  state::Actions& out) {
  const model::Words& say = app.words();
  open_page(frame, app, route, out, say("contact.title"), {.large_title = true});

  draw_problem(frame, app, out);
  const ProposedChannel best = proposed_channel(app);
  if (best.channel == nullptr) {
    if (ui::empty_state(frame, "contact_empty", say("contact.none"),
                        {.icon = "headset",
                         .text = say("contact.none.text"),
                         .action = say("contact.none.action")}) == 1)
      go(out, "#/help");
  } else {
    draw_best(frame, app, best, out);
    draw_group(frame, app, say("contact.talk"), {ChannelKind::chat, ChannelKind::phone},
               best.channel, out);
    draw_group(frame, app, say("contact.write"), {ChannelKind::ticket, ChannelKind::email},
               best.channel, out);
    draw_group(frame, app, say("contact.social"), {ChannelKind::social}, best.channel, out);
  }
  draw_safety(frame, say, out);
  ui::end_page(frame);
}

}  // namespace tideline::screens
