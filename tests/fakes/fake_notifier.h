// Remembers what would stand on the screen, one a tag.
#pragma once

#include <map>
#include <string>

#include "ports/notifier.h"

namespace tideline::fakes {

class FakeNotifier : public ports::Notifier {
 public:
  ports::NotifyPermission allowed = ports::NotifyPermission::unasked;
  ports::NotifyPermission answer = ports::NotifyPermission::granted;  // to ask()
  int asked = 0;
  int shown_count = 0;  // replaced ones included
  std::map<std::string, ports::SystemNotification> shown;

  ports::NotifyPermission permission() const override { return allowed; }
  void ask() override {
    ++asked;
    allowed = answer;
  }
  void show(const ports::SystemNotification& notification) override {
    if (allowed != ports::NotifyPermission::granted) return;
    ++shown_count;
    shown[notification.tag] = notification;
  }
  void withdraw(const std::string& tag) override { shown.erase(tag); }
};

}  // namespace tideline::fakes
