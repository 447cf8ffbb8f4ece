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

  // Plays a video file (https:, WebM or MP4) over the app where the platform can: `close` names
  // the way back, `failed` says that it does not play. Elsewhere it is opened like any address.
  virtual Result<Done> play(std::string_view url, std::string_view close, std::string_view failed) {
    static_cast<void>(close);
    static_cast<void>(failed);
    return open(url);
  }
};

}  // namespace tideline::ports
