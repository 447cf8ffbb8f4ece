// Names of languages, regions, networks and kinds of contacts in the person's language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/content_pack.h"

namespace tideline::screens {

// What a field asks for, to be listed among others: its label without a question mark.
std::string field_name(const model::Words& say, std::string_view field);

// A language by its own name ("English", "简体中文"); the tag when the words have none.
std::string language_name(const model::Words& say, std::string_view tag);
// Several, by their names in the words' language ("German", "德语").
std::string language_names(const model::Words& say, const std::vector<std::string>& tags);

// "United States, Canada"; "All regions" for "*"; the code of a region without a word.
std::string region_names(const model::Words& say, const std::vector<std::string>& codes);

std::string network_name(const model::Words& say, model::SocialNetwork network);

std::string_view contact_icon(model::ContactKind kind);
// "Phone number", "Handle on X" ...
std::string contact_kind_name(const model::Words& say, const model::VerifiedContact& contact);

}  // namespace tideline::screens
