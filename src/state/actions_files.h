// Wishes about files, and what became of them.
#pragma once

#include <cstdint>
#include <string>

#include "model/attachment.h"
#include "ports/files.h"

namespace tideline::state {

struct PickFiles {
  std::string input;
};  // the semantic id of the pressed button
struct FilesHappened {
  ports::FileEvent event;
};
struct RemoveAttachment {
  std::string target;
  std::string file;
};
struct DismissFileNotice {
  std::string target;
  std::size_t index = 0;  // among those of the target
};
struct SaveAttachment {
  model::Attachment attachment;
};
// One of the desk's: fetched first, and saved unless it is a picture, which is shown; a second
// press saves that too.
struct FetchAttachment {
  std::string subject;  // the conversation or ticket
  std::string message;
  std::string attachment;
};
// A ticket or conversation as a file.
enum class ExportFormat : std::uint8_t { text, json };
struct ExportTicket {
  std::string ticket;
  ExportFormat format = ExportFormat::text;
};

}  // namespace tideline::state
