// The desktop's host: an SDL window, and the ports over files, system fonts and SDL.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "platform/doorbell.h"
#include "platform/host.h"
#include "platform/imgui_host.h"
#include "platform/native/asset_files.h"
#include "platform/native/desktop_ports.h"
#include "platform/native/files_native.h"
#include "platform/native/glyphs_freetype.h"
#include "platform/native/images_sdl.h"
#include "platform/native/notifier_send.h"
#include "platform/native/sdl_window.h"
#include "platform/native/storage_files.h"
#include "platform/native/text_input_native.h"
#include "platform/native/time_zones_system.h"

namespace tideline::platform {

class NativeHost final : public Host {
 public:
  NativeHost(std::unique_ptr<SdlWindow> window, const HostOptions& options);

  // False when the renderer could not be made.
  bool start_renderer();

  Viewport viewport() const override { return window_->viewport(); }
  SystemThemeEvent system_theme() const override { return {}; }
  bool swipes_back() const override { return true; }
  std::string system_language() const override;
  bool online() const override { return true; }
  std::string initial_route() const override { return {}; }
  std::string query(const std::string&) const override { return {}; }
  std::string data_folder() const override;
  std::string description() const override;

  void begin_frame() override;
  void present(std::uint32_t clear_rgba) override;
  std::uint64_t frames() const override { return frames_; }
  void mark_ready() override {}
  Result<Done> save_picture(const std::string& path) override;

  void run(Stepper& stepper) override;
  void quit() override { quitting_ = true; }

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

 private:
  Wake step(Stepper& stepper);
  void wait(const Wake& wake);
  void drain_events();
  void handle_window_event(int what);
  void take_port_events();

  std::unique_ptr<SdlWindow> window_;
  ImguiHost imgui_;
  Doorbell bell_;
  SdlClock clock_;
  SystemTimeZones time_zones_;
  FileStorage storage_;
  NativeFiles files_;
  FileAssets assets_{bell_};
  SdlLinks links_;
  SdlClipboard clipboard_;
  FreetypeGlyphs glyphs_;
  SdlImages images_{bell_};
  NativeTextInput text_input_;
  AddressMemory address_;
  NoMirror mirror_;
  SendNotifier notifier_;

  std::vector<InputEvent> pending_;
  std::uint64_t steps_ = 0;
  std::uint64_t frames_ = 0;
  std::uint32_t last_clear_rgba_ = 0;
  Milliseconds last_step_{0};
  bool quitting_ = false;
};

}  // namespace tideline::platform
