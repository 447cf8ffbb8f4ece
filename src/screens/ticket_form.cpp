// Ticket form: choose a kind, describe the problem, add files; then a page to check it all
// (?step=review), which sends it.
// Reads: kinds, urgencies, draft, answers, network. Pushes: GoBack, EditTicket, ReviewTicket,
// PasteError, SubmitTicket, PickFiles, RemoveAttachment, OpenRoute.
// Keeps nothing: a half-written form lives in AppState, so leaving the page loses nothing.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "model/error_code.h"
#include "screens/parts/attachments.h"
#include "screens/parts/channels.h"
#include "screens/parts/date_words.h"
#include "screens/parts/faults.h"
#include "screens/parts/kinds.h"
#include "screens/parts/no_channel.h"
#include "screens/parts/offered_answers.h"
#include "screens/parts/secret_caution.h"
#include "screens/parts/send_footer.h"
#include "screens/parts/standard_page.h"
#include "screens/parts/talk_rows.h"
#include "screens/parts/ticket_review.h"
#include "screens/screens.h"
#include "state/attachments.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tideline::screens {

namespace {

// What the parts of the form share. `draft` is a copy; `edited` says that it was changed.
struct Form {
  ui::Frame& frame;
  const state::AppState& app;
  const model::Words& say;
  const model::TicketForm& rules;
  Faults faults;
  model::TicketDraft draft;
  const model::TicketKind* kind = nullptr;
  bool edited = false;
  state::Actions& out;
};

// What the secret guard has to say about the field just drawn.
void guard_field(Form& form, std::string_view id, std::string_view text) {
  secret_caution(form.frame, form.app, id, text, {state::TextKind::ticket, {}}, form.out);
}

void draw_kinds(Form& form) {
  ui::section_title(form.frame, form.say("form.kind"));
  const std::vector<ui::Choice> choices = kind_choices(form.say, form.rules);
  const int pressed = ui::chips(form.frame, "ticket_kind", choices,
                                kind_index(form.rules, form.draft.kind), form.say("form.kind"));
  if (pressed >= 0) {
    form.draft.kind = choices[std::size_t(pressed)].id;
    form.edited = true;
  }
  fault_line(form.frame, form.say, form.faults, "kind");
  form.frame.space(ui::kGridDp * 2);
}

void draw_problem(Form& form) {
  const model::Words& say = form.say;
  form.edited |=
      ui::text_field(form.frame, "ticket_subject", say("form.subject"), form.draft.subject,
                     {.placeholder = say("form.subject_placeholder"),
                      .fault = fault_text(say, form.faults, "subject")});
  guard_field(form, "ticket_subject", form.draft.subject);
  const std::string_view help =
      form.kind != nullptr ? say("kind." + form.kind->id + ".hint") : say("form.description_help");
  form.edited |= ui::text_area(form.frame, "ticket_description", say("form.description"),
                               form.draft.description,
                               {.help = help,
                                .fault = fault_text(say, form.faults, "description"),
                                .kind = ports::FieldKind::multiline,
                                .enter_key = ports::EnterKey::none,
                                .min_lines = 4,
                                .max_lines = 12});
  guard_field(form, "ticket_description", form.draft.description);
}

// Nobody retypes an error; the code in it is what the team searches for.
void draw_paste(Form& form, const std::string& value) {
  const model::Words& say = form.say;
  form.frame.space(-ui::kGridDp);  // it belongs to the field above
  const std::array choices = {
      ui::Choice{"paste", std::string(say("form.paste_error")), "clipboard-paste"}};
  if (ui::chips(form.frame, "error", choices, -1, say("form.paste_error")) == 0)
    form.out.push(state::PasteError{});
  if (form.app.paste_refused) {
    form.frame.space(ui::kGridDp);
    ui::text(form.frame, say("form.paste_refused"), ui::TextStyle::secondary,
             {.ink = ui::Ink::muted, .role = ui::Role::status});
  }
  const std::string code = model::error_code_in(value);
  if (!code.empty()) {
    form.frame.space(ui::kGridDp);
    ui::badge(form.frame, say("form.error_code", {{"code", code}}), ui::Ink::positive);
  }
  form.frame.space(ui::kMarginDp);
}

bool takes_lines(std::string_view field) {
  return field == "error" || field == "steps" || field == "impact" || field == "background";
}

void draw_field(Form& form, const std::string& field) {
  const model::Words& say = form.say;
  const std::string key = "field." + field;
  const std::string id = "ticket_" + field;
  const auto found = form.draft.fields.find(field);
  std::string value = found != form.draft.fields.end() ? found->second : std::string();
  ui::FieldOptions options{.placeholder = say(key + ".placeholder"),
                           .help = say(key + ".help"),
                           .fault = fault_text(say, form.faults, field)};
  bool edited = false;
  if (takes_lines(field)) {
    options.kind = ports::FieldKind::multiline;
    options.enter_key = ports::EnterKey::none;
    options.min_lines = 2;
    edited = ui::text_area(form.frame, id, say(key + ".label"), value, options);
  } else if (field == "when") {
    edited = ui::date_field(form.frame, id, say(key + ".label"), value, date_words(form.app),
                            {.placeholder = options.placeholder,
                             .help = options.help,
                             .fault = options.fault,
                             .now = own_now(form.app)});
  } else {
    edited = ui::text_field(form.frame, id, say(key + ".label"), value, options);
  }
  if (field == model::kErrorField) draw_paste(form, value);
  guard_field(form, id, value);
  if (!edited) return;
  form.edited = true;
  if (value.empty())
    form.draft.fields.erase(field);
  else
    form.draft.fields[field] = value;
}

void draw_fields(Form& form) {
  if (form.kind == nullptr || form.kind->fields.empty()) return;
  ui::section_title(form.frame, form.say("form.details"));
  for (const std::string& field : form.kind->fields) draw_field(form, field);
}

void draw_urgency(Form& form) {
  if (form.rules.urgencies.empty()) return;
  const std::string_view title = form.say("form.urgency");
  ui::section_title(form.frame, title);
  ui::begin_radio_list(form.frame, title);
  for (const model::Urgency& urgency : form.rules.urgencies) {
    const bool selected = form.draft.urgency == urgency.id;
    if (!ui::radio_row(form.frame, "urgency:" + urgency.id,
                       form.say("urgency." + urgency.id + ".title"), selected))
      continue;
    form.draft.urgency = urgency.id;
    form.edited = true;
  }
  ui::end_list(form.frame);
}

void draw_priority(Form& form) {
  ui::section_title(form.frame, form.say("form.priority"));
  ui::begin_card(form.frame);
  draw_proposed_priority(form.frame, form.app);
  ui::end_card(form.frame);
}

void draw_files(Form& form, state::Actions& out) {
  if (!takes_files(form.app)) return;
  const model::Words& say = form.say;
  const model::AttachmentLimits& limits = form.rules.attachments;
  ui::section_title(form.frame, say("attach.section"));
  draw_draft_files(form.frame, form.app, state::kTicketFiles, out);
  draw_attach_button(form.frame, form.app, state::kTicketFiles, out);
  form.frame.space(ui::kGridDp);
  ui::text(form.frame,
           std::string(say("attach.add_hint")) + "\n" +
               model::fill(say.plural("attach.limits", limits.max_files),
                           {{"size", size_text(say, limits.max_bytes)},
                            {"types", type_names(say, limits.types)}}),
           ui::TextStyle::caption, {.ink = ui::Ink::muted});
}

void draw_contact(Form& form) {
  const model::Words& say = form.say;
  form.frame.space(ui::kGridDp * 3);
  form.edited |=
      ui::text_field(form.frame, "ticket_contact", say("form.contact"), form.draft.contact,
                     {.placeholder = say("form.contact_placeholder"),
                      .help = say("form.contact_help"),
                      .fault = fault_text(say, form.faults, "contact"),
                      .kind = ports::FieldKind::email,
                      .enter_key = ports::EnterKey::done,
                      .autocomplete = "email"});
  guard_field(form, "ticket_contact", form.draft.contact);
}

// Where the person is to go on: the first field with a fault, from the top.
void focus_fault(Form& form, const Faults& faults) {
  std::vector<std::string> fields = {"kind", "subject", "description"};
  if (form.kind != nullptr)
    fields.insert(fields.end(), form.kind->fields.begin(), form.kind->fields.end());
  fields.push_back("contact");
  for (const std::string& field : fields) {
    const auto is_its = [&](const model::DraftFault& fault) { return fault.field == field; };
    if (std::none_of(faults.begin(), faults.end(), is_its)) continue;
    const bool is_kind = field == "kind" && !form.rules.kinds.empty();
    return form.frame.focus("ticket_" + field + (is_kind ? ":" + form.rules.kinds[0].id : ""));
  }
}

void review(Form& form, const Faults& faults) {
  form.out.push(state::ReviewTicket{});
  focus_fault(form, faults);
}

// Cautions, and the button. Faults stand at their fields, which may be out of sight from here.
void draw_sending(Form& form, const Faults& faults) {
  ui::Frame& frame = form.frame;
  const model::Words& say = form.say;
  ui::banner(frame, "ticket_secrets", say("form.secrets"),
             {.tone = ui::Tone::caution, .icon = "shield-alert"});
  frame.space(ui::kGridDp * 1.5f);
  if (!form.app.desk_reachable) {
    ui::banner(frame, "ticket_offline", say("common.offline"), {.icon = "wifi-off"});
    frame.space(ui::kGridDp * 1.5f);
  }
  if (!form.faults.empty()) {
    ui::banner(frame, "ticket_faults", say("form.check"), {.tone = ui::Tone::danger});
    frame.space(ui::kGridDp * 1.5f);
  }
  if (!keyboard_is_open(frame) &&
      ui::button(frame, "ticket_review", say("form.review"), {.icon = "list-checks"}))
    review(form, faults);
  frame.space(ui::kGridDp);
  ui::text(frame, say("form.draft_kept"), ui::TextStyle::caption,
           {.ink = ui::Ink::muted, .align = ui::Align::center});
  if (!model::is_blank(form.app.ticket_draft) &&
      ui::button(frame, "ticket_clear", say("form.clear"),
                 {.kind = ui::ButtonKind::plain, .icon = "trash-2"}))
    form.out.push(state::OpenSheet{{state::SheetKind::clear_ticket, {}, {}}});
}

}  // namespace

void draw_ticket_form(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                      state::Actions& out) {
  if (!offers(app, model::ChannelKind::ticket)) {
    open_page(frame, app, route, out, app.words()("tickets.title"), {.large_title = true});
    draw_no_channel(frame, app, model::ChannelKind::ticket, out);
    ui::end_page(frame);
    return ui::no_footer(frame);
  }
  const model::TicketForm& rules = app.pack.facts.ticket_form;
  Form form{.frame = frame,
            .app = app,
            .say = app.words(),
            .rules = rules,
            .faults = {},
            .draft = app.ticket_draft,
            .kind = model::find_kind(app.pack.facts, app.ticket_draft.kind),
            .out = out};
  const Faults faults = model::faults_of(app.ticket_draft, rules);
  if (app.show_ticket_faults) form.faults = faults;
  const auto step = route.query.find("step");
  const bool reviews = step != route.query.end() && step->second == "review" && faults.empty();
  if (reviews && app.stored_loaded) {
    open_page(frame, app, route, out, form.say("form.review_title"), {.large_title = true});
    draw_ticket_review(frame, app, out);
    return ui::end_page(frame);
  }

  open_page(frame, app, route, out, form.say("form.title"), {.large_title = true});
  if (!app.stored_loaded) {  // the draft may still come, and must not be written over
    draw_stored_loading(frame, app);
    return ui::end_page(frame);
  }
  draw_kinds(form);
  draw_problem(form);
  const std::string_view answers = form.say("form.answers");
  draw_offered_answers(frame, answers, app.ticket_answers, out);
  draw_fields(form);
  draw_offered_answers(frame, app.ticket_answers.empty() ? answers : form.say("form.answers_more"),
                       app.ticket_detail_answers, out);
  draw_files(form, out);
  draw_urgency(form);
  draw_priority(form);
  draw_contact(form);
  if (form.edited) out.push(state::EditTicket{form.draft});
  draw_sending(form, faults);
  ui::end_page(frame);
  if (send_footer(frame, "ticket_review", form.say("form.review"), {.icon = "list-checks"}))
    review(form, faults);
}

}  // namespace tideline::screens
