// The files of an app inside the app (a video): what its script attaches, held in memory by the
// files of the app around it, which shows their pictures. They are gone with the stage.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/still_ports.h"

namespace tideline::app {

class StageFiles final : public NoFiles {
 public:
  // `outer` is borrowed for life.
  explicit StageFiles(ports::Files& outer) : outer_(outer) {}
  ~StageFiles() override;

  void show(std::span<const ports::FileInput> inputs) override;
  bool bring(std::string_view name, std::string bytes) override;
  void keep(const std::string& id) override { events_.push_back(ports::FileKept{id}); }
  void remove(const std::string& id) override;

 private:
  void give(const ports::FileInput& input, std::string_view name, std::string bytes);

  ports::Files& outer_;
  std::vector<ports::FileInput> inputs_;
  std::set<std::string> held_;  // ids
};

}  // namespace tideline::app
