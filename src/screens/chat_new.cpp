// New chat: who asks and what it is about, both optional; then the conversation begins.
// Reads: chat form, kinds, channels, network. Pushes: GoBack, EditChatForm, StartConversation.
#include "screens/parts/channels.h"
#include "screens/parts/chat_form.h"
#include "screens/parts/no_channel.h"
#include "screens/parts/standard_page.h"
#include "screens/parts/talk_rows.h"
#include "screens/screens.h"

namespace tideline::screens {

void draw_chat_new(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                   state::Actions& out) {
  const model::Words& say = app.words();
  const bool offered = offers(app, model::ChannelKind::chat);
  open_page(frame, app, route, out, say(offered ? "chat.start" : "chat.title"),
            {.large_title = true});
  if (!offered) {
    draw_no_channel(frame, app, model::ChannelKind::chat, out);
    ui::end_page(frame);
    return ui::no_footer(frame);
  }
  if (!app.stored_loaded) {  // the name may still come, and must not be written over
    draw_stored_loading(frame, app);
    return ui::end_page(frame);
  }
  draw_chat_form(frame, app, out);
  ui::end_page(frame);
  draw_chat_form_footer(frame, app, out);
}

}  // namespace tideline::screens
