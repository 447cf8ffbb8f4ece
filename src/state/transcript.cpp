#include "state/transcript.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "content/plain_text.h"

namespace tideline::state {

namespace {

using model::Message;
using model::MessageAuthor;

constexpr int kSubjectCharacters = 80;
constexpr int kLineCharacters = 240;  // of what others said, in a ticket
constexpr std::string_view kTicketReply = "ticket:";

// "2026-11-23 17:05" in the person's own zone.
std::string local_minute(const AppState& app, UtcTime time) {
  std::string text = format_utc(time + app.zone_offset(app.around.zone, time)).substr(0, 16);
  std::replace(text.begin(), text.end(), 'T', ' ');
  return text;
}

std::string shortened(std::string_view text, int characters) {
  std::size_t at = 0;
  for (int i = 0; i < characters && at < text.size(); ++i) next_code_point(text, at);
  std::string out(text.substr(0, at));
  if (at < text.size()) out += "…";
  return out;
}

std::string author_of(const AppState& app, const model::Conversation& conversation,
                      const Message& message) {
  const model::Words& say = app.words();
  switch (message.author) {
    case MessageAuthor::me:
      return conversation.name.empty() ? std::string(say("chat.you")) : conversation.name;
    case MessageAuthor::assistant:
      if (message.author_name.empty()) return std::string(say("chat.assistant"));
      break;
    case MessageAuthor::agent:
    case MessageAuthor::system:
      if (message.author_name.empty()) return std::string(say("brand.name"));
      break;
  }
  return message.author_name;
}

// The kind that the assistant has offered last, for the problem it had recognised.
std::string offered_kind(const model::Conversation& conversation) {
  const auto& messages = conversation.messages;
  for (auto message = messages.rbegin(); message != messages.rend(); ++message)
    for (const model::QuickReply& reply : message->quick_replies)
      if (reply.to.starts_with(kTicketReply)) return reply.to.substr(kTicketReply.size());
  return {};
}

// As many of the last lines as have room.
std::string history_of(const AppState& app, const model::Conversation& conversation,
                       std::size_t room) {
  std::vector<std::string> lines;
  std::size_t size = 0;
  const auto& messages = conversation.messages;
  for (auto message = messages.rbegin(); message != messages.rend(); ++message) {
    const bool mine = message->author == MessageAuthor::me;
    const std::string text =
        mine ? message->text : shortened(content::plain_text(message->text).body, kLineCharacters);
    std::string line = author_of(app, conversation, *message) + ": " + text + "\n";
    size += line.size();
    if (size > room) break;
    lines.push_back(std::move(line));
  }
  std::string history;
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) history += *line;
  return history;
}

}  // namespace

std::string transcript_of(const AppState& app, const model::Conversation& conversation) {
  const model::Words& say = app.words();
  std::string text = std::string(say("chat.title")) + " · " + std::string(say("brand.name")) +
                     "\n" + local_minute(app, conversation.started) + " (" + app.around.zone +
                     ")\n";
  for (const Message& message : conversation.messages) {
    text += "\n[" + local_minute(app, message.at) + "] " + author_of(app, conversation, message) +
            "\n" + message.text + "\n";
    for (const std::string& id : message.articles)
      if (const model::Article* article = model::find_article(app.pack, id))
        text += "→ " + article->title + "\n";
  }
  return text;
}

model::TicketDraft ticket_draft_of(const AppState& app, const model::Conversation& conversation,
                                   std::string_view kind) {
  model::TicketDraft draft = app.ticket_draft;
  const std::string offered = offered_kind(conversation);
  for (const std::string_view found :
       {kind, std::string_view(conversation.topic), std::string_view(offered)}) {
    if (model::find_kind(app.pack.facts, found) == nullptr) continue;
    draft.kind = found;
    break;
  }
  std::string mine;
  for (const Message& message : conversation.messages) {
    if (message.author != MessageAuthor::me) continue;
    if (draft.subject.empty())
      draft.subject = shortened(content::plain_text(message.text).body, kSubjectCharacters);
    if (!mine.empty()) mine += '\n';
    mine += message.text;
  }
  if (!draft.description.empty()) return draft;
  mine.resize(character_border(mine, std::min(mine.size(), model::kMaxDescriptionBytes)));
  draft.description = mine;
  const std::string head =
      "\n\n" + app.words()("chat.history", {{"date", local_minute(app, conversation.started)}}) +
      "\n";
  const std::size_t used = mine.size() + head.size();
  if (used >= model::kMaxDescriptionBytes) return draft;
  const std::string history = history_of(app, conversation, model::kMaxDescriptionBytes - used);
  if (!history.empty()) draft.description += head + history.substr(0, history.size() - 1);
  return draft;
}

}  // namespace tideline::state
