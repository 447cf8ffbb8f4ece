// A window and everything behind it: events in, one drawn frame out, and the ports.
//
// There are two hosts with this one header: native/ (SDL2, OpenGL 3) and web/ (canvas, WebGL 2,
// the page's own elements). app/ builds one and never asks which.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/input.h"
#include "base/result.h"
#include "ports/address_bar.h"
#include "ports/asset_source.h"
#include "ports/clipboard.h"
#include "ports/clock.h"
#include "ports/files.h"
#include "ports/glyph_source.h"
#include "ports/image_decoder.h"
#include "ports/link_opener.h"
#include "ports/mirror.h"
#include "ports/notifier.h"
#include "ports/record_merge.h"
#include "ports/storage.h"
#include "ports/text_input.h"
#include "ports/time_zones.h"

namespace tideline::platform {

struct HostOptions {
  int width_dp = 420;
  int height_dp = 860;
  float pixels_per_dp = 0;  // 0: what the display says
  bool hidden = false;      // natively: no window is shown (pictures and dumps)
  std::string data_folder;  // natively: where records live; empty: the user's data folder
  std::string pack;  // that was asked for: each has records of its own in the user's data folder
  ports::RecordMerge merge_records;  // with those of other windows; none: the last writer wins
};

// What one step of the app wants next.
struct Wake {
  bool frame_soon = false;         // step again at the display's next frame
  std::optional<Milliseconds> at;  // or at this monotonic time at the latest
};

// The app, as the host sees it.
class Stepper {
 public:
  virtual ~Stepper() = default;

  // Takes all events since the last step (may be none: a timer or a port's answer). Draws
  // through Host::begin_frame() and present() if, and only if, something changed.
  virtual Wake step(std::vector<InputEvent> events) = 0;
};

class Host {
 public:
  virtual ~Host() = default;

  // Creates the window and its GL context, and the current Dear ImGui context's renderer.
  // Fails with `refused` when there is no display or no GL.
  static Result<std::unique_ptr<Host>> open(const HostOptions& options);

  virtual Viewport viewport() const = 0;
  virtual SystemThemeEvent system_theme() const = 0;
  virtual std::string system_language() const = 0;  // BCP 47: "zh-CN"
  virtual bool online() const = 0;

  // The part of the address after "#", and one value of the query before it ("lang"); natively
  // both come from options and are empty here.
  virtual std::string initial_route() const = 0;
  virtual std::string query(const std::string& name) const = 0;

  // Where packs/ and words/ that came with the program are: an address for assets(), no slash at
  // its end. In the browser "data", beside the page.
  virtual std::string data_folder() const { return "data"; }

  // Whether a swipe from the left edge is the app's to answer with Back.
  virtual bool swipes_back() const { return false; }

  // One line for a technical mail: system, browser, versions; no identity.
  virtual std::string description() const { return {}; }

  // Drawing: begin_frame() readies the renderer before ImGui::NewFrame(); present() draws
  // ImGui's draw data after ImGui::Render(), over `clear_rgba` (0xRRGGBBAA), and swaps.
  virtual void begin_frame() = 0;
  virtual void present(std::uint32_t clear_rgba) = 0;

  // Frames presented since the start.
  virtual std::uint64_t frames() const = 0;

  // False while a part of the program is still on its way: in the browser the first screen's part
  // comes first. Asking fetches the rest, and a step follows when it is there.
  virtual bool is_whole() { return true; }

  // Says that the first screen is complete (in the browser: window.tideline.ready = true, and the
  // page's splash goes).
  virtual void mark_ready() = 0;

  // Writes what present() drew last as a PNG. Natively only; the browser says `refused`.
  virtual Result<Done> save_picture(const std::string& path) = 0;

  // Runs until the window is closed; in the browser it returns at once and the page goes on.
  // Sleeps while there is nothing to do. `stepper` must outlive the host there.
  virtual void run(Stepper& stepper) = 0;

  // Ends run() after the current step. Natively only.
  virtual void quit() = 0;

  virtual ports::Clock& clock() = 0;
  virtual ports::TimeZones& time_zones() = 0;
  virtual ports::Storage& storage() = 0;
  virtual ports::AssetSource& assets() = 0;
  virtual ports::LinkOpener& links() = 0;
  virtual ports::Clipboard& clipboard() = 0;
  virtual ports::GlyphSource& glyphs() = 0;
  virtual ports::ImageDecoder& images() = 0;
  virtual ports::TextInput& text_input() = 0;
  virtual ports::AddressBar& address() = 0;
  virtual ports::Mirror& mirror() = 0;
  virtual ports::Files& files() = 0;
  virtual ports::Notifier& notifier() = 0;
};

}  // namespace tideline::platform
