// Joins a record with what another window has written in the meantime, so that neither loses
// anything: see docs/decisions/0011.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/conversation.h"
#include "model/drafts.h"
#include "model/inbox.h"
#include "model/settings.h"
#include "model/ticket.h"

namespace tideline::store {

// A ports::RecordMerge. Messages, timelines, notices and answers of both; of drafts what either has
// filled in; of settings the last writer's. What a later version of the app has written stays.
std::string merged_record(std::string_view key, const std::string& ours, const std::string& theirs);

// Adds what only `theirs` has, in order of time; each id once, and as far as either knows. Of a
// chat's or ticket's state the later one's.
void join(std::vector<model::Message>& ours, const std::vector<model::Message>& theirs);
void join(model::Conversation& ours, const model::Conversation& theirs);
void join(model::Ticket& ours, const model::Ticket& theirs);
void join(std::vector<model::InboxItem>& ours, const std::vector<model::InboxItem>& theirs);
void join(std::vector<std::string>& ours, const std::vector<std::string>& theirs);
void join(std::map<std::string, bool>& ours, const std::map<std::string, bool>& theirs);
void join(std::set<std::string>& ours, const std::set<std::string>& theirs);
void join(model::Settings& ours, const model::Settings& theirs);

// Where both have written, ours stands of what is one line, and both do of what may be longer.
void join(model::TicketDraft& ours, const model::TicketDraft& theirs);
void join(model::EmailDraft& ours, const model::EmailDraft& theirs);
void join(model::ChatForm& ours, const model::ChatForm& theirs);
void join(model::MessageDraft& ours, const model::MessageDraft& theirs);

// The one that holds the other, else one below the other, in an order that both windows come to.
std::string both_texts(const std::string& ours, const std::string& theirs);

}  // namespace tideline::store
