// <lang>/chat.json and <lang>/news.json.
#include <algorithm>

#include "content/json_values.h"
#include "content/pack_parts.h"
#include "content/route_target.h"
#include "content/text_shapes.h"

namespace tideline::content {

namespace {

using Taken = std::set<std::string, std::less<>>;

constexpr std::size_t kMinExamples = 12;
constexpr std::size_t kMaxExample = 300;

bool is_reply_target(std::string_view to) {
  if (to == "human") return true;
  if (to.starts_with("intent:") || to.starts_with("ticket:")) return is_id(to.substr(7));
  return to.starts_with("route:") && is_route(to.substr(6));
}

model::QuickReply read_quick_reply(const JsonPlace& place) {
  JsonObject object(place, "an object with label and to");
  return {read_line(object.at("label"), kMaxKeyword),
          read_shaped(object.at("to"), is_reply_target,
                      "intent:<id>, route:<route>, ticket:<kind> or human")};
}

model::ChatIntent read_intent(const JsonPlace& place, Taken& taken) {
  JsonObject object(place, "an intent");
  model::ChatIntent intent;
  intent.id = read_new_id(object.at("id"), taken);
  intent.title = read_line(object.at("title"), kMaxTitle);
  intent.examples = read_lines(object.at("examples"), kMinExamples, 500, kMaxExample);
  intent.answer = read_text(object.at("answer"), kMaxAnswer);
  intent.articles = read_ids(object.at("articles"), 0, 12);
  intent.quick_replies = read_list(object.at("quick_replies"), 0, 6, read_quick_reply);
  if (object.has("hand_over")) intent.hand_over = read_flag(object.at("hand_over"));
  return intent;
}

std::vector<std::string> read_speech(const JsonPlace& place) {
  return read_list(place, 1, 40, [](const JsonPlace& item) { return read_text(item, kMaxWord); });
}

model::TicketLines read_ticket_lines(const JsonPlace& place) {
  JsonObject object(place, "an object with received, request, answer and solved");
  model::TicketLines lines;
  lines.received = read_text(object.at("received"), kMaxWord);
  lines.request = read_text(object.at("request"), kMaxWord);
  lines.answer = read_text(object.at("answer"), kMaxWord);
  lines.solved = read_text(object.at("solved"), kMaxWord);
  return lines;
}

// Members of an object that has more of them.
model::PackFile read_pack_file(JsonObject& object) {
  return {read_line(object.at("name"), kMaxKeyword),
          read_shaped(object.at("path"), is_pack_file_name,
                      "images/<name>.png or .jpg, files/<name>.txt or .pdf")};
}

void read_files(const JsonPlace& place, model::ChatBook& chat) {
  JsonObject files(place, "an object with agent_line and ticket_answer");
  if (files.has("agent_line")) {
    const JsonPlace line = files.at("agent_line");
    JsonObject object(line, "an object with line, name and path");
    const auto most = std::max<std::int64_t>(0, std::int64_t(chat.agent_lines.size()) - 1);
    chat.line_with_file = int(read_integer(object.at("line"), 0, most));
    chat.line_file = read_pack_file(object);
  }
  if (files.has("ticket_answer")) {
    const JsonPlace answer = files.at("ticket_answer");
    JsonObject object(answer, "an object with name and path");
    chat.answer_file = read_pack_file(object);
  }
}

model::Notice read_notice(const JsonPlace& place, Taken& taken) {
  static constexpr const char* kSources[] = {"app", "x", "facebook", "telegram", "reddit"};
  JsonObject object(place, "a notice");
  model::Notice notice;
  notice.id = read_new_id(object.at("id"), taken);
  notice.kind = model::NoticeKind(
      read_choice(object.at("kind"), {"update", "maintenance", "policy", "security", "social"}));
  notice.title = read_line(object.at("title"), kMaxTitle);
  notice.body = read_text(object.at("body"), kMaxAnswer);
  notice.published = read_instant(object.at("published"));
  if (object.has("starts")) notice.starts = read_instant(object.at("starts"));
  if (object.has("ends")) {
    const JsonPlace ends = object.at("ends");
    notice.ends = read_instant(ends);
    if (*notice.ends <= notice.starts.value_or(notice.published) && *notice.ends != UtcTime{})
      ends.fault("a time after the notice's beginning");
  }
  notice.important = read_flag(object.at("important"));
  notice.source =
      kSources[read_choice(object.at("source"), {"app", "x", "facebook", "telegram", "reddit"})];
  return notice;
}

}  // namespace

model::ChatBook read_chat_part(const JsonPlace& root) {
  JsonObject object(root, "an object");
  model::ChatBook chat;
  {
    const JsonPlace place = object.at("agent");
    JsonObject agent(place, "an object with name and role");
    chat.agent_name = read_line(agent.at("name"), kMaxKeyword);
    chat.agent_role = read_line(agent.at("role"), kMaxKeyword);
  }
  chat.greeting = read_text(object.at("greeting"), kMaxWord);
  chat.fallback = read_text(object.at("fallback"), kMaxWord);
  if (object.has("fallback_again"))
    chat.fallback_again = read_text(object.at("fallback_again"), kMaxWord);
  if (object.has("fallback_replies"))
    chat.fallback_replies = read_list(object.at("fallback_replies"), 0, 3, read_quick_reply);
  chat.hand_over = read_speech(object.at("hand_over"));
  chat.agent_lines = read_speech(object.at("agent_lines"));
  if (object.has("agent_takes_up"))
    chat.agent_takes_up = read_text(object.at("agent_takes_up"), kMaxWord);
  chat.ticket_lines = read_ticket_lines(object.at("ticket_lines"));
  if (object.has("files")) read_files(object.at("files"), chat);
  Taken taken;
  chat.intents = read_list(object.at("intents"), 0, 500,
                           [&](const JsonPlace& item) { return read_intent(item, taken); });
  return chat;
}

std::vector<model::Notice> read_news_part(const JsonPlace& root) {
  JsonObject object(root, "an object with notices");
  Taken taken;
  return read_list(object.at("notices"), 0, 2000,
                   [&](const JsonPlace& item) { return read_notice(item, taken); });
}

}  // namespace tideline::content
