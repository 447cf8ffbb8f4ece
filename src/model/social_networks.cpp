#include "model/social_networks.h"

#include <algorithm>
#include <array>

#include "model/link_parts.h"

namespace tideline::model {

namespace {

struct NetworkHost {
  std::string_view host;
  SocialNetwork network;
};

constexpr std::array kNetworkHosts = {
    NetworkHost{"x.com", SocialNetwork::x},
    NetworkHost{"twitter.com", SocialNetwork::x},
    NetworkHost{"facebook.com", SocialNetwork::facebook},
    NetworkHost{"fb.com", SocialNetwork::facebook},
    NetworkHost{"fb.me", SocialNetwork::facebook},
    NetworkHost{"m.me", SocialNetwork::facebook},
    NetworkHost{"t.me", SocialNetwork::telegram},
    NetworkHost{"telegram.me", SocialNetwork::telegram},
    NetworkHost{"reddit.com", SocialNetwork::reddit},
};

struct NetworkName {
  std::string_view name;
  std::optional<SocialNetwork> network;  // none: one for which the list has no place
};

constexpr std::array kNetworkNames = {
    NetworkName{"x", SocialNetwork::x},
    NetworkName{"twitter", SocialNetwork::x},
    NetworkName{"推特", SocialNetwork::x},
    NetworkName{"facebook", SocialNetwork::facebook},
    NetworkName{"fb", SocialNetwork::facebook},
    NetworkName{"messenger", SocialNetwork::facebook},
    NetworkName{"脸书", SocialNetwork::facebook},
    NetworkName{"telegram", SocialNetwork::telegram},
    NetworkName{"tg", SocialNetwork::telegram},
    NetworkName{"电报", SocialNetwork::telegram},
    NetworkName{"reddit", SocialNetwork::reddit},
    NetworkName{"instagram", {}},
    NetworkName{"ins", {}},
    NetworkName{"ig", {}},
    NetworkName{"tiktok", {}},
    NetworkName{"抖音", {}},
    NetworkName{"wechat", {}},
    NetworkName{"weixin", {}},
    NetworkName{"微信", {}},
    NetworkName{"微信号", {}},
    NetworkName{"weibo", {}},
    NetworkName{"微博", {}},
    NetworkName{"qq", {}},
    NetworkName{"whatsapp", {}},
    NetworkName{"skype", {}},
    NetworkName{"discord", {}},
    NetworkName{"signal", {}},
    NetworkName{"line", {}},
    NetworkName{"viber", {}},
    NetworkName{"snapchat", {}},
    NetworkName{"linkedin", {}},
    NetworkName{"youtube", {}},
    NetworkName{"threads", {}},
    NetworkName{"bluesky", {}},
    NetworkName{"mastodon", {}},
};

// "www", "m", and languages: "zh-cn.facebook.com".
bool is_site_part(std::string_view label) {
  constexpr std::array<std::string_view, 10> kParts = {"www", "m",   "mobile", "old",    "new",
                                                       "np",  "web", "touch",  "mbasic", "i"};
  if (std::find(kParts.begin(), kParts.end(), label) != kParts.end()) return true;
  const auto letter = [&](std::size_t i) { return label[i] >= 'a' && label[i] <= 'z'; };
  if (label.size() == 5 && label[2] == '-') return letter(0) && letter(1) && letter(3) && letter(4);
  return label.size() == 2 && letter(0) && letter(1);
}

}  // namespace

SocialNetwork network_of(std::string_view host) {
  const std::string_view label = host.substr(0, host.find('.'));
  for (const NetworkHost& known : kNetworkHosts)
    if (known.host == host ||
        (is_within(host, known.host) && label.size() + 1 + known.host.size() == host.size() &&
         is_site_part(label)))
      return known.network;
  return SocialNetwork::none;
}

std::optional<SocialNetwork> network_said(std::string_view word) {
  for (const NetworkName& known : kNetworkNames)
    if (known.name == word) return known.network;
  return SocialNetwork::none;
}

}  // namespace tideline::model
