// The way to a desk, which whoever presents can make bad: slow, failing, or cut. What was told
// while it was cut arrives when it is back.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <vector>

#include "desk/desk.h"
#include "ports/clock.h"

namespace tideline::desk {

enum class LineState : std::uint8_t { on, slow, failing, off };

inline constexpr Milliseconds kSlowLine{3000};  // each way

class Line : public Desk {
 public:
  // Both are borrowed for the line's life. A line is on at first and then only passes through.
  Line(Desk& inner, const ports::Clock& clock) : inner_(inner), clock_(clock) {}

  void set_state(LineState state);
  LineState state() const { return state_; }

  void resume(const std::vector<model::Conversation>& conversations,
              const std::vector<model::Ticket>& tickets) override;
  bool needs_network() const override { return state_ == LineState::off || inner_.needs_network(); }
  Capabilities capabilities() const override { return inner_.capabilities(); }
  void identify(const model::Identity& identity) override;
  void open(const ConversationOpening& opening) override;
  void send(const OutgoingMessage& message) override;
  void ask_for_human(const ConversationId& conversation) override;
  void end(const ConversationId& conversation) override;
  void submit(const TicketSubmission& submission) override;
  void reply(const TicketReply& reply) override;
  void close(const TicketId& ticket) override;
  void reopen(const TicketId& ticket) override;
  void fetch_older(const ConversationId& conversation, const MessageId& before) override;
  void fetch_older(const TicketId& ticket, const MessageId& before) override;
  void fetch_attachment(const AttachmentRequest& request) override;
  void rate(const Rating& rating) override;
  std::size_t poll(std::vector<DeskEvent>& out) override;
  std::optional<Milliseconds> next_event() const override;

 private:
  struct Call {
    Milliseconds at{0};
    std::function<void()> make;
  };
  struct Told {
    Milliseconds at{0};
    DeskEvent event;
  };

  // `failure` is what is told when the call does not get through.
  void pass(DeskEvent failure, std::function<void()> call);
  void take_from_inner();

  Desk& inner_;
  const ports::Clock& clock_;
  LineState state_ = LineState::on;
  std::deque<Call> calls_;  // on their way to the desk
  std::deque<Told> told_;   // on their way back
};

}  // namespace tideline::desk
