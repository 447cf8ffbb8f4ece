// Pictures come when they are wanted and go when they take too much room.
#include "ui/pictures.h"

#include <doctest/doctest.h>

#include "unit/ui/kit_rig.h"

using namespace tideline;
using namespace tideline::ui;

namespace {

constexpr int kSide = 1024;  // four megabytes a picture

std::string name_of(int number) { return "pack:images/" + std::to_string(number) + ".png"; }

// A page that shows pictures [0, shown) of `count` that are there.
struct Gallery {
  int shown = 0;
  KitRig rig;

  Gallery(int count, int shown_at_first)
      : shown(shown_at_first), rig([this](Frame& frame) {
          for (int i = 0; i < shown; ++i) frame.picture(name_of(i));
        }) {
    rig.kit().pictures().take_wanted();
    const std::vector<std::uint8_t> pixels(std::size_t{4} * kSide * kSide, 128);
    for (int i = 0; i < count; ++i) rig.kit().pictures().put(name_of(i), kSide, kSide, pixels);
  }
  void draw() {
    for (int i = 0; i < 3; ++i) rig.press("nothing");
  }
  int kept(int count) {
    int found = 0;
    for (int i = 0; i < count; ++i) found += rig.kit().pictures().find(name_of(i)) != nullptr;
    return found;
  }
};

}  // namespace

TEST_CASE("pictures: large ones that are out of sight go, those on show stay") {
  Gallery gallery(12, 2);
  gallery.draw();

  CHECK(gallery.kept(2) == 2);
  CHECK(gallery.kept(12) == 8);  // 32 megabytes
}

TEST_CASE("pictures: however large, what is on show is not dropped and asked for again") {
  Gallery gallery(12, 12);
  gallery.draw();

  CHECK(gallery.kept(12) == 12);
  CHECK(gallery.rig.kit().pictures().take_wanted().empty());
}

TEST_CASE("pictures: one that could not be had is asked for again only when it was forgotten") {
  Gallery gallery(0, 1);
  Pictures& pictures = gallery.rig.kit().pictures();
  gallery.draw();
  CHECK(pictures.take_wanted() == std::vector<std::string>{name_of(0)});
  pictures.fail(name_of(0));
  gallery.draw();
  CHECK(pictures.take_wanted().empty());

  pictures.forget(name_of(0));
  gallery.draw();
  CHECK(pictures.take_wanted() == std::vector<std::string>{name_of(0)});
}
