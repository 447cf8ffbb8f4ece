// The timeline of a ticket.
#include "screens/parts/ticket_thread.h"

#include <string>

#include "screens/parts/attachments.h"
#include "screens/parts/format.h"
#include "ui/widgets/chat.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/virtual_list.h"

namespace tideline::screens {

namespace {

constexpr float kRowGuessDp = 96;

using model::TicketAuthor;
using model::TicketEvent;
using model::TicketStatus;

void draw_status(ui::Frame& frame, const state::AppState& app, const TicketEvent& event) {
  const model::Words& say = app.words();
  ui::chat_divider(frame, say("ticket.event", {{"status", status_word(say, event.status)},
                                               {"time", clock_time(app, event.at)}}));
}

void draw_bubble(ui::Frame& frame, const state::AppState& app, const model::Ticket& ticket,
                 const TicketEvent& event, state::Actions& out) {
  const model::Words& say = app.words();
  const bool mine = event.author == TicketAuthor::me;
  const std::string time = clock_time(app, event.at);
  ui::BubbleOptions options{.side = mine ? ui::BubbleSide::me : ui::BubbleSide::them,
                            .author = mine ? std::string_view() : event.author_name,
                            .time = time,
                            .markdown = !mine};
  if (mine) {
    options.delivery = event.delivered ? ui::Delivery::delivered : ui::Delivery::waiting;
    options.delivery_label = event.delivered ? say("delivery.delivered") : say("delivery.waiting");
    if (event.refused) {
      options.delivery = ui::Delivery::failed;
      options.delivery_label = say("delivery.failed");
    }
  } else if (options.author.empty()) {
    options.author = say("brand.name");
  }
  const std::string target =
      ui::bubble(frame, "message:" + event.id.text,
                 words_of(app, mine, event.text, event.attachments), options);
  const bool is_ticket = event.id == ticket.timeline.front().id;
  if (target == "retry")
    out.push(state::RetryOutbox{ticket.id.text, is_ticket ? std::string() : event.id.text});
  else if (!target.empty())
    out.push(state::FollowLink{target});
  draw_sent_files(frame, app, ticket.id.text, event.id.text, event.attachments, out);
  if (mine) draw_take_back(frame, app, ticket.id.text, event.id.text, out);
}

void draw_event(ui::Frame& frame, const state::AppState& app, const model::Ticket& ticket,
                std::size_t index, const TicketEvent* request, state::Actions& out) {
  const TicketEvent& event = ticket.timeline[index];
  const TicketEvent* before = index > 0 ? &ticket.timeline[index - 1] : nullptr;
  if (before == nullptr || !is_same_day(app, before->at, event.at))
    ui::chat_divider(frame, day_name(app, event.at));
  // The person's own words do not change the status, except as a line without text.
  const bool moved =
      before != nullptr && before->status != event.status && event.author != TicketAuthor::me;
  if (!is_message(event) || moved) draw_status(frame, app, event);
  if (&event == request) {
    frame.space(ui::kGridDp);
    ui::badge(frame, app.words()("ticket.request.badge"), ui::Ink::caution);
  }
  if (is_message(event)) draw_bubble(frame, app, ticket, event, out);
}

}  // namespace

const TicketEvent* asked_now(const model::Ticket& ticket) {
  if (ticket.status != TicketStatus::waiting_for_you) return nullptr;
  for (auto it = ticket.timeline.rbegin(); it != ticket.timeline.rend(); ++it)
    if (it->author == TicketAuthor::agent && !it->text.empty()) return &*it;
  return nullptr;
}

std::optional<float> draw_ticket_thread(ui::Frame& frame, const state::AppState& app,
                                        const model::Ticket& ticket, state::Actions& out) {
  const TicketEvent* request = asked_now(ticket);
  std::optional<float> mark;
  const ui::ChatLog log = ui::begin_log(frame, app.words()("ticket.conversation"));
  ui::virtual_list(
      frame, "timeline:" + ticket.id.text, int(ticket.timeline.size()), kRowGuessDp,
      [&](int row) { return ui::row_key(ticket.timeline[std::size_t(row)].id.text); },
      [&](int row) {
        if (&ticket.timeline[std::size_t(row)] == request) mark = frame.top();
        draw_event(frame, app, ticket, std::size_t(row), request, out);
      });
  ui::end_log(frame, log);
  return mark;
}

}  // namespace tideline::screens
