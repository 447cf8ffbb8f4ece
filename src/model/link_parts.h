// The parts of an address as browsers read them, for the rules on contacts.
#pragma once

#include <string>
#include <string_view>

namespace tideline::model {

struct Link {
  bool web = true;        // http or https
  std::string user_info;  // what stands before an "@" in front of the host
  bool odd_host = false;  // escaped letters, a backslash behind it, a port of its own, empty labels
  std::string host;
  bool odd_path = false;  // leads elsewhere by way of "..", also when that is escaped
  std::string path;       // without the first slash and what follows "?" or "#"
};

// `text` in small letters.
Link parse_link(std::string_view text);

// Whether `text` is meant as a web address: has a scheme, or a host with a dot.
bool is_link(std::string_view text);

// With every "%41" as the character it stands for.
std::string unescaped(std::string_view text);

// Whether `host` is `domain` or a sub-domain of it.
bool is_within(std::string_view host, std::string_view domain);

}  // namespace tideline::model
