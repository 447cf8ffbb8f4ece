// E-mails as they are handed to the person's own mail program.
#pragma once

#include <string>
#include <string_view>

#include "model/content_pack.h"
#include "model/drafts.h"
#include "model/words.h"

namespace tideline::state {

// What a channel asks for and the app fills in by itself: system, browser, version.
inline constexpr const char* kDeviceField = "device";

// The draft as plain text: what the channel asks for as lines of "label: value", then the body.
std::string mail_text(const model::EmailDraft& draft, const model::Channel& channel,
                      const model::Words& words);

// RFC 6068. Line breaks become %0D%0A.
std::string mailto_url(std::string_view address, std::string_view subject, std::string_view body);

}  // namespace tideline::state
