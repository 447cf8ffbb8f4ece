// Rows pushed to the left, off their actions: fingers, mouse, keys and screen readers.
#include <doctest/doctest.h>

#include "flow/app_rig.h"

using namespace std::chrono_literals;
using namespace tideline;
using flow::AppRig;

namespace {

// The rows on the screen that have actions, from top to bottom.
std::vector<std::string> rows_of(AppRig& rig, std::string_view prefix) {
  std::vector<std::string> rows;
  for (const ui::SemanticNode& node : rig.session().kit().semantics().nodes())
    if (node.id.starts_with(prefix) && node.id.find(':', prefix.size()) == std::string::npos)
      rows.push_back(node.id);
  return rows;
}

// A search page with these searches to go back to, the last on top.
void search_for(AppRig& rig, const std::vector<std::string>& queries) {
  for (const std::string& query : queries) {
    rig.open("#/search").type("search_text", query).run_for(300ms);
    const std::vector<std::string> hits = rows_of(rig, "hit:article:");
    REQUIRE(!hits.empty());
    rig.tap(hits.front());
  }
  rig.open("#/search").type("search_text", "").run_for(300ms);
}

struct SwipeRig {
  AppRig rig{{.route = "#/search"}};
  std::vector<std::string> rows;

  SwipeRig() {
    search_for(rig, {"fee", "deposit", "password"});
    rows = rows_of(rig, "recent:");
    REQUIRE(rows.size() == 3);
  }
  // How far a row is pushed away from its actions.
  float way(const std::string& row) const { return 358 - rig.rect_of(row).width; }
  // Pushes a row by this much and lets go after `rest`.
  void push(const std::string& row, float by, Milliseconds time, Milliseconds rest = 200ms) {
    const float y = rig.rect_of(row).center_y();
    const float from = by < 0 ? 340.0f : 120.0f;
    rig.drag(from, y, from + by, y, time).run_for(rest);
    rig.point(PointerPhase::up, from + by, y).run_for(400ms);
  }
};

}  // namespace

TEST_CASE("swipe: the row follows the finger and comes back when it was pushed a little") {
  SwipeRig s;
  const float y = s.rig.rect_of(s.rows[0]).center_y();
  s.rig.drag(340, y, 310, y, 300ms);
  CHECK(s.way(s.rows[0]) == doctest::Approx(20));  // less the slop

  s.rig.run_for(200ms).point(PointerPhase::up, 310, y).run_for(400ms);
  CHECK(s.way(s.rows[0]) == 0);
  CHECK(s.rig.app().search.recent.size() == 3);
  CHECK(s.rig.app().search.query.empty());
}

TEST_CASE("swipe: past half-way or thrown it opens, thrown back it closes") {
  SwipeRig s;
  s.push(s.rows[0], -70, 400ms);
  CHECK(s.way(s.rows[0]) > 60);
  s.push(s.rows[0], 40, 48ms, 0ms);
  CHECK(s.way(s.rows[0]) == 0);

  s.push(s.rows[0], -34, 32ms, 0ms);
  CHECK(s.way(s.rows[0]) > 60);
  CHECK(s.rig.app().search.recent.size() == 3);
}

TEST_CASE("swipe: the action that is uncovered is pressed like any button") {
  SwipeRig s;
  s.push(s.rows[1], -80, 300ms);
  const ui::Rect button = s.rig.rect_of(s.rows[1] + ":delete");
  REQUIRE(button.width > 60);

  s.rig.click(button.center_x(), button.center_y()).run_for(400ms);

  CHECK(s.rig.app().search.recent == std::vector<std::string>{"password", "fee"});
  CHECK(s.rig.app().search.query.empty());
}

TEST_CASE("swipe: a long one does the first action, and can still be taken back") {
  SwipeRig s;
  const float y = s.rig.rect_of(s.rows[0]).center_y();
  s.rig.drag(350, y, 60, y, 300ms);
  s.rig.point(PointerPhase::move, 120, y).point(PointerPhase::move, 320, y);
  s.rig.run_for(200ms).point(PointerPhase::up, 320, y).run_for(400ms);
  CHECK(s.rig.app().search.recent.size() == 3);
  CHECK(s.way(s.rows[0]) == 0);

  s.push(s.rows[0], -290, 300ms);
  CHECK(s.rig.app().search.recent == std::vector<std::string>{"deposit", "fee"});
}

TEST_CASE("swipe: one row is open at a time, and a press elsewhere only closes it") {
  SwipeRig s;
  s.push(s.rows[0], -80, 300ms);
  s.push(s.rows[2], -80, 300ms);
  CHECK(s.way(s.rows[0]) == 0);
  CHECK(s.way(s.rows[2]) > 60);

  const ui::Rect other = s.rig.rect_of(s.rows[1]);
  s.rig.click(other.x + 60, other.center_y()).run_for(400ms);
  CHECK(s.way(s.rows[2]) == 0);
  CHECK(s.rig.app().search.query.empty());

  s.rig.click(other.x + 60, other.center_y()).run_for(400ms);
  CHECK(s.rig.app().search.query == "deposit");
}

TEST_CASE("swipe: a steep drag scrolls and opens nothing; scrolling closes what is open") {
  SwipeRig s;
  s.push(s.rows[0], -80, 300ms);
  const float y = s.rig.rect_of(s.rows[1]).center_y();

  s.rig.drag(300, y, 240, y - 90, 200ms).run_for(100ms);
  s.rig.point(PointerPhase::up, 240, y - 90).run_for(600ms);

  for (const std::string& row : s.rows) CHECK(s.way(row) == 0);
  CHECK(s.rig.app().search.recent.size() == 3);
}

TEST_CASE("swipe: a mouse does not push rows; it finds a button for their actions") {
  SwipeRig s;
  const float y = s.rig.rect_of(s.rows[0]).center_y();
  s.rig.drag(340, y, 200, y, 200ms, PointerKind::mouse);
  s.rig.point(PointerPhase::up, 200, y, PointerKind::mouse).run_for(300ms);
  CHECK(s.way(s.rows[0]) == 0);

  s.rig.point(PointerPhase::hover, 200, y, PointerKind::mouse).run_for(100ms);
  REQUIRE(s.rig.has(s.rows[0] + ":more"));
  CHECK_FALSE(s.rig.has(s.rows[1] + ":more"));
  const ui::Rect more = s.rig.rect_of(s.rows[0] + ":more");
  s.rig.click(more.center_x(), more.center_y(), PointerKind::mouse).run_for(400ms);
  CHECK(s.way(s.rows[0]) > 60);

  s.rig.press(Key::escape).run_for(400ms);
  CHECK(s.way(s.rows[0]) == 0);
  CHECK(s.rig.app().nav.top().screen == state::Screen::search);
}

TEST_CASE("swipe: a finger that rests opens the row") {
  SwipeRig s;
  const ui::Rect row = s.rig.rect_of(s.rows[0]);
  s.rig.point(PointerPhase::down, row.center_x(), row.center_y()).run_for(700ms);
  s.rig.point(PointerPhase::up, row.center_x(), row.center_y()).run_for(300ms);

  CHECK(s.way(s.rows[0]) > 60);
  CHECK(s.rig.app().search.query.empty());
}

TEST_CASE("swipe: the keyboard reaches each action, sees it, and keeps its place in the list") {
  SwipeRig s;
  while (s.rig.focused() != s.rows[0]) s.rig.press(Key::tab);
  CHECK(s.way(s.rows[0]) == 0);
  s.rig.press(Key::tab).run_for(300ms);
  CHECK(s.rig.focused() == s.rows[0] + ":delete");
  CHECK(s.way(s.rows[0]) > 60);

  s.rig.press(Key::escape).run_for(300ms);
  CHECK(s.rig.focused() == s.rows[0]);
  CHECK(s.way(s.rows[0]) == 0);

  s.rig.press(Key::tab).press(Key::enter).run_for(300ms);
  CHECK(s.rig.app().search.recent == std::vector<std::string>{"deposit", "fee"});
  CHECK(s.rig.focused() == s.rows[1]);

  s.rig.press(Key::del).run_for(300ms);
  CHECK(s.rig.app().search.recent == std::vector<std::string>{"fee"});
}

TEST_CASE("swipe: screen readers find every action by name, each beside what it is about") {
  SwipeRig s;
  int found = 0;
  for (const ui::SemanticNode& node : s.rig.session().kit().semantics().nodes()) {
    if (node.label != "Delete") continue;
    ++found;
    CHECK(node.role == ui::Role::button);
    CHECK(!node.value.empty());
    CHECK(ui::visible_rect_of(node).width == 0);  // nothing presses it by accident
  }
  CHECK(found == 3);
}

TEST_CASE("swipe: a ticket is marked, closed after a question, and opened again") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  rig.type("ticket_subject", "Deposit is missing")
      .type("ticket_description", "Sent on Monday, still not there")
      .type("ticket_contact", "me@mail.example");
  rig.tap("ticket_review").tap("ticket_send").run_for(3s);
  rig.open("#/tickets").run_for(1s);
  const std::string row = "ticket:" + rig.app().tickets.front().id.text;

  // The team may answer at any moment: what counts is that each press turns it round.
  for (int i = 0; i < 2; ++i) {
    const bool was_unread = rig.app().tickets.front().unread > 0;
    rig.tap(row + (was_unread ? ":read" : ":unread"));
    CHECK((rig.app().tickets.front().unread > 0) != was_unread);
  }

  rig.tap(row + ":close").run_for(300ms);
  CHECK(rig.app().sheet.kind == state::SheetKind::close_ticket);
  rig.tap("sheet_continue").run_for(300ms);
  CHECK(rig.app().tickets.front().status == model::TicketStatus::closed);
  rig.tap("tickets_filter:done").run_for(300ms);
  rig.tap(row + ":reopen").run_for(300ms);
  CHECK(rig.app().tickets.front().status != model::TicketStatus::closed);
}

TEST_CASE("swipe: with large type on a narrow screen the actions fit and nothing is cut") {
  AppRig rig({.route = "#/chat/new", .width_dp = 320, .height_dp = 480, .text_percent = 160});
  rig.tap("start_chat").run_for(5s).open("#/chat").run_for(1s);
  const std::string row = "conversation:" + rig.app().conversations.front().id.text;
  const ui::Rect place = rig.rect_of(row);
  rig.drag(300, place.center_y(), 120, place.center_y(), 300ms).run_for(100ms);
  rig.point(PointerPhase::up, 120, place.center_y()).run_for(400ms);

  CHECK(rig.rect_of(row + ":end").width >= 48);
  CHECK(rig.rect_of(row + ":unread").width >= 48);
  CHECK(rig.rect_of(row + ":end").x >= rig.rect_of(row).right());
  CHECK(rig.text_faults().empty());
}
