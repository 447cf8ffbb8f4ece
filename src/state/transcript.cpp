#include "state/transcript.h"

#include <algorithm>
#include <vector>

#include "base/local_time.h"
#include "base/utf8.h"
#include "content/plain_text.h"

namespace tideline::state {

namespace {

using model::Message;
using model::MessageAuthor;

constexpr int kSubjectCharacters = 80;
constexpr int kLineCharacters = 240;  // of what others said, in a ticket
// The rest of a ticket's text is for the course of the chat.
constexpr std::size_t kOwnWordsBytes = model::kMaxDescriptionBytes / 2;
constexpr std::string_view kTicketReply = "ticket:";

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

// Markdown without its marks, line by line: steps stay below each other.
std::string plain_lines(std::string_view markdown) {
  std::string out;
  while (!markdown.empty()) {
    const std::string_view line = markdown.substr(0, markdown.find('\n'));
    markdown.remove_prefix(std::min(line.size() + 1, markdown.size()));
    const std::size_t begin = std::min(line.find_first_not_of("0123456789 "), line.size());
    const std::string_view mark = line.substr(begin, 2);
    const bool is_item = mark == ". " || mark == "- " || mark == "* ";
    if (is_item) out += line.substr(0, begin + 2);
    out += content::plain_text(is_item ? line.substr(begin + 2) : line).body + "\n";
  }
  if (!out.empty()) out.pop_back();  // the last line's end
  return out;
}

std::string joined(const std::vector<std::string>& lines, std::size_t first) {
  std::string text;
  for (std::size_t i = first; i < lines.size(); ++i) text += (i > first ? "\n" : "") + lines[i];
  return text;
}

// The last of `lines` that have room, oldest first, below a line that says when some have none.
// Nothing when there is not even room for that.
std::string newest_of(const AppState& app, const std::vector<std::string>& lines,
                      std::size_t room) {
  std::string whole = joined(lines, 0);
  if (whole.size() <= room) return whole;
  const std::string note = std::string(app.words()("chat.history.left_out")) + "\n";
  if (note.size() >= room) return {};
  std::size_t first = lines.size(), size = note.size();
  while (first > 0 && size + lines[first - 1].size() + 1 <= room) size += lines[--first].size() + 1;
  if (first < lines.size()) return note + joined(lines, first);
  const std::string& last = lines.back();  // alone longer than all the room
  return note + last.substr(character_border(last, last.size() - (room - note.size())));
}

std::vector<std::string> course_of(const AppState& app, const model::Conversation& conversation) {
  std::vector<std::string> lines;
  for (const Message& message : conversation.messages) {
    const bool mine = message.author == MessageAuthor::me;
    const std::string text =
        mine ? message.text : shortened(content::plain_text(message.text).body, kLineCharacters);
    lines.push_back(author_of(app, conversation, message) + ": " + with_files(message, text));
  }
  return lines;
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

std::vector<std::string> own_words(const model::Conversation& conversation) {
  std::vector<std::string> mine;
  for (const Message& message : conversation.messages)
    if (message.author == MessageAuthor::me) mine.push_back(message.text);
  const bool ended = conversation.state == model::ConversationState::ended;
  if (ended && !conversation.draft.empty())  // the end came before it could be sent
    mine.push_back(conversation.draft);
  return mine;
}

// Below what stands there. The course of the same chat that was put there before, and that nobody
// has changed, gives way to the longer one.
void append_history(const AppState& app, const model::Conversation& conversation,
                    std::string& description) {
  const std::string head =
      app.words()("chat.history", {{"date", local_minute(app, conversation.started)}}) + "\n";
  const std::vector<std::string> lines = course_of(app, conversation);
  const std::string whole = joined(lines, 0);
  const std::string note = std::string(app.words()("chat.history.left_out")) + "\n";
  std::string kept = description;
  if (const std::size_t before = kept.rfind(head); before != std::string::npos) {
    std::string_view course = std::string_view(kept).substr(before + head.size());
    if (course.starts_with(note)) course.remove_prefix(note.size());
    if (whole.find(course) != std::string::npos) kept.resize(before);
  }
  while (!kept.empty() && kept.back() == '\n') kept.pop_back();
  const std::string space = kept.empty() ? "" : "\n\n";
  const std::size_t used = kept.size() + space.size() + head.size();
  if (used >= model::kMaxDescriptionBytes) return;
  const std::string history = newest_of(app, lines, model::kMaxDescriptionBytes - used);
  if (!history.empty()) description = kept + space + head + history;
}

}  // namespace

std::string local_minute(const AppState& app, UtcTime time) {
  return format_local_time(to_civil(time, app.zone_offset(app.around.zone, time)));
}

std::string transcript_of(const AppState& app, const model::Conversation& conversation) {
  const model::Words& say = app.words();
  std::string text = std::string(say("chat.title")) + " · " + std::string(say("brand.name")) +
                     "\n" + local_minute(app, conversation.started) + " (" + app.around.zone +
                     ")\n";
  for (const Message& message : conversation.messages) {
    const bool mine = message.author == MessageAuthor::me;
    text += "\n[" + local_minute(app, message.at) + "] " + author_of(app, conversation, message) +
            "\n" + with_files(message, mine ? message.text : plain_lines(message.text)) + "\n";
    for (const std::string& id : message.articles)
      if (const model::Article* article = model::find_article(app.pack, id))
        text += "→ " + article->title + " (#/article/" + article->id + ")\n";
  }
  return text;
}

model::TicketDraft ticket_draft_of(const AppState& app, const model::Conversation& conversation,
                                   std::string_view kind) {
  model::TicketDraft draft = app.ticket_draft;
  draft.kind = kind_of(app, conversation, kind);
  if (draft.subject.empty()) draft.subject = subject_of(conversation);
  if (draft.description.empty())
    draft.description = newest_of(app, own_words(conversation), kOwnWordsBytes);
  append_history(app, conversation, draft.description);
  return draft;
}

}  // namespace tideline::state
