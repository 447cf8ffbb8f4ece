// News: notices, newest first, those that count right now above the rest. One at a time unfolds.
// Reads: notices, read marks, time, the route's ?open=. Pushes: ReplaceRoute (update() marks the
// notice as read), FollowLink, RetryLoading.
#include <algorithm>
#include <vector>

#include "screens/parts/format.h"
#include "screens/parts/help_rows.h"
#include "screens/parts/labels.h"
#include "screens/parts/part_state.h"
#include "screens/parts/standard_page.h"
#include "screens/screens.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/markdown_view.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

using Notices = std::vector<const model::Notice*>;

ui::Ink kind_ink(model::NoticeKind kind) {
  switch (kind) {
    case model::NoticeKind::security:
      return ui::Ink::danger;
    case model::NoticeKind::maintenance:
      return ui::Ink::caution;
    case model::NoticeKind::update:
      return ui::Ink::positive;
    default:
      return ui::Ink::accent;
  }
}

// Where it was published, if not in the app: the name of a network or empty.
std::string source_name(const model::Words& say, const model::Notice& notice) {
  const std::string key = "network." + notice.source;
  return std::string(say.has(key) ? say(key) : std::string_view());
}

std::string period(const state::AppState& app, const model::Notice& notice) {
  const auto moment = [&](UtcTime time) {
    return short_date(app, time) + " " + clock_time(app, time);
  };
  const model::Words& say = app.words();
  if (notice.starts && notice.ends)
    return say("news.period", {{"from", moment(*notice.starts)}, {"to", moment(*notice.ends)}});
  if (notice.starts) return say("news.from", {{"from", moment(*notice.starts)}});
  if (notice.ends) return say("news.until", {{"to", moment(*notice.ends)}});
  return {};
}

void draw_body(ui::Frame& frame, const state::AppState& app, const model::Notice& notice,
               state::Actions& out) {
  const model::Words& say = app.words();
  if (const std::string when = period(app, notice); !when.empty()) {
    ui::text(frame, when, ui::TextStyle::label, {.ink = ui::Ink::muted});
    frame.space(ui::kGridDp);
  }
  help_text(frame, app, out, "text:" + notice.id, notice.body);
  if (const std::string source = source_name(say, notice); !source.empty()) {
    frame.space(ui::kGridDp);
    ui::text(frame, say("news.source", {{"network", source}}), ui::TextStyle::caption,
             {.ink = ui::Ink::muted});
  }
}

void draw_notice(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                 const model::Notice& notice, bool open, state::Actions& out) {
  const model::Words& say = app.words();
  show_if_asked(frame, app, route, notice.id);
  const std::string id = "notice:" + notice.id;
  std::string summary(notice_word(say, notice.kind));
  if (const std::string source = source_name(say, notice); !source.empty())
    summary += " · " + source;
  summary += " · " + long_date(app, notice.published);
  const bool current = model::is_current(notice, app.now);
  if (ui::list_row(frame, id, notice.title,
                   {.summary = summary,
                    .icon = notice_icon(notice.kind),
                    .icon_ink = kind_ink(notice.kind),
                    .status = current ? say("news.current") : std::string_view(),
                    .status_ink = ui::Ink::caution,
                    .expanded = open ? 1 : 0,
                    .strong = open || !app.read_notices.contains(notice.id)})) {
    state::Route shown{state::Screen::news, {}, {}};
    if (!open) shown.query["open"] = notice.id;
    out.push(state::ReplaceRoute{shown});
  }
  if (ui::begin_answer(frame, id, open)) {
    draw_body(frame, app, notice, out);
    ui::end_answer(frame, id);
  }
}

void draw_list(ui::Frame& frame, const state::AppState& app, const state::Route& route,
               std::string_view title, const Notices& notices, state::Actions& out) {
  const auto asked = route.query.find("open");
  const std::string_view open = asked == route.query.end() ? std::string_view() : asked->second;
  if (notices.empty()) return;
  ui::section_title(frame, title);
  ui::begin_list(frame, title);
  for (const model::Notice* notice : notices)
    draw_notice(frame, app, route, *notice, notice->id == open, out);
  ui::end_list(frame);
}

void draw_notices(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                  state::Actions& out) {
  const model::Words& say = app.words();
  if (app.pack.notices.empty()) {
    ui::empty_state(frame, "news_empty", say("news.empty.title"),
                    {.icon = "megaphone", .text = say("news.empty.text")});
    return;
  }
  Notices current;
  Notices others;
  for (const model::Notice& notice : app.pack.notices)
    (model::is_current(notice, app.now) ? current : others).push_back(&notice);
  const auto newer = [](const model::Notice* a, const model::Notice* b) {
    return a->published > b->published;
  };
  std::stable_sort(current.begin(), current.end(), newer);
  std::stable_sort(others.begin(), others.end(), newer);
  draw_list(frame, app, route, say("news.now"), current, out);
  draw_list(frame, app, route, say(current.empty() ? "news.all" : "news.earlier"), others, out);
}

}  // namespace

void draw_news(ui::Frame& frame, const state::AppState& app, const state::Route& route,
               state::Actions& out) {
  // Whatever is unfolded, it is one page, which keeps its scroll place.
  open_page(frame, app, {route.screen, {}, {}}, out, app.words()("news.title"),
            {.large_title = true});
  if (part_ready(frame, app, out, state::PackPart::news, 6)) draw_notices(frame, app, route, out);
  ui::end_page(frame);
}

}  // namespace tideline::screens
