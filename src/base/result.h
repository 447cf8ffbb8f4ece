// Errors as values: what every fallible call in Tideline returns.
#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace tideline {

enum class ErrorCode : std::uint8_t {
  invalid,    // understood, but breaks a rule
  malformed,  // not readable at all
  too_large,
  not_found,
  offline,  // no network or no answer in time
  refused,  // the other side, the disk or the browser said no
};

// Why something could not be done. `detail` is one English line for the log and names what
// failed. What the user reads is chosen from `code`, in screens/parts/error_text.h.
struct [[nodiscard]] Error {
  ErrorCode code = ErrorCode::invalid;
  std::string detail;
};

// A value or the reason why there is none. Ask before you take: value() of a failed result is
// a programming error.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::move(value)) {}
  Result(Error error) : held_(std::move(error)) {}

  explicit operator bool() const { return ok(); }
  bool ok() const { return held_.index() == 0; }

  T& value() {
    assert(ok());
    return *std::get_if<0>(&held_);
  }
  const T& value() const {
    assert(ok());
    return *std::get_if<0>(&held_);
  }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Error& error() const {
    assert(!ok());
    return *std::get_if<1>(&held_);
  }

 private:
  std::variant<T, Error> held_;
};

// For calls that give nothing back but may fail: Result<Done>.
struct Done {};

}  // namespace tideline
