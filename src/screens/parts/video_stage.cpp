#include "screens/parts/video_stage.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "screens/parts/format.h"
#include "screens/parts/help_rows.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

constexpr float kBezelDp = 9;
constexpr float kPhoneWidthDp = 320;
constexpr float kLeastPhoneDp = 220;  // its height
constexpr float kMostPhoneDp = 600;
constexpr float kLowPhoneDp = 360;  // lower, the caption lies on it instead of below
constexpr float kControlsDp = 12 + 4 + ui::kMinTapDp + 16;  // bar and buttons, and their distances

const std::string& caption_of(const state::VideoState& state, const model::Video& video) {
  const std::size_t index = std::size_t(std::max(1, state.chapter)) - 1;
  return video.chapters[std::min(index, video.chapters.size() - 1)].say;
}

// How picture, buttons and caption share the height that a page has, so that all are seen at once.
struct StageRoom {
  float phone = kMostPhoneDp;
  bool caption_inside = false;  // on the picture's lower part
};

// The same for all chapters: the phone does not change while it plays.
StageRoom room_for(ui::Frame& frame, const model::Video& video, bool captions) {
  const float room = frame.page().area.height - kControlsDp;
  float below = 0;
  for (const model::VideoChapter& chapter : video.chapters)
    below =
        std::max(below, frame.type()
                            .lay_out(chapter.say, ui::TextStyle::body, {.max_width = frame.width()})
                            .height());
  StageRoom share;
  share.phone = room - (captions ? below + ui::kGridDp : 0);
  if (share.phone < kLowPhoneDp && captions) share = {room, true};
  share.phone = std::clamp(share.phone, kLeastPhoneDp, kMostPhoneDp);
  return share;
}

void draw_caption_inside(ui::Frame& frame, const ui::Rect& screen, std::string_view caption) {
  const ui::TextLayout& layout =
      frame.type().lay_out(caption, ui::TextStyle::caption, {.max_width = screen.width - 24});
  const float height = std::min(layout.height() + 16, screen.height);
  const ui::Rect ground{screen.x + 4, screen.bottom() - height - 14, screen.width - 8, height};
  frame.canvas().fill(ground, frame.theme().text.with_alpha(0.92f), 12);
  frame.canvas().text({ground.x + 8, ground.y + 8}, layout, frame.theme().surface);
  frame.node(ui::Role::status, "video_caption", caption, ground);
}

// Whoever plays it wants to see it now, with its buttons and its caption.
void play_in_sight(ui::Frame& frame, float stage_top, state::Actions& out) {
  out.push(state::PlayVideo{});
  frame.show_at(stage_top - ui::kGridDp, true);
}

// A tap on the phone plays or pauses. What is in it is a picture to screen readers: the caption
// below says what it shows.
void draw_phone(ui::Frame& frame, const model::Words& say, const state::VideoState& state,
                const model::Video& video, const StageRoom& room, state::Actions& out) {
  const float width = std::min(frame.width(), kPhoneWidthDp + 2 * kBezelDp);
  const ui::Rect row = frame.take(room.phone);
  const ui::Rect phone{row.center_x() - width / 2, row.y, width, room.phone};
  const ui::Theme& theme = frame.theme();
  ui::Canvas& canvas = frame.canvas();
  canvas.fill(phone, theme.surface_sunken, 30);
  const ui::Rect screen = phone.inset(kBezelDp);
  frame.inset(screen);
  canvas.outline(phone, theme.dark ? theme.control : theme.text, 30, kBezelDp + 1);
  frame.node(ui::Role::image, "video_phone", say("video.phone", {{"title", video.title}}), phone);
  if (room.caption_inside) draw_caption_inside(frame, screen, caption_of(state, video));
  if (state.playing) return;
  const ui::Point center{phone.center_x(), phone.center_y()};
  canvas.disc(center, 36, theme.accent);
  canvas.ring(center, 36, theme.on_accent, 2);
  canvas.icon(state.ended ? "refresh-cw" : "play",
              {center.x + (state.ended ? 0.0f : 2.0f), center.y}, theme.on_accent, 30);
  const ui::Rect button{center.x - 36, center.y - 36, 72, 72};
  frame.node(ui::Role::button, "video_start", say(state.ended ? "video.again" : "video.play"),
             button);
  frame.focus_ring("video_start", button, 36);
  if (frame.activated("video_start")) play_in_sight(frame, row.y, out);
}

void draw_progress(ui::Frame& frame, const model::Words& say, const state::VideoState& state,
                   int total) {
  const int at = std::min(int(state.position / std::chrono::seconds{1}), total);
  const ui::Rect bar = frame.take(4);
  const float share = total > 0 ? float(at) / float(total) : 0.0f;
  frame.canvas().fill(bar, frame.theme().surface_sunken, 2);
  frame.canvas().fill({bar.x, bar.y, bar.width * share, bar.height}, frame.theme().accent, 2);
  frame.node(ui::Role::progress, "video_progress", say("video.position"), bar, {},
             std::to_string(int(share * 100)));
}

void draw_buttons(ui::Frame& frame, const model::Words& say, const state::VideoState& state,
                  int total, float stage_top, state::Actions& out) {
  const ui::Rect row = frame.take(ui::kMinTapDp);
  const auto press = [&](std::string_view id, std::string_view icon, std::string_view label,
                         float x) {
    return ui::icon_button(frame, id, icon, label, {x, row.center_y()});
  };
  if (press("video_toggle", state.playing ? "pause" : "play",
            say(state.playing ? "video.pause" : "video.play"), row.x + 16)) {
    if (state.playing)
      out.push(state::PlayVideo{});
    else
      play_in_sight(frame, stage_top, out);
  }
  if (press("video_back", "chevron-left", say("video.previous"), row.x + 64))
    out.push(state::SeekVideo{std::max(1, state.chapter - 1)});
  if (press("video_forward", "chevron-right", say("video.next"), row.x + 112))
    out.push(state::SeekVideo{state.chapter + 1});
  if (press("video_captions", state.captions ? "captions" : "captions-off",
            say(state.captions ? "video.captions.hide" : "video.captions.show"), row.right() - 24))
    out.push(state::ShowCaptions{!state.captions});
  const int at = std::min(int(state.position / std::chrono::seconds{1}), total);
  const std::string time = time_code(at) + " / " + time_code(total);
  const ui::TextLayout& layout = frame.type().lay_out(time, ui::TextStyle::caption, {});
  frame.canvas().text({row.right() - 56 - layout.width, row.center_y() - layout.height() / 2},
                      layout, frame.theme().text_muted);
}

void draw_speed(ui::Frame& frame, const model::Words& say, const state::VideoState& state,
                state::Actions& out) {
  constexpr std::array kSpeeds = {50, 100, 150, 200};
  const std::vector<ui::Choice> choices = {
      {"50", "0.5×", {}}, {"100", "1×", {}}, {"150", "1.5×", {}}, {"200", "2×", {}}};
  const auto found = std::find(kSpeeds.begin(), kSpeeds.end(), state.speed_percent);
  int selected = found == kSpeeds.end() ? 1 : int(found - kSpeeds.begin());
  if (ui::segmented(frame, "video_speed", say("video.speed"), choices, selected))
    out.push(state::SetVideoSpeed{kSpeeds[std::size_t(selected)]});
}

// `stage_top`: where the phone begins.
void draw_transcript(ui::Frame& frame, const model::Words& say, const state::VideoState& state,
                     const model::Video& video, float stage_top, state::Actions& out) {
  ui::section_title(frame, say("video.chapters"));
  ui::begin_list(frame, say("video.chapters"));
  int start = 0;
  for (int i = 0; i < int(video.chapters.size()); ++i) {
    const model::VideoChapter& chapter = video.chapters[std::size_t(i)];
    if (ui::list_row(frame, "chapter:" + std::to_string(i + 1), chapter.title,
                     {.summary = chapter.say,
                      .value = time_code(start),
                      .chevron = false,
                      .selected = state.chapter == i + 1})) {
      out.push(state::SeekVideo{i + 1});
      if (state.playing)
        frame.show_at(stage_top - ui::kGridDp, true);
      else
        play_in_sight(frame, stage_top, out);
    }
    start += chapter.seconds;
  }
  ui::end_list(frame);
}

}  // namespace

void draw_video_stage(ui::Frame& frame, const state::AppState& app, const model::Video& video,
                      state::Actions& out) {
  const model::Words& say = app.words();
  // What is wished for while the player is still being set up is kept; another video's state is
  // not.
  const state::VideoState none;
  const bool is_own = app.video.id == video.id || app.video.id.empty();
  const state::VideoState& state = is_own ? app.video : none;
  frame.space(ui::kGridDp * 2);
  const StageRoom room = room_for(frame, video, state.captions);
  const float top = frame.top();
  draw_phone(frame, say, state, video, room, out);
  frame.space(ui::kGridDp * 1.5f);
  const int total = seconds_of(video);
  draw_progress(frame, say, state, total);
  draw_buttons(frame, say, state, total, top, out);
  if (state.captions && !room.caption_inside) {
    ui::text(frame, caption_of(state, video), ui::TextStyle::body, {.role = ui::Role::status});
    frame.space(ui::kGridDp * 1.5f);
  }
  const auto script = app.scripts.find("video/" + video.script);
  const bool broken =
      script != app.scripts.end() && script->second.state == state::LoadState::failed;
  if (state.failed || broken) {
    ui::banner(frame, "video_failed", say("video.failed"), {.tone = ui::Tone::caution});
    frame.space(ui::kGridDp);
  }
  draw_speed(frame, say, state, out);
  draw_transcript(frame, say, state, video, top, out);
}

}  // namespace tideline::screens
