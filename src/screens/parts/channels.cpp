// How channels look and which one is proposed.
#include "screens/parts/channels.h"

#include <algorithm>
#include <utility>

#include "screens/parts/format.h"
#include "ui/widgets/feedback.h"

namespace tideline::screens {

namespace {

using model::Channel;
using model::ChannelKind;

bool is_open_now(const state::AppState& app, const Channel& channel) {
  const Open open = availability(app, channel).open;
  return open == Open::always || open == Open::now;
}

const Channel* first_of(const state::AppState& app, ChannelKind kind) {
  for (const Channel& channel : app.pack.facts.channels)
    if (channel.kind == kind && channel.verified) return &channel;
  return nullptr;
}

// Whoever tells no waiting time is taken to be the slowest.
bool is_quicker(const Channel& one, const Channel& other) {
  if (!one.wait_minutes || !other.wait_minutes) return one.wait_minutes && !other.wait_minutes;
  const auto key = [](const model::Range& wait) { return std::pair(wait.to, wait.from); };
  return key(*one.wait_minutes) < key(*other.wait_minutes);
}

// Of the confirmed ones, the one with the shortest wait.
const Channel* quickest_open(const state::AppState& app, ChannelKind kind) {
  const Channel* quickest = nullptr;
  for (const Channel& channel : app.pack.facts.channels) {
    if (channel.kind != kind || !channel.verified || !is_open_now(app, channel)) continue;
    if (quickest == nullptr || is_quicker(channel, *quickest)) quickest = &channel;
  }
  return quickest;
}

bool fits(const state::AppState& app, const model::ChannelRule& rule, const Channel& channel) {
  const std::string kind = problem_kind(app);
  const bool is_kind = rule.kinds.empty() ||
                       std::find(rule.kinds.begin(), rule.kinds.end(), kind) != rule.kinds.end();
  if (!is_kind || !channel.verified) return false;
  if (rule.open && !is_open_now(app, channel)) return false;
  if (rule.within_minutes &&
      (!channel.wait_minutes || channel.wait_minutes->to > *rule.within_minutes))
    return false;
  if (!rule.priority) return true;
  model::TicketDraft draft = app.ticket_draft;
  draft.kind = kind;
  return !kind.empty() &&
         model::proposed_priority(draft, app.pack.facts.ticket_form) >= *rule.priority;
}

ProposedChannel by_rules(const state::AppState& app) {
  for (const model::ChannelRule& rule : app.pack.facts.channel_rules) {
    const Channel* channel = model::find_channel(app.pack.facts, rule.channel);
    if (channel != nullptr && fits(app, rule, *channel)) return {channel, rule.reason};
  }
  return {};
}

// Whoever talks is not there; where nobody ever talks, that is no reason.
std::string_view ticket_reason(const state::AppState& app) {
  bool talks = false;
  for (const Channel& channel : app.pack.facts.channels) {
    if (channel.kind != ChannelKind::chat && channel.kind != ChannelKind::phone) continue;
    if (is_open_now(app, channel)) return "contact.reason.ticket_any_time";
    talks = true;
  }
  return talks ? "contact.reason.ticket" : "contact.reason.ticket_any_time";
}

}  // namespace

bool offers(const state::AppState& app, ChannelKind kind) {
  return model::has_channel(app.pack.facts, kind);
}

std::string problem_kind(const state::AppState& app) {
  for (const std::string& kind : {app.ticket_draft.kind, app.chat_form.kind})
    if (model::find_kind(app.pack.facts, kind) != nullptr) return kind;
  return {};
}

std::string_view channel_icon(const Channel& channel) {
  switch (channel.kind) {
    case ChannelKind::chat:
      return "message-circle";
    case ChannelKind::ticket:
      return "ticket";
    case ChannelKind::email:
      return "mail";
    case ChannelKind::phone:
      return "phone";
    case ChannelKind::social:
      break;
  }
  // No brand's sign: each network by what it is.
  switch (channel.network) {
    case model::SocialNetwork::x:
      return "hash";
    case model::SocialNetwork::facebook:
      return "users";
    case model::SocialNetwork::telegram:
      return "send";
    default:
      return "globe";
  }
}

std::string_view channel_word(const model::Words& say, const Channel& channel,
                              std::string_view part) {
  const std::string key = "channel." + channel.id + "." + std::string(part);
  return say.has(key) ? say(key) : std::string_view();
}

std::string channel_route(const Channel& channel) {
  switch (channel.kind) {
    case ChannelKind::chat:
      return "#/chat/new";
    case ChannelKind::ticket:
      return "#/tickets/new";
    case ChannelKind::email:
      return channel.purpose == model::EmailPurpose::technical ? "#/contact/email?purpose=technical"
                                                               : "#/contact/email?purpose=general";
    case ChannelKind::phone:
      return "#/contact/phone";
    case ChannelKind::social:
      break;
  }
  return "#/contact/social";
}

std::string channel_address(const Channel& channel) {
  switch (channel.kind) {
    case ChannelKind::email:
      return channel.address;
    case ChannelKind::phone:
      return channel.display.empty() ? channel.number : channel.display;
    case ChannelKind::social:
      break;
    default:
      return {};
  }
  const bool takes_at = channel.network == model::SocialNetwork::x ||
                        channel.network == model::SocialNetwork::telegram;
  if (takes_at && !channel.handle.empty() && channel.handle.front() != '@')
    return "@" + channel.handle;
  return channel.handle;
}

std::vector<const Channel*> channels_of(const model::PackFacts& facts, ChannelKind kind) {
  std::vector<const Channel*> found;
  for (const Channel& channel : facts.channels)
    if (channel.kind == kind) found.push_back(&channel);
  return found;
}

ProposedChannel proposed_channel(const state::AppState& app) {
  const Channel* ticket = first_of(app, ChannelKind::ticket);
  if (!app.desk_reachable && ticket) return {ticket, "contact.reason.offline"};
  if (const ProposedChannel best = by_rules(app); best.channel != nullptr) return best;
  if (const Channel* chat = quickest_open(app, ChannelKind::chat))
    return {chat, "contact.reason.chat"};
  if (const Channel* phone = quickest_open(app, ChannelKind::phone))
    return {phone, "contact.reason.phone"};
  if (ticket) return {ticket, ticket_reason(app)};
  if (const Channel* email = first_of(app, ChannelKind::email))
    return {email, "contact.reason.email"};
  if (app.pack.facts.channels.empty()) return {};
  return {&app.pack.facts.channels.front(), "contact.reason.only"};
}

ChannelStatus channel_status(const state::AppState& app, const Channel& channel) {
  if (!channel.verified) return {std::string(app.words()("contact.unverified")), ui::Ink::caution};
  const Availability when = availability(app, channel);
  const bool open = when.open == Open::always || when.open == Open::now;
  return {when.text, open ? ui::Ink::positive : ui::Ink::muted};
}

std::string channel_summary(const state::AppState& app, const Channel& channel) {
  std::string lines(channel_word(app.words(), channel, "summary"));
  const auto add = [&lines](const std::string& line) {
    if (line.empty()) return;
    if (!lines.empty()) lines += "\n";
    lines += line;
  };
  if (!channel.verified && !channel.hours.empty()) add(availability(app, channel).text);
  add(reply_promise(app, channel));
  return lines;
}

bool unverified_banner(ui::Frame& frame, const state::AppState& app, bool verified) {
  if (verified) return false;
  const model::Words& say = app.words();
  return ui::banner(frame, "unverified", say("contact.unverified.text"),
                    {.tone = ui::Tone::caution,
                     .title = say("contact.unverified.title"),
                     .action = say("contact.verify.action")});
}

}  // namespace tideline::screens
