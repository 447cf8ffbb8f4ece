#include "app/options.h"

#include <charconv>
#include <functional>

namespace tideline::app {

namespace {

bool read_int(std::string_view text, int least, int most, int& out) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return false;
  if (value < least || value > most) return false;
  out = value;
  return true;
}

bool read_size(std::string_view text, platform::HostOptions& host) {
  const std::size_t cross = text.find('x');
  if (cross == std::string_view::npos) return false;
  return read_int(text.substr(0, cross), 160, 8000, host.width_dp) &&
         read_int(text.substr(cross + 1), 160, 12000, host.height_dp);
}

bool read_theme(std::string_view text, std::optional<model::ThemeChoice>& theme) {
  if (text == "light")
    theme = model::ThemeChoice::light;
  else if (text == "dark")
    theme = model::ThemeChoice::dark;
  else if (text == "system")
    theme = model::ThemeChoice::system;
  else
    return false;
  return true;
}

// Takes the value of an option; false when it makes no sense.
bool set_option(Options& options, std::string_view name, const std::string& value) {
  SessionOptions& session = options.session;
  if (name == "--route")
    session.route = value;
  else if (name == "--lang")
    session.language = value;
  else if (name == "--pack")
    session.pack = options.host.pack = value;
  else if (name == "--theme")
    return read_theme(value, session.theme);
  else if (name == "--text")
    return read_int(value, model::kMinTextPercent, model::kMaxTextPercent, session.text_percent);
  else if (name == "--size")
    return read_size(value, options.host);
  else if (name == "--data-folder")
    options.host.data_folder = value;
  else if (name == "--examples")
    options.examples = value;
  else if (name == "--play")
    session.show.play = value;
  else if (name == "--speed")
    return read_int(value, 25, 10'000, session.show.speed_percent);
  else if (name == "--scale") {
    int percent = 0;
    if (!read_int(value, 50, 400, percent)) return false;
    options.host.pixels_per_dp = float(percent) / 100.0f;
  } else if (name == "--clock") {
    options.clock = parse_utc(value);
    return options.clock.has_value();
  } else if (name == "--shot") {
    options.command = Command::shot;
    options.target = value;
  } else {
    return false;
  }
  return true;
}

bool takes_value(std::string_view name) {
  for (const char* known :
       {"--route", "--lang", "--pack", "--theme", "--text", "--size", "--data-folder", "--examples",
        "--play", "--speed", "--scale", "--clock", "--shot"})
    if (name == known) return true;
  return false;
}

std::optional<Command> command_of(std::string_view word) {
  if (word == "check") return Command::check;
  if (word == "search") return Command::search;
  if (word == "recognise") return Command::recognise;
  if (word == "verify") return Command::verify;
  if (word == "guard") return Command::guard;
  if (word == "idle") return Command::idle;
  if (word == "help") return Command::help;
  return std::nullopt;
}

}  // namespace

Result<Options> read_options(const std::vector<std::string>& words) {
  Options options;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    if (word == "--help" || word == "-h") {
      options.command = Command::help;
    } else if (word == "--dump-semantics") {
      options.command = Command::dump_semantics;
    } else if (word == "--director") {
      options.session.show.panel = true;
    } else if (takes_value(name)) {
      const bool joined = equals != std::string::npos;
      if (!joined && i + 1 >= words.size())
        return Error{ErrorCode::invalid, name + " needs a value"};
      const std::string value = joined ? word.substr(equals + 1) : words[++i];
      if (!set_option(options, name, value))
        return Error{ErrorCode::invalid,
                     std::string(name).append(" does not take \"").append(value).append("\"")};
    } else if (const auto command = command_of(word); command && i == 0) {
      options.command = *command;
    } else if (options.command == Command::check && options.target.empty()) {
      options.target = word;
    } else {
      return Error{ErrorCode::invalid, "unknown word \"" + word + "\""};
    }
  }
  if (options.command == Command::check && options.target.empty())
    return Error{ErrorCode::invalid, "check needs the folder of a pack"};
  return options;
}

std::string usage() {
  return "tideline [options]                   open the app in a window\n"
         "tideline check <folder>              check a content pack, naming every fault\n"
         "tideline search [--pack] [--lang]    a query a line; prints ids, best first\n"
         "tideline recognise [--examples csv]  a question a line; prints the best three\n"
         "                                     with confidences, and \"none\" behind when unsure\n"
         "tideline idle [options]              a window at rest: what it costs\n"
         "tideline verify [--pack]             a contact a line; prints verdict and reason\n"
         "                                     (no-list: the pack lists no contacts)\n"
         "tideline guard                       a text a line; prints the secrets it holds, or -\n"
         "\n"
         "  --route <r>        such as \"#/faq\"\n"
         "  --lang <tag>       such as en or zh-Hans\n"
         "  --theme <t>        light, dark or system\n"
         "  --pack <folder>    the content pack\n"
         "  --text <percent>   text size, 85 to 160\n"
         "  --size <WxH>       window size in dp\n"
         "  --scale <percent>  pixels per dp, such as 200\n"
         "  --data-folder <f>  where tickets, chats and settings are kept\n"
         "  --director         with the director's panel, for whoever presents\n"
         "  --play <script>    play a script: its id in data/demos/, or a file\n"
         "  --speed <percent>  of the script, such as 200\n"
         "  --shot <file.png>  draw one picture and end\n"
         "  --dump-semantics   print what the screen says and end\n"
         "  --clock <time>     for pictures: the time stands still, such as 2026-11-23T09:00:00Z\n";
}

}  // namespace tideline::app
