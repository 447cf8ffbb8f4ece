#include "screens/parts/no_channel.h"

#include <string_view>

#include "screens/parts/channels.h"
#include "screens/parts/standard_page.h"
#include "ui/widgets/feedback.h"

namespace tideline::screens {

void draw_no_channel(ui::Frame& frame, const state::AppState& app, model::ChannelKind kind,
                     state::Actions& out) {
  using model::ChannelKind;
  const model::Words& say = app.words();
  const bool is_chat = kind == ChannelKind::chat;
  const bool has_other = offers(app, is_chat ? ChannelKind::ticket : ChannelKind::chat);
  const std::string_view all = say("channel_none.action");
  const int pressed =
      ui::empty_state(frame, is_chat ? "no_chat" : "no_tickets",
                      say(is_chat ? "chat.not_offered" : "tickets.not_offered"),
                      {.icon = is_chat ? "message-circle" : "ticket",
                       .text = say("channel_none.text"),
                       .action = has_other ? say(is_chat ? "way_on.ticket" : "way_on.chat") : all,
                       .second_action = has_other ? all : std::string_view()});
  if (pressed == 0) return;
  const bool to_other = has_other && pressed == 1;
  go(out, !to_other ? "#/contact" : is_chat ? "#/tickets/new" : "#/chat/new");
}

}  // namespace tideline::screens
