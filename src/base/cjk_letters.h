// Letters of Chinese, Japanese and Korean, without their punctuation.
#pragma once

namespace tideline {

bool is_cjk_letter(char32_t c);

}  // namespace tideline
