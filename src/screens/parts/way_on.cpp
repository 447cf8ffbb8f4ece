// The end of help pages.
#include "screens/parts/way_on.h"

#include <algorithm>

#include "screens/parts/channels.h"
#include "screens/parts/format.h"
#include "screens/parts/standard_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/list.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

bool is_word(char c) { return c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// Availability and promise, a line each.
std::string channel_lines(const state::AppState& app, const model::Channel& channel) {
  const std::string open = availability(app, channel).text;
  const std::string promise = reply_promise(app, channel);
  return promise.empty() ? open : open + "\n" + promise;
}

}  // namespace

void helpful_question(ui::Frame& frame, const state::AppState& app, std::string_view id,
                      state::Actions& out) {
  const model::Words& say = app.words();
  const auto answer = app.helpful.find(std::string(id));
  if (answer != app.helpful.end()) {
    ui::text(frame, say(answer->second ? "helpful.thanks" : "helpful.sorry"),
             ui::TextStyle::secondary, {.ink = ui::Ink::muted, .role = ui::Role::status});
    return;
  }
  ui::text(frame, say("helpful.question"), ui::TextStyle::label, {.ink = ui::Ink::muted});
  frame.space(ui::kGridDp);
  const std::string yes = "helpful_yes:" + std::string(id);
  const std::string no = "helpful_no:" + std::string(id);
  ui::begin_grid(frame, 2);
  if (ui::button(frame, yes, say("helpful.yes"),
                 {.kind = ui::ButtonKind::secondary, .icon = "thumbs-up"}))
    out.push(state::RateHelpful{std::string(id), true});
  ui::next_cell(frame);
  if (ui::button(frame, no, say("helpful.no"),
                 {.kind = ui::ButtonKind::secondary, .icon = "thumbs-down"}))
    out.push(state::RateHelpful{std::string(id), false});
  ui::end_grid(frame);
}

void way_on(ui::Frame& frame, const state::AppState& app, std::string_view kind,
            state::Actions& out) {
  const model::Words& say = app.words();
  const model::PackFacts& facts = app.pack.facts;
  if (facts.channels.empty()) return;
  const bool writes_here = model::has_channel(facts, model::ChannelKind::chat) ||
                           model::has_channel(facts, model::ChannelKind::ticket);
  if (ui::section_title(frame, say("way_on.title"), writes_here ? "way_on_contact" : "",
                        writes_here ? say("way_on.all") : std::string_view()))
    go(out, "#/contact");
  ui::begin_list(frame, say("way_on.title"));
  if (!writes_here && ui::list_row(frame, "way_on_contact", say("way_on.all"), {.icon = "headset"}))
    go(out, "#/contact");
  for (const model::Channel& channel : facts.channels) {
    const bool is_chat = channel.kind == model::ChannelKind::chat;
    if (!is_chat && channel.kind != model::ChannelKind::ticket) continue;
    const std::string lines = channel_lines(app, channel);
    if (ui::list_row(frame, "way_on_" + channel.id, say(is_chat ? "way_on.chat" : "way_on.ticket"),
                     {.summary = lines, .icon = channel_icon(channel)})) {
      const bool with_kind = !is_chat && !kind.empty();
      go(out, channel_route(channel) + (with_kind ? "?kind=" + std::string(kind) : ""));
    }
  }
  ui::end_list(frame);
}

std::string ticket_kind_of(const model::PackFacts& facts, std::string_view markdown,
                           std::string_view topic) {
  constexpr std::string_view kLink = "#/tickets/new?kind=";
  if (const std::size_t link = markdown.find(kLink); link != std::string_view::npos) {
    const std::string_view rest = markdown.substr(link + kLink.size());
    const auto end = std::find_if_not(rest.begin(), rest.end(), is_word);
    const std::string_view named = rest.substr(0, std::size_t(end - rest.begin()));
    if (model::find_kind(facts, named) != nullptr) return std::string(named);
  }
  return model::find_kind(facts, topic) != nullptr ? std::string(topic) : std::string();
}

}  // namespace tideline::screens
