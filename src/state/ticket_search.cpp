#include "state/ticket_search.h"

#include <string>

namespace tideline::state {

namespace {

std::string folded(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
  return out;
}

std::string all_text(const model::Ticket& ticket) {
  const model::TicketDraft& content = ticket.content;
  std::string text = ticket.number + '\n' + content.subject + '\n' + content.description;
  for (const auto& [field, value] : content.fields) text += '\n' + value;
  for (const model::TicketEvent& event : ticket.timeline) {
    text += '\n' + event.text;
    for (const model::Attachment& file : event.attachments) text += '\n' + file.name;
  }
  return folded(text);
}

}  // namespace

bool ticket_holds(const model::Ticket& ticket, std::string_view words) {
  const std::string text = all_text(ticket);
  const std::string wanted = folded(words);
  std::string_view rest = wanted;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    if (!word.empty() && text.find(word) == std::string::npos) return false;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return true;
}

}  // namespace tideline::state
