// New chat: who asks and what it is about, both optional; then the conversation begins.
// Reads: chat form, kinds, channels, network. Pushes: GoBack, EditChatForm, StartConversation.
#include "screens/parts/chat_form.h"
#include "screens/parts/standard_page.h"
#include "screens/parts/talk_rows.h"
#include "screens/screens.h"

namespace tideline::screens {

void draw_chat_new(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                   state::Actions& out) {
  open_page(frame, app, route, out, app.words()("chat.start"), {.large_title = true});
  if (!app.stored_loaded) {  // the name may still come, and must not be written over
    draw_stored_loading(frame, app);
    return ui::end_page(frame);
  }
  draw_chat_form(frame, app, out);
  ui::end_page(frame);
  draw_chat_form_footer(frame, app, out);
}

}  // namespace tideline::screens
