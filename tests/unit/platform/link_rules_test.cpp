// Which addresses may leave the app.
#include "platform/link_rules.h"

#include "doctest/doctest.h"

using tideline::platform::may_open;

TEST_CASE("link rules: https, mail and telephone leave the app") {
  CHECK(may_open("https://example.org/help?q=1#top"));
  CHECK(may_open("HTTPS://EXAMPLE.ORG"));
  CHECK(may_open("mailto:help@example.org"));
  CHECK(may_open("tel:+4930123456"));
}

TEST_CASE("link rules: nothing else does") {
  for (const char* url :
       {"http://example.org", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x",
        "https://", "https:/example.org", "mailto:", "", "//example.org", " https://example.org",
        "https://exa mple.org", "https://example.org\n", "java\tscript:x", "intent://x", "sms:1"})
    CHECK_MESSAGE(!may_open(url), url);
}
