// Finding things of a pack by id. Packs are small: a walk is quicker than an index to keep.
#include "model/content_pack.h"

#include <algorithm>

namespace tideline::model {

namespace {

template <typename T>
const T* find_by_id(const std::vector<T>& things, std::string_view id) {
  const auto found =
      std::find_if(things.begin(), things.end(), [&](const T& thing) { return thing.id == id; });
  return found == things.end() ? nullptr : &*found;
}

}  // namespace

const Article* find_article(const ContentPack& pack, std::string_view id) {
  return find_by_id(pack.articles, id);
}

const Video* find_video(const ContentPack& pack, std::string_view id) {
  return find_by_id(pack.videos, id);
}

const FaqGroup* find_faq_group(const ContentPack& pack, std::string_view id) {
  return find_by_id(pack.faq, id);
}

const FaqEntry* find_faq_entry(const ContentPack& pack, std::string_view id) {
  for (const FaqGroup& group : pack.faq)
    if (const FaqEntry* entry = find_by_id(group.entries, id)) return entry;
  return nullptr;
}

const ChatIntent* find_intent(const ChatBook& chat, std::string_view id) {
  return find_by_id(chat.intents, id);
}

const Notice* find_notice(const ContentPack& pack, std::string_view id) {
  return find_by_id(pack.notices, id);
}

const Channel* find_channel(const PackFacts& facts, std::string_view id) {
  return find_by_id(facts.channels, id);
}

bool has_channel(const PackFacts& facts, ChannelKind kind) {
  return std::any_of(facts.channels.begin(), facts.channels.end(),
                     [kind](const Channel& channel) { return channel.kind == kind; });
}

const TicketKind* find_kind(const PackFacts& facts, std::string_view id) {
  return find_by_id(facts.ticket_form.kinds, id);
}

const OfficeHours* find_hours(const PackFacts& facts, std::string_view id) {
  return find_by_id(facts.office_hours, id);
}

bool is_current(const Notice& notice, UtcTime now) {
  if (!notice.important) return false;
  if (now < notice.starts.value_or(notice.published)) return false;
  return !notice.ends || now < *notice.ends;
}

}  // namespace tideline::model
