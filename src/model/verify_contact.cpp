// First what the text is (number, link, e-mail, handle), then whether the list has it, then
// whether it only looks as if.
#include "model/verify_contact.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "model/contact_names.h"
#include "model/contact_pieces.h"
#include "model/link_parts.h"
#include "model/look_alike.h"
#include "model/social_networks.h"

namespace tideline::model {

namespace {

constexpr std::size_t kNationalDigits = 10;  // of a North American number without its 1
constexpr std::size_t kTrunkDigits = 7;      // shorter ones could be the end of many numbers

VerifyFinding found(const VerifiedContact& contact) {
  const auto verdict = contact.verified ? VerifyVerdict::listed : VerifyVerdict::listed_unverified;
  return {verdict, VerifyReason::exact, contact.value};
}

// ---- Numbers ------------------------------------------------------------------------------

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

// "020 7946 0123" and "+44 (0)20 7946 0123" for +442079460123: with the trunk prefix of most
// countries, in the place of the country code (of one to three digits) or behind it. North America
// has none.
bool is_with_trunk_prefix(std::string_view digits, std::string_view listed, bool international) {
  if (listed.starts_with('1')) return false;
  for (std::size_t code = 1; code <= 3 && code < listed.size(); ++code) {
    const std::string national = "0" + std::string(listed.substr(code));
    if (national.size() <= kTrunkDigits) return false;
    if (!international && digits == national) return true;
    if (digits == std::string(listed.substr(0, code)) + national) return true;
  }
  return false;
}

VerifyFinding verify_phone(std::string_view text, Contacts contacts) {
  std::string digits = digits_of(text);
  bool international = text.starts_with('+');
  for (const std::string_view prefix : {"011", "00"})
    if (!international && digits.starts_with(prefix)) {
      digits.erase(0, prefix.size());
      international = true;
    }
  VerifyFinding nearest{VerifyVerdict::not_listed, VerifyReason::none, ""};
  for (const VerifiedContact& contact : contacts) {
    if (contact.kind != ContactKind::phone) continue;
    const std::string listed = digits_of(contact.value);
    const bool national = listed.size() == kNationalDigits + 1 && listed.starts_with('1') &&
                          digits == listed.substr(1) && !international;
    if (digits == listed || national || is_with_trunk_prefix(digits, listed, international))
      return found(contact);
    const int limit = allowed_distance(listed.size());
    if (edit_distance(digits, listed, limit) <= limit ||
        edit_distance("1" + digits, listed, limit) <= limit ||
        (digits.size() > listed.size() && digits.find(listed) != std::string::npos))
      nearest = looks_like(VerifyReason::nearly_the_same, contact.value);
  }
  return nearest;
}

// ---- Hosts and links ----------------------------------------------------------------------

// An entry that names this handle, on that network or (none) on any.
const VerifiedContact* find_handle(std::string_view handle, SocialNetwork network,
                                   Contacts contacts) {
  const VerifiedContact* best = nullptr;
  for (const VerifiedContact& contact : contacts) {
    if (contact.kind != ContactKind::handle) continue;
    if (network != SocialNetwork::none && contact.network != network) continue;
    if (without(entry_text(contact), "@") != without(handle, "@")) continue;
    if (best == nullptr || (contact.verified && !best->verified)) best = &contact;
  }
  return best;
}

const VerifiedContact* find_link(const Link& link, Contacts contacts) {
  const VerifiedContact* best = nullptr;
  for (const VerifiedContact& contact : contacts) {
    bool matches = false;
    if (contact.kind == ContactKind::domain) matches = is_within(link.host, entry_text(contact));
    if (contact.kind == ContactKind::link) {
      const Link listed = parse_link(entry_text(contact));
      matches = link.host == listed.host && (listed.path.empty() || link.path == listed.path ||
                                             link.path.starts_with(listed.path + "/"));
    }
    if (matches && (best == nullptr || (contact.verified && !best->verified))) best = &contact;
  }
  return best;
}

// "krakenfx" of "krakenfx/status/18", "r/kraken" of "r/kraken/comments/x".
std::string account_of(std::string_view path, SocialNetwork network) {
  if (network == SocialNetwork::telegram) path = without(path, "s/");  // read in a browser
  const bool in_section = path.starts_with("r/") || path.starts_with("u/");
  return std::string(path.substr(0, path.find('/', in_section ? 2 : 0)));
}

// Letters of other alphabets in front of the listed part of a host.
bool has_foreign_part(const Link& link, const VerifiedContact& listed) {
  const std::string shown = decoded_host(link.host).value_or(link.host);
  const std::string entry = entry_text(listed);
  const bool own = listed.kind == ContactKind::domain && is_within(shown, entry);
  const std::string_view front =
      std::string_view(shown).substr(0, shown.size() - (own ? entry.size() : 0));
  return listed.kind != ContactKind::link && normalised(front).foreign;
}

VerifyFinding verify_link(const Normalised& text, Contacts contacts) {
  const Link link = parse_link(text.text);
  const VerifiedContact* listed = find_link(link, contacts);
  const SocialNetwork network = network_of(link.host);
  const bool on_network = listed == nullptr && network != SocialNetwork::none;
  const std::string account = on_network ? account_of(link.path, network) : "";
  if (on_network) listed = find_handle(account, network, contacts);
  const bool odd =
      !link.web || !link.user_info.empty() || link.odd_host || link.odd_path || text.hidden;
  if (listed != nullptr && has_foreign_part(link, *listed))
    return looks_like(VerifyReason::foreign_letters, listed->value);
  if (listed != nullptr && !odd) return found(*listed);
  if (listed != nullptr)
    return looks_like(link.user_info.empty() ? VerifyReason::odd_form : VerifyReason::user_info,
                      listed->value);

  // What follows the host may be in any language; the host may not.
  Normalised shown = normalised(decoded_host(link.host).value_or(link.host));
  shown.hidden = text.hidden;
  shown.styled = text.styled;
  shown.text += "/" + link.path + "/" + link.user_info;
  const Claim claim = on_network ? Claim{ContactKind::handle, network, account} : Claim{};
  VerifyFinding finding = judged_by_names(shown, contacts, claim);
  if (finding.verdict == VerifyVerdict::look_alike && !link.user_info.empty())
    finding.reason = VerifyReason::user_info;
  const bool punycode =
      link.host.starts_with("xn--") || link.host.find(".xn--") != std::string::npos;
  if (finding.verdict == VerifyVerdict::not_listed && punycode)
    return looks_like(VerifyReason::foreign_letters, "");
  if (finding.verdict == VerifyVerdict::not_listed && odd) finding.reason = VerifyReason::odd_form;
  return finding;
}

// ---- E-mail and handles -------------------------------------------------------------------

VerifyFinding verify_email(const Normalised& text, Contacts contacts) {
  const std::string host = text.text.substr(text.text.rfind('@') + 1);
  bool own_host = false;
  for (const VerifiedContact& contact : contacts) {
    const std::string entry = entry_text(contact);
    if (contact.kind == ContactKind::email && entry == text.text) return found(contact);
    if (contact.kind == ContactKind::domain) own_host |= is_within(host, entry);
    if (contact.kind != ContactKind::email) continue;
    const std::string shape = skeleton(entry);
    const int limit = allowed_distance(shape.size());
    if (edit_distance(skeleton(text.text), shape, limit) <= limit)
      return looks_like(
          text.foreign ? VerifyReason::foreign_letters : VerifyReason::nearly_the_same,
          contact.value);
  }
  // At the company's own host there may be addresses that the list does not have.
  if (own_host && !text.hidden && text.text.find('@') == text.text.rfind('@'))
    return {VerifyVerdict::not_listed, VerifyReason::none, ""};
  return judged_by_names(text, contacts, {ContactKind::email});
}

VerifyFinding verify_handle(const Normalised& text, std::string_view said, Contacts contacts) {
  const std::optional<SocialNetwork> network = network_said(said);
  const VerifiedContact* contact = network ? find_handle(text.text, *network, contacts) : nullptr;
  if (contact != nullptr && !text.hidden) return found(*contact);
  return judged_by_names(text, contacts,
                         {ContactKind::handle, network.value_or(SocialNetwork::none)});
}

// ---- Letters to be written ----------------------------------------------------------------

// Who else would get a letter, or what would be smuggled in, by "?cc=other@evil.example".
bool has_hidden_recipients(std::string_view query) {
  while (!query.empty()) {
    const std::size_t end = std::min(query.find_first_of("&;"), query.size());
    const std::string field = unescaped(query.substr(0, end));
    const std::string name = field.substr(0, field.find('='));
    const bool plain = name.empty() || name == "subject" || name == "body" || name == "amp";
    if (!plain || (name == "subject" && field.find('\n') != std::string::npos)) return true;
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return false;
}

int gravity(VerifyVerdict verdict) {
  switch (verdict) {
    case VerifyVerdict::look_alike:
      return 4;
    case VerifyVerdict::not_listed:
      return 3;
    case VerifyVerdict::listed_unverified:
      return 2;
    case VerifyVerdict::listed:
      return 1;
    default:
      return 0;
  }
}

bool is_on_list(const VerifyFinding& finding) {
  return finding.verdict == VerifyVerdict::listed ||
         finding.verdict == VerifyVerdict::listed_unverified;
}

void keep_worse(VerifyFinding& worst, VerifyFinding finding) {
  if (gravity(finding.verdict) > gravity(worst.verdict)) worst = std::move(finding);
}

VerifyFinding verify_letter(const Normalised& text, Contacts contacts) {
  const std::size_t question = std::min(text.text.find('?'), text.text.size());
  Normalised address = text;
  std::string to = unescaped(std::string_view(text.text).substr(0, question));
  VerifyFinding worst{VerifyVerdict::not_listed, VerifyReason::none, ""};
  for (bool first = true; !to.empty(); first = false) {
    const std::size_t comma = std::min(to.find_first_of(",;"), to.size());
    address.text = to.substr(0, comma);
    VerifyFinding finding = verify_email(address, contacts);
    if (first)
      worst = std::move(finding);
    else
      keep_worse(worst, std::move(finding));
    to.erase(0, comma + 1);
  }
  if (question < text.text.size() && has_hidden_recipients(text.text.substr(question + 1)))
    return looks_like(VerifyReason::odd_form, std::move(worst.matched));
  return worst;
}

// ---- Everything ---------------------------------------------------------------------------

VerifyFinding verify_plain(const Normalised& text, std::string_view said, Contacts contacts) {
  if (is_phone(text.text)) {
    // "WhatsApp: +1 ...": what answers calls is not what answers there. A line is a telephone's.
    const bool calls = said == "line" || network_said(said) == SocialNetwork::none;
    if (!calls) return {VerifyVerdict::not_listed, VerifyReason::none, ""};
    return verify_phone(text.text, contacts);
  }
  if (is_link(text.text)) return verify_link(text, contacts);
  const std::size_t at = text.text.rfind('@');
  if (at != std::string::npos && at > 0) return verify_email(text, contacts);
  return verify_handle(text, said, contacts);
}

constexpr char32_t kFirstHan = 0x3400;

// A label of another script in front of a handle, "推特@krakenfx", which is returned.
std::string drop_label(std::string& text) {
  const std::size_t sign = std::min(text.find('@'), text.size());
  if (sign == text.size() || text.find('.', sign) != std::string::npos) return {};
  for (std::size_t at = 0; at < sign;)
    if (next_code_point(text, at) < kFirstHan) return {};
  std::string label = text.substr(0, sign);
  text.erase(0, sign);
  return label;
}

// Chinese has no spaces: "客服电话1888...", "kraken.com是官网吗". Behind an address' Latin end, and
// on either side of a number, such letters are no part of it; before an address they may be.
void drop_words_around(std::string& text) {
  std::size_t first = text.size(), last = 0;  // what is not Chinese
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (next_code_point(text, at) >= kFirstHan) continue;
    first = std::min(first, begin);
    last = at;
  }
  if (first >= last || last - first == text.size()) return;
  if (is_phone(std::string_view(text).substr(first, last - first))) {
    text = text.substr(first, last - first);
  } else if (const auto end = text.find_last_of("./@", last - 1);
             end != std::string::npos && end > 0 && end + 1 < last) {
    text.erase(last);
  }
}

// What a program does something else with than open a page, write or call: "bitcoin:kraken.com".
bool has_other_scheme(std::string_view text) {
  constexpr std::array<std::string_view, 9> kSchemes = {
      "javascript:", "data:", "vbscript:", "bitcoin:", "ethereum:",
      "file:",       "blob:", "intent:",   "ftp:"};
  const std::string plain = normalised(text).text;
  return std::any_of(kSchemes.begin(), kSchemes.end(),
                     [&](std::string_view scheme) { return plain.starts_with(scheme); });
}

VerifyFinding verify_one(const ContactPiece& asked, Contacts contacts) {
  Normalised text = normalised(asked.text);
  if (text.text.find(' ') != std::string::npos && !is_phone(text.text))
    return {VerifyVerdict::unreadable, VerifyReason::none, ""};
  const bool one_dot = text.text.ends_with('.') && !text.text.ends_with("..");
  if (one_dot) text.text.pop_back();  // of a sentence
  drop_words_around(text.text);
  const std::string label = drop_label(text.text);
  const std::string& said = label.empty() ? asked.said : label;
  const bool letter = text.text.starts_with("mailto:");
  if (letter) text.text.erase(0, std::string_view("mailto:").size());
  // Reddit writes its sections in several ways.
  const bool section = text.text.starts_with("/r/") || text.text.starts_with("/u/");
  if (section) text.text.erase(0, 1);
  if (text.text.starts_with("r/") || text.text.starts_with("u/"))
    while (text.text.ends_with('/')) text.text.pop_back();
  if (text.text.size() < 2) return {VerifyVerdict::unreadable, VerifyReason::none, ""};
  VerifyFinding finding =
      letter ? verify_letter(text, contacts) : verify_plain(text, said, contacts);
  const bool disguised = text.styled || (text.hidden && !is_phone(text.text));
  if (disguised && is_on_list(finding))
    return looks_like(VerifyReason::foreign_letters, std::move(finding.matched));
  return finding;
}

// "shown <true>" of mail programs and "[shown](true)" of Markdown.
bool shows_another(std::string_view text) {
  return text.find('<') != std::string_view::npos || text.find("](") != std::string_view::npos;
}

}  // namespace

VerifyFinding verify_contact(std::string_view asked, Contacts contacts) {
  if (contacts.empty()) return {VerifyVerdict::no_list, VerifyReason::none, ""};
  const std::string text = repaired_utf8(asked.substr(0, kMaxVerifyBytes));
  VerifyFinding worst{VerifyVerdict::unreadable, VerifyReason::none, ""};
  std::string listed;
  for (const ContactPiece& contact : contacts_in(text)) {
    VerifyFinding finding = verify_one(contact, contacts);
    if (is_on_list(finding)) listed = finding.matched;
    keep_worse(worst, std::move(finding));
  }
  if (is_on_list(worst) && has_other_scheme(text))
    return looks_like(VerifyReason::odd_form, std::move(worst.matched));
  // A genuine contact to be read, another one to be used.
  if (worst.verdict == VerifyVerdict::not_listed && !listed.empty() && shows_another(text))
    return looks_like(VerifyReason::user_info, std::move(listed));
  // A sentence is no contact; one that is in the list, or looks like one, has been found by now.
  if (worst.verdict == VerifyVerdict::not_listed && is_cjk_prose(text))
    return {VerifyVerdict::unreadable, VerifyReason::none, ""};
  return worst;
}

}  // namespace tideline::model
