// Two windows on one storage.
#pragma once

#include <string>

#include "store/merge_records.h"
#include "unit/state/rig.h"

namespace tideline::state {

// Two programs that have read the same records.
struct Windows {
  Windows() {
    chat = one.start_chat();
    one.send(chat, "Before");
    settle();
    one.storage.share_with(two.storage, store::merged_record);
    two.restart();
    settle();
  }
  void settle() {
    for (int i = 0; i < 4; ++i) {
      one.settle();
      two.settle();
    }
  }
  static std::string said(const Rig& rig, const std::string& chat) {
    std::string texts;
    if (const model::Conversation* found = find_conversation(rig.app(), chat))
      for (const model::Message& message : found->messages) texts += message.text + "|";
    return texts;
  }

  Rig one;
  Rig two;
  std::string chat;
};

}  // namespace tideline::state
