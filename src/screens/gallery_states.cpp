#include "screens/gallery_states.h"

#include <array>
#include <string>
#include <tuple>
#include <utility>

#include "screens/parts/standard_page.h"
#include "ui/widgets/attach.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chat.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/file_chip.h"
#include "ui/widgets/list.h"
#include "ui/widgets/markdown_view.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/page.h"
#include "ui/widgets/rating.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tideline::screens {

namespace {

using Pose = ui::Frame::Pose;

constexpr float kGap = ui::kGridDp * 1.5f;

void pose_buttons(ui::Frame& frame) {
  using ui::ButtonKind;
  constexpr std::pair<ButtonKind, std::string_view> kKinds[] = {
      {ButtonKind::primary, "Primary"},
      {ButtonKind::secondary, "Secondary"},
      {ButtonKind::plain, "Plain"},
      {ButtonKind::danger, "Danger"},
  };
  ui::begin_grid(frame, 2);
  for (std::size_t i = 0; i < std::size(kKinds); ++i) {
    if (i > 0) ui::next_cell(frame);
    ui::button(frame, kKinds[i].second, kKinds[i].second, {.kind = kKinds[i].first});
  }
  ui::end_grid(frame);
  frame.space(ui::kGridDp);
  const ui::Rect row = frame.take(ui::kMinTapDp);
  const float y = row.center_y();
  ui::icon_button(frame, "icon", "bell", "Notifications", {row.x + 24, y}, ui::Ink::text, 3);
  ui::round_button(frame, "round", "send", "Send", {row.x + 80, y}, true);
  ui::attach_icon(frame, "attach", "Add a file", {row.x + 136, y}, {.target = "gallery"});
  frame.space(kGap);
}

void pose_choices(ui::Frame& frame) {
  const std::array choices = {ui::Choice{"one", "All", {}}, ui::Choice{"two", "Open", {}},
                              ui::Choice{"three", "转人工客服", "headset"}};
  constexpr std::array<std::string_view, 5> kNames = {"Very bad", "Bad", "Okay", "Good",
                                                      "Very good"};
  int selected = 1;
  ui::chips(frame, "chips", choices, 0, "Filter");
  frame.space(kGap);
  ui::segmented(frame, "segments", "Segments", choices, selected);
  frame.space(kGap);
  ui::rating(frame, "rating", "How was it?", 4, kNames);
  frame.space(kGap);
}

void pose_rows(ui::Frame& frame) {
  bool on = true;
  int percent = 100;
  ui::begin_list(frame, "Rows");
  ui::list_row(frame, "row", "A row", {.summary = "With a summary", .icon = "ticket"});
  const std::array actions = {ui::RowAction{"read", "Read", "check"},
                              ui::RowAction{"delete", "Delete", "trash-2", ui::Ink::danger, true}};
  ui::list_row(frame, "acts", "A row with actions",
               {.summary = "A preview that is long enough to go on into a second line of the row",
                .icon = "message-circle",
                .meta = "09:41",
                .status = "Open",
                .badge = 2,
                .chevron = false,
                .max_summary_lines = 2,
                .actions = actions});
  ui::list_row(frame, "selected", "Selected", {.icon = "check", .selected = true});
  ui::accordion_row(frame, "question", "A question that is folded?", false);
  ui::switch_row(frame, "switch", "On", on);
  ui::step_row(frame, "step", "Text size", percent, 85, 160, 5, "100 %", "Smaller", "Larger");
  ui::end_list(frame);
  frame.space(kGap);
  ui::begin_radio_list(frame, "Choices");
  ui::radio_row(frame, "radio", "Chosen", true);
  ui::end_list(frame);
  frame.space(kGap);
}

void pose_cards(ui::Frame& frame) {
  ui::begin_grid(frame, 2);
  ui::tile(frame, "best", "Live chat",
           {.icon = "message-circle", .status = "Open now", .emphasized = true, .min_height = 104});
  ui::next_cell(frame);
  ui::tile(frame, "tile", "Phone", {.icon = "phone", .status = "Open now", .min_height = 104});
  ui::end_grid(frame);
  frame.space(kGap);
  ui::banner(frame, "banner", "A banner that can be pressed",
             {.action = "Do something", .chevron = true});
  frame.space(kGap);
  ui::file_chip(frame, "file", "截图.png",
                {.detail = "1.2 MB", .icon = "image", .opens = true, .remove_label = "Remove"});
  frame.space(kGap);
  const std::array tabs = {ui::TabItem{"tab_help", "life-buoy", "Help"},
                           ui::TabItem{"tab_chat", "message-circle", "Chat", 3, "3 unread"}};
  ui::tab_bar(frame, "Tab bar", tabs, 0, frame.take(60));
  frame.space(kGap);
}

void pose_texts(ui::Frame& frame) {
  ui::section_title(frame, "A title", "more", "More of it");
  ui::markdown(frame, "linked",
               "Words with [a link in between](#/gallery) and [one that is long enough to go on "
               "in the line below](#/gallery).",
               {});
  frame.space(kGap);
}

void pose_fields(ui::Frame& frame) {
  std::string text = "Deposit missing 充值未到账";
  std::string wrong = "name@";
  std::string lines = "Several lines\nof text 多行文字";
  std::string query = "2fa";
  std::string message;
  ui::search_button(frame, "search_button", "Search for help");
  frame.space(kGap);
  ui::text_field(frame, "field", "Field", text);
  ui::text_field(frame, "fault", "With a fault", wrong, {.fault = "This is no e-mail address."});
  ui::text_area(frame, "area", "Text area", lines, {.min_lines = 2});
  ui::search_field(frame, "search", "Search", query);
  frame.space(kGap);
  ui::composer(frame, "composer", "Message", message, "Send", true);
  frame.space(kGap);
}

void draw_rings(ui::Frame& frame) {
  ui::section_title(frame, "Pulled down to refresh");
  const ui::Rect row = frame.take(48);
  ui::pull_ring(frame, {row.x + 24, row.center_y()}, 0.4f);
  ui::pull_ring(frame, {row.x + 80, row.center_y()}, 1);
  ui::turning_ring(frame, {row.x + 136, row.center_y()}, 0.2f);
}

// What the app itself shows over a page, asked for once when the page is opened.
void show_overlay(ui::Frame& frame, const state::AppState& app, std::string_view what,
                  state::Actions& out) {
  const auto revision = float(app.nav.revision + 1);
  if (frame.is_silent() || frame.remembered("gallery_overlay") == revision) return;
  frame.remember("gallery_overlay", revision);
  // Nothing comes of either: there is no such chat, and no such link.
  if (what == "sheet") out.push(state::OpenSheet{{state::SheetKind::end_chat, "gallery", {}}});
  if (what == "toast") out.push(state::FollowLink{"gallery:"});
  if (what == "selection")
    frame.selection().set(frame.scoped("gallery_text"), {0, 3}, {1, 24}, true);
}

}  // namespace

void draw_gallery_states(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                         state::Actions& out) {
  constexpr std::tuple<Pose, std::string_view, std::string_view> kLooks[] = {
      {Pose::hovered, "hovered", "Under the mouse"},
      {Pose::pressed, "pressed", "Pressed"},
      {Pose::focused, "focused", "With the focus"},
  };
  open_page(frame, app, route, out, "States");
  for (const auto& [pose, look, title] : kLooks) {
    ui::section_title(frame, title);
    frame.push_scope(std::string("gallery_") + std::string(look) + "/");
    frame.begin_pose(pose);
    pose_buttons(frame);
    pose_choices(frame);
    pose_rows(frame);
    pose_cards(frame);
    pose_texts(frame);
    pose_fields(frame);
    frame.end_pose();
    frame.pop_scope();
  }
  draw_rings(frame);
  ui::end_page(frame);
}

void draw_gallery_overlay(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                          state::Actions& out) {
  constexpr std::string_view kText =
      "A paragraph that can be selected, by a finger that rests on it or by a mouse.\n\n"
      "And another one: the selection goes on in it. 这一段文字也可以选择。\n\n";
  open_page(frame, app, route, out, "Above the page");
  ui::markdown(frame, "gallery_text", kText, {});
  frame.space(kGap);
  ui::skeleton_rows(frame, "Rows", 16);
  ui::end_page(frame);
  ui::to_latest_button(frame, "gallery_latest", "3 new below", 3);
  show_overlay(frame, app, route.id, out);
}

}  // namespace tideline::screens
