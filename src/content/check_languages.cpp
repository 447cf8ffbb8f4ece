// All languages have the same things, and words for each.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "content/checked_pack.h"
#include "content/json_tree.h"

namespace tideline::content {

namespace {

using Ids = std::vector<std::string>;

template <typename T>
Ids ids_of(const std::vector<T>& things) {
  Ids ids;
  for (const T& thing : things) ids.push_back(thing.id);
  return ids;
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

bool contains(const Ids& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::set<std::string> required_words(const model::PackFacts& facts) {
  std::set<std::string> keys = {"brand.name", "brand.tagline", "brand.disclaimer", "menu.greeting"};
  for (const model::ChannelRule& rule : facts.channel_rules)
    if (!rule.reason.empty()) keys.insert(rule.reason);
  if (facts.consent) keys.insert("consent.text");
  const auto add = [&](const char* family, const std::string& id,
                       std::initializer_list<const char*> members) {
    if (id.empty()) return;
    for (const char* member : members) keys.insert(std::string(family) + "." + id + "." + member);
  };
  for (const model::Topic& topic : facts.topics) add("topic", topic.id, {"title", "summary"});
  for (const model::Topic& group : facts.faq_groups) add("faq", group.id, {"title"});
  for (const model::Channel& channel : facts.channels)
    add("channel", channel.id, {"title", "summary"});
  for (const model::TicketKind& kind : facts.ticket_form.kinds)
    add("kind", kind.id, {"title", "hint"});
  for (const model::Urgency& urgency : facts.ticket_form.urgencies)
    add("urgency", urgency.id, {"title"});
  for (const model::OfficeHours& hours : facts.office_hours)
    for (const model::Holiday& holiday : hours.holidays)
      if (!holiday.word.empty()) keys.insert(holiday.word);
  if (facts.host_app) {
    keys.insert(
        {"host.title", "host.figure", "host.figure.value", "host.figure.change", "host.rows"});
    for (const model::Topic& action : facts.host_app->actions)
      keys.insert("host.action." + action.id);
    for (const model::Topic& row : facts.host_app->rows) add("host.row", row.id, {"name", "value"});
  }
  return keys;
}

// Those that a pack may have or not.
bool is_optional_word(std::string_view key) {
  return key == "consent.text" || key.starts_with("checklist.") ||
         (key.starts_with("channel.") && key.ends_with(".note")) ||
         (key.starts_with("hours.") && key.ends_with(".city"));
}

// "{count}" and the like.
std::set<std::string> placeholders_in(std::string_view text) {
  std::set<std::string> names;
  for (std::size_t at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
    const std::size_t end = text.find('}', at);
    if (end == text.npos) break;
    const std::string_view name = text.substr(at + 1, end - at - 1);
    const bool is_name =
        !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == name.npos;
    if (is_name) names.insert("{" + std::string(name) + "}");
  }
  return names;
}

// One list in two languages: the same ids, in whatever order. The list of `other` stands at
// `pointer` in `file`.
void compare_ids(CheckedPack& pack, const Ids& reference, const Ids& other, const std::string& file,
                 const std::string& pointer, const std::string& reference_language) {
  const std::string as_in = ", as in " + reference_language;
  for (const std::string& id : reference)
    if (!contains(other, id)) pack.faults.add({file, pointer, quoted(id) + as_in, "nothing"});
  for (std::size_t i = 0; i < other.size(); ++i)
    if (!contains(reference, other[i]))
      pack.faults.add({file, pointer + pointer_to({i, "id"}),
                       "only what " + reference_language + " has too", quoted(other[i])});
}

void compare_word_keys(CheckedPack& pack, const CheckedLanguage& reference,
                       const CheckedLanguage& other) {
  const std::set<std::string> required = required_words(pack.facts);
  const std::string file = other.file("words.json");
  for (const auto& [key, text] : reference.pack.words.all())
    if (!other.pack.words.has(key) && !required.contains(key))
      pack.faults.add(
          {file, pointer_step(key), "a text, as in " + reference.pack.language, "nothing"});
  for (const auto& [key, text] : other.pack.words.all())
    if (!reference.pack.words.has(key) && !required.contains(key))
      pack.faults.add(
          {file, pointer_step(key), "only what " + reference.pack.language + " has too", "it"});
}

void compare_faq(CheckedPack& pack, const CheckedLanguage& reference,
                 const CheckedLanguage& other) {
  const auto& groups = other.pack.faq;
  for (std::size_t i = 0; i < groups.size(); ++i)
    if (const model::FaqGroup* same = find_faq_group(reference.pack, groups[i].id))
      compare_ids(pack, ids_of(same->entries), ids_of(groups[i].entries), other.file("faq.json"),
                  pointer_to({"groups", i, "entries"}), reference.pack.language);
}

}  // namespace

void check_words(CheckedPack& pack, const CheckedLanguage& language) {
  if (language.words == PartLook::unreadable) return;
  const std::string file = language.file("words.json");
  const std::set<std::string> required = required_words(pack.facts);
  for (const std::string& key : required)
    if (!language.pack.words.has(key))
      pack.faults.add({file, pointer_step(key), "a text", "nothing"});
  const model::Words* app = pack.options.app_words;
  if (app == nullptr || pack.look != PartLook::sound) return;
  for (const auto& [key, text] : language.pack.words.all()) {
    if (!app->has(key)) {
      if (!required.contains(key) && !is_optional_word(key))
        pack.faults.add({file, pointer_step(key), "a word that is used", "one that is not"});
      continue;
    }
    const std::set<std::string> known = placeholders_in((*app)(key));
    for (const std::string& name : placeholders_in(text))
      if (!known.contains(name))
        pack.faults.add({file, pointer_step(key), "only what the app fills in here", name});
  }
}

void compare_languages(CheckedPack& pack, const CheckedLanguage& reference,
                       const CheckedLanguage& other) {
  const std::string& tag = reference.pack.language;
  const auto both = [&](PartLook CheckedLanguage::*part) {
    return reference.*part == PartLook::sound && other.*part == PartLook::sound;
  };
  if (both(&CheckedLanguage::words)) compare_word_keys(pack, reference, other);
  if (both(&CheckedLanguage::articles)) {
    const std::string file = other.file("articles.json");
    compare_ids(pack, ids_of(reference.pack.articles), ids_of(other.pack.articles), file,
                "/articles", tag);
    compare_ids(pack, ids_of(reference.pack.videos), ids_of(other.pack.videos), file, "/videos",
                tag);
  }
  if (both(&CheckedLanguage::faq)) compare_faq(pack, reference, other);
  if (both(&CheckedLanguage::chat))
    compare_ids(pack, ids_of(reference.pack.chat.intents), ids_of(other.pack.chat.intents),
                other.file("chat.json"), "/intents", tag);
  if (both(&CheckedLanguage::news))
    compare_ids(pack, ids_of(reference.pack.notices), ids_of(other.pack.notices),
                other.file("news.json"), "/notices", tag);
}

}  // namespace tideline::content
