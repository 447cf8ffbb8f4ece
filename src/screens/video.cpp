// Video: played by the app itself when it has a script; else a guided tour, in which each chapter
// says its caption and leads to the screen it is about.
// Reads: videos, the route's ?chapter= (from 1). Pushes: ReplaceRoute, OpenRoute, RetryLoading.
#include <algorithm>
#include <charconv>

#include "screens/parts/format.h"
#include "screens/parts/help_rows.h"
#include "screens/parts/part_state.h"
#include "screens/parts/standard_page.h"
#include "screens/parts/video_stage.h"
#include "screens/parts/way_on.h"
#include "screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/list.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

// The index of the chapter on show.
int chapter_of(const state::Route& route, const model::Video& video) {
  int number = 1;
  if (const auto asked = route.query.find("chapter"); asked != route.query.end())
    std::from_chars(asked->second.data(), asked->second.data() + asked->second.size(), number);
  return std::clamp(number, 1, int(video.chapters.size())) - 1;
}

void show_chapter(const state::Route& route, int index, state::Actions& out) {
  state::Route shown = route;
  shown.query["chapter"] = std::to_string(index + 1);
  out.push(state::ReplaceRoute{shown});
}

void draw_steps(ui::Frame& frame, const model::Words& say, const state::Route& route, int current,
                int count, state::Actions& out) {
  ui::begin_grid(frame, 2);
  if (ui::button(
          frame, "chapter_previous", say("video.previous"),
          {.kind = ui::ButtonKind::secondary, .icon = "chevron-left", .enabled = current > 0}))
    show_chapter(route, current - 1, out);
  ui::next_cell(frame);
  if (ui::button(frame, "chapter_next", say("video.next"),
                 {.icon = "chevron-right", .enabled = current + 1 < count}))
    show_chapter(route, current + 1, out);
  ui::end_grid(frame);
}

void draw_stage(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                const model::Video& video, int current, state::Actions& out) {
  const model::Words& say = app.words();
  const model::VideoChapter& chapter = video.chapters[std::size_t(current)];
  const std::string place = say("video.place", {{"number", std::to_string(current + 1)},
                                                {"count", std::to_string(video.chapters.size())}});
  frame.space(ui::kGridDp * 2);
  ui::begin_card(frame);
  ui::text(frame, place, ui::TextStyle::caption_strong, {.ink = ui::Ink::accent});
  frame.space(ui::kGridDp / 2);
  ui::text(frame, chapter.title, ui::TextStyle::title, {.role = ui::Role::heading, .level = 2});
  frame.space(ui::kGridDp);
  ui::text(frame, chapter.say, ui::TextStyle::body, {.role = ui::Role::status});
  frame.space(ui::kGridDp * 2);
  draw_steps(frame, say, route, current, int(video.chapters.size()), out);
  frame.space(ui::kGridDp);
  if (ui::button(frame, "open_screen", say("video.open_screen"),
                 {.kind = ui::ButtonKind::plain, .icon = "arrow-right"}))
    go(out, chapter.route);
  ui::end_card(frame);
}

void draw_chapters(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                   const model::Video& video, int current, state::Actions& out) {
  const model::Words& say = app.words();
  ui::section_title(frame, say("video.chapters"));
  ui::begin_list(frame, say("video.chapters"));
  int start = 0;
  for (int i = 0; i < int(video.chapters.size()); ++i) {
    const model::VideoChapter& chapter = video.chapters[std::size_t(i)];
    const std::string time = time_code(start);
    if (ui::list_row(frame, "chapter:" + std::to_string(i + 1), chapter.title,
                     {.value = time, .chevron = false, .selected = i == current}))
      show_chapter(route, i, out);
    start += chapter.seconds;
  }
  ui::end_list(frame);
}

void draw_content(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                  const model::Video& video, state::Actions& out) {
  const model::Words& say = app.words();
  ui::text(frame, video.summary, ui::TextStyle::body, {.ink = ui::Ink::muted});
  frame.space(ui::kGridDp);
  const std::string facts = say("article.updated", {{"date", calendar_date(say, video.updated)}}) +
                            " · " + time_code(seconds_of(video));
  ui::text(frame, facts, ui::TextStyle::caption, {.ink = ui::Ink::muted});
  if (!video.script.empty() && !video.chapters.empty()) {
    draw_video_stage(frame, app, video, out);
  } else if (!video.chapters.empty()) {
    if (!video.source.empty()) {
      frame.space(ui::kGridDp * 1.5f);
      if (ui::button(frame, "video_open", say("video.open_file"), {.icon = "play"}))
        out.push(state::FollowLink{video.source});
    }
    const int current = chapter_of(route, video);
    draw_stage(frame, app, route, video, current, out);
    draw_chapters(frame, app, route, video, current, out);
  }
  way_on(frame, app, ticket_kind_of(app.pack.facts, {}, video.topic), out);
}

}  // namespace

void draw_video(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                state::Actions& out) {
  // All chapters are one page, which keeps its scroll place.
  const state::Route page{route.screen, route.id, {}};
  const model::Video* video = model::find_video(app.pack, route.id);
  if (video != nullptr) {
    open_page(frame, app, page, out, video->title, {.large_title = true});
    if (part_ready(frame, app, out, state::PackPart::articles))
      draw_content(frame, app, route, *video, out);
  } else {
    open_page(frame, app, page, out, app.words()("help.videos"));
    if (part_ready(frame, app, out, state::PackPart::articles, 6)) missing_page(frame, app, out);
  }
  ui::end_page(frame);
}

}  // namespace tideline::screens
