// Parts that several records have.
#pragma once

#include "model/attachment.h"
#include "store/record_fields.h"

namespace tideline::store {

inline constexpr std::size_t kMaxAttachments = 50;  // of one message

void describe(Fields& fields, model::Attachment& attachment);

}  // namespace tideline::store
