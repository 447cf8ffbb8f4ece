// A desk behind a bad network: answers get lost, come twice, late or out of order. The faults
// follow a seed, so a failing test fails again.
#pragma once

#include <cstdint>
#include <vector>

#include "desk/desk.h"

namespace tideline::fakes {

class FaultyDesk : public desk::Desk {
 public:
  // `inner` is borrowed for this desk's life.
  FaultyDesk(desk::Desk& inner, std::uint32_t seed) : inner_(inner), random_(seed) {}

  int lost_percent = 0;        // calls that never reach the inner desk
  int failed_percent = 0;      // calls answered by SendFailed instead
  int refused_percent = 0;     // calls that the desk refuses for good
  int twice_percent = 0;       // events told twice
  int late_percent = 0;        // events told at a later poll, behind others
  int unanswered_percent = 0;  // calls that arrive, and nobody hears of it
  int cut_percent = 0;         // files that come without their end

  void resume(const std::vector<model::Conversation>& conversations,
              const std::vector<model::Ticket>& tickets) override {
    inner_.resume(conversations, tickets);
  }
  bool needs_network() const override { return true; }
  desk::Capabilities capabilities() const override { return inner_.capabilities(); }
  void open(const desk::ConversationOpening& opening) override;
  void send(const desk::OutgoingMessage& message) override;
  void ask_for_human(const ConversationId& conversation) override;
  void end(const ConversationId& conversation) override;
  void submit(const desk::TicketSubmission& submission) override;
  void reply(const desk::TicketReply& reply) override;
  void close(const TicketId& ticket) override;
  void reopen(const TicketId& ticket) override;
  void identify(const model::Identity& identity) override { inner_.identify(identity); }
  void fetch_older(const ConversationId& conversation, const MessageId& before) override;
  void fetch_older(const TicketId& ticket, const MessageId& before) override;
  void fetch_attachment(const desk::AttachmentRequest& request) override;
  void rate(const desk::Rating& rating) override;
  std::size_t poll(std::vector<desk::DeskEvent>& out) override;
  std::optional<Milliseconds> next_event() const override;

 private:
  bool happens(int percent);
  bool gets_through(const std::string& id);

  desk::Desk& inner_;
  std::uint32_t random_;
  std::vector<desk::DeskEvent> events_;
};

}  // namespace tideline::fakes
