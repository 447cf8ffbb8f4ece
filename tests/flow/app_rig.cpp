#include "flow/app_rig.h"

#include <algorithm>
#include <cctype>
#include <doctest/doctest.h>

#include "fakes/shipped_assets.h"
#include "flow/pseudo_language.h"
#include "ui/drawing.h"

namespace tideline::flow {

class AppRig::NoMirror : public ports::Mirror {
 public:
  void show(std::span<const ports::SemanticNode>) override {}
};

namespace {

// English becomes the pseudo-language: words, titles and questions, not the bodies of articles.
void make_pseudo(fakes::FakeAssets& assets) {
  const std::string pack = "data/packs/kraken-demo/en/";
  for (const std::string& words : {std::string("data/words/en.json"), pack + "words.json"})
    assets.files[words] = pseudo_json(assets.files[words]);
  for (const char* file : {"articles.json", "faq.json", "news.json", "chat.json"})
    assets.files[pack + file] = pseudo_json(assets.files[pack + file],
                                            {"title", "summary", "question", "label", "greeting"});
}

}  // namespace

AppRig::AppRig(RigOptions options)
    : options_(std::move(options)), mirror_(std::make_unique<NoMirror>()) {
  assets = fakes::shipped_assets(TIDELINE_SOURCE_DIR);
  if (options_.pseudo) make_pseudo(assets);
  start();
}

AppRig::~AppRig() {
  session_.reset();
  ui::end_drawing();
}

void AppRig::start() {
  ui::begin_drawing();
  ui::draw_to_nowhere();
  app::SessionOptions options;
  options.pack = options_.pack;
  options.route = options_.route;
  options.language = options_.language;
  options.text_percent = options_.text_percent;
  options.record_texts = true;
  options.swipes_back = options_.swipes_back;
  is_whole = !options_.in_parts;
  options.is_whole = [this] { return is_whole; };
  address = {};
  session_ = std::make_unique<app::Session>(
      app::SessionPorts{clock, zones, storage, assets, links, clipboard, glyphs, text_input,
                        address, *mirror_, files, notifier, images},
      options);
  resize(options_.width_dp, options_.height_dp);
  run_for(Milliseconds{500});
}

void AppRig::restart() {
  session_.reset();
  ui::end_drawing();
  storage.crash();
  start();
}

void AppRig::step(const std::vector<InputEvent>& events) {
  if (!session_->step(events)) return;
  ++frames;
  ui::finish_drawing();
  ui::draw_to_nowhere();
}

AppRig& AppRig::run_for(Milliseconds time) {
  constexpr Milliseconds kFrame{16};
  for (Milliseconds passed{0}; passed < time; passed += kFrame) {
    clock.advance(kFrame);
    step({});
  }
  return *this;
}

AppRig& AppRig::resize(float width_dp, float height_dp, float keyboard_dp) {
  Viewport viewport;
  viewport.width_dp = width_dp;
  viewport.height_dp = height_dp;
  viewport.keyboard_dp = keyboard_dp;
  send(ViewportEvent{viewport});
  return *this;
}

AppRig& AppRig::point(PointerPhase phase, float x, float y, PointerKind kind) {
  clock.advance(Milliseconds{16});
  send(PointerEvent{kind, phase, 1, x, y, clock.monotonic()});
  return *this;
}

AppRig& AppRig::drag(float x, float y, float to_x, float to_y, Milliseconds time,
                     PointerKind kind) {
  const int steps = std::max(1, int(time / Milliseconds{16}));
  point(PointerPhase::down, x, y, kind);
  for (int i = 1; i <= steps; ++i) {
    const float share = float(i) / float(steps);
    point(PointerPhase::move, x + (to_x - x) * share, y + (to_y - y) * share, kind);
  }
  return *this;
}

AppRig& AppRig::click(float x, float y, PointerKind kind) {
  point(PointerPhase::down, x, y, kind);
  return point(PointerPhase::up, x, y, kind);
}

AppRig& AppRig::press(Key key, bool shift, bool control) {
  send(KeyEvent{key, true, shift, control});
  send(KeyEvent{key, false, shift, control});
  return run_for(Milliseconds{400});
}

AppRig& AppRig::type_keys(const std::string& text) {
  REQUIRE_MESSAGE(!text_input.focused.empty(), "no field has the focus:\n", dump());
  send(text_input.typed(text));
  return run_for(Milliseconds{50});
}

ui::Rect AppRig::rect_of(std::string_view id) const {
  const ui::SemanticNode* node = session_->kit().semantics().find(id);
  REQUIRE_MESSAGE(node != nullptr, "no node \"", std::string(id), "\" on the screen:\n", dump());
  return ui::visible_rect_of(*node);
}

const std::string& AppRig::focused() const { return session_->kit().focused(); }

AppRig& AppRig::open(std::string_view route) {
  send(AddressEvent{std::string(route)});
  return run_for(Milliseconds{400});
}

AppRig& AppRig::tap(std::string_view id) {
  const ui::SemanticNode* node = session_->kit().semantics().find(id);
  REQUIRE_MESSAGE(node != nullptr, "no node \"", std::string(id), "\" on the screen:\n", dump());
  REQUIRE_MESSAGE(!node->state.disabled, std::string(id), " is disabled");
  send(ActivateEvent{std::string(id)});
  return run_for(Milliseconds{400});
}

AppRig& AppRig::type(std::string_view id, std::string_view text) {
  const ui::SemanticNode* node = session_->kit().semantics().find(id);
  REQUIRE_MESSAGE(node != nullptr, "no field \"", std::string(id), "\" on the screen:\n", dump());
  REQUIRE(node->role == ui::Role::text_box);
  send(FocusEvent{std::string(id)});
  const int end = int(text.size());
  send(TextEdit{std::string(id), std::string(text), end, end, 0, 0});
  return run_for(Milliseconds{50});
}

bool AppRig::shows(std::string_view text) const {
  for (const ui::SemanticNode& node : session_->kit().semantics().nodes())
    if (node.label.find(text) != std::string::npos || node.value.find(text) != std::string::npos)
      return true;
  return false;
}

namespace {

// A picture's description says what is written in it; a field tells its placeholder itself, which
// may be longer than the field.
bool tells_itself(const std::vector<ui::SemanticNode>& nodes, const ui::Rect& rect) {
  return std::any_of(nodes.begin(), nodes.end(), [&](const ui::SemanticNode& node) {
    return (node.role == ui::Role::image || node.role == ui::Role::text_box) &&
           ui::rect_of(node).contains({rect.center_x(), rect.center_y()});
  });
}

std::string without_spaces(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '\n' && c != '\t') out += c;
  return out;
}

// A name that is cut in its middle is told whole.
bool is_told(const std::string& told, const std::string& text) {
  if (told.find(text) != std::string::npos) return true;
  const std::string dots = "…";
  const std::size_t cut = text.find(dots);
  if (cut == std::string::npos) return false;
  const std::size_t begin = told.find(text.substr(0, cut));
  return begin != std::string::npos &&
         told.find(text.substr(cut + dots.size()), begin + cut) != std::string::npos;
}

}  // namespace

std::vector<std::string> AppRig::text_faults() const {
  const ui::Kit& kit = session_->kit();
  std::vector<std::string> faults = faults_of(kit.drawn_texts());
  const auto& nodes = kit.semantics().nodes();
  for (std::string& fault : untold_texts(kit.drawn_texts(), nodes))
    faults.push_back(std::move(fault));
  return faults;
}

std::vector<std::string> AppRig::shortened_texts() const {
  const ui::Kit& kit = session_->kit();
  std::vector<std::string> faults;
  for (const ui::DrawnText& text : kit.drawn_texts())
    if (text.elided && !tells_itself(kit.semantics().nodes(), text.rect))
      faults.push_back("ends in dots: " + text.text);
  return faults;
}

std::vector<std::string> AppRig::broken_words() const {
  std::vector<std::string> faults;
  for (const ui::DrawnText& text : session_->kit().drawn_texts())
    // An en dash joins hours; a line may end with it.
    if (text.breaks_word && std::isalnum(static_cast<unsigned char>(text.text.back())) != 0)
      faults.push_back("breaks a word: " + text.text);
  return faults;
}

std::vector<std::string> untold_texts(const std::vector<ui::DrawnText>& texts,
                                      const std::vector<ui::SemanticNode>& nodes) {
  std::string told;
  for (const ui::SemanticNode& node : nodes)
    told += without_spaces(node.label) + '\n' + without_spaces(node.value) + '\n';
  std::vector<std::string> faults;
  for (const ui::DrawnText& text : texts) {
    const ui::Rect seen = text.rect.cut(text.clip);
    const bool is_seen = seen.width > 0 && seen.height > text.rect.height / 2;
    if (text.text == "99+") continue;  // a badge: the number itself is told
    if (is_seen && !is_told(told, without_spaces(text.text)) && !tells_itself(nodes, text.rect))
      faults.push_back("drawn but not told: " + text.text);
  }
  return faults;
}

std::vector<std::string> faults_of(const std::vector<ui::DrawnText>& texts) {
  std::vector<std::string> faults;
  const auto place = [](const ui::Rect& r) {
    return std::to_string(int(r.x)) + "," + std::to_string(int(r.y)) + " " +
           std::to_string(int(r.width)) + "x" + std::to_string(int(r.height));
  };
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const ui::DrawnText& text = texts[i];
    const ui::Rect seen = text.rect.cut(text.clip);
    if (seen.width <= 0 || seen.height <= 0) continue;
    // A clip of one line's height is a field's: what is longer scrolls in it.
    const bool in_field = text.clip.height < text.rect.height + 4;
    if (!text.scrolls_sideways && seen.width < text.rect.width - 1 && !in_field)
      faults.push_back("cut off: " + place(text.rect));
    for (std::size_t j = i + 1; j < texts.size(); ++j) {
      const ui::DrawnText& other = texts[j];
      if (other.layer != text.layer) continue;
      const ui::Rect both = seen.cut(other.rect.cut(other.clip));
      if (both.width > 2 && both.height > 3)
        faults.push_back("overlap: " + place(text.rect) + " and " + place(other.rect));
    }
  }
  return faults;
}

}  // namespace tideline::flow
