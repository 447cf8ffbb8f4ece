// The demo packs are sound, and each broken pack is refused with the right file and pointer.
#include "content/pack_check.h"

#include <fstream>
#include <set>
#include <utility>

#include "doctest/doctest.h"

#include "content/json_tree.h"
#include "content/pack_reader.h"
#include "pack_files.h"

using namespace tideline::content;

namespace {

using Places = std::multiset<std::pair<std::string, std::string>>;

Places places_of(const std::vector<PackFault>& faults) {
  Places places;
  for (const PackFault& fault : faults) places.emplace(fault.file, fault.pointer);
  return places;
}

JsonValue expected_faults() {
  Faults faults;
  auto tree = parse_json(read_bytes(source_path("tests/data/broken_packs.json")), "", faults);
  REQUIRE(tree);
  return std::move(*tree);
}

}  // namespace

TEST_CASE("pack check: the packs that come with the app are sound") {
  for (const char* name :
       {"data/packs/kraken-demo", "data/packs/harbour-bikes", "tests/data/small_pack"}) {
    CAPTURE(name);
    CHECK(describe_all(check_pack(read_folder(source_path(name)), check_options())) == "");
  }
}

TEST_CASE("pack check: each broken pack is refused at exactly the places that are broken") {
  const JsonValue expected = expected_faults();
  CHECK(expected.items.size() >= 30);
  for (const JsonValue& pack : expected.items) {
    Places places;
    for (const JsonValue& fault : pack.items)
      places.emplace(fault.items[0].text, fault.items[1].text);

    const auto faults = check_pack(read_folder(source_path("tests/data/broken_packs/" + pack.name)),
                                   check_options());

    CAPTURE(pack.name);
    CAPTURE(describe_all(faults));
    CHECK(places_of(faults) == places);
  }
}

TEST_CASE("pack check: every folder of broken packs has its expectation") {
  const JsonValue expected = expected_faults();
  for (const auto& entry :
       std::filesystem::directory_iterator(source_path("tests/data/broken_packs")))
    CHECK(expected.member(entry.path().filename().string()) != nullptr);
}

TEST_CASE("pack check: all icons of the packs are in the kit's family") {
  std::set<std::string, std::less<>> icons;
  std::ifstream list(source_path("src/ui/icons.txt"));
  for (std::string line; std::getline(list, line);) icons.insert(line.substr(0, line.find(' ')));
  PackCheckOptions options = check_options();
  options.icon_exists = [&](std::string_view icon) { return icons.contains(icon); };

  for (const char* name : {"data/packs/kraken-demo", "data/packs/harbour-bikes"})
    CHECK(describe_all(check_pack(read_folder(source_path(name)), options)) == "");
}

TEST_CASE(
    "pack check: a word that nobody uses, and a placeholder that nobody fills in, are faults") {
  PackFiles files = read_folder(source_path("data/packs/harbour-bikes"));
  const auto app = read_words(read_bytes(source_path("data/words/en.json")), "en.json", "en");
  REQUIRE(app);
  PackCheckOptions options = check_options();
  options.app_words = &*app;
  CHECK(describe_all(check_pack(files, options)) == "");

  std::string& words = files["en/words.json"];
  words = words.substr(0, words.rfind('}') - 1) +
          R"(, "menu.titel": "Help", "attach.limits.other": "Up to {n} files of {size}"})";
  CHECK(places_of(check_pack(files, options)) ==
        Places{{"en/words.json", "/menu.titel"}, {"en/words.json", "/attach.limits.other"}});
}

TEST_CASE("pack check: without a time zone database only the zone's form is looked at") {
  CHECK(check_pack(read_folder(source_path("tests/data/broken_packs/zone_unknown"))).empty());
}

TEST_CASE("pack check: no files at all is one fault") {
  const auto faults = check_pack({});

  REQUIRE(faults.size() == 1);
  CHECK(describe(faults[0]) == "pack.json: expected the file, found nothing");
}

TEST_CASE("pack check: thousands of faults end at a thousand") {
  PackFiles files = read_folder(source_path("tests/data/small_pack"));
  std::string words = "{";
  for (int i = 0; i < 4000; ++i) words += "\"key." + std::to_string(i) + "\": 7, ";
  files["en/words.json"] = words + "\"last\": \"text\"}";

  CHECK(check_pack(files, check_options()).size() == Faults::kMaxFaults);
}
