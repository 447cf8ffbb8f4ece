#include "screens/parts/older.h"

#include <array>

#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

// About a screenful ahead: whoever scrolls on at leisure never waits.
constexpr float kAheadDp = 600;

// A page that is just opened has not been scrolled to its place yet.
bool has_settled(ui::Frame& frame, const std::string& subject) {
  constexpr float kDraws = 3;
  const std::string key = "older:" + subject;
  const float draws = frame.remembered(key);
  if (draws >= kDraws) return true;
  frame.remember(key, draws + 1);
  return false;
}

void draw_row(ui::Frame& frame, const state::AppState& app, const std::string& subject,
              state::Actions& out) {
  const model::Words& say = app.words();
  const auto asked = app.older.find(subject);
  const bool failed = asked != app.older.end() && asked->second.failed;
  const bool near = frame.top() > frame.canvas().clip().y - kAheadDp;
  ui::text(frame, say(failed ? "older.failed" : "older.loading"), ui::TextStyle::secondary,
           {.ink = ui::Ink::muted, .align = ui::Align::center, .role = ui::Role::status});
  frame.space(ui::kGridDp);
  if (failed) {
    const std::array choices = {
        ui::Choice{"again", std::string(say("loading.retry")), "refresh-cw"}};
    if (ui::chips(frame, "older", choices, -1, say("older.failed")) == 0)
      out.push(state::FetchOlder{subject});
    frame.space(ui::kGridDp);
  } else if (asked == app.older.end() && near && !frame.is_silent() &&
             has_settled(frame, subject)) {
    out.push(state::FetchOlder{subject});
  }
}

}  // namespace

void draw_older(ui::Frame& frame, const state::AppState& app, const std::string& subject,
                bool has_older, state::Actions& out) {
  const std::string key = "older_height:" + subject;
  const float before = frame.remembered(key);
  const float top = frame.top();
  const bool above = top < frame.canvas().clip().y;
  if (has_older) draw_row(frame, app, subject, out);
  const float height = frame.top() - top;
  if (height == before) return;
  frame.remember_quietly(key, height);
  if (before > 0 || above) frame.keep_place(height - before);
}

}  // namespace tideline::screens
