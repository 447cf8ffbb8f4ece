// SHA-256 (FIPS 180-4), to check the checksums inside keys and recovery phrases. Not made for
// hiding anything: it is neither constant in time nor salted.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace tideline {

using Sha256 = std::array<std::uint8_t, 32>;

Sha256 sha256(std::span<const std::uint8_t> bytes);

}  // namespace tideline
