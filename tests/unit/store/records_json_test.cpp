#include "store/records_json.h"

#include <string>
#include <vector>

#include "doctest/doctest.h"

#include "store/record_fields.h"

using namespace tideline;
using namespace tideline::store;

namespace {

model::Conversation full_conversation() {
  model::Message message;
  message.id = MessageId("m-1");
  message.author = model::MessageAuthor::agent;
  message.author_name = "Mara";
  message.text = "Guten Tag, 你好 🙂";
  message.at = from_civil({2026, 11, 2, 9, 0, 0}) + Milliseconds{7};
  message.delivery = model::DeliveryState::read;
  message.articles = {"lost-2fa-device"};
  message.quick_replies = {{"Talk to a person", "human"}};
  model::Conversation conversation;
  conversation.id = ConversationId("c-1");
  conversation.name = "Lin";
  conversation.topic = "login";
  conversation.state = model::ConversationState::with_agent;
  conversation.started = message.at;
  conversation.updated = message.at;
  conversation.messages = {message};
  conversation.unread = 3;
  return conversation;
}

model::Ticket full_ticket() {
  model::Ticket ticket;
  ticket.id = TicketId("t-1");
  ticket.number = "TD-10482";
  ticket.content = {"deposit",          "blocked",     "Deposit missing",
                    "It has not come.", "a@b.example", {{"amount", "250 EUR"}}};
  ticket.priority = model::Priority::high;
  ticket.status = model::TicketStatus::waiting_for_you;
  ticket.created = from_civil({2026, 11, 2, 9, 0, 0});
  ticket.updated = ticket.created;
  model::TicketEvent event;
  event.id = MessageId("t-1-d1");
  event.author = model::TicketAuthor::agent;
  event.author_name = "Mara";
  event.text = "Which network?";
  event.status = model::TicketStatus::waiting_for_you;
  event.at = ticket.created;
  event.delivered = false;
  ticket.timeline = {event};
  ticket.unread = 1;
  return ticket;
}

template <typename T>
T read_back(const T& value) {
  T out;
  REQUIRE(read_json(to_json(value), out));
  return out;
}

template <typename T>
ErrorCode refusal(std::string_view json) {
  T out;
  const Result<Done> read = read_json(json, out);
  REQUIRE_FALSE(read);
  return read.error().code;
}

}  // namespace

TEST_CASE("records: a conversation reads back as it was written") {
  const model::Conversation before = full_conversation();

  const model::Conversation after = read_back(before);

  CHECK(after.id == before.id);
  CHECK(after.name == before.name);
  CHECK(after.topic == before.topic);
  CHECK(after.state == before.state);
  CHECK(after.started == before.started);
  CHECK(after.unread == 3);
  CHECK(after.messages == before.messages);
}

TEST_CASE("records: a ticket reads back as it was written") {
  const model::Ticket before = full_ticket();
  CHECK(read_back(before) == before);
}

TEST_CASE("records: small records read back as they were written") {
  const model::Settings settings{"zh-Hans", model::ThemeChoice::dark, 130};
  CHECK(read_back(settings) == settings);

  model::OutboxItem item;
  item.id = "o-1";
  item.kind = model::OutboxKind::ticket_reply;
  item.subject = "t-1";
  item.message = MessageId("m-1");
  item.sequence = 12;
  CHECK(read_back(item) == item);

  model::EmailDraft email{model::EmailPurpose::technical, "Crash", "It closes", {{"when", "now"}}};
  CHECK(read_back(email) == email);
  CHECK(read_back(model::ChatForm{"Lin", "login"}) == model::ChatForm{"Lin", "login"});
  CHECK(read_back(std::vector<std::string>{"b", "a"}) == std::vector<std::string>{"b", "a"});
  CHECK(read_back(std::set<std::string>{"n-1"}) == std::set<std::string>{"n-1"});
  CHECK(read_back(std::map<std::string, bool>{{"x", true}}).at("x"));
  const model::MessageDraft draft{
      "half a sent", {{"f-1", "shot.png", "image/png", 1234, 40, 30}}, {{"when", "today"}}};
  CHECK(read_back(draft) == draft);
}

TEST_CASE("records: an inbox keeps its order") {
  model::InboxItem item;
  item.id = "n-1";
  item.kind = model::InboxKind::ticket_status;
  item.word = "status.solved";
  item.route = "#/tickets/t-1";
  item.at = from_civil({2026, 11, 2, 9, 0, 0});
  model::InboxItem other = item;
  other.id = "n-0";
  const std::vector<model::InboxItem> inbox = {item, other};
  CHECK(read_back(inbox) == inbox);
}

TEST_CASE("records: whatever a desk has told is written so that it can be read again") {
  model::Message message;
  message.id = MessageId("m-1");
  message.text = std::string(kMaxTextBytes, '\xff');
  message.author_name = std::string(10000, 'n');
  message.at = UtcTime{Milliseconds{std::int64_t{1} << 60}};
  message.articles = {"lost-2fa-device", std::string(200, 'a'), "bad\xff"};
  message.attachments = {{"f-1", "a.png", "image/png", std::int64_t{1} << 60, 1 << 30, -1}};

  std::vector<model::Message> read;
  REQUIRE(read_json(to_json(std::vector{message}), read).ok());

  REQUIRE(read.size() == 1);
  CHECK(read[0].text.size() <= kMaxTextBytes);
  CHECK(read[0].articles.size() == 2);
  model::Ticket ticket;
  ticket.id = TicketId("t-1");
  ticket.content.fields["error"] = std::string(2 * kMaxTextBytes, 'x');
  for (int i = 0; i < 3000; ++i) ticket.content.fields[std::to_string(i)] = "\xc3";
  ticket.updated = UtcTime{Milliseconds{-(std::int64_t{1} << 60)}};
  model::Ticket read_ticket;
  CHECK(read_json(to_json(ticket), read_ticket).ok());
}

TEST_CASE("records: what is not readable is refused, and nothing is half read") {
  CHECK(refusal<model::Settings>("") == ErrorCode::malformed);
  CHECK(refusal<model::Settings>("{\"v\":1,") == ErrorCode::malformed);
  CHECK(refusal<model::Settings>("{\"v\":1,\"language\":\"\xff\"}") == ErrorCode::malformed);
  CHECK(refusal<model::Settings>("[]") == ErrorCode::invalid);
  CHECK(refusal<model::Settings>("{}") == ErrorCode::invalid);
  CHECK(refusal<model::Settings>("{\"v\":3}") == ErrorCode::refused);
  CHECK(refusal<model::Settings>("{\"v\":\"1\"}") == ErrorCode::invalid);
  CHECK(refusal<model::Settings>("{\"v\":1,\"theme\":\"pink\"}") == ErrorCode::invalid);
  CHECK(refusal<model::Settings>("{\"v\":1,\"text_percent\":-5}") == ErrorCode::invalid);
  CHECK(refusal<model::Ticket>("{\"v\":1}") == ErrorCode::invalid);
  CHECK(refusal<model::Ticket>("{\"v\":1,\"id\":\"t\",\"timeline\":[1]}") == ErrorCode::invalid);
  CHECK(refusal<model::Ticket>("{\"v\":1,\"id\":\"t\",\"created\":\"soon\"}") ==
        ErrorCode::invalid);
  CHECK(refusal<model::MessageDraft>(std::string(kMaxRecordBytes + 1, ' ')) ==
        ErrorCode::too_large);
  CHECK(refusal<model::MessageDraft>(std::string(100000, '[')) == ErrorCode::malformed);

  model::Settings settings{"en", model::ThemeChoice::dark, 100};
  CHECK_FALSE(read_json("{\"v\":1,\"language\":\"zh-Hans\",\"theme\":3}", settings));
  CHECK(settings.language == "en");
}

TEST_CASE("records: the fault is named without telling what was written") {
  model::Ticket ticket;
  const Result<Done> read = read_json(
      "{\"v\":1,\"id\":\"t\",\"timeline\":[{\"id\":\"m\",\"text\":\"secret\",\"author\":7}]}",
      ticket);
  REQUIRE_FALSE(read);
  CHECK(read.error().detail == "unexpected value at /timeline/author");
}

TEST_CASE("records: broken bytes and endless texts are written so that they read back") {
  model::Conversation conversation = full_conversation();
  conversation.messages[0].text = "broken \xff byte";
  CHECK(read_back(conversation).messages[0].text == "broken \xEF\xBF\xBD byte");

  conversation.messages[0].text = std::string(2 * kMaxTextBytes, 'x');
  CHECK(read_back(conversation).messages[0].text.size() == kMaxTextBytes);
}

TEST_CASE("records: members of a later time do not disturb") {
  model::Settings settings;
  CHECK(read_json("{\"v\":1,\"language\":\"en\",\"later\":{}}", settings));
  CHECK(settings.language == "en");
}

TEST_CASE("records: a consent that was never given has no moment") {
  model::Settings settings;
  CHECK(to_json(settings).find("consent_at") == std::string::npos);
  settings.consent_at = from_civil({2026, 11, 2, 9, 0, 0});
  CHECK(read_back(settings).consent_at == settings.consent_at);
}
