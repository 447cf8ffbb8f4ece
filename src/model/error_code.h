// Error messages as they are pasted: tidied up, and the code found that stands in them.
#pragma once

#include <string>
#include <string_view>

namespace tideline::model {

// Without what copying adds: blanks around it and at line ends, invisible characters, more than
// one empty line in a row.
std::string tidy_error(std::string_view text);

// The first code in it, as it is written there: "EOrder:Insufficient funds", "ERR_TIMED_OUT",
// "0x80070005", "HTTP 503", "Error 1020", "AUTH-4012". Empty when there is none.
std::string error_code_in(std::string_view text);

}  // namespace tideline::model
