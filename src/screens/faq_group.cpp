// FAQ group: questions that unfold to their answers.
// Reads: FAQ, unfolded entries, helpful answers; update() unfolds the route's ?open= itself.
// Pushes: ToggleFaq, FollowLink, RateHelpful, OpenRoute, RetryLoading.
#include <algorithm>

#include "screens/parts/help_rows.h"
#include "screens/parts/part_state.h"
#include "screens/parts/standard_page.h"
#include "screens/parts/way_on.h"
#include "screens/screens.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/markdown_view.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

void draw_answer(ui::Frame& frame, const state::AppState& app, const model::FaqEntry& entry,
                 state::Actions& out) {
  help_text(frame, app, out, "answer:" + entry.id, entry.answer);
  const std::vector<const model::Article*> articles = find_articles(app.pack, entry.articles);
  if (!articles.empty()) {
    frame.space(ui::kGridDp);
    frame.push_inset(-ui::kMarginDp);  // rows have that margin themselves
    for (const model::Article* article : articles) {
      // Two answers may name one article.
      if (ui::list_row(frame, "article:" + entry.id + ":" + article->id, article->title,
                       {.icon = "file-text"}))
        go(out, "#/article/" + article->id);
    }
    frame.pop_inset();
  }
  frame.space(ui::kGridDp);
  helpful_question(frame, app, entry.id, out);
}

// The kind that an unfolded answer names, else the one called like the group.
std::string ticket_kind(const state::AppState& app, const model::FaqGroup& group) {
  for (const model::FaqEntry& entry : group.entries)
    if (app.open_faq.contains(entry.id)) {
      std::string kind = ticket_kind_of(app.pack.facts, entry.answer, {});
      if (!kind.empty()) return kind;
    }
  return ticket_kind_of(app.pack.facts, {}, group.id);
}

void draw_entries(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                  const model::FaqGroup& group, state::Actions& out) {
  const model::Words& say = app.words();
  if (group.entries.empty()) {
    if (ui::empty_state(frame, "faq_group_empty", say("faq.empty.title"),
                        {.icon = "circle-question-mark",
                         .text = say("faq.empty.text"),
                         .action = say("faq.all")}) == 1)
      go(out, "#/faq");
    return;
  }
  ui::begin_list(frame, say("faq." + group.id + ".title"));
  for (const model::FaqEntry& entry : group.entries) {
    show_if_asked(frame, app, route, entry.id);
    const std::string id = "faq:" + entry.id;
    const bool open = app.open_faq.contains(entry.id);
    if (ui::accordion_row(frame, id, entry.question, open)) out.push(state::ToggleFaq{entry.id});
    if (ui::begin_answer(frame, id, open)) {
      draw_answer(frame, app, entry, out);
      ui::end_answer(frame, id);
    }
  }
  ui::end_list(frame);
}

}  // namespace

void draw_faq_group(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                    state::Actions& out) {
  const model::Words& say = app.words();
  const std::vector<model::Topic>& groups = app.pack.facts.faq_groups;
  const bool known = std::any_of(groups.begin(), groups.end(),
                                 [&](const model::Topic& group) { return group.id == route.id; });
  if (!known) {
    open_page(frame, app, route, out, say("faq.title"));
    missing_page(frame, app, out);
    ui::end_page(frame);
    return;
  }
  open_page(frame, app, route, out, say("faq." + route.id + ".title"), {.large_title = true});
  std::string kind;
  if (part_ready(frame, app, out, state::PackPart::faq, 8)) {
    if (const model::FaqGroup* group = model::find_faq_group(app.pack, route.id)) {
      draw_entries(frame, app, route, *group, out);
      kind = ticket_kind(app, *group);
    }
  }
  way_on(frame, app, kind, out);
  ui::end_page(frame);
}

}  // namespace tideline::screens
