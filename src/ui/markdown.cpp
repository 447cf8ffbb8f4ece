// md4c's events into blocks. Quotes and list items are open until they are left; text collects in
// a writer until its block ends.
#include "ui/markdown.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdlib>
#include <md4c.h>
#include <utility>

#include "base/utf8.h"
#include "ui/cjk_text.h"
#include "ui/rich_text_writer.h"

extern "C" {}

namespace tideline::ui {

namespace {

constexpr std::size_t kMaxDepth = 8;
constexpr unsigned kFlags = MD_FLAG_TABLES | MD_FLAG_NOHTML | MD_FLAG_PERMISSIVEURLAUTOLINKS;

// "&amp;", "&#8212;" or "&#x2014;" as text; itself when nobody knows it.
std::string decode_entity(std::string_view entity) {
  std::string out;
  if (entity.size() < 4 || entity[1] != '#') {
    // The five that JSON authors copy from web pages; the other two thousand would be a table
    // larger than the rest of this file's code.
    constexpr std::pair<std::string_view, std::string_view> kNamed[] = {
        {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&nbsp;", "\u00A0"}};
    for (const auto& [name, character] : kNamed)
      if (entity == name) return std::string(character);
    return std::string(entity);
  }
  const bool hex = entity[2] == 'x' || entity[2] == 'X';
  unsigned value = 0;
  std::from_chars(entity.data() + (hex ? 3 : 2), entity.data() + entity.size() - 1, value,
                  hex ? 16 : 10);
  const bool usable = value != 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  append_utf8(out, usable ? char32_t(value) : kReplacementCharacter);
  return out;
}

std::string decode(MD_TEXTTYPE type, std::string_view text) {
  if (type == MD_TEXT_NULLCHAR) return "\uFFFD";
  if (type == MD_TEXT_ENTITY) return decode_entity(text);
  return without_joiners(text);
}

std::string decode(const MD_ATTRIBUTE& attribute) {
  std::string out;
  if (!attribute.text) return out;
  for (std::size_t i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
    const MD_OFFSET begin = attribute.substr_offsets[i];
    const MD_OFFSET end = attribute.substr_offsets[i + 1];
    out += decode(attribute.substr_types[i], {attribute.text + begin, end - begin});
  }
  return out;
}

// A quote that begins with "[!TIP]" becomes that note and loses the mark.
void make_note(Block& quote) {
  constexpr std::array<std::pair<std::string_view, NoteKind>, 4> kMarks{{
      {"[!NOTE]", NoteKind::note},
      {"[!TIP]", NoteKind::tip},
      {"[!WARNING]", NoteKind::warning},
      {"[!DANGER]", NoteKind::danger},
  }};
  if (quote.blocks.empty() || quote.blocks[0].kind != BlockKind::paragraph) return;
  RichText& first = quote.blocks[0].text;
  for (const auto& [mark, kind] : kMarks) {
    const auto same = [](char a, char b) {
      return std::toupper(static_cast<unsigned char>(a)) == b;
    };
    if (first.text.size() < mark.size() ||
        !std::equal(mark.begin(), mark.end(), first.text.begin(), same)) {
      continue;
    }
    quote.kind = BlockKind::note;
    quote.note_kind = kind;
    erase_front(first, mark.size());
    trim(first);
    if (first.text.empty()) quote.blocks.erase(quote.blocks.begin());
    return;
  }
}

class BlockBuilder {
 public:
  void enter(MD_BLOCKTYPE type, const void* detail);
  void leave(MD_BLOCKTYPE type);
  void enter_span(MD_SPANTYPE type, const void* detail);
  void leave_span(MD_SPANTYPE type);
  void text(MD_TEXTTYPE type, std::string_view text);

  std::vector<Block> take() { return std::move(blocks_); }

 private:
  struct List {
    bool ordered = false;
    int next = 1;
  };

  void open(Block block);
  void close();
  void add(Block block);
  void end_leaf();
  void end_image();

  std::vector<Block> blocks_;
  std::vector<Block> open_;  // quotes and list items, the innermost last
  std::vector<List> lists_;
  std::size_t dropped_ = 0;  // levels of blocks inside one that is too deep
  Block leaf_;               // what the writer's text is for; a paragraph unless it is known
  Block table_;
  RichTextWriter writer_;
  int image_depth_ = 0;
  Block image_;
  std::string image_text_;
};

void BlockBuilder::enter(MD_BLOCKTYPE type, const void* detail) {
  if (dropped_ > 0) {
    ++dropped_;
    return;
  }
  if (type != MD_BLOCK_DOC) end_leaf();
  switch (type) {
    case MD_BLOCK_QUOTE:
      open({.kind = BlockKind::quote});
      break;
    case MD_BLOCK_UL:
      lists_.push_back({});
      break;
    case MD_BLOCK_OL: {
      // 0 would read as a bullet.
      const unsigned start = static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start;
      lists_.push_back({.ordered = true, .next = std::max(1, int(start))});
      break;
    }
    case MD_BLOCK_LI: {
      List& list = lists_.back();
      open({.kind = BlockKind::list_item,
            .level = int(lists_.size()) - 1,
            .number = list.ordered ? list.next++ : 0});
      break;
    }
    case MD_BLOCK_HR:
      add({.kind = BlockKind::rule});
      break;
    case MD_BLOCK_H:
      leaf_.kind = BlockKind::heading;
      leaf_.level = int(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
      break;
    case MD_BLOCK_CODE:
      leaf_.kind = BlockKind::code;
      writer_.set_code(true);
      break;
    case MD_BLOCK_TABLE:
      table_ = {.kind = BlockKind::table};
      break;
    case MD_BLOCK_TR:
      table_.rows.emplace_back();
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      leaf_.kind = BlockKind::table;
      break;
    default:
      break;
  }
}

void BlockBuilder::leave(MD_BLOCKTYPE type) {
  if (dropped_ > 0) {
    --dropped_;
    return;
  }
  end_leaf();
  switch (type) {
    case MD_BLOCK_QUOTE:
      make_note(open_.back());
      close();
      break;
    case MD_BLOCK_LI:
      close();
      break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      lists_.pop_back();
      break;
    case MD_BLOCK_CODE:
      writer_.set_code(false);
      break;
    case MD_BLOCK_TABLE:
      add(std::move(table_));
      break;
    default:
      break;
  }
}

void BlockBuilder::open(Block block) {
  if (open_.size() == kMaxDepth) {
    dropped_ = 1;
    return;
  }
  open_.push_back(std::move(block));
}

void BlockBuilder::close() {
  Block done = std::move(open_.back());
  open_.pop_back();
  add(std::move(done));
}

void BlockBuilder::add(Block block) {
  if (open_.empty()) {
    blocks_.push_back(std::move(block));
    return;
  }
  Block& parent = open_.back();
  const bool first_words = parent.kind == BlockKind::list_item && parent.text.text.empty() &&
                           parent.blocks.empty() && block.kind == BlockKind::paragraph;
  if (first_words) {
    parent.text = std::move(block.text);
  } else {
    parent.blocks.push_back(std::move(block));
  }
}

void BlockBuilder::end_leaf() {
  Block done = std::exchange(leaf_, {});
  done.text = writer_.take();
  if (done.kind == BlockKind::code) {
    if (done.text.text.ends_with('\n')) done.text.text.pop_back();
    if (done.text.text.empty()) done.text = {};
    return add(std::move(done));
  }
  trim(done.text);
  if (done.kind == BlockKind::table) {
    table_.rows.back().push_back(std::move(done.text));
  } else if (!done.text.text.empty()) {
    add(std::move(done));
  }
}

void BlockBuilder::enter_span(MD_SPANTYPE type, const void* detail) {
  if (dropped_ > 0) return;
  if (type == MD_SPAN_IMG) {
    if (image_depth_++ > 0) return;
    image_ = {.kind = BlockKind::image,
              .target = decode(static_cast<const MD_SPAN_IMG_DETAIL*>(detail)->src)};
    image_text_.clear();
  }
  if (image_depth_ > 0) return;
  switch (type) {
    case MD_SPAN_STRONG:
      writer_.set_bold(true);
      break;
    case MD_SPAN_EM:
      writer_.set_italic(true);
      break;
    case MD_SPAN_CODE:
      writer_.set_code(true);
      break;
    case MD_SPAN_A:
      writer_.begin_link(decode(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href));
      break;
    default:
      break;
  }
}

void BlockBuilder::leave_span(MD_SPANTYPE type) {
  if (dropped_ > 0) return;
  if (type == MD_SPAN_IMG && --image_depth_ == 0) return end_image();
  if (image_depth_ > 0) return;
  switch (type) {
    case MD_SPAN_STRONG:
      writer_.set_bold(false);
      break;
    case MD_SPAN_EM:
      writer_.set_italic(false);
      break;
    case MD_SPAN_CODE:
      writer_.set_code(false);
      break;
    case MD_SPAN_A:
      writer_.end_link();
      break;
    default:
      break;
  }
}

// An image cuts its paragraph in two; where there is no room for one, its description stands.
void BlockBuilder::end_image() {
  if (leaf_.kind != BlockKind::paragraph) return writer_.append(image_text_);
  end_leaf();
  if (!image_text_.empty()) {
    image_.text.text = std::move(image_text_);
    image_.text.spans = {TextSpan{}};
  }
  add(std::move(image_));
}

void BlockBuilder::text(MD_TEXTTYPE type, std::string_view text) {
  if (dropped_ > 0) return;
  const bool is_break = type == MD_TEXT_SOFTBR || type == MD_TEXT_BR;
  if (image_depth_ > 0) {
    image_text_ += is_break ? " " : decode(type, text);
  } else if (type == MD_TEXT_SOFTBR) {
    writer_.soft_break();
  } else if (type == MD_TEXT_BR) {
    writer_.hard_break();
  } else {
    writer_.append(decode(type, text));
  }
}

BlockBuilder& builder(void* user) { return *static_cast<BlockBuilder*>(user); }

MD_PARSER make_parser() {
  MD_PARSER parser{};
  parser.flags = kFlags;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
    builder(user).enter(type, detail);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
    builder(user).leave(type);
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
    builder(user).enter_span(type, detail);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
    builder(user).leave_span(type);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    builder(user).text(type, {text, size});
    return 0;
  };
  return parser;
}

void append_line(std::string& out, std::string_view line) {
  if (line.empty()) return;
  if (!out.empty()) out += '\n';
  out += line;
}

void append_plain(std::string& out, const std::vector<Block>& blocks) {
  for (const Block& block : blocks) {
    append_line(out, block.text.text);
    for (const auto& row : block.rows) {
      std::string line;
      for (const RichText& cell : row) {
        if (!line.empty() && !cell.text.empty()) line += ' ';
        line += cell.text;
      }
      append_line(out, line);
    }
    append_plain(out, block.blocks);
  }
}

}  // namespace

std::vector<Block> parse_markdown(std::string_view markdown) {
  const std::string loose = loosen_emphasis(markdown);
  const MD_PARSER parser = make_parser();
  BlockBuilder builder;
  if (md_parse(loose.data(), MD_SIZE(loose.size()), &parser, &builder) == 0) return builder.take();
  // Only when memory ran out.
  Block plain;
  plain.text.text = markdown;
  if (!markdown.empty()) plain.text.spans = {TextSpan{}};
  return {std::move(plain)};
}

std::string plain_text(const std::vector<Block>& blocks) {
  std::string out;
  append_plain(out, blocks);
  return out;
}

}  // namespace tideline::ui
