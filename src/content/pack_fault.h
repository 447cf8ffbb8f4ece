// What is wrong with a pack, said so that its author finds the place: file, JSON pointer, what
// was expected and what stands there instead.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace tideline::content {

struct PackFault {
  std::string file;      // relative to the pack: "en/articles.json"
  std::string pointer;   // RFC 6901; empty: the whole file
  std::string expected;  // English, for the log and the author
  std::string found;     // a short excerpt, or "nothing"

  friend bool operator==(const PackFault&, const PackFault&) = default;
};

// "en/articles.json: /articles/3/title: expected text of 1 to 200 characters, found 7"
std::string describe(const PackFault& fault);

// What becomes of a list's item with a fault: the check tells of it; the app leaves the item out
// and shows the rest.
enum class FaultyItems : std::uint8_t { told, left_out };

// Collects faults, at most kMaxFaults: a file of nothing but faults must not fill the memory.
class Faults {
 public:
  static constexpr std::size_t kMaxFaults = 1000;

  Faults() = default;
  explicit Faults(FaultyItems items) : items_(items) {}

  void add(PackFault fault);

  // Where faulty items are left out: drops the faults beyond the first `known`, which are logged;
  // true when there were some.
  bool leave_out_since(std::size_t known);

  bool empty() const { return list_.empty(); }
  std::size_t size() const { return list_.size(); }
  const std::vector<PackFault>& all() const { return list_; }

  // The first fault as an Error. Requires that there is one.
  Error first_error() const;

  // A file that is no JSON at all: makes first_error() say `malformed` or `too_large`.
  void add_unreadable(ErrorCode code, PackFault fault);

 private:
  FaultyItems items_ = FaultyItems::told;
  std::vector<PackFault> list_;
  ErrorCode code_ = ErrorCode::invalid;
};

}  // namespace tideline::content
