// Search over articles, videos, questions and notices, while one types.
// Reads: search, index, popular articles. Pushes: EditSearch, FilterSearch, RememberSearch,
// ClearRecentSearches, ForgetSearch, OpenRoute, RetryLoading.
#include <array>
#include <optional>
#include <vector>

#include "screens/parts/help_rows.h"
#include "screens/parts/part_state.h"
#include "screens/parts/standard_page.h"
#include "screens/parts/way_on.h"
#include "screens/screens.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/virtual_list.h"

namespace tideline::screens {

namespace {

constexpr float kRowGuessDp = 120;
constexpr std::string_view kField = "search_text";

using content::HitKind;
using content::SearchHit;

struct KindLook {
  HitKind kind;
  const char* id;
  const char* word;  // of one hit
  const char* many;  // of the filter
  std::string_view icon;
};
// In the order of HitKind.
constexpr std::array kKinds = {
    KindLook{HitKind::article, "article", "search.article", "search.articles", "file-text"},
    KindLook{HitKind::video, "video", "search.video", "search.videos", "video"},
    KindLook{HitKind::faq, "faq", "search.question", "search.questions", "circle-question-mark"},
    KindLook{HitKind::notice, "notice", "search.notice", "search.notices", "megaphone"},
};

std::string route_of(const SearchHit& hit) {
  switch (hit.kind) {
    case HitKind::article:
      return "#/article/" + hit.id;
    case HitKind::video:
      return "#/video/" + hit.id;
    case HitKind::faq:
      return "#/faq/" + hit.group + "?open=" + hit.id;
    case HitKind::notice:
      break;
  }
  return "#/news?open=" + hit.id;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

void draw_recent(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  if (app.search.recent.empty()) return;
  const model::Words& say = app.words();
  if (ui::section_title(frame, say("search.recent"), "clear_recent", say("search.clear_recent")))
    out.push(state::ClearRecentSearches{});
  frame.begin_suggestions(kField);
  ui::begin_list(frame, say("search.recent"));
  const std::array actions = {
      ui::RowAction{"delete", say("row.delete"), "trash-2", ui::Ink::danger, true}};
  for (const std::string& recent : app.search.recent) {
    const std::string id = "recent:" + std::to_string(ui::row_key(recent));
    if (ui::list_row(
            frame, id, recent,
            {.icon = "history", .icon_ink = ui::Ink::muted, .chevron = false, .actions = actions}))
      out.push(state::EditSearch{recent});
    if (ui::pressed_row_action(frame, id, actions) == 0) out.push(state::ForgetSearch{recent});
  }
  ui::end_list(frame);
  frame.end_suggestions();
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
  return out;
}

// What was searched for before and holds what is being typed.
void draw_suggestions(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  constexpr std::size_t kMost = 3;
  const std::string typed = lower(app.search.query);
  std::vector<ui::Choice> choices;
  for (std::size_t i = 0; i < app.search.recent.size() && choices.size() < kMost; ++i) {
    const std::string& recent = app.search.recent[i];
    if (recent.size() > typed.size() && lower(recent).find(typed) != std::string::npos)
      choices.push_back({std::to_string(i), recent, "history"});
  }
  if (choices.empty()) return;
  frame.space(ui::kGridDp);
  frame.begin_suggestions(kField);
  const int pressed =
      ui::chips(frame, "suggestion", choices, -1, app.words()("search.suggestions"));
  frame.end_suggestions();
  if (pressed >= 0) out.push(state::EditSearch{choices[std::size_t(pressed)].label});
}

void draw_filter(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  std::vector<ui::Choice> choices = {{"all", std::string(say("search.all")), {}}};
  std::vector<HitKind> kinds;
  int selected = 0;
  for (const KindLook& look : kKinds) {
    if (look.kind == HitKind::video && app.pack.videos.empty()) continue;
    kinds.push_back(look.kind);
    choices.push_back({look.id, std::string(say(look.many)), {}});
    if (app.search.only == look.kind) selected = int(kinds.size());
  }
  frame.space(ui::kGridDp * 1.5f);
  const int pressed = ui::chips(frame, "filter", choices, selected, say("search.filter"));
  if (pressed < 0 || pressed == selected) return;
  std::optional<HitKind> only;
  if (pressed > 0) only = kinds[std::size_t(pressed - 1)];
  out.push(state::FilterSearch{only});
}

std::vector<ui::TextMark> marks_of(const std::vector<content::TextRange>& ranges) {
  std::vector<ui::TextMark> marks;
  marks.reserve(ranges.size());
  for (const content::TextRange& range : ranges)
    marks.push_back({std::uint32_t(range.from), std::uint32_t(range.to)});
  return marks;
}

void draw_hit(ui::Frame& frame, const state::AppState& app, const SearchHit& hit,
              state::Actions& out) {
  const KindLook& look = kKinds[std::size_t(hit.kind)];
  const std::vector<ui::TextMark> title_marks = marks_of(hit.title_ranges);
  const std::vector<ui::TextMark> snippet_marks = marks_of(hit.snippet_ranges);
  if (!ui::list_row(frame, std::string("hit:") + look.id + ":" + hit.id, hit.title,
                    {.summary = hit.snippet,
                     .icon = look.icon,
                     .status = app.words()(look.word),
                     .status_ink = ui::Ink::muted,
                     .chevron = false,
                     .max_summary_lines = 3,
                     .title_marks = title_marks,
                     .summary_marks = snippet_marks}))
    return;
  out.push(state::RememberSearch{});
  go(out, route_of(hit));
}

void draw_hits(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  const std::size_t count = app.search.hits.size();
  const std::string found = count < state::kMaxSearchHits
                                ? say.plural("search.hits", long(count))
                                : say("search.hits.more", {{"count", std::to_string(count)}});
  ui::section_title(frame, found, {}, {}, true);
  frame.begin_suggestions(kField);
  ui::begin_list(frame, say("search.title"));
  const auto& hits = app.search.hits;
  ui::virtual_list(
      frame, "hits", int(hits.size()), kRowGuessDp,
      [&](int row) { return ui::row_key(route_of(hits[std::size_t(row)])); },
      [&](int row) { draw_hit(frame, app, hits[std::size_t(row)], out); });
  ui::end_list(frame);
  frame.end_suggestions();
}

void draw_nothing_found(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  const bool filtered = app.search.only.has_value();
  const std::string title = say("search.none.title", {{"query", app.search.query}});
  if (ui::empty_state(frame, "search_none", title,
                      {.icon = "search",
                       .text = say(filtered ? "search.none.filtered" : "search.none.text"),
                       .action = filtered ? say("search.everything") : std::string_view(),
                       .live = true}) == 1)
    out.push(state::FilterSearch{std::nullopt});
}

void draw_results(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  using enum state::PackPart;
  draw_suggestions(frame, app, out);
  draw_filter(frame, app, out);
  if (app.index == nullptr) {
    frame.space(ui::kGridDp * 2);
    // The index comes a moment after the last of them.
    if (parts_ready(frame, app, out, {articles, faq, news}))
      ui::skeleton_rows(frame, app.words()("common.loading"));
    return;
  }
  if (app.search.hits.empty())
    draw_nothing_found(frame, app, out);
  else
    draw_hits(frame, app, out);
  way_on(frame, app, {}, out);
}

}  // namespace

void draw_search(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                 state::Actions& out) {
  const model::Words& say = app.words();
  // The query in the address changes when a hit is opened; the page stays the same.
  open_page(frame, app, {route.screen, {}, {}}, out, say("search.title"));

  std::string query = app.search.query;
  if (ui::search_field(frame, kField, say("search.label"), query))
    out.push(state::EditSearch{query});
  if (!is_blank(app.search.query)) {
    draw_results(frame, app, out);
  } else {
    draw_recent(frame, app, out);
    frame.begin_suggestions(kField);
    article_list(frame, say("help.popular"), find_articles(app.pack, app.pack.facts.popular), out);
    frame.end_suggestions();
  }
  ui::end_page(frame);
}

}  // namespace tideline::screens
