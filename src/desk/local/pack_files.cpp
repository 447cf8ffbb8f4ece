#include "desk/local/pack_files.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace tideline::desk {

namespace {

constexpr Milliseconds kStep{250};

std::string media_type_by_name(std::string_view name) {
  if (name.ends_with(".png")) return "image/png";
  if (name.ends_with(".jpg") || name.ends_with(".jpeg")) return "image/jpeg";
  return name.ends_with(".pdf") ? "application/pdf" : "text/plain";
}

}  // namespace

std::vector<std::string> PackFiles::take_wanted() { return std::exchange(wanted_, {}); }

void PackFiles::bring(const std::string& path, Result<std::string> bytes) {
  asked_.erase(path);
  if (bytes) bytes_[path] = std::make_shared<const std::string>(std::move(*bytes));
  const auto mine = std::stable_partition(
      waiting_.begin(), waiting_.end(),
      [&](const AttachmentRequest& other) { return other.attachment != path; });
  const std::vector<AttachmentRequest> requests(mine, waiting_.end());
  waiting_.erase(mine, waiting_.end());
  for (const AttachmentRequest& request : requests) {
    if (bytes_.contains(path))
      give(request);
    else
      events_.push_back(AttachmentFailed{path, bytes.error()});
  }
}

model::Attachments PackFiles::sent(const model::PackFile& file) const {
  if (file.path.empty()) return {};
  model::Attachment attachment;
  attachment.id = file.path;
  attachment.name = file.name;
  attachment.media_type = media_type_by_name(file.path);
  const auto held = bytes_.find(file.path);
  if (held != bytes_.end()) attachment.bytes = std::int64_t(held->second->size());
  return {attachment};
}

void PackFiles::fetch(const AttachmentRequest& request) {
  if (bytes_.contains(request.attachment)) return give(request);
  waiting_.push_back(request);
  if (asked_.insert(request.attachment).second) wanted_.push_back(request.attachment);
}

void PackFiles::give(const AttachmentRequest& request) {
  const std::string& id = request.attachment;
  const std::shared_ptr<const std::string> bytes = bytes_[id];
  if (std::int64_t(bytes->size()) > request.max_bytes) {
    events_.push_back(AttachmentFailed{id, {ErrorCode::too_large, id}});
    return;
  }
  for (const int percent : {25, 50, 75})
    timeline_.then(id, kStep, [=, this] { events_.push_back(AttachmentComing{id, percent}); });
  timeline_.then(id, kStep, [=, this] { events_.push_back(AttachmentFetched{id, bytes}); });
}

void PackFiles::poll(std::vector<DeskEvent>& out) {
  timeline_.run();
  out.insert(out.end(), std::make_move_iterator(events_.begin()),
             std::make_move_iterator(events_.end()));
  events_.clear();
}

std::optional<Milliseconds> PackFiles::next() const {
  if (!events_.empty() || !wanted_.empty()) return clock_.monotonic();
  return timeline_.next();
}

}  // namespace tideline::desk
