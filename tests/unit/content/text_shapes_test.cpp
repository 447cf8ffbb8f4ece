// The forms of small texts, right and wrong.
#include "content/text_shapes.h"

#include <initializer_list>

#include "doctest/doctest.h"

using namespace tideline::content;

namespace {

void check_shape(bool (*is_right)(std::string_view), std::initializer_list<const char*> right,
                 std::initializer_list<const char*> wrong) {
  for (const char* text : right) {
    CAPTURE(text);
    CHECK(is_right(text));
  }
  for (const char* text : wrong) {
    CAPTURE(text);
    CHECK_FALSE(is_right(text));
  }
}

}  // namespace

TEST_CASE("text shapes: ids and words keys") {
  check_shape(is_id, {"a", "lost-2fa-device", "24h"},
              {"", "-a", "a-", "a--b", "A", "a_b", "a b", "é"});
  check_shape(is_word_key, {"topic.account.title", "a", "fault.subject_missing", "lang.zh-Hans"},
              {"", ".a", "a.", "a..b", "a b", "a/b"});
}

TEST_CASE("text shapes: language tags are safe folder names") {
  check_shape(is_language_tag, {"en", "zh-Hans", "pt-BR", "es-419", "sr-Latn-RS", "fil"},
              {"", "e", "EN", "en-", "../en", "en/us", "zh-hans", "en-US-x", "english"});
}

TEST_CASE("text shapes: zones by form") {
  check_shape(
      is_zone_name, {"UTC", "Europe/Paris", "America/Argentina/Buenos_Aires", "Etc/GMT+5"},
      {"", "/Europe", "Europe/", "Europe//Paris", "../etc/passwd", "Europe/New York", "+02:00"});
}

TEST_CASE("text shapes: phone numbers and e-mail addresses") {
  check_shape(
      is_phone_number, {"+18888906060", "+441234567"},
      {"", "18888906060", "+0888890606", "+1 888 890 6060", "+1234567890123456", "+123456"});
  check_shape(is_email, {"help@small.example", "a.b+c@mail.small.example"},
              {"", "help", "@small.example", "help@small", "a..b@c.de", ".a@c.de", "a b@c.de",
               "a@c.de?subject=x", "a@b@c.de", "a@C.de"});
}

TEST_CASE("text shapes: hosts") {
  check_shape(is_host, {"kraken.com", "a-b.c1.example", "xn--e1afmkfd.example"},
              {"", "localhost", "kraken.com.", ".kraken.com", "kraken..com", "-a.com", "Kraken.com",
               "kraken.com:80", "kraken.com/x", "127.0.0.1", "краken.com"});
}

TEST_CASE("text shapes: https addresses have a plain host") {
  check_shape(
      is_https_url, {"https://small.example", "https://a.small.example/x?y=1&z=(2)#w"},
      {"", "http://small.example", "https://", "https://small", "https://user@small.example/",
       "https://small.example:8443/", "https://small.example/ x", "HTTPS://small.example",
       "https://small.example\\@evil.example", "https://small.example&commat;evil.example"});
  CHECK(host_of("https://small.example?x") == "small.example");
  CHECK(host_of("https://small.example/a@b") == "small.example");
}

TEST_CASE("text shapes: media types, regions and images") {
  check_shape(is_media_type, {"image/png", "application/vnd.ms-excel"},
              {"", "image", "image/", "/png", "*/*"});
  check_shape(is_region, {"US", "GB"}, {"", "us", "USA", "*"});
  check_shape(is_image_name, {"images/a.png", "images/Step-1_b.jpeg"},
              {"", "a.png", "images/a.svg", "images/../a.png", "images/a b.png", "images/.png",
               "images/x/a.png"});
  check_shape(is_pack_file_name, {"images/a.png", "files/list.en.txt", "files/a-1.pdf"},
              {"", "files/a.exe", "files/../a.txt", "files/.txt", "a.txt", "files/a.txt/b"});
}
