// Finds the packs and words that came with the program, and says what it runs on.
#include "platform/native/shipped_data.h"

#include <SDL.h>
#include <cstdlib>
#include <string>
#include <sys/stat.h>
#include <sys/utsname.h>

#include "platform/native/host_native.h"

namespace tideline::platform {

namespace {

bool is_data_folder(const std::string& folder) {
  struct stat found {};
  return !folder.empty() && stat((folder + "/words").c_str(), &found) == 0 &&
         S_ISDIR(found.st_mode);
}

}  // namespace

// The environment first, then beside the program, then where it is installed, then the checkout
// it was built from.
std::string shipped_data_folder() {
  if (const char* named = std::getenv("TIDELINE_DATA_DIR"); named != nullptr) return named;
  std::string program;
  if (char* base = SDL_GetBasePath(); base != nullptr) {
    program = base;
    SDL_free(base);
  }
  for (const std::string& folder : {program + "data", program + "../share/tideline"})
    if (is_data_folder(folder)) return folder;
  return TIDELINE_DATA_DIR;
}

std::string NativeHost::data_folder() const { return shipped_data_folder(); }

std::string NativeHost::description() const {
  utsname system{};
  if (uname(&system) != 0) return "desktop";
  return std::string(system.sysname) + " " + system.release + " (" + system.machine + ")";
}

}  // namespace tideline::platform
