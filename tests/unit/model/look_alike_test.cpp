#include "model/look_alike.h"

#include "doctest/doctest.h"

using namespace tideline::model;

TEST_CASE("look-alike: full-width, styled and upper-case letters become plain") {
  CHECK(normalised("ＫＲＡＫＥＮ。com").text == "kraken.com");
  CHECK(normalised("𝐊𝐫𝐚𝐤𝐞𝐧").text == "kraken");
  CHECK(normalised("  ＋１ ８８８ ").text == "+1 888");
  CHECK_FALSE(normalised("ＫＲＡＫＥＮ").foreign);
}

TEST_CASE("look-alike: foreign and hidden characters are noticed") {
  CHECK(normalised("Кraken").mixed);
  CHECK(normalised("Кракен").foreign);
  CHECK_FALSE(normalised("Кракен").mixed);
  CHECK_FALSE(normalised("café 帮助").mixed);
  CHECK(normalised("kra\u200Bken").hidden);
  CHECK(normalised("kra\u200Bken").text == "kraken");
}

TEST_CASE("look-alike: texts that look the same have the same skeleton") {
  CHECK(skeleton("КRАKЕN") == skeleton("kraken"));
  CHECK(skeleton("κrακeη") == skeleton("kraken"));
  CHECK(skeleton("krakén") == skeleton("kraken"));
  CHECK(skeleton("supp0rt") == skeleton("support"));
  CHECK(skeleton("tidel1ne") == skeleton("tideline"));
  CHECK(skeleton("rnail") == skeleton("mail"));
  CHECK(skeleton("źżž ÿ ŵ ū") == "zzz y w u");
  CHECK(skeleton("kraken") != skeleton("broker"));
}

TEST_CASE("look-alike: distance counts changes, gaps and swapped neighbours") {
  CHECK(edit_distance("kraken", "kraken", 2) == 0);
  CHECK(edit_distance("kraken", "karken", 2) == 1);
  CHECK(edit_distance("kraken", "krakeen", 2) == 1);
  CHECK(edit_distance("kraken", "krken", 2) == 1);
  CHECK(edit_distance("kraken", "broken", 2) == 2);
  CHECK(edit_distance("kraken", "harbour", 2) == 3);
  CHECK(edit_distance("", "", 2) == 0);
  CHECK(edit_distance("", "abcdef", 2) == 3);
}

TEST_CASE("look-alike: punycode hosts are decoded, broken ones refused") {
  CHECK(decoded_host("xn--mnchen-3ya.de") == "münchen.de");
  CHECK(decoded_host("www.xn--fiqs8s") == "www.中国");
  CHECK(decoded_host("kraken.com") == "kraken.com");
  CHECK_FALSE(decoded_host("xn--99999999999999.com"));
  CHECK_FALSE(decoded_host("xn--é.com"));
}
