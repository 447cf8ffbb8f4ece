// Leaving the app by mail, phone or link, and checking a contact.
#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "state/answers.h"
#include "state/apply.h"
#include "state/guard.h"
#include "state/link_rules.h"
#include "state/mail.h"
#include "state/navigation.h"
#include "state/outbox.h"

namespace tideline::state {

namespace {

constexpr std::size_t kMaxMailFields = 40;
constexpr std::size_t kMaxMailtoBytes = 1900;

std::string bounded(const std::string& text, std::size_t max_bytes) {
  return text.substr(0, character_border(text, std::min(text.size(), max_bytes)));
}

const model::Channel* mail_channel(const AppState& app) {
  for (const model::Channel& channel : app.pack.facts.channels)
    if (channel.kind == model::ChannelKind::email && channel.purpose == app.email.purpose)
      return &channel;
  return nullptr;
}

// Opens `target`, or asks first when nobody has confirmed the channel.
void leave_for(AppState& app, const model::Channel& channel, const std::string& target,
               Services& services) {
  if (!channel.verified) {
    app.sheet = {SheetKind::unverified_link, channel.id, target};
    return;
  }
  if (!services.links.open(target)) show_toast(app, "toast.open_failed");
}

void copy(AppState& app, std::string_view text, Services& services) {
  show_toast(app, services.clipboard.copy(text) ? "toast.copied" : "toast.copy_failed");
}

bool is_video_file(std::string_view address) {
  return address.ends_with(".webm") || address.ends_with(".mp4");
}

}  // namespace

// Only for the technical mailbox, and never over what the person has written.
void fill_in_technical_fields(AppState& app) {
  if (app.email.purpose != model::EmailPurpose::technical || app.around.platform.empty()) return;
  if (app.pack.facts.id.empty()) return;  // comes later, with the app's version
  std::string& device = app.email.fields[kDeviceField];
  if (!device.empty()) return;
  device = app.around.platform;
  const std::string& version = app.pack.facts.app_version;
  if (!version.empty()) device += ", " + app.words()("email.app_version", {{"version", version}});
  if (!app.pack.language.empty()) device += ", " + app.pack.language;
}

void apply(AppState& app, const EditEmail& action, Services& services) {
  const bool other_purpose = action.draft.purpose != app.email.purpose;
  app.email = action.draft;
  app.email.subject = bounded(app.email.subject, model::kDraftBytes);
  app.email.body = bounded(app.email.body, model::kDraftBytes);
  for (auto& [field, text] : app.email.fields) text = bounded(text, model::kDraftBytes);
  while (app.email.fields.size() > kMaxMailFields)
    app.email.fields.erase(std::prev(app.email.fields.end()));
  if (other_purpose) fill_in_technical_fields(app);
  find_email_answers(app);
  keep_email(app, services);
}

void apply(AppState& app, const SendEmail& action, Services& services) {
  const model::Channel* channel = mail_channel(app);
  if (channel == nullptr) return;
  const GoOn again = [action](AppState& a, Services& s) { apply(a, action, s); };
  if (!may_leave(app, {TextKind::email, {}}, again)) return;
  const std::string subject = outgoing_text(app.email.subject, model::kMaxSubjectBytes);
  const std::string text = mail_text(app.email, *channel, app.words());
  if (spreads_secret(app, text)) return;
  const std::string url = mailto_url(channel->address, subject, text);
  if (url.size() <= kMaxMailtoBytes) return leave_for(app, *channel, url, services);
  // Longer addresses are cut by some systems: the text goes over the clipboard.
  const bool copied = bool(services.clipboard.copy(text));
  show_toast(app, copied ? "toast.mail_copied" : "toast.copy_failed");
  const std::string note(copied ? app.words()("email.paste_here") : std::string_view());
  leave_for(app, *channel, mailto_url(channel->address, subject, note), services);
}

void apply(AppState& app, const CopyEmail& action, Services& services) {
  const model::Channel* channel = mail_channel(app);
  if (channel == nullptr) return;
  const GoOn again = [action](AppState& a, Services& s) { apply(a, action, s); };
  if (!may_leave(app, {TextKind::email, {}}, again)) return;
  const std::string text = mail_text(app.email, *channel, app.words());
  if (spreads_secret(app, text)) return;
  copy(app,
       channel->address + "\n" + outgoing_text(app.email.subject, model::kMaxSubjectBytes) +
           "\n\n" + text,
       services);
}

void apply(AppState& app, const MailToTicket&, Services& services) {
  if (!is_blank(app.ticket_draft)) return show_toast(app, "toast.draft_in_the_way");
  const model::Channel* channel = mail_channel(app);
  if (channel == nullptr) return;
  app.ticket_draft.subject = app.email.subject;
  app.ticket_draft.description = mail_text(app.email, *channel, app.words());
  keep_ticket_draft(app, services);
  open_route(app, {Screen::ticket_new, {}, {}}, services);
}

void apply(AppState& app, const EditVerify& action, Services&) {
  app.verify = {};
  app.verify.text = bounded(action.text, model::kMaxVerifyBytes);
}

void apply(AppState& app, const RunVerify&, Services&) {
  const model::VerifyFinding finding =
      model::verify_contact(app.verify.text, app.pack.facts.contacts);
  app.verify.verdict = finding.verdict;
  app.verify.reason = finding.reason;
  app.verify.matched = finding.matched;
}

void apply(AppState& app, const FollowLink& action, Services& services) {
  if (action.target.starts_with("#/")) return open_route(app, parse_route(action.target), services);
  if (!is_allowed_link(action.target, app.pack.facts.link_hosts))
    return show_toast(app, "toast.link_refused");
  const model::Words& say = app.words();
  const Result<Done> opened =
      is_video_file(action.target)
          ? services.links.play(action.target, say("sheet.close"), say("video.file_failed"))
          : services.links.open(action.target);
  if (!opened) show_toast(app, "toast.open_failed");
}

void apply(AppState& app, const OpenChannel& action, Services& services) {
  const model::Channel* channel = model::find_channel(app.pack.facts, action.channel);
  if (channel == nullptr) return;
  switch (channel->kind) {
    case model::ChannelKind::chat:
      return open_route(app, {Screen::chat_new, "", {}}, services);
    case model::ChannelKind::ticket:
      return open_route(app, {Screen::ticket_new, "", {}}, services);
    case model::ChannelKind::email:
      return leave_for(app, *channel, mailto_url(channel->address, "", ""), services);
    case model::ChannelKind::phone:
      return leave_for(app, *channel, "tel:" + channel->number, services);
    case model::ChannelKind::social:
      return leave_for(app, *channel, channel->url, services);
  }
}

void apply(AppState& app, const CopyText& action, Services& services) {
  copy(app, action.text, services);
}

}  // namespace tideline::state
