#include "state/ticket_export.h"

#include <cstdlib>

#include "base/local_time.h"
#include "state/field_text.h"
#include "store/readable_json.h"
#include "store/records_json.h"

namespace tideline::state {

namespace {

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// "2026-11-02 14:05 +01:00", on the person's clocks.
std::string own_moment(const AppState& app, UtcTime time) {
  const auto ahead =
      app.zone_offset ? app.zone_offset(app.around.zone, time) : std::chrono::minutes{0};
  const CivilTime civil = to_civil(time, ahead);
  const int minutes = std::abs(int(ahead.count()));
  return format_local_time(civil) + (ahead.count() < 0 ? " -" : " +") + two_digits(minutes / 60) +
         ":" + two_digits(minutes % 60);
}

std::string status_of(const model::Words& say, model::TicketStatus status) {
  static constexpr const char* kWords[] = {"status.waiting_to_send", "status.received",
                                           "status.in_progress",     "status.waiting_for_you",
                                           "status.solved",          "status.closed"};
  return std::string(say(kWords[std::size_t(status)]));
}

std::string_view priority_of(const model::Words& say, model::Priority priority) {
  static constexpr const char* kWords[] = {"priority.low", "priority.normal", "priority.high",
                                           "priority.urgent"};
  return say(kWords[std::size_t(priority)]);
}

void add_line(std::string& text, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  text += labelled(name, value) + '\n';
}

void add_files(std::string& text, const model::Words& say, const model::Attachments& files) {
  std::string names;
  for (const model::Attachment& file : files) names += (names.empty() ? "" : ", ") + file.name;
  add_line(text, say("attach.title"), names);
}

// `before`: what came before it, or null.
void add_event(std::string& text, const AppState& app, const model::TicketEvent& event,
               const model::TicketEvent* before) {
  const model::Words& say = app.words();
  // The person's own words do not change the status, except as a line without text.
  const bool moved = before != nullptr && before->status != event.status && is_message(event) &&
                     event.author != model::TicketAuthor::me;
  if (moved) text += "\n[" + own_moment(app, event.at) + "] " + status_of(say, event.status) + "\n";
  std::string_view author = event.author_name;
  if (event.author == model::TicketAuthor::me) author = say("export.me");
  if (author.empty()) author = say("brand.name");
  text += "\n[" + own_moment(app, event.at) + "] ";
  if (!is_message(event)) {
    text += status_of(say, event.status) + "\n";
  } else {
    text += author;
    text += "\n" + event.text + (event.text.empty() ? "" : "\n");
  }
  std::string asked;
  for (const std::string& field : event.request) {
    const std::string key = field == "files" ? "request.files" : "field." + field + ".label";
    asked += (asked.empty() ? "" : "; ") + std::string(say(key));
  }
  add_line(text, say("request.title"), asked);
  add_files(text, say, event.attachments);
}

}  // namespace

std::string ticket_as_text(const AppState& app, const model::Ticket& ticket) {
  const model::Words& say = app.words();
  std::string text = ticket.content.subject + "\n\n";
  add_line(text, say("ticket.title"), ticket.number);
  add_line(text, say("ticket.detail.kind"), say("kind." + ticket.content.kind + ".title"));
  add_line(text, say("export.status"), status_of(say, ticket.status));
  add_line(text, say("ticket.detail.priority"), priority_of(say, ticket.priority));
  add_line(text, say("ticket.detail.created"), own_moment(app, ticket.created));
  add_line(text, say("ticket.detail.contact"), ticket.content.contact);
  for (const auto& [field, value] : ticket.content.fields)
    add_line(text, say("field." + field + ".label"), field_text(say, field, value));
  add_files(text, say, ticket.content.attachments);
  const model::TicketEvent* before = nullptr;
  for (const model::TicketEvent& event : ticket.timeline) {
    add_event(text, app, event, before);
    before = &event;
  }
  return text;
}

std::string ticket_as_json(const model::Ticket& ticket) {
  model::Ticket told = ticket;
  // What has come to the desk does not wait any more; in the record it tells how it was written.
  for (model::TicketEvent& event : told.timeline)
    if (event.delivered && event.status == model::TicketStatus::waiting_to_send)
      event.status = model::TicketStatus::received;
  return store::readable_json(store::to_json(told));
}

}  // namespace tideline::state
