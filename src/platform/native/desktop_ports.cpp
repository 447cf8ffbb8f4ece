#include "platform/native/desktop_ports.h"

#include <SDL.h>
#include <utility>

#include "platform/link_rules.h"

namespace tideline::platform {

namespace {

// Back from further away than this is not missed.
constexpr std::size_t kMostEntries = 500;

}  // namespace

UtcTime SdlClock::now() const {
  return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
}

Milliseconds SdlClock::monotonic() const { return Milliseconds{SDL_GetTicks64()}; }

Result<Done> SdlLinks::open(std::string_view url) {
  if (!may_open(url)) return Error{ErrorCode::refused, "only https, mailto and tel are opened"};
  if (SDL_OpenURL(std::string(url).c_str()) != 0) return Error{ErrorCode::refused, SDL_GetError()};
  return Done{};
}

Result<Done> SdlClipboard::copy(std::string_view text) {
  if (SDL_SetClipboardText(std::string(text).c_str()) != 0)
    return Error{ErrorCode::refused, SDL_GetError()};
  return Done{};
}

void SdlClipboard::read() {
  char* text = SDL_GetClipboardText();
  answer_ = std::string(text != nullptr ? text : "");
  SDL_free(text);
}

std::optional<Result<std::string>> SdlClipboard::poll() {
  return std::exchange(answer_, std::nullopt);
}

void AddressMemory::set(std::string_view route, ports::AddressChange change) {
  if (change == ports::AddressChange::replace && !entries_.empty()) {
    entries_.back() = route;
    return;
  }
  if (entries_.size() == kMostEntries) entries_.erase(entries_.begin());
  entries_.emplace_back(route);
}

bool AddressMemory::back() {
  if (entries_.size() < 2) return false;
  entries_.pop_back();
  events_.emplace_back(AddressEvent{entries_.back()});
  return true;
}

void AddressMemory::describe(std::string_view title, std::string_view language) {
  language_ = language;
  if (title_ == title) return;
  title_ = title;
  if (window_ != nullptr) window_->set_title(title_.c_str());
}

}  // namespace tideline::platform
