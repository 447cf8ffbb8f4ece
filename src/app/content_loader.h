// Brings a content pack file by file: facts and words first, then what the screens need, in the
// language that is asked for. Another language or a retry begins again; late answers are dropped.
#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/later.h"
#include "model/content_pack.h"
#include "ports/asset_source.h"
#include "state/action.h"

namespace tideline::app {

class ContentLoader {
 public:
  // `assets` is borrowed for life. `data_folder` holds words/<lang>.json; no slash at its end.
  ContentLoader(ports::AssetSource& assets, std::string data_folder)
      : assets_(assets), data_folder_(std::move(data_folder)) {}

  // Loads the pack at `pack_address` (its folder or its pack.json). `wanted_language` may be a
  // system's tag ("zh-CN"): the pack's nearest is taken, else its default.
  void start(std::string pack_address, std::string wanted_language);

  // Loads the same pack's words and parts in another language.
  void change_language(std::string wanted_language);

  // Parts are large: each is brought once it is wanted for the first time.
  void want(state::PackPart part);

  // Brings the secret guard's rules, unless they are here or on their way. Kept through changes of
  // pack and language.
  void want_guard();

  // A script by its key, "demo/<id>" of those that came with the app or "video/<id>" of the
  // pack's own; and the list of the former. Each is brought once.
  void want_script(const std::string& key);
  void want_script_list();

  // Loads again what has failed.
  void retry();

  // Loads what is read (articles, questions, notices) once more. What cannot be had stays as it
  // is; poll() says Refreshed when all answers are in.
  void refresh();

  // Takes the answers that have come and pushes what became of them.
  void poll(state::Actions& out);

  // Answers that poll() found and did not wait for: of whoever else asks the same source.
  std::vector<ports::AssetAnswer> take_others() { return std::exchange(others_, {}); }

  bool is_busy() const {
    return !waiting_.empty() || !scripts_waiting_.empty() || guard_ == GuardRules::asked;
  }

 private:
  enum class File : std::uint8_t {
    facts,
    app_words,
    pack_words,
    articles,
    faq,
    chat,
    news,
    script,
    script_list
  };
  struct Waiting {
    ports::AssetToken token = 0;
    File file = File::facts;
    std::string address;
    bool again = false;  // refresh() asks for it
    std::string key;     // of a script
  };

  static File file_of(state::PackPart part);

  bool waits_for(ports::AssetToken token) const;

  void request(File file, bool again = false);
  void end_refresh(state::Actions& out);
  void request_words();
  void request_parts();
  void take(File file, const std::string& address, const Result<std::string>& bytes,
            state::Actions& out);
  void take_facts(const std::string& bytes, state::Actions& out);
  void take_words(File file, const std::string& address, const std::string& bytes,
                  state::Actions& out);
  void take_part(File file, const std::string& bytes, state::Actions& out);
  TIDELINE_LATER void take_guard(const Result<std::string>& bytes, state::Actions& out);
  void give_guard(state::Actions& out) const;
  TIDELINE_LATER void take_script(const Waiting& waiting, const Result<std::string>& bytes,
                                  state::Actions& out);
  void fail(File file, Error error, state::Actions& out);
  std::string address_of(File file) const;

  ports::AssetSource& assets_;
  std::string data_folder_;
  std::string folder_;
  std::string wanted_language_;
  std::string language_;  // the pack's tag that is being loaded
  std::vector<Waiting> waiting_;
  enum class GuardRules : std::uint8_t { unasked, asked, here };
  GuardRules guard_ = GuardRules::unasked;
  ports::AssetToken guard_token_ = 0;
  std::optional<model::GuardLists> guard_lists_;
  std::vector<Waiting> scripts_waiting_;
  std::vector<ports::AssetAnswer> arrived_;  // parts that came before their words
  std::vector<ports::AssetAnswer> others_;
  std::optional<model::PackFacts> facts_;
  std::optional<model::Words> app_words_;
  std::optional<model::Words> pack_words_;
  std::array<bool, state::kPackPartCount> wanted_{};
  std::set<std::string, std::less<>> wanted_scripts_;
  bool failed_ = false;  // facts or words
  std::array<bool, state::kPackPartCount> part_failed_{};
  bool refreshing_ = false;
  bool refresh_failed_ = false;
};

// The tag of `available` that suits `wanted` best: the same, else the same script, else the same
// language; empty if none. "zh-CN" and "zh" suit "zh-Hans"; "zh-TW" does so for want of better.
std::string best_language(const std::vector<std::string>& available, std::string_view wanted);

}  // namespace tideline::app
