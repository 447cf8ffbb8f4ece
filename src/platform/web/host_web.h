// The browser's host: events from the page, frames on demand, ports over the page's scripts.
#pragma once

#include <string>
#include <vector>

#include "platform/host.h"
#include "platform/imgui_host.h"
#include "platform/web/glyphs_canvas.h"
#include "platform/web/page_files.h"
#include "platform/web/page_loading.h"
#include "platform/web/page_mirror.h"
#include "platform/web/page_ports.h"
#include "platform/web/page_text_input.h"
#include "platform/web/storage_indexeddb.h"
#include "platform/web/web_canvas.h"

namespace tideline::platform {

class WebHost final : public Host {
 public:
  // False when there is no WebGL 2.
  bool start();
  void join_records_by(ports::RecordMerge merge) { storage_.set_merge(std::move(merge)); }

  Viewport viewport() const override { return viewport_; }
  SystemThemeEvent system_theme() const override { return theme_; }
  std::string system_language() const override;
  bool online() const override { return online_; }
  std::string initial_route() const override;
  std::string query(const std::string& name) const override;
  std::string description() const override;

  void begin_frame() override { imgui_.begin_frame(); }
  void present(std::uint32_t clear_rgba) override;
  std::uint64_t frames() const override { return frames_; }
  bool is_whole() override;
  void mark_ready() override;
  Result<Done> save_picture(const std::string& path) override;

  void run(Stepper& stepper) override;
  void quit() override {}

  ports::Clock& clock() override { return clock_; }
  ports::TimeZones& time_zones() override { return time_zones_; }
  ports::Storage& storage() override { return storage_; }
  ports::AssetSource& assets() override { return assets_; }
  ports::LinkOpener& links() override { return links_; }
  ports::Clipboard& clipboard() override { return clipboard_; }
  ports::GlyphSource& glyphs() override { return glyphs_; }
  ports::ImageDecoder& images() override { return images_; }
  ports::TextInput& text_input() override { return text_input_; }
  ports::AddressBar& address() override { return address_; }
  ports::Mirror& mirror() override { return mirror_; }
  ports::Files& files() override { return files_; }
  ports::Notifier& notifier() override { return notifier_; }

  // From the page (page_events.cpp).
  void step();
  void add(InputEvent event) { pending_.push_back(std::move(event)); }
  void set_viewport(const Viewport& viewport, int width_px, int height_px);
  void set_theme(SystemThemeEvent theme);
  void set_online(bool online);
  PageTextInput& fields() { return text_input_; }
  const PageMirror& mirrored() const { return mirror_; }

 private:
  static void device_changed(void* host, bool is_lost);

  WebCanvas canvas_;
  ImguiHost imgui_;
  PageClock clock_;
  PageTimeZones time_zones_;
  IndexedDbStorage storage_;
  FetchAssets assets_;
  PageLinks links_;
  PageClipboard clipboard_;
  CanvasGlyphs glyphs_;
  BrowserImages images_;
  PageAddress address_;
  PageMirror mirror_;
  PageFiles files_;
  PageNotifier notifier_;
  PageTextInput text_input_{mirror_};

  Stepper* stepper_ = nullptr;
  std::vector<InputEvent> pending_;
  std::uint64_t steps_ = 0;
  std::uint64_t frames_ = 0;
  Viewport viewport_;
  int width_px_ = 0;
  int height_px_ = 0;
  SystemThemeEvent theme_;
  bool online_ = true;
  bool device_lost_ = false;
};

}  // namespace tideline::platform
