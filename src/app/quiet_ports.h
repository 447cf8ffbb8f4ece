// Ports for an app inside the app (a video): nothing leaves it, nothing comes in, nothing is kept.
#pragma once

#include <string>
#include <vector>

#include "app/still_ports.h"
#include "ports/address_bar.h"
#include "ports/asset_source.h"
#include "ports/clipboard.h"
#include "ports/clock.h"
#include "ports/image_decoder.h"
#include "ports/link_opener.h"
#include "ports/mirror.h"
#include "ports/notifier.h"
#include "ports/text_input.h"

namespace tideline::app {

// Moves only when it is told to.
class StageClock : public ports::Clock {
 public:
  explicit StageClock(UtcTime start) : now_(start) {}

  void advance(Milliseconds by) {
    now_ += by;
    monotonic_ += by;
  }

  UtcTime now() const override { return now_; }
  Milliseconds monotonic() const override { return monotonic_; }

 private:
  UtcTime now_;
  Milliseconds monotonic_{1000};
};

// Its content comes from the app around it.
class QuietAssets : public ports::AssetSource {
 public:
  ports::AssetToken request(std::string_view) override { return ++last_token_; }
  std::size_t poll(std::vector<ports::AssetAnswer>&) override { return 0; }

 private:
  ports::AssetToken last_token_ = 0;
};

class QuietImages : public ports::ImageDecoder {
 public:
  ports::ImageToken decode(std::string) override { return ++last_token_; }
  std::size_t poll(std::vector<ports::ImageAnswer>&) override { return 0; }

 private:
  ports::ImageToken last_token_ = 0;
};

class QuietLinks : public ports::LinkOpener {
 public:
  Result<Done> open(std::string_view) override { return Done{}; }
};

class QuietClipboard : public ports::Clipboard {
 public:
  Result<Done> copy(std::string_view) override { return Done{}; }
  void read() override {}
  std::optional<Result<std::string>> poll() override { return std::nullopt; }
};

class QuietAddress : public ports::AddressBar {
 public:
  void set(std::string_view, ports::AddressChange) override {}
  bool back() override { return false; }
  void describe(std::string_view, std::string_view) override {}
};

class QuietTextInput : public ports::TextInput {
 public:
  void show(std::span<const ports::TextField>) override {}
  void focus(const std::string&) override {}
  void select(const std::string&, int, int) override {}
};

class QuietMirror : public ports::Mirror {
 public:
  void show(std::span<const ports::SemanticNode>) override {}
};

class QuietNotifier : public ports::Notifier {
 public:
  ports::NotifyPermission permission() const override {
    return ports::NotifyPermission::unavailable;
  }
  void ask() override {}
  void show(const ports::SystemNotification&) override {}
  void withdraw(const std::string&) override {}
};

}  // namespace tideline::app
