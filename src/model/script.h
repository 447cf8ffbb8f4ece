// A script plays the app by itself: it taps, types and speaks, and lets the scripted agent act.
// Demonstrations, tests and video tutorials are scripts. docs/scripts.md explains each step.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tideline::model {

// A text by language tag; under "" the one that is the same in every language.
using LocalText = std::map<std::string, std::string, std::less<>>;

// The text in `language`, else the one for every language, else any.
std::string_view text_in(const LocalText& text, std::string_view language);

// One node of the screen, by what is known of it; what is empty matches everything.
struct ScriptTarget {
  std::string id;    // the semantic id; a "*" in it stands for anything, the first that fits counts
  std::string role;  // as WAI-ARIA names it
  std::string word;  // key of a word that its name or value holds
  LocalText text;    // a text that its name or value holds
};

enum class StepKind : std::uint8_t {
  say,       // shows a caption until the next one
  chapter,   // a video's chapter of that number begins
  tap,       // presses what `target` names, once it is there
  show,      // scrolls to what `target` names and points at it
  type,      // replaces the text of the field
  submit,    // the field's Enter
  key,       // a key that belongs to no widget: "escape", "search"
  open,      // a route, as if the address had changed
  wait,      // so many milliseconds
  wait_for,  // until `target` is on the screen
  expect,    // it is on the screen, or the script has failed
  gone,      // it is not on the screen any more, or the script has failed
  desk,      // the scripted agent does what `value` says
  network,   // "on", "slow", "failing", "off"
  forward,   // the clock jumps by so many minutes
  notice,    // the team announces maintenance
  attach,    // gives the page a picture or document of the pack, by its path in `value`
};

struct ScriptStep {
  StepKind kind = StepKind::wait;
  ScriptTarget target;
  LocalText text;     // say, type, desk
  std::string value;  // route, key, network, what the desk does, a file's path
  int number = 0;     // milliseconds, minutes, chapter (from 1)
};

struct Script {
  std::string id;
  std::string pack;   // the pack whose articles and kinds it names; empty: any
  bool jump = false;  // played at once: it only brings about a state
  LocalText title;
  LocalText summary;
  std::vector<ScriptStep> steps;
};

}  // namespace tideline::model
