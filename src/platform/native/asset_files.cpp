#include "platform/native/asset_files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>
#include <utility>

namespace tideline::platform {

namespace {

Error open_error(const std::string& path) {
  const ErrorCode code = errno == ENOENT ? ErrorCode::not_found : ErrorCode::refused;
  return {code, path + ": " + std::strerror(errno)};
}

Result<std::string> read_asset(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return open_error(path);
  std::string bytes;
  char part[65536];
  std::size_t count = 0;
  while (bytes.size() <= ports::kMaxAssetBytes &&
         (count = std::fread(part, 1, sizeof part, file)) > 0)
    bytes.append(part, count);
  const bool failed = std::ferror(file) != 0;  // a folder opens, but does not read
  std::fclose(file);
  if (failed) return Error{ErrorCode::refused, path + " cannot be read"};
  if (bytes.size() > ports::kMaxAssetBytes)
    return Error{ErrorCode::too_large, path + " is larger than 4 MiB"};
  return bytes;
}

}  // namespace

ports::AssetToken FileAssets::request(std::string_view address) {
  answers_.push_back({++last_token_, read_asset(std::string(address))});
  bell_.ring();
  return last_token_;
}

std::size_t FileAssets::poll(std::vector<ports::AssetAnswer>& out) {
  const std::size_t count = answers_.size();
  for (ports::AssetAnswer& answer : answers_) out.push_back(std::move(answer));
  answers_.clear();
  return count;
}

}  // namespace tideline::platform
