// JSON laid out for whoever opens it in a text editor.
#pragma once

#include <string>
#include <string_view>

namespace tideline::store {

// The same value, one member a line, indented. What is no JSON comes back as it is.
std::string readable_json(std::string_view json);

}  // namespace tideline::store
