// The rules of the ticket form.
#include "model/ticket.h"

#include <algorithm>
#include <string_view>

#include "base/cjk_letters.h"
#include "base/utf8.h"

namespace tideline::model {

namespace {

constexpr int kMinSubjectWeight = 3;
constexpr int kMinDescriptionWeight = 10;
constexpr std::size_t kMaxContactBytes = 254;  // RFC 5321

bool is_space(char32_t c) { return c <= ' ' || c == 0xA0 || c == 0x3000; }

// Chinese, Japanese and Korean letters say about twice as much as a Latin one.
int weight_of(std::string_view text) {
  int weight = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_space(c)) weight += is_cjk_letter(c) ? 2 : 1;
  }
  return weight;
}

bool is_host(std::string_view host) {
  const std::size_t last_dot = host.rfind('.');
  if (last_dot == std::string_view::npos || host.size() - last_dot < 3) return false;
  if (host.front() == '.' || host.front() == '-' || host.back() == '-') return false;
  return host.find("..") == std::string_view::npos;
}

// Plausible, not proven: one @, something before it, a dotted host after it, no spaces.
bool is_plausible_email(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.size() > kMaxContactBytes) return false;
  if (text.find('@', at + 1) != std::string_view::npos) return false;
  const auto is_odd = [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == ',' || c == ';' || c == '<' || c == '>';
  };
  return std::none_of(text.begin(), text.end(), is_odd) && is_host(text.substr(at + 1));
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return text;
}

// Faults of a required text; `name` is the field's id and part of the words keys.
void check_text(const std::string& name, std::string_view text, int min_weight,
                std::size_t max_bytes, std::vector<DraftFault>& faults) {
  const int weight = weight_of(text);
  if (weight == 0)
    faults.push_back({name, "fault." + name + "_missing"});
  else if (weight < min_weight)
    faults.push_back({name, "fault." + name + "_short"});
  else if (text.size() > max_bytes)
    faults.push_back({name, "fault." + name + "_long"});
}

const TicketKind* kind_of(const TicketDraft& draft, const TicketForm& form) {
  for (const TicketKind& kind : form.kinds)
    if (kind.id == draft.kind) return &kind;
  return nullptr;
}

}  // namespace

bool is_blank(const TicketDraft& draft) {
  return draft.subject.empty() && draft.description.empty() && draft.fields.empty() &&
         draft.attachments.empty();
}

std::vector<DraftFault> faults_of(const TicketDraft& draft, const TicketForm& form) {
  std::vector<DraftFault> faults;
  if (kind_of(draft, form) == nullptr) faults.push_back({"kind", "fault.kind_missing"});
  check_text("subject", draft.subject, kMinSubjectWeight, kMaxSubjectBytes, faults);
  check_text("description", draft.description, kMinDescriptionWeight, kMaxDescriptionBytes, faults);
  for (const auto& [field, text] : draft.fields)
    if (text.size() > kMaxFieldBytes) faults.push_back({field, "fault.field_long"});
  const std::string_view contact = trimmed(draft.contact);
  if (contact.empty())
    faults.push_back({"contact", "fault.contact_missing"});
  else if (!is_plausible_email(contact))
    faults.push_back({"contact", "fault.contact_invalid"});
  return faults;
}

Priority proposed_priority(const TicketDraft& draft, const TicketForm& form) {
  const TicketKind* kind = kind_of(draft, form);
  int level = int(kind != nullptr ? kind->priority : Priority::normal);
  for (const Urgency& urgency : form.urgencies)
    if (urgency.id == draft.urgency) level += urgency.raises;
  return Priority(std::clamp(level, int(Priority::low), int(Priority::urgent)));
}

bool is_message(const TicketEvent& event) {
  return !event.text.empty() || !event.attachments.empty();
}

}  // namespace tideline::model
