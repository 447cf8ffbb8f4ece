// Chat list: all conversations, newest first. Without any, the form before the first one.
// Reads: conversations, chat form, channels, network. Pushes: OpenRoute, EditChatForm,
// StartConversation, MarkConversation, OpenSheet.
#include "screens/parts/channels.h"
#include "screens/parts/chat_form.h"
#include "screens/parts/no_channel.h"
#include "screens/parts/standard_page.h"
#include "screens/parts/talk_rows.h"
#include "screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/virtual_list.h"

namespace tideline::screens {

namespace {

constexpr float kRowGuessDp = 96;

void draw_rows(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  if (offers(app, model::ChannelKind::chat) &&
      ui::button(frame, "new_chat", say("chat.start"), {.icon = "plus"}))
    go(out, "#/chat/new");
  ui::section_title(frame, say("chat.list"));
  ui::begin_list(frame, say("chat.list"));
  const auto& all = app.conversations;
  ui::virtual_list(
      frame, "conversations", int(all.size()), kRowGuessDp,
      [&](int row) { return ui::row_key(all[std::size_t(row)].id.text); },
      [&](int row) {
        conversation_row(frame, app, all[std::size_t(row)], out, RowMoves::opens_and_acts);
      });
  ui::end_list(frame);
}

// Beside another page there is no room for a form, and it may be open there already.
void draw_empty(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  const bool offered =
      offers(app, model::ChannelKind::chat);  // else the other page says that it is not
  if (ui::empty_state(frame, "chat_empty", say("chat.empty.title"),
                      {.icon = "message-circle",
                       .text = offered ? say("chat.empty.text") : std::string_view(),
                       .action = offered ? say("chat.start") : std::string_view()}) == 1)
    go(out, "#/chat/new");
}

}  // namespace

void draw_chat_list(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                    state::Actions& out) {
  const model::Words& say = app.words();
  const bool empty = app.stored_loaded && app.conversations.empty();
  const bool form = empty && !is_wide(frame) && offers(app, model::ChannelKind::chat);
  open_page(frame, app, route, out, say("chat.title"), {.large_title = true});
  if (!app.stored_loaded)
    draw_stored_loading(frame, app);
  else if (form)
    draw_chat_form(frame, app, out);
  else if (empty && is_wide(frame))
    draw_empty(frame, app, out);
  else if (empty)
    draw_no_channel(frame, app, model::ChannelKind::chat, out);
  else
    draw_rows(frame, app, out);
  ui::end_page(frame);
  if (form) draw_chat_form_footer(frame, app, out);
}

}  // namespace tideline::screens
