// What a trial on held-out examples says about how far guesses can be trusted.
#include "content/certainty.h"

#include "doctest/doctest.h"

using namespace tideline::content;

namespace {

// A guess of one of three labels, with `lead` over the mean of all.
Judgement judged(std::uint32_t label, float lead, float familiar = 1) {
  Judgement judgement{.scores = {0, 0, 0}, .familiar = familiar};
  judgement.scores[label] = lead * 1.5f;
  return judgement;
}

// Label 0 is said with leads of 6 to 7, label 1 with 2 to 3; fifty texts each.
std::vector<HeldOut> two_manners() {
  std::vector<HeldOut> held_out;
  for (int i = 0; i < 50; ++i) {
    held_out.push_back({judged(0, 6 + float(i) / 50), 0});
    held_out.push_back({judged(1, 2 + float(i) / 50), 1});
  }
  return held_out;
}

}  // namespace

TEST_CASE("certainty: is the lead over the mean of all labels, less for unfamiliar texts") {
  CHECK(certainty_of(judged(1, 4)) == doctest::Approx(4));
  CHECK(certainty_of(judged(1, 4, 0.5f)) < 2);
  CHECK(certainty_of(judged(1, 4, 0)) == doctest::Approx(0));
}

TEST_CASE("certainty: a label that is always said faintly is not measured by the others") {
  const Certainty certainty = measure_certainty(two_manners(), {});

  REQUIRE(certainty.lead.size() == 3);
  CHECK(certainty.lead[0] > 1);
  CHECK(certainty.lead[1] < -1);
  CHECK(certainty.lead[2] == doctest::Approx(0));  // never guessed: as all others
  CHECK(is_known(judged(1, 2.5f), certainty));
  CHECK_FALSE(is_known(judged(0, 2.5f), certainty));  // faint, for a text about label 0
}

TEST_CASE("certainty: of what was held out, few are let go") {
  const std::vector<HeldOut> held_out = two_manners();
  const Certainty certainty = measure_certainty(held_out, {});

  int lost = 0;
  for (const HeldOut& one : held_out) lost += !is_known(one.judgement, certainty);
  CHECK(lost >= 2);
  CHECK(lost <= 6);
}

TEST_CASE("certainty: from a handful of texts nothing is concluded") {
  std::vector<HeldOut> few = two_manners();
  few.resize(39);

  const Certainty certainty = measure_certainty(few, {});

  CHECK(certainty.lead.empty());
  CHECK(is_known(judged(2, 0.01f), certainty));
}

TEST_CASE("certainty: everyday questions get none, also where a little more of the known is lost") {
  const std::vector<HeldOut> held_out = two_manners();
  const float before = measure_certainty(held_out, {}).least;
  std::vector<Judgement> everyday(50, judged(2, 1.0f));
  CHECK(measure_certainty(held_out, everyday).least == doctest::Approx(before));  // far enough

  everyday.assign(50, judged(2, 9.0f));
  const Certainty strict = measure_certainty(held_out, everyday);
  CHECK(strict.least > before);
  int lost = 0;
  for (const HeldOut& one : held_out) lost += !is_known(one.judgement, strict);
  CHECK(lost <= 8);

  const Certainty of_few = measure_certainty({}, std::vector<Judgement>(50, judged(2, 3.0f)));
  CHECK_FALSE(is_known(judged(1, 2.9f), of_few));
  CHECK(is_known(judged(1, 3.1f), of_few));
}
