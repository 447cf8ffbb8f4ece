// The embedded demonstration desk: recognises problems, answers from the pack's chat book, hands
// over to a scripted agent and works on tickets, all in seconds and on the clock port.
//
// It needs no network and no server. It does its part after a restart too: what it had promised
// is found in the conversations and tickets given to resume().
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "desk/desk.h"
#include "desk/local/chat_script.h"
#include "desk/local/past.h"
#include "desk/local/ticket_script.h"
#include "desk/local/timeline.h"
#include "ports/clock.h"

namespace tideline::desk {

// What a presenter may let the scripted agent do.
enum class Cue : std::uint8_t { types, answers, asks, solves };

class DemoDesk : public Desk {
 public:
  // `clock` is borrowed for the desk's life.
  DemoDesk(const ports::Clock& clock, ProblemFinder find_problems);

  // What it says from now on, in the pack's current language. Until the first book it says
  // nothing, and then makes up for it. `form` tells what a ticket of each kind should say.
  void set_book(model::ChatBook book, model::TicketForm form = {});

  // It has something to say or do, and no book yet.
  bool wants_book() const { return !has_book_ && stage_.timeline.next().has_value(); }

  // From now on a desk that lacks something, as others do.
  void set_capabilities(const Capabilities& can);

  // What the same person has said elsewhere: the app is told of the latest of it and may fetch
  // the rest.
  void add_past(model::Conversation conversation);
  void add_past(model::Ticket ticket);

  // The agent acts now, in the presenter's words or, when `text` is empty, in the book's.
  void cue(Cue cue, const ConversationId& id, const std::string& text);
  void cue(Cue cue, const TicketId& id, const std::string& text);

  // Files of the pack that it is asked for, by path; each is to be brought.
  std::vector<std::string> take_wanted_files() { return stage_.files.take_wanted(); }
  void bring_file(const std::string& path, Result<std::string> bytes) {
    stage_.files.bring(path, std::move(bytes));
  }

  void resume(const std::vector<model::Conversation>& conversations,
              const std::vector<model::Ticket>& tickets) override;
  bool needs_network() const override { return false; }
  Capabilities capabilities() const override { return stage_.can; }
  // There is nobody to ask: any proof will do.
  void identify(const model::Identity& identity) override;
  void open(const ConversationOpening& opening) override { chats_.open(opening); }
  void send(const OutgoingMessage& message) override { chats_.send(message); }
  void ask_for_human(const ConversationId& id) override { chats_.ask_for_human(id); }
  void end(const ConversationId& id) override { chats_.end(id); }
  void submit(const TicketSubmission& submission) override { tickets_.submit(submission); }
  void reply(const TicketReply& reply) override { tickets_.reply(reply); }
  void close(const TicketId& id) override { tickets_.close(id); }
  void reopen(const TicketId& id) override { tickets_.reopen(id); }
  void fetch_older(const ConversationId& conversation, const MessageId& before) override;
  void fetch_older(const TicketId& ticket, const MessageId& before) override;
  void fetch_attachment(const AttachmentRequest& request) override { stage_.files.fetch(request); }
  void rate(const Rating& rating) override;
  std::size_t poll(std::vector<DeskEvent>& out) override;
  std::optional<Milliseconds> next_event() const override;

 private:
  Stage stage_;
  ChatScript chats_;
  TicketScript tickets_;
  Past past_;
  bool has_book_ = false;
};

}  // namespace tideline::desk
