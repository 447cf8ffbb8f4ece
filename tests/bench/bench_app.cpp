#include "bench/bench_app.h"

#include "fakes/shipped_assets.h"
#include "ui/drawing.h"

namespace tideline::bench {

class BenchApp::NoTextInput : public ports::TextInput {
 public:
  void show(std::span<const ports::TextField>) override {}
  void focus(const std::string&) override {}
  void select(const std::string&, int, int) override {}
};

class BenchApp::NoMirror : public ports::Mirror {
 public:
  void show(std::span<const ports::SemanticNode>) override {}
};

BenchApp::BenchApp(const std::string& route)
    : assets_(fakes::shipped_assets(TIDELINE_SOURCE_DIR)),
      text_input_(std::make_unique<NoTextInput>()),
      mirror_(std::make_unique<NoMirror>()) {
  ui::begin_drawing();
  ui::draw_to_nowhere();
  app::SessionOptions options;
  options.pack = "data/packs/kraken-demo";
  options.route = route;
  options.language = "en";
  session_ = std::make_unique<app::Session>(
      app::SessionPorts{clock, zones_, storage_, assets_, links_, clipboard_, glyphs_, *text_input_,
                        address_, *mirror_, files_, notifier_, images_},
      options);
  Viewport viewport;
  viewport.width_dp = 390;
  viewport.height_dp = 844;
  viewport.pixels_per_dp = 2;
  step({ViewportEvent{viewport}});
}

BenchApp::~BenchApp() {
  session_.reset();
  ui::end_drawing();
}

bool BenchApp::step(const std::vector<InputEvent>& events) {
  if (!session_->step(events)) return false;
  ui::finish_drawing();
  ui::draw_to_nowhere();
  return true;
}

void BenchApp::run_for(Milliseconds time) {
  constexpr Milliseconds kFrame{16};
  for (Milliseconds passed{0}; passed < time; passed += kFrame) {
    clock.advance(kFrame);
    step({});
  }
}

void BenchApp::open(const std::string& route) {
  step({AddressEvent{route}});
  run_for(Milliseconds{500});
}

}  // namespace tideline::bench
