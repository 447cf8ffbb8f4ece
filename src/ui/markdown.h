// Markdown (docs/pack-format.md says which) into blocks that the kit can draw. Parsing is md4c's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/text_layout.h"

namespace tideline::ui {

// Text with its looks: bold and code as spans, links by index into `targets`.
struct RichText {
  std::string text;
  std::vector<TextSpan> spans;  // sorted; the first begins at 0 unless text is empty
  std::vector<std::string> targets;

  friend bool operator==(const RichText&, const RichText&) = default;
};

enum class BlockKind : std::uint8_t {
  paragraph,
  heading,
  list_item,  // `text` is its first paragraph, `blocks` what follows, deeper items too
  note,       // children are `blocks`; note_kind says which
  quote,      // children are `blocks`
  table,
  image,  // target is the address, text its description
  rule,
  code,
};

enum class NoteKind : std::uint8_t { note, tip, warning, danger };

struct Block {
  BlockKind kind = BlockKind::paragraph;
  RichText text;
  int level = 0;   // heading: 1-6; list_item: depth from 0
  int number = 0;  // list_item: its number in an ordered list, 0 in a bullet list
  NoteKind note_kind = NoteKind::note;
  std::string target;                       // image
  std::vector<Block> blocks;                // note, quote; further blocks of a list item
  std::vector<std::vector<RichText>> rows;  // table; the first is the head
};

// Never fails: what is not understood is text. HTML is text. Nesting beyond 8 levels is dropped.
std::vector<Block> parse_markdown(std::string_view markdown);

// The text alone, a line for each block, for previews and search snippets.
std::string plain_text(const std::vector<Block>& blocks);

}  // namespace tideline::ui
