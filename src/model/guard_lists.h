// What the secret guard knows words by: the published lists of recovery phrases (BIP-39), and
// the words that stand near codes, passwords and keys. Data, so that a language can be added.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tideline::model {

enum class Cue : std::uint8_t {
  code,          // "2fa", "verification code": a short number near it is a one-time code
  not_code,      // "order", "postal code": a number nearer to this is none
  password,      // "password", "pin"
  not_password,  // "wrong", "forgotten": may follow "password is", and is none
  is,            // between "password" and the password
  secret,        // "api key", "client secret"
  key,           // "private key": 64 hex digits near it are one
  transaction,   // "txid", "hash": 64 hex digits near it are none
  unit,          // "usd", "%": behind an amount
  phrase,        // "recovery phrase": Chinese characters behind it need not stand alone
  is_before,     // "is my", between the password and the word for it
  public_name,   // "txid", "address": a long word behind it is no secret
  prose,         // pairs of Chinese characters that are frequent together: no phrase has many
};
inline constexpr std::size_t kCueCount = 13;

struct GuardLists {
  std::vector<std::string> english;                         // 2048 words, sorted
  std::vector<std::vector<char32_t>> han;                   // lists of 2048 characters each
  std::array<std::vector<std::u32string>, kCueCount> cues;  // lower case

  // `cues` are texts with commas between, as they stand in a words file.
  void add_cues(Cue kind, std::string_view cues);
};

}  // namespace tideline::model
