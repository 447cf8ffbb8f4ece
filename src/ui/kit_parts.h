// What the kit keeps of single things between frames.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "base/utc_time.h"
#include "ui/gesture.h"
#include "ui/metrics.h"
#include "ui/scroller.h"

namespace tideline::ui {

struct ScrollArea {
  Scroller scroller;
  Rect rect;
  Axis axis = Axis::vertical;
  std::uint64_t seen_frame = 0;
  int order = 0;          // from 1; later areas lie inside or above earlier ones
  int around = 0;         // the order of the one that it lies in; 0: none
  bool in_field = false;  // a field's text: page keys go to what lies around it
  float laid_width = 0;   // what `content` was laid out for
  float content = 0;      // its height
  bool to_end = false;
  bool placed = false;
  std::optional<float> show_at;  // an offset to go to once the content's height is known
  bool show_softly = false;      // glide there
  float shift = 0;               // to be added to the offset before the next pass
  bool refresh_wanted = false;   // pulled far enough and let go
  Rect track;                    // of the scroll bar; empty when all of it fits
  Rect thumb;
  Milliseconds moved_at{-1000000};  // the bar stays a little after that
};

// What a field offers below itself: keys go from the one to the other.
struct Suggestion {
  std::string field;
  std::string id;
};

// What is open below a button (Frame::unfolds).
struct Unfolded {
  std::string state;
  std::string opener;
};

struct Motion {
  float from = 0;
  float to = 0;
  Milliseconds began{0};
  Milliseconds length{0};
  std::uint64_t seen_frame = 0;
};

// A finger that pulls a thing off: the page to the right, a sheet downward.
struct Pull {
  Rect area;  // where it may begin; empty: nowhere
  bool dragged = false;
  float way_dp = 0;
  std::optional<float> thrown_dp_s;  // was let go since the last frame, this fast
};
enum class Pulled : std::uint8_t { page, sheet };

// A row that hides actions behind its right end, as it was drawn last.
struct SwipeRow {
  std::string id;
  Rect area;            // what can be seen of it
  float open_dp = 0;    // how far it stays pushed away while it is open
  std::string first;    // the action that a long swipe does; ids of nodes
  std::string deletes;  // the action that the Delete key does; may be empty

  // Pushed this far it does its first action when it is let go.
  float act_dp() const { return std::max(area.width * 0.6f, open_dp + 32); }
};
// The one row that is open or under the finger.
struct RowSwipe {
  std::string row;  // empty: none
  bool dragged = false;
  float finger_dp = 0;  // how far the finger has gone to the left
  float way_dp = 0;     // how far the row is pushed, or is to be
};

// What a drag moves, from its beginning to its end.
enum class Dragged : std::uint8_t {
  nothing,
  area,    // content under the finger
  thumb,   // of a scroll bar
  page,    // from the left edge
  sheet,   // downward
  row,     // to the left, off its actions
  text,    // selects
  handle,  // changes what is selected
  field,   // selects in a field
};

}  // namespace tideline::ui
