#include "platform/native/tzif.h"

#include <algorithm>

namespace tideline::platform {

namespace {

constexpr std::size_t kHeaderSize = 44;

// Reads big-endian numbers; past the end it gives zeros and remembers.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  bool ok() const { return ok_; }
  std::string_view rest() const { return bytes_; }

  std::int64_t number(int size) {
    std::uint64_t value = 0;
    if (bytes_.size() < std::size_t(size)) {
      ok_ = false;
      return 0;
    }
    for (int i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(bytes_[i]);
    bytes_.remove_prefix(size);
    const int unused = 64 - 8 * size;
    return std::int64_t(value << unused) >> unused;
  }

  void skip(std::size_t size) {
    if (size > bytes_.size()) ok_ = false;
    bytes_.remove_prefix(std::min(size, bytes_.size()));
  }

 private:
  std::string_view bytes_;
  bool ok_ = true;
};

struct Counts {
  std::size_t utc_marks, standard_marks, leaps, times, types, letters;
};

// The header names how many of each follow.
std::optional<Counts> read_header(Reader& reader) {
  if (reader.rest().size() < kHeaderSize || !reader.rest().starts_with("TZif")) return {};
  reader.skip(20);
  Counts counts{};
  for (std::size_t* count : {&counts.utc_marks, &counts.standard_marks, &counts.leaps,
                             &counts.times, &counts.types, &counts.letters}) {
    const std::int64_t number = reader.number(4);
    if (number < 0 || number > 1'000'000) return {};
    *count = std::size_t(number);
  }
  return counts;
}

void skip_block(Reader& reader, const Counts& counts, std::size_t time_size) {
  reader.skip(counts.times * (time_size + 1) + counts.types * 6 + counts.letters +
              counts.leaps * (time_size + 4) + counts.standard_marks + counts.utc_marks);
}

bool read_changes(Reader& reader, const Counts& counts, ZoneHistory& zone) {
  for (std::size_t i = 0; i < counts.times; ++i) zone.changes.push_back({reader.number(8), 0});
  std::vector<std::size_t> type_of(counts.times);
  for (std::size_t& type : type_of) type = std::size_t(reader.number(1) & 0xFF);
  std::vector<std::int32_t> offsets(counts.types);
  for (std::int32_t& offset : offsets) {
    offset = std::int32_t(reader.number(4));
    reader.skip(2);  // daylight saving or not, and the name: we need neither
  }
  if (!reader.ok() || offsets.empty()) return false;
  zone.first_offset = offsets[0];
  for (std::size_t i = 0; i < counts.times; ++i) {
    if (type_of[i] >= offsets.size()) return false;
    zone.changes[i].offset_seconds = offsets[type_of[i]];
  }
  reader.skip(counts.letters + counts.leaps * 12 + counts.standard_marks + counts.utc_marks);
  return reader.ok();
}

}  // namespace

std::optional<ZoneHistory> read_tzif(std::string_view bytes) {
  // Version 2 and later: a block with 32-bit times for old readers, then the real one.
  if (bytes.size() < kHeaderSize || bytes[4] < '2') return std::nullopt;
  Reader reader(bytes);
  const auto old_counts = read_header(reader);
  if (!old_counts) return std::nullopt;
  skip_block(reader, *old_counts, 4);
  const auto counts = read_header(reader);
  ZoneHistory zone;
  if (!counts || !read_changes(reader, *counts, zone)) return std::nullopt;
  std::string_view rule = reader.rest();
  if (rule.starts_with('\n')) rule.remove_prefix(1);
  zone.rule = rule.substr(0, rule.find('\n'));
  return zone;
}

std::int32_t offset_at(const ZoneHistory& zone, std::int64_t utc_seconds) {
  const auto is_later = [](std::int64_t time, const ZoneHistory::Change& change) {
    return time < change.utc_seconds;
  };
  const auto next =
      std::upper_bound(zone.changes.begin(), zone.changes.end(), utc_seconds, is_later);
  if (next == zone.changes.end()) {
    if (const auto offset = posix_offset(zone.rule, utc_seconds)) return *offset;
  }
  return next == zone.changes.begin() ? zone.first_offset : (next - 1)->offset_seconds;
}

}  // namespace tideline::platform
