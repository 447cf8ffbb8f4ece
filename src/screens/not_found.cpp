// Not found: an address that leads nowhere, with two ways on.
// Reads: the route as it came. Pushes: OpenRoute, SelectTab.
#include "screens/parts/standard_page.h"
#include "screens/screens.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

void draw_not_found(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                    state::Actions& out) {
  const model::Words& say = app.words();
  open_page(frame, app, route, out, say("not_found.bar"));
  const int pressed = ui::empty_state(frame, "not_found", say("not_found.title"),
                                      {.icon = "circle-question-mark",
                                       .text = say("not_found.text"),
                                       .action = say("not_found.home"),
                                       .second_action = say("not_found.search")});
  if (pressed == 1) go(out, "#/");
  if (pressed == 2) go(out, "#/search");
  ui::end_page(frame);
}

}  // namespace tideline::screens
