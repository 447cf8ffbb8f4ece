// Where a person's own files are.
#pragma once

#include <string>

namespace tideline::platform {

// The folder of downloads, as the desktop has it set; the home folder where there is none.
std::string download_folder();

// One name of a folder for each pack that was asked for, by its path or address however spelled.
std::string records_name(const std::string& pack);

}  // namespace tideline::platform
