// Where the person is: one screen with what it shows. Routes are stable; links, tests and
// integrators use them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace tideline::state {

enum class Screen : std::uint8_t {
  menu,            // #/
  host_app,        // #/app
  help,            // #/help
  topic,           // #/help/<topic>
  article,         // #/article/<id>
  video,           // #/video/<id>
  search,          // #/search?q=
  faq,             // #/faq
  faq_group,       // #/faq/<group>, ?open=<entry>
  chat_list,       // #/chat
  chat_new,        // #/chat/new
  chat,            // #/chat/<id>
  ticket_list,     // #/tickets
  ticket_new,      // #/tickets/new, ?kind=
  ticket,          // #/tickets/<id>
  contact,         // #/contact
  contact_email,   // #/contact/email
  contact_phone,   // #/contact/phone
  contact_social,  // #/contact/social
  news,            // #/news, ?open=<notice>
  inbox,           // #/inbox
  verify,          // #/verify
  settings,        // #/settings
  about,           // #/about
  gallery,         // #/gallery
  not_found,       // anything else; id holds the route as it came
};

enum class Tab : std::uint8_t { help, chat, tickets, contact };
inline constexpr int kTabCount = 4;

struct Route {
  Screen screen = Screen::menu;
  std::string id;
  std::map<std::string, std::string> query;  // decoded

  friend bool operator==(const Route&, const Route&) = default;
};

// Reads "#/faq/fees?open=x"; "", "#" and "#/" are the menu. Never fails: see not_found. Ids of
// other characters than letters, digits, "-" and "_" are not_found.
Route parse_route(std::string_view text);

// The text that parse_route reads back to the same route.
std::string format_route(const Route& route);

// The tab a route belongs to when it is opened cold (a deep link).
Tab home_tab(Screen screen);

// The page one level up, which Back leads to when nothing else is below: an article's topic
// needs the pack and is left to the caller.
Route parent_of(const Route& route);

// True for a tab's first page and for the host app: no back button there.
bool is_root(Screen screen);

}  // namespace tideline::state
