// The browser's history, without a browser.
#pragma once

#include <string>
#include <vector>

#include "ports/address_bar.h"

namespace tideline::fakes {

class FakeAddressBar : public ports::AddressBar {
 public:
  std::vector<std::string> entries;    // all, oldest first
  std::size_t current = 0;             // index of the one that is shown
  std::vector<std::string> announced;  // addresses that AddressEvent would tell, taken by a test
  bool goes_back = true;               // false: as natively, back() never works
  std::string title;
  std::string language;

  void set(std::string_view route, ports::AddressChange change) override {
    if (entries.empty() || change == ports::AddressChange::push) {
      entries.resize(entries.empty() ? 0 : current + 1);
      entries.emplace_back(route);
      current = entries.size() - 1;
    } else {
      entries[current] = route;
    }
  }

  bool back() override {
    if (!goes_back || current == 0) return false;
    go(-1);
    return true;
  }

  void describe(std::string_view new_title, std::string_view new_language) override {
    title = new_title;
    language = new_language;
  }

  // The person presses the browser's own Back (-1) or Forward (1).
  void go(int by) {
    current = std::size_t(int(current) + by);
    announced.push_back(entries[current]);
  }
};

}  // namespace tideline::fakes
