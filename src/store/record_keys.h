// The keys of records: whole ones, and beginnings that an id follows.
#pragma once

#include <string_view>

#include "store/chat_records.h"

namespace tideline::store {

inline constexpr std::string_view kSettings = "settings";
inline constexpr std::string_view kInbox = "inbox";
inline constexpr std::string_view kSearches = "searches";
inline constexpr std::string_view kHelpful = "helpful";
inline constexpr std::string_view kNotices = "notices";
inline constexpr std::string_view kTicketDraft = "draft/ticket";
inline constexpr std::string_view kChatForm = "draft/chat-form";
inline constexpr std::string_view kEmail = "draft/email";
inline constexpr std::string_view kTicket = "ticket/";
inline constexpr std::string_view kOutbox = "outbox/";
inline constexpr std::string_view kMessageDraft = "draft/message/";
inline constexpr std::string_view kReplyDraft = "draft/reply/";
inline constexpr std::string_view kDamaged = "damaged/";

}  // namespace tideline::store
