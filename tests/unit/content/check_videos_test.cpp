// A pack's videos and their scripts belong together.
#include <doctest/doctest.h>
#include <string>

#include "content/pack_check.h"
#include "pack_files.h"

using namespace tideline::content;

namespace {

// The small pack, whose one video of one chapter has a script with these steps.
PackFiles pack_with(const std::string& steps) {
  PackFiles files = read_folder(source_path("tests/data/small_pack"));
  for (const char* name : {"en/articles.json", "fr/articles.json"}) {
    std::string& text = files[name];
    const std::size_t place = text.find("\"id\": \"tour\",");
    REQUIRE(place != std::string::npos);
    text.insert(place, "\"script\": \"tour\", ");
  }
  if (!steps.empty())
    files["videos/tour.json"] =
        R"({"format": 1, "id": "tour", "title": "A tour", "steps": [)" + steps + "]}";
  return files;
}

std::string faults_of(const std::string& steps) {
  return describe_all(check_pack(pack_with(steps), check_options()));
}

}  // namespace

TEST_CASE("pack check: a video's script goes through its chapters") {
  CHECK(faults_of(R"({"open": "#/"}, {"chapter": 1}, {"tap": "help"})") == "");
}

TEST_CASE("pack check: a script that is named and not there is a fault of the video") {
  const std::string faults = faults_of("");

  CHECK(faults.find("en/articles.json: /videos/0/script") != std::string::npos);
}

TEST_CASE("pack check: chapters that the video does not have are faults of the script") {
  CHECK(faults_of(R"({"tap": "help"})").find("videos/tour.json: /steps") != std::string::npos);
  CHECK(faults_of(R"({"chapter": 2})").find("videos/tour.json: /steps/0/chapter") !=
        std::string::npos);
  CHECK(faults_of(R"({"chapter": 1}, {"fly": "away"})").find("videos/tour.json: /steps/1") !=
        std::string::npos);
}

TEST_CASE("pack check: what a video attaches must be in the pack") {
  const std::string faults = faults_of(R"({"chapter": 1}, {"attach": "images/no-such.png"})");

  CHECK(faults.find("videos/tour.json: /steps/1/attach") != std::string::npos);
}

TEST_CASE("pack check: a video is a script or a file, not both") {
  PackFiles files = pack_with(R"({"chapter": 1})");
  std::string& text = files["en/articles.json"];
  text.insert(text.find("\"script\""), R"("source": "https://small.example/tour.webm", )");

  const std::string faults = describe_all(check_pack(files, check_options()));

  CHECK(faults.find("en/articles.json: /videos/0:") != std::string::npos);
}
