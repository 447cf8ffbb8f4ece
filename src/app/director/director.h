// What whoever presents may let happen: the agent, the network, the date, a notice. The panel's
// buttons and scripts both act through here.
#pragma once

#include <string>
#include <string_view>

#include "app/session.h"

namespace tideline::app {

class Director {
 public:
  // `session` is borrowed for life.
  explicit Director(Session& session) : session_(session) {}

  Session& session() { return session_; }
  const Session& session() const { return session_; }

  // What the agent acts on: the ticket or chat on show, else the one that moved last.
  struct Subject {
    std::string conversation;  // one of the two is empty, or both
    std::string ticket;
  };
  Subject subject() const;

  // Empty `text`: the book's own words. Nothing happens without a subject.
  void cue(desk::Cue cue, const std::string& text);

  void set_network(desk::LineState state);
  desk::LineState network() const { return network_; }

  void forward(Milliseconds by);

  // Everything that was kept is deleted; network, date and notices are as at the beginning.
  void start_afresh();

  // Maintenance that goes on now and for two hours more.
  void announce_maintenance();

 private:
  Session& session_;
  desk::LineState network_ = desk::LineState::on;
};

}  // namespace tideline::app
