#include "platform/file_rules.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace tideline::platform {

namespace {

constexpr std::size_t kTextLookBytes = 64 << 10;

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

unsigned word_at(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}

// How many bytes at the end begin a character that goes on behind it.
std::size_t cut_character(std::string_view text) {
  std::size_t back = 0;
  while (back < 3 && back < text.size() && (byte_at(text, text.size() - 1 - back) & 0xC0) == 0x80)
    ++back;
  if (back == text.size()) return 0;
  const unsigned lead = byte_at(text, text.size() - 1 - back);
  const std::size_t wanted = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
  return wanted > back ? back + 1 : 0;
}

// Valid UTF-8 (but for a character cut off at the end) without control characters other than
// tab, line and page ends.
bool is_text(std::string_view head) {
  std::string_view look = head.substr(0, kTextLookBytes);
  look.remove_suffix(cut_character(look));
  if (look.starts_with("\xEF\xBB\xBF")) look.remove_prefix(3);
  if (look.empty() || repaired_utf8(look) != look) return false;
  return std::none_of(look.begin(), look.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x7F ||
           (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f');
  });
}

// Bytes of a TIFF structure in its own order.
class Tiff {
 public:
  explicit Tiff(std::string_view bytes) : bytes_(bytes), little_(bytes.starts_with("II")) {}

  unsigned word(std::size_t at) const {
    const unsigned a = byte_at(bytes_, at);
    const unsigned b = byte_at(bytes_, at + 1);
    return little_ ? b << 8 | a : a << 8 | b;
  }
  std::size_t number(std::size_t at) const {
    const std::size_t a = word(at);
    const std::size_t b = word(at + 2);
    return little_ ? b << 16 | a : a << 16 | b;
  }
  std::size_t size() const { return bytes_.size(); }

 private:
  std::string_view bytes_;
  bool little_;
};

int orientation_in(std::string_view exif) {
  constexpr unsigned kOrientationTag = 0x0112;
  const Tiff tiff(exif);
  const std::size_t directory = tiff.number(4);
  if (directory + 2 > tiff.size()) return 1;
  const unsigned entries = tiff.word(directory);
  for (unsigned i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + std::size_t{12} * i;
    if (entry + 12 > tiff.size()) return 1;
    if (tiff.word(entry) != kOrientationTag) continue;
    const unsigned value = tiff.word(entry + 8);
    return value >= 1 && value <= 8 ? int(value) : 1;
  }
  return 1;
}

// An APP1 segment that says how to turn the picture and nothing else.
std::string orientation_segment(int orientation) {
  using namespace std::string_literals;
  std::string segment =
      "\xFF\xE1\0\x22"s
      "Exif\0\0"s
      "MM\0*\0\0\0\x08"s
      "\0\x01"s
      "\x01\x12\0\x03\0\0\0\x01\0"s;
  segment += char(orientation);
  segment += "\0\0\0\0\0\0"s;
  return segment;
}

struct Segment {
  unsigned marker = 0;
  std::size_t at = 0;   // of its 0xFF
  std::size_t end = 0;  // behind it
  std::string_view body;
};

// The segment at `at`; its marker is 0 when there is none.
Segment segment_at(std::string_view bytes, std::size_t at) {
  while (byte_at(bytes, at) == 0xFF && byte_at(bytes, at + 1) == 0xFF) ++at;
  if (at + 4 > bytes.size() || byte_at(bytes, at) != 0xFF) return {};
  const std::size_t length = word_at(bytes, at + 2);
  Segment segment{byte_at(bytes, at + 1), at, at + 2 + length, {}};
  if (length < 2) return {};
  if (segment.end <= bytes.size()) segment.body = bytes.substr(at + 4, length - 2);
  return segment;
}

constexpr unsigned kApp0 = 0xE0;
constexpr unsigned kApp1 = 0xE1;
constexpr unsigned kApp15 = 0xEF;
constexpr unsigned kComment = 0xFE;
constexpr unsigned kStartOfScan = 0xDA;
constexpr unsigned kEndOfImage = 0xD9;
constexpr std::string_view kExif{"Exif\0\0", 6};

// What decoders need to show the colours as they are meant.
bool is_needed(const Segment& segment) {
  if (segment.marker == kComment) return false;
  if (segment.marker < kApp0 || segment.marker > kApp15) return true;
  if (segment.marker == kApp0) return segment.body.starts_with("JFIF");
  if (segment.marker == 0xE2) return segment.body.starts_with("ICC_PROFILE");
  return segment.marker == 0xEE && segment.body.starts_with("Adobe");
}

ImageSize webp_size(std::string_view bytes) {
  const auto little = [&](std::size_t at) {
    return int(byte_at(bytes, at) | byte_at(bytes, at + 1) << 8);
  };
  const std::string_view kind = bytes.substr(std::min<std::size_t>(12, bytes.size()), 4);
  if (kind == "VP8 ") return {little(26) & 0x3FFF, little(28) & 0x3FFF};
  if (kind == "VP8L") {
    const unsigned bits = unsigned(little(21)) | unsigned(little(23)) << 16;
    return {int(bits & 0x3FFF) + 1, int(bits >> 14 & 0x3FFF) + 1};
  }
  if (kind == "VP8X")
    return {(little(24) | int(byte_at(bytes, 26)) << 16) + 1,
            (little(27) | int(byte_at(bytes, 29)) << 16) + 1};
  return {};
}

}  // namespace

std::string media_type_of(std::string_view head) {
  if (head.starts_with("\x89PNG\r\n\x1A\n")) return "image/png";
  if (head.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
  if (head.starts_with("RIFF") && head.size() > 12 && head.substr(8, 4) == "WEBP")
    return "image/webp";
  if (head.starts_with("GIF87a") || head.starts_with("GIF89a")) return "image/gif";
  if (head.starts_with("%PDF-")) return "application/pdf";
  return is_text(head) ? "text/plain" : "";
}

int jpeg_orientation(std::string_view head) {
  if (!head.starts_with("\xFF\xD8")) return 1;
  for (Segment segment = segment_at(head, 2); segment.marker != 0;
       segment = segment_at(head, segment.end)) {
    if (segment.marker == kStartOfScan) return 1;
    if (segment.marker == kApp1 && segment.body.starts_with(kExif))
      return orientation_in(segment.body.substr(kExif.size()));
  }
  return 1;
}

ImageSize told_size(std::string_view head) {
  if (head.starts_with("RIFF")) return webp_size(head);
  ImageSize size = image_size_as_told(head);
  if (jpeg_orientation(head) >= 5) std::swap(size.width_px, size.height_px);
  return size;
}

Result<CleanHead> clean_jpeg_head(std::string_view head) {
  if (!head.starts_with("\xFF\xD8")) return Error{ErrorCode::malformed, "no JPEG"};
  CleanHead clean{"\xFF\xD8", 0};
  const int orientation = jpeg_orientation(head);
  bool turned = orientation == 1;
  for (std::size_t at = 2;;) {
    const Segment segment = segment_at(head, at);
    if (segment.marker == 0) return Error{ErrorCode::malformed, "the JPEG has no picture"};
    // JFIF wants to be first.
    if (!turned && segment.marker != kApp0) {
      clean.bytes += orientation_segment(orientation);
      turned = true;
    }
    if (segment.marker == kStartOfScan) {
      clean.replaces = segment.at;
      return clean;
    }
    if (segment.end > head.size())
      return Error{ErrorCode::malformed, "the JPEG is cut off or its head is too long"};
    if (is_needed(segment)) clean.bytes += head.substr(segment.at, segment.end - segment.at);
    at = segment.end;
  }
}

std::size_t jpeg_end(std::string_view bytes, std::size_t from) {
  for (std::size_t at = from; at + 1 < bytes.size();) {
    if (byte_at(bytes, at) != 0xFF) {
      ++at;
      continue;
    }
    const unsigned marker = byte_at(bytes, at + 1);
    if (marker == kEndOfImage) return at + 2;
    const bool in_data = marker == 0 || marker == 0xFF || (marker >= 0xD0 && marker <= 0xD7);
    at += in_data ? (marker == 0xFF ? 1 : 2) : 2 + word_at(bytes, at + 2);
  }
  return bytes.size();
}

}  // namespace tideline::platform
