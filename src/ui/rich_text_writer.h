// Collects a RichText piece by piece while looks switch on and off.
#pragma once

#include <string>
#include <string_view>

#include "ui/markdown.h"

namespace tideline::ui {

class RichTextWriter {
 public:
  // Looks nest: each `true` needs its `false`.
  void set_bold(bool on) { bold_ += on ? 1 : -1; }
  void set_italic(bool on) { italic_ += on ? 1 : -1; }
  void set_code(bool on) { code_ = on; }
  void begin_link(std::string target);
  void end_link() { in_link_ = false; }

  void append(std::string_view text);
  void soft_break();  // a space, or nothing between two CJK characters
  void hard_break();

  bool empty() const { return rich_.text.empty(); }

  // What was collected; the looks stay on for what follows.
  RichText take();

 private:
  TextSpan look();
  void put(std::string_view text, TextSpan look);

  RichText rich_;
  TextSpan break_look_;  // of a soft break that waits for what follows it
  bool break_waits_ = false;
  int bold_ = 0;
  int italic_ = 0;
  bool code_ = false;
  bool in_link_ = false;
  int link_ = -1;  // the link's index in rich_.targets, once some of its text is there
  std::string target_;
};

// Cuts `count` bytes off the front.
void erase_front(RichText& rich, std::size_t count);

// Without spaces and line breaks at both ends.
void trim(RichText& rich);

}  // namespace tideline::ui
