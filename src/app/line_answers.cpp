#include "app/line_answers.h"

#include <cstdio>
#include <iostream>

#include "base/log.h"
#include "base/utf8.h"

namespace tideline::app {

int answer_lines(const std::function<std::string(const std::string&)>& answer) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  std::ios::sync_with_stdio(false);
  std::string line;
  for (bool first = true; std::getline(std::cin, line); first = false) {
    if (first && line.starts_with(kByteOrderMark)) line.erase(0, kByteOrderMark.size());
    if (line.ends_with('\r')) line.pop_back();
    const std::string out = answer(repaired_utf8(line)) + "\n";
    std::fwrite(out.data(), 1, out.size(), stdout);
    if (std::cin.rdbuf()->in_avail() <= 0) std::fflush(stdout);
  }
  const bool is_out = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  if (is_out && !std::cin.bad()) return 0;
  log(LogLevel::error, is_out ? "the input cannot be read" : "the output cannot be written");
  return 1;
}

}  // namespace tideline::app
