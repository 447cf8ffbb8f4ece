// Two trial models learn from four fifths of the examples each; what they have not seen shows how
// far to trust their guesses. Then the real one learns from all.
#include "content/recogniser.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/cjk_letters.h"
#include "base/utf8.h"
#include "content/certainty.h"
#include "content/everyday_questions.h"
#include "content/linear_model.h"

namespace tideline::content {

namespace {

// A step's work: about a millisecond in a browser.
constexpr std::size_t kTextsPerStep = 100;
constexpr int kTrials = 2;

}  // namespace

struct Recogniser::Model {
  std::vector<std::string> labels;
  LinearModel linear;
  Certainty certainty;

  std::vector<Recognition> best_of(const Judgement& judgement, std::size_t limit) const {
    const std::vector<float> shares = probabilities(judgement, certainty.sharpness);
    std::vector<Recognition> best;
    for (std::size_t label = 0; label < labels.size(); ++label)
      best.push_back({labels[label], shares[label]});
    std::stable_sort(best.begin(), best.end(), [](const Recognition& a, const Recognition& b) {
      return a.confidence > b.confidence;
    });
    best.resize(std::min(limit, best.size()));
    return best;
  }
};

Recogniser::Recogniser() = default;
Recogniser::~Recogniser() = default;
Recogniser::Recogniser(Recogniser&&) noexcept = default;
Recogniser& Recogniser::operator=(Recogniser&&) noexcept = default;

Recogniser::Recogniser(const std::vector<LabelledText>& examples) {
  RecogniserTraining training(examples);
  while (training.step()) {
  }
  *this = training.take();
}

std::vector<Recognition> Recogniser::guess(std::string_view text, std::size_t limit) const {
  if (model_ == nullptr) return {};
  const Judgement judgement = model_->linear.judge(features_of(text));
  if (judgement.familiar == 0) return {};
  return model_->best_of(judgement, limit);
}

std::vector<Recognition> Recogniser::recognise(std::string_view text, std::size_t limit) const {
  if (model_ == nullptr) return {};
  const Judgement judgement = model_->linear.judge(features_of(text));
  if (judgement.familiar == 0 || !is_known(judgement, model_->certainty)) return {};
  return model_->best_of(judgement, limit);
}

struct RecogniserTraining::Work {
  enum class Phase : std::uint8_t { features, trial, all, done };

  std::vector<LabelledText> examples;
  std::vector<std::string> labels;
  std::vector<TrainingText> texts;
  std::vector<bool> held_out;  // of this trial
  std::vector<bool> spent;     // of all trials so far
  std::vector<HeldOut> judged;
  std::vector<std::vector<Feature>> everyday_features;
  std::vector<Judgement> everyday;  // judged by the trials; without any by the final model
  int trials = 0;
  std::optional<LinearTraining> training;
  Certainty certainty;
  Phase phase = Phase::features;

  void read_some() {
    const std::size_t end = std::min(texts.size() + kTextsPerStep, examples.size());
    for (std::size_t i = texts.size(); i < end; ++i) {
      const auto label = std::lower_bound(labels.begin(), labels.end(), examples[i].label);
      texts.push_back({features_of(examples[i].text), std::uint32_t(label - labels.begin())});
    }
    if (end < examples.size()) return;
    spent.resize(texts.size());
    read_everyday();
    begin_trial();
  }

  void begin_trial() {
    held_out = held_out_families(texts, labels.size(), spent);
    phase = held_out.empty() ? Phase::all : Phase::trial;
    training.emplace(texts, labels.size(), held_out);
  }

  void read_everyday() {
    const auto is_chinese = [](const LabelledText& example) {
      for (std::size_t at = 0; at < example.text.size();)
        if (is_cjk_letter(next_code_point(example.text, at))) return true;
      return false;
    };
    const auto chinese = std::count_if(examples.begin(), examples.end(), is_chinese);
    for (const std::string_view question : everyday_questions(chinese * 2 > std::ssize(examples)))
      everyday_features.push_back(features_of(question));
  }

  void judge_everyday(const LinearModel& model) {
    for (const std::vector<Feature>& features : everyday_features)
      everyday.push_back(model.judge(features));
  }

  void end_trial() {
    const LinearModel trial = training->take();
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (!held_out[i]) continue;
      judged.push_back({trial.judge(texts[i].features), texts[i].label});
      spent[i] = true;
    }
    judge_everyday(trial);
    if (++trials < kTrials) return begin_trial();
    certainty = measure_certainty(judged, everyday);
    training.emplace(texts, labels.size(), std::vector<bool>{});
    phase = Phase::all;
  }
};

RecogniserTraining::RecogniserTraining(std::vector<LabelledText> examples) : work_(new Work) {
  for (const LabelledText& example : examples) work_->labels.push_back(example.label);
  std::sort(work_->labels.begin(), work_->labels.end());
  work_->labels.erase(std::unique(work_->labels.begin(), work_->labels.end()), work_->labels.end());
  work_->examples = std::move(examples);
  if (work_->examples.empty()) work_->phase = Work::Phase::done;
}

RecogniserTraining::~RecogniserTraining() = default;

bool RecogniserTraining::step() {
  switch (work_->phase) {
    case Work::Phase::features:
      work_->read_some();
      break;
    case Work::Phase::trial:
      if (!work_->training->step(kTextsPerStep)) work_->end_trial();
      break;
    case Work::Phase::all:
      if (!work_->training->step(kTextsPerStep)) work_->phase = Work::Phase::done;
      break;
    case Work::Phase::done:
      break;
  }
  return work_->phase != Work::Phase::done;
}

Recogniser RecogniserTraining::take() {
  Recogniser recogniser;
  if (!work_->training) return recogniser;
  LinearModel linear = work_->training->take();
  if (work_->trials == 0) {
    work_->judge_everyday(linear);
    work_->certainty = measure_certainty({}, work_->everyday);
  }
  recogniser.model_.reset(
      new Recogniser::Model{std::move(work_->labels), std::move(linear), work_->certainty});
  return recogniser;
}

std::vector<LabelledText> examples_of(const model::ChatBook& chat) {
  std::vector<LabelledText> examples;
  for (const model::ChatIntent& intent : chat.intents)
    for (const std::string& example : intent.examples) examples.push_back({example, intent.id});
  return examples;
}

}  // namespace tideline::content
