// Scripts that arrive, and what a presenter lets happen outside of the app.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/content_pack.h"
#include "model/script.h"
#include "state/app_state.h"

namespace tideline::state {

// What one session takes over from another: pack, parts and search index.
struct AdoptedContent {
  std::string address;
  model::ContentPack pack;
  std::array<PartState, kPackPartCount> parts;
  std::shared_ptr<const content::SearchIndex> index;
};

struct ScriptLoaded {
  std::string key;  // "demo/<id>" or "video/<id>"
  std::shared_ptr<const model::Script> script;
};
struct ScriptFailed {
  std::string key;
  Error error;
};
struct ScriptListLoaded {
  std::vector<std::string> ids;
};
struct AnnounceNotice {
  model::Notice notice;
};  // on top of the pack's, also of those that are loaded later

struct WithdrawNotices {};  // those that were announced

// Videos that the app plays.
struct PlayVideo {};  // or pause it; from the start when it has ended
struct SeekVideo {
  int chapter = 1;
};
struct SetVideoSpeed {
  int percent = 100;
};
struct ShowCaptions {
  bool on = true;
};
// The player tells how far it is; a new id begins anew.
struct VideoMoved {
  std::string id;
  int chapter = 1;
  Milliseconds position{0};
  bool ended = false;
  bool failed = false;
};
// The content of another session, as it is.
struct ContentAdopted {
  std::shared_ptr<const AdoptedContent> content;
};

}  // namespace tideline::state
