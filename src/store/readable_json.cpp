#include "store/readable_json.h"

#include <nlohmann/json.hpp>

namespace tideline::store {

std::string readable_json(std::string_view json) {
  const nlohmann::json value = nlohmann::json::parse(json, nullptr, false);
  if (value.is_discarded()) return std::string(json);
  return value.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace tideline::store
