// What impostors borrow: the company's names, in their own contacts.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/look_alike.h"
#include "model/verify_contact.h"

namespace tideline::model {

using Contacts = std::span<const VerifiedContact>;

// What a text claims to be: entries of that sort are named first as what it imitates.
struct Claim {
  ContactKind kind = ContactKind::domain;
  SocialNetwork network = SocialNetwork::none;
  std::string account = {};  // of that network, when the text is an address there
};

// Whether `text` uses one of the list's names, or a misspelling of one: a look-alike then, of the
// nearest entry of the claimed kind. Not listed otherwise.
VerifyFinding judged_by_names(const Normalised& text, Contacts contacts, const Claim& claim);

VerifyFinding looks_like(VerifyReason reason, std::string matched);

// An entry of the list as it is compared: in small letters.
std::string entry_text(const VerifiedContact& contact);

// `text` without `prefix` if it begins so.
std::string_view without(std::string_view text, std::string_view prefix);

}  // namespace tideline::model
