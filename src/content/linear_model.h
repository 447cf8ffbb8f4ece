// Multinomial logistic regression over TF-IDF weighted features: the learning part of the
// recogniser. Internal to content/recogniser.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "content/text_features.h"

namespace tideline::content {

struct TrainingText {
  std::vector<Feature> features;
  std::uint32_t label = 0;  // below the model's number of labels
};

// What a model says about a text.
struct Judgement {
  std::vector<float> scores;  // per label; the softmax of these are probabilities
  // 0-1: how much of the text consists of features seen in training, by their weight.
  float familiar = 0;
};

class LinearModel {
 public:
  // Learns from those of `texts` that `use` lets through. Deterministic.
  template <typename Use>
  LinearModel(const std::vector<TrainingText>& texts, std::size_t labels, Use use)
      : labels_(labels), lanes_((labels + kLane - 1) / kLane) {
    std::vector<const TrainingText*> used;
    for (std::size_t i = 0; i < texts.size(); ++i)
      if (use(i)) used.push_back(&texts[i]);
    learn(used);
  }

  Judgement judge(const std::vector<Feature>& features) const;

 private:
  // Four labels are added up at once, where the processor can. The last lane may have idle places.
  static constexpr std::size_t kLane = 4;
  struct Lane {
    float __attribute__((vector_size(16))) places = {};
  };

  struct Entry {
    std::uint32_t column = 0;
    float value = 0;
  };
  using Vector = std::vector<Entry>;

  void learn(const std::vector<const TrainingText*>& texts);
  void collect_features(const std::vector<const TrainingText*>& texts);
  void descend(const std::vector<Vector>& inputs, const std::vector<const TrainingText*>& texts);
  void correct(const Vector& input, const std::vector<float>& steps);
  void score(const Vector& input, std::vector<Lane>& sums, std::vector<float>& scores) const;
  // TF-IDF, words and runs of letters of equal length each, together of length 1.
  Vector vector_of(std::vector<Feature> features, float& familiar) const;

  std::size_t labels_;
  std::size_t lanes_;
  std::vector<Feature> features_;  // sorted; the place is the column
  std::vector<float> rarity_;      // per column
  float unseen_rarity_ = 1;        // of a feature that no text had
  std::vector<Lane> weights_;      // column * lanes_ + lane
  std::vector<Lane> biases_;
};

}  // namespace tideline::content
