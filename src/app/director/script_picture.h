// How a script shows what it does: a pointer on what it presses, and its captions.
#pragma once

#include <string>

#include "app/director/script_player.h"
#include "model/words.h"
#include "ui/frame.h"

namespace tideline::app {

// A ring around what is pointed at and a dot that moves there. `drawn` are the frame's nodes.
void draw_pointer(ui::Frame& frame, const ui::Semantics& drawn, const ScriptPlayer& player);

struct CaptionBar {
  std::string text;
  std::string pointed;      // a node's id; the bar keeps away from it
  bool runs = false;        // it can be paused
  bool can_resume = false;  // it is paused
};

enum class BarPress : std::uint8_t { none, toggle, stop };

// The caption with pause and stop, at the top or the end of the page's content: where it covers
// nothing that is pointed at, no dialog and no field to write in. Nothing without a text.
BarPress draw_caption_bar(ui::Frame& frame, const ui::Semantics& drawn, const CaptionBar& bar,
                          const model::Words& say);

}  // namespace tideline::app
