#include "app/page_transition.h"

#include <doctest/doctest.h>

using namespace std::chrono_literals;
using tideline::app::goes_back;
using tideline::app::PageTransition;

TEST_CASE("transition: a pushed page comes in from the right within 250 ms") {
  PageTransition page;

  page.push(1000ms);

  CHECK(page.share(1000ms) == doctest::Approx(1));
  CHECK(page.share(1125ms) < 0.5f);
  CHECK(page.is_moving(1249ms));
  CHECK_FALSE(page.is_moving(1250ms));
  CHECK(page.share(1250ms) == doctest::Approx(0));
}

TEST_CASE("transition: Back in the middle of a push turns round where the page is") {
  PageTransition page;
  page.push(1000ms);
  const float there = page.share(1060ms);

  page.pop(1060ms);

  CHECK(page.share(1060ms) == doctest::Approx(there));
  CHECK(page.share(1400ms) == doctest::Approx(1));
}

TEST_CASE("transition: let go at rest the nearer side wins") {
  CHECK(goes_back(0.51f, 0));
  CHECK_FALSE(goes_back(0.49f, 0));
  CHECK(goes_back(0.51f, -300));
}

TEST_CASE("transition: a throw decides, wherever the page is") {
  CHECK(goes_back(0.1f, 500));
  CHECK_FALSE(goes_back(0.9f, -500));
}

TEST_CASE("transition: a released page goes on from under the finger") {
  PageTransition page;
  page.follow(0.6f);
  CHECK(page.is_held());

  CHECK(page.release(0, 390, 1000ms));

  CHECK(page.share(1000ms) == doctest::Approx(0.6f));
  CHECK_FALSE(page.is_gone(1100ms));
  CHECK(page.is_gone(1250ms));
}

TEST_CASE("transition: the faster the throw the sooner it is over") {
  PageTransition slow;
  PageTransition fast;
  slow.follow(0.5f);
  fast.follow(0.5f);

  slow.release(600, 390, 1000ms);
  fast.release(4000, 390, 1000ms);

  CHECK(fast.share(1050ms) > slow.share(1050ms));
  CHECK(fast.is_gone(1150ms));
}

TEST_CASE("transition: a page on its way can be caught again") {
  PageTransition page;
  page.follow(0.8f);
  page.release(0, 390, 1000ms);
  const float there = page.share(1080ms);

  page.follow(there);

  CHECK(page.is_held());
  CHECK_FALSE(page.is_gone(2000ms));
  CHECK_FALSE(page.release(-800, 390, 1100ms));
}
