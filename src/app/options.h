// What the program is asked to do: the command line natively, the address in the browser.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "base/result.h"
#include "platform/host.h"

namespace tideline::app {

enum class Command : std::uint8_t {
  run,
  shot,
  dump_semantics,
  check,
  search,
  recognise,
  verify,
  guard,
  idle,
  help
};

struct Options {
  Command command = Command::run;
  SessionOptions session;
  platform::HostOptions host;
  std::string target;            // shot: the file; check: the folder
  std::string examples;          // recognise: a CSV file of text,category
  std::optional<UtcTime> clock;  // pictures, dump and idle: stands still there
};

// Fails with `invalid` and one line that names the word it did not understand.
Result<Options> read_options(const std::vector<std::string>& words);

// The text of `tideline --help`.
std::string usage();

}  // namespace tideline::app
