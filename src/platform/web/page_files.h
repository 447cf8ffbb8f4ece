// Files that a person gives to the page: kept as Blobs in IndexedDB (files.js). Only their first
// bytes come here, to be looked at and cleaned.
#pragma once

#include <string>
#include <vector>

#include "ports/files.h"

namespace tideline::platform {

class PageFiles final : public ports::Files {
 public:
  bool has_camera() const override;
  void show(std::span<const ports::FileInput> inputs) override;
  void pick(const std::string&) override {}  // the page's own input has opened it
  bool bring(std::string_view name, std::string bytes) override;
  void keep(const std::string& id) override;
  void remove(const std::string& id) override;
  void keep_only(std::vector<std::string> ids) override;
  void forget_all() override;
  Result<ports::FileHeld> hold(std::string_view name, std::string bytes) override;
  void picture(const std::string& id, int max_side_px) override;
  void save_text(std::string_view name, std::string_view media_type,
                 std::string_view text) override;
  void save_kept(const std::string& id, std::string_view name) override;
  std::size_t poll(std::vector<ports::FileEvent>& out) override;
  std::optional<Milliseconds> next_poll() const override { return std::nullopt; }

  void tell(ports::FileEvent event) { events_.push_back(std::move(event)); }

 private:
  std::vector<ports::FileInput> shown_;
  std::vector<ports::FileEvent> events_;
};

}  // namespace tideline::platform
