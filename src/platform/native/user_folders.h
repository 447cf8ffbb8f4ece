// Where a person's own files are.
#pragma once

#include <string>

namespace tideline::platform {

// The folder of downloads, as the desktop has it set; the home folder where there is none.
std::string download_folder();

}  // namespace tideline::platform
