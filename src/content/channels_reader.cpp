// pack.json: the ways to reach the team.
#include <algorithm>

#include "content/json_values.h"
#include "content/pack_parts.h"
#include "content/text_shapes.h"

namespace tideline::content {

namespace {

using model::Channel;
using model::ChannelKind;
using Taken = std::set<std::string, std::less<>>;

model::Range read_range(const JsonPlace& place, int most) {
  const JsonList list(place, 2, 2);
  if (list.size() < 2) return {};
  const model::Range range{int(read_integer(list.at(0), 0, most)),
                           int(read_integer(list.at(1), 0, most))};
  if (range.from > range.to) place.fault("[from, to] with from at most to");
  return range;
}

void read_chat_channel(JsonObject& object, Channel& channel) {
  if (object.has("always_open")) channel.always_open = read_flag(object.at("always_open"));
  if (!channel.always_open) channel.hours = read_id(object.at("hours"));
  channel.wait_minutes = read_range(object.at("wait_minutes"), 24 * 60);
}

void read_email_channel(JsonObject& object, Channel& channel) {
  channel.address = read_shaped(object.at("address"), is_email, "an e-mail address");
  channel.purpose =
      model::EmailPurpose(1 + read_choice(object.at("purpose"), {"general", "technical"}));
  channel.asks = read_form_fields(object.at("asks"));
  channel.reply_working_days = read_range(object.at("reply_working_days"), 60);
  channel.hours = read_id(object.at("hours"));
  channel.verified = read_flag(object.at("verified"));
}

std::vector<std::string> read_regions(const JsonPlace& place) {
  const auto is_region_or_all = [](std::string_view text) {
    return text == "*" || is_region(text);
  };
  std::vector<std::string> regions = read_list(place, 1, 250, [&](const JsonPlace& item) {
    return read_shaped(item, is_region_or_all, "a region such as US, or *");
  });
  if (regions.size() > 1 && std::find(regions.begin(), regions.end(), "*") != regions.end())
    place.fault("regions, or * alone");
  return regions;
}

void read_phone_channel(JsonObject& object, Channel& channel) {
  channel.number =
      read_shaped(object.at("number"), is_phone_number, "a phone number such as +18888906060");
  channel.display = read_line(object.at("display"), kMaxKeyword);
  channel.regions = read_regions(object.at("regions"));
  channel.hours = read_id(object.at("hours"));
  channel.languages = read_list(object.at("languages"), 1, 100, [](const JsonPlace& item) {
    return read_shaped(item, is_language_tag, "a language tag such as en or zh-Hans");
  });
  channel.toll =
      model::Toll(1 + read_choice(object.at("toll"), {"free", "national", "international"}));
  channel.verified = read_flag(object.at("verified"));
}

void read_social_channel(JsonObject& object, Channel& channel) {
  channel.network = read_network(object.at("network"));
  channel.handle = read_line(object.at("handle"), kMaxKeyword);
  channel.url = read_shaped(object.at("url"), is_https_url, "an https address");
  read_list(object.at("visibility"), 1, 2, [&](const JsonPlace& item) {
    bool& seen =
        read_choice(item, {"public", "private"}) == 0 ? channel.is_public : channel.is_private;
    if (seen) item.fault("each entry once");
    return seen = true;
  });
  channel.reply_hours = read_range(object.at("reply_hours"), 24 * 60);
  channel.verified = read_flag(object.at("verified"));
}

Channel read_channel(const JsonPlace& place, Taken& taken) {
  JsonObject object(place, "a channel");
  Channel channel;
  channel.id = read_new_id(object.at("id"), taken);
  const std::optional<int> kind =
      try_choice(object.at("kind"), {"chat", "ticket", "email", "phone", "social"});
  if (!kind) {
    object.accept_rest();
    return channel;
  }
  channel.kind = ChannelKind(*kind);
  switch (channel.kind) {
    case ChannelKind::chat:
      read_chat_channel(object, channel);
      break;
    case ChannelKind::email:
      read_email_channel(object, channel);
      break;
    case ChannelKind::phone:
      read_phone_channel(object, channel);
      break;
    case ChannelKind::social:
      read_social_channel(object, channel);
      break;
    case ChannelKind::ticket:
      channel.reply_hours = read_range(object.at("reply_hours"), 24 * 60);
      if (object.has("hours")) channel.hours = read_id(object.at("hours"));
      if (object.has("load_percent"))
        channel.load_percent = int(read_integer(object.at("load_percent"), 50, 500));
      break;
  }
  return channel;
}

}  // namespace

std::vector<Channel> read_channels(const JsonPlace& place) {
  Taken taken;
  return read_list(place, 1, 40, [&](const JsonPlace& item) { return read_channel(item, taken); });
}

std::vector<model::ChannelRule> read_channel_rules(const JsonPlace& place) {
  return read_list(place, 0, 40, [](const JsonPlace& item) {
    JsonObject object(item, "a rule with channel and reason");
    model::ChannelRule rule;
    rule.channel = read_id(object.at("channel"));
    if (object.has("kinds")) rule.kinds = read_ids(object.at("kinds"), 1, 30);
    if (object.has("priority"))
      rule.priority =
          model::Priority(read_choice(object.at("priority"), {"low", "normal", "high", "urgent"}));
    if (object.has("open")) rule.open = read_flag(object.at("open"));
    if (object.has("within_minutes"))
      rule.within_minutes =
          int(read_integer(object.at("within_minutes"), 0, std::int64_t{24} * 60));
    rule.reason = read_shaped(object.at("reason"), is_word_key, "a words key such as best.quick");
    return rule;
  });
}

}  // namespace tideline::content
