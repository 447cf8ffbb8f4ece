#include "platform/file_rules.h"

#include <string>

#include "doctest/doctest.h"

using namespace tideline::platform;
using namespace std::string_literals;

namespace {

std::string word(std::size_t number) { return {char(number >> 8 & 0xFF), char(number & 0xFF)}; }

std::string segment(char marker, const std::string& body) {
  return "\xFF"s + marker + word(body.size() + 2) + body;
}

// TIFF of either byte order with an orientation and a place in it.
std::string exif(int orientation, bool little) {
  const auto two = [&](int n) {
    return little ? std::string{char(n & 0xFF), char(n >> 8)} : word(std::size_t(n));
  };
  const auto four = [&](int n) { return little ? two(n) + two(0) : two(0) + two(n); };
  std::string tiff = little ? "II"s : "MM"s;
  tiff += two(42) + four(8) + two(2);
  tiff += two(0x0112) + two(3) + four(1) + two(orientation) + two(0);
  tiff += two(0x8825) + two(4) + four(1) + four(38) + four(0);
  return "Exif\0\0"s + tiff + "GPS 48.8584 N 2.2945 E";
}

const std::string kQuantizer = segment('\xDB', std::string(65, '\x05'));
const std::string kFrame =
    segment('\xC0', "\x08"s + word(30) + word(40) + "\x01\x01\x11\0"s);  // 40 x 30
const std::string kScan = segment('\xDA', "\x01\x01\0\0\x3F\0"s) + "picture\xFF\0data\xFF\xD0more"s;
const std::string kEnd = "\xFF\xD9";

std::string photo(int orientation, bool little = false) {
  return "\xFF\xD8"s + segment('\xE0', "JFIF\0\1\1\0\0\1\0\1\0\0"s) +
         segment('\xE1', exif(orientation, little)) +
         segment('\xE1', "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPS</x:xmpmeta>"s) +
         segment('\xE2', "ICC_PROFILE\0\1\1colours"s) + segment('\xE2', "MPF\0GPS"s) +
         segment('\xED', "Photoshop 3.0\0city GPS"s) + segment('\xFE', "GPS in a comment") +
         kQuantizer + kFrame + kScan + kEnd;
}

std::string cleaned(const std::string& bytes) {
  const auto head = clean_jpeg_head(bytes);
  REQUIRE(head);
  std::string out = bytes.substr(0, jpeg_end(bytes, head->replaces));
  return out.replace(0, head->replaces, head->bytes);
}

}  // namespace

TEST_CASE("file rules: the kind is told by the first bytes, never by the name") {
  CHECK(media_type_of("\x89PNG\r\n\x1A\nrest") == "image/png");
  CHECK(media_type_of(photo(1)) == "image/jpeg");
  CHECK(media_type_of("RIFF\x10\0\0\0WEBPVP8 "s) == "image/webp");
  CHECK(media_type_of("%PDF-1.7\n") == "application/pdf");
  CHECK(media_type_of("plain words, 你好\n") == "text/plain");
  CHECK(media_type_of("MZ\x90\0program"s) == "");
  CHECK(media_type_of("\x7F"s + "ELF\1\1") == "");
  CHECK(media_type_of("half a character \xE4\xBD") == "text/plain");
  CHECK(media_type_of("latin-1 \xE9t\xE9 here") == "");
}

TEST_CASE("file rules: a cleaned JPEG has no trace of the place and the same picture") {
  for (const bool little : {false, true}) {
    const std::string clean = cleaned(photo(6, little));
    CHECK(clean.find("GPS") == std::string::npos);
    CHECK(clean.find("xmp") == std::string::npos);
    CHECK(clean.find("Photoshop") == std::string::npos);
    CHECK(clean.find("ICC_PROFILE") != std::string::npos);
    CHECK(clean.starts_with("\xFF\xD8\xFF\xE0"));
    CHECK(clean.ends_with(kQuantizer + kFrame + kScan + kEnd));
    CHECK(jpeg_orientation(clean) == 6);
    CHECK(told_size(clean).width_px == 30);  // turned upright
    CHECK(told_size(clean).height_px == 40);
  }
}

TEST_CASE("file rules: an upright JPEG keeps no EXIF at all") {
  const std::string clean = cleaned(photo(1));

  CHECK(clean.find("Exif") == std::string::npos);
  CHECK(jpeg_orientation(clean) == 1);
  CHECK(told_size(clean).width_px == 40);
}

TEST_CASE("file rules: what a camera put behind the picture goes too") {
  const std::string film = photo(3) + "ftypmp42 GPS 48.8584 N";

  CHECK(cleaned(film) == cleaned(photo(3)));
}

TEST_CASE("file rules: a JPEG that is cut off before its picture is refused") {
  const std::string whole = photo(6);
  for (std::size_t size :
       {std::size_t(0), std::size_t(2), std::size_t(30), whole.find("picture") - 12})
    CHECK_FALSE(clean_jpeg_head(whole.substr(0, size)));
  std::string endless = "\xFF\xD8\xFF\xE1\0\0"s + whole;
  CHECK_FALSE(clean_jpeg_head(endless));
}

TEST_CASE("file rules: names are made safe and fit what the file is") {
  CHECK(safe_file_name("C:\\Users\\me\\shot.png", "image/png") == "shot.png");
  CHECK(safe_file_name("../../etc/passwd", "text/plain") == "passwd.txt");
  CHECK(safe_file_name("photo.jpeg", "image/jpeg") == "photo.jpeg");
  CHECK(safe_file_name("invoice.pdf.exe", "application/pdf") == "invoice.pdf.exe.pdf");
  CHECK(safe_file_name("gpj.\xE2\x80\xAEtxt", "image/jpeg") == "gpj.txt.jpg");
  CHECK(safe_file_name("", "image/png") == "file.png");
  CHECK(safe_file_name("...", "text/plain") == "file.txt");
  CHECK(safe_file_name("a\nb\x01"
                       "c.txt",
                       "text/plain") == "abc.txt");
  CHECK(safe_file_name("截图 1.PNG", "image/png") == "截图 1.PNG");
  std::string endless(300, 'x');
  endless += ".png";
  const std::string longest = safe_file_name(endless, "image/png");
  CHECK(longest.size() == 120);
  CHECK(longest.ends_with(".png"));
}
