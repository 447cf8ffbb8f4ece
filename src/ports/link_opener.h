// Hands an address to the system: the browser, the mail program, the dialler.
#pragma once

#include <string_view>

#include "base/result.h"

namespace tideline::ports {

class LinkOpener {
 public:
  virtual ~LinkOpener() = default;

  // Opens `url` (https:, mailto: or tel:) outside the app. Other schemes are `refused`.
  virtual Result<Done> open(std::string_view url) = 0;
};

}  // namespace tideline::ports
