// Draws Markdown (ui/markdown.h) in the column: headings, steps, lists, tables, notes, links.
#pragma once

#include <string>
#include <string_view>

#include "ui/frame.h"

namespace tideline::ui {

// Returns the target of a link that was pressed, else empty. `id` makes link ids unique.
// `note_labels` are the accessible names of the four notes ("Note", "Tip", "Warning", "Danger").
struct NoteLabels {
  std::string_view note;
  std::string_view tip;
  std::string_view warning;
  std::string_view danger;
};
std::string markdown(Frame& frame, std::string_view id, std::string_view source,
                     const NoteLabels& note_labels);

// One question of an FAQ: a row that unfolds. Returns true when the row was pressed; when `open`,
// draw the answer between begin_answer and end_answer, which clip it while it moves.
bool accordion_row(Frame& frame, std::string_view id, std::string_view title, bool open);
bool begin_answer(Frame& frame, std::string_view id, bool open);  // false: nothing to draw
void end_answer(Frame& frame, std::string_view id);

}  // namespace tideline::ui
