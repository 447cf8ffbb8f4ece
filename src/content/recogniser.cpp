// A trial model learns from four fifths of the examples. On the last fifth it shows how sure
// its guesses are and which may still be trusted; then the real one learns from all.
//
// The last fifth is not drawn at random: examples come in families of like wordings, and a
// question from outside has no sister among them. So whole families are held out.
#include "content/recogniser.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>

#include "content/linear_model.h"

namespace tideline::content {

namespace {

constexpr std::size_t kHeldOutEvery = 5;
constexpr std::size_t kMinHeldOut = 40;  // fewer tell nothing about how sure to be
constexpr float kFamiliarity = 4;
constexpr float kKnownLost = 0.05f;  // share of known questions that may get no answer

struct Certainty {
  float sharpness = 1;  // factor of scores before they become probabilities
  float least = 0;      // below this a text is about none of the labels
};

float log_of_sum(const std::vector<float>& scores, float sharpness) {
  const float top = *std::max_element(scores.begin(), scores.end());
  float sum = 0;
  for (const float score : scores) sum += std::exp(sharpness * (score - top));
  return sharpness * top + std::log(sum);
}

// High when one label stands out above all labels' mean and the text consists of familiar
// features. In trials, this told unknown questions better than the probability, the lead over
// the second label, or the likeness to the nearest example.
float certainty_of(const Judgement& judgement) {
  const std::vector<float>& scores = judgement.scores;
  const float top = *std::max_element(scores.begin(), scores.end());
  const float mean = std::accumulate(scores.begin(), scores.end(), 0.0f) / float(scores.size());
  return (top - mean) * std::pow(judgement.familiar, kFamiliarity);
}

// Marks about one in kHeldOutEvery examples of each label: one and those most like it.
class Families {
 public:
  explicit Families(const std::vector<TrainingText>& texts) : texts_(texts) {}

  std::vector<bool> held_out(std::size_t labels) {
    std::vector<std::vector<std::size_t>> members(labels);
    for (std::size_t i = 0; i < texts_.size(); ++i) members[texts_[i].label].push_back(i);
    std::vector<bool> marked(texts_.size());
    for (std::size_t label = 0; label < labels; ++label) {
      std::vector<std::size_t>& all = members[label];
      if (all.size() < kHeldOutEvery) continue;
      const std::size_t head = all[label * 7 % all.size()];  // any, but not always the first
      std::vector<std::pair<float, std::size_t>> order;
      for (const std::size_t i : all) order.emplace_back(-likeness(head, i), i);
      std::sort(order.begin(), order.end());
      for (std::size_t i = 0; i < all.size() / kHeldOutEvery; ++i) marked[order[i].second] = true;
    }
    return marked;
  }

 private:
  float likeness(std::size_t a, std::size_t b) const {
    const std::vector<Feature> one = sorted(a);
    const std::vector<Feature> other = sorted(b);
    std::vector<Feature> both;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(),
                          std::back_inserter(both));
    return float(both.size()) / std::sqrt(float(one.size() * other.size() + 1));
  }

  std::vector<Feature> sorted(std::size_t i) const {
    std::vector<Feature> features = texts_[i].features;
    std::sort(features.begin(), features.end());
    return features;
  }

  const std::vector<TrainingText>& texts_;
};

struct HeldOut {
  Judgement judgement;
  std::uint32_t label = 0;
};

float surprise(const std::vector<HeldOut>& held_out, float sharpness) {
  float sum = 0;
  for (const HeldOut& one : held_out)
    sum +=
        log_of_sum(one.judgement.scores, sharpness) - sharpness * one.judgement.scores[one.label];
  return sum;
}

// Temperature scaling (Guo et al., 2017): the factor under which the held-out labels surprise
// least.
float best_sharpness(const std::vector<HeldOut>& held_out) {
  float best = 1;
  float least = surprise(held_out, 1);
  for (float sharpness = 0.4f; sharpness < 2.5f; sharpness *= 1.08f)
    if (const float now = surprise(held_out, sharpness); now < least) {
      least = now;
      best = sharpness;
    }
  return best;
}

Certainty measure(const std::vector<HeldOut>& held_out) {
  if (held_out.size() < kMinHeldOut) return {};
  std::vector<float> certainties;
  for (const HeldOut& one : held_out) certainties.push_back(certainty_of(one.judgement));
  const auto lost = certainties.begin() + std::ptrdiff_t(kKnownLost * float(held_out.size()));
  std::nth_element(certainties.begin(), lost, certainties.end());
  return {.sharpness = best_sharpness(held_out), .least = *lost};
}

}  // namespace

struct Recogniser::Model {
  std::vector<std::string> labels;
  LinearModel linear;
  Certainty certainty;

  std::vector<Recognition> best_of(const Judgement& judgement, std::size_t limit) const {
    const float all = log_of_sum(judgement.scores, certainty.sharpness);
    std::vector<Recognition> best;
    for (std::size_t label = 0; label < labels.size(); ++label)
      best.push_back(
          {labels[label], std::exp(certainty.sharpness * judgement.scores[label] - all)});
    std::stable_sort(best.begin(), best.end(), [](const Recognition& a, const Recognition& b) {
      return a.confidence > b.confidence;
    });
    best.resize(std::min(limit, best.size()));
    return best;
  }
};

Recogniser::Recogniser(const std::vector<LabelledText>& examples) {
  std::vector<std::string> labels;
  for (const LabelledText& example : examples) labels.push_back(example.label);
  std::sort(labels.begin(), labels.end());
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
  std::vector<TrainingText> texts;
  texts.reserve(examples.size());
  for (const LabelledText& example : examples) {
    const auto label = std::lower_bound(labels.begin(), labels.end(), example.label);
    texts.push_back({features_of(example.text), std::uint32_t(label - labels.begin())});
  }
  if (labels.empty()) return;

  const std::vector<bool> is_held_out = Families(texts).held_out(labels.size());
  std::vector<HeldOut> held_out;
  if (texts.size() / kHeldOutEvery >= kMinHeldOut) {
    const LinearModel trial(texts, labels.size(), [&](std::size_t i) { return !is_held_out[i]; });
    for (std::size_t i = 0; i < texts.size(); ++i)
      if (is_held_out[i]) held_out.push_back({trial.judge(texts[i].features), texts[i].label});
  }
  const Certainty certainty = measure(held_out);
  LinearModel linear(texts, labels.size(), [](std::size_t) { return true; });
  model_.reset(new Model{std::move(labels), std::move(linear), certainty});
}

Recogniser::~Recogniser() = default;
Recogniser::Recogniser(Recogniser&&) noexcept = default;
Recogniser& Recogniser::operator=(Recogniser&&) noexcept = default;

std::vector<Recognition> Recogniser::guess(std::string_view text, std::size_t limit) const {
  if (model_ == nullptr) return {};
  const Judgement judgement = model_->linear.judge(features_of(text));
  if (judgement.familiar == 0) return {};
  return model_->best_of(judgement, limit);
}

std::vector<Recognition> Recogniser::recognise(std::string_view text, std::size_t limit) const {
  if (model_ == nullptr) return {};
  const Judgement judgement = model_->linear.judge(features_of(text));
  if (judgement.familiar == 0 || certainty_of(judgement) < model_->certainty.least) return {};
  return model_->best_of(judgement, limit);
}

std::vector<LabelledText> examples_of(const model::ChatBook& chat) {
  std::vector<LabelledText> examples;
  for (const model::ChatIntent& intent : chat.intents)
    for (const std::string& example : intent.examples) examples.push_back({example, intent.id});
  return examples;
}

}  // namespace tideline::content
