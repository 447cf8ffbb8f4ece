#include <set>

#include "doctest/doctest.h"

#include "state/ids.h"
#include "unit/state/rig.h"

using namespace tideline;
using namespace tideline::state;

TEST_CASE("settings: sizes are kept within bounds, unknown languages are not taken") {
  Rig rig;
  rig.act(ChangeSettings{{"zh-Hans", model::ThemeChoice::dark, 1000}});
  CHECK(rig.app().settings.text_percent == model::kMaxTextPercent);
  CHECK(rig.app().settings.language == "zh-Hans");
  CHECK(rig.app().is_dark());

  rig.act(ChangeSettings{{"xx", model::ThemeChoice::light, 0}});
  CHECK(rig.app().settings.language == "zh-Hans");
  CHECK(rig.app().settings.text_percent == model::kMinTextPercent);
  rig.act(ChangeSettings{{"", model::ThemeChoice::light, 100}});
  CHECK(rig.app().settings.language.empty());
}

TEST_CASE("settings: what is preset for one run is not kept") {
  Rig rig;
  rig.act(PresetSettings{{"", model::ThemeChoice::dark, 100}});
  CHECK(rig.app().is_dark());
  rig.settle();
  rig.restart();
  CHECK_FALSE(rig.app().is_dark());

  rig.act(PresetSettings{{"", model::ThemeChoice::dark, 100}});
  rig.act(ChangeSettings{{"", model::ThemeChoice::dark, 130}});
  rig.settle();
  rig.restart();
  CHECK(rig.app().settings.text_percent == 130);
  CHECK_FALSE(rig.app().is_dark());
}

TEST_CASE("settings: sheets ask before a chat is ended or a ticket closed") {
  Rig rig;
  const std::string chat = rig.start_chat();
  rig.act(OpenSheet{{SheetKind::end_chat, chat, ""}});
  rig.act(CloseSheet{});
  CHECK(rig.app().conversations[0].state == model::ConversationState::with_assistant);
  rig.act(OpenSheet{{SheetKind::end_chat, chat, ""}});
  rig.act(ConfirmSheet{});
  CHECK(rig.app().conversations[0].state == model::ConversationState::ended);

  const std::string ticket = rig.submit_ticket();
  rig.settle();
  rig.act(OpenSheet{{SheetKind::close_ticket, ticket, ""}});
  rig.act(ConfirmSheet{});
  CHECK(rig.app().tickets[0].status == model::TicketStatus::closed);
}

TEST_CASE("settings: toasts go one by one, and never pile up") {
  Rig rig;
  for (int i = 0; i < 10; ++i) rig.act(CopyText{"x"});
  CHECK(rig.app().toasts.size() == 3);
  const auto serial = rig.app().toasts.front().serial;
  rig.act(ToastDone{serial});
  CHECK(rig.app().toasts.size() == 2);
  rig.act(ToastDone{serial});
  CHECK(rig.app().toasts.size() == 2);
}

TEST_CASE("settings: new ids are unique while the clock stands still, and good for routes") {
  std::set<std::string> ids;
  for (std::uint64_t i = 0; i < 1000; ++i) ids.insert(new_id("t", UtcTime{}, i));
  CHECK(ids.size() == 1000);
  for (const std::string& id : ids) CHECK(parse_route("#/tickets/" + id).screen == Screen::ticket);
}
