// The forms that small texts of a pack must have. data/schema/ says the same as patterns.
#pragma once

#include <string_view>

namespace tideline::content {

bool is_id(std::string_view text);            // lost-2fa-device
bool is_word_key(std::string_view text);      // topic.account.title
bool is_language_tag(std::string_view text);  // zh-Hans; safe as a folder's name
bool is_zone_name(std::string_view text);     // America/New_York, by its form
bool is_phone_number(std::string_view text);  // E.164: +18888906060
bool is_email(std::string_view text);
bool is_host(std::string_view text);       // lower case, with a dot, no port
bool is_https_url(std::string_view text);  // no user, no port, no spaces
bool is_media_type(std::string_view text);
bool is_region(std::string_view text);      // US
bool is_image_name(std::string_view text);  // images/receipt.png
// What the scripted agent may send: an image, or files/checklist.txt, files/form.pdf.
bool is_pack_file_name(std::string_view text);
bool is_document_name(std::string_view text);  // the latter

// The host of an is_https_url() text.
std::string_view host_of(std::string_view url);

}  // namespace tideline::content
