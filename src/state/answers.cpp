#include "state/answers.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/utf8.h"

namespace tideline::state {

namespace {

using content::HitKind;
using content::SearchHit;

constexpr std::size_t kLookBytes = 300;  // of each text: its beginning says what it is about
constexpr std::size_t kTicketAnswers = 3;
constexpr std::size_t kDetailAnswers = 2;
constexpr std::size_t kEmailAnswers = 2;
// Of SearchHit::share; less is a word or two that happen to stand there.
constexpr double kLeastShare = 0.2;
constexpr double kShareOfBest = 0.8;  // beside an answer that has more
constexpr std::array kToldFields = {model::kErrorField, "steps"};

void add(std::string& query, std::string_view text) {
  query += text.substr(0, character_border(text, std::min(text.size(), kLookBytes)));
  query += ' ';
}

bool is_among(const std::vector<SearchHit>& hits, const SearchHit& hit) {
  return std::any_of(hits.begin(), hits.end(), [&](const SearchHit& other) {
    return other.kind == hit.kind && other.id == hit.id;
  });
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \n") == std::string_view::npos;
}

// Hits that have a good part of what was asked for.
std::vector<SearchHit> fitting(const AppState& app, std::string_view query, std::size_t limit) {
  if (app.index == nullptr || is_blank(query)) return {};
  std::vector<SearchHit> hits = app.index->find(query, limit);
  double best = 0;
  for (const SearchHit& hit : hits) best = std::max(best, hit.share);
  const double least = std::max(kLeastShare, best * kShareOfBest);
  std::erase_if(hits, [&](const SearchHit& hit) { return hit.share < least; });
  return hits;
}

// The best articles and questions, without those in `known`. What fits the headline fits, however
// much is told below it. `details` as add() makes them.
std::vector<SearchHit> answers_to(const AppState& app, std::string_view headline,
                                  std::string_view details, std::size_t most,
                                  const std::vector<SearchHit>& known = {}) {
  std::string query;
  add(query, headline);
  query += details;
  const std::size_t limit = 2 * (most + known.size()) + 4;
  std::vector<SearchHit> hits = fitting(app, query, limit);
  if (!is_blank(headline) && !is_blank(details)) {
    // With a space: without one the last word would count as begun.
    for (SearchHit& hit : fitting(app, std::string(headline) + " ", limit))
      if (!is_among(hits, hit)) hits.push_back(std::move(hit));
  }
  std::vector<SearchHit> answers;
  for (SearchHit& hit : hits) {
    const bool answers_it = hit.kind == HitKind::article || hit.kind == HitKind::faq;
    if (answers_it && answers.size() < most && !is_among(known, hit))
      answers.push_back(std::move(hit));
  }
  return answers;
}

std::string_view text_of(const model::TicketDraft& draft, const char* field) {
  const auto found = draft.fields.find(field);
  return found != draft.fields.end() ? std::string_view(found->second) : std::string_view();
}

// Of the fields that the draft's kind asks for; others are out of sight.
std::string details_of(const AppState& app) {
  std::string query;
  const model::TicketKind* kind = model::find_kind(app.pack.facts, app.ticket_draft.kind);
  if (kind == nullptr) return query;
  for (const char* field : kToldFields) {
    const std::string_view text = text_of(app.ticket_draft, field);
    const bool shown =
        std::find(kind->fields.begin(), kind->fields.end(), field) != kind->fields.end();
    if (shown && !text.empty()) add(query, text);
  }
  return query;
}

}  // namespace

// The subject says most in the fewest words.
void find_ticket_answers(AppState& app) {
  std::string description;
  add(description, app.ticket_draft.description);
  app.ticket_answers = answers_to(app, app.ticket_draft.subject, description, kTicketAnswers);
  const std::string details = details_of(app);
  app.ticket_detail_answers.clear();
  if (!details.empty())
    app.ticket_detail_answers = answers_to(app, {}, details, kDetailAnswers, app.ticket_answers);
}

void find_email_answers(AppState& app) {
  std::string details;
  add(details, app.email.body);
  for (const char* field : kToldFields)
    if (const auto found = app.email.fields.find(field); found != app.email.fields.end())
      add(details, found->second);
  app.email_answers = answers_to(app, app.email.subject, details, kEmailAnswers);
}

bool asks_otherwise(const model::TicketDraft& draft, const model::TicketDraft& before) {
  if (draft.subject != before.subject || draft.description != before.description) return true;
  if (draft.kind != before.kind) return true;
  return std::any_of(kToldFields.begin(), kToldFields.end(), [&](const char* field) {
    return text_of(draft, field) != text_of(before, field);
  });
}

}  // namespace tideline::state
