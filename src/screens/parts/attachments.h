// Files of drafts and messages on the screen.
#pragma once

#include <string>
#include <string_view>

#include "model/attachment.h"
#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"
#include "ui/widgets/text_field.h"

namespace tideline::screens {

// "1.2 MB"
std::string size_text(const model::Words& say, std::int64_t bytes);

// "PNG, JPEG, PDF"
std::string type_names(const model::Words& say, const std::vector<std::string>& media_types);

// Whether this pack takes files at all.
bool takes_files(const state::AppState& app);

// The files of a draft (state/attachments.h says what targets there are), each removable, and
// what was refused. Nothing when there is neither.
void draw_draft_files(ui::Frame& frame, const state::AppState& app, std::string_view target,
                      state::Actions& out);

// A button that takes more of them; its id is "attach:<target>". Where there is a camera, another
// one above it: "photo:<target>".
void draw_attach_button(ui::Frame& frame, const state::AppState& app, std::string_view target,
                        state::Actions& out);

// Files of a message that was sent or is on its way: a press saves one. And of one that the team
// has sent: a press fetches one, then a picture is shown and anything else saved. `subject` is the
// conversation's or ticket's id.
void draw_sent_files(ui::Frame& frame, const state::AppState& app, const std::string& subject,
                     const std::string& message, const model::Attachments& files,
                     state::Actions& out);

// The words of a message; of one that is only files, that there are some.
std::string_view words_of(const state::AppState& app, bool mine, std::string_view text,
                          const model::Attachments& files);

// A composer with the draft's files above it and the button beside it. `send` also comes when
// there are files and no words.
ui::ComposerEvents composer_with_files(ui::Frame& frame, const state::AppState& app,
                                       std::string_view target, std::string_view id,
                                       std::string_view label, std::string& draft,
                                       state::Actions& out);

// "Waiting for network" with Edit and Cancel, below something of the person's own that has not
// left yet; nothing once it has. `message` is empty for a ticket itself.
void draw_take_back(ui::Frame& frame, const state::AppState& app, const std::string& subject,
                    const std::string& message, state::Actions& out);

}  // namespace tideline::screens
