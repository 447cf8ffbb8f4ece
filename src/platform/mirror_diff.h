// What changed in the accessibility mirror, as one message for the page (web/mirror.js): keeps
// what the page has and gives only the difference.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/utc_time.h"
#include "platform/page_message.h"
#include "ports/mirror.h"

namespace tideline::platform {

class MirrorDiff {
 public:
  void show(std::span<const ports::SemanticNode> nodes);

  // Where the kit draws the box of a field, its text's rect being smaller; null: not shown.
  const ports::SemanticNode* field_node(const std::string& id) const;

  // The page's fields came or went: their elements need their places again.
  void fields_changed() { fields_changed_ = true; }

  // The rows that bring the page up to date, after a step: "[]" when there are none. Moves alone
  // wait until things rest.
  std::string take(Milliseconds now);

  // Where everything was drawn last, told or not: rows of key, y and height, for tests of motion.
  std::string places() const;

  // When to take() again for moves that wait.
  std::optional<Milliseconds> due() const;

 private:
  struct Box {
    float x = 0, y = 0, width = 0, height = 0;
    bool is_seen = true;
    friend bool operator==(const Box&, const Box&) = default;
  };
  struct Element {
    std::string key;  // the node's id, or one made from its place
    ports::Role role = ports::Role::none;
    int level = 0;
    int parent = -1;
    bool has_children = false;
    bool is_named = false;  // by an id of the kit's
    std::string label;
    std::string value;
    int flags = 0;
    int position = 0;  // of an item of a long list
    int set_size = 0;
    Box box;

    bool has_same_shape(const Element& other) const;
    bool has_same_content(const Element& other) const;
  };

  static Element element_of(const ports::SemanticNode& node);
  static Box box_of(const ports::SemanticNode& node);
  void name_elements();
  void mend_roles();
  bool is_same_shape() const;
  void add_shape(PageMessage& message) const;
  void add_element(PageMessage& message, int index, const Element* before, bool places_too);
  void add_focus(PageMessage& message);
  void add_news(PageMessage& message, int index, const Element* before) const;
  bool is_news_of_log(int index) const;

  std::map<std::string, ports::SemanticNode> field_nodes_;
  std::vector<Element> wanted_;
  std::vector<Element> shown_;
  int wanted_focus_ = -1;
  std::string shown_focus_;
  bool is_changed_ = false;
  bool fields_changed_ = false;
  bool moved_ = false;
  Milliseconds rest_at_{0};
};

}  // namespace tideline::platform
