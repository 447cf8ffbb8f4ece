#include "state/mail.h"

#include "state/field_text.h"
#include "state/outbox.h"

namespace tideline::state {

namespace {

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~';
}

// RFC 6068, section 2: everything else is percent-encoded UTF-8, spaces included.
std::string encoded(std::string_view text, std::string_view also_plain = "") {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (c == '\r') continue;
    if (c == '\n') {
      out += "%0D%0A";
    } else if (is_unreserved(c) || also_plain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return out;
}

}  // namespace

std::string mail_text(const model::EmailDraft& draft, const model::Channel& channel,
                      const model::Words& words) {
  std::string text;
  for (const std::string& field : channel.asks) {
    const auto found = draft.fields.find(field);
    if (found == draft.fields.end()) continue;
    const std::string value = outgoing_text(found->second, model::kDraftBytes);
    if (value.empty()) continue;
    text += labelled(words("field." + field + ".label"), field_text(words, field, value)) + "\n";
  }
  const std::string body = outgoing_text(draft.body, model::kDraftBytes);
  if (!text.empty() && !body.empty()) text += "\n";
  return text + body;
}

std::string mailto_url(std::string_view address, std::string_view subject, std::string_view body) {
  std::string url = "mailto:" + encoded(address, "@");
  char mark = '?';
  for (const auto& [name, value] : {std::pair("subject", subject), std::pair("body", body)}) {
    if (value.empty()) continue;
    url += mark;
    url += name;
    url += "=" + encoded(value);
    mark = '&';
  }
  return url;
}

}  // namespace tideline::state
