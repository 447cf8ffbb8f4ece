// FAQ: the groups of questions.
// Reads: FAQ groups. Pushes: OpenRoute, RetryLoading.
#include "screens/parts/help_rows.h"
#include "screens/parts/part_state.h"
#include "screens/parts/standard_page.h"
#include "screens/parts/way_on.h"
#include "screens/screens.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text_field.h"

namespace tideline::screens {

namespace {

// How many questions a group has; -1 while that is not known.
int entries_of(const state::AppState& app, const model::Topic& group) {
  const model::FaqGroup* found = model::find_faq_group(app.pack, group.id);
  return found == nullptr ? -1 : int(found->entries.size());
}

void draw_groups(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  if (app.pack.facts.faq_groups.empty()) {
    if (ui::empty_state(frame, "faq_empty", say("faq.empty.title"),
                        {.icon = "circle-question-mark",
                         .text = say("faq.empty.text"),
                         .action = say("missing.to_help")}) == 1)
      go(out, "#/help");
    return;
  }
  ui::begin_list(frame, say("faq.title"));
  for (const model::Topic& group : app.pack.facts.faq_groups)
    faq_group_row(frame, app, group, entries_of(app, group), out);
  ui::end_list(frame);
}

}  // namespace

void draw_faq(ui::Frame& frame, const state::AppState& app, const state::Route& route,
              state::Actions& out) {
  const model::Words& say = app.words();
  open_page(frame, app, route, out, say("faq.title"), {.large_title = true});
  if (ui::search_button(frame, "search", say("search.label"))) go(out, "#/search");
  frame.space(ui::kGridDp * 2);
  if (part_ready(frame, app, out, state::PackPart::faq, 7)) draw_groups(frame, app, out);
  way_on(frame, app, {}, out);
  ui::end_page(frame);
}

}  // namespace tideline::screens
