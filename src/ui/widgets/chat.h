// A conversation: bubbles, day headers, typing, quick replies stand below (choice.h chips).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ui/frame.h"

namespace tideline::ui {

enum class BubbleSide : std::uint8_t { me, them };
enum class Delivery : std::uint8_t { none, waiting, sent, delivered, read, failed };

struct BubbleOptions {
  BubbleSide side = BubbleSide::me;
  std::string_view author;  // above the first of a group; them only
  std::string_view time;    // "14:05"
  Delivery delivery = Delivery::none;
  std::string_view delivery_label;  // "Read", "Not sent. Try again"
  bool first_of_group = true;
  bool last_of_group = true;  // has the tail, the avatar (them), time and delivery
  bool markdown = false;
  std::string_view avatar_icon = "headset";
};

// Returns the target of a link that was pressed in it, or "retry" when a failed one was pressed,
// else empty.
std::string bubble(Frame& frame, std::string_view id, std::string_view text,
                   const BubbleOptions& options);

// Around all bubbles of a conversation: what is added to it is read aloud by screen readers.
// end_log() takes what begin_log() gave.
struct ChatLog {
  int group = -1;
  float top = 0;
};
ChatLog begin_log(Frame& frame, std::string_view label);
void end_log(Frame& frame, const ChatLog& log);

// Centred small text between messages: a day, "You are now talking to ...".
void chat_divider(Frame& frame, std::string_view text);

// The line above the first message that has not been read.
void unread_divider(Frame& frame, std::string_view label);

// After end_page() of a page that sticks to its end: once that is out of sight, a round button
// that goes there, with the number of new messages below. True while it is shown.
bool to_latest_button(Frame& frame, std::string_view id, std::string_view label, int below);

// Three dots that breathe while somebody types.
void typing_bubble(Frame& frame, std::string_view label);

}  // namespace tideline::ui
