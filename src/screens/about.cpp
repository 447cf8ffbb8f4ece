// About: what this is and what it is not, versions, the open-source parts.
// Reads: the pack's facts and brand words. Pushes: GoBack.
#include "screens/parts/standard_page.h"
#include "screens/screens.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

struct Component {
  std::string_view name;
  std::string_view licence;  // SPDX; proper names, the same in every language
};

constexpr Component kEverywhere[] = {
    {"Dear ImGui", "MIT"}, {"SDL", "Zlib"},         {"JSON for Modern C++", "MIT"},
    {"MD4C", "MIT"},       {"libunibreak", "Zlib"}, {"Lucide", "ISC"},
};
constexpr Component kDesktopOnly[] = {
    {"FreeType", "FTL"},   {"HarfBuzz", "MIT"}, {"Fontconfig", "MIT"},
    {"SDL_image", "Zlib"}, {"libcurl", "curl"}, {"date", "MIT"},
};

void draw_components(ui::Frame& frame, std::string_view title, const Component* components,
                     std::size_t count) {
  ui::section_title(frame, title);
  ui::begin_list(frame, title);
  for (std::size_t i = 0; i < count; ++i)
    ui::info_row(frame, components[i].name, components[i].licence);
  ui::end_list(frame);
}

void draw_versions(ui::Frame& frame, const state::AppState& app) {
  const model::Words& say = app.words();
  const model::PackFacts& facts = app.pack.facts;
  ui::section_title(frame, say("about.versions"));
  ui::begin_list(frame, say("about.versions"));
  ui::info_row(frame, say("about.pack"), facts.id + " " + facts.version, "newspaper");
  ui::info_row(frame, say("about.app_version"), facts.app_version, "smartphone");
  if (!app.around.platform.empty())
    ui::info_row(frame, say("about.platform"), app.around.platform, "monitor");
  ui::end_list(frame);
}

}  // namespace

void draw_about(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                state::Actions& out) {
  const model::Words& say = app.words();
  open_page(frame, app, route, out, say("about.title"));
  ui::text(frame, say("brand.name"), ui::TextStyle::display);
  ui::text(frame, say("brand.tagline"), ui::TextStyle::body, {.ink = ui::Ink::muted});
  frame.space(ui::kMarginDp);
  if (app.pack.facts.demo) {
    // Its first sentence says that this is a demonstration; a title would say it twice.
    ui::banner(frame, "about_disclaimer", say("brand.disclaimer"), {.tone = ui::Tone::caution});
    frame.space(ui::kMarginDp);
  }
  ui::text(frame, say("about.what"));
  if (app.pack.facts.demo) {
    frame.space(ui::kGridDp * 1.5f);
    ui::text(frame, say("about.examples"), ui::TextStyle::secondary, {.ink = ui::Ink::muted});
  }
  draw_versions(frame, app);
  draw_components(frame, say("about.licences"), kEverywhere, std::size(kEverywhere));
  draw_components(frame, say("about.licences.desktop"), kDesktopOnly, std::size(kDesktopOnly));
  frame.space(ui::kGridDp);
  ui::text(frame, say("about.fonts"), ui::TextStyle::caption, {.ink = ui::Ink::muted});
  ui::end_page(frame);
}

}  // namespace tideline::screens
