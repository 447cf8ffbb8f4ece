#include "app/guard_command.h"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "app/line_answers.h"
#include "app/pack_folder.h"
#include "content/guard_lists_reader.h"
#include "model/secret_guard.h"

namespace tideline::app {

int guard_lines(const std::string& rules) {
  const Result<std::string> text = read_file(rules);
  Result<model::GuardLists> lists =
      text ? content::read_guard_lists(*text) : Result<model::GuardLists>(text.error());
  if (!lists) {
    std::fprintf(stderr, "tideline: %s\n", lists.error().detail.c_str());
    return 2;
  }
  const model::SecretGuard guard(std::move(*lists));
  return answer_lines([&](const std::string& line) {
    std::vector<std::string> kinds;
    for (const model::SecretMatch& match : guard.find(line)) {
      std::string kind(model::name_of(match.kind));
      if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
    }
    std::string out;
    for (const std::string& kind : kinds) out += (out.empty() ? "" : ",") + kind;
    return out.empty() ? std::string("-") : out;
  });
}

}  // namespace tideline::app
