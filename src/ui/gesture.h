// The gesture arbiter: makes taps, long presses and drags out of pointers, and nothing reaches a
// widget before it is decided what it is. A drag is never a tap.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/input.h"
#include "ui/metrics.h"

namespace tideline::ui {

inline constexpr float kDragSlopDp = 10;
inline constexpr float kMouseSlopDp = 4;  // a mouse does not tremble
inline constexpr Milliseconds kPressHighlight{50};
inline constexpr Milliseconds kLongPress{500};
inline constexpr Milliseconds kDoubleTap{300};

enum class Axis : std::uint8_t { vertical, horizontal };

struct PressBegan {
  Point at;
  bool touch = false;
};                     // after kPressHighlight or at once for a mouse: show feedback
struct PressEnded {};  // no feedback any more (a tap follows, or it became a drag)
struct Tapped {
  Point at;
  bool touch = false;
  int count = 1;      // 2 for a double click or tap
  bool held = false;  // a LongPressed came before it: a press still, where nothing took that
};
struct LongPressed {
  Point at;
};  // a drag or a tap follows
struct DragBegan {
  Point start;
  Point at;
  Axis axis = Axis::vertical;
  bool touch = false;
};
struct DragMoved {
  Point at;
  float dx_dp = 0;
  float dy_dp = 0;
};
struct DragEnded {
  Point at;
  float vx_dp_s = 0;
  float vy_dp_s = 0;
};  // speed at release
struct DragCancelled {};
struct Touched {
  Point at;
};  // a pointer went down: a moving scroller under it stops
struct Hovered {
  Point at;
  bool inside = true;
};

using Gesture = std::variant<PressBegan, PressEnded, Tapped, LongPressed, DragBegan, DragMoved,
                             DragEnded, DragCancelled, Touched, Hovered>;

class GestureArbiter {
 public:
  // Feeds one event; what it decided is appended to `out`. Only the first pointer counts until
  // it is up. A further finger does not disturb its drag, but two fingers are no tap and no long
  // press.
  void feed(const PointerEvent& event, std::vector<Gesture>& out);

  // Lets time pass (highlights and long presses come without an event).
  void advance(Milliseconds now, std::vector<Gesture>& out);

  // When advance() has something to do next; zero when nothing is pending.
  Milliseconds next_deadline() const;

  // A tap on something that moved was the stop: the next up is no tap.
  void swallow_tap() { swallow_ = true; }

  // After a long press: what the finger does from here on is a drag (it selects) from where it is,
  // and no DragBegan is sent. False when the finger is up already or moves something else.
  bool drag_on();

 private:
  struct Sample {
    Point at;
    Milliseconds time{0};
  };
  enum class Phase : std::uint8_t { idle, pressed, long_pressed, dragging };

  void begin(const PointerEvent& event, std::vector<Gesture>& out);
  void move(const PointerEvent& event, std::vector<Gesture>& out);
  void end(const PointerEvent& event, std::vector<Gesture>& out);
  void cancel(std::vector<Gesture>& out);
  void drop_tap(std::vector<Gesture>& out);
  void end_highlight(std::vector<Gesture>& out);
  void keep_sample(Point at, Milliseconds time);
  Point velocity(Milliseconds now) const;  // dp per second over the last samples

  Phase phase_ = Phase::idle;
  std::int64_t pointer_ = 0;
  bool touch_ = false;
  bool swallow_ = false;
  bool highlighted_ = false;
  Point start_;
  Point last_;
  Milliseconds started_{0};
  Milliseconds last_tap_{-1000000};
  Point last_tap_at_;
  int taps_ = 0;
  std::vector<Sample> samples_;  // newest last, at most five
};

}  // namespace tideline::ui
