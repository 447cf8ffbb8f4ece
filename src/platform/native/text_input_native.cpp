#include "platform/native/text_input_native.h"

#include <SDL.h>
#include <utility>

namespace tideline::platform {

namespace {

// How long a focus waits for a field that is not shown yet: a page may still be coming in.
constexpr std::uint64_t kWaitSteps = 60;

bool has_many_lines(const ports::TextField& field) {
  return field.kind == ports::FieldKind::multiline;
}

TextModel::Lines lines_of(const ports::TextField& field) {
  return has_many_lines(field) ? TextModel::Lines::many : TextModel::Lines::single;
}

void copy_to_clipboard(const TextModel& model) {
  const std::string text = model.selected();
  if (!text.empty()) SDL_SetClipboardText(text.c_str());
}

void paste_from_clipboard(TextModel& model) {
  char* text = SDL_GetClipboardText();
  if (text == nullptr) return;
  model.insert(text);
  SDL_free(text);
}

// SDL counts the caret in the input method's text by code points.
int bytes_of_code_points(const char* text, int count) {
  int bytes = 0;
  while (count >= 0 && text[bytes] != '\0') {
    if ((text[bytes] & 0xC0) != 0x80 && count-- == 0) break;
    ++bytes;
  }
  return bytes;
}

}  // namespace

void NativeTextInput::show(std::span<const ports::TextField> fields) {
  for (auto& [id, entry] : entries_) entry.is_shown = false;
  for (const ports::TextField& field : fields) {
    auto found = entries_.find(field.id);
    if (found == entries_.end()) {
      found = entries_.emplace(field.id, Entry{field, {}, FieldEcho(field.value), {}}).first;
      found->second.model.reset(field.value, lines_of(field));
    }
    Entry& entry = found->second;
    entry.is_shown = true;
    const bool is_news = !entry.model.is_composing() && entry.echo.is_news(field.value, step_);
    entry.field = field;
    if (!is_news || entry.model.value() == field.value) continue;
    entry.model.reset(field.value, lines_of(field));
    if (field.id == focused_id_) tell(entry);
  }
  std::erase_if(entries_, [](const auto& item) { return !item.second.is_shown; });
  if (step_ > wanted_until_) wanted_id_.clear();
  if (entries_.contains(wanted_id_)) focus(std::string(wanted_id_));
  if (Entry* entry = focused())
    place_input_method(*entry);
  else if (!focused_id_.empty())
    focus("");
}

void NativeTextInput::focus(const std::string& field_id) {
  wanted_id_.clear();
  if (field_id == focused_id_) return;
  if (!field_id.empty() && !entries_.contains(field_id)) {
    wanted_id_ = field_id;
    wanted_until_ = step_ + kWaitSteps;
    return;
  }
  if (Entry* left = focused(); left != nullptr && left->model.is_composing()) {
    left->model.compose("", 0);
    tell(*left);
  }
  const auto found = entries_.find(field_id);
  const bool takes_focus = found != entries_.end() && found->second.field.enabled;
  if (!takes_focus && focused_id_.empty()) return;
  focused_id_ = takes_focus ? field_id : std::string();
  events_.emplace_back(FocusEvent{focused_id_});
  if (!takes_focus) {
    SDL_StopTextInput();
    return;
  }
  SDL_StartTextInput();
  found->second.told = {};
  tell(found->second);
  place_input_method(found->second);
}

void NativeTextInput::select(const std::string& field_id, int anchor, int caret) {
  const auto found = entries_.find(field_id);
  if (found == entries_.end()) return;
  found->second.model.select(anchor, caret);
  tell(found->second);
}

bool NativeTextInput::handle(const SDL_Event& event) {
  Entry* entry = focused();
  if (entry == nullptr) return false;
  switch (event.type) {
    case SDL_TEXTINPUT:
      entry->model.insert(event.text.text);
      break;
    case SDL_TEXTEDITING:
      entry->model.compose(event.edit.text,
                           bytes_of_code_points(event.edit.text, event.edit.start));
      break;
    case SDL_KEYDOWN:
      // While composing, keys belong to the input method.
      if (entry->model.is_composing()) return true;
      if (!handle_key(*entry, event.key)) return false;
      break;
    default:
      return false;
  }
  tell(*entry);
  return true;
}

NativeTextInput::Entry* NativeTextInput::focused() {
  const auto found = entries_.find(focused_id_);
  return found == entries_.end() ? nullptr : &found->second;
}

bool NativeTextInput::handle_key(Entry& entry, const SDL_KeyboardEvent& key) {
  const bool shift = (key.keysym.mod & KMOD_SHIFT) != 0;
  const bool by_word = (key.keysym.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI)) != 0;
  const Selecting selecting = shift ? Selecting::yes : Selecting::no;
  const TextStep near = by_word ? TextStep::word : TextStep::character;
  const TextStep far = by_word ? TextStep::all : TextStep::line;
  switch (key.keysym.sym) {
    case SDLK_LEFT:
      entry.model.move(near, Towards::start, selecting);
      return true;
    case SDLK_RIGHT:
      entry.model.move(near, Towards::end, selecting);
      return true;
    case SDLK_HOME:
      entry.model.move(far, Towards::start, selecting);
      return true;
    case SDLK_END:
      entry.model.move(far, Towards::end, selecting);
      return true;
    case SDLK_BACKSPACE:
      entry.model.erase(near, Towards::start);
      return true;
    case SDLK_DELETE:
      entry.model.erase(near, Towards::end);
      return true;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
      return handle_enter(entry, shift);
    default:
      return handle_command(entry, key);
  }
}

bool NativeTextInput::handle_command(Entry& entry, const SDL_KeyboardEvent& key) {
  // What SDL_TEXTINPUT will bring as text is no key of the app's either: "/" in a field is a "/".
  const SDL_Keycode code = key.keysym.sym;
  if ((key.keysym.mod & (KMOD_CTRL | KMOD_GUI)) == 0) return code >= ' ' && code < 0x7F;
  const bool shift = (key.keysym.mod & KMOD_SHIFT) != 0;
  switch (code) {
    case SDLK_a:
      entry.model.select(0, int(entry.model.value().size()));
      return true;
    case SDLK_c:
      copy_to_clipboard(entry.model);
      return true;
    case SDLK_x:
      copy_to_clipboard(entry.model);
      if (!entry.model.selected().empty()) entry.model.erase(TextStep::character, Towards::start);
      return true;
    case SDLK_v:
      paste_from_clipboard(entry.model);
      return true;
    case SDLK_z:
      shift ? entry.model.redo() : entry.model.undo();
      return true;
    case SDLK_y:
      entry.model.redo();
      return true;
    default:
      return false;
  }
}

bool NativeTextInput::handle_enter(Entry& entry, bool shift) {
  const bool submits = entry.field.enter_key != ports::EnterKey::none && !shift;
  if (has_many_lines(entry.field) && !submits)
    entry.model.insert("\n");
  else
    events_.emplace_back(SubmitEvent{entry.field.id});
  return true;
}

void NativeTextInput::tell(Entry& entry) {
  const TextModel& model = entry.model;
  TextEdit edit{entry.field.id, model.value(),           model.anchor(),
                model.caret(),  model.composing_start(), model.composing_end()};
  if (edit == entry.told) return;
  entry.told = edit;
  entry.echo.sent(edit.value, step_);
  events_.emplace_back(std::move(edit));
}

void NativeTextInput::place_input_method(const Entry& entry) {
  const float units = window_units_per_dp_;
  const SDL_Rect rect{int(entry.field.caret_x_dp * units), int(entry.field.caret_y_dp * units), 1,
                      int(entry.field.caret_height_dp * units)};
  SDL_SetTextInputRect(&rect);
}

}  // namespace tideline::platform
