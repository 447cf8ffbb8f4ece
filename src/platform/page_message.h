// Packs rows of numbers and texts as JSON arrays of arrays, the form in which C++ hands lists
// (fields, mirror nodes) to the page.
#pragma once

#include <string>
#include <string_view>

namespace tideline::platform {

class PageMessage {
 public:
  // Starts the next row.
  PageMessage& row();
  PageMessage& add(std::string_view text);
  PageMessage& add(const char* text) { return add(std::string_view(text)); }
  PageMessage& add(const std::string& text) { return add(std::string_view(text)); }
  PageMessage& add(float number);  // to two decimals
  PageMessage& add(int number);
  PageMessage& add(bool yes) { return add(yes ? 1 : 0); }

  // The whole list; the message is empty afterwards.
  std::string take();

 private:
  void comma();

  std::string json_ = "[";
  bool in_row_ = false;
  bool first_ = true;
};

}  // namespace tideline::platform
