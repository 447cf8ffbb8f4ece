// Follows CommonMark 0.31 where it matters here: code hides everything, a backslash hides the
// next sign, "](" opens an address, "<" opens an address or HTML.
#include "content/markdown_scan.h"

#include <algorithm>
#include <cstddef>

namespace tideline::content {

namespace {

constexpr std::size_t kExcerptBytes = 40;
constexpr auto kNone = std::string_view::npos;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<MarkdownFind> run() {
    while (at_ < text_.size()) {
      if (at_line_start() && (skip_fence() || take_definition())) continue;
      step();
    }
    return std::move(finds_);
  }

 private:
  bool at_line_start() const { return at_ == 0 || text_[at_ - 1] == '\n'; }

  std::size_t line_end(std::size_t from) const {
    return std::min(text_.find('\n', from), text_.size());
  }

  // Where the line's text begins, past the marks of quotes and lists and their blanks.
  std::size_t line_content() const {
    std::size_t at = at_;
    while (at < text_.size()) {
      if (const std::size_t mark = list_mark_length(at); mark > 0)
        at += mark;
      else if (text_[at] == ' ' || text_[at] == '>')
        ++at;
      else
        break;
    }
    return at;
  }

  // The length of "- ", "* ", "+ ", "1. " or "1) " at `at`; 0 when none stands there.
  std::size_t list_mark_length(std::size_t at) const {
    const std::size_t digits =
        std::min(text_.find_first_not_of("0123456789", at), text_.size()) - at;
    const std::string_view marks = digits > 0 ? ".)" : "-*+";
    const std::string_view after = text_.substr(at + digits, 2);
    return after.size() == 2 && marks.find(after[0]) != kNone && after[1] == ' ' ? digits + 2 : 0;
  }

  // Skips ```fenced code```; at an unclosed fence, all the rest is code.
  bool skip_fence() {
    const std::size_t begin = line_content();
    if (begin >= text_.size() || (text_[begin] != '`' && text_[begin] != '~')) return false;
    const std::size_t length = run_length(begin);
    const std::string_view opening = text_.substr(begin + length, line_end(begin) - begin - length);
    if (length < 3 || (text_[begin] == '`' && opening.find('`') != kNone)) return false;
    const char mark = text_[begin];
    for (at_ = line_end(begin); at_ < text_.size(); at_ = line_end(at_)) {
      ++at_;
      const std::size_t content = line_content();
      if (content >= text_.size() || text_[content] != mark) continue;
      const std::size_t closing = run_length(content);
      if (closing < length || !is_rest_blank(content + closing)) continue;
      at_ = line_end(content);
      return true;
    }
    return true;
  }

  bool is_rest_blank(std::size_t from) const {
    const std::string_view line = text_.substr(from, line_end(from) - from);
    return std::all_of(line.begin(), line.end(), is_blank);
  }

  std::size_t run_length(std::size_t from) const {
    return std::min(text_.find_first_not_of(text_[from], from), text_.size()) - from;
  }

  // "[label]: address", a link's definition.
  bool take_definition() {
    const std::size_t begin = line_content();
    if (begin >= text_.size() || text_[begin] != '[') return false;
    const std::size_t close = text_.find("]:", begin);
    if (close == kNone || close > line_end(begin)) return false;
    at_ = close + 2;
    take_address(MarkdownFindKind::link);
    return true;
  }

  void step() {
    switch (text_[at_]) {
      case '\\':
        at_ += 2;
        return;
      case '`':
        skip_code_span();
        return;
      case '<':
        take_angle();
        return;
      case '[':
        brackets_.push_back({at_ > 0 && text_[at_ - 1] == '!', at_ + 1});
        break;
      case ']':
        take_bracket_end();
        return;
      default:
        break;
    }
    ++at_;
  }

  void skip_code_span() {
    const std::size_t length = run_length(at_);
    for (std::size_t from = at_ + length; from < text_.size();) {
      const std::size_t tick = text_.find('`', from);
      if (tick == kNone) break;
      const std::size_t closing = run_length(tick);
      from = tick + closing;
      if (closing != length) continue;
      at_ = from;
      return;
    }
    at_ += length;
  }

  // "<https://...>" and "<who@host>" are links, any other tag is HTML.
  void take_angle() {
    const std::string_view after = text_.substr(at_ + 1);
    const char first = after.empty() ? ' ' : after.front();
    const std::size_t close = after.find('>');
    if (close == kNone || !(is_letter(first) || first == '/' || first == '!' || first == '?')) {
      ++at_;
      return;
    }
    const std::string_view inside = after.substr(0, close);
    const bool has_blank = std::any_of(inside.begin(), inside.end(), is_blank);
    const std::size_t colon = inside.find(':');
    if (!has_blank && is_letter(first) && (colon != kNone || inside.find('@') != kNone))
      finds_.push_back(
          {MarkdownFindKind::link, (colon == kNone ? "mailto:" : "") + std::string(inside), {}});
    else
      finds_.push_back({MarkdownFindKind::html, std::string(text_.substr(at_, kExcerptBytes)), {}});
    at_ += 1;
  }

  void take_bracket_end() {
    const Bracket open = brackets_.empty() ? Bracket{} : brackets_.back();
    const std::string_view label = text_.substr(open.inside, at_ - open.inside);
    if (!brackets_.empty()) brackets_.pop_back();
    ++at_;
    if (at_ >= text_.size() || text_[at_] != '(') return;
    ++at_;
    take_address(open.is_image ? MarkdownFindKind::image : MarkdownFindKind::link);
    if (open.is_image) finds_.back().label = label;
  }

  // An address up to a blank or the closing bracket; "<...>" may hold blanks.
  void take_address(MarkdownFindKind kind) {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    std::string target;
    const bool angled = at_ < text_.size() && text_[at_] == '<';
    if (angled) ++at_;
    int depth = 0;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (angled ? (c == '>' || c == '\n') : is_blank(c)) break;
      if (!angled && c == '(') ++depth;
      if (!angled && c == ')' && --depth < 0) break;
      target += c;
    }
    finds_.push_back({kind, std::move(target), {}});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  struct Bracket {
    bool is_image = false;
    std::size_t inside = 0;  // where what it holds begins
  };
  std::vector<Bracket> brackets_;  // the open ones
  std::vector<MarkdownFind> finds_;
};

}  // namespace

std::vector<MarkdownFind> scan_markdown(std::string_view text) { return Scanner(text).run(); }

}  // namespace tideline::content
