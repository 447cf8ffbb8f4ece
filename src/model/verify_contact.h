// Whether a number, handle, address or link belongs to the company: compared with its list, and
// with the tricks that impostors use to look like an entry of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "model/content_pack.h"

namespace tideline::model {

enum class VerifyVerdict : std::uint8_t {
  none,               // nothing asked yet
  listed,             // is an entry of the list
  listed_unverified,  // is an entry, but nobody has confirmed that entry
  not_listed,
  look_alike,  // is no entry, and made to be taken for one
  unreadable,  // no number, handle, address or link
  no_list,     // the list is empty: nothing can be said
};

enum class VerifyReason : std::uint8_t {
  none,
  exact,            // listed
  nearly_the_same,  // a letter or digit swapped, added or left out
  foreign_letters,  // Cyrillic, Greek or other letters that look Latin; punycode
  contains_name,    // a listed name with words around it, or in front of another host
  user_info,        // "https://listed.example@other.example"
  odd_form,         // not https, a port, a path where the list has none
};

struct VerifyFinding {
  VerifyVerdict verdict = VerifyVerdict::none;
  VerifyReason reason = VerifyReason::none;
  std::string matched;  // the list's entry, for listed and look_alike
};

inline constexpr std::size_t kMaxVerifyBytes = 2000;

// Looks up in `contacts` what `text` holds, among words, quotes and labels; of several contacts the
// worst verdict counts. Letters and digits in full width are a trick (docs/decisions/0020); case,
// spaces around, and a number's punctuation do not count. A link counts as listed when its host is
// a listed domain or a sub-domain of one, or when it lies below a listed link.
VerifyFinding verify_contact(std::string_view text, std::span<const VerifiedContact> contacts);

}  // namespace tideline::model
