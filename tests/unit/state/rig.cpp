#include "unit/state/rig.h"

#include <chrono>
#include <utility>

#include "state/actions_outside.h"
#include "unit/content/guard_rules.h"

namespace tideline::state {

model::PackFacts small_facts() {
  model::PackFacts facts;
  facts.id = "small";
  facts.version = "1";
  facts.languages = {"en", "zh-Hans"};
  facts.default_language = "en";
  facts.app_version = "4.12.0";
  facts.ticket_form.kinds = {{"deposit", "", {"amount"}, model::Priority::normal},
                             {"login", "", {"error"}, model::Priority::high}};
  facts.ticket_form.urgencies = {{"blocked", 1}};
  facts.ticket_form.attachments = {2, 1 << 20, {"image/png"}};
  facts.link_hosts = {"support.kraken.com"};
  facts.contacts = {{model::ContactKind::domain, "kraken.com", model::SocialNetwork::none, true}};
  model::Channel mail;
  mail.id = "mail";
  mail.kind = model::ChannelKind::email;
  mail.address = "help@kraken-demo.example";
  mail.purpose = model::EmailPurpose::technical;
  mail.asks = {"when", "device"};
  model::Channel phone;
  phone.id = "phone";
  phone.kind = model::ChannelKind::phone;
  phone.number = "+18888906060";
  phone.verified = false;
  model::Channel chat;
  chat.id = "chat";
  chat.kind = model::ChannelKind::chat;
  model::Channel ticket;
  ticket.id = "ticket";
  facts.channels = {mail, phone, chat, ticket};
  return facts;
}

model::Words small_words(const char* language) {
  model::Words words;
  words.language = language;
  words.set("brand.name", "Small");
  words.set("attach.only", "See the files.");
  words.set("field.when.label", "When");
  words.set("field.device.label", "Device");
  words.set("email.app_version", "app {version}");
  return words;
}

Rig::Run::Run(Rig& rig, desk::Desk& desk)
    : store(rig.storage, rig.clock), services{rig.clock,     rig.zones,   rig.links,
                                              rig.clipboard, rig.address, rig.files,
                                              rig.notifier,  store,       desk} {}

Rig::Rig(desk::Desk* desk_of_test) : used_desk_(desk_of_test ? desk_of_test : &desk) { start(); }

void Rig::start() {
  run_ = std::make_unique<Run>(*this, *used_desk_);
  run_->app.zone_offset = [this](const std::string& zone, UtcTime time) {
    return zones.offset(zone, time).value_or(std::chrono::minutes{0});
  };
  act(OpenRoute{});
  run_->store.load();
  settle();
  act(GuardLoaded{{&shipped_guard(), [](const model::SecretGuard*) {}}});
  act(PackFactsLoaded{"packs/small", small_facts(), small_words("en")});
}

void Rig::restart() {
  storage.crash();
  address = {};
  start();
}

void Rig::act(Action action) { update(run_->app, action, run_->services); }

bool Rig::answer() {
  std::vector<store::StoreEvent> stored;
  run_->store.poll(stored);
  for (store::StoreEvent& event : stored) act(StorageHappened{std::move(event)});
  std::vector<desk::DeskEvent> told;
  used_desk_->poll(told);
  for (desk::DeskEvent& event : told) act(DeskHappened{std::move(event)});
  std::vector<ports::FileEvent> came;
  files.poll(came);
  for (ports::FileEvent& event : came) act(FilesHappened{std::move(event)});
  return !stored.empty() || !told.empty() || !came.empty();
}

void Rig::set_online(bool online) {
  Surroundings around = app().around;
  around.online = online;
  act(SurroundingsChanged{around});
}

void Rig::settle() {
  for (int i = 0; i < 100; ++i) {
    const bool any = answer();
    if (!any && run_->store.settled()) return;
    if (!any) return;
  }
}

void Rig::run_for(Milliseconds time) {
  for (Milliseconds done{0}; done < time; done += Milliseconds{100}) {
    clock.advance(Milliseconds{100});
    act(Tick{clock.now()});
    settle();
  }
}

void Rig::press_browser(int by) {
  address.go(by);
  for (const std::string& route : std::exchange(address.announced, {})) act(FollowAddress{route});
}

std::string Rig::start_chat() {
  act(StartConversation{});
  settle();
  return app().conversations.front().id.text;
}

void Rig::send(const std::string& conversation, const std::string& text) {
  act(EditMessage{conversation, text});
  act(SendMessage{conversation});
}

std::string Rig::submit_ticket(const std::string& subject) {
  model::TicketDraft draft;
  draft.kind = "deposit";
  draft.subject = subject;
  draft.description = "It has not come since Monday.";
  draft.contact = "lin@mail.example";
  draft.fields = {{"amount", "250 EUR"}, {"error", "left over from another kind"}};
  act(EditTicket{draft});
  act(SubmitTicket{});
  return app().tickets.front().id.text;
}

void Rig::desk_says(const std::string& conversation, const std::string& id,
                    const std::string& text) {
  model::Message message;
  message.id = MessageId(id);
  message.author = model::MessageAuthor::agent;
  message.author_name = "Mara";
  message.text = text;
  message.at = clock.now();
  act(DeskHappened{desk::MessageArrived{ConversationId(conversation), message}});
}

void Rig::desk_moves(const std::string& ticket, const std::string& id, model::TicketStatus status,
                     const std::string& text) {
  model::TicketEvent event;
  event.id = MessageId(id);
  event.author = model::TicketAuthor::agent;
  event.text = text;
  event.status = status;
  event.at = clock.now();
  act(DeskHappened{desk::TicketMoved{TicketId(ticket), event}});
}

const model::Message& Rig::last_message(const std::string& conversation) const {
  return find_conversation(app(), conversation)->messages.back();
}

}  // namespace tideline::state
