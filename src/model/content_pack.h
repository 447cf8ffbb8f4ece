// What a company's support consists of: the content pack in memory. Plain values, already
// checked by content/pack_reader.h; docs/pack-format.md explains each member.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utc_time.h"
#include "model/office_hours.h"
#include "model/words.h"

namespace tideline::model {

struct Topic {
  std::string id;
  std::string icon;
};

enum class ChannelKind : std::uint8_t { chat, ticket, email, phone, social };
enum class SocialNetwork : std::uint8_t { none, x, facebook, telegram, reddit };
enum class EmailPurpose : std::uint8_t { none, general, technical };
enum class Toll : std::uint8_t { none, free, national, international };

// A range as it is told to people: "1-2 working days".
struct Range {
  int from = 0;
  int to = 0;

  friend bool operator==(const Range&, const Range&) = default;
};

// One way to reach the team. Which members mean something depends on `kind`; see the format.
struct Channel {
  std::string id;
  ChannelKind kind = ChannelKind::ticket;
  bool always_open = false;
  std::string hours;  // an OfficeHours id or empty
  std::optional<Range> wait_minutes;
  std::optional<Range> reply_hours;
  std::optional<Range> reply_working_days;
  int load_percent = 100;  // how long answers take now, against what is promised
  bool verified = true;

  std::string address;  // email
  EmailPurpose purpose = EmailPurpose::none;
  std::vector<std::string> asks;  // email: field ids

  std::string number;   // phone: E.164
  std::string display;  // phone: as people write it
  std::vector<std::string> regions;
  std::vector<std::string> languages;
  Toll toll = Toll::none;

  SocialNetwork network = SocialNetwork::none;
  std::string handle;
  std::string url;
  bool is_public = false;
  bool is_private = false;
};

enum class Priority : std::uint8_t { low, normal, high, urgent };

struct TicketKind {
  std::string id;
  std::string icon;
  std::vector<std::string> fields;
  Priority priority = Priority::normal;
};

struct Urgency {
  std::string id;
  int raises = 0;
};

// Which channel to propose for a problem. Every condition that is set has to hold.
struct ChannelRule {
  std::string channel;
  std::vector<std::string> kinds;     // TicketKind ids; empty: any problem, and none
  std::optional<Priority> priority;   // at least
  bool open = false;                  // only while the channel is open
  std::optional<int> within_minutes;  // only if it answers in as many
  std::string reason;                 // a words key
};

struct AttachmentLimits {
  int max_files = 0;
  std::int64_t max_bytes = 0;
  std::vector<std::string> types;  // media types
};

struct TicketForm {
  std::vector<TicketKind> kinds;
  std::vector<Urgency> urgencies;
  AttachmentLimits attachments;
};

enum class ContactKind : std::uint8_t { domain, email, phone, handle, link };

struct VerifiedContact {
  ContactKind kind = ContactKind::domain;
  std::string value;
  SocialNetwork network = SocialNetwork::none;
  bool verified = false;
};

// The home of the app around the support menu, to show where that sits: what one can do in it and
// what it lists, by icons. Its texts are the words "host...".
struct HostApp {
  std::vector<Topic> actions;
  std::vector<Topic> rows;
};

// pack.json: the part without texts.
struct PackFacts {
  std::string id;
  std::string version;
  bool demo = false;
  bool consent = false;  // asked for before the first chat or ticket: the words "consent.text"
  std::uint32_t accent_rgb = 0;  // 0xRRGGBB
  std::vector<std::string> languages;
  std::string default_language;
  std::string app_version;
  std::vector<Topic> topics;
  std::vector<std::string> popular;
  std::vector<Topic> faq_groups;
  std::vector<Channel> channels;
  std::vector<ChannelRule> channel_rules;  // the first that fits
  std::vector<OfficeHours> office_hours;
  TicketForm ticket_form;
  std::vector<VerifiedContact> contacts;
  std::vector<std::string> link_hosts;
  std::optional<HostApp> host_app;
};

struct Article {
  std::string id;
  std::string topic;
  std::string title;
  std::string summary;
  UtcTime updated;
  std::string app_version;
  std::vector<std::string> keywords;
  std::vector<std::string> related;
  std::vector<std::string> videos;  // that show the same
  std::string body;                 // Markdown
};

struct VideoChapter {
  std::string title;
  int seconds = 0;
  std::string route;
  std::string say;
};

struct Video {
  std::string id;
  std::string topic;
  std::string title;
  std::string summary;
  UtcTime updated;
  std::vector<std::string> keywords;
  std::vector<VideoChapter> chapters;
  std::string script;  // the app plays videos/<script>.json of the pack; or empty
  std::string source;  // an https address of a WebM or MP4; or empty
};

struct FaqEntry {
  std::string id;
  std::string question;
  std::string answer;  // Markdown
  std::vector<std::string> keywords;
  std::vector<std::string> articles;
};

struct FaqGroup {
  std::string id;
  std::vector<FaqEntry> entries;
};

struct QuickReply {
  std::string label;
  std::string to;  // "intent:<id>", "route:<route>", "human", "ticket:<kind>"
};

struct ChatIntent {
  std::string id;
  std::string title;
  std::vector<std::string> examples;
  std::string answer;  // Markdown
  std::vector<std::string> articles;
  std::vector<QuickReply> quick_replies;
  bool hand_over = false;  // asks for a person: passed on at once instead of answered
};

struct TicketLines {
  std::string received;
  std::string request;
  std::string answer;
  std::string solved;
};

// A file of the pack that the scripted agent sends.
struct PackFile {
  std::string name;  // as the person sees it
  std::string path;  // "images/receipt.png", "files/checklist.txt"; empty: none
};

struct ChatBook {
  std::string agent_name;
  std::string agent_role;
  std::string greeting;
  std::string fallback;
  std::string fallback_again;  // said when that was the last answer too; may be empty
  std::vector<QuickReply> fallback_replies;
  std::vector<std::string> hand_over;
  std::vector<std::string> agent_lines;
  std::string agent_takes_up;  // instead of one of them, about "{problem}"; may be empty
  TicketLines ticket_lines;
  PackFile line_file;      // goes with one of agent_lines:
  int line_with_file = 0;  // which, from 0
  PackFile answer_file;    // goes with the first answer to a ticket
  std::vector<ChatIntent> intents;
};

enum class NoticeKind : std::uint8_t { update, maintenance, policy, security, social };

struct Notice {
  std::string id;
  NoticeKind kind = NoticeKind::update;
  std::string title;
  std::string body;  // Markdown
  UtcTime published;
  std::optional<UtcTime> starts;
  std::optional<UtcTime> ends;
  bool important = false;
  std::string source;
};

// A pack in one language. Parts arrive one by one (the browser fetches them), so each may
// still be empty; PackFacts and words come first.
// Groups of words and phrases that mean the same to somebody who searches: "2FA", "two-step
// verification".
using Synonyms = std::vector<std::vector<std::string>>;

struct ContentPack {
  PackFacts facts;
  std::string language;
  Words words;  // the app's own words with the pack's over them
  std::vector<Article> articles;
  std::vector<Video> videos;
  Synonyms synonyms;
  std::vector<FaqGroup> faq;
  ChatBook chat;
  std::vector<Notice> notices;
};

// Each returns null when there is no such thing; the pointer lives as long as the pack.
const Article* find_article(const ContentPack& pack, std::string_view id);
const Video* find_video(const ContentPack& pack, std::string_view id);
const FaqGroup* find_faq_group(const ContentPack& pack, std::string_view id);
const FaqEntry* find_faq_entry(const ContentPack& pack, std::string_view id);
const ChatIntent* find_intent(const ChatBook& chat, std::string_view id);
const Notice* find_notice(const ContentPack& pack, std::string_view id);
const Channel* find_channel(const PackFacts& facts, std::string_view id);
bool has_channel(const PackFacts& facts, ChannelKind kind);
const TicketKind* find_kind(const PackFacts& facts, std::string_view id);
const OfficeHours* find_hours(const PackFacts& facts, std::string_view id);

// Whether `notice` is current at `now`: important, begun and not over.
bool is_current(const Notice& notice, UtcTime now);

}  // namespace tideline::model
