// Temperature scaling (Guo et al., 2017) for the probabilities, a quantile for the threshold.
#include "content/certainty.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>

namespace tideline::content {

namespace {

constexpr std::size_t kHeldOutEvery = 5;
constexpr std::size_t kMinHeldOut = 40;
constexpr float kFamiliarity = 3;
constexpr float kDoubtfulTexts = 20;  // so many held-out texts of a label count half
constexpr float kKnownLost = 0.057f;  // share of held-out questions that may get no answer
constexpr float kMostLost = 0.08f;    // where everyday questions would be answered else
constexpr float kEverydayRefused = 0.9f;

float top_of(const std::vector<float>& scores) {
  return *std::max_element(scores.begin(), scores.end());
}

float log_of_sum(const std::vector<float>& scores, float sharpness) {
  const float top = top_of(scores);
  float sum = 0;
  for (const float score : scores) sum += std::exp(sharpness * (score - top));
  return sharpness * top + std::log(sum);
}

float surprise(const std::vector<HeldOut>& held_out, float sharpness) {
  float sum = 0;
  for (const HeldOut& one : held_out)
    sum +=
        log_of_sum(one.judgement.scores, sharpness) - sharpness * one.judgement.scores[one.label];
  return sum;
}

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

std::vector<Feature> sorted(std::vector<Feature> features) {
  std::sort(features.begin(), features.end());
  return features;
}

std::size_t guess_of(const Judgement& judgement) {
  const std::vector<float>& scores = judgement.scores;
  return std::size_t(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

struct Mean {
  float sum = 0;
  float count = 0;

  void add(float value) {
    sum += value;
    ++count;
  }
  void take_away(float value) {
    sum -= value;
    --count;
  }
  // Nearer to nothing the fewer values there are.
  float lead_over(const Mean& all) const {
    if (count < 1) return 0;
    return (sum / count - all.sum / all.count) * count / (count + kDoubtfulTexts);
  }
};

// 0-1, by the features that both have.
float likeness(const std::vector<Feature>& one, const std::vector<Feature>& other) {
  std::vector<Feature> both;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(),
                        std::back_inserter(both));
  return float(both.size()) / std::sqrt(float(one.size() * other.size() + 1));
}

// The value that this share of all lies below.
float value_at(std::vector<float> values, float share) {
  const auto place = values.begin() + std::ptrdiff_t(share * float(values.size()));
  std::nth_element(values.begin(), place, values.end());
  return *place;
}

float lead_of(const Judgement& judgement, const std::vector<float>& leads) {
  return leads.empty() ? 0 : leads[guess_of(judgement)];
}

// What a text must reach so that most everyday questions do not.
float least_for(const std::vector<Judgement>& everyday, const std::vector<float>& leads) {
  if (everyday.empty()) return 0;
  std::vector<float> certainties;
  certainties.reserve(everyday.size());
  for (const Judgement& judgement : everyday)
    certainties.push_back(certainty_of(judgement) - lead_of(judgement, leads));
  return value_at(std::move(certainties), kEverydayRefused);
}

}  // namespace

float certainty_of(const Judgement& judgement) {
  const std::vector<float>& scores = judgement.scores;
  const float mean = std::accumulate(scores.begin(), scores.end(), 0.0f) / float(scores.size());
  return (top_of(scores) - mean) * std::pow(judgement.familiar, kFamiliarity);
}

std::vector<float> probabilities(const Judgement& judgement, float sharpness) {
  std::vector<float> out = judgement.scores;
  const float all = log_of_sum(out, sharpness);
  for (float& score : out) score = std::exp(sharpness * score - all);
  return out;
}

std::vector<bool> held_out_families(const std::vector<TrainingText>& texts, std::size_t labels,
                                    const std::vector<bool>& spent) {
  if (texts.size() < kMinHeldOut * kHeldOutEvery) return {};
  std::vector<std::vector<std::size_t>> members(labels);
  std::vector<std::size_t> sizes(labels);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    ++sizes[texts[i].label];
    if (!spent[i]) members[texts[i].label].push_back(i);
  }
  std::vector<bool> held_out(texts.size());
  for (std::size_t label = 0; label < labels; ++label) {
    const std::vector<std::size_t>& all = members[label];
    if (sizes[label] < kHeldOutEvery) continue;
    // The family's head may be any; that it is not always the first spreads them.
    const std::vector<Feature> head = sorted(texts[all[label * 7 % all.size()]].features);
    std::vector<std::pair<float, std::size_t>> nearest;
    nearest.reserve(all.size());
    for (const std::size_t i : all)
      nearest.emplace_back(-likeness(head, sorted(texts[i].features)), i);
    std::sort(nearest.begin(), nearest.end());
    for (std::size_t i = 0; i < sizes[label] / kHeldOutEvery; ++i)
      held_out[nearest[i].second] = true;
  }
  return held_out;
}

bool is_known(const Judgement& judgement, const Certainty& certainty) {
  return certainty_of(judgement) - lead_of(judgement, certainty.lead) >= certainty.least;
}

Certainty measure_certainty(const std::vector<HeldOut>& held_out,
                            const std::vector<Judgement>& everyday) {
  if (held_out.size() < kMinHeldOut) {
    Certainty certainty;
    certainty.least = least_for(everyday, certainty.lead);
    return certainty;
  }
  const std::size_t labels = held_out.front().judgement.scores.size();
  std::vector<Mean> of_label(labels);
  Mean of_all;
  for (const HeldOut& one : held_out) {
    const float certainty = certainty_of(one.judgement);
    of_label[guess_of(one.judgement)].add(certainty);
    of_all.add(certainty);
  }
  std::vector<float> certainties;
  certainties.reserve(held_out.size());
  for (const HeldOut& one : held_out) {
    // As if the label's lead had been measured without this text.
    Mean others = of_label[guess_of(one.judgement)];
    const float certainty = certainty_of(one.judgement);
    others.take_away(certainty);
    certainties.push_back(certainty - others.lead_over(of_all));
  }
  Certainty certainty{.sharpness = best_sharpness(held_out), .least = 0, .lead = {}};
  for (const Mean& mean : of_label) certainty.lead.push_back(mean.lead_over(of_all));
  certainty.least = std::clamp(least_for(everyday, certainty.lead),
                               value_at(certainties, kKnownLost), value_at(certainties, kMostLost));
  return certainty;
}

}  // namespace tideline::content
