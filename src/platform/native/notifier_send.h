// The desktop's notifications (org.freedesktop.Notifications) by the program notify-send, which
// every desktop has a version of: one process for each that is on show. It tells what was
// pressed.
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

#include "base/input.h"
#include "ports/notifier.h"

namespace tideline::platform {

class SendNotifier final : public ports::Notifier {
 public:
  // `program`: its path; empty: the one in PATH, if any.
  explicit SendNotifier(std::string program = {});
  ~SendNotifier() override;
  SendNotifier(const SendNotifier&) = delete;
  SendNotifier& operator=(const SendNotifier&) = delete;

  ports::NotifyPermission permission() const override;
  void ask() override {}  // the desktop asks nobody
  void show(const ports::SystemNotification& notification) override;
  void withdraw(const std::string& tag) override;

  // Appends an AddressEvent for each that was pressed since the last call.
  void poll(std::vector<InputEvent>& out);

  // Whether poll() has something to listen to.
  bool is_listening() const { return !running_.empty(); }

 private:
  struct Running {
    ports::SystemNotification what;
    pid_t process = -1;
    int output = -1;
    std::string told;    // what it has printed
    std::string number;  // the desktop's own, to replace it by
    bool is_plain = false;
  };

  bool start(const ports::SystemNotification& what, const std::string& replaced, bool is_plain);
  // False when the process has ended.
  bool listen(Running& running, std::vector<InputEvent>& out);
  static void stop(Running& running, int signal);

  std::string program_;
  bool is_old_ = false;  // knows neither numbers nor presses
  std::vector<Running> running_;
};

}  // namespace tideline::platform
