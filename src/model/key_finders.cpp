// Keys in the forms that wallets and servers export them in.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "base/sha256.h"
#include "model/secret_finders.h"

namespace tideline::model {

namespace {

constexpr std::u32string_view kBase58 =
    U"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr std::size_t kLongestKey = 112;
constexpr std::size_t kMostPieces = 16;  // a key that was wrapped or written in groups
constexpr std::size_t kCueReach = 60;

bool is_base58(char32_t c) { return kBase58.find(c) != std::u32string_view::npos; }

// The bytes behind `text` without their checksum; empty when it does not fit.
std::vector<std::uint8_t> base58_payload(std::u32string_view text) {
  std::vector<std::uint32_t> limbs;  // lowest first
  for (const char32_t c : text) {
    std::uint64_t carry = kBase58.find(c);
    for (std::uint32_t& limb : limbs) {
      carry += std::uint64_t(limb) * 58;
      limb = std::uint32_t(carry);
      carry >>= 32;
    }
    if (carry > 0) limbs.push_back(std::uint32_t(carry));
  }
  std::vector<std::uint8_t> bytes;  // lowest first
  for (const std::uint32_t limb : limbs)
    for (int shift = 0; shift < 32; shift += 8) bytes.push_back(std::uint8_t(limb >> shift));
  while (!bytes.empty() && bytes.back() == 0) bytes.pop_back();
  for (std::size_t i = 0; i < text.size() && text[i] == U'1'; ++i) bytes.push_back(0);
  std::reverse(bytes.begin(), bytes.end());
  if (bytes.size() < 5) return {};
  const std::size_t size = bytes.size() - 4;
  const Sha256 once = sha256({bytes.data(), size});
  const Sha256 twice = sha256(once);
  if (!std::equal(twice.begin(), twice.begin() + 4, bytes.begin() + std::ptrdiff_t(size)))
    return {};
  bytes.resize(size);
  return bytes;
}

bool is_extended_prefix(std::u32string_view text) {
  constexpr std::u32string_view kFirst = U"xyztuvYZUV";
  return text.size() > 4 && text.substr(1, 3) == U"prv" &&
         kFirst.find(text.front()) != std::u32string_view::npos;
}

// Whether a key of this length and beginning exists: the checksum is asked only then.
bool may_be_key(std::u32string_view text) {
  if (text.empty()) return false;
  const std::size_t first = kBase58.find(text.front());  // as versions from 0x80 on have it
  if (text.size() == 51) return first >= 4 && first <= 9;
  if (text.size() == 52) return first >= 17 && first <= 39;
  if (text.size() == 58) return text.starts_with(U"6P");
  return (text.size() == 111 || text.size() == 112) && is_extended_prefix(text);
}

std::optional<SecretKind> key_kind(std::u32string_view text) {
  if (!may_be_key(text)) return std::nullopt;
  const std::vector<std::uint8_t> payload = base58_payload(text);
  // A version, 32 bytes, and a 1 when the public key is to be compressed.
  if (payload.size() == 33 && payload[0] >= 0x80) return SecretKind::private_key;
  if (payload.size() == 34 && payload[0] >= 0x80 && payload[33] == 1)
    return SecretKind::private_key;
  if (payload.size() == 39 && payload[0] == 1) return SecretKind::private_key;  // BIP-38
  if (payload.size() == 78) return SecretKind::extended_key;
  return std::nullopt;
}

// Looks like a key, though its checksum is wrong: a letter was mistyped.
std::optional<SecretKind> likely_kind(std::u32string_view text) {
  const bool mixed = std::any_of(text.begin(), text.end(), is_digit) &&
                     std::any_of(text.begin(), text.end(), is_upper) &&
                     std::any_of(text.begin(), text.end(), is_lower);
  if (!mixed) return std::nullopt;
  const bool wif = (text.size() == 51 && text.front() == U'5') ||
                   (text.size() == 52 && (text.front() == U'K' || text.front() == U'L'));
  const bool extended = text.size() >= 105 && text.size() <= 116 && is_extended_prefix(text);
  if (wif || extended) return SecretKind::likely_private_key;
  return std::nullopt;
}

struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool joins = false;  // only white space stands between this and the next
};

std::vector<Piece> base58_pieces(const FoldedText& text) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_alnum(text.codes[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    bool fits = true;
    for (; is_alnum(text.at(i)); ++i) fits &= is_base58(text.codes[i]);
    if (!pieces.empty()) {
      Piece& last = pieces.back();
      last.joins = fits && std::all_of(text.codes.begin() + std::ptrdiff_t(last.end),
                                       text.codes.begin() + std::ptrdiff_t(begin), is_space);
    }
    if (fits) pieces.push_back({begin, i, false});
  }
  return pieces;
}

void find_base58_keys(const FoldedText& text, Findings& out) {
  const std::vector<Piece> pieces = base58_pieces(text);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    std::u32string joined;
    std::optional<SecretKind> kind;
    std::size_t last = i;
    for (; last < pieces.size() && last < i + kMostPieces; ++last) {
      joined.append(text.codes, pieces[last].begin, pieces[last].end - pieces[last].begin);
      kind = key_kind(joined);
      if (kind || !pieces[last].joins || joined.size() >= kLongestKey) break;
    }
    if (!kind) {
      last = i;
      const std::u32string_view alone =
          std::u32string_view(text.codes).substr(pieces[i].begin, pieces[i].end - pieces[i].begin);
      kind = likely_kind(alone);
    }
    if (!kind) continue;
    out.push_back({*kind, pieces[i].begin, pieces[last].end});
    i = last;
  }
}

// From "-----BEGIN ... PRIVATE KEY" to its end, or to the text's.
void find_pem(const FoldedText& text, Findings& out) {
  constexpr std::u32string_view kBegin = U"-begin ";
  const std::u32string_view lower = text.lower;
  for (std::size_t at = 0; (at = lower.find(kBegin, at)) != lower.npos;) {
    const std::size_t name = at + kBegin.size();
    const std::size_t dash = std::min(lower.find(U'-', name), lower.size());
    const bool is_key = lower.substr(name, dash - name).find(U"private key") != lower.npos;
    if (!is_key || dash - name > 40) {
      at = name;
      continue;
    }
    std::size_t end = lower.find(U"-end ", dash);
    if (end != lower.npos) end = lower.find(U"key", end);
    end = end == lower.npos ? lower.size() : end + 3;
    while (end < lower.size() && (lower[end] == U'-' || is_letter(lower[end]))) ++end;
    while (at > 0 && lower[at - 1] == U'-') --at;
    out.push_back({SecretKind::pem, at, end});
    at = end;
  }
}

bool is_hex(char32_t c) {
  return is_digit(c) || (c >= U'a' && c <= U'f') || (c >= U'A' && c <= U'F');
}

void find_hex(const FoldedText& text, const Cues& cues, Findings& out) {
  constexpr std::size_t kDigits = 64;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_alnum(text.codes[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (is_alnum(text.at(i))) ++i;
    const bool marked = text.lower[begin] == U'0' && text.lower[begin + 1] == U'x';
    const std::size_t first = marked ? begin + 2 : begin;
    if (i - first != kDigits || !std::all_of(text.codes.begin() + std::ptrdiff_t(first),
                                             text.codes.begin() + std::ptrdiff_t(i), is_hex))
      continue;
    const auto key = cues.distance(Cue::key, begin, i, kCueReach);
    const auto other = cues.distance(Cue::transaction, begin, i, kCueReach);
    const bool named_key = key && (!other || *key <= *other);
    out.push_back({named_key ? SecretKind::likely_private_key : SecretKind::hex_64, begin, i});
  }
}

}  // namespace

bool has_base58_checksum(std::u32string_view text) {
  return std::all_of(text.begin(), text.end(), is_base58) && !base58_payload(text).empty();
}

void find_keys(const FoldedText& text, const Cues& cues, Findings& out) {
  find_base58_keys(text, out);
  find_pem(text, out);
  find_hex(text, cues, out);
}

}  // namespace tideline::model
