#include "app/director/director.h"

#include <chrono>
#include <utility>

namespace tideline::app {

Director::Subject Director::subject() const {
  const state::AppState& app = session_.state();
  if (app.load != state::LoadState::ready || app.nav.stacks[0].empty()) return {};
  const state::Route& top = app.nav.top();
  if (top.screen == state::Screen::ticket && find_ticket(app, top.id) != nullptr)
    return {"", top.id};
  if (top.screen == state::Screen::chat && find_conversation(app, top.id) != nullptr)
    return {top.id, ""};
  const bool has_chat = !app.conversations.empty();
  const bool has_ticket = !app.tickets.empty();
  const bool on_tickets = app.nav.tab == state::Tab::tickets;
  if (has_ticket &&
      (on_tickets || !has_chat || app.tickets.front().updated > app.conversations.front().updated))
    return {"", app.tickets.front().id.text};
  if (has_chat) return {app.conversations.front().id.text, ""};
  return {};
}

void Director::cue(desk::Cue cue, const std::string& text) {
  const Subject about = subject();
  if (!about.ticket.empty()) session_.desk().cue(cue, TicketId(about.ticket), text);
  if (!about.conversation.empty()) {
    // The book's request is for a ticket, which has a form to fill in.
    const bool asks = cue == desk::Cue::asks && text.empty();
    const std::string_view said =
        asks ? session_.state().words()("director.chat_question") : std::string_view(text);
    session_.desk().cue(cue, ConversationId(about.conversation), std::string(said));
  }
  session_.redraw();
}

void Director::set_network(desk::LineState state) {
  network_ = state;
  session_.line().set_state(state);
  state::Surroundings around = session_.state().around;
  around.online = state != desk::LineState::off;
  session_.act(state::SurroundingsChanged{around});
}

void Director::forward(Milliseconds by) {
  session_.clock().forward(by);
  session_.act(state::Tick{session_.clock().now()});
}

void Director::start_afresh() {
  set_network(desk::LineState::on);
  session_.clock().put_back();
  session_.act(state::DeleteAllData{});
  session_.act(state::WithdrawNotices{});
  session_.act(state::Tick{session_.clock().now()});
}

void Director::announce_maintenance() {
  const model::Words& say = session_.state().words();
  const UtcTime now = session_.clock().now();
  model::Notice notice;
  notice.id = "director-maintenance";
  notice.kind = model::NoticeKind::maintenance;
  notice.title = say("director.notice.title");
  notice.body = say("director.notice.body");
  notice.published = now;
  notice.starts = now;
  notice.ends = now + std::chrono::hours{2};
  notice.important = true;
  notice.source = "app";
  // The app's own time may be a minute old; the notice shall be current now.
  session_.act(state::Tick{now});
  session_.act(state::AnnounceNotice{std::move(notice)});
}

}  // namespace tideline::app
