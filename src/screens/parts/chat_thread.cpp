// Bubbles in groups, days between them, articles below.
#include "screens/parts/chat_thread.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "screens/parts/attachments.h"
#include "screens/parts/format.h"
#include "screens/parts/standard_page.h"
#include "state/link_rules.h"
#include "ui/widgets/chat.h"
#include "ui/widgets/list.h"
#include "ui/widgets/virtual_list.h"

namespace tideline::screens {

namespace {

using model::Message;
using model::MessageAuthor;

// Messages of one author that follow each other sooner than this look like one.
constexpr std::chrono::minutes kGroupGap{5};

bool is_mine(const Message& message) { return message.author == MessageAuthor::me; }

bool follows(const state::AppState& app, const Message& before, const Message& after) {
  return before.author == after.author && before.author_name == after.author_name &&
         before.articles.empty() && after.at - before.at < kGroupGap &&
         is_same_day(app, before.at, after.at);
}

ui::Delivery delivery_of(const Message& message) {
  if (!is_mine(message)) return ui::Delivery::none;
  switch (message.delivery) {
    case model::DeliveryState::waiting:
      return ui::Delivery::waiting;
    case model::DeliveryState::sent:
      return ui::Delivery::sent;
    case model::DeliveryState::delivered:
      return ui::Delivery::delivered;
    case model::DeliveryState::read:
      return ui::Delivery::read;
    case model::DeliveryState::failed:
      return ui::Delivery::failed;
  }
  return ui::Delivery::none;
}

std::string_view delivery_word(const model::Words& say, ui::Delivery delivery) {
  switch (delivery) {
    case ui::Delivery::none:
      return {};
    case ui::Delivery::waiting:
      return say("delivery.waiting");
    case ui::Delivery::sent:
      return say("delivery.sent");
    case ui::Delivery::delivered:
      return say("delivery.delivered");
    case ui::Delivery::read:
      return say("delivery.read");
    case ui::Delivery::failed:
      return say("delivery.failed");
  }
  return {};
}

// Somebody of the team says the first word after the assistant or another agent. A line from the
// desk itself, which would say the same, makes ours needless.
bool has_joined(const model::Conversation& conversation, std::size_t index) {
  const Message& message = conversation.messages[index];
  if (message.author != MessageAuthor::agent || message.author_name.empty()) return false;
  constexpr std::size_t kFarBack = 50;  // whoever wrote before that has been forgotten
  const std::size_t stop = index > kFarBack ? index - kFarBack : 0;
  for (std::size_t i = index; i-- > stop;) {
    const Message& before = conversation.messages[i];
    if (before.author == MessageAuthor::system) return false;
    if (before.author == MessageAuthor::me) continue;
    return before.author_name != message.author_name || before.author != message.author;
  }
  return true;
}

void draw_articles(ui::Frame& frame, const state::AppState& app, const Message& message,
                   state::Actions& out) {
  bool begun = false;
  for (const std::string& id : message.articles) {
    const model::Article* article = model::find_article(app.pack, id);
    if (article == nullptr) continue;  // not loaded yet, or no longer in the pack
    if (!begun) {
      frame.space(ui::kGridDp);
      ui::begin_list(frame, app.words()("chat.articles"));
    }
    begun = true;
    if (ui::list_row(frame, "article:" + message.id.text + ":" + id, article->title,
                     {.summary = article->summary, .icon = "file-text"}))
      out.push(state::OpenRoute{{state::Screen::article, id, {}}});
  }
  if (!begun) return;
  ui::end_list(frame);
  frame.space(ui::kGridDp);
}

// Where the team's links lead, in plain words; others get no card, and pressing them only says
// that they are not opened.
void draw_links(ui::Frame& frame, const state::AppState& app, const Message& message,
                state::Actions& out) {
  if (is_mine(message)) return;
  const std::vector<std::string> links =
      state::allowed_links(message.text, app.pack.facts.link_hosts);
  if (links.empty()) return;
  frame.space(ui::kGridDp);
  ui::begin_list(frame, app.words()("chat.links"));
  for (std::size_t i = 0; i < links.size(); ++i) {
    const std::string host = state::link_host(links[i]);
    if (ui::list_row(frame, "link:" + message.id.text + ":" + std::to_string(i), host,
                     {.summary = links[i], .icon = "external-link", .chevron = false}))
      out.push(state::FollowLink{links[i]});
  }
  ui::end_list(frame);
  frame.space(ui::kGridDp);
}

void draw_message(ui::Frame& frame, const state::AppState& app,
                  const model::Conversation& conversation, std::size_t index, state::Actions& out) {
  const auto& messages = conversation.messages;
  const Message& message = messages[index];
  if (message.author == MessageAuthor::system) return ui::chat_divider(frame, message.text);

  const bool first = index == 0 || !follows(app, messages[index - 1], message);
  const bool last = index + 1 == messages.size() || !follows(app, message, messages[index + 1]);
  const std::string time = clock_time(app, message.at);
  const ui::Delivery delivery = delivery_of(message);
  const bool assistant = message.author == MessageAuthor::assistant;
  const std::string_view author = assistant && message.author_name.empty()
                                      ? app.words()("chat.assistant")
                                      : std::string_view(message.author_name);
  const std::string target =
      ui::bubble(frame, "message:" + message.id.text,
                 words_of(app, is_mine(message), message.text, message.attachments),
                 {.side = is_mine(message) ? ui::BubbleSide::me : ui::BubbleSide::them,
                  .author = is_mine(message) ? std::string_view() : author,
                  .time = time,
                  .delivery = delivery,
                  .delivery_label = delivery_word(app.words(), delivery),
                  .first_of_group = first,
                  .last_of_group = last,
                  .markdown = !is_mine(message),
                  .avatar_icon = assistant ? "bot" : "headset"});
  if (target == "retry")
    out.push(state::RetryMessage{conversation.id.text, message.id.text});
  else if (!target.empty())
    out.push(state::FollowLink{target});
  draw_sent_files(frame, app, conversation.id.text, message.id.text, message.attachments, out);
  if (is_mine(message)) draw_take_back(frame, app, conversation.id.text, message.id.text, out);
  draw_articles(frame, app, message, out);
  draw_links(frame, app, message, out);
}

// All that belongs to a message: what stands above it, the bubble, its articles.
void draw_row(ui::Frame& frame, const state::AppState& app, const model::Conversation& conversation,
              std::size_t index, state::Actions& out) {
  const Message& message = conversation.messages[index];
  const bool new_day =
      index == 0 || !is_same_day(app, conversation.messages[index - 1].at, message.at);
  if (new_day) ui::chat_divider(frame, day_name(app, message.at));
  if (!message.id.empty() && message.id == conversation.first_unread)
    ui::unread_divider(frame, app.words()("chat.unread"));
  if (has_joined(conversation, index))
    ui::chat_divider(frame, app.words()("chat.joined", {{"name", message.author_name}}));
  draw_message(frame, app, conversation, index, out);
}

std::uint64_t key_of(const Message& message) { return ui::row_key(message.id.text); }

// The first word of the others since the person's own last one.
const Message* first_answer(const model::Conversation& conversation) {
  const auto& messages = conversation.messages;
  std::size_t i = messages.size();
  while (i > 0 && !is_mine(messages[i - 1])) --i;
  return i < messages.size() ? &messages[i] : nullptr;
}

// Then the beginning of what comes in is brought into sight, not only its end. A chat that has just
// been opened shows its end.
bool is_reading_end(ui::Frame& frame, const model::Conversation& conversation) {
  constexpr float kNearDp = 160;
  const std::string key = "thread_shown:" + conversation.id.text;
  const bool was_shown = frame.remembered(key) > 0;
  frame.remember_quietly(key, 1);
  const ui::Frame::Scroll scroll = frame.scroll_of(frame.page().id);
  return was_shown && scroll.max - scroll.offset < kNearDp;
}

// Bytes are near enough to half a dp-per-size: a letter is about 8 dp wide, a Chinese sign of
// three bytes 16.
float guessed_height(const Message& message, float width, float line) {
  constexpr float kAroundDp = 32;
  const float room = std::max(80.0f, width * 0.8f - 28);
  const float lines = std::ceil(float(message.text.size()) * line / 24 * 7.5f / room);
  return std::round(std::max(1.0f, lines) * line + kAroundDp);
}

}  // namespace

std::string chat_partner(const state::AppState& app, const model::Conversation& conversation) {
  constexpr std::size_t kFarBack = 200;  // asked for in every frame
  const auto& messages = conversation.messages;
  const std::size_t stop = messages.size() > kFarBack ? messages.size() - kFarBack : 0;
  for (std::size_t i = messages.size(); i-- > stop;)
    if (messages[i].author == MessageAuthor::agent && !messages[i].author_name.empty())
      return messages[i].author_name;
  if (conversation.state == model::ConversationState::with_agent &&
      !app.pack.chat.agent_name.empty())
    return app.pack.chat.agent_name;
  return std::string(app.words()("chat.assistant"));
}

void draw_chat_thread(ui::Frame& frame, const state::AppState& app,
                      const model::Conversation& conversation, state::Actions& out) {
  const ui::ChatLog log = ui::begin_log(frame, app.words()("chat.title"));
  const float width = frame.width();
  const float line = frame.type().line_height(ui::TextStyle::body);
  const auto& messages = conversation.messages;
  ui::VirtualRows rows;
  rows.source.count = int(messages.size());
  rows.source.key = [&](int row) { return key_of(messages[std::size_t(row)]); };
  rows.source.estimate = [&](int row) {
    return guessed_height(messages[std::size_t(row)], width, line);
  };
  rows.draw = [&](int row) { draw_row(frame, app, conversation, std::size_t(row), out); };
  rows.holds_place = conversation.has_older || conversation.fetched > 0;
  if (!conversation.first_unread.empty()) {
    rows.show = ui::row_key(conversation.first_unread.text);
  } else if (const Message* answer = first_answer(conversation)) {
    rows.show = key_of(*answer);
    rows.shows = is_reading_end(frame, conversation);
  }
  ui::virtual_rows(frame, "thread:" + conversation.id.text, rows);
  ui::end_log(frame, log);
}

bool has_written(ui::Frame& frame, const model::Conversation& conversation) {
  const std::string key = "thread_written:" + conversation.id.text;
  const auto& messages = conversation.messages;
  const float seen = frame.remembered(key), now = float(messages.size()) + 1;
  frame.remember_quietly(key, now);
  return seen > 0 && now > seen && is_mine(messages.back());
}

void draw_to_latest(ui::Frame& frame, const state::AppState& app,
                    const model::Conversation& conversation) {
  // What was there when the end was last in sight; kept as a measure, like a scroll place.
  const std::string key = "thread_seen:" + conversation.id.text;
  const auto& messages = conversation.messages;
  const auto seen = std::min(std::size_t(frame.remembered(key)), messages.size());
  int below = 0;
  if (seen > 0)
    for (std::size_t i = seen; i < messages.size(); ++i)
      if (!is_mine(messages[i])) ++below;
  const model::Words& say = app.words();
  const std::string label =
      below > 0 ? say.plural("chat.to_latest_new", below) : std::string(say("chat.to_latest"));
  if (!ui::to_latest_button(frame, "to_latest", label, below) || seen == 0)
    frame.remember_quietly(key, float(messages.size()));
}

}  // namespace tideline::screens
