// The director's panel: what the agent does, the network, the date, states to jump to and scripts
// to play. A handle at the window's edge opens it; a pane in wide windows, else a sheet.
#pragma once

#include <string>

#include "app/director/director.h"
#include "ui/frame.h"

namespace tideline::app {

class Panel {
 public:
  // What was wished for and is not the panel's own to do.
  struct Wishes {
    std::string play;  // a script's key
    bool start_afresh = false;
  };

  // Draws the handle or the panel and lets the director do what was pressed.
  Wishes draw(ui::Frame& frame, Director& director);

  bool is_open() const { return open_; }

 private:
  void set_open(Director& director, bool open, bool wide);
  void draw_pane(ui::Frame& frame, Director& director, Wishes& wishes);
  void draw_sheet(ui::Frame& frame, Director& director, Wishes& wishes);
  void draw_content(ui::Frame& frame, Director& director, Wishes& wishes);
  void draw_agent(ui::Frame& frame, Director& director);
  void draw_afresh(ui::Frame& frame, const model::Words& say, Wishes& wishes);

  bool open_ = false;
  bool has_room_ = false;
  std::string text_;           // for the agent to say
  bool asked_afresh_ = false;  // pressed once: the next press deletes
};

}  // namespace tideline::app
