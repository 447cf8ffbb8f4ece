// The browser's address and history. Natively it only remembers (for tests and --dump).
#pragma once

#include <cstdint>
#include <string_view>

namespace tideline::ports {

enum class AddressChange : std::uint8_t { push, replace };

class AddressBar {
 public:
  virtual ~AddressBar() = default;

  // Shows `route` ("#/faq"). push adds an entry that Back returns from.
  virtual void set(std::string_view route, AddressChange change) = 0;

  // Goes one entry back; the new route arrives as AddressEvent. False when there is no entry
  // of ours to go back to: then the caller replaces the route itself.
  virtual bool back() = 0;

  // The page's title and language (BCP 47), for the window, tab and screen readers.
  virtual void describe(std::string_view title, std::string_view language) = 0;
};

}  // namespace tideline::ports
