// Texts that the secret guard has seen. Only the guard can make a Cleared<T>; the store takes
// drafts and the desk takes messages in no other form, so nothing gets round it.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/drafts.h"
#include "model/ticket.h"

namespace tideline::model {

class SecretGuard;

// What the person has said is no secret, in this run of the app. Never kept.
using AllowedTexts = std::set<std::string>;

template <typename T>
class Cleared {
 public:
  // Of nothing: empty texts hide nothing.
  Cleared() = default;

  const T& operator*() const { return value_; }
  const T* operator->() const { return &value_; }

 private:
  friend class SecretGuard;
  explicit Cleared(T value) : value_(std::move(value)) {}

  T value_{};
};

using ClearedText = Cleared<std::string>;

// Calls `visit` with every text a person has typed into such a thing. Whoever adds a text to one
// of these adds it here.
template <typename Visit>
void for_each_text(std::string& text, Visit visit) {
  visit(text);
}
template <typename Visit>
void for_each_text(std::vector<std::string>& texts, Visit visit) {
  for (std::string& text : texts) visit(text);
}
template <typename Visit>
void for_each_text(ChatForm& form, Visit visit) {
  visit(form.name);
}
template <typename Visit>
void for_each_text(EmailDraft& draft, Visit visit) {
  visit(draft.subject);
  visit(draft.body);
  for (auto& field : draft.fields) visit(field.second);
}
template <typename Visit>
void for_each_text(TicketDraft& draft, Visit visit) {
  visit(draft.subject);
  visit(draft.description);
  visit(draft.contact);
  for (auto& field : draft.fields) visit(field.second);
  for (Attachment& file : draft.attachments) visit(file.name);
}
template <typename Visit>
void for_each_text(MessageDraft& draft, Visit visit) {
  visit(draft.text);
  visit(draft.rating);
  for (auto& field : draft.fields) visit(field.second);
  for (Attachment& file : draft.attachments) visit(file.name);
}

}  // namespace tideline::model
