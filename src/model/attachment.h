// A file that goes with a ticket, a reply or a message. Its bytes are kept by ports::Files under
// `id`; here is what is told about it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tideline::model {

struct Attachment {
  std::string id;    // made on this device
  std::string name;  // safe to show and to save under
  std::string media_type;
  std::int64_t bytes = 0;
  int width_px = 0;  // of pictures; else 0
  int height_px = 0;

  friend bool operator==(const Attachment&, const Attachment&) = default;
};

using Attachments = std::vector<Attachment>;

}  // namespace tideline::model
