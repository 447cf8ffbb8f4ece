#include "platform/native/user_folders.h"

#include <filesystem>

#include "doctest/doctest.h"

using namespace tideline::platform;

TEST_CASE("records of a pack: one folder for each, however it is spelled") {
  const std::string name = records_name("data/packs/harbour-bikes");
  CHECK(name.ends_with("data%2Fpacks%2Fharbour-bikes"));
  CHECK(name.find('/') == std::string::npos);
  for (const std::string spelled :
       {"data/packs/harbour-bikes/", "./data/packs/harbour-bikes",
        "data/packs/harbour-bikes/pack.json", "data/packs/other/../harbour-bikes"})
    CHECK(records_name(spelled) == name);
  CHECK(records_name((std::filesystem::current_path() / "data/packs/harbour-bikes").string()) ==
        name);
  CHECK(records_name("data/packs/harbour_bikes") != name);
  CHECK(records_name("data/" + std::string(4000, 'a')).size() == 200);
}
