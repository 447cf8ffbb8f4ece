// The accessibility mirror: real but unseen elements that say what the canvas shows.
//
// The kit hands over a whole frame's nodes when any of them changed; the platform applies the
// difference. Natively nothing listens yet but --dump-semantics.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tideline::ports {

// Names follow WAI-ARIA 1.2 roles.
enum class Role : std::uint8_t {
  none,
  group,
  main,
  banner,
  navigation,
  search,
  heading,
  text,
  button,
  link,
  text_box,
  switch_,
  checkbox,
  radio,
  radio_group,
  tab,
  tab_list,
  list,
  list_item,
  dialog,
  image,
  progress,
  status,
  alert,
  table,
  row,
  cell,
  separator,
  note,
  article,
  log,
};

struct NodeState {
  bool disabled = false;
  bool focused = false;
  bool selected = false;  // tab, radio, checkbox and switch: on
  bool expandable = false;
  bool expanded = false;
  bool invalid = false;
  bool skipped = false;  // Tab passes by: arrow keys get there (radios, tabs)
  bool entry = false;    // Tab comes here while no other member of the group is selected
  bool live = false;     // read out when it comes or changes, though it is no status or alert
  bool scrolls = false;  // Tab comes here, and arrow keys move what is in it

  friend bool operator==(const NodeState&, const NodeState&) = default;
};

// A place on the screen, in dp.
struct NodeRect {
  float x_dp = 0;
  float y_dp = 0;
  float width_dp = 0;
  float height_dp = 0;

  friend bool operator==(const NodeRect&, const NodeRect&) = default;
};

// One thing seen on the screen. Rects are dp from the window's top left, unclipped.
struct SemanticNode {
  std::string id;     // unique on the screen; empty for plain text
  std::string label;  // accessible name, or the text itself
  std::string value;  // a field's text, a progress in percent
  Role role = Role::none;
  NodeState state;
  int level = 0;     // headings: 1-6
  int position = 0;  // an item of a long list of which only a part is here: 1 is the first
  int set_size = 0;  // how many there are of it
  int parent = -1;   // index of an earlier node; -1: the screen
  float x_dp = 0;
  float y_dp = 0;
  float width_dp = 0;
  float height_dp = 0;
  // What part of the rect can be seen and touched.
  float clip_left_dp = 0;
  float clip_top_dp = 0;
  float clip_right_dp = 0;
  float clip_bottom_dp = 0;
  // Where else a press finds it: the other lines of a link, whose rect is its longest one.
  std::vector<NodeRect> more_rects;

  friend bool operator==(const SemanticNode&, const SemanticNode&) = default;
};

class Mirror {
 public:
  virtual ~Mirror() = default;

  // All nodes of the frame in reading order. Called only when they differ from the last call.
  virtual void show(std::span<const SemanticNode> nodes) = 0;
};

}  // namespace tideline::ports
