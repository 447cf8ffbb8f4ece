// Which network a host belongs to, and which one is named in front of a handle.
#pragma once

#include <optional>
#include <string_view>

#include "model/content_pack.h"

namespace tideline::model {

// "x.com", "zh-cn.facebook.com"; SocialNetwork::none for other hosts. In plain lower case.
SocialNetwork network_of(std::string_view host);

// "telegram", "推特", in plain lower case; SocialNetwork::none for a word that is no network's
// name, nothing for a network that no list has a place for: "tiktok".
std::optional<SocialNetwork> network_said(std::string_view word);

}  // namespace tideline::model
