// bench [results.json [name]]: runs every benchmark, or the one of that name; prints a table and
// writes the figures as JSON.
#include <algorithm>
#include <cstdio>
#include <ctime>

#ifdef __EMSCRIPTEN__
#include <emscripten.h>
#endif

#include "bench/bench.h"

namespace tideline::bench {

double cpu_us(const std::function<void()>& work) {
  const auto now = [] {
#ifdef __EMSCRIPTEN__
    return emscripten_get_now() * 1e3;  // the engine knows no CPU time
#else
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
#endif
  };
  const double begin = now();
  work();
  return now() - begin;
}

namespace {

double share_of(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1, std::size_t(double(values.size()) * share))];
}

void write_json(const std::vector<Figure>& figures, const char* path) {
  std::FILE* file = std::fopen(path, "w");
  if (file == nullptr) return;
  std::fputs("{\n", file);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Figure& figure = figures[i];
    std::fprintf(
        file,
        " \"%s\": {\"p50_us\": %.1f, \"p99_us\": %.1f, \"worst_us\": %.1f, \"samples\": %d}%s\n",
        figure.name.c_str(), figure.p50_us, figure.p99_us, figure.worst_us, figure.samples,
        i + 1 < figures.size() ? "," : "");
  }
  std::fputs("}\n", file);
  std::fclose(file);
}

}  // namespace

Figure measure(std::string name, const std::function<void(std::vector<double>& samples)>& round) {
  std::vector<double> p50;
  std::vector<double> p99;
  Figure figure{std::move(name), 0, 0, 0, 0};
  for (int i = 0; i < kRounds; ++i) {
    std::vector<double> samples;
    round(samples);
    p50.push_back(share_of(samples, 0.5));
    p99.push_back(share_of(samples, 0.99));
    figure.worst_us = std::max(figure.worst_us, share_of(samples, 1));
    figure.samples += int(samples.size());
  }
  figure.p50_us = share_of(p50, 0.5);
  figure.p99_us = share_of(p99, 0.5);
  return figure;
}

}  // namespace tideline::bench

int main(int count, char** arguments) {
  using namespace tideline::bench;
  struct Benchmark {
    const char* name;
    void (*run)(std::vector<Figure>&);
  };
  constexpr Benchmark kAll[] = {
#ifndef TIDELINE_CONTENT_BENCH
      {"frames", chat_frames},
      {"messages", chat_messages},
      {"start", start_up},
#endif
      {"content", content_rules}};
  std::vector<Figure> figures;
  for (const Benchmark& benchmark : kAll)
    if (count < 3 || std::string(benchmark.name) == arguments[2]) benchmark.run(figures);
  std::printf("%-40s %12s %12s %12s\n", "CPU time in microseconds", "p50", "p99", "worst");
  for (const Figure& figure : figures)
    std::printf("%-40s %12.1f %12.1f %12.1f\n", figure.name.c_str(), figure.p50_us, figure.p99_us,
                figure.worst_us);
  if (count > 1) write_json(figures, arguments[1]);
}
