// Brings the pictures that widgets ask for. Names: "file:<id>" is a small picture of a file that
// a person gave.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ports/files.h"
#include "ui/pictures.h"

namespace tideline::app {

class PictureLoader {
 public:
  // `files` is borrowed for life.
  explicit PictureLoader(ports::Files& files) : files_(files) {}

  void ask_for(const std::vector<std::string>& names, ui::Pictures& pictures);
  void take(ports::FilePictured answer, ui::Pictures& pictures);

 private:
  ports::Files& files_;
  std::vector<std::string> asked_;
};

}  // namespace tideline::app
