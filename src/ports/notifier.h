// Notifications of the system: what is shown beside or over other programs when something has
// come for the person.
//
// Nothing here blocks. Pressing a notification brings the app to the front and comes back as an
// AddressEvent with its route.
#pragma once

#include <cstdint>
#include <string>

namespace tideline::ports {

enum class NotifyPermission : std::uint8_t { unavailable, unasked, granted, denied };

struct SystemNotification {
  std::string tag;  // names the thread: a newer one takes the place of the one on show
  std::string title;
  std::string text;
  std::string route;  // "#/chat/c-1": where pressing it leads
};

class Notifier {
 public:
  virtual ~Notifier() = default;

  // Cheap: asked in every step. It may change at any time, by ask() or in the system's settings.
  virtual NotifyPermission permission() const = 0;

  // Lets the system ask the person. Only in answer to a press; the answer shows in permission().
  virtual void ask() = 0;

  // Does nothing without permission.
  virtual void show(const SystemNotification& notification) = 0;

  // Takes back the one with this tag, if it is still on show.
  virtual void withdraw(const std::string& tag) = 0;
};

}  // namespace tideline::ports
