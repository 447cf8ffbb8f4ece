#include "app/app.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "base/log.h"
#include "store/merge_records.h"
#include "ui/drawing.h"

namespace tideline::app {

SessionPorts ports_of(platform::Host& host) {
  return ports_of(host, host.clock(), host.storage(), host.files());
}

SessionPorts ports_of(platform::Host& host, ports::Clock& clock, ports::Storage& storage,
                      ports::Files& files) {
  return {clock,          host.time_zones(), storage,       host.assets(),
          host.links(),   host.clipboard(),  host.glyphs(), host.text_input(),
          host.address(), host.mirror(),     files,         host.notifier(),
          host.images()};
}

void take_surroundings(SessionOptions& options, const platform::Host& host) {
  if (options.route.empty()) options.route = host.initial_route();
  if (options.language.empty()) options.language = host.query("lang");
  if (const std::string pack = host.query("pack"); !pack.empty()) options.pack = pack;
  if (const std::string theme = host.query("theme"); !options.theme) {
    if (theme == "light") options.theme = model::ThemeChoice::light;
    if (theme == "dark") options.theme = model::ThemeChoice::dark;
  }
  if (const int percent = std::atoi(host.query("text").c_str());
      options.text_percent == 0 && percent > 0)
    options.text_percent = std::clamp(percent, model::kMinTextPercent, model::kMaxTextPercent);
  if (host.query("director") == "1") options.show.panel = true;
  if (options.show.play.empty()) options.show.play = host.query("play");
  if (const int speed = std::atoi(host.query("speed").c_str()); speed > 0)
    options.show.speed_percent = std::clamp(speed, 25, 10'000);
  options.system_language = host.system_language();
  options.platform_name = host.description();
  options.swipes_back = host.swipes_back();
  options.data_folder = host.data_folder();
  if (options.pack.empty()) options.pack = options.data_folder + "/packs/kraken-demo";
}

App::App(platform::Host& host, const SessionPorts& ports, const SessionOptions& options)
    : host_(host), session_(ports, options) {
  if (options.show.is_wanted()) show_ = std::make_unique<Show>(session_, options.show);
  session_.step({ViewportEvent{host.viewport()}, host.system_theme(), NetworkEvent{host.online()}});
}

platform::Wake App::step(std::vector<InputEvent> events) {
  if (show_ != nullptr) show_->before_step(host_.clock().monotonic(), events);
  if (session_.step(events)) {
    host_.begin_frame();
    ui::finish_drawing();
    host_.present(session_.kit().theme().surface.rgba());
    const state::AppState& app = session_.state();
    if (!ready_ && app.load != state::LoadState::loading) {
      ready_ = true;
      host_.mark_ready();
    }
  }
  platform::Wake wake = session_.wake();
  if (show_ == nullptr) return wake;
  if (const auto next = show_->next(); next && (!wake.at || *next < *wake.at)) wake.at = next;
  return wake;
}

int run_app(Options options) {
  ui::begin_drawing();
  options.host.merge_records = store::merged_record;
  Result<std::unique_ptr<platform::Host>> host = platform::Host::open(options.host);
  if (!host) {
    log(LogLevel::error, host.error().detail);
    return 1;
  }
  take_surroundings(options.session, **host);
  // In the browser run() returns at once and the page goes on with both: they live until it goes.
  static std::unique_ptr<platform::Host> kept_host;
  static std::unique_ptr<App> kept_app;
  kept_host = std::move(*host);
  options.session.is_whole = [host = kept_host.get()] { return host->is_whole(); };
  kept_app = std::make_unique<App>(*kept_host, ports_of(*kept_host), std::move(options.session));
  kept_host->run(*kept_app);
  return 0;
}

}  // namespace tideline::app
