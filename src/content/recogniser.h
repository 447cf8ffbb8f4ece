// Which of the common problems somebody writes about. Learns from examples when a pack is
// loaded, in one language at a time; Chinese needs no word borders.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/content_pack.h"

namespace tideline::content {

// One way to say something, and what it is about.
struct LabelledText {
  std::string text;
  std::string label;
};

struct Recognition {
  std::string label;
  double confidence = 0;  // 0-1: how often such a guess is right
};

class Recogniser {
 public:
  // Knows nothing.
  Recogniser();
  // Learns at once. In a browser this may take some tenths of a second: see RecogniserTraining.
  explicit Recogniser(const std::vector<LabelledText>& examples);
  ~Recogniser();
  Recogniser(Recogniser&&) noexcept;
  Recogniser& operator=(Recogniser&&) noexcept;

  // The most likely labels, best first, at most `limit`; their confidences sum to at most 1.
  std::vector<Recognition> guess(std::string_view text, std::size_t limit = 3) const;

  // The same, but empty when the text is probably about none of the labels.
  std::vector<Recognition> recognise(std::string_view text, std::size_t limit = 3) const;

 private:
  friend class RecogniserTraining;
  struct Model;
  std::unique_ptr<const Model> model_;
};

// Learning in small steps, so that nothing waits for it.
class RecogniserTraining {
 public:
  explicit RecogniserTraining(std::vector<LabelledText> examples);
  ~RecogniserTraining();
  RecogniserTraining(const RecogniserTraining&) = delete;
  RecogniserTraining& operator=(const RecogniserTraining&) = delete;

  // Goes on for about a millisecond (a few steps take some more); false once all is learnt.
  bool step();

  // Requires that step() has returned false. Call once.
  Recogniser take();

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

// The examples of a pack's intents; labels are intent ids.
std::vector<LabelledText> examples_of(const model::ChatBook& chat);

}  // namespace tideline::content
