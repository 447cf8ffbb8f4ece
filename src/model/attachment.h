// A file that goes with a ticket, a reply or a message; here is what is told about it. The bytes of
// the person's own are kept by ports::Files under `id`, those of others are the desk's.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tideline::model {

struct Attachment {
  std::string id;    // made on this device, or the desk's own
  std::string name;  // safe to show and to save under
  std::string media_type;
  std::int64_t bytes = 0;  // 0: not known, of the desk's
  int width_px = 0;        // of pictures; else 0
  int height_px = 0;
  bool at_desk = false;  // fetched from there when somebody wants to see it

  friend bool operator==(const Attachment&, const Attachment&) = default;
};

using Attachments = std::vector<Attachment>;

}  // namespace tideline::model
