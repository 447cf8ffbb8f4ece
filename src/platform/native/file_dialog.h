// The desktop's own dialog for choosing files, as a program beside ours.
#pragma once

#include <string>

namespace tideline::platform {

// Starts zenity or kdialog; several files may be chosen. False when neither is there.
bool open_file_dialog(const std::string& title, int& process, int& pipe);

// Takes what it has said so far; true once it is over: then `text` has one path a line and both
// handles are free again (-1).
bool read_file_dialog(int& process, int& pipe, std::string& text);

// Ends it, if it is still open.
void close_file_dialog(int& process, int& pipe);

}  // namespace tideline::platform
