// Finds what could lead out of a Markdown text: links, images and HTML. Not a parser of
// Markdown (the screens use md4c): when in doubt it finds too much, never too little.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tideline::content {

enum class MarkdownFindKind : std::uint8_t { link, image, html };

struct MarkdownFind {
  MarkdownFindKind kind = MarkdownFindKind::link;
  std::string target;  // the address; for html, the tag's beginning
  std::string label;   // of an image: its description

  friend bool operator==(const MarkdownFind&, const MarkdownFind&) = default;
};

// In the order of the text. Code spans and fenced code are passed over.
std::vector<MarkdownFind> scan_markdown(std::string_view text);

}  // namespace tideline::content
