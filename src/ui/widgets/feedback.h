// Telling the person something: banners, notes, toasts, empty pages, skeletons.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/frame.h"

namespace tideline::ui {

enum class Tone : std::uint8_t { info, positive, caution, danger };

struct BannerOptions {
  Tone tone = Tone::info;
  std::string_view icon;    // empty: the tone's own
  std::string_view title;   // semibold first line
  std::string_view action;  // a label: the banner is pressable and shows it
  bool chevron = false;     // the action shows as a chevron only; its label is still said
  bool live = false;        // read out when it comes or changes
};
// A tinted box over the column's width. True when its action was pressed.
bool banner(Frame& frame, std::string_view id, std::string_view text,
            const BannerOptions& options = {});

// A small pill with a word, at the column's left; for rows see RowOptions::status.
void badge(Frame& frame, std::string_view text, Ink ink);

struct EmptyOptions {
  std::string_view icon = "inbox";
  std::string_view text;
  std::string_view action;  // a button's label or empty
  std::string_view second_action;
  bool live = false;  // the title is read out when it comes or changes
};
// What an empty or failed page says. Returns 1 or 2 for the pressed action, else 0.
int empty_state(Frame& frame, std::string_view id, std::string_view title,
                const EmptyOptions& options);

// Grey bars where rows will be. `label` tells screen readers that it loads.
void skeleton_rows(Frame& frame, std::string_view label, int rows = 4);

// A short message at the bottom of the window, above everything. True when its time is over.
bool toast(Frame& frame, std::uint64_t serial, std::string_view text, const Rect& window);

// Steps in a row, or one below the other where their labels find too little room: `current` of
// `labels` is under way, those before are done.
void stepper(Frame& frame, std::string_view label, const std::string_view* labels, int count,
             int current);

// Two working days over 24 hours, one above the other, and where they overlap. Minutes from the
// person's midnight; spans may wrap. A negative `now_minute` draws no line for now.
struct DaySpan {
  int from_minute = 0;
  int to_minute = 0;  // may exceed 1440: goes on after midnight
};
void overlap_bar(Frame& frame, std::string_view description, std::string_view upper_label,
                 const DaySpan* upper, int upper_count, std::string_view lower_label,
                 const DaySpan* lower, int lower_count, int now_minute);

}  // namespace tideline::ui
