// Before the pack is there: grey rows while it loads, or what went wrong and a retry. The same rows
// while the rest of the program is on its way.
// Reads: load state and error, the system's language. Pushes: RetryLoading.
#include "screens/parts/format.h"
#include "screens/screens.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

// A quick load shows nothing at all rather than a flash of grey.
constexpr Milliseconds kQuietTime{150};

// The only words in code: these are shown exactly when the words files could not be read.
struct Fallback {
  std::string_view key;
  std::string_view english;
  std::string_view chinese;
};
constexpr Fallback kFallbacks[] = {
    {"app.name", "Support", "客服支持"},
    {"common.loading", "Loading", "加载中"},
    {"loading.failed", "We could not load this page", "页面加载失败"},
    {"loading.failed.text", "Check your connection and try again.", "请检查网络后重试。"},
    {"loading.failed.content", "Something in its content is not as it should be.",
     "内容有误，无法显示。"},
    {"loading.retry", "Try again", "重试"},
};

bool prefers_chinese(const state::AppState& app) {
  const std::string& chosen = app.settings.language;
  return (chosen.empty() ? app.around.system_language : chosen).starts_with("zh");
}

std::string_view word(const state::AppState& app, std::string_view key) {
  if (app.words().has(key)) return app.words()(key);
  for (const Fallback& fallback : kFallbacks)
    if (fallback.key == key) return prefers_chinese(app) ? fallback.chinese : fallback.english;
  return key;
}

std::string_view fallback_reason(const Error& error) {
  const bool is_content = error.code == ErrorCode::invalid || error.code == ErrorCode::malformed ||
                          error.code == ErrorCode::too_large;
  return is_content ? "loading.failed.content" : "loading.failed.text";
}

void draw_failure(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const bool has_words = app.words().has("error.offline");
  const std::string reason = has_words ? error_text(app.words(), app.load_error)
                                       : std::string(word(app, fallback_reason(app.load_error)));
  if (ui::empty_state(
          frame, "loading_failed", word(app, "loading.failed"),
          {.icon = app.load_error.code == ErrorCode::offline ? "wifi-off" : "triangle-alert",
           .text = reason,
           .action = word(app, "loading.retry")}) == 1)
    out.push(state::RetryLoading{});
  // For whoever made the pack: which file, and where in it.
  frame.space(ui::kMarginDp);
  ui::text(frame, app.load_error.detail, ui::TextStyle::caption,
           {.ink = ui::Ink::muted, .align = ui::Align::center});
}

}  // namespace

void draw_loading(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const bool failed = app.load == state::LoadState::failed;
  const float waited = frame.animate_from("loading_wait", 0, 1, kQuietTime);
  if (!failed && waited < 1) return;
  ui::begin_page(frame, "page:loading", {.title = word(app, "app.name")});
  if (failed)
    draw_failure(frame, app, out);
  else
    ui::skeleton_rows(frame, word(app, "common.loading"), 5);
  ui::end_page(frame);
}

void draw_waiting(ui::Frame& frame, const state::AppState& app) {
  ui::begin_page(frame, "page:waiting", {.title = word(app, "app.name")});
  ui::skeleton_rows(frame, word(app, "common.loading"), 5);
  ui::end_page(frame);
}

}  // namespace tideline::screens
