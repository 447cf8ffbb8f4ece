// Files in memory.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "ports/asset_source.h"

namespace tideline::fakes {

class FakeAssets : public ports::AssetSource {
 public:
  std::map<std::string, std::string, std::less<>> files;
  bool offline = false;
  bool answers = true;  // false: requests wait
  std::vector<std::string> requested;

  ports::AssetToken request(std::string_view address) override {
    requested.emplace_back(address);
    waiting_.emplace_back(++last_token_, std::string(address));
    return last_token_;
  }

  std::size_t poll(std::vector<ports::AssetAnswer>& out) override {
    if (!answers) return 0;
    const std::size_t count = waiting_.size();
    for (const auto& [token, address] : std::exchange(waiting_, {}))
      out.push_back({token, fetch(address)});
    return count;
  }

 private:
  Result<std::string> fetch(const std::string& address) const {
    if (offline) return Error{ErrorCode::offline, address + ": no network"};
    const auto found = files.find(address);
    if (found == files.end()) return Error{ErrorCode::not_found, address + ": no such file"};
    return found->second;
  }

  std::vector<std::pair<ports::AssetToken, std::string>> waiting_;
  ports::AssetToken last_token_ = 0;
};

}  // namespace tideline::fakes
