// The rules that are shipped, read once for all tests of a program.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "content/guard_lists_reader.h"
#include "model/secret_guard.h"

namespace tideline {

inline const model::SecretGuard& shipped_guard() {
  static const model::SecretGuard guard([] {
    std::ifstream file(TIDELINE_SOURCE_DIR "/data/guard/rules.txt", std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    Result<model::GuardLists> lists = content::read_guard_lists(text);
    return lists ? std::move(*lists) : model::GuardLists{};
  }());
  return guard;
}

}  // namespace tideline
