// What a person, the platform, the desk or the loader wants to happen: the only way into
// update(). Screens push these and nothing else.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "state/actions_chat.h"
#include "state/actions_contact.h"
#include "state/actions_content.h"
#include "state/actions_files.h"
#include "state/actions_guard.h"
#include "state/actions_help.h"
#include "state/actions_navigation.h"
#include "state/actions_person.h"
#include "state/actions_settings.h"
#include "state/actions_show.h"
#include "state/actions_tickets.h"

namespace tideline::state {

struct AppState;
struct Services;

// Any of the actions, made from it; action.cpp lists them all. A std::variant of so many would be
// instantiated in each source that makes one and cost more than the rest of it; here all that
// handles every kind is in action.cpp.
class Action {
 public:
  template <typename T>
  Action(T what) : Action(of(std::move(what))) {}

  // What it is, if it is a T.
  template <typename T>
  const T* get_if() const {
    return kind_ == &kKind<T> ? static_cast<const T*>(held_.get()) : nullptr;
  }

  // Calls the apply() of its kind (apply.h).
  void apply_to(AppState& app, Services& services) const { apply_(held_.get(), app, services); }

 private:
  using Apply = void (*)(const void*, AppState&, Services&);
  friend struct EveryAction;

  template <typename T>
  static constexpr char kKind = 0;  // its address tells the types apart

  template <typename T>
  static Action of(T what);
  Action(std::shared_ptr<const void> held, const void* kind, Apply apply)
      : held_(std::move(held)), kind_(kind), apply_(apply) {}

  std::shared_ptr<const void> held_;
  const void* kind_ = nullptr;
  Apply apply_ = nullptr;
};

// What a frame's screens wish for, in order.
class Actions {
 public:
  void push(Action action);
  std::vector<Action> take() { return std::exchange(list_, {}); }
  bool empty() const { return list_.empty(); }

 private:
  std::vector<Action> list_;
};

}  // namespace tideline::state
