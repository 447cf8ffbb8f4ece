// A desk that confirms what it gets and says nothing by itself; tests say the rest.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "desk/desk.h"

namespace tideline::fakes {

class FakeDesk : public desk::Desk {
 public:
  bool confirms = true;        // false: calls are taken and never answered
  std::optional<Error> fails;  // set: every call is answered by SendFailed
  bool network = true;         // what needs_network() says
  desk::Capabilities can;
  std::vector<std::string> calls;        // "send m-1: Hello", "close t-1" ..., repeats included
  std::vector<model::Attachment> files;  // that came with what was received
  std::map<std::string, std::string> own_files;  // bytes by attachment id
  // What was said before the app knew of it, by conversation: given in pages of three.
  std::map<std::string, std::vector<model::Message>> past;

  void go_offline() { fails = Error{ErrorCode::offline, "the fake desk is offline"}; }
  void go_online() { fails.reset(); }

  // Texts of messages and replies, and subjects of tickets, in the order they came; each once.
  const std::vector<std::string>& received() const { return received_; }

  // What was confirmed did not reach the team: they no longer see it.
  void bounce(const std::string& id);

  // The desk says something of its own accord.
  void tell(desk::DeskEvent event) { events_.push_back(std::move(event)); }

  void resume(const std::vector<model::Conversation>& conversations,
              const std::vector<model::Ticket>& tickets) override;
  bool needs_network() const override { return network; }
  desk::Capabilities capabilities() const override { return can; }
  void identify(const model::Identity& identity) override;
  void open(const desk::ConversationOpening& opening) override;
  void send(const desk::OutgoingMessage& message) override;
  void ask_for_human(const ConversationId& conversation) override;
  void end(const ConversationId& conversation) override;
  void submit(const desk::TicketSubmission& submission) override;
  void reply(const desk::TicketReply& reply) override;
  void close(const TicketId& ticket) override;
  void reopen(const TicketId& ticket) override;
  void fetch_older(const ConversationId& conversation, const MessageId& before) override;
  void fetch_older(const TicketId& ticket, const MessageId& before) override;
  void fetch_attachment(const desk::AttachmentRequest& request) override;
  void rate(const desk::Rating& rating) override;
  std::size_t poll(std::vector<desk::DeskEvent>& out) override;
  std::optional<Milliseconds> next_event() const override;

 private:
  bool accept(const std::string& call, const std::string& id);
  void receive(const std::string& id, const std::string& text);
  void move(const ConversationId& conversation, model::ConversationState state);
  void move(const TicketId& ticket, model::TicketStatus status);

  std::vector<desk::DeskEvent> events_;
  std::vector<std::string> received_;
  std::map<std::string, std::string> seen_;     // text by id
  std::map<std::string, std::string> numbers_;  // by ticket id
  int moves_ = 0;
};

}  // namespace tideline::fakes
