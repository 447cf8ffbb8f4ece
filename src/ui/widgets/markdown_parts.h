// What the files that draw Markdown share: markdown_view.cpp and markdown_table.cpp.
#pragma once

#include <string>
#include <vector>

#include "ui/frame.h"
#include "ui/markdown.h"
#include "ui/widgets/markdown_view.h"

namespace tideline::ui {

// One text while it is drawn.
struct MarkdownView {
  Frame& frame;
  std::string id;
  const NoteLabels& labels;
  std::string pressed = {};  // the target of the link that was pressed
  int links = 0;
  int scrolls = 0;  // tables and code blocks so far

  std::string next_scroll_id() { return id + ":scroll" + std::to_string(scrolls++); }
};

struct RichLook {
  TextStyle style = TextStyle::body;
  Role role = Role::text;
  int level = 0;
  float max_scale = 0;  // as in LayoutOptions
};

// Its spans in the style's weight.
std::vector<TextSpan> spans_in(const RichText& rich, TextStyle style);

// Fills the column's width; notes its links.
void rich_text(MarkdownView& view, const RichText& rich, const RichLook& look);

void markdown_table(MarkdownView& view, const Block& block);

}  // namespace tideline::ui
