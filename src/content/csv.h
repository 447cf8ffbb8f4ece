// Reads comma-separated values (RFC 4180): the form in which example questions come.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "content/recogniser.h"

namespace tideline::content {

using CsvRow = std::vector<std::string>;

// Fails with `malformed` when a quoted field does not end; detail names the line. Empty lines
// are left out.
Result<std::vector<CsvRow>> read_csv(std::string_view text);

// Rows of "text,category" under a header with these names, in any order and among others.
// Fails with `invalid` when the header lacks one of them or a row is short.
Result<std::vector<LabelledText>> read_labelled_csv(std::string_view text);

}  // namespace tideline::content
