// Names that are looked up by a code.
#include "screens/parts/labels.h"

namespace tideline::screens {

namespace {

std::string word_or_code(const model::Words& say, std::string_view prefix, std::string_view code) {
  const std::string key = std::string(prefix) + std::string(code);
  return std::string(say.has(key) ? say(key) : code);
}

std::string joined(const model::Words& say, std::string_view prefix,
                   const std::vector<std::string>& codes) {
  std::string list;
  for (const std::string& code : codes) {
    if (!list.empty()) list += say("list.separator");
    list += word_or_code(say, prefix, code == "*" ? "all" : code);
  }
  return list;
}

}  // namespace

std::string field_name(const model::Words& say, std::string_view field) {
  std::string_view label = say("field." + std::string(field) + ".label");
  for (const std::string_view mark : {"?", "？"})
    if (label.ends_with(mark)) label.remove_suffix(mark.size());
  return std::string(label);
}

std::string language_name(const model::Words& say, std::string_view tag) {
  return word_or_code(say, "lang.", tag);
}

std::string language_names(const model::Words& say, const std::vector<std::string>& tags) {
  return joined(say, "language.", tags);
}

std::string region_names(const model::Words& say, const std::vector<std::string>& codes) {
  return joined(say, "region.", codes);
}

std::string network_name(const model::Words& say, model::SocialNetwork network) {
  switch (network) {
    case model::SocialNetwork::x:
      return std::string(say("network.x"));
    case model::SocialNetwork::facebook:
      return std::string(say("network.facebook"));
    case model::SocialNetwork::telegram:
      return std::string(say("network.telegram"));
    case model::SocialNetwork::reddit:
      return std::string(say("network.reddit"));
    case model::SocialNetwork::none:
      break;
  }
  return {};
}

std::string_view contact_icon(model::ContactKind kind) {
  switch (kind) {
    case model::ContactKind::domain:
      return "globe";
    case model::ContactKind::email:
      return "mail";
    case model::ContactKind::phone:
      return "phone";
    case model::ContactKind::handle:
      return "at-sign";
    case model::ContactKind::link:
      break;
  }
  return "external-link";
}

std::string contact_kind_name(const model::Words& say, const model::VerifiedContact& contact) {
  switch (contact.kind) {
    case model::ContactKind::domain:
      return std::string(say("contact_kind.domain"));
    case model::ContactKind::email:
      return std::string(say("contact_kind.email"));
    case model::ContactKind::phone:
      return std::string(say("contact_kind.phone"));
    case model::ContactKind::link:
      return std::string(say("contact_kind.link"));
    case model::ContactKind::handle:
      break;
  }
  if (contact.network == model::SocialNetwork::none) return std::string(say("contact_kind.handle"));
  return say("contact_kind.handle_on", {{"network", network_name(say, contact.network)}});
}

}  // namespace tideline::screens
