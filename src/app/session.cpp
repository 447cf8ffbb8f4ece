#include "app/session.h"

#include <algorithm>
#include <utility>

#include "app/video_player.h"
#include "screens/screens.h"
#include "state/actions_outside.h"
#include "ui/frame.h"

namespace tideline::app {

namespace {

// How long the page may stay empty before a skeleton says that something comes.
constexpr Milliseconds kSkeletonDelay{150};
constexpr int kMostPasses = 6;
// Until a pack says otherwise.
constexpr std::uint32_t kNeutralAccent = 0x3355D1;

std::chrono::minutes offset_of(const ports::TimeZones& zones, const std::string& zone,
                               UtcTime time) {
  return zones.offset(zone, time).value_or(std::chrono::minutes{0});
}

// Of a guess that is offered without being trusted.
constexpr double kLeastOffer = 0.08;

}  // namespace

Session::Session(const SessionPorts& ports, SessionOptions options, ui::Kit* window)
    : ports_(ports),
      options_(std::move(options)),
      clock_(ports.clock),
      store_(ports.storage, clock_),
      desk_(clock_,
            [this](std::string_view text) {
              std::vector<desk::Problem> problems;
              if (!recogniser_) return problems;
              std::vector<content::Recognition> guesses = recogniser_->recognise(text);
              const bool known = !guesses.empty();
              // Nothing that it would answer to is still good enough to be offered.
              if (!known) guesses = recogniser_->guess(text);
              for (const content::Recognition& guess : guesses)
                if (known || guess.confidence >= kLeastOffer)
                  problems.push_back({guess.label, known ? guess.confidence : 0});
              return problems;
            }),
      line_(desk_, clock_),
      services_{clock_,          ports.zones,   ports.links,
                ports.clipboard, ports.address, ports.files,
                ports.notifier,  store_,        line_},
      loader_(ports.assets, options_.data_folder),
      picture_loader_(ports.files, ports.assets, ports.images),
      kit_(window != nullptr ? ui::Kit(*window, ports.text_input)
                             : ui::Kit(ports.glyphs, ports.text_input)),
      shell_(options_.swipes_back),
      started_(clock_.monotonic()) {
  kit_.set_recording(options_.record_texts);
  app_.desk_can = line_.capabilities();
  app_.zone_offset = [&zones = ports_.zones](const std::string& zone, UtcTime time) {
    return offset_of(zones, zone, time);
  };
  state::Surroundings around;
  around.system_language = options_.language.empty() ? options_.system_language : options_.language;
  around.platform = options_.platform_name;
  around.camera = ports_.files.has_camera();
  around.zone = ports_.zones.local_zone();
  around.utc_offset = offset_of(ports_.zones, around.zone, clock_.now());
  act(state::SurroundingsChanged{around});
  act(state::Tick{clock_.now()});
  act(state::OpenRoute{state::parse_route(options_.route)});
  store_.load();
  asked_language_ = around.system_language;
  want_parts();
  loader_.start(options_.pack, asked_language_);
}

void Session::act(const state::Action& action) {
  state::update(app_, action, services_);
  if (action.get_if<state::RetryLoading>()) loader_.retry();
  if (action.get_if<state::Refresh>()) loader_.refresh();
  dirty_ = true;
}

bool Session::take_surroundings(const InputEvent& event) {
  state::Surroundings around = app_.around;
  if (const auto* theme = std::get_if<SystemThemeEvent>(&event)) {
    around.dark = theme->dark;
    around.reduce_motion = theme->reduce_motion;
  } else if (const auto* network = std::get_if<NetworkEvent>(&event)) {
    around.online = network->online;
    if (network->online) {
      picture_loader_.retry(kit_.pictures());
      std::erase_if(pack_files_,
                    [](const auto& file) { return file.second.bytes && !file.second.bytes->ok(); });
    }
  } else if (const auto* visibility = std::get_if<VisibilityEvent>(&event)) {
    around.visible = visibility->visible;
  } else {
    return false;
  }
  act(state::SurroundingsChanged{around});
  return true;
}

// What the person has answered to the system, or set there.
void Session::take_permission() {
  const ports::NotifyPermission permission = ports_.notifier.permission();
  if (permission == app_.around.notify) return;
  state::Surroundings around = app_.around;
  around.notify = permission;
  act(state::SurroundingsChanged{around});
}

Session::~Session() = default;

void Session::set_side_room(float room_dp) {
  side_room_dp_ = room_dp;
  Viewport viewport = told_viewport_;
  viewport.safe.right += room_dp;
  kit_.set_viewport(viewport);
  dirty_ = true;
}

bool Session::take_event(const InputEvent& event) {
  if (take_surroundings(event)) return true;
  if (const auto* viewport = std::get_if<ViewportEvent>(&event)) {
    told_viewport_ = viewport->viewport;
    set_side_room(side_room_dp_);
    return true;
  }
  if (const auto* address = std::get_if<AddressEvent>(&event)) {
    state::Actions wish;
    wish.push(state::FollowAddress{address->route});
    wishes_ = {};
    keep_wishes(std::move(wish));
    return true;
  }
  if (const auto* pointer = std::get_if<PointerEvent>(&event))
    has_keys_ = pointer->kind != PointerKind::touch;
  else if (std::holds_alternative<KeyEvent>(event))
    has_keys_ = true;
  return kit_.feed(event, clock_.monotonic());
}

void Session::poll_answers() {
  loader_.poll(actions_);
  bring_desk_files();
  for (ports::AssetAnswer& answer : loader_.take_others())
    if (!take_desk_file(answer) && !take_pack_file(answer))
      picture_loader_.take(std::move(answer), kit_.pictures());
  if (picture_loader_.poll(kit_.pictures())) dirty_ = true;
  std::vector<store::StoreEvent> stored;
  store_.poll(stored);
  for (store::StoreEvent& event : stored) {
    const bool loaded = std::holds_alternative<store::Loaded>(event) ||
                        std::holds_alternative<store::LoadFailed>(event);
    actions_.push(state::StorageHappened{std::move(event)});
    if (loaded) apply_all();
    if (!loaded || (options_.language.empty() && !options_.theme && options_.text_percent == 0))
      continue;
    // What was asked for on this run's command line or address goes over what was kept.
    model::Settings settings = app_.settings;
    if (!options_.language.empty()) settings.language.clear();
    if (options_.theme) settings.theme = *options_.theme;
    if (options_.text_percent != 0) settings.text_percent = options_.text_percent;
    actions_.push(state::PresetSettings{settings});
  }
  std::vector<desk::DeskEvent> told;
  line_.poll(told);
  for (desk::DeskEvent& event : told) actions_.push(state::DeskHappened{std::move(event)});
  std::vector<ports::FileEvent> files;
  ports_.files.poll(files);
  for (ports::FileEvent& event : files) {
    if (auto* picture = std::get_if<ports::FilePictured>(&event)) {
      picture_loader_.take(std::move(*picture), kit_.pictures());
      dirty_ = true;
    } else {
      actions_.push(state::FilesHappened{std::move(event)});
    }
  }
}

bool Session::apply_all() {
  bool any = false;
  if (auto pasted = ports_.clipboard.poll())
    actions_.push(state::ClipboardRead{std::move(*pasted)});
  for (const state::Action& action : actions_.take()) {
    act(action);
    any = true;
  }
  if (grant_wishes()) any = true;
  if (any) follow_state();
  return any;
}

// While a press waits for the rest of the program, others after it do not count.
void Session::keep_wishes(state::Actions wishes) {
  if (!wishes_.empty()) return;
  wishes_ = std::move(wishes);
  wished_ = clock_.monotonic();
}

bool Session::grant_wishes() {
  if (wishes_.empty() || (options_.is_whole && !options_.is_whole())) return false;
  for (const state::Action& wish : wishes_.take()) act(wish);
  return true;
}

void Session::follow_state() {
  const std::string& wanted =
      app_.settings.language.empty() ? app_.around.system_language : app_.settings.language;
  if (wanted != asked_language_) {
    asked_language_ = wanted;
    loader_.change_language(wanted);
  }
  want_parts();
  follow_chat_book();
  const bool has_pack = app_.load == state::LoadState::ready;
  kit_.set_theme(
      ui::make_theme(has_pack ? app_.pack.facts.accent_rgb : kNeutralAccent, app_.is_dark()));
  kit_.set_text_percent(app_.settings.text_percent);
  kit_.set_reduced_motion(app_.around.reduce_motion);
  if (app_.load == state::LoadState::ready)
    kit_.set_labels(std::string(app_.words()("field.clear")), std::string(app_.words()("row.more")),
                    std::string(app_.words()("field.full")));
}

bool Session::tick() {
  const Milliseconds now = clock_.monotonic();
  if (now < next_minute_) return false;
  const auto into_minute = clock_.now().time_since_epoch() % std::chrono::minutes{1};
  next_minute_ =
      now + std::chrono::minutes{1} - std::chrono::duration_cast<Milliseconds>(into_minute);
  const bool was_dirty = dirty_;
  act(state::Tick{clock_.now()});
  dirty_ = was_dirty;
  return true;
}

// Whoever hides or closes the window may not come back: what was typed up to then is written, once
// the step has taken it.
bool Session::step(const std::vector<InputEvent>& events) {
  const bool drawn = take_step(events);
  const bool leaves = std::any_of(events.begin(), events.end(), [](const InputEvent& event) {
    const auto* visibility = std::get_if<VisibilityEvent>(&event);
    return std::holds_alternative<QuitEvent>(event) || (visibility && !visibility->visible);
  });
  if (leaves) store_.flush(store::Store::Reach::everything);
  return drawn;
}

bool Session::take_step(const std::vector<InputEvent>& events) {
  bool typed = false;
  for (const InputEvent& event : events) {
    // What was typed before belongs to the page that is left.
    if (typed && std::holds_alternative<AddressEvent>(event)) {
      draw();
      dirty_ = true;  // that picture is not shown
      typed = false;
    }
    typed = typed || std::holds_alternative<TextEdit>(event);
    if (take_event(event)) dirty_ = true;
  }
  take_permission();
  go_on_learning();
  poll_answers();
  const bool ticked = tick();
  const std::optional<Milliseconds> outbox = state::next_tick(app_);
  if (outbox && clock_.monotonic() >= *outbox) actions_.push(state::Tick{clock_.now()});
  if (apply_all()) dirty_ = true;
  follow_video();
  const Milliseconds now = clock_.monotonic();
  const bool waits = !wishes_.empty() && now >= wished_ + kSkeletonDelay;
  const bool due = waits || kit_.is_moving() || (kit_.wake_at() && now >= *kit_.wake_at());
  const bool waiting =
      first_draw_ && app_.load == state::LoadState::loading && now < started_ + kSkeletonDelay;
  if (waiting || !(dirty_ || due || ticked)) return false;
  const bool only_ticked = ticked && !dirty_ && !due;
  draw();
  // A new minute that shows in no text is no new picture.
  if (only_ticked && kit_.semantics().nodes() == shown_nodes_) return false;
  tell_platform();
  return true;
}

void Session::draw() {
  first_draw_ = false;
  follow_state();
  for (int pass = 0; pass < kMostPasses; ++pass) {
    dirty_ = false;
    ui::Frame& frame = kit_.begin_frame(clock_.monotonic());
    state::Actions wishes;
    shows_wait_ = !wishes_.empty() && frame.now() >= wished_ + kSkeletonDelay;
    shell_.draw(frame, app_, wishes, shows_wait_);
    // Asked first: what takes Escape may close by it.
    const bool overlaid = overlay_ != nullptr && overlay_->takes_escape();
    if (overlay_ != nullptr) overlay_->draw(frame);
    take_shortcuts(wishes, overlaid);
    kit_.end_frame();
    keep_wishes(std::move(wishes));
    const bool changed = apply_all();
    focus_new_page();
    const bool again = kit_.needs_another_pass();
    if (!changed && !again) break;
  }
}

void Session::take_shortcuts(state::Actions& wishes, bool overlaid) {
  const ui::Shortcuts shortcuts = kit_.shortcuts();
  if (shortcuts.back) wishes.push(state::GoBack{});
  if (shortcuts.copy) actions_.push(state::CopyText{kit_.selection().text()});
  if (shortcuts.escape && !overlaid && app_.sheet.kind == state::SheetKind::none &&
      !app_.nav.stacks[0].empty() && app_.nav.can_go_back())
    wishes.push(state::GoBack{});
  if (shortcuts.search) {
    wishes.push(state::OpenRoute{{state::Screen::search, {}, {}}});
  }
}

// Whoever comes to an empty search page wants to type; whoever has begun a chat, too, unless a
// screen keyboard would cover the greeting.
void Session::focus_new_page() {
  if (app_.nav.stacks[0].empty() || app_.nav.revision == seen_revision_) return;
  const bool came_by_hand = seen_revision_ != 0;
  seen_revision_ = app_.nav.revision;
  if (!came_by_hand) return;
  const state::Route& page = app_.nav.top();
  if (page.screen == state::Screen::search && app_.search.query.empty()) kit_.focus("search_text");
  const model::Conversation* chat =
      page.screen == state::Screen::chat ? find_conversation(app_, page.id) : nullptr;
  if (chat != nullptr && chat->messages.empty() && has_keys_) kit_.focus("message");
}

void Session::tell_platform() {
  if (kit_.semantics().nodes() != shown_nodes_) {
    shown_nodes_ = kit_.semantics().nodes();
    ports_.mirror.show(shown_nodes_);
  }
  ports_.text_input.show(kit_.fields());
  ports_.files.show(kit_.file_inputs());
  // An app inside another shows the pictures that the outer one brings.
  if (kit_.picture() == nullptr)
    picture_loader_.ask_for(kit_.pictures().take_wanted(), app_.pack_address, kit_.pictures());
  if (app_.load != state::LoadState::ready || app_.nav.stacks[0].empty()) return;
  std::string title = screens::title_of(app_, app_.nav.top());
  if (const int unread = state::unread_chats(app_) + state::unread_tickets(app_); unread > 0)
    title = "(" + std::to_string(unread) + ") " + title;
  if (title + app_.pack.language == described_) return;
  described_ = title + app_.pack.language;
  ports_.address.describe(title, app_.pack.language);
}

platform::Wake Session::wake() const {
  platform::Wake wake;
  wake.frame_soon = dirty_ || kit_.is_moving() || (video_ != nullptr && video_->is_moving());
  const auto earliest = [&wake](std::optional<Milliseconds> at) {
    if (at && (!wake.at || *at < *wake.at)) wake.at = at;
  };
  earliest(kit_.wake_at());
  earliest(store_.next_event());
  earliest(line_.next_event());
  earliest(ports_.files.next_poll());
  earliest(state::next_tick(app_));
  earliest(next_minute_);
  if (video_ != nullptr) earliest(video_->next());
  if (first_draw_) earliest(started_ + kSkeletonDelay);
  // Also when the step itself took longer than that.
  if (!wishes_.empty() && !shows_wait_) earliest(wished_ + kSkeletonDelay);
  if (training_) earliest(clock_.monotonic());
  if (app_.guard.rules == nullptr && next_guard_try_ > Milliseconds{0}) earliest(next_guard_try_);
  return wake;
}

bool Session::is_settled() const {
  return app_.load != state::LoadState::loading && !loader_.is_busy() &&
         !picture_loader_.is_busy() && app_.stored_loaded && !training_ && desk_files_.empty() &&
         !dirty_ && !first_draw_;
}

}  // namespace tideline::app
