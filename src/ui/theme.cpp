// How each role follows from the accent.
#include "ui/theme.h"

namespace tideline::ui {

namespace {

constexpr Color kWhite = Color::rgb(0xFFFFFF);
constexpr Color kBlack = Color::rgb(0x000000);
constexpr float kTextRatio = 4.5f;
constexpr float kControlRatio = 3.0f;
// A little above the demand, so that rounding to 8 bits never falls below it.
constexpr float kMargin = 0.05f;

void derive(Theme& theme, Color accent) {
  const Color far = theme.dark ? kWhite : kBlack;
  const float soft = theme.dark ? 0.22f : 0.11f;
  const auto legible = [&](Color color, Color ground) {
    return with_contrast(color, ground, far, kTextRatio + kMargin);
  };
  // The hardest ground a coloured text stands on: its own soft tint over the sunken surface.
  const auto tint = [&](Color color) { return mix(theme.surface_raised, color, soft); };
  const auto pair = [&](Color wanted, Color& strong, Color& weak) {
    strong = legible(wanted, theme.surface_sunken);
    weak = tint(strong);
    strong = legible(strong, weak);
  };
  pair(accent, theme.accent, theme.accent_soft);
  pair(theme.positive, theme.positive, theme.positive_soft);
  pair(theme.caution, theme.caution, theme.caution_soft);
  pair(theme.danger, theme.danger, theme.danger_soft);
  const bool white_on_accent =
      contrast_ratio(kWhite, theme.accent) >= contrast_ratio(kBlack, theme.accent);
  theme.on_accent = white_on_accent ? kWhite : Color::rgb(0x0B0B10);
  if (contrast_ratio(theme.on_accent, theme.accent) < kTextRatio) theme.on_accent = kBlack;
  theme.bubble_me = theme.accent;
  theme.on_bubble_me = theme.on_accent;
  theme.text_muted = legible(theme.text_muted, theme.surface_sunken);
  theme.control = with_contrast(theme.control, theme.surface_sunken, far, kControlRatio + kMargin);
}

}  // namespace

Color Theme::ink(Ink role) const {
  switch (role) {
    case Ink::text:
      return text;
    case Ink::muted:
      return text_muted;
    case Ink::accent:
      return accent;
    case Ink::on_accent:
      return on_accent;
    case Ink::positive:
      return positive;
    case Ink::caution:
      return caution;
    case Ink::danger:
      return danger;
    case Ink::on_bubble_me:
      return on_bubble_me;
  }
  return text;
}

Theme make_theme(std::uint32_t accent_rgb, bool dark) {
  Theme theme;
  theme.dark = dark;
  if (dark) {
    theme.surface = Color::rgb(0x0F1014);
    theme.surface_raised = Color::rgb(0x1A1C22);
    theme.surface_sunken = Color::rgb(0x25272F);
    theme.outline = Color::rgb(0x2E313A);
    theme.control = Color::rgb(0x6B7080);
    theme.text = Color::rgb(0xF1F2F6);
    theme.text_muted = Color::rgb(0xA3A8B6);
    theme.positive = Color::rgb(0x4CCB8A);
    theme.caution = Color::rgb(0xF0B44A);
    theme.danger = Color::rgb(0xFF7A75);
    theme.bubble_them = Color::rgb(0x25272F);
    theme.scrim = kBlack.with_alpha(0.6f);
    theme.shadow = kBlack.with_alpha(0.5f);
  } else {
    theme.surface = Color::rgb(0xF4F5F8);
    theme.surface_raised = kWhite;
    theme.surface_sunken = Color::rgb(0xE9EBF0);
    theme.outline = Color::rgb(0xE1E4EA);
    theme.control = Color::rgb(0x8A90A0);
    theme.text = Color::rgb(0x15171C);
    theme.text_muted = Color::rgb(0x626876);
    theme.positive = Color::rgb(0x11804C);
    theme.caution = Color::rgb(0x8F5B00);
    theme.danger = Color::rgb(0xC4302B);
    theme.bubble_them = Color::rgb(0xE9EBF0);
    theme.scrim = kBlack.with_alpha(0.4f);
    theme.shadow = kBlack.with_alpha(0.18f);
  }
  derive(theme, Color::rgb(accent_rgb));
  return theme;
}

}  // namespace tideline::ui
