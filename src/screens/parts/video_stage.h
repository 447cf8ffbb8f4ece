// The player on a video's page: the phone that the app plays in, its buttons, the caption, and
// the chapters with their captions as a transcript.
#pragma once

#include "model/content_pack.h"
#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// For a video with a script. Pushes PlayVideo, SeekVideo, SetVideoSpeed, ShowCaptions.
void draw_video_stage(ui::Frame& frame, const state::AppState& app, const model::Video& video,
                      state::Actions& out);

}  // namespace tideline::screens
