// E-mail: choose a mailbox, say what it needs, hand over to the mail program or copy.
// Reads: e-mail channels, the e-mail draft, answers. Pushes: EditEmail, SendEmail, CopyEmail,
// MailToTicket, OpenRoute. Keeps nothing: the draft lives in AppState; the technical fields are
// filled in by update().
#include <algorithm>

#include "screens/parts/attachments.h"
#include "screens/parts/channels.h"
#include "screens/parts/format.h"
#include "screens/parts/labels.h"
#include "screens/parts/offered_answers.h"
#include "screens/parts/secret_caution.h"
#include "screens/parts/send_footer.h"
#include "screens/parts/standard_page.h"
#include "screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tideline::screens {

namespace {

using model::Channel;
using model::EmailDraft;
using model::EmailPurpose;

// Fewer characters than this say nothing about the matter, in Chinese neither.
constexpr std::size_t kMinSubjectCharacters = 4;

std::size_t count_characters(std::string_view text) {
  return std::size_t(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  }));
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_too_long(std::string_view subject) { return subject.size() > model::kMaxSubjectBytes; }

bool is_ready(const EmailDraft& draft) {
  return !is_blank(draft.subject) && !is_too_long(draft.subject) && !is_blank(draft.body);
}

bool is_long_field(std::string_view field) {
  return field == "steps" || field == "impact" || field == "background" || field == "error";
}

// The mailbox of the draft's purpose, else the first one.
const Channel* mailbox_of(const std::vector<const Channel*>& boxes, EmailPurpose purpose) {
  for (const Channel* box : boxes)
    if (box->purpose == purpose) return box;
  return boxes.empty() ? nullptr : boxes.front();
}

bool choose_mailbox(ui::Frame& frame, const model::Words& say,
                    const std::vector<const Channel*>& boxes, const Channel& box,
                    EmailDraft& draft) {
  if (boxes.size() < 2) return false;
  std::vector<ui::Choice> choices;
  int selected = 0;
  for (std::size_t i = 0; i < boxes.size() && i < 4; ++i) {
    const bool technical = boxes[i]->purpose == EmailPurpose::technical;
    const char* word = technical ? "email.purpose.technical" : "email.purpose.general";
    choices.push_back({boxes[i]->id, std::string(say(word)), {}});
    if (boxes[i] == &box) selected = int(i);
  }
  const bool changed =
      ui::segmented(frame, "email_mailbox", say("email.mailbox"), choices, selected);
  frame.space(ui::kGridDp * 1.5f);
  if (changed) draft.purpose = boxes[std::size_t(selected)]->purpose;
  return changed;
}

void draw_mailbox(ui::Frame& frame, const state::AppState& app, const Channel& box,
                  state::Actions& out) {
  const model::Words& say = app.words();
  const std::string promise = reply_promise(app, box);
  ui::begin_card(frame);
  ui::text(frame, channel_word(say, box, "title"), ui::TextStyle::body_strong);
  ui::text(frame, channel_word(say, box, "summary"), ui::TextStyle::secondary,
           {.ink = ui::Ink::muted});
  frame.space(ui::kGridDp);
  ui::text(frame, box.address, ui::TextStyle::body);
  frame.space(ui::kGridDp);
  if (!promise.empty()) ui::text(frame, promise, ui::TextStyle::label);
  ui::text(frame, say("email.takes_longer"), ui::TextStyle::secondary, {.ink = ui::Ink::muted});
  if (const std::string_view note = channel_word(say, box, "note"); !note.empty()) {
    frame.space(ui::kGridDp);
    ui::text(frame, note, ui::TextStyle::secondary, {.ink = ui::Ink::muted});
  }
  ui::end_card(frame);
  frame.space(ui::kGridDp * 1.5f);
  if (unverified_banner(frame, app, box.verified)) go(out, "#/verify");
}

// What the help centre knows is quicker than any mailbox.
void draw_help_first(ui::Frame& frame, const model::Words& say, const EmailDraft& draft,
                     state::Actions& out) {
  const std::string summary = is_blank(draft.subject)
                                  ? std::string(say("email.help_first.summary"))
                                  : say("email.help_first.about", {{"subject", draft.subject}});
  ui::begin_list(frame, say("email.help_first"));
  if (ui::list_row(frame, "email_help_first", say("email.help_first"),
                   {.summary = summary, .icon = "search"})) {
    state::Route search{state::Screen::search, {}, {}};
    if (!is_blank(draft.subject)) search.query["q"] = draft.subject;
    out.push(state::OpenRoute{search});
  }
  ui::end_list(frame);
}

bool draw_asked_field(ui::Frame& frame, const model::Words& say, const std::string& field,
                      std::string& value) {
  const std::string key = "field." + field;
  const auto word = [&](const char* part) {
    const std::string full = key + part;
    return say.has(full) ? say(full) : std::string_view();
  };
  ui::FieldOptions options;
  options.placeholder = word(".placeholder");
  options.help = word(".help");
  options.min_lines = 2;
  frame.space(ui::kGridDp * 1.5f);
  const std::string id = "email_" + field;
  return is_long_field(field) ? ui::text_area(frame, id, word(".label"), value, options)
                              : ui::text_field(frame, id, word(".label"), value, options);
}

bool draw_fields(ui::Frame& frame, const state::AppState& app, const Channel& box,
                 EmailDraft& draft, state::Actions& out) {
  const model::Words& say = app.words();
  const state::TextPlace place{state::TextKind::email, {}};
  const bool vague =
      !is_blank(draft.subject) && count_characters(draft.subject) < kMinSubjectCharacters;
  ui::section_title(frame, say("email.write"));
  bool edited = ui::text_field(frame, "email_subject", say("email.subject"), draft.subject,
                               {.placeholder = say("email.subject.placeholder"),
                                .help = say("email.subject.help"),
                                .fault = is_too_long(draft.subject) ? say("fault.subject_long")
                                         : vague                    ? say("email.subject.vague")
                                                                    : std::string_view()});
  secret_caution(frame, app, "email_subject", draft.subject, place, out);
  for (const std::string& field : box.asks) {
    edited |= draw_asked_field(frame, say, field, draft.fields[field]);
    secret_caution(frame, app, "email_" + field, draft.fields[field], place, out);
  }
  frame.space(ui::kGridDp * 1.5f);
  edited |= ui::text_area(frame, "email_body", say("email.body"), draft.body,
                          {.placeholder = say("email.body.placeholder"),
                           .help = say("email.body.help"),
                           .min_lines = 5,
                           .max_lines = 14});
  secret_caution(frame, app, "email_body", draft.body, place, out);
  return edited;
}

// A link to the mail program carries words only, so files need another way.
void draw_files(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  ui::section_title(frame, say("email.files"));
  ui::begin_card(frame);
  const bool tickets = takes_files(app) && offers(app, model::ChannelKind::ticket);
  ui::text(frame, say(tickets ? "email.files.text" : "email.files.text_only"),
           ui::TextStyle::secondary);
  if (tickets) {
    frame.space(ui::kGridDp * 1.5f);
    if (ui::button(frame, "email_to_ticket", say("email.files.ticket"),
                   {.kind = ui::ButtonKind::secondary, .icon = "paperclip"}))
      out.push(state::MailToTicket{});
  }
  ui::end_card(frame);
}

// The labels of what is still empty, in the form's order.
std::vector<std::string> missing_parts(const model::Words& say, const Channel& box,
                                       const EmailDraft& draft) {
  std::vector<std::string> missing;
  if (is_blank(draft.subject)) missing.emplace_back(say("email.subject"));
  for (const std::string& field : box.asks) {
    const auto found = draft.fields.find(field);
    if (found == draft.fields.end() || is_blank(found->second))
      missing.push_back(field_name(say, field));
  }
  if (is_blank(draft.body)) missing.emplace_back(say("email.body"));
  return missing;
}

void draw_completeness(ui::Frame& frame, const model::Words& say, const Channel& box,
                       const EmailDraft& draft) {
  const std::vector<std::string> missing = missing_parts(say, box, draft);
  const std::size_t all = box.asks.size() + 2;
  std::string list;
  for (const std::string& part : missing) {
    if (!list.empty()) list += say("list.separator");
    list += part;
  }
  const std::string title = say("email.filled_in", {{"count", std::to_string(all - missing.size())},
                                                    {"all", std::to_string(all)}});
  const std::string text = missing.empty() ? std::string(say("email.complete"))
                                           : say("email.missing", {{"parts", list}});
  frame.space(ui::kMarginDp);
  ui::banner(frame, "email_completeness", text,
             {.tone = missing.empty() ? ui::Tone::positive : ui::Tone::info,
              .icon = "list-checks",
              .title = title});
}

void draw_buttons(ui::Frame& frame, const model::Words& say, const EmailDraft& draft,
                  state::Actions& out) {
  const bool ready = is_ready(draft);
  frame.space(ui::kMarginDp);
  if (!keyboard_is_open(frame)) {
    if (ui::button(frame, "email_send", say("email.send"), {.icon = "mail", .enabled = ready}))
      out.push(state::SendEmail{});
    frame.space(ui::kGridDp);
  }
  if (ui::button(frame, "email_copy", say("email.copy"),
                 {.kind = ui::ButtonKind::secondary, .icon = "copy", .enabled = ready}))
    out.push(state::CopyEmail{});
  frame.space(ui::kGridDp);
  ui::text(frame, say(ready ? "email.send.note" : "email.send.needs"), ui::TextStyle::caption,
           {.ink = ui::Ink::muted});
}

}  // namespace

void draw_contact_email(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                        state::Actions& out) {
  const model::Words& say = app.words();
  open_page(frame, app, route, out, say("email.title"));

  const auto boxes = channels_of(app.pack.facts, model::ChannelKind::email);
  EmailDraft draft = app.email;
  if (const Channel* box = mailbox_of(boxes, draft.purpose)) {
    // A pack may lack the mailbox that was chosen in another one.
    draft.purpose = box->purpose;
    bool edited = choose_mailbox(frame, say, boxes, *box, draft);
    draw_mailbox(frame, app, *box, out);
    frame.space(ui::kGridDp * 1.5f);
    draw_help_first(frame, say, draft, out);
    edited |= draw_fields(frame, app, *box, draft, out);
    draw_offered_answers(frame, say("form.answers"), app.email_answers, out);
    draw_files(frame, app, out);
    draw_completeness(frame, say, *box, draft);
    if (edited || draft.purpose != app.email.purpose) out.push(state::EditEmail{draft});
    draw_buttons(frame, say, draft, out);
  } else if (ui::empty_state(frame, "email_empty", say("email.none"),
                             {.icon = "mail",
                              .text = say("channel_none.text"),
                              .action = say("channel_none.action")}) == 1) {
    go(out, "#/contact");
  }
  ui::end_page(frame);
  const bool ready = is_ready(draft);
  if (mailbox_of(boxes, draft.purpose) != nullptr &&
      send_footer(frame, "email_send", say("email.send"), {.icon = "mail", .enabled = ready}))
    out.push(state::SendEmail{});
}

}  // namespace tideline::screens
