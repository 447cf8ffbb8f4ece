#include "state/link_rules.h"

#include "doctest/doctest.h"

using tideline::state::is_allowed_link;

namespace {

const std::vector<std::string> kHosts = {"support.kraken.com"};

}  // namespace

TEST_CASE("links: https to a listed host is allowed") {
  for (const std::string good :
       {"https://support.kraken.com", "https://SUPPORT.kraken.com/hc?x=1#y",
        "HTTPS://support.kraken.com:443/a%20b"}) {
    INFO(good);
    CHECK(is_allowed_link(good, kHosts));
  }
}

TEST_CASE("links: everything else is not") {
  for (const std::string bad :
       {"", "http://support.kraken.com", "https://kraken.com",
        "https://support.kraken.com.evil.example", "https://evil.example/support.kraken.com",
        "https://support.kraken.com@evil.example", "https://x@support.kraken.com",
        "https://support.kraken.com:8443", "https://support.kraken.com\\@evil.example",
        "https://support.kraken.com\t", "javascript:alert(1)", "mailto:a@support.kraken.com",
        "//support.kraken.com", "https:support.kraken.com", "https:///support.kraken.com",
        "https://suppоrt.kraken.com", "https://support.kraken.com./", "file:///etc/passwd"}) {
    INFO(bad);
    CHECK_FALSE(is_allowed_link(bad, kHosts));
  }
  CHECK_FALSE(is_allowed_link("https://support.kraken.com/" + std::string(3000, 'a'), kHosts));
  CHECK_FALSE(is_allowed_link("https://", {""}));
}
