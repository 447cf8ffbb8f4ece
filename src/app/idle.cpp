#include "app/idle.h"

#include <cstdio>
#include <ctime>
#include <utility>

#include "app/app.h"
#include "app/still_ports.h"
#include "ui/drawing.h"

namespace tideline::app {

namespace {

constexpr Milliseconds kSettle{3000};
constexpr Milliseconds kMeasure{10000};

// Steps the app as a window does; two more wake-ups of its own frame the measured time.
class IdleMeter : public platform::Stepper {
 public:
  IdleMeter(platform::Host& host, const SessionPorts& ports, const SessionOptions& options)
      : host_(host), app_(host, ports, options) {}

  platform::Wake step(std::vector<InputEvent> events) override {
    platform::Wake wake = app_.step(std::move(events));
    const Milliseconds now = host_.clock().monotonic();
    if (!settled_at_ && app_.session().is_settled()) settled_at_ = now;
    if (settled_at_ && !began_ && now >= *settled_at_ + kSettle) begin(now);
    if (began_ && now >= *began_ + kMeasure) {
      finish(now);
      return wake;
    }
    const std::optional<Milliseconds> end = next_stop();
    if (end && (!wake.at || *end < *wake.at)) wake.at = end;
    return wake;
  }

 private:
  std::optional<Milliseconds> next_stop() const {
    if (began_) return *began_ + kMeasure;
    if (settled_at_) return *settled_at_ + kSettle;
    return std::nullopt;
  }

  void begin(Milliseconds now) {
    began_ = now;
    frames_ = host_.frames();
    processor_ = std::clock();
  }

  void finish(Milliseconds now) {
    const double seconds = double(std::clock() - processor_) / CLOCKS_PER_SEC;
    const double share = 100 * seconds / (double((now - *began_).count()) / 1000);
    std::printf("frames %llu, processor %.2f %%\n",
                static_cast<unsigned long long>(host_.frames() - frames_), share);
    host_.quit();
  }

  platform::Host& host_;
  App app_;
  std::optional<Milliseconds> settled_at_;
  std::optional<Milliseconds> began_;
  std::uint64_t frames_ = 0;
  std::clock_t processor_ = 0;
};

}  // namespace

int measure_idle(Options options) {
  ui::begin_drawing();
  Result<std::unique_ptr<platform::Host>> host = platform::Host::open(options.host);
  if (!host) {
    std::fprintf(stderr, "tideline: %s\n", host.error().detail.c_str());
    return 2;
  }
  take_surroundings(options.session, **host);
  MemoryStorage memory;
  StillClock still(options.clock.value_or((*host)->clock().now()), (*host)->clock());
  ports::Clock& clock = options.clock ? static_cast<ports::Clock&>(still) : (*host)->clock();
  const bool keeps = !options.host.data_folder.empty();
  NoFiles no_files;
  const SessionPorts chosen =
      keeps ? ports_of(**host, clock, (*host)->storage(), (*host)->files())
            : ports_of(**host, clock, static_cast<ports::Storage&>(memory), no_files);
  IdleMeter meter(**host, chosen, options.session);
  (*host)->run(meter);
  return 0;
}

}  // namespace tideline::app
