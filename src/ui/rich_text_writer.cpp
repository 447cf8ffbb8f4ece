// Spans begin lazily, with the first text in their look, so that none is empty.
#include "ui/rich_text_writer.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "ui/cjk_text.h"

namespace tideline::ui {

namespace {

constexpr std::string_view kBlank = " \n";

bool same_look(TextSpan a, const TextSpan& b) {
  a.begin = b.begin;
  return a == b;
}

}  // namespace

void RichTextWriter::begin_link(std::string target) {
  target_ = std::move(target);
  in_link_ = true;
  link_ = -1;
}

void RichTextWriter::append(std::string_view text) {
  if (text.empty()) return;
  if (break_waits_ && !rich_.text.empty()) {
    std::size_t last = character_border(rich_.text, rich_.text.size() - 1);
    std::size_t first = 0;
    const char32_t before = next_code_point(rich_.text, last);
    const char32_t after = next_code_point(text, first);
    if (before != '\n' && !joins_without_space(before, after)) put(" ", break_look_);
  }
  break_waits_ = false;
  put(text, look());
}

void RichTextWriter::soft_break() {
  if (rich_.text.empty()) return;
  break_waits_ = true;
  break_look_ = look();
}

void RichTextWriter::hard_break() {
  break_waits_ = false;
  put("\n", look());
}

RichText RichTextWriter::take() {
  link_ = -1;
  break_waits_ = false;
  return std::exchange(rich_, {});
}

TextSpan RichTextWriter::look() {
  if (in_link_ && link_ < 0) {
    link_ = int(rich_.targets.size());
    rich_.targets.push_back(target_);
  }
  TextSpan span;
  if (bold_ > 0) span.weight = ports::FontWeight::semibold;
  span.italic = italic_ > 0;
  span.code = code_;
  span.link = in_link_ ? link_ : -1;
  return span;
}

void RichTextWriter::put(std::string_view text, TextSpan look) {
  look.begin = std::uint32_t(rich_.text.size());
  if (rich_.spans.empty() || !same_look(rich_.spans.back(), look)) rich_.spans.push_back(look);
  rich_.text += text;
}

void erase_front(RichText& rich, std::size_t count) {
  rich.text.erase(0, count);
  for (TextSpan& span : rich.spans) {
    span.begin -= std::uint32_t(std::min<std::size_t>(span.begin, count));
  }
  // Of all that now begin at 0, the last one's look is the text's.
  while (rich.spans.size() > 1 && rich.spans[1].begin == 0) rich.spans.erase(rich.spans.begin());
  if (rich.text.empty()) rich.spans.clear();
}

void trim(RichText& rich) {
  rich.text.erase(rich.text.find_last_not_of(kBlank) + 1);
  std::erase_if(rich.spans, [&](const TextSpan& s) { return s.begin >= rich.text.size(); });
  const std::size_t blank = rich.text.find_first_not_of(kBlank);
  if (blank != 0 && blank != std::string::npos) erase_front(rich, blank);
}

}  // namespace tideline::ui
