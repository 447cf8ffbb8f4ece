#include "content/script_reader.h"

#include <array>
#include <optional>
#include <utility>

#include "content/json_tree.h"
#include "content/json_values.h"
#include "content/text_shapes.h"

namespace tideline::content {

namespace {

using model::StepKind;

constexpr std::size_t kMaxSteps = 400;
constexpr std::size_t kMaxValue = 300;

struct Act {
  std::string_view member;
  StepKind kind;
};
// The member that says what a step does.
constexpr std::array kActs = {
    Act{"say", StepKind::say},
    Act{"chapter", StepKind::chapter},
    Act{"tap", StepKind::tap},
    Act{"show", StepKind::show},
    Act{"type", StepKind::type},
    Act{"submit", StepKind::submit},
    Act{"key", StepKind::key},
    Act{"open", StepKind::open},
    Act{"wait_ms", StepKind::wait},
    Act{"wait_for", StepKind::wait_for},
    Act{"expect", StepKind::expect},
    Act{"gone", StepKind::gone},
    Act{"desk", StepKind::desk},
    Act{"network", StepKind::network},
    Act{"forward_minutes", StepKind::forward},
    Act{"notice", StepKind::notice},
    Act{"attach", StepKind::attach},
};

// One text for every language, or an object of texts by language.
model::LocalText read_local_text(const JsonPlace& place) {
  model::LocalText text;
  if (!place.is(JsonKind::object)) {
    text.emplace("", read_text(place, kMaxWord));
    return text;
  }
  if (place.value()->items.empty()) place.fault("a text for each language", "none");
  for (const JsonValue& item : place.value()->items)
    text.emplace(item.name, read_text(place.below(item), kMaxWord));
  return text;
}

model::ScriptTarget read_target(const JsonPlace& place) {
  model::ScriptTarget target;
  if (!place.is(JsonKind::object)) {
    target.id = read_line(place, kMaxValue);
    return target;
  }
  JsonObject object(place, "a node's id, or an object with id, role, word or text");
  if (object.has("id")) target.id = read_line(object.at("id"), kMaxValue);
  if (object.has("role")) target.role = read_line(object.at("role"), kMaxValue);
  if (object.has("word")) target.word = read_line(object.at("word"), kMaxValue);
  if (object.has("text")) target.text = read_local_text(object.at("text"));
  if (target.id.empty() && target.word.empty() && target.text.empty())
    place.fault("id, word or text", "none of them");
  return target;
}

std::string read_one_of(const JsonPlace& place, std::initializer_list<std::string_view> choices) {
  const std::optional<int> choice = try_choice(place, choices);
  return choice ? std::string(*(choices.begin() + *choice)) : std::string();
}

void read_act(const JsonPlace& place, model::ScriptStep& step) {
  switch (step.kind) {
    case StepKind::say:
      step.text = read_local_text(place);
      break;
    case StepKind::chapter:
      step.number = int(read_integer(place, 1, 40));
      break;
    case StepKind::tap:
    case StepKind::show:
    case StepKind::wait_for:
    case StepKind::expect:
    case StepKind::gone:
      step.target = read_target(place);
      break;
    case StepKind::type:
    case StepKind::submit:
      step.target.id = read_line(place, kMaxValue);
      break;
    case StepKind::key:
      step.value = read_one_of(place, {"escape", "search"});
      break;
    case StepKind::open:
      step.value = read_line(place, kMaxValue);
      if (!step.value.starts_with("#/")) place.fault("a route such as #/tickets");
      break;
    case StepKind::wait:
      step.number = int(read_integer(place, 1, 60'000));
      break;
    case StepKind::desk:
      step.value = read_one_of(place, {"types", "answers", "asks", "solves"});
      break;
    case StepKind::network:
      step.value = read_one_of(place, {"on", "slow", "failing", "off"});
      break;
    case StepKind::forward:
      step.number = int(read_integer(place, 1, std::int64_t{60} * 24 * 31));
      break;
    case StepKind::notice:
      step.value = read_one_of(place, {"maintenance"});
      break;
    case StepKind::attach:
      step.target.id = "attach:*";  // whichever button takes files
      step.value = read_shaped(place, is_pack_file_name,
                               "images/<name>.png or .jpg, files/<name>.txt or .pdf");
      break;
  }
}

model::ScriptStep read_step(const JsonPlace& place) {
  JsonObject object(place, "a step");
  model::ScriptStep step;
  const Act* act = nullptr;
  for (const Act& known : kActs) {
    if (!object.has(known.member)) continue;
    if (act != nullptr) place.fault("one thing to do", "two");
    act = &known;
    step.kind = known.kind;
    read_act(object.at(known.member), step);
  }
  if (object.readable() && act == nullptr)
    place.fault("a step that says, taps, types or waits", "none of these");
  const bool needs_text = step.kind == StepKind::type && act != nullptr;
  if (needs_text || (step.kind == StepKind::desk && object.has("text")))
    step.text = read_local_text(object.at("text"));
  return step;
}

}  // namespace

model::Script read_script_part(const JsonPlace& root) {
  JsonObject object(root, "a script");
  model::Script script;
  if (read_integer(object.at("format"), 1, 1) != 1) return script;
  script.id = read_id(object.at("id"));
  if (object.has("pack")) script.pack = read_id(object.at("pack"));
  if (object.has("jump")) script.jump = read_flag(object.at("jump"));
  script.title = read_local_text(object.at("title"));
  if (object.has("summary")) script.summary = read_local_text(object.at("summary"));
  script.steps = read_list(object.at("steps"), 1, kMaxSteps, read_step);
  return script;
}

Result<model::Script> read_script(std::string_view json, std::string_view file) {
  Faults faults;
  const std::optional<JsonValue> tree = parse_json(json, file, faults);
  if (!tree) return faults.first_error();
  model::Script script = read_script_part(JsonPlace(*tree, file, faults));
  if (!faults.empty()) return faults.first_error();
  return script;
}

Result<std::vector<std::string>> read_script_list(std::string_view json, std::string_view file) {
  Faults faults;
  const std::optional<JsonValue> tree = parse_json(json, file, faults);
  if (!tree) return faults.first_error();
  std::vector<std::string> ids;
  {
    const JsonPlace root(*tree, file, faults);
    JsonObject object(root, "an object with scripts");
    ids = read_ids(object.at("scripts"), 0, 200);
  }
  if (!faults.empty()) return faults.first_error();
  return ids;
}

}  // namespace tideline::content
