#include "screens/parts/attachments.h"

#include <algorithm>
#include <array>

#include "state/attachments.h"
#include "state/desk_files.h"
#include "state/outbox.h"
#include "state/refusals.h"
#include "ui/widgets/attach.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/file_chip.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_picture.h"

namespace tideline::screens {

namespace {

std::string_view fault_word(ports::FileFault fault) {
  switch (fault) {
    case ports::FileFault::too_large:
      return "file_fault.too_large";
    case ports::FileFault::wrong_type:
      return "file_fault.wrong_type";
    case ports::FileFault::too_many:
      return "file_fault.too_many";
    case ports::FileFault::empty:
      return "file_fault.empty";
    case ports::FileFault::unreadable:
      return "file_fault.unreadable";
    case ports::FileFault::not_kept:
      return "file_fault.not_kept";
    case ports::FileFault::no_picker:
      break;
  }
  return "file_fault.no_picker";
}

std::string fault_text(const state::AppState& app, const state::FileNotice& notice) {
  const model::AttachmentLimits& limits = app.pack.facts.ticket_form.attachments;
  return app.words()(notice.has_secret ? "file_fault.secret" : fault_word(notice.fault),
                     {{"name", notice.name},
                      {"size", size_text(app.words(), limits.max_bytes)},
                      {"count", std::to_string(limits.max_files)},
                      {"types", type_names(app.words(), limits.types)}});
}

// A file as a chip; what it lacks of `options` is its picture.
ui::FileChipEvent draw_chip(ui::Frame& frame, const std::string& id, const model::Attachment& file,
                            ui::FileChipOptions options) {
  if (file.media_type.starts_with("image/")) {
    const ui::Picture* picture = frame.picture("file:" + file.id);
    options.icon = "image";
    if (picture != nullptr && picture->texture != nullptr)
      options.thumbnail = [&frame, picture](const ui::Rect& square) {
        frame.canvas().image(square, *picture, 8);
      };
  }
  const ui::FileChipEvent event = ui::file_chip(frame, id, file.name, options);
  frame.space(ui::kGridDp);
  return event;
}

ui::FileWish wish_of(const state::AppState& app, std::string_view target) {
  const model::AttachmentLimits& limits = app.pack.facts.ticket_form.attachments;
  const model::Attachments* files = state::draft_files(app, target);
  const int held = files != nullptr ? int(files->size()) : limits.max_files;
  return {target, &limits.types, limits.max_bytes, limits.max_files - held};
}

std::string fetch_fault(const state::AppState& app, state::FetchFault fault) {
  const model::Words& say = app.words();
  switch (fault) {
    case state::FetchFault::gone:
      return std::string(say("attach.gone"));
    case state::FetchFault::too_large:
      return say("attach.too_large", {{"size", size_text(say, state::most_fetched_bytes(app))}});
    case state::FetchFault::wrong_kind:
      return std::string(say("attach.wrong_kind"));
    case state::FetchFault::network:
      break;
  }
  return std::string(say("attach.not_fetched"));
}

// "12 KB · Show"; of a file whose size the desk does not tell, its kind.
std::string offer_text(const state::AppState& app, const model::Attachment& file, bool show) {
  const model::Words& say = app.words();
  std::string what =
      file.bytes > 0 ? size_text(say, file.bytes) : type_names(say, {file.media_type});
  if (what.empty()) what = say("attach.file");
  return say(show ? "attach.show" : "attach.save", {{"file", what}});
}

// One of the desk's, as far as it has been fetched.
void draw_desk_file(ui::Frame& frame, const state::AppState& app, const std::string& subject,
                    const std::string& message, const model::Attachment& file,
                    state::Actions& out) {
  using state::FetchStep;
  const auto found = app.files.fetched.find(file.id);
  const state::FetchedFile fetched =
      found != app.files.fetched.end() ? found->second : state::FetchedFile{};
  const bool here = fetched.step == FetchStep::here;
  const bool picture = (here ? fetched.held.media_type : file.media_type).starts_with("image/");
  std::string detail = offer_text(app, file, picture && !here);
  ui::FileChipOptions options{.icon = picture ? "image" : "file-text", .opens = true};
  if (here && picture) {
    ui::text_picture(frame, "view:" + fetched.held.id, file.name);
    frame.space(ui::kGridDp);
  } else if (fetched.step == FetchStep::coming) {
    detail = app.words()("attach.fetching", {{"percent", std::to_string(fetched.percent)}});
    options.progress = float(fetched.percent) / 100;
  } else if (fetched.step == FetchStep::failed) {
    detail = fetch_fault(app, fetched.fault);
    options.fault = true;
    options.opens = fetched.fault == state::FetchFault::network;
  }
  options.detail = detail;
  const std::string id = "desk_file:" + message + ":" + file.id;
  if (ui::file_chip(frame, id, file.name, options) == ui::FileChipEvent::open)
    out.push(state::FetchAttachment{subject, message, file.id});
  frame.space(ui::kGridDp);
}

std::string chip_id(const model::Attachment& file) { return "file:" + file.id; }
std::string remove_id(const model::Attachment& file) { return chip_id(file) + ":remove"; }
std::string attach_id(std::string_view target) { return "attach:" + std::string(target); }
std::string photo_id(std::string_view target) { return "photo:" + std::string(target); }

bool takes_photos(const state::AppState& app) {
  const std::vector<std::string>& types = app.pack.facts.ticket_form.attachments.types;
  return app.around.camera && std::any_of(types.begin(), types.end(), [](const std::string& type) {
           return type.starts_with("image/");
         });
}

ui::FileWish photo_of(const state::AppState& app, std::string_view target) {
  ui::FileWish wish = wish_of(app, target);
  wish.camera = true;
  return wish;
}

// The first ones by name; of the rest how many they are.
void draw_refusals(ui::Frame& frame, const state::AppState& app, std::string_view target,
                   state::Actions& out) {
  constexpr std::size_t kNamed = 3;
  const model::Words& say = app.words();
  std::size_t index = 0;
  for (const state::FileNotice& notice : app.files.notices) {
    if (notice.target != target || index++ >= kNamed) continue;
    if (ui::banner(frame, "file_fault:" + std::to_string(index - 1), fault_text(app, notice),
                   {.tone = ui::Tone::danger, .action = say("file_fault.dismiss")}))
      out.push(state::DismissFileNotice{std::string(target), index - 1});
    frame.space(ui::kGridDp);
  }
  if (index <= kNamed) return;
  ui::text(frame, say.plural("file_fault.more", long(index - kNamed)), ui::TextStyle::secondary,
           {.ink = ui::Ink::danger, .role = ui::Role::status});
  frame.space(ui::kGridDp);
}

std::string_view attach_word(const state::AppState& app) {
  return app.words()(takes_photos(app) ? "attach.choose" : "attach.add");
}

}  // namespace

std::string size_text(const model::Words& say, std::int64_t bytes) {
  constexpr std::int64_t kKilo = 1024;
  constexpr std::int64_t kMega = kKilo * kKilo;
  if (bytes < kKilo) return say("size.bytes", {{"number", std::to_string(bytes)}});
  if (bytes < kMega)
    return say("size.kilobytes", {{"number", std::to_string((bytes + kKilo / 2) / kKilo)}});
  const std::int64_t tenths = (bytes * 10 + kMega / 2) / kMega;
  std::string number = std::to_string(tenths / 10);
  if (tenths % 10 != 0) number += "." + std::to_string(tenths % 10);
  return say("size.megabytes", {{"number", number}});
}

std::string type_names(const model::Words& say, const std::vector<std::string>& media_types) {
  std::string names;
  for (const std::string& type : media_types) {
    std::string name = type.substr(type.find('/') + 1);
    if (name == "plain") name = "txt";
    for (char& c : name)
      if (c >= 'a' && c <= 'z') c = char(c - 'a' + 'A');
    if (!names.empty()) names += say("list.separator");
    names += name;
  }
  return names;
}

bool takes_files(const state::AppState& app) {
  const model::AttachmentLimits& limits = app.pack.facts.ticket_form.attachments;
  return app.desk_can.attachments && limits.max_files > 0 && !limits.types.empty();
}

void draw_draft_files(ui::Frame& frame, const state::AppState& app, std::string_view target,
                      state::Actions& out) {
  const model::Words& say = app.words();
  const model::Attachments* files = state::draft_files(app, target);
  if (files != nullptr && !files->empty()) {
    const int list = frame.begin_group(ui::Role::list, {}, say("attach.title"));
    const float top = frame.top();
    for (std::size_t i = 0; i < files->size(); ++i) {
      const model::Attachment& file = (*files)[i];
      const std::string detail = size_text(say, file.bytes);
      if (draw_chip(frame, chip_id(file), file,
                    {.detail = detail, .remove_label = say("attach.remove")}) !=
          ui::FileChipEvent::remove)
        continue;
      out.push(state::RemoveAttachment{std::string(target), file.id});
      // Whoever works by key goes on with the file that takes its place.
      if (!frame.is_focus_visible(remove_id(file))) continue;
      const std::size_t next = i + 1 < files->size() ? i + 1 : i - 1;
      frame.focus(next < files->size() ? remove_id((*files)[next]) : attach_id(target));
    }
    frame.end_group(list, {frame.left(), top, frame.width(), frame.top() - top});
  }
  draw_refusals(frame, app, target, out);
}

void draw_attach_button(ui::Frame& frame, const state::AppState& app, std::string_view target,
                        state::Actions& out) {
  if (!takes_files(app)) return;
  if (takes_photos(app)) {
    const std::string photo = photo_id(target);
    if (ui::attach_button(frame, photo, app.words()("attach.photo"), photo_of(app, target)))
      out.push(state::PickFiles{frame.scoped(photo)});
    frame.space(ui::kGridDp);
  }
  const std::string id = attach_id(target);
  if (ui::attach_button(frame, id, attach_word(app), wish_of(app, target)))
    out.push(state::PickFiles{frame.scoped(id)});
}

void draw_sent_files(ui::Frame& frame, const state::AppState& app, const std::string& subject,
                     const std::string& message, const model::Attachments& files,
                     state::Actions& out) {
  if (files.empty()) return;
  const model::Words& say = app.words();
  frame.space(ui::kGridDp / 2);
  const int list = frame.begin_group(ui::Role::list, {}, say("attach.title"));
  const float top = frame.top();
  for (const model::Attachment& file : files) {
    if (file.at_desk) {
      draw_desk_file(frame, app, subject, message, file, out);
      continue;
    }
    const auto upload = app.files.uploads.find(file.id);
    const int percent = upload != app.files.uploads.end() ? upload->second : -1;
    const std::string detail =
        percent < 0 ? size_text(say, file.bytes)
                    : say("attach.uploading", {{"percent", std::to_string(percent)}});
    if (draw_chip(frame, "sent:" + message + ":" + file.id, file,
                  {.detail = detail,
                   .progress = percent < 0 ? -1.0f : float(percent) / 100,
                   .opens = true}) == ui::FileChipEvent::open)
      out.push(state::SaveAttachment{file});
  }
  frame.end_group(list, {frame.left(), top, frame.width(), frame.top() - top});
}

std::string_view words_of(const state::AppState& app, bool mine, std::string_view text,
                          const model::Attachments& files) {
  if (!text.empty() || files.empty()) return text;
  return app.words()(mine ? "attach.only" : "attach.received");
}

ui::ComposerEvents composer_with_files(ui::Frame& frame, const state::AppState& app,
                                       std::string_view target, std::string_view id,
                                       std::string_view label, std::string& draft,
                                       state::Actions& out) {
  constexpr float kIconWidth = 44;
  const std::string_view send = app.words()("chat.send");
  static_assert(ui::kFieldBytes == model::kDraftBytes);
  if (draft.size() > model::kMaxMessageBytes) {
    ui::text(frame, ui::is_full(draft) ? frame.full_label() : app.words()("toast.too_long"),
             ui::TextStyle::caption);
    frame.space(ui::kGridDp);
  }
  if (!takes_files(app)) return ui::composer(frame, id, label, draft, send);
  draw_draft_files(frame, app, target, out);
  const model::Attachments* files = state::draft_files(app, target);
  const bool photos = takes_photos(app);
  const ui::Rect row{frame.left(), frame.top(), frame.width(), 0};
  const float icons = photos ? 2 * kIconWidth : kIconWidth;
  frame.push_column({row.x + icons, row.y, row.width - icons, 0});
  const ui::ComposerEvents events =
      ui::composer(frame, id, label, draft, send, files != nullptr && !files->empty());
  const float height = frame.pop_column();
  frame.space(height);
  const auto draw_icon = [&](const std::string& icon, float left, std::string_view name,
                             const ui::FileWish& wish) {
    const ui::Point center{row.x + left + kIconWidth / 2 - 4, row.y + height - 22};
    if (ui::attach_icon(frame, icon, name, center, wish))
      out.push(state::PickFiles{frame.scoped(icon)});
  };
  if (photos) draw_icon(photo_id(target), 0, app.words()("attach.photo"), photo_of(app, target));
  draw_icon(attach_id(target), icons - kIconWidth, attach_word(app), wish_of(app, target));
  return events;
}

void draw_take_back(ui::Frame& frame, const state::AppState& app, const std::string& subject,
                    const std::string& message, state::Actions& out) {
  if (!state::can_take_back(app, subject, message)) return;
  const model::Words& say = app.words();
  const bool refused = state::is_refused(app, subject, message);
  const bool failing = !refused && state::fails_again(app, subject, message);
  const char* how = app.desk_reachable ? "outbox.sending" : "outbox.waiting";
  const std::string_view word = say(refused ? "outbox.refused" : failing ? "outbox.failing" : how);
  // That it waits stands at the bubble already.
  const ui::Align side = message.empty() ? ui::Align::left : ui::Align::right;
  frame.space(ui::kGridDp / 2);
  if (refused || failing || message.empty()) {
    ui::text(frame, word, ui::TextStyle::caption,
             {.ink = refused ? ui::Ink::danger : ui::Ink::muted, .align = side});
    frame.space(ui::kGridDp / 2);
  }
  std::vector<ui::Choice> choices = {
      {"edit", std::string(say("outbox.edit")), "pencil"},
      {"cancel", std::string(say(refused ? "outbox.remove" : "outbox.cancel")),
       refused ? "trash-2" : "x"}};
  if (refused || failing)
    choices.push_back({"retry", std::string(say("outbox.retry")), "refresh-cw"});
  const std::string id = "take_back:" + (message.empty() ? subject : message);
  const int pressed = ui::chips(frame, id, choices, -1, word, side);
  if (pressed == 0) out.push(state::EditOutbox{subject, message});
  if (pressed == 1) out.push(state::OpenSheet{{state::SheetKind::drop_waiting, subject, message}});
  if (pressed == 2) out.push(state::RetryOutbox{subject, message});
}

}  // namespace tideline::screens
