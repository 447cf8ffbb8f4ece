// The whole app with the machine's own fonts, everything else faked: time moves by hand, records
// and files lie in memory, and nothing is presented.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/session.h"
#include "fakes/fake_address_bar.h"
#include "fakes/fake_assets.h"
#include "fakes/fake_clipboard.h"
#include "fakes/fake_clock.h"
#include "fakes/fake_files.h"
#include "fakes/fake_images.h"
#include "fakes/fake_links.h"
#include "fakes/fake_notifier.h"
#include "fakes/fake_storage.h"
#include "fakes/fake_time_zones.h"
#include "platform/native/glyphs_freetype.h"

namespace tideline::bench {

class BenchApp {
 public:
  explicit BenchApp(const std::string& route);
  ~BenchApp();

  // One step with these events, and the draw data of its frame. True when there was a frame.
  bool step(const std::vector<InputEvent>& events);
  void run_for(Milliseconds time);
  void open(const std::string& route);

  app::Session& session() { return *session_; }
  fakes::FakeClock clock;

 private:
  class NoTextInput;
  class NoMirror;

  fakes::FakeTimeZones zones_;
  fakes::FakeStorage storage_;
  fakes::FakeAssets assets_;
  fakes::FakeLinks links_;
  fakes::FakeClipboard clipboard_;
  fakes::FakeFiles files_;
  fakes::FakeAddressBar address_;
  fakes::FakeNotifier notifier_;
  fakes::FakeImages images_;
  platform::FreetypeGlyphs glyphs_;
  std::unique_ptr<NoTextInput> text_input_;
  std::unique_ptr<NoMirror> mirror_;
  std::unique_ptr<app::Session> session_;
};

}  // namespace tideline::bench
