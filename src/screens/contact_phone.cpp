// Phone: the numbers, when somebody answers in both zones, what a call costs, what to have ready.
// Reads: phone channels, office hours, both zones' clocks. Pushes: OpenChannel, CopyText,
// OpenRoute.
#include <algorithm>

#include "screens/parts/channels.h"
#include "screens/parts/format.h"
#include "screens/parts/labels.h"
#include "screens/parts/office_day.h"
#include "screens/parts/standard_page.h"
#include "screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/markdown_view.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

using model::Channel;
using model::ChannelKind;

constexpr std::size_t kHolidaysShown = 3;

// `online`: there are both a chat and tickets, which cost nothing.
std::string_view toll_word(model::Toll toll, bool online) {
  switch (toll) {
    case model::Toll::free:
      return "phone.toll.free";
    case model::Toll::national:
      return "phone.toll.national";
    case model::Toll::international:
      return online ? "phone.toll.international" : "phone.toll.international_only";
    case model::Toll::none:
      break;
  }
  return "phone.toll.unknown";
}

bool has_online(const model::PackFacts& facts) {
  return model::has_channel(facts, ChannelKind::chat) ||
         model::has_channel(facts, ChannelKind::ticket);
}

// Chat and tickets cost nothing and are often quicker.
void draw_online_first(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  if (!has_online(app.pack.facts)) return;
  ui::section_title(frame, say("phone.online_first"));
  ui::begin_list(frame, say("phone.online_first"));
  for (const ChannelKind kind : {ChannelKind::chat, ChannelKind::ticket}) {
    const auto channels = channels_of(app.pack.facts, kind);
    if (channels.empty()) continue;
    const Channel& channel = *channels.front();
    const std::string promise = reply_promise(app, channel);
    const ChannelStatus status = channel_status(app, channel);
    if (ui::list_row(frame, "phone_" + channel.id, channel_word(say, channel, "title"),
                     {.summary = promise,
                      .icon = channel_icon(channel),
                      .status = status.text,
                      .status_ink = status.ink}))
      go(out, channel_route(channel));
  }
  ui::end_list(frame);
}

void draw_number(ui::Frame& frame, const state::AppState& app, const Channel& channel,
                 std::string_view suffix, state::Actions& out) {
  const model::Words& say = app.words();
  const Availability when = availability(app, channel);
  const bool open = when.open == Open::always || when.open == Open::now;
  ui::begin_card(frame);
  ui::text(frame, channel_word(say, channel, "title"), ui::TextStyle::label,
           {.ink = ui::Ink::muted});
  ui::text(frame, channel_address(channel), ui::TextStyle::title);
  ui::text(frame, channel_word(say, channel, "summary"), ui::TextStyle::secondary,
           {.ink = ui::Ink::muted});
  frame.space(ui::kGridDp);
  ui::badge(frame, when.text, open ? ui::Ink::positive : ui::Ink::muted);
  if (const std::string today = closed_today(app, channel); !today.empty()) {
    frame.space(ui::kGridDp / 2);
    ui::text(frame, today, ui::TextStyle::secondary, {.ink = ui::Ink::muted});
  }
  if (!channel.verified) {
    frame.space(ui::kGridDp / 2);
    ui::badge(frame, say("contact.unverified"), ui::Ink::caution);
  }
  frame.space(ui::kMarginDp);
  const std::string call = "call" + std::string(suffix);
  if (ui::button(frame, call, say("phone.call"), {.icon = "phone"}))
    out.push(state::OpenChannel{channel.id});
  frame.space(ui::kGridDp);
  const std::string copy = "copy_number" + std::string(suffix);
  if (ui::button(frame, copy, say("phone.copy"),
                 {.kind = ui::ButtonKind::secondary, .icon = "copy"}))
    out.push(state::CopyText{channel.number});
  ui::end_card(frame);
}

void draw_terms(ui::Frame& frame, const state::AppState& app, const Channel& channel) {
  const model::Words& say = app.words();
  const bool online = offers(app, ChannelKind::chat) && offers(app, ChannelKind::ticket);
  frame.space(ui::kGridDp * 1.5f);
  const std::string regions = region_names(say, channel.regions);
  const std::string languages = language_names(say, channel.languages);
  ui::begin_list(frame, say("phone.about"));
  if (!regions.empty()) ui::info_row(frame, say("phone.regions"), regions, "globe");
  if (!languages.empty()) ui::info_row(frame, say("phone.languages"), languages, "languages");
  ui::info_row(frame, say("phone.cost"), say(toll_word(channel.toll, online)), "wallet");
  ui::end_list(frame);
  if (const std::string_view note = channel_word(say, channel, "note"); !note.empty()) {
    frame.space(ui::kGridDp);
    ui::text(frame, note, ui::TextStyle::secondary, {.ink = ui::Ink::muted});
  }
}

void draw_overlap(ui::Frame& frame, const state::AppState& app, const model::OfficeHours& hours) {
  const model::Words& say = app.words();
  const DayOverlap overlap = day_overlap(app, hours);
  if (overlap.office.empty()) return;
  const std::string title = overlap.now_minute >= 0 ? std::string(say("phone.day_picture"))
                                                    : say("phone.day_picture.later",
                                                          {{"day", long_date(app, overlap.day)}});
  ui::section_title(frame, title);
  ui::begin_card(frame);
  ui::overlap_bar(frame, overlap.text, city_of(say, hours), overlap.office.data(),
                  int(overlap.office.size()), say("phone.you"), &overlap.own, 1,
                  overlap.now_minute);
  frame.space(ui::kGridDp);
  ui::text(frame, overlap.text, ui::TextStyle::secondary);
  ui::text(frame, say("phone.own_day"), ui::TextStyle::caption, {.ink = ui::Ink::muted});
  ui::end_card(frame);
}

void draw_week(ui::Frame& frame, const state::AppState& app, const model::OfficeHours& hours) {
  const model::Words& say = app.words();
  const std::vector<OfficeDay> week = office_week(app, hours);
  bool same = true;
  for (const OfficeDay& day : week) same = same && (day.office == day.own || day.own == "–");
  std::string table = "| " + std::string(say("phone.week.day")) + " | " + city_of(say, hours);
  if (!same) table += " | " + std::string(say("phone.week.own"));
  table += same ? " |\n|---|---|\n" : " |\n|---|---|---|\n";
  for (const OfficeDay& day : week) {
    table += "| " + day.day + " | " + day.office;
    if (!same) table += " | " + day.own;
    table += " |\n";
  }
  ui::section_title(frame, say("phone.week"));
  ui::begin_card(frame);
  if (!same) {
    ui::text(frame, office_now(app, hours), ui::TextStyle::secondary, {.ink = ui::Ink::muted});
    frame.space(ui::kGridDp);
  }
  ui::markdown(frame, "week_" + hours.id, table, {});
  ui::end_card(frame);
}

void draw_holidays(ui::Frame& frame, const state::AppState& app, const model::OfficeHours& hours) {
  const model::Words& say = app.words();
  const auto holidays = next_holidays(app, hours, kHolidaysShown);
  if (holidays.empty()) return;
  ui::section_title(frame, say("phone.holidays"));
  ui::begin_list(frame, say("phone.holidays"));
  for (const model::Holiday* holiday : holidays) {
    const UtcTime date = from_civil({holiday->year, holiday->month, holiday->day, 0, 0, 0});
    ui::info_row(frame, say(holiday->word), calendar_date(say, date), "calendar");
  }
  ui::end_list(frame);
}

void draw_checklist(ui::Frame& frame, const model::Words& say) {
  if (!say.has("checklist.phone")) return;
  std::string bullets = "- ";
  for (const char byte : say("checklist.phone")) {
    bullets += byte;
    if (byte == '\n') bullets += "- ";
  }
  ui::section_title(frame, say("phone.checklist"));
  ui::begin_card(frame);
  ui::text(frame, say("phone.checklist.why"), ui::TextStyle::secondary, {.ink = ui::Ink::muted});
  frame.space(ui::kGridDp);
  ui::markdown(frame, "checklist", bullets, {});
  ui::end_card(frame);
}

// Each office once, though several numbers may ring in it.
void draw_offices(ui::Frame& frame, const state::AppState& app,
                  const std::vector<const Channel*>& phones) {
  std::vector<std::string> drawn;
  for (const Channel* phone : phones) {
    const model::OfficeHours* hours = model::find_hours(app.pack.facts, phone->hours);
    if (hours == nullptr || phone->always_open) continue;
    if (std::find(drawn.begin(), drawn.end(), hours->id) != drawn.end()) continue;
    drawn.push_back(hours->id);
    draw_overlap(frame, app, *hours);
    draw_week(frame, app, *hours);
    draw_holidays(frame, app, *hours);
  }
}

void draw_phones(ui::Frame& frame, const state::AppState& app,
                 const std::vector<const Channel*>& phones, state::Actions& out) {
  const bool verified = std::all_of(phones.begin(), phones.end(),
                                    [](const Channel* phone) { return phone->verified; });
  if (unverified_banner(frame, app, verified)) go(out, "#/verify");
  for (const Channel* phone : phones) {
    frame.space(ui::kGridDp * 1.5f);
    // The first number's ids are plain: most packs have one.
    const std::string suffix = phone == phones.front() ? std::string() : ":" + phone->id;
    draw_number(frame, app, *phone, suffix, out);
    draw_terms(frame, app, *phone);
  }
}

}  // namespace

void draw_contact_phone(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                        state::Actions& out) {
  const model::Words& say = app.words();
  open_page(frame, app, route, out, say("phone.title"));

  const auto phones = channels_of(app.pack.facts, ChannelKind::phone);
  if (phones.empty()) {
    if (ui::empty_state(frame, "phone_empty", say("phone.none"),
                        {.icon = "phone",
                         .text = say("channel_none.text"),
                         .action = say("channel_none.action")}) == 1)
      go(out, "#/contact");
  } else {
    draw_phones(frame, app, phones, out);
    draw_online_first(frame, app, out);
    draw_offices(frame, app, phones);
    draw_checklist(frame, say);
  }
  ui::end_page(frame);
}

}  // namespace tideline::screens
