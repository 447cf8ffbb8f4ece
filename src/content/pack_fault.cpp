// Faults as text and as errors.
#include "content/pack_fault.h"

#include <cassert>

#include "base/log.h"

namespace tideline::content {

std::string describe(const PackFault& fault) {
  std::string line = fault.file + ": ";
  if (!fault.pointer.empty()) line += fault.pointer + ": ";
  line += "expected " + fault.expected;
  if (!fault.found.empty()) line += ", found " + fault.found;
  return line;
}

void Faults::add(PackFault fault) {
  if (list_.size() < kMaxFaults) list_.push_back(std::move(fault));
}

bool Faults::leave_out_since(std::size_t known) {
  if (items_ != FaultyItems::left_out || list_.size() <= known) return false;
  for (std::size_t i = known; i < list_.size(); ++i)
    log(LogLevel::info, "left out: " + describe(list_[i]));
  list_.resize(known);
  return true;
}

void Faults::add_unreadable(ErrorCode code, PackFault fault) {
  if (list_.empty()) code_ = code;
  add(std::move(fault));
}

Error Faults::first_error() const {
  assert(!list_.empty());
  return Error{code_, describe(list_.front())};
}

}  // namespace tideline::content
