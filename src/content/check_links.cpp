// Where texts, chapters and quick replies lead: only into the app, to listed hosts, and to
// pictures that the pack has.
#include <algorithm>

#include "content/checked_pack.h"
#include "content/markdown_scan.h"
#include "content/route_target.h"
#include "content/text_shapes.h"

namespace tideline::content {

namespace {

// A text of one language and where it stands.
struct Spot {
  CheckedPack& pack;
  const CheckedLanguage& language;
  std::string file;
  std::string pointer;

  void fault(std::string_view expected, std::string_view found) const {
    pack.faults.add({file, pointer, std::string(expected), '"' + std::string(found) + '"'});
  }
};

bool has_target(const CheckedLanguage& language, const RouteTarget& target) {
  const model::ContentPack& pack = language.pack;
  const model::PackFacts& facts = pack.facts;
  const auto is_it = [&](const model::Topic& topic) { return topic.id == target.id; };
  const auto any = [&](const std::vector<model::Topic>& topics) {
    return std::any_of(topics.begin(), topics.end(), is_it);
  };
  switch (target.kind) {
    case RouteTargetKind::topic: return any(facts.topics);
    case RouteTargetKind::article:
      return !language.has_articles || find_article(pack, target.id) != nullptr;
    case RouteTargetKind::video:
      return !language.has_articles || find_video(pack, target.id) != nullptr;
    case RouteTargetKind::ticket_kind: return find_kind(facts, target.id) != nullptr;
    case RouteTargetKind::faq_group:
      return any(facts.faq_groups) && (target.open.empty() || !language.has_faq ||
                                       find_faq_entry(pack, target.open) != nullptr);
    case RouteTargetKind::page: break;
  }
  return target.open.empty() || !language.has_news || find_notice(pack, target.open) != nullptr;
}

void check_route(const Spot& spot, std::string_view route) {
  const std::optional<RouteTarget> target = parse_route_target(route);
  if (!target)
    spot.fault("a route of the app", route);
  else if (!has_target(spot.language, *target))
    spot.fault("a route to something this pack has", route);
}

void check_link(const Spot& spot, std::string_view target) {
  if (target.starts_with("#")) return check_route(spot, target);
  if (!is_https_url(target)) return spot.fault("links to #/ routes or https addresses", target);
  const auto& hosts = spot.pack.facts.link_hosts;
  if (std::find(hosts.begin(), hosts.end(), host_of(target)) == hosts.end())
    spot.fault("links to hosts of pack.json's link_hosts", target);
}

void check_picture(const Spot& spot, std::string_view target) {
  if (!is_image_name(target))
    spot.fault("pictures named images/<name>.png or .jpg", target);
  else if (!spot.pack.files.contains(target))
    spot.fault("a picture that is in the pack", target);
}

void check_markdown(const Spot& spot, std::string_view text) {
  for (const MarkdownFind& find : scan_markdown(text)) {
    switch (find.kind) {
      case MarkdownFindKind::link: check_link(spot, find.target); break;
      case MarkdownFindKind::image: check_picture(spot, find.target); break;
      case MarkdownFindKind::html: spot.fault("Markdown without HTML", find.target); break;
    }
  }
}

void check_reply_target(const Spot& spot, std::string_view to) {
  const auto starts = [&](std::string_view prefix) { return to.starts_with(prefix); };
  if (starts("intent:") && find_intent(spot.language.pack.chat, to.substr(7)) == nullptr)
    spot.fault("an intent of this file", to);
  if (starts("ticket:") && find_kind(spot.pack.facts, to.substr(7)) == nullptr)
    spot.fault("a ticket kind of pack.json", to);
  if (starts("route:")) check_route(spot, to.substr(6));
}

void check_chat(CheckedPack& pack, const CheckedLanguage& language) {
  const model::ChatBook& chat = language.pack.chat;
  Spot spot{pack, language, language.file("chat.json"), {}};
  const auto check = [&](std::initializer_list<PointerStep> steps, std::string_view text) {
    spot.pointer = pointer_to(steps);
    check_markdown(spot, text);
  };
  check({"greeting"}, chat.greeting);
  check({"fallback"}, chat.fallback);
  for (std::size_t i = 0; i < chat.hand_over.size(); ++i) check({"hand_over", i}, chat.hand_over[i]);
  for (std::size_t i = 0; i < chat.agent_lines.size(); ++i)
    check({"agent_lines", i}, chat.agent_lines[i]);
  check({"ticket_lines", "received"}, chat.ticket_lines.received);
  check({"ticket_lines", "request"}, chat.ticket_lines.request);
  check({"ticket_lines", "answer"}, chat.ticket_lines.answer);
  check({"ticket_lines", "solved"}, chat.ticket_lines.solved);
  for (std::size_t i = 0; i < chat.intents.size(); ++i) {
    const model::ChatIntent& intent = chat.intents[i];
    check({"intents", i, "answer"}, intent.answer);
    for (std::size_t j = 0; j < intent.quick_replies.size(); ++j) {
      spot.pointer = pointer_to({"intents", i, "quick_replies", j, "to"});
      check_reply_target(spot, intent.quick_replies[j].to);
    }
  }
}

}  // namespace

void check_links(CheckedPack& pack, const CheckedLanguage& language) {
  const model::ContentPack& content = language.pack;
  Spot spot{pack, language, language.file("articles.json"), {}};
  for (std::size_t i = 0; i < content.articles.size(); ++i) {
    spot.pointer = pointer_to({"articles", i, "body"});
    check_markdown(spot, content.articles[i].body);
  }
  for (std::size_t i = 0; i < content.videos.size(); ++i)
    for (std::size_t j = 0; j < content.videos[i].chapters.size(); ++j) {
      spot.pointer = pointer_to({"videos", i, "chapters", j, "route"});
      const std::string& route = content.videos[i].chapters[j].route;
      if (!route.empty()) check_route(spot, route);
    }
  spot.file = language.file("faq.json");
  for (std::size_t i = 0; i < content.faq.size(); ++i)
    for (std::size_t j = 0; j < content.faq[i].entries.size(); ++j) {
      spot.pointer = pointer_to({"groups", i, "entries", j, "answer"});
      check_markdown(spot, content.faq[i].entries[j].answer);
    }
  check_chat(pack, language);
  spot.file = language.file("news.json");
  for (std::size_t i = 0; i < content.notices.size(); ++i) {
    spot.pointer = pointer_to({"notices", i, "body"});
    check_markdown(spot, content.notices[i].body);
  }
}

}  // namespace tideline::content
