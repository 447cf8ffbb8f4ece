// Two lanes a conversation: confirmations go out at once, while what is said takes its time.
#include "desk/local/chat_script.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace tideline::desk {

namespace {

using model::ConversationState;
using model::DeliveryState;
using model::MessageAuthor;

constexpr Milliseconds kSentDelay{150};
constexpr Milliseconds kDeliveredDelay{200};
constexpr Milliseconds kReadDelay{500};
constexpr Milliseconds kTypingDelay{250};
constexpr Milliseconds kAssistantDelay{900};
constexpr Milliseconds kAgentDelay{2200};
constexpr Milliseconds kQueueDelay{2000};
constexpr int kFirstQueuePlace = 3;
constexpr std::size_t kSuggestions = 3;

std::string talk_lane(const std::string& id) { return "talk/" + id; }
std::string confirm_lane(const std::string& id) { return "confirm/" + id; }

std::string our_prefix(const std::string& id) { return id + "-d"; }

// 7 of "c-1-d7"; some may be missing in what a damaged record has left.
int number_of(const MessageId& message, const std::string& id) {
  const std::string prefix = our_prefix(id);
  int number = 0;
  if (message.text.starts_with(prefix))
    std::from_chars(message.text.data() + prefix.size(), message.text.data() + message.text.size(),
                    number);
  return number;
}

bool is_received(const model::Message& message) {
  return message.author == MessageAuthor::me && message.delivery != DeliveryState::waiting &&
         message.delivery != DeliveryState::failed;
}

model::QuickReply suggestion(const model::ChatIntent& intent) {
  return {intent.title, "intent:" + intent.id};
}

}  // namespace

ChatScript::ChatScript(Stage& stage, ProblemFinder find_problems)
    : stage_(stage), find_problems_(std::move(find_problems)) {}

ChatScript::Chat& ChatScript::chat_of(const ConversationId& id) {
  Chat& chat = chats_[id.text];
  chat.id = id;
  return chat;
}

void ChatScript::resume(const std::vector<model::Conversation>& conversations) {
  chats_.clear();
  for (const model::Conversation& conversation : conversations) resume_one(conversation);
}

void ChatScript::resume_one(const model::Conversation& conversation) {
  const std::string& id = conversation.id.text;
  Chat& chat = chat_of(conversation.id);
  chat.state = conversation.state;
  std::vector<const model::Message*> unanswered;
  for (const model::Message& message : conversation.messages) {
    if (is_received(message)) {
      chat.received.insert(message.id.text);
      chat.heard.push_back(message.text);
      unanswered.push_back(&message);
    } else if (message.author != MessageAuthor::me) {
      unanswered.clear();
      chat.said = std::max(chat.said + 1, number_of(message.id, id));
      if (message.author == MessageAuthor::agent && ++chat.agent_said > 1) chat.heard.clear();
    }
  }
  if (chat.state == ConversationState::ended) return;
  if (chat.said == 0) greet(id);
  for (const model::Message* message : unanswered)
    answer_later({conversation.id, message->id, message->text, ""});
  if (chat.state == ConversationState::waiting_for_agent) queue(id, kFirstQueuePlace - 1);
  // Not at once: how many lines there are is known only with the book.
  if (chat.state == ConversationState::with_agent)
    stage_.timeline.then(talk_lane(id), kTypingDelay, [=, this] { introduce_agent(id); });
}

void ChatScript::open(const ConversationOpening& opening) {
  const bool known = chats_.contains(opening.id.text);
  const Chat& chat = chat_of(opening.id);
  confirm(chat);
  if (!known) greet(opening.id.text);
}

void ChatScript::send(const OutgoingMessage& message) {
  const std::string& id = message.conversation.text;
  Chat& chat = chat_of(message.conversation);
  const bool known = !chat.received.insert(message.id.text).second;
  if (!known) stage_.receive(confirm_lane(id), message.attachments);
  stage_.timeline.then(confirm_lane(id), kSentDelay,
                       [=, this] { move(id, message.id, DeliveryState::sent); });
  if (known || chat.state == ConversationState::ended) return;
  chat.heard.push_back(*message.text);
  stage_.timeline.then(confirm_lane(id), kDeliveredDelay,
                       [=, this] { move(id, message.id, DeliveryState::delivered); });
  answer_later({message.conversation, message.id, *message.text, message.intent});
}

void ChatScript::ask_for_human(const ConversationId& conversation) {
  const std::string& id = conversation.text;
  Chat& chat = chat_of(conversation);
  if (chat.state != ConversationState::with_assistant) return confirm(chat, kFirstQueuePlace);
  chat.state = ConversationState::waiting_for_agent;
  confirm(chat, kFirstQueuePlace);
  type_and(id, kAssistantDelay, [this](Chat& now) {
    model::Message message;
    message.author = MessageAuthor::assistant;
    if (!stage_.book.hand_over.empty()) message.text = stage_.book.hand_over.front();
    say(now, std::move(message));
  });
  queue(id, kFirstQueuePlace - 1);
}

void ChatScript::end(const ConversationId& conversation) {
  Chat& chat = chat_of(conversation);
  chat.state = ConversationState::ended;
  stage_.timeline.drop(talk_lane(conversation.text));
  confirm(chat);
}

void ChatScript::confirm(const Chat& chat, int queue_place) {
  const ConversationMoved moved{
      chat.id, chat.state, chat.state == ConversationState::waiting_for_agent ? queue_place : 0};
  stage_.timeline.then(confirm_lane(chat.id.text), kSentDelay,
                       [=, this] { stage_.events.push_back(moved); });
}

void ChatScript::show_typing(const std::string& id, bool typing) {
  if (stage_.can.typing) stage_.events.push_back(AgentTyping{ConversationId(id), typing});
}

void ChatScript::move(const std::string& id, const MessageId& message, DeliveryState state) {
  if (state != DeliveryState::sent && !stage_.can.read_receipts) return;
  stage_.events.push_back(MessageMoved{ConversationId(id), message, state});
}

// Shows somebody typing for `delay`, then lets them say it.
void ChatScript::type_and(const std::string& id, Milliseconds delay,
                          const std::function<void(Chat&)>& say_it) {
  stage_.timeline.then(talk_lane(id), kTypingDelay, [=, this] { show_typing(id, true); });
  stage_.timeline.then(talk_lane(id), delay, [=, this] {
    show_typing(id, false);
    say_it(chats_[id]);
  });
}

void ChatScript::say(Chat& chat, model::Message message) {
  if (message.text.empty()) return;
  message.id = MessageId(our_prefix(chat.id.text) + std::to_string(++chat.said));
  message.at = stage_.clock.now();
  message.delivery = DeliveryState::read;
  stage_.events.push_back(MessageArrived{chat.id, std::move(message)});
}

void ChatScript::greet(const std::string& id) {
  type_and(id, kAssistantDelay, [this](Chat& chat) {
    model::Message message;
    message.author = MessageAuthor::assistant;
    message.text = stage_.book.greeting;
    for (const model::ChatIntent& intent : stage_.book.intents)
      if (message.quick_replies.size() < kSuggestions)
        message.quick_replies.push_back(suggestion(intent));
    say(chat, std::move(message));
  });
}

void ChatScript::answer_later(const Received& message) {
  const std::string& id = message.conversation.text;
  stage_.timeline.then(talk_lane(id), kReadDelay,
                       [=, this] { move(id, message.id, DeliveryState::read); });
  switch (chats_[id].state) {
    case ConversationState::with_assistant:
      return type_and(id, kAssistantDelay,
                      [=, this](Chat& chat) { answer(chat, message.text, message.intent); });
    case ConversationState::with_agent:
      return type_and(id, kAgentDelay, [this](Chat& chat) { say_as_agent(chat); });
    case ConversationState::waiting_for_agent:
    case ConversationState::ended:
      return;
  }
}

void ChatScript::answer(Chat& chat, const std::string& text, const std::string& intent) {
  if (const model::ChatIntent* named = model::find_intent(stage_.book, intent))
    return answer_problem(chat, *named);
  const std::vector<Problem> problems =
      find_problems_ ? find_problems_(text) : std::vector<Problem>{};
  if (!problems.empty() && problems.front().confidence >= kAnswerConfidence) {
    if (const auto* found = model::find_intent(stage_.book, problems.front().intent))
      return answer_problem(chat, *found);
  }
  ask_again(chat, problems);
}

void ChatScript::answer_problem(Chat& chat, const model::ChatIntent& intent) {
  chat.unsure = false;
  if (intent.hand_over) return ask_for_human(chat.id);
  model::Message message;
  message.author = MessageAuthor::assistant;
  message.text = intent.answer;
  message.articles = intent.articles;
  message.quick_replies = intent.quick_replies;
  say(chat, std::move(message));
}

// Offers what it may be about; the second time no more guesses, as none helped: the app offers a
// person in any case.
void ChatScript::ask_again(Chat& chat, const std::vector<Problem>& problems) {
  model::Message message;
  message.author = MessageAuthor::assistant;
  const bool again = std::exchange(chat.unsure, true) && !stage_.book.fallback_again.empty();
  message.text = again ? stage_.book.fallback_again : stage_.book.fallback;
  for (const Problem& problem : again ? std::vector<Problem>{} : problems)
    if (const model::ChatIntent* intent = model::find_intent(stage_.book, problem.intent))
      if (message.quick_replies.size() < kSuggestions)
        message.quick_replies.push_back(suggestion(*intent));
  for (const model::QuickReply& way : stage_.book.fallback_replies)
    message.quick_replies.push_back(way);
  say(chat, std::move(message));
}

void ChatScript::queue(const std::string& id, int place) {
  for (; place >= 1; --place) {
    stage_.timeline.then(talk_lane(id), kQueueDelay, [=, this] {
      stage_.events.push_back(
          ConversationMoved{ConversationId(id), ConversationState::waiting_for_agent, place});
    });
  }
  stage_.timeline.then(talk_lane(id), kQueueDelay, [=, this] { agent_joins(id); });
}

void ChatScript::agent_joins(const std::string& id) {
  Chat& chat = chats_[id];
  chat.state = ConversationState::with_agent;
  stage_.events.push_back(ConversationMoved{chat.id, chat.state, 0});
  introduce_agent(id);
}

// The lines of the hand-over after the first are the agent's own.
void ChatScript::introduce_agent(const std::string& id) {
  const auto lines = int(stage_.book.hand_over.size()) - 1;
  for (int line = chats_[id].agent_said; line < lines; ++line)
    type_and(id, kAgentDelay, [this](Chat& chat) { say_as_agent(chat); });
}

// What the person wrote last about something that is known, and that was not taken up yet.
const model::ChatIntent* ChatScript::problem_to_take_up(Chat& chat) const {
  const std::vector<std::string> heard = std::exchange(chat.heard, {});
  if (stage_.book.agent_takes_up.empty() || !find_problems_) return nullptr;
  for (auto text = heard.rbegin(); text != heard.rend(); ++text) {
    const std::vector<Problem> problems = find_problems_(*text);
    if (problems.empty() || problems.front().confidence < kAnswerConfidence) continue;
    const model::ChatIntent* problem = model::find_intent(stage_.book, problems.front().intent);
    if (problem == nullptr || problem->hand_over) continue;  // "a person, please" is no problem
    return problem->id == chat.taken_up ? nullptr : problem;
  }
  return nullptr;
}

// The greeting first, whatever was written; then what was written, if it is known what that is
// about; else what the book says next.
model::Message ChatScript::next_agent_line(Chat& chat) const {
  const std::vector<std::string>& first = stage_.book.hand_over;
  const std::vector<std::string>& lines = stage_.book.agent_lines;
  const std::size_t said = std::size_t(chat.agent_said);
  model::Message message;
  message.author = MessageAuthor::agent;
  message.author_name = stage_.book.agent_name;
  const model::ChatIntent* problem = said > 0 ? problem_to_take_up(chat) : nullptr;
  if (problem != nullptr) {
    chat.taken_up = problem->id;
    message.text = model::fill(stage_.book.agent_takes_up, {{"problem", problem->title}});
    message.articles = problem->articles;
  } else if (said + 1 < first.size()) {
    message.text = first[said + 1];
  } else if (!lines.empty()) {
    const std::size_t skipped = first.empty() ? 0 : first.size() - 1;
    const std::size_t line = (said - skipped) % lines.size();
    message.text = lines[line];
    if (int(line) == stage_.book.line_with_file)
      message.attachments = stage_.files.sent(stage_.book.line_file);
  }
  return message;
}

void ChatScript::say_as_agent(Chat& chat) {
  model::Message message = next_agent_line(chat);
  ++chat.agent_said;
  say(chat, std::move(message));
}

// What was going to happen by itself gives way to the presenter.
ChatScript::Chat* ChatScript::chat_for_cue(const ConversationId& id) {
  const auto found = chats_.find(id.text);
  if (found == chats_.end() || found->second.state == ConversationState::ended) return nullptr;
  Chat& chat = found->second;
  stage_.timeline.drop(talk_lane(id.text));
  if (chat.state != ConversationState::with_agent) {
    chat.state = ConversationState::with_agent;
    stage_.events.push_back(ConversationMoved{id, chat.state, 0});
  }
  return &chat;
}

void ChatScript::cue_typing(const ConversationId& id) {
  if (chat_for_cue(id) != nullptr) show_typing(id.text, true);
}

void ChatScript::cue_message(const ConversationId& id, const std::string& text) {
  Chat* chat = chat_for_cue(id);
  if (chat == nullptr) return;
  show_typing(id.text, false);
  if (text.empty()) return say_as_agent(*chat);
  model::Message message;
  message.author = MessageAuthor::agent;
  message.author_name = stage_.book.agent_name;
  message.text = text;
  ++chat->agent_said;  // and need not be introduced any more
  say(*chat, std::move(message));
}

void ChatScript::cue_end(const ConversationId& id) {
  if (chats_.contains(id.text)) end(id);
}

}  // namespace tideline::desk
