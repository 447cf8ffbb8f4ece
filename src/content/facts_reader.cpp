// pack.json, apart from channels, office hours and the ticket form.
#include <algorithm>
#include <cstdlib>

#include "content/json_values.h"
#include "content/pack_parts.h"
#include "content/text_shapes.h"

namespace tideline::content {

namespace {

using Taken = std::set<std::string, std::less<>>;

std::uint32_t read_accent(const JsonPlace& place) {
  const auto is_colour = [](std::string_view text) {
    return text.size() == 7 && text[0] == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
  };
  const std::string text = read_shaped(place, is_colour, "a colour such as #5b3df5");
  return text.empty() ? 0 : std::uint32_t(std::strtoul(text.c_str() + 1, nullptr, 16));
}

std::vector<model::Topic> read_topics(const JsonPlace& place, std::size_t least) {
  Taken taken;
  return read_list(place, least, 30, [&](const JsonPlace& item) {
    JsonObject object(item, "an object with id and icon");
    model::Topic topic;
    topic.id = read_new_id(object.at("id"), taken);
    topic.icon = read_id(object.at("icon"));
    return topic;
  });
}

std::vector<std::string> read_shaped_list(const JsonPlace& place, std::size_t least,
                                          std::size_t most, bool (*is_right)(std::string_view),
                                          std::string_view expected) {
  Taken taken;
  return read_list(place, least, most, [&](const JsonPlace& item) {
    std::string text = read_shaped(item, is_right, expected);
    if (!text.empty() && !taken.insert(text).second) item.fault("each entry once");
    return text;
  });
}

bool is_handle(std::string_view text) {
  return !text.empty() && text.size() <= 80 && std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == 0x7F;
  });
}

std::string read_contact_value(const JsonPlace& place, model::ContactKind kind) {
  switch (kind) {
    case model::ContactKind::domain:
      return read_shaped(place, is_host, "a host name");
    case model::ContactKind::email:
      return read_shaped(place, is_email, "an e-mail address");
    case model::ContactKind::phone:
      return read_shaped(place, is_phone_number, "a phone number such as +18888906060");
    case model::ContactKind::link:
      return read_shaped(place, is_https_url, "an https address");
    case model::ContactKind::handle:
      break;
  }
  return read_shaped(place, is_handle, "a handle without spaces");
}

std::vector<model::VerifiedContact> read_contacts(const JsonPlace& place) {
  return read_list(place, 0, 500, [](const JsonPlace& item) {
    JsonObject object(item, "a contact");
    model::VerifiedContact contact;
    contact.kind = model::ContactKind(
        read_choice(object.at("kind"), {"domain", "email", "phone", "handle", "link"}));
    contact.value = read_contact_value(object.at("value"), contact.kind);
    if (object.has("network")) contact.network = read_network(object.at("network"));
    contact.verified = read_flag(object.at("verified"));
    return contact;
  });
}

model::HostApp read_host_app(const JsonPlace& place) {
  JsonObject object(place, "an object with actions and rows");
  return {read_topics(object.at("actions"), 1), read_topics(object.at("rows"), 1)};
}

void read_languages(JsonObject& object, model::PackFacts& facts) {
  facts.languages = read_shaped_list(object.at("languages"), 1, 100, is_language_tag,
                                     "a language tag such as en or zh-Hans");
  const JsonPlace place = object.at("default_language");
  facts.default_language = read_line(place, kMaxKeyword);
  const auto& languages = facts.languages;
  if (place.is(JsonKind::text) && !languages.empty() &&
      std::find(languages.begin(), languages.end(), facts.default_language) == languages.end())
    place.fault("one of languages");
}

}  // namespace

model::SocialNetwork read_network(const JsonPlace& place) {
  return model::SocialNetwork(1 + read_choice(place, {"x", "facebook", "telegram", "reddit"}));
}

model::PackFacts read_facts_part(const JsonPlace& root) {
  JsonObject object(root, "an object");
  model::PackFacts facts;
  read_integer(object.at("format"), 1, 1);
  facts.id = read_id(object.at("id"));
  facts.version = read_line(object.at("version"), kMaxKeyword);
  facts.demo = read_flag(object.at("demo"));
  if (object.has("consent")) facts.consent = read_flag(object.at("consent"));
  facts.accent_rgb = read_accent(object.at("accent"));
  read_languages(object, facts);
  facts.app_version = read_line(object.at("app_version"), kMaxKeyword);
  facts.topics = read_topics(object.at("topics"), 1);
  facts.popular = read_ids(object.at("popular"), 0, 8);
  facts.faq_groups = read_topics(object.at("faq_groups"), 0);
  facts.channels = read_channels(object.at("channels"));
  if (object.has("channel_rules"))
    facts.channel_rules = read_channel_rules(object.at("channel_rules"));
  facts.office_hours = read_office_hours(object.at("office_hours"));
  facts.ticket_form = read_ticket_form(object.at("ticket_form"));
  facts.contacts = read_contacts(object.at("contacts"));
  facts.link_hosts =
      read_shaped_list(object.at("link_hosts"), 0, 200, is_host, "a host name in lower case");
  if (object.has("host_app")) facts.host_app = read_host_app(object.at("host_app"));
  return facts;
}

}  // namespace tideline::content
