// A whole pack from disk, for the commands.
#pragma once

#include <string>

#include "base/result.h"
#include "content/pack_check.h"
#include "model/content_pack.h"

namespace tideline::app {

// A file of at most 4 MiB; more is cut off one byte after that.
Result<std::string> read_file(const std::string& path);

// Every file below `folder`, by relative name. Fails with `not_found` or `refused`. Files over
// 4 MiB are cut after that, so that the check names them.
Result<content::PackFiles> read_pack_folder(const std::string& folder);

// The pack in `folder` in one language, all parts, with the app's own words from `data_folder`.
Result<model::ContentPack> load_pack(const std::string& folder, const std::string& data_folder,
                                     const std::string& language);

}  // namespace tideline::app
