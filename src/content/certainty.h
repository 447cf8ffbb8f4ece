// How far a model's guesses can be trusted. Internal to content/recogniser.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "content/linear_model.h"

namespace tideline::content {

struct Certainty {
  float sharpness = 1;  // factor of scores before they become probabilities
  float least = 0;      // a text that is less certain is about none of the labels
  // Per label, how much more certain its guesses are than those of others: some problems are
  // always said in the same few words. Empty: all alike.
  std::vector<float> lead;
};

// A text that a trial model had not learnt from.
struct HeldOut {
  Judgement judgement;
  std::uint32_t label = 0;
};

// High when one label stands out above all labels' mean and the text consists of familiar
// features. In trials this told unknown questions better than the probability, the lead over the
// second label, or the likeness to the nearest examples: see docs/decisions.
float certainty_of(const Judgement& judgement);

// Whether the text is about one of the labels, as far as one can tell.
bool is_known(const Judgement& judgement, const Certainty& certainty);

// Probabilities of the labels; they sum to 1.
std::vector<float> probabilities(const Judgement& judgement, float sharpness);

// Which texts a trial model shall not learn from: about a fifth of each label's. Not drawn at
// random: examples come in families of like wordings, and a question from outside has no sister
// among them. So whole families are held out, none that is `spent`: held out in an earlier trial.
// Empty when there are too few to tell anything.
std::vector<bool> held_out_families(const std::vector<TrainingText>& texts, std::size_t labels,
                                    const std::vector<bool>& spent);

// Makes the held-out labels surprise least, and lets a small share of the held-out go; a little
// more where that keeps `everyday` questions, which are about none of the labels, from being
// answered. With too few held out these alone decide.
Certainty measure_certainty(const std::vector<HeldOut>& held_out,
                            const std::vector<Judgement>& everyday);

}  // namespace tideline::content
