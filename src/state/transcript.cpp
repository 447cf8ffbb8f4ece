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

// "See the picture [shot.png, log.txt]"
std::string with_files(const Message& message, std::string text) {
  std::string names;
  for (const model::Attachment& file : message.attachments)
    names += (names.empty() ? "" : ", ") + file.name;
  if (!names.empty()) text += " [" + names + "]";
  return text;
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
    std::string line =
        author_of(app, conversation, *message) + ": " + with_files(*message, text) + "\n";
    size += line.size();
    if (size > room) break;
    lines.push_back(std::move(line));
  }
  std::string history;
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) history += *line;
  if (!history.empty()) history.pop_back();  // the last line's end
  return history;
}

std::string bounded(const std::string& text, std::size_t max_bytes) {
  return text.substr(0, character_border(text, std::min(text.size(), max_bytes)));
}

// What the person has pressed or chosen goes before what was guessed.
std::string kind_of(const AppState& app, const model::Conversation& conversation,
                    std::string_view pressed) {
  const model::TicketDraft& draft = app.ticket_draft;
  const std::string offered = offered_kind(conversation);
  const std::string_view written = model::is_blank(draft) ? std::string_view() : draft.kind;
  for (const std::string_view found : {written, pressed, std::string_view(conversation.topic),
                                       std::string_view(draft.kind), std::string_view(offered)})
    if (model::find_kind(app.pack.facts, found) != nullptr) return std::string(found);
  return draft.kind;
}

std::string subject_of(const model::Conversation& conversation) {
  for (const Message& message : conversation.messages)
    if (message.author == MessageAuthor::me)
      return shortened(content::plain_text(message.text).body, kSubjectCharacters);
  return {};
}

std::string own_words(const model::Conversation& conversation) {
  std::string mine;
  for (const Message& message : conversation.messages)
    if (message.author == MessageAuthor::me) mine += (mine.empty() ? "" : "\n") + message.text;
  const bool ended = conversation.state == model::ConversationState::ended;
  if (ended && !conversation.draft.empty())  // the end came before it could be sent
    mine += (mine.empty() ? "" : "\n") + conversation.draft;
  return mine;
}

// Below what stands there. The course of the same chat that was put there before, and that nobody
// has changed, gives way to the longer one.
void append_history(const AppState& app, const model::Conversation& conversation,
                    std::string& description) {
  const std::string head =
      app.words()("chat.history", {{"date", local_minute(app, conversation.started)}}) + "\n";
  const std::string whole = history_of(app, conversation, std::string::npos);
  std::string kept = description;
  if (const std::size_t before = kept.rfind(head); before != std::string::npos) {
    const std::string_view course = std::string_view(kept).substr(before + head.size());
    if (whole.find(course) != std::string::npos) kept.resize(before);
  }
  while (!kept.empty() && kept.back() == '\n') kept.pop_back();
  const std::string space = kept.empty() ? "" : "\n\n";
  const std::size_t used = kept.size() + space.size() + head.size();
  if (used >= model::kMaxDescriptionBytes) return;
  const std::string history = history_of(app, conversation, model::kMaxDescriptionBytes - used);
  if (!history.empty()) description = kept + space + head + history;
}

}  // namespace

std::string transcript_of(const AppState& app, const model::Conversation& conversation) {
  const model::Words& say = app.words();
  std::string text = std::string(say("chat.title")) + " · " + std::string(say("brand.name")) +
                     "\n" + local_minute(app, conversation.started) + " (" + app.around.zone +
                     ")\n";
  for (const Message& message : conversation.messages) {
    text += "\n[" + local_minute(app, message.at) + "] " + author_of(app, conversation, message) +
            "\n" + with_files(message, message.text) + "\n";
    for (const std::string& id : message.articles)
      if (const model::Article* article = model::find_article(app.pack, id))
        text += "→ " + article->title + "\n";
  }
  return text;
}

model::TicketDraft ticket_draft_of(const AppState& app, const model::Conversation& conversation,
                                   std::string_view kind) {
  model::TicketDraft draft = app.ticket_draft;
  draft.kind = kind_of(app, conversation, kind);
  const std::string mine = own_words(conversation);
  if (draft.subject.empty()) draft.subject = subject_of(conversation);
  if (draft.description.empty()) draft.description = bounded(mine, model::kMaxDescriptionBytes);
  append_history(app, conversation, draft.description);
  return draft;
}

}  // namespace tideline::state
