// Takes the contacts out of the words around them: people paste whole lines, "Website:
// kraken.com, phone: +1 (888) 890-6060." among quotes and brackets of any script.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tideline::model {

struct ContactPiece {
  std::string text;  // as it is written
  std::string said;  // the word in front of it, in plain lower case: "telegram"
};

// Every number, link, e-mail and handle in `text`, in order. Nothing that could be one is left out,
// however it is wrapped: of several, the worst has to count. A text of one plain word is taken for
// a handle; other texts of plain words have none.
std::vector<ContactPiece> contacts_in(std::string_view text);

// Whether `text` has letters of Chinese, Japanese or Korean and the marks of their sentences, and
// nothing else: people paste what was said to them. A name in these scripts looks the same.
bool is_cjk_prose(std::string_view text);

// Whether `text`, in plain characters, has digits enough for a number and nothing else.
bool is_phone(std::string_view text);

}  // namespace tideline::model
