// Inbox: what happened while the person was elsewhere, newest first.
// Reads: inbox. Pushes: GoBack, OpenRoute, OpenInboxItem, MarkInboxRead, MarkInboxItem,
// DeleteInboxItem.
#include <array>
#include <string>
#include <vector>

#include "screens/parts/format.h"
#include "screens/parts/standard_page.h"
#include "screens/parts/talk_rows.h"
#include "screens/screens.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/virtual_list.h"

namespace tideline::screens {

namespace {

constexpr float kRowGuessDp = 88;

using model::InboxItem;
using model::InboxKind;

std::string_view icon_of(InboxKind kind) {
  switch (kind) {
    case InboxKind::chat_reply:
      return "message-circle";
    case InboxKind::ticket_reply:
      return "ticket";
    case InboxKind::ticket_request:
      return "pencil";
    case InboxKind::ticket_status:
      return "list-checks";
    case InboxKind::not_delivered:
      return "triangle-alert";
  }
  return "bell";
}

void draw_item(ui::Frame& frame, const state::AppState& app, const InboxItem& item,
               state::Actions& out) {
  const model::Words& say = app.words();
  const bool asks = item.kind == InboxKind::ticket_request;
  const std::string summary =
      item.text.empty() && !item.word.empty() ? std::string(say(item.word)) : one_line(item.text);
  const std::string time = list_time(app, item.at);
  const std::string id = "inbox:" + item.id;
  const std::array actions = {
      ui::RowAction{"delete", say("row.delete"), "trash-2", ui::Ink::danger, true},
      read_action(say, item.read)};
  if (ui::list_row(frame, id, item.title,
                   {.summary = summary,
                    .icon = icon_of(item.kind),
                    .icon_ink = item.read ? ui::Ink::muted : ui::Ink::accent,
                    .meta = time,
                    .status = asks ? say("inbox.request") : std::string_view(),
                    .status_ink = ui::Ink::caution,
                    .badge = item.read ? 0 : 1,
                    .chevron = false,
                    .strong = !item.read,
                    .max_summary_lines = 3,
                    .actions = actions}))
    out.push(state::OpenInboxItem{item.id});
  const int action = ui::pressed_row_action(frame, id, actions);
  if (action == 0) out.push(state::DeleteInboxItem{item.id});
  if (action == 1) out.push(state::MarkInboxItem{item.id, !item.read});
}

// Items that are unread, or read. The unread ones of a long list are not overlooked this way.
void draw_items(ui::Frame& frame, const state::AppState& app, bool read, state::Actions& out) {
  const std::string_view title = read ? app.words()("inbox.earlier") : app.words()("inbox.unread");
  std::vector<const InboxItem*> shown;
  for (const InboxItem& item : app.inbox)
    if (item.read == read) shown.push_back(&item);
  if (shown.empty()) return;
  ui::section_title(frame, title);
  ui::begin_list(frame, title);
  ui::virtual_list(
      frame, read ? "read" : "unread", int(shown.size()), kRowGuessDp,
      [&](int row) { return ui::row_key(shown[std::size_t(row)]->id); },
      [&](int row) { draw_item(frame, app, *shown[std::size_t(row)], out); });
  ui::end_list(frame);
}

}  // namespace

void draw_inbox(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                state::Actions& out) {
  const model::Words& say = app.words();
  PageLook look{.large_title = true};
  if (state::unread_inbox(app) > 0) {
    look.action_id = "mark_read";
    look.action_icon = "check-check";
    look.action_label = say("inbox.mark_read");
  }
  if (open_page(frame, app, route, out, say("inbox.title"), look)) out.push(state::MarkInboxRead{});
  if (!app.stored_loaded) {
    draw_stored_loading(frame, app);
  } else if (app.inbox.empty()) {
    if (ui::empty_state(frame, "inbox_empty", say("inbox.empty.title"),
                        {.icon = "bell",
                         .text = say("inbox.empty.text"),
                         .action = say("inbox.empty.action")}) == 1)
      go(out, "#/");
  } else {
    draw_items(frame, app, false, out);
    draw_items(frame, app, true, out);
  }
  ui::end_page(frame);
}

}  // namespace tideline::screens
