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

bool may_have_entry(const CheckedLanguage& language, std::string_view id) {
  if (language.faq == PartLook::unreadable) return true;
  const auto& groups = language.pack.faq;
  return std::any_of(groups.begin(), groups.end(), [&](const model::FaqGroup& group) {
    return may_have(language.faq, group.entries, id);
  });
}

bool may_have_target(const Spot& spot, const RouteTarget& target) {
  const CheckedLanguage& language = spot.language;
  const model::ContentPack& content = language.pack;
  const model::PackFacts& facts = content.facts;
  const PartLook look = spot.pack.look;
  switch (target.kind) {
    case RouteTargetKind::topic:
      return may_have(look, facts.topics, target.id);
    case RouteTargetKind::article:
      return may_have(language.articles, content.articles, target.id);
    case RouteTargetKind::video:
      return may_have(language.articles, content.videos, target.id);
    case RouteTargetKind::ticket_kind:
      return may_have(look, facts.ticket_form.kinds, target.id);
    case RouteTargetKind::faq_group:
      return may_have(look, facts.faq_groups, target.id) &&
             (target.open.empty() || may_have_entry(language, target.open));
    case RouteTargetKind::page:
      break;
  }
  return target.open.empty() || may_have(language.news, content.notices, target.open);
}

void check_route(const Spot& spot, std::string_view route) {
  const std::optional<RouteTarget> target = parse_route_target(route);
  if (!target)
    spot.fault("a route of the app", route);
  else if (!may_have_target(spot, *target))
    spot.fault("a route to something this pack has", route);
}

// Hosts that could not be read are empty, and may be the one that is meant.
bool has_host(const CheckedPack& pack, std::string_view host) {
  return std::any_of(pack.facts.link_hosts.begin(), pack.facts.link_hosts.end(),
                     [&](const std::string& listed) { return listed.empty() || listed == host; });
}

void check_link(const Spot& spot, std::string_view target) {
  if (target.starts_with("#")) return check_route(spot, target);
  if (!is_https_url(target)) return spot.fault("links to #/ routes or https addresses", target);
  if (!has_host(spot.pack, host_of(target)))
    spot.fault("links to hosts of pack.json's link_hosts", target);
}

void check_picture(const Spot& spot, std::string_view target, std::string_view description) {
  if (description.find_first_not_of(' ') == std::string_view::npos)
    spot.fault("pictures described in their square brackets", target);
  if (!is_image_name(target))
    spot.fault("pictures named images/<name>.png or .jpg", target);
  else if (!spot.pack.files.contains(target))
    spot.fault("a picture that is in the pack", target);
}

void check_markdown(const Spot& spot, std::string_view text) {
  for (const MarkdownFind& find : scan_markdown(text)) {
    switch (find.kind) {
      case MarkdownFindKind::link:
        check_link(spot, find.target);
        break;
      case MarkdownFindKind::image:
        check_picture(spot, find.target, find.label);
        break;
      case MarkdownFindKind::html:
        spot.fault("Markdown without HTML", find.target);
        break;
    }
  }
}

void check_reply_target(const Spot& spot, std::string_view to) {
  const auto starts = [&](std::string_view prefix) { return to.starts_with(prefix); };
  if (starts("intent:") &&
      !may_have(spot.language.chat, spot.language.pack.chat.intents, to.substr(7)))
    spot.fault("an intent of this file", to);
  if (starts("ticket:") &&
      !may_have(spot.pack.look, spot.pack.facts.ticket_form.kinds, to.substr(7)))
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
  check({"fallback_again"}, chat.fallback_again);
  for (std::size_t i = 0; i < chat.fallback_replies.size(); ++i) {
    spot.pointer = pointer_to({"fallback_replies", i, "to"});
    check_reply_target(spot, chat.fallback_replies[i].to);
  }
  for (std::size_t i = 0; i < chat.hand_over.size(); ++i)
    check({"hand_over", i}, chat.hand_over[i]);
  for (std::size_t i = 0; i < chat.agent_lines.size(); ++i)
    check({"agent_lines", i}, chat.agent_lines[i]);
  check({"agent_takes_up"}, chat.agent_takes_up);
  check({"ticket_lines", "received"}, chat.ticket_lines.received);
  check({"ticket_lines", "request"}, chat.ticket_lines.request);
  check({"ticket_lines", "answer"}, chat.ticket_lines.answer);
  check({"ticket_lines", "solved"}, chat.ticket_lines.solved);
  const auto check_file = [&](const char* member, const model::PackFile& file) {
    spot.pointer = pointer_to({"files", member, "path"});
    if (!file.path.empty() && !pack.files.contains(file.path))
      spot.fault("a file that is in the pack", file.path);
  };
  check_file("agent_line", chat.line_file);
  check_file("ticket_answer", chat.answer_file);
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
  for (std::size_t i = 0; i < content.videos.size(); ++i) {
    spot.pointer = pointer_to({"videos", i, "source"});
    if (!content.videos[i].source.empty()) check_link(spot, content.videos[i].source);
    for (std::size_t j = 0; j < content.videos[i].chapters.size(); ++j) {
      spot.pointer = pointer_to({"videos", i, "chapters", j, "route"});
      const std::string& route = content.videos[i].chapters[j].route;
      if (!route.empty()) check_route(spot, route);
    }
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
