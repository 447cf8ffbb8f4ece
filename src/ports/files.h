// Files that a person gives: picked, dropped on the window or pasted. They are checked, cleaned
// and kept by the platform, and never pass through the app: it knows them by id. And files that the
// team sends, which are held for as long as the program runs: hold().
//
// A file is given in two steps: FileGiven tells of it while it is nowhere but in memory, so that
// what is in it can be looked at first; keep() writes it, remove() lets it go.
//
// Before it is given, its size and kind are checked (the kind by its first bytes, not by its
// name), its name is made safe, and everything but the picture and its orientation is taken out
// of a JPEG: place, camera, comments.
//
// Nothing here blocks; answers come out of poll(), on the caller's thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "base/utc_time.h"
#include "ports/image_decoder.h"

namespace tideline::ports {

// A button on the screen that takes files. Rects are dp from the window's top left.
struct FileInput {
  std::string id;      // the button's semantic id
  std::string label;   // accessible name
  std::string target;  // whose files they will be; comes back in the events
  std::vector<std::string> types;
  std::int64_t max_bytes = 0;
  int room = 0;         // how many more may come
  bool camera = false;  // takes a photo, where has_camera(); what is dropped is not for this one
  float x_dp = 0;
  float y_dp = 0;
  float width_dp = 0;
  float height_dp = 0;
  float clip_top_dp = 0;
  float clip_bottom_dp = 0;

  friend bool operator==(const FileInput&, const FileInput&) = default;
};

enum class FileFault : std::uint8_t {
  too_large,
  wrong_type,
  too_many,
  empty,
  unreadable,
  not_kept,   // the storage is full or refuses
  no_picker,  // this system has no dialog for files; dropping them works
};

struct FilesChosen {  // comes first: what follows for this target was chosen, dropped or pasted now
  std::string target;
};
struct FileGiven {  // not written yet: keep() or remove() is wanted
  std::string target;
  std::string id;
  std::string name;
  std::string media_type;
  std::int64_t bytes = 0;
  int width_px = 0;  // of pictures; else 0
  int height_px = 0;
  std::string text;  // of text files all of it, as UTF-8: to look for secrets
};
struct FileKept {  // durable
  std::string id;
};
struct FileRefused {
  std::string target;
  std::string name;
  FileFault fault = FileFault::unreadable;
  std::string id;  // not_kept: under which it was given
};
struct FilesForgotten {
  bool gone = false;  // false: some may be there still
};
struct FileSaved {
  std::string name;  // as it is called where it went
};
struct SaveRefused {
  std::string name;
};
struct FilePictured {
  std::string id;
  Result<Image> picture = Error{};
};

// What has become of a file that the team has sent.
struct FileHeld {
  std::string id;
  std::string name;        // made safe, with an ending that fits
  std::string media_type;  // by its first bytes
};

using FileEvent = std::variant<FilesChosen, FileGiven, FileKept, FileRefused, FilesForgotten,
                               FileSaved, SaveRefused, FilePictured>;

class Files {
 public:
  virtual ~Files() = default;

  // Whether this is a device that people take photos with: a phone. The same for the program's
  // life.
  virtual bool has_camera() const = 0;

  // All inputs of this frame. What is dropped or pasted goes to the last of them. In the browser
  // each is a real <input type=file> that opens the picker by itself.
  virtual void show(std::span<const FileInput> inputs) = 0;

  // The button of this input was pressed: opens the system's dialog, where the button itself does
  // not.
  virtual void pick(const std::string& input) = 0;

  // A file that came with the content, as if it had been dropped: checked and given in the same
  // way. False when no input is on show.
  virtual bool bring(std::string_view name, std::string bytes) = 0;

  // Writes one that was given. Answered by FileKept, or by FileRefused with `not_kept`.
  virtual void keep(const std::string& id) = 0;

  // One that was given, kept or held.
  virtual void remove(const std::string& id) = 0;

  // Removes what is older than a day and not among `ids`: left over by a crash.
  virtual void keep_only(std::vector<std::string> ids) = 0;

  // Answered by FilesForgotten.
  virtual void forget_all() = 0;

  // Takes the bytes of a file that the team has sent, as they are; nothing is written. From then on
  // picture() and save_kept() take it like a kept one. Fails with `invalid` when its first bytes
  // are those of no kind we know: pictures, PDF, text.
  virtual Result<FileHeld> hold(std::string_view name, std::string bytes) = 0;

  // A small picture of a kept one, at most `max_side_px` a side. Answered by FilePictured.
  virtual void picture(const std::string& id, int max_side_px) = 0;

  // Writes a file for the person: a download, or into their folder of downloads. Answered by
  // FileSaved or SaveRefused.
  virtual void save_text(std::string_view name, std::string_view media_type,
                         std::string_view text) = 0;
  virtual void save_kept(const std::string& id, std::string_view name) = 0;

  virtual std::size_t poll(std::vector<FileEvent>& out) = 0;

  // When poll() should be asked next (monotonic); empty: the answers ring by themselves.
  virtual std::optional<Milliseconds> next_poll() const = 0;
};

}  // namespace tideline::ports
