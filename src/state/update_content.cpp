// The pack as its files arrive, search, and what people do while they read.
#include <algorithm>
#include <utility>

#include "base/log.h"
#include "base/utf8.h"
#include "state/apply.h"
#include "state/guard.h"
#include "state/navigation.h"
#include "state/outbox.h"

namespace tideline::state {

namespace {

constexpr std::size_t kMaxQueryBytes = 200;
constexpr std::size_t kMaxRecentSearches = 8;
constexpr std::size_t kMaxHelpful = 2000;
constexpr std::size_t kMaxReadNotices = 2000;

PartState& part_of(AppState& app, PackPart part) { return app.parts[std::size_t(part)]; }

void take_part(AppState& app, PackPart part, const model::ContentPack& loaded) {
  model::ContentPack& pack = app.pack;
  switch (part) {
    case PackPart::articles:
      pack.articles = loaded.articles;
      pack.videos = loaded.videos;
      pack.synonyms = loaded.synonyms;
      break;
    case PackPart::faq:
      pack.faq = loaded.faq;
      break;
    case PackPart::chat:
      pack.chat = loaded.chat;
      break;
    case PackPart::news:
      pack.notices = app.announced;
      pack.notices.insert(pack.notices.end(), loaded.notices.begin(), loaded.notices.end());
      break;
  }
}

// Search needs everything there is to find, in one language.
bool is_index_ready(const AppState& app) {
  const auto is_here = [&](PackPart part) {
    const PartState& state = app.parts[std::size_t(part)];
    return state.state == LoadState::ready && state.language == app.pack.language;
  };
  return is_here(PackPart::articles) && is_here(PackPart::faq) && is_here(PackPart::news);
}

}  // namespace

void run_search(AppState& app) {
  app.search.hits.clear();
  if (app.index != nullptr)
    app.search.hits = app.index->find(app.search.query, kMaxSearchHits, app.search.only);
}

// Another language of the same pack: what is there stays on show until its translation has
// come, so that the page keeps its place.
void apply(AppState& app, const PackFactsLoaded& action, Services& services) {
  const bool same_pack = app.load == LoadState::ready && app.pack_address == action.address &&
                         app.pack.facts.id == action.facts.id &&
                         app.pack.facts.version == action.facts.version;
  if (!same_pack) {
    app.pack = {};
    app.parts = {};
    app.index = nullptr;
    app.search.hits.clear();
    app.open_faq.clear();
  }
  for (PartState& part : app.parts)
    if (part.state == LoadState::failed) part = {};
  app.pack_address = action.address;
  app.pack.facts = action.facts;
  app.pack.words = action.words;
  app.pack.language = action.words.language;
  app.load = LoadState::ready;
  app.load_error = {};
  arrive(app, services);
}

void apply(AppState& app, const PackPartLoaded& action, Services& services) {
  const std::string& language = action.content.language;
  if (!language.empty() && language != app.pack.language) return;  // a change came in between
  take_part(app, action.part, action.content);
  part_of(app, action.part) = {LoadState::ready, {}, app.pack.language};
  if (action.part == PackPart::articles) complete_parents(app);
  if (action.part == PackPart::chat || !is_index_ready(app)) return;
  app.index = std::make_shared<const content::SearchIndex>(app.pack);
  run_search(app);
  arrive(app, services);
}

void apply(AppState& app, const PackFailed& action, Services&) {
  log(LogLevel::info, "the pack could not be loaded: " + action.error.detail);
  if (app.load == LoadState::ready) return show_toast(app, "toast.load_failed");
  app.load = LoadState::failed;
  app.load_error = action.error;
}

void apply(AppState& app, const PackPartFailed& action, Services&) {
  log(LogLevel::info, "a part of the pack could not be loaded: " + action.error.detail);
  take_part(app, action.part, {});
  part_of(app, action.part) = {LoadState::failed, action.error, {}};
}

void apply(AppState& app, const Refresh&, Services&) {
  app.refreshing = true;
  for (model::OutboxItem& item : app.outbox)
    if (!item.in_flight) item.not_before = Milliseconds{0};
}

void apply(AppState& app, const Refreshed& action, Services&) {
  app.refreshing = false;
  if (!action.complete) show_toast(app, "toast.load_failed");
}

void apply(AppState& app, const RetryLoading&, Services&) {
  if (app.load == LoadState::failed) app.load = LoadState::loading;
  for (PartState& part : app.parts)
    if (part.state == LoadState::failed) part = {};
}

void apply(AppState& app, const EditSearch& action, Services&) {
  const std::string query = repaired_utf8(action.query);
  app.search.query =
      query.substr(0, character_border(query, std::min(query.size(), kMaxQueryBytes)));
  run_search(app);
}

void apply(AppState& app, const FilterSearch& action, Services&) {
  app.search.only = action.only;
  run_search(app);
}

// The page's address takes the query along, so that Back and a reload find it again.
void apply(AppState& app, const RememberSearch&, Services& services) {
  const std::string query = outgoing_text(app.search.query, kMaxQueryBytes);
  if (query.empty() || !secrets_in(app, query).empty()) return;
  std::vector<std::string>& recent = app.search.recent;
  std::erase(recent, query);
  recent.insert(recent.begin(), query);
  if (recent.size() > kMaxRecentSearches) recent.resize(kMaxRecentSearches);
  keep_recent_searches(app, services);
  if (is_showing(app, Screen::search, ""))
    replace_top(app, {Screen::search, "", {{"q", query}}}, services);
}

void apply(AppState& app, const ClearRecentSearches&, Services& services) {
  app.search.recent.clear();
  keep_recent_searches(app, services);
}

void apply(AppState& app, const ForgetSearch& action, Services& services) {
  std::erase(app.search.recent, action.query);
  keep_recent_searches(app, services);
}

void apply(AppState& app, const ToggleFaq& action, Services&) {
  if (app.open_faq.erase(action.entry) == 0) app.open_faq.insert(action.entry);
}

void apply(AppState& app, const RateHelpful& action, Services& services) {
  if (!app.helpful.contains(action.id) && app.helpful.size() >= kMaxHelpful) return;
  app.helpful[action.id] = action.helpful;
  services.store.save_helpful(app.helpful);
  show_toast(app, "toast.thanks");
}

void apply(AppState& app, const MarkNoticeRead& action, Services& services) {
  if (app.read_notices.size() >= kMaxReadNotices) app.read_notices.clear();
  if (!app.read_notices.insert(action.id).second) return;
  services.store.save_read_notices(app.read_notices);
}

}  // namespace tideline::state
