// pack.json: the ticket form.
#include "content/json_values.h"
#include "content/pack_parts.h"
#include "content/text_shapes.h"

namespace tideline::content {

namespace {

using Taken = std::set<std::string, std::less<>>;

model::AttachmentLimits read_attachments(const JsonPlace& place) {
  JsonObject object(place, "an object with max_files, max_bytes and types");
  model::AttachmentLimits limits;
  limits.max_files = int(read_integer(object.at("max_files"), 0, 20));
  limits.max_bytes = read_integer(object.at("max_bytes"), 1, std::int64_t{1} << 30);
  limits.types = read_list(object.at("types"), 0, 40, [](const JsonPlace& item) {
    return read_shaped(item, is_media_type, "a media type such as image/png");
  });
  return limits;
}

model::TicketKind read_kind(const JsonPlace& place, Taken& taken) {
  JsonObject object(place, "a kind of ticket");
  model::TicketKind kind;
  kind.id = read_new_id(object.at("id"), taken);
  kind.icon = read_id(object.at("icon"));
  kind.fields = read_form_fields(object.at("fields"));
  kind.priority =
      model::Priority(read_choice(object.at("priority"), {"low", "normal", "high", "urgent"}));
  return kind;
}

}  // namespace

std::vector<std::string> read_form_fields(const JsonPlace& place) {
  static constexpr const char* kFields[] = {"account", "transaction", "error",  "when",  "steps",
                                            "impact",  "background",  "amount", "device"};
  Taken taken;
  return read_list(place, 0, 9, [&](const JsonPlace& item) {
    const int index = read_choice(item, {"account", "transaction", "error", "when", "steps",
                                         "impact", "background", "amount", "device"});
    if (!taken.insert(kFields[index]).second && item.is(JsonKind::text) &&
        item.value()->text == kFields[index])
      item.fault("each field once");
    return std::string(kFields[index]);
  });
}

model::TicketForm read_ticket_form(const JsonPlace& place) {
  JsonObject object(place, "an object with kinds, urgencies and attachments");
  model::TicketForm form;
  Taken kinds;
  Taken urgencies;
  form.kinds = read_list(object.at("kinds"), 1, 30,
                         [&](const JsonPlace& item) { return read_kind(item, kinds); });
  form.urgencies = read_list(object.at("urgencies"), 0, 6, [&](const JsonPlace& item) {
    JsonObject urgency(item, "an urgency");
    return model::Urgency{read_new_id(urgency.at("id"), urgencies),
                          int(read_integer(urgency.at("raises"), -3, 3))};
  });
  form.attachments = read_attachments(object.at("attachments"));
  return form;
}

}  // namespace tideline::content
