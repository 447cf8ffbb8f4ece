// A kit on faked fonts that draws one function again and again, for tests of widgets.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "fakes/fake_glyphs.h"
#include "ui/drawing.h"
#include "ui/frame.h"
#include "ui/kit.h"

namespace tideline::ui {

class KitRig {
 public:
  // `draw` fills a column of 358 x 812 dp with the screen's margins around it.
  explicit KitRig(std::function<void(Frame&)> draw) : draw_(std::move(draw)) {
    begin_drawing();
    draw_to_nowhere();
    kit_ = std::make_unique<Kit>(glyphs_, text_input_);
    Viewport viewport;
    viewport.width_dp = 390;
    viewport.height_dp = 844;
    kit_->set_viewport(viewport);
    kit_->set_theme(make_theme(0x7132F5, false));
    step();
  }
  ~KitRig() {
    kit_.reset();
    end_drawing();
  }

  void press(const std::string& id) { send(ActivateEvent{id}); }
  void type(const std::string& id, const std::string& text) {
    const int end = int(text.size());
    send(TextEdit{id, text, end, end, 0, 0});
  }
  void send(const InputEvent& event) {
    kit_->feed(event, now_);
    step();
  }
  const SemanticNode* find(const std::string& id) const { return kit_->semantics().find(id); }
  Kit& kit() { return *kit_; }

 private:
  class NoTextInput : public ports::TextInput {
   public:
    void show(std::span<const ports::TextField>) override {}
    void focus(const std::string&) override {}
    void select(const std::string&, int, int) override {}
  };

  void step() {
    now_ += Milliseconds{16};
    for (int pass = 0; pass < 6; ++pass) {
      Frame& frame = kit_->begin_frame(now_);
      frame.push_column({16, 16, 358, 812});
      draw_(frame);
      frame.pop_column();
      kit_->end_frame();
      if (!kit_->needs_another_pass()) break;
    }
    finish_drawing();
    draw_to_nowhere();
  }

  std::function<void(Frame&)> draw_;
  fakes::FakeGlyphs glyphs_;
  NoTextInput text_input_;
  std::unique_ptr<Kit> kit_;
  Milliseconds now_{1000};
};

}  // namespace tideline::ui
