// The accessibility mirror in the page (mirror.js).
#pragma once

#include <optional>
#include <string>

#include "platform/mirror_diff.h"
#include "ports/mirror.h"

namespace tideline::platform {

class PageMirror final : public ports::Mirror {
 public:
  void show(std::span<const ports::SemanticNode> nodes) override { diff_.show(nodes); }

  const ports::SemanticNode* field_node(const std::string& id) const {
    return diff_.field_node(id);
  }
  std::string places() const { return diff_.places(); }
  void fields_changed() { diff_.fields_changed(); }

  // Hands what changed to the page, after the step; returns when to ask again.
  std::optional<Milliseconds> flush(Milliseconds now);

 private:
  MirrorDiff diff_;
};

}  // namespace tideline::platform
