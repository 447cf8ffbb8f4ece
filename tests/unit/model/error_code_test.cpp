#include "model/error_code.h"

#include <doctest/doctest.h>

using namespace tideline::model;

TEST_CASE("error code: codes are found in what surrounds them") {
  CHECK(error_code_in("EOrder:Insufficient funds") == "EOrder:Insufficient funds");
  CHECK(error_code_in("{\"error\":[\"EAPI:Invalid nonce\"]}") == "EAPI:Invalid nonce");
  CHECK(error_code_in("EGeneral:Permission denied:withdraw, try later") ==
        "EGeneral:Permission denied:withdraw");
  CHECK(error_code_in("This site can't be reached\nERR_CONNECTION_TIMED_OUT") ==
        "ERR_CONNECTION_TIMED_OUT");
  CHECK(error_code_in("Setup failed (0x80070005).") == "0x80070005");
  CHECK(error_code_in("It says: HTTP 503 Service Unavailable") == "HTTP 503");
  CHECK(error_code_in("Access denied. Error code: 1020") == "Error code: 1020");
  CHECK(error_code_in("提现失败，错误代码：4012") == "错误代码：4012");
  CHECK(error_code_in("Login failed [AUTH-4012]") == "AUTH-4012");
}

TEST_CASE("error code: ordinary words, amounts and numbers of orders are none") {
  for (const char* text :
       {"", "It does not work", "I see an error when I log in", "I sent 0.05 BTC for 1200 EUR",
        "EUR:USD", "The code is gone", "2026-11-23 10:15", "error 1", "Error 12345678901", "OK",
        "A_B", "USD", "充值还没到账", "0x12", "COVID-19x"})
    CHECK_MESSAGE(error_code_in(text) == "", text);
}

TEST_CASE("error code: what copying adds is taken away, the message stays as it is") {
  CHECK(tidy_error("  \n\tEAPI:Invalid key \r\n\r\n\r\n\r\n at  line 3\xC2\xA0x\n") ==
        "EAPI:Invalid key\n\n at  line 3 x");
  CHECK(tidy_error("E\xE2\x80\x8BRR_X") == "ERR_X");
  CHECK(tidy_error(" \n ") == "");
  CHECK(tidy_error("错误：余额不足") == "错误：余额不足");
}
