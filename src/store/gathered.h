// Records as a load brings them, in whatever order, and the snapshot that they make. Internal to
// store.cpp.
#pragma once

#include <map>
#include <string>

#include "base/result.h"
#include "model/drafts.h"
#include "ports/storage.h"
#include "store/chat_records.h"
#include "store/store_events.h"

namespace tideline::store {

// What a load gathers before drafts are put into what they belong to.
struct Gathered {
  Snapshot snapshot;
  FoundChats chats;
  std::map<std::string, model::MessageDraft> message_drafts;
  std::map<std::string, model::MessageDraft> reply_drafts;
};

// Adds one record. Fails with `malformed`, with `refused` when a later version of the app has
// written it, and with `invalid` when no record has such a name.
Result<Done> read_record(const ports::StorageRecord& record, Gathered& out);

// Drafts where they belong; chats and tickets newest first, what waits in its order.
Snapshot assembled(Gathered gathered);

}  // namespace tideline::store
