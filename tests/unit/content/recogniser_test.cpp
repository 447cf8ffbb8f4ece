// What it learns, what it is sure of, and what it does not know.
#include "content/recogniser.h"

#include <algorithm>

#include "doctest/doctest.h"

#include "content/pack_reader.h"
#include "content/text_features.h"
#include "pack_files.h"

using namespace tideline;
using namespace tideline::content;

namespace {

// Three subjects, each said in many ways.
std::vector<LabelledText> examples() {
  std::vector<LabelledText> out;
  for (const char* way :
       {"my card is lost", "I lost my card", "card is gone", "cannot find the card"})
    for (const char* end : {"", " today", " please help", " what now"})
      out.push_back({std::string(way) + end, "card"});
  for (const char* way :
       {"reset my password", "forgot the password", "new password please", "password is wrong"})
    for (const char* end : {"", " today", " please help", " what now"})
      out.push_back({std::string(way) + end, "password"});
  for (const char* way : {"提现没到账", "提现要多久", "提现还在处理中", "我的提现去哪了"})
    for (const char* end : {"", "？", "，急", "，怎么办"})
      out.push_back({std::string(way) + end, "withdrawal"});
  return out;
}

std::vector<LabelledText> demo_examples(const char* language) {
  model::ContentPack pack;
  pack.language = language;
  const auto path = source_path("data/packs/kraken-demo") / language / "chat.json";
  REQUIRE(read_chat(read_bytes(path), pack));
  return examples_of(pack.chat);
}

struct Share {
  double first = 0;
  double among_three = 0;
  double unanswered = 0;
};

// Every `folds`-th example is asked of a recogniser that learnt from the others.
Share cross_validate(const std::vector<LabelledText>& all, std::size_t folds) {
  Share share;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::vector<LabelledText> learnt;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (i % folds != fold) learnt.push_back(all[i]);
    const Recogniser recogniser(learnt);
    for (std::size_t i = fold; i < all.size(); i += folds) {
      const auto guesses = recogniser.guess(all[i].text);
      const auto right =
          std::find_if(guesses.begin(), guesses.end(),
                       [&](const Recognition& guess) { return guess.label == all[i].label; });
      share.first += right == guesses.begin() && !guesses.empty();
      share.among_three += right != guesses.end();
      share.unanswered += recogniser.recognise(all[i].text).empty();
    }
  }
  for (double* count : {&share.first, &share.among_three, &share.unanswered})
    *count /= double(all.size());
  return share;
}

}  // namespace

TEST_CASE("recogniser: tells subjects apart, with typing errors and in two languages") {
  const Recogniser recogniser(examples());

  CHECK(recogniser.guess("where is my lost card?")[0].label == "card");
  CHECK(recogniser.guess("pasword forgoten")[0].label == "password");
  CHECK(recogniser.guess("提现好几天了")[0].label == "withdrawal");
}

TEST_CASE("recogniser: guesses come best first, and confidences are probabilities") {
  const Recogniser recogniser(examples());

  const auto guesses = recogniser.guess("I forgot my card password");

  REQUIRE(guesses.size() == 3);
  CHECK(guesses[0].confidence >= guesses[1].confidence);
  CHECK(guesses[1].confidence >= guesses[2].confidence);
  double sum = 0;
  for (const Recognition& guess : guesses) sum += guess.confidence;
  CHECK(sum == doctest::Approx(1.0));
  CHECK(recogniser.guess("card", 1).size() == 1);
}

TEST_CASE("recogniser: what it has never seen anything of is none of the labels") {
  const Recogniser recogniser(examples());

  CHECK(recogniser.guess("").empty());
  CHECK(recogniser.guess("😀 ...").empty());
  CHECK(recogniser.recognise("жжж").empty());
}

TEST_CASE("recogniser: without examples it knows nothing, with one label only that") {
  CHECK(Recogniser(std::vector<LabelledText>{}).recognise("anything").empty());
  const Recogniser one(std::vector<LabelledText>{{"my card", "card"}});
  REQUIRE(one.guess("card").size() == 1);
  CHECK(one.guess("card")[0].confidence == doctest::Approx(1.0));
}

TEST_CASE("recogniser: learns the same from the same") {
  const Recogniser a(examples());
  const Recogniser b(examples());

  CHECK(a.guess("lost password")[0].confidence == b.guess("lost password")[0].confidence);
}

TEST_CASE("recogniser: learning in steps ends with the same") {
  std::vector<LabelledText> many;
  for (int i = 0; i < 6; ++i)
    for (const LabelledText& example : examples()) many.push_back(example);
  RecogniserTraining training(many);

  int steps = 1;
  while (training.step()) ++steps;

  CHECK(steps > 10);
  const auto guesses = training.take().guess("lost password");
  REQUIRE(!guesses.empty());
  CHECK(guesses[0].confidence == Recogniser(many).guess("lost password")[0].confidence);
}

TEST_CASE("recogniser: long and broken texts are survived") {
  const Recogniser recogniser(examples());

  CHECK(recogniser.guess(std::string(1'000'000, 'a')).size() <= 3);
  CHECK(recogniser.guess("card \xFF\xFE\xE4")[0].label == "card");
}

TEST_CASE("recogniser: features of words, pairs and letter runs") {
  CHECK(features_of("").empty());
  CHECK(features_of("ab").size() == 2 + 3 + 2 + 1);  // word, pair; " a", "ab", "b " ...
  CHECK(features_of("提现").size() == 3);
  CHECK(features_of("Card") == features_of("CARD"));
  CHECK(features_of(std::string(10'000, 'x')).size() < 9000);
}

TEST_CASE("recogniser: knows the demo pack's problems, each example asked of the others") {
  const Share english = cross_validate(demo_examples("en"), 10);
  const Share chinese = cross_validate(demo_examples("zh-Hans"), 10);

  for (const Share& share : {english, chinese}) {
    CHECK(share.first > 0.92);
    CHECK(share.among_three > 0.98);
    CHECK(share.unanswered < 0.02);
  }
}

TEST_CASE("recogniser: in the demo pack, small talk and other trades are none of its problems") {
  struct Asked {
    const char* language;
    std::vector<const char*> questions;
  };
  const std::vector<Asked> all = {
      {"en",
       {"what's the weather like tomorrow", "who won the football match",
        "translate good morning into spanish", "my cat keeps sneezing", "why is the sky blue",
        "how tall is mount everest", "recommend a vegetarian recipe",
        "when does the next train leave", "how do I prune roses",
        "what is the capital of australia"}},
      {"zh-Hans",
       {"今天天气怎么样", "红烧肉怎么做", "昨晚的足球比赛谁赢了", "给我讲个笑话",
        "猫为什么会打呼噜", "世界上最高的山是哪座", "怎么去火车站", "唐朝是哪一年建立的",
        "怎么种番茄", "推荐一本历史书"}}};
  for (const Asked& asked : all) {
    const Recogniser recogniser(demo_examples(asked.language));
    int rejected = 0;
    for (const char* question : asked.questions) rejected += recogniser.recognise(question).empty();
    CHECK(rejected >= 8);
  }
}
