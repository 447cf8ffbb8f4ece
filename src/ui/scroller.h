// One scrolling area's place and motion: drag, fling, rubber band, wheel. Plain arithmetic over
// time; knows nothing of drawing. One axis: y grows downward, offset 0 shows the top.
#pragma once

#include "base/utc_time.h"

namespace tideline::ui {

// Speed left after each millisecond of a fling, as iOS does.
inline constexpr float kDecelerationPerMs = 0.998f;
// Let go from this far beyond the top, a list that can refresh does.
inline constexpr float kPullDp = 64;

class Scroller {
 public:
  // Sizes of this frame. Keeps the place; an offset past the end comes back softly, or at once
  // when nothing moves.
  void set_extent(float content_dp, float viewport_dp);

  float offset() const { return offset_; }  // may lie outside [0, max] while rubber-banding
  float max_offset() const;
  bool is_moving() const;  // flinging, bouncing or gliding: frames are needed
  bool is_dragged() const { return dragged_; }
  // Whether there is more to show towards the end (`by` positive) or towards the beginning.
  bool can_go(float by) const {
    constexpr float kThereDp = 0.5f;
    return by > 0 ? offset_ < max_offset() - kThereDp : offset_ > kThereDp;
  }

  // The finger. drag_by takes the finger's movement (down is positive, the content follows);
  // beyond the ends it counts less the further out (rubber band). end_drag takes the finger's
  // speed in dp per second.
  void begin_drag();
  void drag_by(float dy_dp);
  void end_drag(float velocity_dp_s);
  void cancel_drag() { end_drag(0); }
  // A touch while it moves stops it; beyond an end it goes on coming back. True if it moved
  // visibly: the touch was the stop, and no tap.
  bool stop();

  // Wheel or track pad: at once, within the ends. Positive goes towards the end.
  void scroll_by(float dy_dp);
  // Glides there in about 250 ms; jump_to is immediate.
  void glide_to(float offset_dp);
  void jump_to(float offset_dp);
  // The content has grown by `by` dp above the window: the place and any motion move along.
  void shift(float by);
  // Glides on by this much from where a glide under way would end: wheel notches add up.
  void glide_by(float dy_dp);

  // Pull to refresh: with it even content that fits has a rubber band at the top.
  void set_pullable(bool pullable) { pullable_ = pullable; }
  // The finger holds it far enough out to refresh.
  bool is_pulled() const { return pullable_ && dragged_ && offset_ <= -kPullDp; }
  // Room above the content that stays open, while it refreshes. Its end moves softly.
  void set_lead(float lead_dp);
  // Reduced: no rubber band, no bounce, and glides are jumps.
  void set_reduced_motion(bool reduced) { reduced_motion_ = reduced; }

  // Moves on by `elapsed` (any step: the result depends on time, not on frame count).
  void advance(Milliseconds elapsed);

 private:
  enum class Motion : unsigned char { rest, fling, bounce, glide };

  float inside(float offset) const;  // the nearest offset within the ends
  bool has_band() const;
  float banded(float raw) const;
  float unbanded(float offset) const;
  float band_slope(float raw) const;

  // Each plans a motion from here; `velocity` is the offset's, in dp per second.
  void start(float velocity);
  void start_fling(float velocity);
  void start_bounce(float velocity);
  void rest_at(float offset);
  void finish();  // the motion's time is over: rest, or the next motion

  float place_now() const;
  float velocity_now() const;

  float content_ = 0;
  float viewport_ = 0;
  float offset_ = 0;
  float raw_drag_ = 0;  // the offset the finger would give without the rubber band

  // A motion is a function of the time since it began; nothing adds up from frame to frame.
  Motion motion_ = Motion::rest;
  float from_ = 0;
  float to_ = 0;        // where it stands at its end
  float velocity_ = 0;  // at its beginning
  double elapsed_ms_ = 0;
  double duration_ms_ = 0;
  bool carries_on_ = false;  // reaches an end of the content at speed: another motion follows

  bool dragged_ = false;
  bool reduced_motion_ = false;
  bool pullable_ = false;
  float lead_ = 0;
};

}  // namespace tideline::ui
