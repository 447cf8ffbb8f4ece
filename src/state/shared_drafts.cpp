#include "state/shared_drafts.h"

#include <algorithm>
#include <map>
#include <string>

namespace tideline::state {

namespace {

using Texts = std::map<std::string, std::string>;

void take(std::string& ours, const std::string& base, const std::string& theirs) {
  if (ours == base) ours = theirs;
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
  take(ours.description, base.description, theirs.description);
  take(ours.contact, base.contact, theirs.contact);
  take(ours.fields, base.fields, theirs.fields);
  take(ours.attachments, base.attachments, theirs.attachments);
}

void take_changes(model::EmailDraft& ours, const model::EmailDraft& base,
                  const model::EmailDraft& theirs) {
  if (ours.purpose == base.purpose) ours.purpose = theirs.purpose;
  take(ours.subject, base.subject, theirs.subject);
  take(ours.body, base.body, theirs.body);
  take(ours.fields, base.fields, theirs.fields);
}

}  // namespace tideline::state
