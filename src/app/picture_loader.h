// Brings the pictures that widgets ask for. Names: "file:<id>" is a small picture of a file that
// a person gave, "view:<id>" a large one of a file that the team has sent, "pack:images/<name>.png"
// one of the content pack; others cannot be had.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ports/asset_source.h"
#include "ports/files.h"
#include "ports/image_decoder.h"
#include "ui/pictures.h"

namespace tideline::app {

class PictureLoader {
 public:
  // All borrowed for life.
  PictureLoader(ports::Files& files, ports::AssetSource& assets, ports::ImageDecoder& images)
      : files_(files), assets_(assets), images_(images) {}

  // `pack` is the address of the pack's folder; empty while there is none.
  void ask_for(const std::vector<std::string>& names, const std::string& pack,
               ui::Pictures& pictures);

  void take(ports::FilePictured answer, ui::Pictures& pictures);
  // An answer of the asset source that may be ours.
  void take(ports::AssetAnswer answer, ui::Pictures& pictures);
  // True when pictures came or turned out not to be had.
  bool poll(ui::Pictures& pictures);

  // The network is back: what could not be fetched is asked for again.
  void retry(ui::Pictures& pictures);

  bool is_busy() const { return !fetching_.empty() || !decoding_.empty(); }

 private:
  struct Waiting {
    std::uint64_t token = 0;
    std::string name;
  };

  ports::Files& files_;
  ports::AssetSource& assets_;
  ports::ImageDecoder& images_;
  std::vector<std::string> asked_;
  std::vector<Waiting> fetching_;
  std::vector<Waiting> decoding_;
  std::vector<std::string> unreached_;  // the network failed
  bool changed_ = false;
};

}  // namespace tideline::app
