// Multinomial logistic regression over TF-IDF weighted features, with some of naive Bayes mixed
// in: the learning part of the recogniser. Internal to content/recogniser.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
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
  Judgement judge(const std::vector<Feature>& features) const;

 private:
  friend class LinearTraining;

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

  // TF-IDF, words and runs of letters of equal length each, together of length 1.
  Vector vector_of(std::vector<Feature> features, float& familiar) const;
  void score(const Vector& input, std::vector<float>& scores) const;

  std::size_t labels_ = 0;
  std::size_t lanes_ = 0;
  std::vector<Feature> features_;  // sorted; the place is the column
  std::vector<float> rarity_;      // per column
  float unseen_rarity_ = 1;        // of a feature that no text had
  std::vector<Lane> weights_;      // column * lanes_ + lane
  std::vector<Lane> biases_;
};

// Learns a model in small steps. Deterministic.
class LinearTraining {
 public:
  // Learns from those of `texts` that are not `left_out` (empty: from all).
  LinearTraining(const std::vector<TrainingText>& texts, std::size_t labels,
                 const std::vector<bool>& left_out);

  // Goes on with so many texts; false once all is learnt.
  bool step(std::size_t texts);

  // Requires that step() has returned false. Call once.
  LinearModel take() { return std::move(model_); }

 private:
  using Lane = LinearModel::Lane;

  void collect_features(const std::vector<const TrainingText*>& texts);
  void learn_from(std::uint32_t text);
  void correct(const LinearModel::Vector& input);
  void shuffle();
  void mix_in_counts(std::uint32_t label);

  LinearModel model_;
  std::vector<std::uint32_t> texts_with_;  // per column
  std::vector<LinearModel::Vector> inputs_;
  std::vector<std::uint32_t> labels_;  // of the inputs
  std::vector<std::uint32_t> order_;
  std::size_t done_ = 0;     // over all rounds
  std::uint32_t mixed_ = 0;  // labels whose counts are mixed in
  std::uint32_t random_ = 2463534242u;
  std::vector<float> scores_;        // of the text in hand, then the steps to take
  std::vector<Lane> moves_;          // the same in lanes, those that matter
  std::vector<std::size_t> active_;  // which lanes these are
};

}  // namespace tideline::content
