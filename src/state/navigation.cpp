// The stacks, and the address bar beside them.
//
// The two need not have the same history: changing tabs adds an entry to the browser's history,
// but Back in the app bar goes up within the tab. So we remember what entries we made, and go
// back in the browser's history only when that leads to the same page.
#include "state/navigation.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "state/apply.h"
#include "state/guard.h"
#include "state/inbox.h"

namespace tideline::state {

namespace {

constexpr std::size_t kMaxRemembered = 200;
constexpr std::size_t kMaxExpected = 8;
constexpr Milliseconds kExpectedTime{1500};  // a browser reports within moments, or never

enum class Move : std::int8_t { pop = -1, none = 0, push = 1 };

Route root_of(Tab tab) {
  switch (tab) {
    case Tab::chat:
      return {Screen::chat_list, "", {}};
    case Tab::tickets:
      return {Screen::ticket_list, "", {}};
    case Tab::contact:
      return {Screen::contact, "", {}};
    case Tab::help:
      break;
  }
  return {Screen::menu, "", {}};
}

std::vector<Route>& stack_of(AppState& app, Tab tab) { return app.nav.stacks[std::size_t(tab)]; }

std::vector<Route>& current_stack(AppState& app) { return stack_of(app, app.nav.tab); }

bool has_started(const AppState& app) { return !app.nav.stacks[0].empty(); }

void moved(AppState& app, Move move, Services& services) {
  ++app.nav.revision;
  app.nav.direction = int(move);
  app.nav.cold = false;
  app.sheet = {};
  app.show_ticket_faults = false;
  const Route& top = app.nav.top();
  if (top.screen != Screen::ticket || top.id != app.last_submitted) app.last_submitted.clear();
  arrive(app, services);
}

std::size_t hash_of(const std::string& address) { return std::hash<std::string>{}(address); }

// What the browser keeps in its history is as good as stored: of a page's query only what the
// guard has nothing against, and before its rules are here no words of the person's. What their own
// tickets are searched for never stands there: half a word on its way to a secret tells one, too.
std::string address_of(const AppState& app, Route route) {
  std::erase_if(route.query, [&](const auto& part) {
    const bool is_words = part.first == "q";  // all others name what the pack or the app knows
    if (is_words && route.screen == Screen::ticket_list) return true;
    return app.guard.rules == nullptr ? is_words : !may_be_kept(app, part.second);
  });
  return format_route(route);
}

// Whether `address` is of that page, if perhaps without some of its query.
bool is_of_page(const Route& address, const Route& page) {
  if (address.screen != page.screen || address.id != page.id) return false;
  return std::all_of(address.query.begin(), address.query.end(), [&](const auto& part) {
    const auto found = page.query.find(part.first);
    return found != page.query.end() && found->second == part.second;
  });
}

void tell_address(AppState& app, ports::AddressChange change, Services& services) {
  const std::string address = address_of(app, app.nav.top());
  std::vector<std::string>& history = app.nav.history;
  if (change == ports::AddressChange::push || history.empty())
    history.push_back(address);
  else
    history.back() = address;
  if (history.size() > kMaxRemembered) history.erase(history.begin());
  services.address.set(address, change);
}

void start(AppState& app, const Route& route, Services& services) {
  for (int i = 0; i < kTabCount; ++i) app.nav.stacks[std::size_t(i)] = {root_of(Tab(i))};
  app.nav.tab = home_tab(route.screen);
  std::vector<Route> pages = {route};
  while (!is_root(pages.back().screen)) pages.push_back(parent_of(pages.back()));
  std::reverse(pages.begin(), pages.end());
  current_stack(app) = std::move(pages);
  tell_address(app, ports::AddressChange::replace, services);
  moved(app, Move::none, services);
  app.nav.cold = true;
}

void go_to_root(AppState& app, const Route& route) {
  app.nav.tab = home_tab(route.screen);
  current_stack(app) = {route};
}

void push(AppState& app, const Route& route) {
  std::vector<Route>& stack = current_stack(app);
  stack.push_back(route);
  if (stack.size() > kMaxStackDepth) stack.erase(stack.begin() + 1);
}

// True when the current tab had the page below its top, and shows it now. `is_it` compares.
template <typename IsIt>
bool pop_to(AppState& app, IsIt is_it) {
  std::vector<Route>& stack = current_stack(app);
  for (std::size_t i = stack.size() - 1; i-- > 0;) {
    if (!is_it(stack[i])) continue;
    stack.resize(i + 1);
    return true;
  }
  return false;
}

template <typename IsIt>
bool switch_to_top(AppState& app, IsIt is_it) {
  for (int i = 0; i < kTabCount; ++i) {
    if (!is_it(app.nav.stacks[std::size_t(i)].back())) continue;
    app.nav.tab = Tab(i);
    return true;
  }
  return false;
}

// Shows a page that is there already: the very same before one of which the address tells less.
std::optional<Move> return_to(AppState& app, const Route& route) {
  const auto same = [&](const Route& page) { return page == route; };
  const auto like = [&](const Route& page) { return is_of_page(route, page); };
  if (pop_to(app, same)) return Move::pop;
  if (switch_to_top(app, same)) return Move::none;
  if (pop_to(app, like)) return Move::pop;
  if (switch_to_top(app, like)) return Move::none;
  return std::nullopt;
}

// A form's steps are pages of their own; anything else in the query is a view of one page.
bool is_same_page(const Route& a, const Route& b) {
  const auto step_of = [](const Route& route) {
    const auto found = route.query.find("step");
    return found == route.query.end() ? std::string() : found->second;
  };
  return a.screen == b.screen && a.id == b.id && step_of(a) == step_of(b);
}

// Whether the address is one we have gone back to ourselves, and which is only reported now.
bool is_expected(AppState& app, const std::string& address, const Services& services) {
  std::vector<std::string>& expected = app.nav.expected;
  if (services.clock.monotonic() > app.nav.expected_until) expected.clear();
  const auto found = std::find(expected.begin(), expected.end(), address);
  if (found == expected.end()) return false;
  expected.erase(expected.begin(), found + 1);
  return true;
}

// Takes all pages out of the stacks that `is_gone` names; never a tab's first one.
template <typename IsGone>
void leave_pages(AppState& app, Services& services, IsGone is_gone) {
  if (!has_started(app)) return;
  const Route before = app.nav.top();
  for (std::vector<Route>& stack : app.nav.stacks) std::erase_if(stack, is_gone);
  if (app.nav.top() == before) return;
  tell_address(app, ports::AddressChange::replace, services);
  moved(app, Move::none, services);
}

bool go_back_in_browser(AppState& app, Services& services) {
  Navigation& nav = app.nav;
  if (nav.history.size() < 2) return false;
  const std::string wanted = nav.history[nav.history.size() - 2];
  if (!is_of_page(parse_route(wanted), nav.top()) || !services.address.back()) return false;
  nav.history.pop_back();
  nav.expected.push_back(wanted);
  nav.expected_until = services.clock.monotonic() + kExpectedTime;
  if (nav.expected.size() > kMaxExpected) nav.expected.erase(nav.expected.begin());
  return true;
}

}  // namespace

void open_route(AppState& app, const Route& route, Services& services) {
  if (!has_started(app)) return start(app, route, services);
  if (route == app.nav.top()) return;
  if (is_same_page(route, app.nav.top())) return replace_top(app, route, services);
  Move move = Move::push;
  if (is_root(route.screen)) {
    go_to_root(app, route);
    move = Move::none;
  } else {
    push(app, route);
  }
  tell_address(app, ports::AddressChange::push, services);
  moved(app, move, services);
}

void replace_top(AppState& app, const Route& route, Services& services) {
  if (!has_started(app)) return start(app, route, services);
  if (route == app.nav.top()) return;
  if (is_root(route.screen))
    go_to_root(app, route);
  else
    current_stack(app).back() = route;
  tell_address(app, ports::AddressChange::replace, services);
  moved(app, Move::none, services);
}

void follow_address(AppState& app, std::string_view address, Services& services) {
  Route route = parse_route(address);
  if (!has_started(app)) return start(app, route, services);
  const bool is_forgotten = app.nav.forgotten.contains(hash_of(format_route(route)));
  if (is_forgotten) route.query.clear();
  const std::string text = format_route(route);
  if (is_expected(app, text, services) || route == app.nav.top()) return;

  std::vector<std::string>& history = app.nav.history;
  if (history.size() >= 2 && history[history.size() - 2] == text)
    history.pop_back();
  else
    history.push_back(text);

  std::optional<Move> move = return_to(app, route);
  if (!move && is_root(route.screen)) {
    go_to_root(app, route);
    move = Move::none;
  } else if (!move) {
    push(app, route);
    move = Move::push;
  }
  if (is_forgotten)
    tell_address(app, ports::AddressChange::replace, services);
  else
    retell_address(app, services);
  moved(app, *move, services);
}

void retell_address(AppState& app, Services& services) {
  if (!has_started(app) || app.nav.history.empty()) return;
  if (app.nav.history.back() != address_of(app, app.nav.top()))
    tell_address(app, ports::AddressChange::replace, services);
}

void forget_queries(AppState& app, Services& services) {
  for (std::vector<Route>& stack : app.nav.stacks)
    for (Route& route : stack) route.query.clear();
  for (std::string& address : app.nav.history) {
    Route route = parse_route(address);
    if (route.query.empty()) continue;
    app.nav.forgotten.insert(hash_of(format_route(route)));
    route.query.clear();
    if (&address != &app.nav.history.back()) address = format_route(route);
  }
  retell_address(app, services);
}

void go_back(AppState& app, Services& services) {
  if (!has_started(app) || !app.nav.can_go_back()) return;
  current_stack(app).pop_back();
  if (!go_back_in_browser(app, services))
    tell_address(app, ports::AddressChange::replace, services);
  moved(app, Move::pop, services);
}

void complete_parents(AppState& app) {
  if (!has_started(app) || !app.nav.cold) return;
  std::vector<Route>& stack = current_stack(app);
  const Route top = stack.back();
  std::string topic;
  if (top.screen == Screen::article)
    if (const model::Article* article = model::find_article(app.pack, top.id))
      topic = article->topic;
  if (top.screen == Screen::video)
    if (const model::Video* video = model::find_video(app.pack, top.id)) topic = video->topic;
  if (topic.empty()) return;
  stack.insert(stack.end() - 1, Route{Screen::topic, topic, {}});
  app.nav.cold = false;
}

void select_tab(AppState& app, Tab tab, Services& services) {
  if (!has_started(app)) return start(app, root_of(tab), services);
  Move move = Move::none;
  if (tab == app.nav.tab) {
    if (app.nav.top() == root_of(tab)) return;
    if (app.nav.can_go_back()) move = Move::pop;
    current_stack(app) = {root_of(tab)};
  } else {
    app.nav.tab = tab;
  }
  tell_address(app, ports::AddressChange::push, services);
  moved(app, move, services);
}

void leave_personal_pages(AppState& app, Services& services) {
  leave_pages(app, services, [](const Route& route) {
    return route.screen == Screen::chat || route.screen == Screen::ticket;
  });
}

void leave_page(AppState& app, Screen screen, std::string_view id, Services& services) {
  leave_pages(app, services,
              [&](const Route& route) { return route.screen == screen && route.id == id; });
}

Route resting_detail(const AppState& app) {
  switch (app.nav.tab) {
    case Tab::chat:
      if (!app.conversations.empty()) return {Screen::chat, app.conversations.front().id.text, {}};
      return {Screen::chat_new, {}, {}};
    case Tab::tickets:
      if (!app.tickets.empty()) return {Screen::ticket, app.tickets.front().id.text, {}};
      return {Screen::ticket_new, {}, {}};
    case Tab::contact:
      return {Screen::contact_phone, {}, {}};
    case Tab::help:
      break;
  }
  return {Screen::help, {}, {}};
}

bool is_showing(const AppState& app, Screen screen, std::string_view id) {
  if (!app.around.visible || !has_started(app)) return false;
  return app.nav.top().screen == screen && app.nav.top().id == id;
}

}  // namespace tideline::state
