#include "store/merge_records.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <vector>

#include "ports/storage.h"
#include "store/chat_records.h"
#include "store/records_json.h"

namespace tideline::store {

namespace {

constexpr std::size_t kMaxSearches = 8;

template <typename Item>
bool is_earlier(const Item& a, const Item& b) {
  return a.at < b.at;
}

// Adds what only `theirs` has; `meet` sees those that both have. These stand in their order, and
// the others behind the one that they stand behind: clocks go wrong, so times tell only the order
// of what was added on both sides in the same place (`before`).
template <typename Item, typename Meet, typename Before>
void join_by_id(std::vector<Item>& ours, const std::vector<Item>& theirs, Meet meet,
                Before before) {
  std::map<decltype(Item::id), std::size_t> shared;  // the places in `ours`
  for (const Item& their : theirs) shared.emplace(their.id, ours.size());
  // What follows each shared one here; what nothing shared stands before comes first.
  std::vector<std::vector<Item>> behind(ours.size() + 1);
  std::size_t last = ours.size();
  for (std::size_t i = 0; i < ours.size(); ++i) {
    const auto found = shared.find(ours[i].id);
    if (found == shared.end() || found->second != ours.size())
      behind[last].push_back(std::move(ours[i]));
    else
      last = found->second = i;
  }
  std::vector<Item> joined, added;
  last = ours.size();
  const auto end_gap = [&] {
    std::merge(behind[last].begin(), behind[last].end(), added.begin(), added.end(),
               std::back_inserter(joined), before);
    added.clear();
  };
  std::set<decltype(Item::id)> seen;
  for (const Item& their : theirs) {
    if (!seen.insert(their.id).second) continue;
    const std::size_t place = shared.at(their.id);
    if (place == ours.size()) {
      added.push_back(their);
      continue;
    }
    end_gap();
    joined.push_back(std::move(ours[place]));
    meet(joined.back(), their);
    last = place;
  }
  end_gap();
  ours = std::move(joined);
}

// What is typed here stands; what is empty here is filled in from there.
void fill(std::string& ours, const std::string& theirs) {
  if (ours.empty()) ours = theirs;
}

void fill(std::map<std::string, std::string>& ours,
          const std::map<std::string, std::string>& theirs) {
  for (const auto& [field, text] : theirs) fill(ours[field], text);
}

void add(model::Attachments& ours, const model::Attachments& theirs) {
  for (const model::Attachment& file : theirs)
    if (std::find(ours.begin(), ours.end(), file) == ours.end()) ours.push_back(file);
}

// `ours` when theirs cannot be read.
template <typename T>
std::string joined(const std::string& ours, const std::string& theirs) {
  T our;
  T their;
  if (!read_json(ours, our) || !read_json(theirs, their)) return ours;
  join(our, their);
  return to_json(our);
}

// A window that runs an earlier version of the app keeps messages in the chat's own record: they
// stay there until the next load.
std::string joined_chat(const std::string& ours, const std::string& theirs) {
  model::Conversation our;
  model::Conversation their;
  if (!read_json(ours, our) || !read_json(theirs, their)) return ours;
  join(our, their);
  return our.messages.empty() ? head_json(our) : to_json(our);
}

// Of a chat or ticket: what was said last counts.
template <typename Thing>
void join_rating(Thing& ours, const Thing& theirs) {
  if (theirs.rated < ours.rated || (theirs.rated == ours.rated && ours.rating != 0)) return;
  ours.rating = theirs.rating;
  ours.rated = theirs.rated;
  ours.rating_comment = theirs.rating_comment;
  ours.rating_refused = theirs.rating_refused;
}

}  // namespace

void join(std::vector<model::Message>& ours, const std::vector<model::Message>& theirs) {
  join_by_id(
      ours, theirs,
      [](model::Message& our, const model::Message& their) {
        const bool further =
            their.delivery > our.delivery && their.delivery != model::DeliveryState::failed;
        if (further || our.delivery == model::DeliveryState::failed) our.delivery = their.delivery;
        if (our.helped == model::Helped::unknown) our.helped = their.helped;
      },
      is_earlier<model::Message>);
}

void join(model::Conversation& ours, const model::Conversation& theirs) {
  if (theirs.updated > ours.updated) {
    ours.state = theirs.state;
    ours.unread = theirs.unread;
    ours.updated = theirs.updated;
  } else if (theirs.updated == ours.updated) {
    ours.unread = std::min(ours.unread, theirs.unread);  // read in either window
  }
  ours.has_older |= theirs.has_older;
  ours.refused = ours.refused && theirs.refused;
  join_rating(ours, theirs);
  join(ours.messages, theirs.messages);
}

void join(model::Ticket& ours, const model::Ticket& theirs) {
  if (ours.number.empty()) ours.number = theirs.number;
  // What was asked for later adds to the fields.
  for (const auto& [field, text] : theirs.content.fields) {
    std::string& own = ours.content.fields[field];
    if (own.empty() || theirs.updated > ours.updated) own = text;
  }
  join_rating(ours, theirs);
  if (theirs.updated > ours.updated) {
    ours.status = theirs.status;
    ours.unread = theirs.unread;
    ours.updated = theirs.updated;
  } else if (theirs.updated == ours.updated) {
    ours.unread = std::min(ours.unread, theirs.unread);  // read in either window
  }
  join_by_id(
      ours.timeline, theirs.timeline,
      [](model::TicketEvent& our, const model::TicketEvent& their) {
        our.delivered = our.delivered || their.delivered;
        our.refused = our.refused && their.refused && !our.delivered;
      },
      is_earlier<model::TicketEvent>);
}

// The newest first.
void join(std::vector<model::InboxItem>& ours, const std::vector<model::InboxItem>& theirs) {
  join_by_id(
      ours, theirs,
      [](model::InboxItem& our, const model::InboxItem& their) {
        our.read = our.read || their.read;
      },
      [](const model::InboxItem& a, const model::InboxItem& b) { return a.at > b.at; });
  if (ours.size() > model::kMaxInboxItems) ours.resize(model::kMaxInboxItems);
}

void join(std::vector<std::string>& ours, const std::vector<std::string>& theirs) {
  for (const std::string& search : theirs)
    if (std::find(ours.begin(), ours.end(), search) == ours.end()) ours.push_back(search);
  if (ours.size() > kMaxSearches) ours.resize(kMaxSearches);
}

void join(std::map<std::string, bool>& ours, const std::map<std::string, bool>& theirs) {
  ours.insert(theirs.begin(), theirs.end());
}

void join(std::set<std::string>& ours, const std::set<std::string>& theirs) {
  ours.insert(theirs.begin(), theirs.end());
}

// Written at the same moment: what was set stands against what is as it comes.
void join(model::Settings& ours, const model::Settings& theirs) {
  const model::Settings usual;
  const auto take = [&](auto field) {
    if (ours.*field == usual.*field) ours.*field = theirs.*field;
  };
  take(&model::Settings::language);
  take(&model::Settings::theme);
  take(&model::Settings::text_percent);
  take(&model::Settings::notify);
  take(&model::Settings::notify_text);
  if (ours.consent_at >= theirs.consent_at) return;
  ours.consent_pack = theirs.consent_pack;
  ours.consent_at = theirs.consent_at;
}

void join(model::TicketDraft& ours, const model::TicketDraft& theirs) {
  fill(ours.kind, theirs.kind);
  fill(ours.urgency, theirs.urgency);
  fill(ours.subject, theirs.subject);
  ours.description = both_texts(ours.description, theirs.description);
  fill(ours.contact, theirs.contact);
  fill(ours.fields, theirs.fields);
  add(ours.attachments, theirs.attachments);
}

void join(model::EmailDraft& ours, const model::EmailDraft& theirs) {
  fill(ours.subject, theirs.subject);
  ours.body = both_texts(ours.body, theirs.body);
  fill(ours.fields, theirs.fields);
}

void join(model::ChatForm& ours, const model::ChatForm& theirs) {
  fill(ours.name, theirs.name);
  fill(ours.kind, theirs.kind);
}

void join(model::MessageDraft& ours, const model::MessageDraft& theirs) {
  ours.text = both_texts(ours.text, theirs.text);
  ours.rating = both_texts(ours.rating, theirs.rating);
  fill(ours.fields, theirs.fields);
  add(ours.attachments, theirs.attachments);
}

std::string both_texts(const std::string& ours, const std::string& theirs) {
  if (ours.find(theirs) != std::string::npos) return ours;
  if (theirs.find(ours) != std::string::npos) return theirs;
  return std::min(ours, theirs) + "\n" + std::max(ours, theirs);
}

std::string merged_record(std::string_view key, const std::string& ours,
                          const std::string& theirs) {
  if (is_of_later_version(theirs)) return theirs;
  if (is_messages_key(key)) return joined<std::vector<model::Message>>(ours, theirs);
  if (key.starts_with(kConversation)) return joined_chat(ours, theirs);
  if (key.starts_with("ticket/")) return joined<model::Ticket>(ours, theirs);
  if (key == "draft/ticket") return joined<model::TicketDraft>(ours, theirs);
  if (key == "draft/email") return joined<model::EmailDraft>(ours, theirs);
  if (key == "draft/chat-form") return joined<model::ChatForm>(ours, theirs);
  if (ports::is_unfinished(key)) return joined<model::MessageDraft>(ours, theirs);
  if (key == "settings") return joined<model::Settings>(ours, theirs);
  if (key == "inbox") return joined<std::vector<model::InboxItem>>(ours, theirs);
  if (key == "searches") return joined<std::vector<std::string>>(ours, theirs);
  if (key == "helpful") return joined<std::map<std::string, bool>>(ours, theirs);
  if (key == "notices") return joined<std::set<std::string>>(ours, theirs);
  return ours;
}

}  // namespace tideline::store
