// Every text on every ground it stands on reaches 4.5:1, every control 3:1, for any accent.
#include "ui/theme.h"

#include <string>
#include <vector>

#include "doctest/doctest.h"

using namespace tideline::ui;

namespace {

// Around the circle, the greys, and the two ends.
constexpr std::uint32_t kAccents[] = {0x7132F5, 0xE11D48, 0xF97316, 0xFACC15, 0x84CC16, 0x10B981,
                                      0x06B6D4, 0x3B82F6, 0xEC4899, 0x000000, 0xFFFFFF, 0x808080};

struct Pair {
  const char* name;
  Color ink;
  Color ground;
  float least;
};

std::vector<Pair> pairs_of(const Theme& t) {
  std::vector<Pair> out;
  struct Named {
    const char* name;
    Color color;
  };
  const Named grounds[] = {{"surface", t.surface},
                           {"surface_raised", t.surface_raised},
                           {"surface_sunken", t.surface_sunken}};
  const Named inks[] = {{"text", t.text},       {"text_muted", t.text_muted},
                        {"accent", t.accent},   {"positive", t.positive},
                        {"caution", t.caution}, {"danger", t.danger}};
  for (const Named& ground : grounds) {
    for (const Named& ink : inks) out.push_back({ink.name, ink.color, ground.color, 4.5f});
    out.push_back({"control", t.control, ground.color, 3.0f});
    out.push_back({"accent as a control", t.accent, ground.color, 3.0f});
  }
  const Named softs[] = {{"accent_soft", t.accent_soft},
                         {"positive_soft", t.positive_soft},
                         {"caution_soft", t.caution_soft},
                         {"danger_soft", t.danger_soft}};
  const Color strong[] = {t.accent, t.positive, t.caution, t.danger};
  for (std::size_t i = 0; i < 4; ++i) {
    out.push_back({softs[i].name, strong[i], softs[i].color, 4.5f});
    out.push_back({softs[i].name, t.text, softs[i].color, 4.5f});
  }
  out.push_back({"on_accent", t.on_accent, t.accent, 4.5f});
  out.push_back({"on_bubble_me", t.on_bubble_me, t.bubble_me, 4.5f});
  out.push_back({"text in a bubble", t.text, t.bubble_them, 4.5f});
  out.push_back({"accent in a bubble", t.accent, t.bubble_them, 4.5f});
  return out;
}

}  // namespace

TEST_CASE("theme: every pair of roles is legible, in both themes, with twelve accents") {
  for (const std::uint32_t accent : kAccents)
    for (const bool dark : {false, true})
      for (const Pair& pair : pairs_of(make_theme(accent, dark))) {
        CAPTURE(accent);
        CAPTURE(dark);
        CAPTURE(std::string(pair.name));
        CHECK(contrast_ratio(pair.ink, pair.ground) >= pair.least);
      }
}

TEST_CASE("theme: every ink is one of the colours checked above") {
  const Theme theme = make_theme(0x7132F5, false);
  const std::vector<Pair> pairs = pairs_of(theme);
  for (const Ink ink : {Ink::text, Ink::muted, Ink::accent, Ink::on_accent, Ink::positive,
                        Ink::caution, Ink::danger, Ink::on_bubble_me}) {
    bool found = false;
    for (const Pair& pair : pairs) found |= pair.ink == theme.ink(ink);
    CHECK(found);
  }
}
