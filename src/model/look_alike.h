// Texts that are made to be taken for other texts: other alphabets' letters that look Latin,
// swapped letters, hidden characters, punycode.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tideline::model {

// What a contact becomes before it is compared.
struct Normalised {
  std::string text;      // lower case; full-width and styled letters and digits made plain
  bool foreign = false;  // has letters or digits outside ASCII that are left as they were
  bool mixed = false;    // has Latin letters beside others that can pass for Latin ones
  bool styled = false;   // had letters, digits, "@", "/" or dots in full width or as symbols
  bool hidden = false;   // had characters that are not seen
};

// Spaces around the text go; characters that are not seen are taken out.
Normalised normalised(std::string_view text);

// The same for two texts that look alike: foreign letters by the Latin ones they resemble, "0"
// by "o", "1", "i" and "|" by "l", "rn" by "m", "vv" by "w".
std::string skeleton(std::string_view text);

// How many letters have to be changed, added, left out or swapped with their neighbour; at most
// `limit` + 1 is told. In bytes: meant for skeletons.
int edit_distance(std::string_view a, std::string_view b, int limit);

// How far two names of that length may be apart and still be taken for each other.
int allowed_distance(std::size_t length);

// Decodes each "xn--" label of a host (RFC 3492). Empty when one is broken.
std::optional<std::string> decoded_host(std::string_view host);

}  // namespace tideline::model
