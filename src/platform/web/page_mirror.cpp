#include "platform/web/page_mirror.h"

#include "platform/web/page.h"

namespace tideline::platform {

std::optional<Milliseconds> PageMirror::flush(Milliseconds now) {
  if (const std::string rows = diff_.take(now); rows != "[]") tl_mirror_apply(rows.c_str());
  return diff_.due();
}

}  // namespace tideline::platform
