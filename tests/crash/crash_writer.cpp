// The program that tests/crash/native.mjs kills: the app's session, store and files, everything but
// a window, on the machine's own clock (five times as fast, so that a second holds more).
//
//   crash_writer <folder> write <seed>   writes drafts, messages and tickets until it is killed;
//   says
//                                        on standard output, line by line and at once, what it
//                                        shows as saved or sent
//   crash_writer <folder> read           says what is there
#include <chrono>
#include <cstdio>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <unistd.h>

#include "app/session.h"
#include "fakes/fake_address_bar.h"
#include "fakes/fake_clipboard.h"
#include "fakes/fake_glyphs.h"
#include "fakes/fake_images.h"
#include "fakes/fake_links.h"
#include "fakes/fake_notifier.h"
#include "fakes/fake_time_zones.h"
#include "platform/native/asset_files.h"
#include "platform/native/durable_file.h"
#include "platform/native/files_native.h"
#include "platform/native/storage_files.h"
#include "store/merge_records.h"
#include "ui/drawing.h"

using namespace tideline;

namespace {

constexpr int kSpeed = 5;
constexpr Milliseconds kDraftPromise{500};

class FastClock : public ports::Clock {
 public:
  UtcTime now() const override { return start_ + monotonic(); }
  Milliseconds monotonic() const override {
    const auto passed = std::chrono::steady_clock::now() - began_;
    return std::chrono::duration_cast<Milliseconds>(passed * kSpeed);
  }

 private:
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  UtcTime start_ =
      std::chrono::time_point_cast<UtcTime::duration>(std::chrono::system_clock::now());
};

class NoTextInput : public ports::TextInput {
 public:
  void show(std::span<const ports::TextField>) override {}
  void focus(const std::string&) override {}
  void select(const std::string&, int, int) override {}
};

class NoMirror : public ports::Mirror {
 public:
  void show(std::span<const ports::SemanticNode>) override {}
};

// One line, whole or not at all: pipes take up to 4096 bytes in one piece.
void say(const std::string& line) {
  const std::string whole = line + "\n";
  if (write(STDOUT_FILENO, whole.data(), whole.size()) < 0) _exit(3);
}

struct Program {
  explicit Program(const std::string& folder)
      : storage(folder, bell), assets(bell), files(folder + "/files", clock, bell) {
    storage.set_merge(store::merged_record);
    ui::begin_drawing();
    ui::draw_to_nowhere();
    app::SessionOptions options;
    options.pack = "data/packs/kraken-demo";
    options.route = "#/chat";
    session = std::make_unique<app::Session>(
        app::SessionPorts{clock, zones, storage, assets, links, clipboard, glyphs, text_input,
                          address, mirror, files, notifier, images},
        options);
    step({ViewportEvent{Viewport{.width_dp = 390, .height_dp = 844}}});
    while (!session->state().stored_loaded || session->state().guard.rules == nullptr ||
           session->state().load != state::LoadState::ready)
      step({});
  }

  void step(const std::vector<InputEvent>& events) {
    if (!session->step(events)) return;
    ui::finish_drawing();
    ui::draw_to_nowhere();
  }

  const state::AppState& app() const { return session->state(); }

  FastClock clock;
  platform::Doorbell bell;
  platform::FileStorage storage;
  platform::FileAssets assets;
  fakes::FakeTimeZones zones;
  fakes::FakeLinks links;
  fakes::FakeClipboard clipboard;
  platform::NativeFiles files;
  fakes::FakeGlyphs glyphs;
  fakes::FakeAddressBar address;
  fakes::FakeNotifier notifier;
  fakes::FakeImages images;
  NoTextInput text_input;
  NoMirror mirror;
  std::unique_ptr<app::Session> session;
};

using Parts = std::vector<std::pair<std::string, std::string>>;

// What is written in a form, part by part.
Parts parts_of(const model::TicketDraft& draft) {
  Parts parts = {{"subject", draft.subject}, {"description", draft.description}};
  for (const auto& [field, text] : draft.fields) parts.emplace_back("field." + field, text);
  for (const model::Attachment& file : draft.attachments) parts.emplace_back("file", file.id);
  return parts;
}

// All of it in one line.
std::string form_text(const model::TicketDraft& draft) {
  std::string text = draft.kind + "|" + draft.urgency + "|" + draft.contact;
  for (const auto& [name, value] : parts_of(draft)) text += "|" + name + "=" + value;
  for (const model::Attachment& file : draft.attachments)
    text += "|" + file.name + "," + file.media_type + "," + std::to_string(file.bytes);
  return text;
}

// Says what is shown and was not said before.
class Witness {
 public:
  void look(const Program& program) {
    for (const model::Conversation& conversation : program.app().conversations) {
      watch_draft("message/" + conversation.id.text, conversation.draft, program);
      for (const model::Message& message : conversation.messages) look_at(conversation, message);
    }
    for (const model::Ticket& ticket : program.app().tickets) {
      once("ticket\t" + ticket.id.text + "\t" + ticket.content.subject);
      once("form\t" + ticket.id.text + "\t" + form_text(ticket.content));
      for (const model::Attachment& file : ticket.content.attachments)
        once("file\t" + file.id + "\t" + std::to_string(file.bytes));
      if (!ticket.number.empty()) once("number\t" + ticket.id.text + "\t" + ticket.number);
    }
    for (const auto& [name, text] : parts_of(program.app().ticket_draft))
      watch_draft("ticket/" + (name == "file" ? text : name), text, program);
  }

 private:
  struct Draft {
    std::string text;
    Milliseconds since{0};
    bool said = false;
  };

  void once(const std::string& line) {
    if (said_.insert(line).second) say(line);
  }

  void look_at(const model::Conversation& conversation, const model::Message& message) {
    if (message.author != model::MessageAuthor::me) return;
    once("message\t" + message.id.text + "\t" + message.text);
    const bool sent = message.delivery != model::DeliveryState::waiting &&
                      message.delivery != model::DeliveryState::failed;
    if (sent) once("sent\t" + message.id.text + "\t" + conversation.id.text);
  }

  // A draft counts as saved half a second after it was typed; what was typed since may be lost.
  void watch_draft(const std::string& place, const std::string& text, const Program& program) {
    Draft& draft = drafts_[place];
    const Milliseconds now = program.clock.monotonic();
    const bool goes_on = text.starts_with(draft.text) && !draft.text.empty();
    if (goes_on && !draft.said && now - draft.since >= kDraftPromise) {
      draft.said = true;
      say("draft\t" + place + "\t" + draft.text);
    }
    if (goes_on && !draft.said) return;
    if (text != draft.text) draft = {text, now, false};
  }

  std::set<std::string> said_;
  std::map<std::string, Draft> drafts_;
};

class Writer {
 public:
  Writer(Program& program, std::string folder, unsigned seed)
      : program_(program), folder_(std::move(folder)), random_(seed), seed_(seed) {}

  void write_on() {
    const auto& app = program_.app();
    if (app.conversations.size() < 2) return act(state::StartConversation{});
    const unsigned pick = random_() % 10;
    if (pick < 4) return type_message();
    if (pick < 6) return act(state::SendMessage{some_chat().id.text});
    if (pick < 9) return type_ticket();
    act(state::SubmitTicket{});
  }

 private:
  template <typename T>
  void act(T action) {
    program_.session->act(state::Action(std::move(action)));
  }
  std::string word() { return "w" + std::to_string(seed_) + "x" + std::to_string(++words_) + " "; }
  const model::Conversation& some_chat() {
    const auto& chats = program_.app().conversations;
    return chats[random_() % 2];
  }
  void type_message() {
    const model::Conversation& chat = some_chat();
    act(state::EditMessage{chat.id.text, chat.draft + word()});
  }
  // Any part of the whole form.
  void type_ticket() {
    const model::TicketForm& form = program_.app().pack.facts.ticket_form;
    const model::TicketKind& kind = form.kinds.front();
    model::TicketDraft draft = program_.app().ticket_draft;
    draft.kind = kind.id;
    if (draft.urgency.empty() && !form.urgencies.empty())
      draft.urgency = form.urgencies[random_() % form.urgencies.size()].id;
    if (draft.subject.empty()) draft.subject = "About " + word();
    draft.contact = "lin@mail.example";
    const std::size_t part = random_() % (kind.fields.size() + 3);
    if (part < kind.fields.size())
      draft.fields[kind.fields[part]] += word();
    else if (part == kind.fields.size() && draft.attachments.size() < 2)
      return give_file();
    else
      draft.description += word();
    act(state::EditTicket{draft});
  }
  // As if it were dropped on the form.
  void give_file() {
    const std::string path = folder_ + "/given.txt";
    std::ofstream(path) << word() << std::string(random_() % 5000, 'x');
    ports::FileInput input;
    input.id = "attach";
    input.target = "ticket";
    input.types = {"text/plain"};
    input.max_bytes = 1 << 20;
    input.room = 2;
    program_.files.show(std::vector<ports::FileInput>{input});
    program_.files.drop(path);
  }

  Program& program_;
  std::string folder_;
  std::mt19937 random_;
  unsigned seed_;
  unsigned words_ = 0;
};

void say_parts(const std::string& kind, const model::TicketDraft& draft) {
  for (const auto& [name, text] : parts_of(draft))
    say(kind + "\tticket/" + (name == "file" ? text : name) + "\t" + text);
}

// As many bytes of each as there are.
void say_files(const model::TicketDraft& draft, const std::string& folder) {
  for (const model::Attachment& file : draft.attachments) {
    const Result<std::string> bytes = platform::read_durable(folder + "/files/" + file.id);
    say("file\t" + file.id + "\t" + (bytes ? std::to_string(bytes->size()) : "none"));
  }
}

void read_all(const Program& program, const std::string& folder) {
  for (const model::Conversation& conversation : program.app().conversations) {
    say("draft\tmessage/" + conversation.id.text + "\t" + conversation.draft);
    for (const model::Message& message : conversation.messages) {
      if (message.author != model::MessageAuthor::me) continue;
      const bool waits = message.delivery == model::DeliveryState::waiting ||
                         message.delivery == model::DeliveryState::failed;
      say("message\t" + message.id.text + "\t" + message.text);
      if (!waits) say("sent\t" + message.id.text + "\t" + conversation.id.text);
    }
  }
  for (const model::Ticket& ticket : program.app().tickets) {
    say("ticket\t" + ticket.id.text + "\t" + ticket.content.subject);
    say("described\t" + ticket.id.text + "\t" + ticket.content.description);
    say("form\t" + ticket.id.text + "\t" + form_text(ticket.content));
    say_parts("part", ticket.content);
    say_files(ticket.content, folder);
    if (!ticket.number.empty()) say("number\t" + ticket.id.text + "\t" + ticket.number);
  }
  say_parts("draft", program.app().ticket_draft);
  say_files(program.app().ticket_draft, folder);
  say("damaged\t" + std::to_string(program.app().damaged_records) + "\t");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  Program program(argv[1]);
  if (std::string(argv[2]) == "read") {
    read_all(program, argv[1]);
    return 0;
  }
  Writer writer(program, argv[1], unsigned(std::strtoul(argc > 3 ? argv[3] : "1", nullptr, 10)));
  Witness witness;
  say("ready\t\t");
  for (;;) {
    writer.write_on();
    program.step({});
    witness.look(program);
    std::this_thread::sleep_for(std::chrono::milliseconds{2});
  }
}
