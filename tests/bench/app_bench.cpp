// Frames of a chat while it is flung, the cost of a message, and how long the first frame takes.
#include "bench/bench.h"
#include "bench/bench_app.h"
#include "flow/long_chat.h"
#include "state/actions_outside.h"

namespace tideline::bench {

namespace {

constexpr Milliseconds kFrame{16};

// A chat of `messages` messages, made by a fixed seed, opened at its end.
void open_chat(BenchApp& app, int messages) {
  app.run_for(Milliseconds{500});
  store::Snapshot kept;
  kept.conversations.push_back(flow::long_chat(messages, app.clock.now()));
  app.session().act(state::StorageHappened{store::Loaded{std::move(kept), {}}});
  app.open("#/chat/c-long");
}

PointerEvent finger(BenchApp& app, PointerPhase phase, float y) {
  PointerEvent event;
  event.kind = PointerKind::touch;
  event.phase = phase;
  event.x_dp = 200;
  event.y_dp = y;
  event.time = app.clock.monotonic();
  return event;
}

// A finger throws the content (`by` > 0: towards its beginning) and lets it fly for a second.
void fling(BenchApp& app, float by, std::vector<double>* samples) {
  const auto frame = [&](const std::vector<InputEvent>& events) {
    app.clock.advance(kFrame);
    bool drawn = false;
    const double us = cpu_us([&] { drawn = app.step(events); });
    if (drawn && samples != nullptr) samples->push_back(us);
  };
  float y = by > 0 ? 200.0f : 700.0f;
  frame({finger(app, PointerPhase::down, y)});
  for (int i = 0; i < 4; ++i) {
    y += by / 4;
    frame({finger(app, PointerPhase::move, y)});
  }
  frame({finger(app, PointerPhase::up, y)});
  for (int i = 0; i < 60; ++i) frame({});
}

}  // namespace

// What one notices: below 4 ms leaves most of a frame of 16 ms to the rest of the machine.
void chat_frames(std::vector<Figure>& out) {
  for (const int messages : {100, 10000}) {
    BenchApp app("#/chat");
    open_chat(app, messages);
    for (const float by : {400.0f, -400.0f, 400.0f, -400.0f}) fling(app, by, nullptr);
    out.push_back(measure("frame of a flung chat of " + std::to_string(messages),
                          [&](std::vector<double>& samples) {
                            fling(app, 400, &samples);
                            fling(app, 400, &samples);
                            fling(app, -400, &samples);
                          }));
  }
}

// What one notices: the delay between the press on "send" and the bubble.
void chat_messages(std::vector<Figure>& out) {
  for (const int messages : {100, 10000}) {
    BenchApp app("#/chat");
    open_chat(app, messages);
    out.push_back(measure("update() of a message, chat of " + std::to_string(messages),
                          [&](std::vector<double>& samples) {
                            app.session().act(state::EditMessage{"c-long", "Is there news?"});
                            samples.push_back(
                                cpu_us([&] { app.session().act(state::SendMessage{"c-long"}); }));
                            app.run_for(Milliseconds{100});
                          }));
  }
}

// From the program's own start to a first screen with the pack's content, files at hand.
void start_up(std::vector<Figure>& out) {
  out.push_back(measure("start-up to the first frame", [](std::vector<double>& samples) {
    samples.push_back(cpu_us([] {
      BenchApp app("#/");
      for (int i = 0; i < 100 && !app.session().is_settled(); ++i) {
        app.clock.advance(kFrame);
        app.step({});
      }
    }));
  }));
}

}  // namespace tideline::bench
