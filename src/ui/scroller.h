// One scrolling area's place and motion: drag, fling, rubber band, wheel. Plain arithmetic over
// time; knows nothing of drawing. One axis: y grows downward, offset 0 shows the top.
#pragma once

#include "base/utc_time.h"

namespace tideline::ui {

// Speed left after each millisecond of a fling, as iOS does.
inline constexpr float kDecelerationPerMs = 0.998f;

class Scroller {
 public:
  // Sizes of this frame. Keeps the place; an offset past the end comes back softly, or at once
  // when nothing moves.
  void set_extent(float content_dp, float viewport_dp);

  float offset() const { return offset_; }  // may lie outside [0, max] while rubber-banding
  float max_offset() const;
  bool is_moving() const;   // flinging, bouncing or gliding: frames are needed
  bool is_dragged() const { return dragged_; }

  // The finger. drag_by takes the finger's movement (down is positive, the content follows);
  // beyond the ends it counts less the further out (rubber band). end_drag takes the finger's
  // speed in dp per second.
  void begin_drag();
  void drag_by(float dy_dp);
  void end_drag(float velocity_dp_s);
  void cancel_drag() { end_drag(0); }
  // A touch while it moves stops it. True if it moved.
  bool stop();

  // Wheel or track pad: at once, within the ends.
  void scroll_by(float dy_dp);
  // Glides there in about 250 ms; jump_to is immediate.
  void glide_to(float offset_dp);
  void jump_to(float offset_dp);
  void set_reduced_motion(bool reduced) { reduced_motion_ = reduced; }

  // Moves on by `elapsed` (any step: the result depends on time, not on frame count).
  void advance(Milliseconds elapsed);

 private:
  enum class Motion : unsigned char { rest, fling, bounce, glide };

  float content_ = 0;
  float viewport_ = 0;
  float offset_ = 0;
  float velocity_ = 0;  // dp per second of the offset
  float raw_drag_ = 0;  // the offset the finger would give without the rubber band
  float from_ = 0;      // bounce and glide: where it began and goes
  float to_ = 0;
  float elapsed_ms_ = 0;
  Motion motion_ = Motion::rest;
  bool dragged_ = false;
  bool reduced_motion_ = false;
};

}  // namespace tideline::ui
