// Reads scripts (docs/scripts.md): JSON to model::Script, every fault named by JSON pointer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "content/json_place.h"
#include "model/script.h"

namespace tideline::content {

// Fails as pack_reader.h says; `file` names the script in errors.
Result<model::Script> read_script(std::string_view json, std::string_view file);

// The same on a document that is parsed already, collecting every fault.
model::Script read_script_part(const JsonPlace& root);

// demos/index.json: the ids of the scripts that came with the app.
Result<std::vector<std::string>> read_script_list(std::string_view json, std::string_view file);

}  // namespace tideline::content
