// One pass, a state for being inside quotes.
#include "content/csv.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace tideline::content {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : text_(text) {}

  Result<std::vector<CsvRow>> run() {
    while (at_ < text_.size()) {
      if (!read_field()) return Error{ErrorCode::malformed, unfinished()};
      if (at_ >= text_.size() || text_[at_] == '\n') end_row();
      ++at_;  // the comma or the line's end
    }
    if (!row_.empty()) {  // a comma was last: an empty field follows it
      row_.emplace_back();
      end_row();
    }
    return std::move(rows_);
  }

 private:
  bool read_field() {
    std::string field;
    if (text_[at_] == '"') {
      if (!read_quoted(field)) return false;
    }
    const std::size_t end = std::min(text_.find_first_of(",\n", at_), text_.size());
    field += text_.substr(at_, end - at_);
    at_ = end;
    if (field.ends_with('\r') && (end == text_.size() || text_[end] == '\n')) field.pop_back();
    row_.push_back(std::move(field));
    return true;
  }

  // A doubled quote stands for one.
  bool read_quoted(std::string& field) {
    quoted_from_ = at_++;
    while (true) {
      const std::size_t quote = text_.find('"', at_);
      if (quote == std::string_view::npos) return false;
      field += text_.substr(at_, quote - at_);
      at_ = quote + 1;
      if (at_ >= text_.size() || text_[at_] != '"') return true;
      field += '"';
      ++at_;
    }
  }

  void end_row() {
    if (row_.size() > 1 || !row_[0].empty()) rows_.push_back(std::move(row_));
    row_.clear();
  }

  std::string unfinished() const {
    const std::string_view before = text_.substr(0, quoted_from_);
    return "line " + std::to_string(1 + std::count(before.begin(), before.end(), '\n')) +
           ": expected a quote at the field's end";
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t quoted_from_ = 0;
  CsvRow row_;
  std::vector<CsvRow> rows_;
};

std::optional<std::size_t> column_of(const CsvRow& header, std::string_view name) {
  const auto found = std::find(header.begin(), header.end(), name);
  if (found == header.end()) return std::nullopt;
  return std::size_t(found - header.begin());
}

}  // namespace

Result<std::vector<CsvRow>> read_csv(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return CsvReader(text).run();
}

Result<std::vector<LabelledText>> read_labelled_csv(std::string_view text) {
  Result<std::vector<CsvRow>> rows = read_csv(text);
  if (!rows) return rows.error();
  if (rows->empty()) return Error{ErrorCode::invalid, "expected a header with text and category"};
  const auto text_column = column_of(rows->front(), "text");
  const auto label_column = column_of(rows->front(), "category");
  if (!text_column || !label_column)
    return Error{ErrorCode::invalid, "expected a header with text and category"};
  std::vector<LabelledText> examples;
  for (std::size_t i = 1; i < rows->size(); ++i) {
    CsvRow& row = (*rows)[i];
    if (row.size() <= std::max(*text_column, *label_column))
      return Error{ErrorCode::invalid, "row " + std::to_string(i) + ": expected text and category"};
    examples.push_back({std::move(row[*text_column]), std::move(row[*label_column])});
  }
  return examples;
}

}  // namespace tideline::content
