// Which function draws which screen, and what a page is called.
#include "screens/screens.h"

#include <array>

namespace tideline::screens {

namespace {

using state::Screen;

// The gallery is for developers: published pages do not carry its code.
#if defined(__EMSCRIPTEN__) && !defined(TIDELINE_GALLERY)
constexpr DrawScreen kGallery = draw_not_found;
#else
constexpr DrawScreen kGallery = draw_gallery;
#endif

constexpr std::size_t kScreenCount = std::size_t(Screen::not_found) + 1;

// In the order of state::Screen.
constexpr std::array<DrawScreen, kScreenCount> kScreens = {
    draw_menu,      draw_host_app,      draw_help,          draw_topic,          draw_article,
    draw_video,     draw_search,        draw_faq,           draw_faq_group,      draw_chat_list,
    draw_chat_new,  draw_chat,          draw_ticket_list,   draw_ticket_form,    draw_ticket,
    draw_contact,   draw_contact_email, draw_contact_phone, draw_contact_social, draw_news,
    draw_inbox,     draw_verify,        draw_settings,      draw_about,          kGallery,
    draw_not_found,
};
static_assert(kScreens.back() == draw_not_found);

// Screens whose title does not depend on what they show.
std::string_view title_word(Screen screen) {
  switch (screen) {
    case Screen::help:
      return "help.title";
    case Screen::search:
      return "search.title";
    case Screen::faq:
      return "faq.title";
    case Screen::chat_list:
    case Screen::chat:
      return "chat.title";
    case Screen::chat_new:
      return "chat.start";
    case Screen::ticket_list:
    case Screen::ticket:
      return "tickets.title";
    case Screen::ticket_new:
      return "form.title";
    case Screen::contact:
      return "contact.title";
    case Screen::contact_email:
      return "email.title";
    case Screen::contact_phone:
      return "phone.title";
    case Screen::contact_social:
      return "social.title";
    case Screen::news:
      return "news.title";
    case Screen::inbox:
      return "inbox.title";
    case Screen::verify:
      return "verify.title";
    case Screen::settings:
      return "settings.title";
    case Screen::about:
      return "about.title";
    case Screen::not_found:
      return "not_found.bar";
    default:
      return {};
  }
}

// The title of what is shown; empty while it is not loaded, and for the menu.
std::string subject_of(const state::AppState& app, const state::Route& route) {
  const model::Words& say = app.words();
  const auto word = [&](const std::string& key) {
    return std::string(say.has(key) ? say(key) : std::string_view());
  };
  switch (route.screen) {
    case Screen::topic:
      return word("topic." + route.id + ".title");
    case Screen::faq_group:
      return word("faq." + route.id + ".title");
    case Screen::article: {
      const model::Article* article = model::find_article(app.pack, route.id);
      return article ? article->title : std::string();
    }
    case Screen::video: {
      const model::Video* video = model::find_video(app.pack, route.id);
      return video ? video->title : std::string();
    }
    case Screen::ticket: {
      const model::Ticket* ticket = state::find_ticket(app, route.id);
      if (ticket && !ticket->content.subject.empty()) return ticket->content.subject;
      break;
    }
    default:
      break;
  }
  return word(std::string(title_word(route.screen)));
}

}  // namespace

DrawScreen screen_of(state::Screen screen) {
  const auto index = std::size_t(screen);
  return index < kScreenCount ? kScreens[index] : draw_not_found;
}

std::string title_of(const state::AppState& app, const state::Route& route) {
  const model::Words& say = app.words();
  const std::string brand(say.has("brand.name") ? say("brand.name") : say("app.name"));
  const std::string subject = subject_of(app, route);
  return subject.empty() ? brand : subject + " · " + brand;
}

}  // namespace tideline::screens
