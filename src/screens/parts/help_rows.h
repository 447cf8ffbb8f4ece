// The rows that lead to help: articles, videos, questions, topics. Each goes into a
// begin_list() and opens its page when pressed.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/content_pack.h"
#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// A Markdown text of the pack; pushes FollowLink for a link that was pressed in it.
void help_text(ui::Frame& frame, const state::AppState& app, state::Actions& out,
               std::string_view id, std::string_view markdown);

enum class RowDetail : std::uint8_t { title_only, with_summary };

void article_row(ui::Frame& frame, const model::Article& article, RowDetail detail,
                 state::Actions& out);
void video_row(ui::Frame& frame, const state::AppState& app, const model::Video& video,
               state::Actions& out);
// `entries`: how many questions; negative while that is not known.
void faq_group_row(ui::Frame& frame, const state::AppState& app, const model::Topic& group,
                   int entries, state::Actions& out);

// The articles of these ids that the pack has, in their order.
std::vector<const model::Article*> find_articles(const model::ContentPack& pack,
                                                 std::span<const std::string> ids);
// A titled list of them; nothing at all when there are none.
void article_list(ui::Frame& frame, std::string_view title,
                  const std::vector<const model::Article*>& articles, state::Actions& out);

// The same of videos, under "Video tutorials".
std::vector<const model::Video*> find_videos(const model::ContentPack& pack,
                                             std::span<const std::string> ids);
void video_list(ui::Frame& frame, const state::AppState& app,
                const std::vector<const model::Video*>& videos, state::Actions& out);

// "1:25"
std::string time_code(int seconds);
int seconds_of(const model::Video& video);

// The word and icon of a kind of notice.
std::string_view notice_word(const model::Words& say, model::NoticeKind kind);
std::string_view notice_icon(model::NoticeKind kind);

}  // namespace tideline::screens
