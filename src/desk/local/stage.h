// What the demonstration desk's scripts play on: the time, the book, and where their events go.
#pragma once

#include <vector>

#include "desk/desk.h"
#include "desk/local/pack_files.h"
#include "desk/local/timeline.h"
#include "model/content_pack.h"
#include "ports/clock.h"

namespace tideline::desk {

struct Stage {
  explicit Stage(const ports::Clock& the_clock)
      : clock(the_clock), timeline(the_clock), files(the_clock) {}

  const ports::Clock& clock;
  Timeline timeline;
  PackFiles files;
  model::ChatBook book;
  model::TicketForm form;
  Capabilities can;
  std::vector<DeskEvent> events;

  // Lets files come in bit by bit; what is put on the same lane after that waits for them.
  void receive(const std::string& lane, const model::Attachments& attachments) {
    constexpr Milliseconds kStep{250};
    for (const model::Attachment& attachment : attachments)
      for (const int percent : {25, 50, 75, 100})
        timeline.then(lane, kStep, [this, id = attachment.id, percent] {
          events.push_back(AttachmentProgress{id, percent});
        });
  }
};

}  // namespace tideline::desk
