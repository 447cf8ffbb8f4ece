#include "screens/parts/offered_answers.h"

#include "ui/widgets/list.h"

namespace tideline::screens {

void draw_offered_answers(ui::Frame& frame, std::string_view title,
                          const std::vector<content::SearchHit>& answers, state::Actions& out) {
  if (answers.empty()) return;
  ui::section_title(frame, title);
  ui::begin_list(frame, title);
  for (const content::SearchHit& hit : answers) {
    const bool is_article = hit.kind == content::HitKind::article;
    if (!ui::list_row(
            frame, "answer:" + hit.id, hit.title,
            {.icon = is_article ? "file-text" : "circle-question-mark", .max_title_lines = 2}))
      continue;
    if (is_article)
      out.push(state::OpenRoute{{state::Screen::article, hit.id, {}}});
    else
      out.push(state::OpenRoute{{state::Screen::faq_group, hit.group, {{"open", hit.id}}}});
  }
  ui::end_list(frame);
}

}  // namespace tideline::screens
