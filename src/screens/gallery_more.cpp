#include "screens/gallery_more.h"

#include <array>
#include <string>

#include "screens/parts/date_words.h"
#include "screens/parts/standard_page.h"
#include "ui/widgets/chat.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/file_chip.h"
#include "ui/widgets/list.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/rating.h"
#include "ui/widgets/text.h"
#include "ui/widgets/virtual_list.h"

namespace tideline::screens {

namespace {

constexpr int kRows = 10000;
constexpr float kGap = ui::kGridDp * 1.5f;

void draw_dates(ui::Frame& frame, const state::AppState& app) {
  ui::section_title(frame, "Dates");
  const ui::DateFieldWords words = date_words(app);
  const CivilTime now = own_now(app);
  std::string empty;
  std::string filled = "2026-11-20 14:05";
  std::string wrong = "yesterday";
  ui::date_field(frame, "gallery_date:empty", "When did it happen?", empty, words,
                 {.placeholder = "2026-11-23 14:05", .help = "Your own time", .now = now});
  frame.remember_quietly("gallery_date:open:open", 1);  // shown unfolded
  ui::date_field(frame, "gallery_date:open", "什么时候发生的？", filled, words, {.now = now});
  ui::date_field(frame, "gallery_date:fault", "With a fault", wrong, words,
                 {.fault = "Write it like 2026-11-23 14:05.", .now = now});
}

void draw_files(ui::Frame& frame) {
  ui::section_title(frame, "Files");
  ui::file_chip(frame, "gallery_file:plain", "withdrawal.pdf", {.detail = "320 KB"});
  frame.space(ui::kGridDp);
  ui::file_chip(frame, "gallery_file:opens", "Screenshot 2026-11-23 at 14.05.11.png",
                {.detail = "1.2 MB", .icon = "image", .opens = true, .remove_label = "Remove"});
  frame.space(ui::kGridDp);
  ui::file_chip(frame, "gallery_file:moving", "截图.png",
                {.detail = "Sending", .icon = "image", .progress = 0.4f, .remove_label = "Remove"});
  frame.space(ui::kGridDp);
  ui::file_chip(
      frame, "gallery_file:fault", "everything.zip",
      {.detail = "This kind of file cannot be sent.", .fault = true, .remove_label = "Remove"});
}

void draw_swipes(ui::Frame& frame) {
  const std::array two = {ui::RowAction{"delete", "Delete", "trash-2", ui::Ink::danger, true},
                          ui::RowAction{"read", "Mark as read", "check"}};
  const std::array one = {ui::RowAction{"open", "重新打开", "refresh-cw", ui::Ink::positive}};
  const auto row = [&](std::string_view title, std::span<const ui::RowAction> actions,
                       float pushed_dp) {
    ui::list_row(frame, "gallery_swipe:" + std::string(title), title,
                 {.summary = "It can be pushed to the left",
                  .icon = "ticket",
                  .meta = "14:05",
                  .chevron = false,
                  .actions = actions,
                  .pushed_dp = pushed_dp});
  };
  ui::section_title(frame, "Rows with actions");
  ui::begin_list(frame, "Rows with actions");
  row("Closed", two, 0);
  row("Half open", two, 70);
  row("Open", two, 200);
  row("打开的一行，标题比较长", one, 90);
  row("Pushed far", one, 250);
  ui::end_list(frame);
}

void draw_bars(ui::Frame& frame) {
  const std::array items = {
      ui::TabItem{"gallery_tab:help", "life-buoy", "Help"},
      ui::TabItem{"gallery_tab:chat", "message-circle", "Chat", 3, "3 unread"},
      ui::TabItem{"gallery_tab:tickets", "ticket", "工单", 120, "120 unread"}};
  ui::section_title(frame, "Tab bar and side rail");
  ui::tab_bar(frame, "Tab bar", items, 1, frame.take(60));
  frame.space(kGap);
  const ui::Rect room = frame.take(240);
  ui::side_rail(frame, "Side rail", items, 0, {room.x, room.y, 88, room.height});
  frame.space(kGap);
}

void draw_ratings(ui::Frame& frame) {
  ui::section_title(frame, "Rating");
  constexpr std::array<std::string_view, 5> kNames = {"Very bad", "Bad", "Okay", "Good",
                                                      "Very good"};
  ui::rating(frame, "gallery_rating:none", "How was it?", 0, kNames);
  ui::rating(frame, "gallery_rating:four", "How was it?", 4, kNames);
}

void draw_row(ui::Frame& frame, int row) {
  static constexpr std::string_view kSummary =
      "A summary that is sometimes short and sometimes so long that it takes a second line or "
      "even a third, so that no two neighbours are equally high 长短不一的说明文字";
  const std::string title = "Row " + std::to_string(row + 1);
  const auto length = std::size_t(row * 7919 % 4) * kSummary.size() / 4;
  std::size_t cut = length;
  while (cut > 0 && (static_cast<unsigned char>(kSummary[cut]) & 0xC0) == 0x80) --cut;
  ui::list_row(frame, "gallery_row:" + std::to_string(row + 1), title,
               {.summary = kSummary.substr(0, cut),
                .icon = row % 3 == 0 ? "ticket" : std::string_view(),
                .max_summary_lines = 4});
}

}  // namespace

void draw_gallery_more(ui::Frame& frame, const state::AppState& app) {
  draw_dates(frame, app);
  draw_files(frame);
  frame.space(kGap);
  draw_ratings(frame);
  draw_swipes(frame);
  draw_bars(frame);
  ui::unread_divider(frame, "New messages");
}

void draw_gallery_list(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                       state::Actions& out) {
  open_page(frame, app, route, out, "Ten thousand rows");
  ui::begin_list(frame, "Rows");
  ui::virtual_list(
      frame, "gallery_rows", kRows, 72, [](int row) { return std::uint64_t(row) + 1; },
      [&](int row) { draw_row(frame, row); });
  ui::end_list(frame);
  ui::end_page(frame);
}

}  // namespace tideline::screens
