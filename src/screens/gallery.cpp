// Gallery (#/gallery): every widget in its states on one page, for whoever works on the kit and
// for the screenshots. No menu leads here.
// Reads: words for the bar only. Pushes: GoBack, OpenRoute.
// Its texts stand in code: they are samples in two scripts, not words for visitors.
#include "screens/gallery_more.h"
#include "screens/gallery_states.h"
#include "screens/parts/standard_page.h"
#include "screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chat.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/markdown_view.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tideline::screens {

namespace {

constexpr float kGap = ui::kGridDp * 1.5f;

void draw_texts(ui::Frame& frame) {
  ui::section_title(frame, "Text");
  struct Sample {
    ui::TextStyle style;
    std::string_view text;
  };
  constexpr Sample kSamples[] = {
      {ui::TextStyle::display, "Display 大标题"},
      {ui::TextStyle::title, "Title 标题"},
      {ui::TextStyle::body, "Body: a deposit that takes its time. 正文：充值到账需要一些时间。"},
      {ui::TextStyle::body_strong, "Body, strong 正文（强调）"},
      {ui::TextStyle::label, "Label 标签"},
      {ui::TextStyle::secondary, "Secondary 次要文字"},
      {ui::TextStyle::caption, "Caption 说明文字"},
      {ui::TextStyle::caption_strong, "Caption, strong 说明（强调）"},
  };
  for (const Sample& sample : kSamples) ui::text(frame, sample.text, sample.style);
  ui::text(
      frame,
      "Ünïcödé, Кириллица, かな, 한글, 😀👩‍💻🇯🇵, (עברית)");
  ui::text(frame, "One line that is cut where the column ends, however long it may be",
           ui::TextStyle::body, {.max_lines = 1});
  ui::text(frame, "Centred", ui::TextStyle::body, {.align = ui::Align::center});
  ui::heading(frame, "Heading 2");
  ui::heading(frame, "Heading 3", 3);
}

void draw_inks(ui::Frame& frame) {
  ui::section_title(frame, "Inks and badges", "gallery_section_action", "Action");
  constexpr std::pair<ui::Ink, std::string_view> kInks[] = {
      {ui::Ink::text, "Text"},         {ui::Ink::muted, "Muted"},     {ui::Ink::accent, "Accent"},
      {ui::Ink::positive, "Positive"}, {ui::Ink::caution, "Caution"}, {ui::Ink::danger, "Danger"},
  };
  ui::begin_grid(frame, ui::columns_that_fit(frame, 90, 3));
  for (std::size_t i = 0; i < std::size(kInks); ++i) {
    if (i > 0) ui::next_cell(frame);
    ui::text(frame, kInks[i].second, ui::TextStyle::body, {.ink = kInks[i].first});
    ui::badge(frame, kInks[i].second, kInks[i].first);
  }
  ui::end_grid(frame);
}

void draw_buttons(ui::Frame& frame) {
  using ui::ButtonKind;
  ui::section_title(frame, "Buttons");
  constexpr std::pair<ButtonKind, std::string_view> kKinds[] = {
      {ButtonKind::primary, "Primary"},
      {ButtonKind::secondary, "Secondary"},
      {ButtonKind::plain, "Plain"},
      {ButtonKind::danger, "Danger"},
  };
  for (const auto& [kind, label] : kKinds) {
    const std::string id = "gallery_button:" + std::string(label);
    ui::button(frame, id, label, {.kind = kind});
    frame.space(ui::kGridDp);
    ui::button(frame, id + ":icon", label, {.kind = kind, .icon = "send", .fill_width = false});
    frame.space(ui::kGridDp);
  }
  ui::button(frame, "gallery_button:off", "Disabled", {.enabled = false});
  frame.space(ui::kGridDp);
  ui::button(frame, "gallery_button:long",
             "A label that is far too long for one line and therefore takes two 很长的按钮文字");
  frame.space(ui::kGridDp);
  const ui::Rect row = frame.take(ui::kMinTapDp);
  ui::icon_button(frame, "gallery_icon", "bell", "Notifications", {row.x + 24, row.center_y()},
                  ui::Ink::text, 3);
  ui::icon_button(frame, "gallery_icon_danger", "trash-2", "Delete", {row.x + 80, row.center_y()},
                  ui::Ink::danger);
  ui::round_button(frame, "gallery_round", "send", "Send", {row.x + 136, row.center_y()}, true);
  ui::round_button(frame, "gallery_round_off", "send", "Send, off", {row.x + 192, row.center_y()},
                   false);
}

void draw_rows(ui::Frame& frame) {
  ui::section_title(frame, "Lists");
  ui::begin_list(frame, "Rows");
  ui::list_row(frame, "gallery_row:plain", "A row");
  ui::list_row(frame, "gallery_row:full", "A row with everything",
               {.summary = "Two lines of summary at most, and then it is cut, whatever is still "
                           "to come after that",
                .icon = "ticket",
                .meta = "14:05",
                .status = "Waiting for you",
                .status_ink = ui::Ink::caution,
                .badge = 12,
                .strong = true,
                .max_summary_lines = 2});
  ui::list_row(frame, "gallery_row:value", "With a value", {.icon = "languages", .value = "中文"});
  ui::list_row(frame, "gallery_row:selected", "Selected", {.icon = "check", .selected = true});
  ui::list_row(frame, "gallery_row:off", "Disabled", {.icon = "lock", .enabled = false});
  ui::list_row(frame, "gallery_row:danger", "Delete",
               {.icon = "trash-2", .icon_ink = ui::Ink::danger, .chevron = false});
  ui::info_row(frame, "A fact", "What it is", "info");
  ui::info_row(frame, "没有图标的一行", "内容很长的时候会换到下一行，行首不会出现标点。");
  ui::end_list(frame);
}

void draw_cards(ui::Frame& frame) {
  ui::section_title(frame, "Cards and tiles");
  ui::begin_card(frame);
  ui::text(frame, "A card", ui::TextStyle::body_strong);
  ui::text(frame, "with text in it", ui::TextStyle::secondary, {.ink = ui::Ink::muted});
  ui::end_card(frame);
  frame.space(kGap);
  ui::begin_grid(frame, 2);
  ui::tile(frame, "gallery_tile:best", "Live chat",
           {.icon = "message-circle",
            .summary = "Quickest",
            .status = "Open now",
            .emphasized = true,
            .min_height = 132});
  ui::next_cell(frame);
  ui::tile(frame, "gallery_tile", "Phone",
           {.icon = "phone",
            .summary = "For urgent cases",
            .status = "Opens Monday 15:00",
            .status_ink = ui::Ink::muted,
            .min_height = 132});
  ui::end_grid(frame);
}

void draw_fields(ui::Frame& frame) {
  ui::section_title(frame, "Fields");
  std::string empty;
  std::string filled = "Deposit missing 充值未到账";
  std::string wrong = "name@";
  std::string locked = "Cannot be changed";
  std::string area = "Several lines\nof text 多行文字";
  std::string query = "2fa";
  std::string message;
  ui::text_field(frame, "gallery_field:empty", "Empty", empty,
                 {.placeholder = "Placeholder", .help = "Help below the field"});
  frame.space(kGap);
  ui::text_field(frame, "gallery_field:filled", "Filled", filled);
  frame.space(kGap);
  ui::text_field(frame, "gallery_field:fault", "With a fault", wrong,
                 {.fault = "This is no e-mail address.", .kind = ports::FieldKind::email});
  frame.space(kGap);
  ui::text_field(frame, "gallery_field:off", "Disabled", locked, {.enabled = false});
  frame.space(kGap);
  ui::text_area(frame, "gallery_area", "Text area", area, {.min_lines = 3});
  frame.space(kGap);
  ui::search_field(frame, "gallery_search", "Search", query);
  frame.space(kGap);
  ui::search_button(frame, "gallery_search_button", "Search for help");
  frame.space(kGap);
  ui::composer(frame, "gallery_composer", "Message", message, "Send");
}

void draw_choices(ui::Frame& frame) {
  ui::section_title(frame, "Choices");
  const ui::Choice choices[] = {{"one", "All", {}}, {"two", "Open", {}}, {"three", "已解决", {}}};
  const ui::Choice replies[] = {{"yes", "That helped", "thumbs-up"},
                                {"no", "Still not solved", "thumbs-down"},
                                {"human", "转人工客服", "headset"}};
  int selected = 1;
  bool on = true;
  bool off = false;
  int percent = 100;
  ui::chips(frame, "gallery_chips", choices, 0, "Filter");
  frame.space(kGap);
  ui::chips(frame, "gallery_replies", replies);
  frame.space(kGap);
  ui::segmented(frame, "gallery_segments", "Segments", choices, selected);
  frame.space(kGap);
  ui::begin_radio_list(frame, "Choices");
  ui::radio_row(frame, "gallery_radio:on", "Chosen", true, "With a summary");
  ui::radio_row(frame, "gallery_radio:off", "Not chosen", false);
  ui::switch_row(frame, "gallery_switch:on", "On", on);
  ui::switch_row(frame, "gallery_switch:off", "Off", off, "With a summary");
  ui::step_row(frame, "gallery_step", "Text size", percent, 85, 160, 5, "100 %", "Smaller",
               "Larger");
  ui::end_list(frame);
}

void draw_feedback(ui::Frame& frame) {
  ui::section_title(frame, "Feedback");
  constexpr std::pair<ui::Tone, std::string_view> kTones[] = {{ui::Tone::info, "Info"},
                                                              {ui::Tone::positive, "Positive"},
                                                              {ui::Tone::caution, "Caution"},
                                                              {ui::Tone::danger, "Danger"}};
  for (const auto& [tone, title] : kTones) {
    ui::banner(frame, "gallery_banner:" + std::string(title), "A text of one or two lines 说明文字",
               {.tone = tone, .title = title});
    frame.space(ui::kGridDp);
  }
  ui::banner(frame, "gallery_banner:action", "A banner without a title",
             {.icon = "wifi-off", .action = "Do something"});
  frame.space(kGap);
  constexpr std::string_view kSteps[] = {"Received", "In progress", "Waiting", "Solved"};
  ui::stepper(frame, "Progress", kSteps, int(std::size(kSteps)), 1);
  frame.space(kGap);
  constexpr ui::DaySpan kOffice{15 * 60, 23 * 60};
  constexpr ui::DaySpan kOwn{9 * 60, 18 * 60};
  ui::overlap_bar(frame, "Open from 15:00 to 23:00", "Office", &kOffice, 1, "You", &kOwn, 1,
                  10 * 60 + 30);
  frame.space(kGap);
  ui::skeleton_rows(frame, "Loading", 2);
  ui::empty_state(frame, "gallery_empty", "Nothing here yet",
                  {.icon = "ticket",
                   .text = "What it is for, in one sentence.",
                   .action = "Do the one thing",
                   .second_action = "Or another"});
}

void draw_chat_samples(ui::Frame& frame) {
  using ui::BubbleSide;
  using ui::Delivery;
  ui::section_title(frame, "Chat");
  ui::chat_divider(frame, "Today");
  ui::bubble(frame, "gallery_bubble:1", "Hello! What can I do for you?",
             {.side = BubbleSide::them, .author = "Mia", .last_of_group = false});
  ui::bubble(
      frame, "gallery_bubble:2",
      "Try this:\n\n1. Open **Security**\n2. Choose *Lost device*\n\n[Read more](#/faq)",
      {.side = BubbleSide::them, .time = "14:05", .first_of_group = false, .markdown = true});
  struct Mine {
    Delivery delivery;
    std::string_view label;
  };
  constexpr Mine kMine[] = {{Delivery::waiting, "Waiting"},
                            {Delivery::sent, "Sent"},
                            {Delivery::delivered, "Delivered"},
                            {Delivery::read, "Read"},
                            {Delivery::failed, "Not sent. Try again"}};
  for (const Mine& mine : kMine) {
    const std::string id = "gallery_bubble:" + std::string(mine.label);
    ui::bubble(frame, id, "我的手机丢了，登录不了 😟",
               {.side = BubbleSide::me,
                .time = "14:06",
                .delivery = mine.delivery,
                .delivery_label = mine.label});
  }
  ui::typing_bubble(frame, "Mia is typing");
}

void draw_markdown(ui::Frame& frame) {
  constexpr std::string_view kSource =
      "## Heading\n\nA paragraph with **bold**, *italic*, `code` and a [link](#/faq).\n\n"
      "1. First step\n2. Second step\n   - a detail\n   - another\n\n"
      "> [!NOTE]\n> A note.\n\n> [!TIP]\n> A tip.\n\n> [!WARNING]\n> A warning.\n\n"
      "> [!DANGER]\n> A danger.\n\n> A quote\n\n"
      "| Network | Time | 手续费 |\n|---|---|---|\n| Bitcoin | 10-60 min | 0.0001 BTC |\n"
      "| Ethereum | 1-5 min | 0.002 ETH "
      "|\n\n---\n\n中文段落：**加粗**、`代码`，标点不会出现在行首。\n";
  ui::section_title(frame, "Markdown");
  ui::begin_card(frame);
  ui::markdown(frame, "gallery_markdown", kSource, {"Note", "Tip", "Warning", "Danger"});
  ui::end_card(frame);
}

void draw_accordion(ui::Frame& frame) {
  ui::section_title(frame, "Questions");
  ui::begin_list(frame, "Questions");
  ui::accordion_row(frame, "gallery_question:closed", "A question that is folded?", false);
  ui::accordion_row(frame, "gallery_question:open", "A question that is unfolded?", true);
  if (ui::begin_answer(frame, "gallery_question:open", true)) {
    ui::text(frame, "Its answer.");
    ui::end_answer(frame, "gallery_question:open");
  }
  ui::end_list(frame);
}

// The gallery's other pages.
void draw_pages(ui::Frame& frame, state::Actions& out) {
  constexpr std::pair<std::string_view, std::string_view> kPages[] = {
      {"states", "Hovered, pressed, focused"}, {"sheet", "A sheet"},          {"toast", "A toast"},
      {"selection", "Selected text"},          {"list", "Ten thousand rows"},
  };
  ui::begin_list(frame, "Pages");
  for (const auto& [page, title] : kPages)
    if (ui::list_row(frame, "gallery_page:" + std::string(page), title))
      go(out, "#/gallery/" + std::string(page));
  ui::end_list(frame);
}

}  // namespace

void draw_gallery(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                  state::Actions& out) {
  if (route.id == "list") return draw_gallery_list(frame, app, route, out);
  if (route.id == "states") return draw_gallery_states(frame, app, route, out);
  if (!route.id.empty()) return draw_gallery_overlay(frame, app, route, out);
  open_page(frame, app, route, out, "Gallery");
  draw_pages(frame, out);
  draw_texts(frame);
  draw_inks(frame);
  draw_buttons(frame);
  draw_rows(frame);
  draw_cards(frame);
  draw_fields(frame);
  draw_choices(frame);
  draw_feedback(frame);
  draw_chat_samples(frame);
  draw_markdown(frame);
  draw_accordion(frame);
  draw_gallery_more(frame, app);
  ui::end_page(frame);
}

}  // namespace tideline::screens
