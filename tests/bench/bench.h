// A small runner for benchmarks: CPU time, not the clock on the wall, so that a busy machine
// disturbs little. Each benchmark says what its data is and what a person would notice.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace tideline::bench {

inline constexpr int kRounds = 20;

// Microseconds of CPU time that `work` takes.
double cpu_us(const std::function<void()>& work);

struct Figure {
  std::string name;
  double p50_us = 0;  // medians over the rounds of each round's percentile
  double p99_us = 0;
  double worst_us = 0;  // of all rounds
  int samples = 0;      // in all
};

// Runs `round` kRounds times; each appends its samples.
Figure measure(std::string name, const std::function<void(std::vector<double>& samples)>& round);

// The benchmarks, in the order in which they are printed.
void chat_frames(std::vector<Figure>& out);    // app_bench.cpp
void start_up(std::vector<Figure>& out);       // app_bench.cpp
void chat_messages(std::vector<Figure>& out);  // app_bench.cpp
void content_rules(std::vector<Figure>& out);  // content_bench.cpp

}  // namespace tideline::bench
