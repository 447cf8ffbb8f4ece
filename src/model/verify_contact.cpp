// First what the text is (number, link, e-mail, handle), then whether the list has it, then
// whether it only looks as if.
#include "model/verify_contact.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "model/look_alike.h"

namespace tideline::model {

namespace {

constexpr std::size_t kMinNameLength = 4;  // shorter names are in too many words
constexpr std::size_t kMinPhoneDigits = 5;
constexpr std::size_t kNationalDigits = 10;  // of a North American number without its 1

using Contacts = std::span<const VerifiedContact>;

// ASCII lower case of an entry of the list.
std::string entry_text(const VerifiedContact& contact) { return normalised(contact.value).text; }

VerifyFinding found(const VerifiedContact& contact) {
  const auto verdict = contact.verified ? VerifyVerdict::listed : VerifyVerdict::listed_unverified;
  return {verdict, VerifyReason::exact, contact.value};
}

VerifyFinding looks_like(VerifyReason reason, std::string matched) {
  return {VerifyVerdict::look_alike, reason, std::move(matched)};
}

std::string_view without(std::string_view text, std::string_view prefix) {
  if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
  return text;
}

// ---- Names --------------------------------------------------------------------------------

// "kraken" of "kraken.com", "krakenfx" of "@krakenfx": what an impostor wants to be called.
std::string name_of(const VerifiedContact& contact) {
  std::string text = entry_text(contact);
  switch (contact.kind) {
    case ContactKind::phone:
      return "";
    case ContactKind::handle:
      text = std::string(without(text, "@"));
      return text.substr(text.rfind('/') + 1);
    case ContactKind::email:
      text = text.substr(text.find('@') + 1);
      break;
    case ContactKind::link:
      if (const std::size_t scheme = text.find("://"); scheme != std::string::npos)
        text = text.substr(scheme + 3);
      text = text.substr(0, text.find_first_of("/?#"));
      break;
    case ContactKind::domain:
      break;
  }
  const std::size_t last_dot = text.rfind('.');
  if (last_dot == std::string::npos) return text;
  const std::size_t dot = text.rfind('.', last_dot == 0 ? 0 : last_dot - 1);
  return text.substr(dot == std::string::npos ? 0 : dot + 1,
                     last_dot - (dot == std::string::npos ? 0 : dot + 1));
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    const bool part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '|' ||
                      static_cast<unsigned char>(c) >= 0x80;
    if (part)
      word += c;
    else if (!word.empty())
      words.push_back(std::exchange(word, ""));
  }
  if (!word.empty()) words.push_back(word);
  return words;
}

// Whether `text` uses one of the list's names, or a misspelling of one.
VerifyFinding judged_by_names(const Normalised& text, Contacts contacts) {
  const std::string shape = skeleton(text.text);
  const std::vector<std::string> words = words_in(shape);
  for (const VerifiedContact& contact : contacts) {
    const std::string name = name_of(contact);
    if (name.size() < kMinNameLength) continue;
    const std::string name_shape = skeleton(name);
    if (shape.find(name_shape) != std::string::npos) {
      const bool plainly = text.text.find(name) != std::string::npos && !text.hidden;
      const VerifyReason reason = plainly        ? VerifyReason::contains_name
                                  : text.foreign ? VerifyReason::foreign_letters
                                                 : VerifyReason::nearly_the_same;
      return looks_like(reason, contact.value);
    }
    const int limit = allowed_distance(name_shape.size());
    for (const std::string& word : words)
      if (edit_distance(word, name_shape, limit) <= limit)
        return looks_like(
            text.foreign ? VerifyReason::foreign_letters : VerifyReason::nearly_the_same,
            contact.value);
  }
  // Two alphabets in one name serve one purpose.
  if (text.mixed || text.hidden) return looks_like(VerifyReason::foreign_letters, "");
  return {VerifyVerdict::not_listed, VerifyReason::none, ""};
}

// ---- Numbers ------------------------------------------------------------------------------

bool is_phone(std::string_view text) {
  std::size_t digits = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9')
      ++digits;
    else if (std::string_view("+-(). /").find(c) == std::string_view::npos)
      return false;
  }
  return digits >= kMinPhoneDigits;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

VerifyFinding verify_phone(std::string_view text, Contacts contacts) {
  std::string digits = digits_of(text);
  if (digits.starts_with("00")) digits.erase(0, 2);
  VerifyFinding nearest{VerifyVerdict::not_listed, VerifyReason::none, ""};
  for (const VerifiedContact& contact : contacts) {
    if (contact.kind != ContactKind::phone) continue;
    const std::string listed = digits_of(contact.value);
    const bool national = listed.size() == kNationalDigits + 1 && listed.starts_with('1') &&
                          digits == listed.substr(1) && !text.starts_with('+');
    if (digits == listed || national) return found(contact);
    const int limit = allowed_distance(listed.size());
    if (edit_distance(digits, listed, limit) <= limit ||
        edit_distance("1" + digits, listed, limit) <= limit ||
        (digits.size() > listed.size() && digits.find(listed) != std::string::npos))
      nearest = looks_like(VerifyReason::nearly_the_same, contact.value);
  }
  return nearest;
}

// ---- Hosts and links ----------------------------------------------------------------------

struct Link {
  bool web = true;        // http or https
  std::string user_info;  // what stands before an "@" in front of the host
  bool odd_host = false;  // escaped letters, a backslash behind it, a port of one's own
  std::string host;
  std::string path;  // without the first slash and what follows "?" or "#"
};

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto hex = [&](std::size_t at) {
      const std::size_t digit = std::string_view("0123456789abcdef").find(text[at]);
      return digit == std::string_view::npos ? -1 : int(digit);
    };
    if (text[i] == '%' && i + 2 < text.size() && hex(i + 1) >= 0 && hex(i + 2) >= 0) {
      out += char(hex(i + 1) * 16 + hex(i + 2));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

// Reads an address as browsers do: a backslash is a slash, the host follows the last "@".
Link parse_link(std::string_view text) {
  Link link;
  std::string rest(text);
  link.odd_host = rest.find('\\') != std::string::npos;
  std::replace(rest.begin(), rest.end(), '\\', '/');
  if (const std::size_t scheme = rest.find("://"); scheme != std::string::npos) {
    const std::string name = rest.substr(0, scheme);
    link.web = name == "https" || name == "http";
    rest.erase(0, scheme + 3);
  }
  rest.erase(0, std::min(rest.find_first_not_of('/'), rest.size()));
  const std::size_t end = std::min(rest.find_first_of("/?#"), rest.size());
  std::string authority = rest.substr(0, end);
  link.path = rest.substr(std::min(rest.size(), end + 1));
  if (end < rest.size() && rest[end] != '/') link.path.clear();
  link.path = link.path.substr(0, link.path.find_first_of("?#"));
  while (link.path.ends_with('/')) link.path.pop_back();

  if (const std::size_t at = authority.rfind('@'); at != std::string::npos) {
    link.user_info = authority.substr(0, at + 1);
    authority.erase(0, at + 1);
  }
  const std::size_t colon = std::min(authority.find(':'), authority.size());
  const std::string port = authority.substr(colon);
  authority.erase(colon);
  link.odd_host |= port.size() > 1 && port != ":443" && port != ":80";
  link.odd_host |= authority.find('%') != std::string::npos;
  link.host = unescaped(authority);
  while (link.host.ends_with('.')) link.host.pop_back();
  return link;
}

bool is_within(std::string_view host, std::string_view domain) {
  return host == domain || (host.size() > domain.size() && host.ends_with(domain) &&
                            host[host.size() - domain.size() - 1] == '.');
}

struct NetworkHost {
  std::string_view host;
  SocialNetwork network;
};

constexpr std::array kNetworkHosts = {
    NetworkHost{"x.com", SocialNetwork::x},
    NetworkHost{"twitter.com", SocialNetwork::x},
    NetworkHost{"facebook.com", SocialNetwork::facebook},
    NetworkHost{"fb.com", SocialNetwork::facebook},
    NetworkHost{"m.me", SocialNetwork::facebook},
    NetworkHost{"t.me", SocialNetwork::telegram},
    NetworkHost{"telegram.me", SocialNetwork::telegram},
    NetworkHost{"reddit.com", SocialNetwork::reddit},
};

SocialNetwork network_of(std::string_view host) {
  for (const std::string_view prefix : {"www.", "m.", "mobile.", "old."})
    host = without(host, prefix);
  for (const NetworkHost& known : kNetworkHosts)
    if (known.host == host) return known.network;
  return SocialNetwork::none;
}

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
std::string account_of(const std::string& path) {
  const bool in_section = path.starts_with("r/") || path.starts_with("u/");
  return path.substr(0, path.find('/', in_section ? 2 : 0));
}

VerifyFinding verify_link(const Normalised& text, Contacts contacts) {
  const Link link = parse_link(text.text);
  const VerifiedContact* listed = find_link(link, contacts);
  const SocialNetwork network = network_of(link.host);
  if (listed == nullptr && network != SocialNetwork::none)
    listed = find_handle(account_of(link.path), network, contacts);
  const bool odd = !link.web || !link.user_info.empty() || link.odd_host || text.hidden;
  if (listed != nullptr && !odd) return found(*listed);
  if (listed != nullptr)
    return looks_like(link.user_info.empty() ? VerifyReason::odd_form : VerifyReason::user_info,
                      listed->value);

  // What follows the host may be in any language; the host may not.
  Normalised shown = normalised(decoded_host(link.host).value_or(link.host));
  shown.hidden = text.hidden;
  shown.text += "/" + link.path + "/" + link.user_info;
  VerifyFinding finding = judged_by_names(shown, contacts);
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
  return judged_by_names(text, contacts);
}

// What a mail program copies, "Name <address>": the address counts. A name that is itself an
// address is there to be read instead of the true one.
VerifyFinding verify_named_email(const Normalised& text, Contacts contacts) {
  const std::size_t bracket = text.text.rfind('<');
  Normalised address = text;
  address.text = text.text.substr(bracket + 1, text.text.size() - bracket - 2);
  VerifyFinding finding = verify_email(address, contacts);
  const std::string_view name = std::string_view(text.text).substr(0, bracket);
  if (name.find('@') == std::string_view::npos) return finding;
  return looks_like(VerifyReason::user_info, std::move(finding.matched));
}

VerifyFinding verify_handle(const Normalised& text, Contacts contacts) {
  if (const VerifiedContact* contact = find_handle(text.text, SocialNetwork::none, contacts))
    if (!text.hidden) return found(*contact);
  return judged_by_names(text, contacts);
}

bool is_link(std::string_view text) {
  if (text.find("://") != std::string_view::npos) return true;
  std::string_view host = text.substr(0, text.find_first_of("/\\?#"));
  while (host.ends_with('.')) host.remove_suffix(1);
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 2 >= host.size()) return false;
  return !host.starts_with('@') && (host.find('@') == std::string_view::npos || host != text);
}

}  // namespace

VerifyFinding verify_contact(std::string_view asked, Contacts contacts) {
  Normalised text = normalised(repaired_utf8(asked.substr(0, kMaxVerifyBytes)));
  for (const std::string_view scheme : {"mailto:", "tel:"})
    if (text.text.starts_with(scheme)) {
      text.text.erase(0, scheme.size());
      text.text = text.text.substr(0, text.text.find('?'));
    }
  // Reddit writes its sections both ways.
  if (text.text.starts_with("/r/") || text.text.starts_with("/u/")) text.text.erase(0, 1);
  if (is_phone(text.text)) return verify_phone(text.text, contacts);
  const std::size_t bracket = text.text.rfind('<');
  if (bracket != std::string::npos && text.text.ends_with('>') &&
      text.text.find('@', bracket) != std::string::npos)
    return verify_named_email(text, contacts);
  const bool has_space = text.text.find(' ') != std::string::npos;
  if (has_space || text.text.size() < 2) return {VerifyVerdict::unreadable, VerifyReason::none, ""};
  if (is_link(text.text)) return verify_link(text, contacts);
  const std::size_t at = text.text.rfind('@');
  if (at != std::string::npos && at > 0) return verify_email(text, contacts);
  return verify_handle(text, contacts);
}

}  // namespace tideline::model
