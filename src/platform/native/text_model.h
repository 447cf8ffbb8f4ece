// A text field's content and what editing does to it: the desktop's stand-in for the browser's
// <input>. Pure: no window, no events.
//
// The caret moves and deletes by what a reader takes for one character (UAX #29). Offsets are
// bytes into value(), always on such borders or, while composing, on code point borders.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tideline::platform {

enum class TextStep : unsigned char { character, word, line, all };
enum class Towards : unsigned char { start, end };
enum class Selecting : unsigned char { no, yes };

class TextModel {
 public:
  enum class Lines : unsigned char { single, many };

  // The field takes `value` over, caret behind it; what was typed before cannot be undone.
  void reset(std::string_view value, Lines lines);

  const std::string& value() const { return now_.value; }
  int anchor() const { return now_.anchor; }
  int caret() const { return now_.caret; }
  int selection_start() const;
  int selection_end() const;
  int composing_start() const { return composing_start_; }
  int composing_end() const { return composing_end_; }
  bool is_composing() const { return composing_end_ > composing_start_; }
  std::string selected() const;

  // Any order; offsets outside or inside a character are moved to a border.
  void select(int anchor, int caret);
  void move(TextStep step, Towards towards, Selecting selecting);

  // Replaces the selection. In a single line, line breaks become spaces.
  void insert(std::string_view text);

  // Deletes the selection or, when there is none, one step.
  void erase(TextStep step, Towards towards);

  // The input method's unfinished text takes the selection's place, its caret `caret` bytes in.
  // Empty text takes it away again. insert() replaces it by the finished text.
  void compose(std::string_view text, int caret);

  // False when there is nothing left to undo or redo.
  bool undo();
  bool redo();

 private:
  struct State {
    std::string value;
    int anchor = 0;
    int caret = 0;
  };
  enum class Edit : unsigned char { none, typing, erasing, other };

  void remember(Edit edit);
  void replace(int start, int end, std::string_view text);
  void drop_composition();
  int stepped(int from, TextStep step, Towards towards) const;
  std::string cleaned(std::string_view text) const;

  State now_;
  std::vector<State> undo_;
  std::vector<State> redo_;
  Edit last_edit_ = Edit::none;
  Lines lines_ = Lines::single;
  int composing_start_ = 0;
  int composing_end_ = 0;
};

}  // namespace tideline::platform
