#include "platform/native/text_model.h"

#include <algorithm>

#include "base/utf8.h"
#include "platform/native/text_steps.h"

namespace tideline::platform {

namespace {

constexpr std::size_t kMostUndo = 200;

}  // namespace

void TextModel::reset(std::string_view value, Lines lines) {
  lines_ = lines;
  now_.value = repaired_utf8(value);
  now_.anchor = now_.caret = int(now_.value.size());
  undo_.clear();
  redo_.clear();
  last_edit_ = Edit::none;
  composing_start_ = composing_end_ = 0;
}

int TextModel::selection_start() const { return std::min(now_.anchor, now_.caret); }
int TextModel::selection_end() const { return std::max(now_.anchor, now_.caret); }

std::string TextModel::selected() const {
  return now_.value.substr(selection_start(), selection_end() - selection_start());
}

void TextModel::select(int anchor, int caret) {
  drop_composition();
  now_.anchor = character_start(now_.value, anchor);
  now_.caret = character_start(now_.value, caret);
  last_edit_ = Edit::none;
}

void TextModel::move(TextStep step, Towards towards, Selecting selecting) {
  drop_composition();
  const bool has_selection = now_.anchor != now_.caret;
  if (selecting == Selecting::no && has_selection && step == TextStep::character)
    now_.caret = towards == Towards::start ? selection_start() : selection_end();
  else
    now_.caret = stepped(now_.caret, step, towards);
  if (selecting == Selecting::no) now_.anchor = now_.caret;
  last_edit_ = Edit::none;
}

void TextModel::insert(std::string_view text) {
  const std::string clean = cleaned(text);
  if (is_composing()) {
    // compose() has remembered the state before it.
    replace(composing_start_, composing_end_, clean);
    composing_start_ = composing_end_ = 0;
    last_edit_ = Edit::other;
    return;
  }
  if (clean.empty() && now_.anchor == now_.caret) return;
  // A word is one undo step: a space or a line break starts the next one.
  const bool starts_word = clean == " " || clean == "\n";
  const bool is_typing = clean.size() <= 4 && now_.anchor == now_.caret;
  if (starts_word) last_edit_ = Edit::none;
  remember(is_typing ? Edit::typing : Edit::other);
  replace(selection_start(), selection_end(), clean);
}

void TextModel::erase(TextStep step, Towards towards) {
  drop_composition();
  int start = selection_start();
  int end = selection_end();
  if (start == end) {
    const int other = stepped(now_.caret, step, towards);
    start = std::min(start, other);
    end = std::max(end, other);
  }
  if (start == end) return;
  const bool is_small = now_.anchor == now_.caret && step == TextStep::character;
  remember(is_small ? Edit::erasing : Edit::other);
  replace(start, end, "");
}

void TextModel::compose(std::string_view text, int caret) {
  const std::string clean = cleaned(text);
  if (!is_composing()) {
    if (clean.empty()) return;
    remember(Edit::other);
    composing_start_ = selection_start();
    composing_end_ = selection_end();
  }
  const int start = composing_start_;
  replace(composing_start_, composing_end_, clean);
  composing_start_ = start;
  composing_end_ = start + int(clean.size());
  const int inside = std::clamp(caret, 0, int(clean.size()));
  now_.anchor = now_.caret = start + int(character_border(clean, std::size_t(inside)));
}

bool TextModel::undo() {
  drop_composition();
  if (undo_.empty()) return false;
  redo_.push_back(std::move(now_));
  now_ = std::move(undo_.back());
  undo_.pop_back();
  last_edit_ = Edit::none;
  return true;
}

bool TextModel::redo() {
  drop_composition();
  if (redo_.empty()) return false;
  undo_.push_back(std::move(now_));
  now_ = std::move(redo_.back());
  redo_.pop_back();
  last_edit_ = Edit::none;
  return true;
}

void TextModel::remember(Edit edit) {
  redo_.clear();
  if (edit != Edit::other && edit == last_edit_) return;
  last_edit_ = edit;
  if (undo_.size() == kMostUndo) undo_.erase(undo_.begin());
  undo_.push_back(now_);
}

void TextModel::replace(int start, int end, std::string_view text) {
  now_.value.replace(start, end - start, text);
  now_.anchor = now_.caret = start + int(text.size());
}

void TextModel::drop_composition() {
  if (!is_composing()) return;
  replace(composing_start_, composing_end_, "");
  composing_start_ = composing_end_ = 0;
}

int TextModel::stepped(int from, TextStep step, Towards towards) const {
  const bool back = towards == Towards::start;
  switch (step) {
    case TextStep::character:
      return back ? previous_character(now_.value, from) : next_character(now_.value, from);
    case TextStep::word:
      return back ? previous_word(now_.value, from) : next_word(now_.value, from);
    case TextStep::line:
      return back ? line_start(now_.value, from) : line_end(now_.value, from);
    case TextStep::all:
      break;
  }
  return back ? 0 : int(now_.value.size());
}

std::string TextModel::cleaned(std::string_view text) const {
  std::string clean = repaired_utf8(text);
  clean.erase(std::remove(clean.begin(), clean.end(), '\r'), clean.end());
  if (lines_ == Lines::single) std::replace(clean.begin(), clean.end(), '\n', ' ');
  return clean;
}

}  // namespace tideline::platform
