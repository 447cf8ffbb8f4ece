#include "state/shared_drafts.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "store/merge_records.h"

namespace tideline::state {

namespace {

using Texts = std::map<std::string, std::string>;

void take(std::string& ours, const std::string& base, const std::string& theirs) {
  if (ours == base) ours = theirs;
}

// What either has put around the text that both have known stays around it.
void take_long(std::string& ours, const std::string& base, const std::string& theirs) {
  const auto hold = [](const std::string& whole, const std::string& part) {
    return whole.find(part) != std::string::npos;
  };
  if (theirs == base || ours == base) return take(ours, base, theirs);
  if (hold(ours, theirs)) return;
  if (hold(theirs, ours)) {
    ours = theirs;
  } else if (!base.empty() && hold(theirs, base)) {
    ours = std::string(theirs).replace(theirs.find(base), base.size(), ours);
  } else if (!base.empty() && hold(ours, base)) {
    ours.replace(ours.find(base), base.size(), theirs);
  } else {
    ours = store::both_texts(ours, theirs);
  }
}

void take(Texts& ours, const Texts& base, const Texts& theirs) {
  const auto text_in = [](const Texts& texts, const std::string& field) {
    const auto found = texts.find(field);
    return found == texts.end() ? std::string() : found->second;
  };
  Texts all = base;
  all.insert(theirs.begin(), theirs.end());
  for (const auto& [field, text] : all) {
    take(ours[field], text_in(base, field), text_in(theirs, field));
    if (ours[field].empty()) ours.erase(field);
  }
}

void take(model::Attachments& ours, const model::Attachments& base,
          const model::Attachments& theirs) {
  const auto holds = [](const model::Attachments& files, const model::Attachment& wanted) {
    return std::any_of(files.begin(), files.end(),
                       [&](const model::Attachment& file) { return file.id == wanted.id; });
  };
  std::erase_if(ours, [&](const model::Attachment& file) {
    return holds(base, file) && !holds(theirs, file);
  });
  for (const model::Attachment& file : theirs)
    if (!holds(base, file) && !holds(ours, file)) ours.push_back(file);
}

}  // namespace

void take_changes(model::TicketDraft& ours, const model::TicketDraft& base,
                  const model::TicketDraft& theirs) {
  take(ours.kind, base.kind, theirs.kind);
  take(ours.urgency, base.urgency, theirs.urgency);
  take(ours.subject, base.subject, theirs.subject);
  take_long(ours.description, base.description, theirs.description);
  take(ours.contact, base.contact, theirs.contact);
  take(ours.fields, base.fields, theirs.fields);
  take(ours.attachments, base.attachments, theirs.attachments);
}

void take_changes(model::EmailDraft& ours, const model::EmailDraft& base,
                  const model::EmailDraft& theirs) {
  if (ours.purpose == base.purpose) ours.purpose = theirs.purpose;
  take(ours.subject, base.subject, theirs.subject);
  take_long(ours.body, base.body, theirs.body);
  take(ours.fields, base.fields, theirs.fields);
}

void take_changes(model::ChatForm& ours, const model::ChatForm& base,
                  const model::ChatForm& theirs) {
  take(ours.name, base.name, theirs.name);
  take(ours.kind, base.kind, theirs.kind);
}

void take_changes(model::MessageDraft& ours, const model::MessageDraft& base,
                  const model::MessageDraft& theirs) {
  take_long(ours.text, base.text, theirs.text);
  take_long(ours.rating, base.rating, theirs.rating);
  take(ours.fields, base.fields, theirs.fields);
  take(ours.attachments, base.attachments, theirs.attachments);
}

}  // namespace tideline::state
