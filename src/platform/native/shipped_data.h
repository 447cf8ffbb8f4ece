// Where the packs and words are that came with the program.
#pragma once

#include <string>

namespace tideline::platform {

// A folder with packs/ and words/; no slash at its end. Needs no window.
std::string shipped_data_folder();

}  // namespace tideline::platform
