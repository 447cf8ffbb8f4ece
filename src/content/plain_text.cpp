// Line by line; exact for the Markdown that packs may hold, harmless for any other.
#include "content/plain_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/utf8.h"
#include "base/word_bounds.h"

namespace tideline::content {

namespace {

constexpr auto kNone = std::string_view::npos;

bool ends_in_full_width_mark(std::string_view text) {
  std::size_t last = character_border(text, text.size() - 1);
  return is_full_width_mark(next_code_point(text, last));
}

void append_spaced(std::string& out, char c) {
  const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '|';
  if (!blank)
    out += c;
  else if (!out.empty() && out.back() != ' ' && !ends_in_full_width_mark(out))
    out += ' ';
}

enum class LineKind : std::uint8_t { prose, heading, item, cells };

struct Line {
  LineKind kind = LineKind::prose;
  std::string_view text;  // without what marks the kind
};

Line read_line(std::string_view line) {
  while (!line.empty() && (line[0] == ' ' || line[0] == '>')) line.remove_prefix(1);
  const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
  if (hashes > 0 && hashes < line.size() && line[hashes] == ' ')
    return {LineKind::heading, line.substr(hashes + 1)};
  if (line.starts_with('|')) return {LineKind::cells, line};
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const std::string_view mark = line.substr(digits, 2);
  if (digits > 0 ? (mark == ". " || mark == ") ") : (mark == "- " || mark == "* " || mark == "+ "))
    return {LineKind::item, line.substr(digits + 2)};
  if (line.starts_with("[!"))  // the kind of a note
    line.remove_prefix(std::min(line.find(']'), line.size() - 1) + 1);
  return {LineKind::prose, line};
}

// Rules, the second lines of tables and code fences say nothing.
bool is_silent(std::string_view line) {
  if (line.starts_with("```") || line.starts_with("~~~")) return true;
  return !line.empty() && line.find_first_not_of("-*_=|: ") == kNone;
}

void append_words(std::string& out, std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (c == '\\' && at + 1 < line.size()) {
      append_spaced(out, line[++at]);
    } else if (c == ']' && at + 1 < line.size() && line[at + 1] == '(') {
      at = std::min(line.find(')', at), line.size() - 1);
    } else if (c == '*' || c == '`' || c == '[' || c == ']') {
      continue;
    } else if (c == '!' && at + 1 < line.size() && line[at + 1] == '[') {
      continue;
    } else {
      append_spaced(out, c);
    }
  }
  append_spaced(out, ' ');
}

void trim_end(std::string& text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
}

// What follows is another thing: a mark says so, unless one stands there already.
void set_apart(std::string& out) {
  trim_end(out);
  if (out.empty()) return;
  const bool is_marked = std::string_view(".,:;!?").find(out.back()) != kNone;
  if (!ends_in_full_width_mark(out)) out += is_marked ? " " : " \u00B7 ";
}

void append_cells(std::string& out, std::string_view row) {
  while (!row.empty()) {
    const std::size_t end = std::min(row.find('|'), row.size());
    const std::string_view cell = row.substr(0, end);
    if (cell.find_first_not_of(' ') != kNone) {
      set_apart(out);
      append_words(out, cell);
    }
    row.remove_prefix(std::min(end + 1, row.size()));
  }
}

}  // namespace

PlainText plain_text(std::string_view markdown) {
  PlainText plain;
  bool begins = true;  // something new
  while (!markdown.empty()) {
    const std::size_t end = markdown.find('\n');
    const Line line = read_line(markdown.substr(0, end));
    markdown = end == kNone ? std::string_view{} : markdown.substr(end + 1);
    const bool silent = line.text.empty() || is_silent(line.text);
    if (!silent && line.kind == LineKind::cells) {
      append_cells(plain.body, line.text);
    } else if (!silent) {
      if (begins || line.kind != LineKind::prose) set_apart(plain.body);
      append_words(plain.body, line.text);
    }
    if (line.kind == LineKind::heading) append_words(plain.headings, line.text);
    begins = silent || line.kind == LineKind::heading || line.kind == LineKind::cells;
  }
  trim_end(plain.body);
  trim_end(plain.headings);
  return plain;
}

}  // namespace tideline::content
