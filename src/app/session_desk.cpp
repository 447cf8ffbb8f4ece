// The session's part in the demonstration desk: its book, what it recognises, the files it sends.
// And the files of the pack that scripts attach.
#include "app/session.h"
#include "content/text_shapes.h"

namespace tideline::app {

void Session::follow_chat_book() {
  const state::PartState& part = app_.parts[std::size_t(state::PackPart::chat)];
  const bool fresh = part.state == state::LoadState::ready && !part.language.empty() &&
                     app_.pack.facts.id + part.language != book_language_;
  if (!fresh) return;
  book_language_ = app_.pack.facts.id + part.language;
  training_.emplace(content::examples_of(app_.pack.chat));
}

// Learning takes some tenths of a second in a browser, so each step does a little of it. The desk
// gets its book when it can recognise what the book is about.
void Session::go_on_learning() {
  constexpr int kSlices = 8;
  for (int i = 0; training_ && i < kSlices; ++i) {
    if (training_->step()) continue;
    recogniser_ = std::make_shared<const content::Recogniser>(training_->take());
    training_.reset();
    desk_.set_book(app_.pack.chat, app_.pack.facts.ticket_form);
  }
}

// What the desk asks for may have been named by a kept record: it is a file of the pack or nothing.
void Session::bring_desk_files() {
  for (const std::string& path : desk_.take_wanted_files()) {
    if (content::is_pack_file_name(path) && !app_.pack_address.empty())
      desk_files_[ports_.assets.request(app_.pack_address + "/" + path)] = path;
    else
      desk_.bring_file(path, Error{ErrorCode::not_found, "no file of the pack"});
  }
}

bool Session::take_desk_file(ports::AssetAnswer& answer) {
  const auto asked = desk_files_.find(answer.token);
  if (asked == desk_files_.end()) return false;
  desk_.bring_file(asked->second, std::move(answer.bytes));
  desk_files_.erase(asked);
  return true;
}

const Result<std::string>* Session::pack_file(const std::string& path) {
  if (outer_ != nullptr) return outer_->pack_file(path);
  const auto [file, is_new] = pack_files_.try_emplace(app_.pack_address + "/" + path);
  if (is_new) file->second.token = ports_.assets.request(file->first);
  return file->second.bytes ? &*file->second.bytes : nullptr;
}

bool Session::take_pack_file(ports::AssetAnswer& answer) {
  for (auto& [path, file] : pack_files_) {
    if (file.token != answer.token) continue;
    file.bytes = std::move(answer.bytes);
    return true;
  }
  return false;
}

bool Session::give_file(std::string_view name, std::string bytes) {
  dirty_ = true;
  return ports_.files.bring(name, std::move(bytes));
}

}  // namespace tideline::app
