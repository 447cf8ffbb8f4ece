#include "platform/page_message.h"

#include <cmath>
#include <utility>

namespace tideline::platform {

PageMessage& PageMessage::row() {
  json_ += in_row_ ? "],[" : "[";
  in_row_ = true;
  first_ = true;
  return *this;
}

PageMessage& PageMessage::add(std::string_view text) {
  comma();
  json_ += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      json_ += '\\';
      json_ += c;
    } else if (byte < 0x20) {
      static constexpr char kHex[] = "0123456789abcdef";
      json_ += "\\u00";
      json_ += kHex[byte >> 4];
      json_ += kHex[byte & 15];
    } else {
      json_ += c;
    }
  }
  json_ += '"';
  return *this;
}

PageMessage& PageMessage::add(float number) {
  comma();
  // By hand: printf's floats would be the only ones in the download.
  long long hundredths = std::isfinite(number) ? std::llround(double(number) * 100) : 0;
  if (hundredths < 0) json_ += '-';
  hundredths = std::llabs(hundredths);
  json_ += std::to_string(hundredths / 100);
  if (const int rest = int(hundredths % 100)) {
    json_ += '.';
    json_ += char('0' + rest / 10);
    if (rest % 10 != 0) json_ += char('0' + rest % 10);
  }
  return *this;
}

PageMessage& PageMessage::add(int number) {
  comma();
  json_ += std::to_string(number);
  return *this;
}

std::string PageMessage::take() {
  if (in_row_) json_ += ']';
  json_ += ']';
  in_row_ = false;
  return std::exchange(json_, "[");
}

void PageMessage::comma() {
  if (!first_) json_ += ',';
  first_ = false;
}

}  // namespace tideline::platform
