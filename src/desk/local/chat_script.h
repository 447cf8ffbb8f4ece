// How the demonstration desk chats: the assistant first, a scripted agent when one is asked for.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "desk/desk.h"
#include "desk/local/stage.h"

namespace tideline::desk {

struct Problem {
  std::string intent;     // a ChatIntent id
  double confidence = 0;  // 0-1
};

// What a message may be about, best first; with no confidence when that is only to be offered.
using ProblemFinder = std::function<std::vector<Problem>(std::string_view text)>;

inline constexpr double kAnswerConfidence = 0.5;  // below, it asks instead of answering

class ChatScript {
 public:
  // `stage` is borrowed for the script's life.
  ChatScript(Stage& stage, ProblemFinder find_problems);

  void resume(const std::vector<model::Conversation>& conversations);
  void open(const ConversationOpening& opening);
  void send(const OutgoingMessage& message);
  void ask_for_human(const ConversationId& id);
  void end(const ConversationId& id);

  // A presenter's wish: the agent does it now, and joins first if nobody has asked for one. An
  // empty `text` is the next line of the book. Conversations nobody has opened are left alone.
  void cue_typing(const ConversationId& id);
  void cue_message(const ConversationId& id, const std::string& text);
  void cue_end(const ConversationId& id);

 private:
  struct Chat {
    ConversationId id;
    model::ConversationState state = model::ConversationState::with_assistant;
    int said = 0;                    // messages of ours so far; numbers their ids
    int agent_said = 0;              // of these, the agent's
    std::vector<std::string> heard;  // what the person wrote since an agent took something up
    bool unsure = false;             // the last answer was that nothing was recognised
    std::string taken_up;            // the ChatIntent that was, last
    std::set<std::string> received;  // ids of the person's messages
  };

  Chat& chat_of(const ConversationId& id);
  void resume_one(const model::Conversation& conversation);
  void confirm(const Chat& chat, int queue_place = 0);
  void show_typing(const std::string& id, bool typing);
  void move(const std::string& id, const MessageId& message, model::DeliveryState state);
  void type_and(const std::string& id, Milliseconds delay,
                const std::function<void(Chat&)>& say_it);
  void say(Chat& chat, model::Message message);
  void greet(const std::string& id);
  // A message that is here: what was sent before a restart comes from the conversation.
  struct Received {
    ConversationId conversation;
    MessageId id;
    std::string text;
    std::string intent;
  };
  void answer_later(const Received& message);
  void answer(Chat& chat, const std::string& text, const std::string& intent);
  void answer_problem(Chat& chat, const model::ChatIntent& intent);
  void ask_again(Chat& chat, const std::vector<Problem>& problems);
  void queue(const std::string& id, int place);
  void agent_joins(const std::string& id);
  void introduce_agent(const std::string& id);
  model::Message next_agent_line(Chat& chat) const;
  const model::ChatIntent* problem_to_take_up(Chat& chat) const;
  void say_as_agent(Chat& chat);
  Chat* chat_for_cue(const ConversationId& id);

  Stage& stage_;
  ProblemFinder find_problems_;
  std::map<std::string, Chat> chats_;
};

}  // namespace tideline::desk
