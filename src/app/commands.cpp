#include "app/commands.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>

#include "app/app.h"
#include "app/guard_command.h"
#include "app/idle.h"
#include "app/line_answers.h"
#include "app/pack_folder.h"
#include "app/still_ports.h"
#include "base/log.h"
#include "content/csv.h"
#include "content/pack_check.h"
#include "content/pack_reader.h"
#include "content/recogniser.h"
#include "content/script_reader.h"
#include "content/search_index.h"
#include "model/verify_contact.h"
#include "platform/native/shipped_data.h"
#include "platform/native/time_zones_system.h"
#include "ui/drawing.h"
#include "ui/icon.h"

namespace tideline::app {

namespace {

int fail(const Error& error) {
  std::fprintf(stderr, "tideline: %s\n", error.detail.c_str());
  return 2;
}

std::string data_folder_of(const Options&) { return platform::shipped_data_folder(); }

std::string pack_of(const Options& options) {
  const std::string& pack = options.session.pack;
  return pack.empty() ? data_folder_of(options) + "/packs/kraken-demo" : pack;
}

int check(const Options& options) {
  const Result<content::PackFiles> files = read_pack_folder(options.target);
  if (!files) return fail(files.error());
  content::PackCheckOptions rules;
  rules.icon_exists = ui::has_icon;
  const platform::SystemTimeZones zones;
  rules.zone_exists = [&](std::string_view zone) {
    return zones.offset(zone, UtcTime{}).has_value();
  };
  const Result<std::string> words_json = read_file(data_folder_of(options) + "/words/en.json");
  model::Words words;
  if (words_json)
    if (Result<model::Words> read = content::read_words(*words_json, "words", "en")) {
      words = std::move(*read);
      rules.app_words = &words;
    }
  const std::vector<content::PackFault> faults = content::check_pack(*files, rules);
  for (const content::PackFault& fault : faults)
    std::printf("%s\n", content::describe(fault).c_str());
  if (faults.empty())
    std::printf("%s is sound: %zu files\n", options.target.c_str(), files->size());
  else
    std::printf("%zu %s in %s\n", faults.size(), faults.size() == 1 ? "fault" : "faults",
                options.target.c_str());
  return faults.empty() ? 0 : 1;
}

int search(const Options& options) {
  const Result<model::ContentPack> pack =
      load_pack(pack_of(options), data_folder_of(options), options.session.language);
  if (!pack) return fail(pack.error());
  const content::SearchIndex index(*pack);
  return answer_lines([&](const std::string& query) {
    std::string ids;
    for (const content::SearchHit& hit : index.find(query, 10))
      ids += (ids.empty() ? "" : "\t") + hit.id;
    return ids;
  });
}

// The examples of a file, else those of the pack.
Result<std::vector<content::LabelledText>> examples_for(const Options& options) {
  if (!options.examples.empty()) {
    const Result<std::string> csv = read_file(options.examples);
    if (!csv) return csv.error();
    return content::read_labelled_csv(*csv);
  }
  const Result<model::ContentPack> pack =
      load_pack(pack_of(options), data_folder_of(options), options.session.language);
  if (!pack) return pack.error();
  return content::examples_of(pack->chat);
}

// The best three with their confidences; "none" behind them when it would rather not say.
int recognise(const Options& options) {
  const Result<std::vector<content::LabelledText>> examples = examples_for(options);
  if (!examples) return fail(examples.error());
  const content::Recogniser recogniser(*examples);
  return answer_lines([&](const std::string& question) {
    std::string out;
    for (const content::Recognition& guess : recogniser.guess(question)) {
      char confidence[32];
      std::snprintf(confidence, sizeof confidence, "%.3f", guess.confidence);
      out += (out.empty() ? "" : "\t") + guess.label + "\t" + confidence;
    }
    if (recogniser.recognise(question).empty()) out += out.empty() ? "none" : "\tnone";
    return out;
  });
}

const char* verdict_name(model::VerifyVerdict verdict) {
  switch (verdict) {
    case model::VerifyVerdict::listed:
      return "listed";
    case model::VerifyVerdict::listed_unverified:
      return "listed-unverified";
    case model::VerifyVerdict::not_listed:
      return "not-listed";
    case model::VerifyVerdict::look_alike:
      return "look-alike";
    case model::VerifyVerdict::no_list:
      return "no-list";
    default:
      return "unreadable";
  }
}

const char* reason_name(model::VerifyReason reason) {
  switch (reason) {
    case model::VerifyReason::exact:
      return "exact";
    case model::VerifyReason::nearly_the_same:
      return "nearly-the-same";
    case model::VerifyReason::foreign_letters:
      return "foreign-letters";
    case model::VerifyReason::contains_name:
      return "contains-name";
    case model::VerifyReason::user_info:
      return "user-info";
    case model::VerifyReason::odd_form:
      return "odd-form";
    case model::VerifyReason::none:
      break;
  }
  return "-";
}

int verify(const Options& options) {
  const Result<model::ContentPack> pack =
      load_pack(pack_of(options), data_folder_of(options), options.session.language);
  if (!pack) return fail(pack.error());
  return answer_lines([&](const std::string& contact) {
    const model::VerifyFinding found = model::verify_contact(contact, pack->facts.contacts);
    return std::string(verdict_name(found.verdict)) + "\t" + reason_name(found.reason) +
           (found.matched.empty() ? "" : "\t" + found.matched);
  });
}

// Steps until nothing moves or is awaited, then takes the picture or prints the nodes. What moves
// without end, such as dots that say somebody types, is taken as it stands once nothing is awaited.
class Still : public platform::Stepper {
 public:
  Still(platform::Host& host, const SessionPorts& ports, Options options)
      : host_(host), options_(std::move(options)), app_(host, ports, options_.session) {}

  platform::Wake step(std::vector<InputEvent> events) override {
    constexpr int kQuietSteps = 3;
    constexpr int kMostMovingSteps = 600;
    constexpr Milliseconds kMostWaiting{60000};
    platform::Wake wake = app_.step(std::move(events));
    const Milliseconds now = host_.clock().monotonic();
    if (!began_) began_ = now;
    const bool awaited = !app_.session().is_settled() || app_.is_playing();
    quiet_ = awaited || wake.frame_soon ? 0 : quiet_ + 1;
    moving_ = awaited ? 0 : moving_ + 1;
    if (quiet_ >= kQuietSteps || moving_ >= kMostMovingSteps || now >= *began_ + kMostWaiting)
      finish();
    const Milliseconds soon = now + Milliseconds{10};
    wake.at = wake.at ? std::min(*wake.at, soon) : soon;
    return wake;
  }

  int exit_code() const { return exit_code_; }

 private:
  void finish() {
    host_.quit();
    exit_code_ = 0;
    if (options_.command == Command::dump_semantics) {
      std::fputs(app_.session().kit().semantics().dump().c_str(), stdout);
      return;
    }
    if (const Result<Done> saved = host_.save_picture(options_.target); !saved)
      exit_code_ = fail(saved.error());
  }

  platform::Host& host_;
  Options options_;
  App app_;
  std::optional<Milliseconds> began_;
  int quiet_ = 0;   // steps since anything moved or was awaited
  int moving_ = 0;  // steps since anything was awaited
  int exit_code_ = 1;
};

int draw_still(Options options) {
  options.host.hidden = true;
  if (options.host.pixels_per_dp == 0) options.host.pixels_per_dp = 1;
  ui::begin_drawing();
  Result<std::unique_ptr<platform::Host>> host = platform::Host::open(options.host);
  if (!host) return fail(host.error());
  take_surroundings(options.session, **host);
  // Pictures of a still moment are alike on every machine.
  if (options.clock) options.session.platform_name = "Linux (x86_64)";
  MemoryStorage memory;
  StillClock still(options.clock.value_or((*host)->clock().now()), (*host)->clock());
  const bool keeps = !options.host.data_folder.empty();
  NoFiles no_files;
  const SessionPorts chosen =
      keeps ? ports_of(**host, still, (*host)->storage(), (*host)->files())
            : ports_of(**host, still, static_cast<ports::Storage&>(memory), no_files);
  Still stepper(**host, chosen, options);
  (*host)->run(stepper);
  return stepper.exit_code();
}

// --play takes a file as well.
Result<Done> read_played_file(ShowOptions& show) {
  if (!show.play.ends_with(".json")) return Done{};
  const Result<std::string> json = read_file(show.play);
  if (!json) return json.error();
  Result<model::Script> script = content::read_script(*json, show.play);
  if (!script) return script.error();
  show.script = std::make_shared<const model::Script>(std::move(*script));
  return Done{};
}

}  // namespace

int run_command(Options options) {
  if (const Result<Done> script = read_played_file(options.session.show); !script)
    return fail(script.error());
  switch (options.command) {
    case Command::run:
      return run_app(std::move(options));
    case Command::shot:
    case Command::dump_semantics:
      return draw_still(std::move(options));
    case Command::check:
      return check(options);
    case Command::search:
      return search(options);
    case Command::verify:
      return verify(options);
    case Command::recognise:
      return recognise(options);
    case Command::guard:
      return guard_lines(data_folder_of(options) + "/guard/rules.txt");
    case Command::idle:
      return measure_idle(std::move(options));
    case Command::help:
      break;
  }
  std::fputs(usage().c_str(), stdout);
  return 0;
}

}  // namespace tideline::app
