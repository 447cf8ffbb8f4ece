// The app's own changes of a field, told from the echo of typing.
#include "platform/field_echo.h"

#include "doctest/doctest.h"

using tideline::platform::FieldEcho;

TEST_CASE("field echo: what was typed and comes back is no news") {
  FieldEcho echo("");

  echo.sent("a", 1);
  CHECK_FALSE(echo.is_news("", 1));  // the step that is told draws first
  echo.sent("ab", 2);
  CHECK_FALSE(echo.is_news("a", 2));
  CHECK_FALSE(echo.is_news("ab", 3));
  CHECK_FALSE(echo.is_news("ab", 9));
}

TEST_CASE("field echo: an app that clears a field after sending is obeyed") {
  FieldEcho echo("");

  echo.sent("hello", 1);
  CHECK_FALSE(echo.is_news("", 1));

  // Typed and sent in one step: the app never showed "hello".
  CHECK(echo.is_news("", 2));
  CHECK_FALSE(echo.is_news("", 3));
}

TEST_CASE("field echo: an app that changes what was typed is obeyed once") {
  FieldEcho echo("");

  echo.sent("12a", 4);
  CHECK_FALSE(echo.is_news("", 4));
  CHECK(echo.is_news("12", 5));
  CHECK_FALSE(echo.is_news("12", 6));
}
