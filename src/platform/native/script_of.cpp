// Tells emoji and Han characters from the rest.
#include <algorithm>

#include "platform/native/font_book.h"

namespace tideline::platform {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Emoji_Presentation of the first plane: in colour without being asked.
constexpr Range kEmoji[] = {
    {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},   {0x23F3, 0x23F3},
    {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},
    {0x2693, 0x2693},   {0x26A1, 0x26A1},   {0x26AA, 0x26AB},   {0x26BD, 0x26BE},
    {0x26C4, 0x26C5},   {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},
    {0x26F2, 0x26F3},   {0x26F5, 0x26F5},   {0x26FA, 0x26FA},   {0x26FD, 0x26FD},
    {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},   {0x274C, 0x274C},
    {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
    {0x27B0, 0x27B0},   {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},
    {0x2B55, 0x2B55},   {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E},
    {0x1F191, 0x1F19A}, {0x1F1E6, 0x1F1FF}, {0x1F201, 0x1F202}, {0x1F21A, 0x1F21A},
    {0x1F22F, 0x1F22F}, {0x1F232, 0x1F23A}, {0x1F250, 0x1F251}, {0x1F300, 0x1F6FF},
    {0x1F7E0, 0x1F7EB}, {0x1F90C, 0x1FAFF},
};

// Ideographs, kana, their punctuation and full-width forms. Hangul is the same everywhere.
constexpr Range kHan[] = {
    {0x2E80, 0x312F}, {0x3190, 0x4DBF}, {0x4E00, 0x9FFF},   {0xF900, 0xFAFF},
    {0xFE30, 0xFE4F}, {0xFF00, 0xFFEF}, {0x20000, 0x3FFFF},
};

constexpr char32_t kAsEmoji = 0xFE0F;
constexpr char32_t kAsText = 0xFE0E;
constexpr char32_t kKeycap = 0x20E3;

template <std::size_t size>
bool is_in(const Range (&ranges)[size], char32_t code_point) {
  return std::any_of(ranges, ranges + size, [code_point](const Range& range) {
    return code_point >= range.first && code_point <= range.last;
  });
}

}  // namespace

Script script_of(std::span<const char32_t> code_points) {
  if (code_points.empty()) return Script::plain;
  const auto has = [&](char32_t wanted) {
    return std::find(code_points.begin(), code_points.end(), wanted) != code_points.end();
  };
  if (has(kAsText)) return Script::plain;
  if (has(kAsEmoji) || has(kKeycap) || is_in(kEmoji, code_points[0])) return Script::emoji;
  return is_in(kHan, code_points[0]) ? Script::han : Script::plain;
}

}  // namespace tideline::platform
