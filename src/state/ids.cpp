#include "state/ids.h"

#include <random>

namespace tideline::state {

namespace {

constexpr int kTimeDigits = 9;  // enough until the year 5188
constexpr int kCounterDigits = 3;
constexpr int kChanceDigits = 4;

std::string base36(std::uint64_t number, int digits) {
  std::string out(std::size_t(digits), '0');
  for (int i = digits - 1; i >= 0; --i, number /= 36)
    out[std::size_t(i)] = "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36];
  return out;
}

}  // namespace

std::string new_id(std::string_view prefix, UtcTime now, std::uint64_t counter) {
  std::random_device chance;
  const auto time = std::uint64_t(now.time_since_epoch().count());
  return std::string(prefix) + "-" + base36(time, kTimeDigits) + base36(counter, kCounterDigits) +
         base36(chance(), kChanceDigits);
}

}  // namespace tideline::state
