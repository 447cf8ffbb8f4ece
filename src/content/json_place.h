// A value in a document together with where it stands, so that every fault names its place.
// Places are made and dropped while reading; they borrow the tree and the places above them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/json_tree.h"
#include "content/pack_fault.h"

namespace tideline::content {

class JsonPlace {
 public:
  // The document itself. `file` and `faults` must outlive all places below.
  JsonPlace(const JsonValue& root, std::string_view file, Faults& faults);

  // Null where a member is missing.
  const JsonValue* value() const { return value_; }
  bool is(JsonKind kind) const { return value_ != nullptr && value_->kind == kind; }

  // A member or item of this value; both must outlive it.
  JsonPlace below(const JsonValue& item, std::size_t index = 0) const {
    return {*this, &item, item.name, index};
  }

  std::string pointer() const;

  // Reports that something else was expected here; what was found is told from the value.
  void fault(std::string_view expected) const;
  void fault(std::string_view expected, std::string_view found) const;

  // Of the document, so far; and Faults::leave_out_since().
  std::size_t faults_so_far() const { return faults_ != nullptr ? faults_->size() : 0; }
  bool leaves_out_since(std::size_t known) const {
    return faults_ != nullptr && faults_->leave_out_since(known);
  }

 private:
  friend class JsonObject;
  JsonPlace(const JsonPlace& parent, const JsonValue* value, std::string_view name,
            std::size_t index);

  const JsonPlace* parent_ = nullptr;
  const JsonValue* value_ = nullptr;
  std::string_view file_;
  Faults* faults_ = nullptr;  // null below an object that is none
  std::string_view name_;     // in an object
  std::size_t index_ = 0;     // in a list
};

// An object being read. Members nobody asked for are reported when it goes.
class JsonObject {
 public:
  // Reports a fault when `place` is no object; every member is then missing, silently.
  JsonObject(const JsonPlace& place, std::string_view what);
  ~JsonObject();
  JsonObject(const JsonObject&) = delete;
  JsonObject& operator=(const JsonObject&) = delete;

  bool readable() const { return place_.is(JsonKind::object); }
  bool has(std::string_view name) const;

  // The member, to be read at once; if it is missing, reading it reports that.
  JsonPlace at(std::string_view name);

  // Leaves the members nobody asked for unreported: it is not known which belong here.
  void accept_rest() { rest_accepted_ = true; }

 private:
  const JsonPlace& place_;
  bool rest_accepted_ = false;
  std::vector<std::string_view> asked_;
};

// A list being read.
class JsonList {
 public:
  // Reports a fault when `place` is no list of `least` to `most` items.
  JsonList(const JsonPlace& place, std::size_t least, std::size_t most);

  std::size_t size() const { return size_; }
  JsonPlace at(std::size_t index) const;

 private:
  const JsonPlace& place_;
  std::size_t size_ = 0;
};

}  // namespace tideline::content
