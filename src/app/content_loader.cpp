#include "app/content_loader.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/log.h"
#include "content/guard_lists_reader.h"
#include "content/pack_reader.h"
#include "content/script_reader.h"

namespace tideline::app {

namespace {

std::string_view primary(std::string_view tag) { return tag.substr(0, tag.find_first_of("-_")); }

// Language tags are the same in any case (BCP 47).
bool is_same_tag(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

std::string folder_of(std::string address) {
  constexpr std::string_view kFile = "pack.json";
  if (address.ends_with(kFile)) address.resize(address.size() - kFile.size());
  while (address.size() > 1 && address.back() == '/') address.pop_back();
  return address.empty() ? "." : address;
}

}  // namespace

std::string best_language(const std::vector<std::string>& available, std::string_view wanted) {
  const auto find = [&](auto suits) {
    const auto found = std::find_if(available.begin(), available.end(), suits);
    return found != available.end() ? *found : std::string();
  };
  std::string same = find([&](const std::string& tag) { return is_same_tag(tag, wanted); });
  if (!same.empty()) return same;
  return find([&](const std::string& tag) { return is_same_tag(primary(tag), primary(wanted)); });
}

void ContentLoader::start(std::string pack_address, std::string wanted_language) {
  folder_ = folder_of(std::move(pack_address));
  wanted_language_ = std::move(wanted_language);
  waiting_.clear();
  arrived_.clear();
  facts_.reset();
  app_words_.reset();
  pack_words_.reset();
  failed_ = false;
  part_failed_ = {};
  language_.clear();
  request(File::facts);
}

void ContentLoader::change_language(std::string wanted_language) {
  wanted_language_ = std::move(wanted_language);
  if (!facts_) return;
  const std::string next = best_language(facts_->languages, wanted_language_);
  if (next.empty() || next == language_) return;
  language_ = next;
  waiting_.clear();
  arrived_.clear();
  part_failed_ = {};
  request_words();
}

void ContentLoader::want(state::PackPart part) {
  if (std::exchange(wanted_[std::size_t(part)], true)) return;
  // Before the facts are here, nobody knows where it is: request_parts() asks for it then.
  if (facts_ && !failed_) request(file_of(part));
}

void ContentLoader::want_guard() {
  if (guard_ != GuardRules::unasked) return;
  guard_ = GuardRules::asked;
  guard_token_ = assets_.request(data_folder_ + "/guard/rules.txt");
}

void ContentLoader::take_guard(const Result<std::string>& bytes, state::Actions& out) {
  Result<model::GuardLists> lists =
      bytes ? content::read_guard_lists(*bytes) : Result<model::GuardLists>(bytes.error());
  guard_ = lists ? GuardRules::here : GuardRules::unasked;
  if (!lists) {
    log(LogLevel::info, "the guard's rules did not come: " + lists.error().detail);
    return out.push(state::GuardFailed{});
  }
  guard_lists_ = std::move(*lists);
  give_guard(out);
}

// With what the words of the language that is shown add to the cues of those that are shipped.
void ContentLoader::give_guard(state::Actions& out) const {
  if (!guard_lists_) return;
  model::GuardLists lists = *guard_lists_;
  for (const std::optional<model::Words>* words : {&app_words_, &pack_words_})
    if (*words) content::add_cues_of(**words, lists);
  out.push(state::GuardLoaded{std::make_shared<const model::SecretGuard>(std::move(lists))});
}

void ContentLoader::retry() {
  if (failed_ || !facts_) {
    start(folder_, wanted_language_);
    return;
  }
  for (std::size_t i = 0; i < part_failed_.size(); ++i)
    if (std::exchange(part_failed_[i], false)) request(file_of(state::PackPart(i)));
}

void ContentLoader::refresh() {
  if (std::exchange(refreshing_, true)) return;
  refresh_failed_ = false;
  if (!facts_ || !app_words_ || !pack_words_) return;
  using state::PackPart;
  for (const PackPart part : {PackPart::articles, PackPart::faq, PackPart::news})
    if (wanted_[std::size_t(part)]) request(file_of(part), true);
}

void ContentLoader::end_refresh(state::Actions& out) {
  const bool waits = std::any_of(waiting_.begin(), waiting_.end(),
                                 [](const Waiting& waiting) { return waiting.again; });
  if (!refreshing_ || waits) return;
  refreshing_ = false;
  out.push(state::Refreshed{!refresh_failed_});
}

ContentLoader::File ContentLoader::file_of(state::PackPart part) {
  return File(int(File::articles) + int(part));
}

std::string ContentLoader::address_of(File file) const {
  switch (file) {
    case File::facts:
      return folder_ + "/pack.json";
    case File::app_words:
      return data_folder_ + "/words/" + language_ + ".json";
    case File::pack_words:
      return folder_ + "/" + language_ + "/words.json";
    case File::articles:
      return folder_ + "/" + language_ + "/articles.json";
    case File::faq:
      return folder_ + "/" + language_ + "/faq.json";
    case File::chat:
      return folder_ + "/" + language_ + "/chat.json";
    case File::news:
      return folder_ + "/" + language_ + "/news.json";
    case File::script:
    case File::script_list:
      break;  // want_script() knows
  }
  return {};
}

void ContentLoader::request(File file, bool again) {
  const std::string address = address_of(file);
  waiting_.push_back({assets_.request(address), file, address, again, {}});
}

void ContentLoader::request_words() {
  app_words_.reset();
  pack_words_.reset();
  request(File::app_words);
  request(File::pack_words);
  request_parts();
}

// Asked for together with the words, so that all come in one round trip.
void ContentLoader::request_parts() {
  for (int part = 0; part < state::kPackPartCount; ++part)
    if (wanted_[std::size_t(part)]) request(file_of(state::PackPart(part)));
}

void ContentLoader::want_script(const std::string& key) {
  if (!wanted_scripts_.insert(key).second) return;
  constexpr std::string_view kVideo = "video/";
  const std::string address =
      key.starts_with(kVideo) ? folder_ + "/videos/" + key.substr(kVideo.size()) + ".json"
                              : data_folder_ + "/demos/" + key.substr(key.find('/') + 1) + ".json";
  scripts_waiting_.push_back({assets_.request(address), File::script, address, false, key});
}

void ContentLoader::want_script_list() {
  if (!wanted_scripts_.insert("").second) return;
  const std::string address = data_folder_ + "/demos/index.json";
  scripts_waiting_.push_back({assets_.request(address), File::script_list, address, false, {}});
}

void ContentLoader::take_script(const Waiting& waiting, const Result<std::string>& bytes,
                                state::Actions& out) {
  if (waiting.file == File::script_list) {
    Result<std::vector<std::string>> ids =
        bytes ? content::read_script_list(*bytes, waiting.address) : bytes.error();
    if (ids) out.push(state::ScriptListLoaded{std::move(*ids)});
    return;
  }
  Result<model::Script> script =
      bytes ? content::read_script(*bytes, waiting.address) : bytes.error();
  if (script) {
    out.push(state::ScriptLoaded{waiting.key,
                                 std::make_shared<const model::Script>(std::move(*script))});
    return;
  }
  wanted_scripts_.erase(waiting.key);  // it may be wanted again
  out.push(state::ScriptFailed{waiting.key, script.error()});
}

bool ContentLoader::waits_for(ports::AssetToken token) const {
  const auto is_it = [token](const Waiting& waiting) { return waiting.token == token; };
  return token == guard_token_ || std::any_of(waiting_.begin(), waiting_.end(), is_it) ||
         std::any_of(scripts_waiting_.begin(), scripts_waiting_.end(), is_it);
}

void ContentLoader::poll(state::Actions& out) {
  assets_.poll(arrived_);
  std::vector<ports::AssetAnswer> answers = std::exchange(arrived_, {});
  const auto strange = std::stable_partition(
      answers.begin(), answers.end(), [&](const auto& answer) { return waits_for(answer.token); });
  others_.insert(others_.end(), std::make_move_iterator(strange),
                 std::make_move_iterator(answers.end()));
  answers.erase(strange, answers.end());
  for (const ports::AssetAnswer& answer : answers) {
    if (answer.token == guard_token_) take_guard(answer.bytes, out);
    const auto found = std::find_if(scripts_waiting_.begin(), scripts_waiting_.end(),
                                    [&](const Waiting& w) { return w.token == answer.token; });
    if (found == scripts_waiting_.end()) continue;
    const Waiting waiting = *found;
    scripts_waiting_.erase(found);
    take_script(waiting, answer.bytes, out);
  }
  // Words come before parts, whatever the network's order: a part needs its pack.
  for (const bool parts : {false, true})
    for (const ports::AssetAnswer& answer : answers) {
      const auto found =
          std::find_if(waiting_.begin(), waiting_.end(),
                       [&](const Waiting& waiting) { return waiting.token == answer.token; });
      if (found == waiting_.end() || (found->file >= File::articles) != parts) continue;
      if (parts && !(app_words_ && pack_words_)) {
        arrived_.push_back(answer);  // until its words are here
        continue;
      }
      const Waiting waiting = *found;
      waiting_.erase(found);
      if (waiting.again && !answer.bytes)
        refresh_failed_ = true;
      else
        take(waiting.file, waiting.address, answer.bytes, out);
    }
  end_refresh(out);
}

void ContentLoader::take(File file, const std::string& address, const Result<std::string>& bytes,
                         state::Actions& out) {
  if (!bytes) {
    Error error = bytes.error();
    if (error.detail.find(address) == std::string::npos)
      error.detail = address + ": " + error.detail;
    fail(file, std::move(error), out);
    return;
  }
  switch (file) {
    case File::facts:
      take_facts(*bytes, out);
      break;
    case File::app_words:
    case File::pack_words:
      take_words(file, address, *bytes, out);
      break;
    default:
      take_part(file, *bytes, out);
      break;
  }
}

void ContentLoader::take_facts(const std::string& bytes, state::Actions& out) {
  Result<model::PackFacts> facts = content::read_facts(bytes);
  if (!facts) {
    fail(File::facts, facts.error(), out);
    return;
  }
  facts_ = std::move(*facts);
  language_ = best_language(facts_->languages, wanted_language_);
  if (language_.empty()) language_ = facts_->default_language;
  request_words();
}

void ContentLoader::take_words(File file, const std::string& address, const std::string& bytes,
                               state::Actions& out) {
  Result<model::Words> words = content::read_words(bytes, address, language_);
  if (!words) {
    fail(file, words.error(), out);
    return;
  }
  (file == File::app_words ? app_words_ : pack_words_) = std::move(*words);
  if (!app_words_ || !pack_words_) return;
  out.push(
      state::PackFactsLoaded{folder_, *facts_, content::merge_words(*app_words_, *pack_words_)});
  give_guard(out);
}

// One entry that is wrong must not take the others along.
void ContentLoader::take_part(File file, const std::string& bytes, state::Actions& out) {
  constexpr auto kFaulty = content::FaultyItems::left_out;
  model::ContentPack pack;
  pack.language = language_;
  Result<Done> read = Done{};
  state::PackPart part = state::PackPart::articles;
  switch (file) {
    case File::faq:
      part = state::PackPart::faq;
      read = content::read_faq(bytes, pack, kFaulty);
      break;
    case File::chat:
      part = state::PackPart::chat;
      read = content::read_chat(bytes, pack, kFaulty);
      break;
    case File::news:
      part = state::PackPart::news;
      read = content::read_news(bytes, pack, kFaulty);
      break;
    default:
      read = content::read_articles(bytes, pack, kFaulty);
      break;
  }
  if (!read) {
    fail(file, read.error(), out);
    return;
  }
  out.push(state::PackPartLoaded{part, std::move(pack)});
}

void ContentLoader::fail(File file, Error error, state::Actions& out) {
  if (file < File::articles) {
    failed_ = true;
    waiting_.clear();
    arrived_.clear();
    out.push(state::PackFailed{std::move(error)});
    return;
  }
  const auto part = state::PackPart(int(file) - int(File::articles));
  part_failed_[std::size_t(part)] = true;
  out.push(state::PackPartFailed{part, std::move(error)});
}

}  // namespace tideline::app
