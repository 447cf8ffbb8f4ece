// Files that the scripted agent sends: those of the pack. Whoever owns the desk brings their bytes.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "desk/desk.h"
#include "desk/local/timeline.h"
#include "model/content_pack.h"

namespace tideline::desk {

class PackFiles {
 public:
  // `clock` is borrowed for life.
  explicit PackFiles(const ports::Clock& clock) : clock_(clock), timeline_(clock) {}

  // Paths whose bytes are wanted, each once; bring() answers.
  std::vector<std::string> take_wanted();
  void bring(const std::string& path, Result<std::string> bytes);

  // As it goes with a message; nothing without a path. Its size is told only once its bytes are
  // here: nobody has to wait for them. Its id is its path, so that it can be had again after a
  // restart.
  model::Attachments sent(const model::PackFile& file) const;

  // The bytes come bit by bit.
  void fetch(const AttachmentRequest& request);

  // Appends what happened.
  void poll(std::vector<DeskEvent>& out);
  std::optional<Milliseconds> next() const;

 private:
  void give(const AttachmentRequest& request);

  const ports::Clock& clock_;
  Timeline timeline_;
  std::vector<std::string> wanted_;
  std::set<std::string> asked_;  // and not here yet
  std::map<std::string, std::shared_ptr<const std::string>> bytes_;
  std::vector<AttachmentRequest> waiting_;  // for their bytes
  std::vector<DeskEvent> events_;
};

}  // namespace tideline::desk
