// Wishes: Mail, links and the check of contacts.
#pragma once

#include <string>

#include "state/app_state.h"

namespace tideline::state {

struct EditEmail {
  EmailDraft draft;
};
struct SendEmail {};  // hands over to the mail program
struct CopyEmail {};
struct MailToTicket {};  // its text into the ticket form, where files can go along
struct EditVerify {
  std::string text;
};
struct RunVerify {};
struct FollowLink {
  std::string target;
};  // from Markdown: a route or an https address
struct OpenChannel {
  std::string channel;
};  // dials, mails or opens; asks first when unverified
struct CopyText {
  std::string text;
};
struct ConfirmSheet {};
struct OpenSheet {
  Sheet sheet;
};
struct CloseSheet {};

}  // namespace tideline::state
