// The loop sleeps in SDL until there is an event, a time asked for, or an answer of a port.
#include "platform/native/host_native.h"

#include <SDL.h>
#include <algorithm>
#include <iterator>
#include <utility>

#include "platform/native/sdl_events.h"
#include "platform/native/user_folders.h"

namespace tideline::platform {

namespace {

#ifdef __APPLE__
constexpr const char* kShaderLanguage = "#version 150";
#else
constexpr const char* kShaderLanguage = "#version 130";
#endif

// How long a pressed notification may wait to be noticed.
constexpr std::int64_t kPressDelayMs = 400;

bool pastes(const SDL_Event& event) {
  return event.type == SDL_KEYDOWN && event.key.keysym.sym == SDLK_v &&
         (event.key.keysym.mod & (KMOD_CTRL | KMOD_GUI)) != 0;
}

std::string user_data_folder() {
  char* path = SDL_GetPrefPath(nullptr, "tideline");
  if (path == nullptr) return {};
  std::string folder = path;
  SDL_free(path);
  while (folder.size() > 1 && (folder.back() == '/' || folder.back() == '\\')) folder.pop_back();
  return folder;
}

// What is written to one company is not shown in another's app.
std::string records_folder(const HostOptions& options) {
  if (!options.data_folder.empty()) return options.data_folder;
  const std::string folder = user_data_folder();
  return options.pack.empty() ? folder : folder + "/packs/" + records_name(options.pack);
}

void append(std::vector<InputEvent>& to, std::vector<InputEvent>& from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
  from.clear();
}

}  // namespace

Result<std::unique_ptr<Host>> Host::open(const HostOptions& options) {
  auto window =
      SdlWindow::open({options.width_dp, options.height_dp, options.pixels_per_dp, options.hidden});
  if (!window) return window.error();
  auto host = std::make_unique<NativeHost>(std::move(*window), options);
  if (!host->start_renderer())
    return Error{ErrorCode::refused, "the OpenGL renderer could not be started"};
  return std::unique_ptr<Host>(std::move(host));
}

NativeHost::NativeHost(std::unique_ptr<SdlWindow> window, const HostOptions& options)
    : window_(std::move(window)),
      storage_(records_folder(options), bell_),
      files_(records_folder(options) + "/files", clock_, bell_),
      address_(window_.get()) {
  storage_.set_merge(options.merge_records);
  storage_.watch(clock_);
  SDL_StopTextInput();  // SDL starts with it on; it belongs to focused fields only
  glyphs_.set_language(system_language());
  pending_.emplace_back(ViewportEvent{viewport()});
}

bool NativeHost::start_renderer() { return imgui_.start(kShaderLanguage); }

std::string NativeHost::system_language() const {
  SDL_Locale* locales = SDL_GetPreferredLocales();
  std::string language = "en";
  if (locales != nullptr && locales[0].language != nullptr) {
    language = locales[0].language;
    if (locales[0].country != nullptr) language += std::string("-") + locales[0].country;
  }
  SDL_free(locales);
  return language == "C" || language == "POSIX" ? "en" : language;
}

void NativeHost::begin_frame() {
  window_->bind();
  imgui_.begin_frame();
}

void NativeHost::present(std::uint32_t clear_rgba) {
  last_clear_rgba_ = clear_rgba;
  imgui_.draw(clear_rgba);
  window_->swap();
  ++frames_;
}

Result<Done> NativeHost::save_picture(const std::string& path) {
  if (frames_ == 0) return Error{ErrorCode::invalid, "nothing was drawn yet"};
  // After a swap the framebuffer's content is anybody's; Dear ImGui still holds its draw data.
  imgui_.draw(last_clear_rgba_);
  ports::Image image{window_->width_px(), window_->height_px(), {}};
  image.rgba = imgui_.read_pixels(image.width_px, image.height_px);
  for (std::size_t i = 3; i < image.rgba.size(); i += 4) image.rgba[i] = 255;
  return write_png(path, image);
}

void NativeHost::run(Stepper& stepper) {
  while (!quitting_) {
    drain_events();
    const Wake wake = step(stepper);
    if (!quitting_) wait(wake);
  }
}

Wake NativeHost::step(Stepper& stepper) {
  take_port_events();
  last_step_ = clock_.monotonic();
  const auto is_quit = [](const InputEvent& event) {
    return std::holds_alternative<QuitEvent>(event);
  };
  if (std::any_of(pending_.begin(), pending_.end(), is_quit)) quitting_ = true;
  const Wake wake = stepper.step(std::exchange(pending_, {}));
  text_input_.set_step(++steps_);
  glyphs_.set_language(address_.language().empty() ? system_language() : address_.language());
  return wake;
}

void NativeHost::wait(const Wake& wake) {
  take_port_events();
  if (bell_.answer() || !pending_.empty()) return;
  const Milliseconds now = clock_.monotonic();
  if (wake.frame_soon && window_->is_visible()) {
    // The display's rhythm paces the swap; where it does not, this does.
    const Milliseconds rest = last_step_ + window_->frame_time() - now;
    if (rest.count() > 0) SDL_Delay(Uint32(rest.count()));
  } else if (wake.at || notifier_.is_listening()) {
    std::int64_t rest_ms = 3'600'000;
    if (wake.at) rest_ms = std::clamp<std::int64_t>((*wake.at - now).count(), 0, rest_ms);
    if (notifier_.is_listening()) rest_ms = std::min(rest_ms, kPressDelayMs);
    SDL_WaitEventTimeout(nullptr, int(rest_ms));
  } else {
    SDL_WaitEvent(nullptr);
  }
}

void NativeHost::drain_events() {
  const Viewport now = viewport();
  const EventScale scale{window_->window_units_per_dp(), now.width_dp, now.height_dp};
  text_input_.set_window_units_per_dp(scale.window_units_per_dp);
  SDL_Event event;
  while (SDL_PollEvent(&event) != 0) {
    if (event.type == SDL_WINDOWEVENT) {
      handle_window_event(event.window.event);
    } else if (event.type == SDL_DROPBEGIN) {
      files_.begin_drop();
    } else if (event.type == SDL_DROPFILE) {
      files_.drop(event.drop.file);
      SDL_free(event.drop.file);
    } else if (pastes(event) && SDL_HasClipboardText() == SDL_FALSE && files_.paste()) {
      continue;
    } else if (text_input_.handle(event)) {
      append(pending_, text_input_.events());
    } else if (auto input = input_event(event, scale)) {
      pending_.push_back(std::move(*input));
    }
  }
}

void NativeHost::handle_window_event(int what) {
  switch (what) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
    case SDL_WINDOWEVENT_EXPOSED:  // what was drawn may be lost: the app draws on this event
      pending_.emplace_back(ViewportEvent{viewport()});
      break;
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
      pending_.emplace_back(VisibilityEvent{true});
      break;
    case SDL_WINDOWEVENT_HIDDEN:
    case SDL_WINDOWEVENT_MINIMIZED:
      pending_.emplace_back(VisibilityEvent{false});
      break;
    case SDL_WINDOWEVENT_LEAVE: {
      PointerEvent left;
      left.phase = PointerPhase::leave;
      left.time = clock_.monotonic();
      pending_.emplace_back(left);
      break;
    }
    default:
      break;
  }
}

void NativeHost::take_port_events() {
  append(pending_, text_input_.events());
  append(pending_, address_.events());
  const std::size_t before = pending_.size();
  notifier_.poll(pending_);
  if (pending_.size() > before) window_->raise();  // somebody has pressed a notification
}

}  // namespace tideline::platform
