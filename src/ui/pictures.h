// Pictures that widgets draw: thumbnails of files, images in articles. Widgets name them; what is
// not there is asked for (take_wanted) and drawn when somebody has put it here.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct ImTextureData;

namespace tideline::ui {

struct Picture {
  int width_px = 0;
  int height_px = 0;
  ImTextureData* texture = nullptr;  // null: it could not be had
  std::uint64_t drawn = 0;           // when it was last wanted
};

class Pictures {
 public:
  Pictures();
  ~Pictures();
  Pictures(const Pictures&) = delete;
  Pictures& operator=(const Pictures&) = delete;

  // Null while it is not there; it counts as wanted then.
  const Picture* find(std::string_view name);

  // Names asked for since the last call.
  std::vector<std::string> take_wanted();

  // `rgba` has straight alpha, width * height * 4 bytes.
  void put(const std::string& name, int width_px, int height_px,
           std::span<const std::uint8_t> rgba);
  // It cannot be had: widgets draw something else, and it is not asked for again.
  void fail(const std::string& name);

  // It was not to be had but may be now: asked for again when it is drawn.
  void forget(const std::string& name);

  // Between frames: when they are many or large, lets go of those that were drawn longest ago. What
  // was drawn in the last frame stays.
  void tidy();

 private:
  void let_go(ImTextureData* texture);

  std::map<std::string, Picture, std::less<>> pictures_;
  std::vector<std::string> wanted_;
  std::vector<ImTextureData*> leaving_;  // until the renderer has let go of them too
  std::uint64_t draws_ = 0;
  std::uint64_t last_frame_ = 0;  // draws_ when it began
};

}  // namespace tideline::ui
