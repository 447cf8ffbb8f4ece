// The arithmetic of recovery phrases.
#include "model/seed_phrase_window.h"

#include <cmath>

#include "base/sha256.h"

namespace tideline::model {

bool has_valid_checksum(const Places& places) {
  const std::size_t check_bits = places.size() / 3;
  std::array<std::uint8_t, 34> bytes{};
  std::size_t size = 0;
  std::uint32_t waiting = 0;  // bits of places that are no whole byte yet
  std::size_t bits = 0;
  for (const int place : places) {
    waiting = waiting << 11 | std::uint32_t(place);
    for (bits += 11; bits >= 8; bits -= 8) bytes[size++] = std::uint8_t(waiting >> (bits - 8));
  }
  if (bits > 0) bytes[size++] = std::uint8_t(waiting << (8 - bits));
  const Sha256 digest = sha256({bytes.data(), size - 1});
  return bytes[size - 1] >> (8 - check_bits) == digest[0] >> (8 - check_bits);
}

double mean_place(const Places& places) {
  static const std::vector<double> logarithms = [] {
    std::vector<double> all(2049);
    for (std::size_t i = 1; i < all.size(); ++i) all[i] = std::log(double(i));
    return all;
  }();
  double sum = 0;
  for (const int place : places) sum += logarithms[std::size_t(place) + 1];
  return sum / double(places.size());
}

double least_place(std::size_t words) {
  return words < 15 ? 4.8 : words < 18 ? 5.1 : words < 21 ? 5.3 : 5.4;
}

void join(Findings& out, SecretKind kind, std::size_t begin, std::size_t end) {
  if (!out.empty() && out.back().kind == kind && begin <= out.back().end)
    out.back().end = std::max(out.back().end, end);
  else
    out.push_back({kind, begin, end});
}

Covered::Covered(const Findings& found) {
  for (const Finding& one : found) spans_.emplace_back(one.begin, one.end);
  std::sort(spans_.begin(), spans_.end());
  for (std::size_t i = 1; i < spans_.size(); ++i)
    spans_[i].second = std::max(spans_[i].second, spans_[i - 1].second);
}

bool Covered::touches(std::size_t begin, std::size_t end) const {
  const auto behind = std::lower_bound(spans_.begin(), spans_.end(), Span{end, 0});
  return behind != spans_.begin() && std::prev(behind)->second > begin;
}

}  // namespace tideline::model
