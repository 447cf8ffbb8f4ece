// The guard's rules on the lists that are shipped. tests/quality/guard.mjs asks many thousand more.
#include "model/secret_guard.h"

#include <doctest/doctest.h>

#include "unit/content/guard_rules.h"

using tideline::shipped_guard;
using tideline::model::SecretKind;

namespace {

constexpr const char* kPhrase =
    "legal winner thank year wave sausage worth useful legal winner thank yellow";

std::string kinds_in(std::string_view text) {
  std::string out;
  for (const auto& match : shipped_guard().find(text))
    out += (out.empty() ? "" : ",") + std::string(name_of(match.kind));
  return out;
}

}  // namespace

TEST_CASE("guard: recovery phrases in any dress") {
  CHECK(kinds_in(kPhrase) == "seed-phrase");
  CHECK(kinds_in(
            "LEGAL, Winner, thank\nyear wave sausage\n\nworth useful legal winner thank yellow!") ==
        "seed-phrase");
  CHECK(kinds_in("1. legal 2. winner 3. thank 4. year 5. wave 6. sausage 7. worth 8. useful "
                 "9. legal 10. winner 11. thank 12. yellow") == "seed-phrase");
  CHECK(kinds_in("It is LegalWinnerThankYearWaveSausageWorthUsefulLegalWinnerThankYellow.") ==
        "seed-phrase");
  CHECK(kinds_in("legalwinnerthankyearwavesausageworthusefullegalwinnerthankyellowx") == "");
  CHECK(
      kinds_in("a) legal b) winner c) thank d) year e) wave f) sausage g) worth h) useful i) legal "
               "j) winner k) thank l) yellow") == "seed-phrase");
  CHECK(
      kinds_in("1st legal, 2nd winner, 3rd thank, 4th year, 5th wave, 6th sausage, 7th worth, 8th "
               "useful, 9th legal, 10th winner, 11th thank and yellow") == "seed-phrase");
  CHECK(kinds_in("的 的 的 的 的 的 的 的 的 的 的 在") == "seed-phrase");
  CHECK(kinds_in("我的助记词：枪 疫 霉 尝 俩 闹 饿 贤 枪 疫 霉 卿") == "seed-phrase");
  CHECK(kinds_in("枪疫霉尝俩闹饿贤枪疫霉卿") == "seed-phrase");
}

TEST_CASE("guard: recovery phrases with wording between their words") {
  CHECK(
      kinds_in(
          "第1个词：legal，第2个词：winner，第3个词：thank，第4个词：year，第5个词：wave，第6个词："
          "sausage，第7个词：worth，第8个词：useful，第9个词：legal，第10个词：winner，第11个词："
          "thank，第12个词：yellow") == "seed-phrase");
  CHECK(kinds_in("legal和winner和thank和year和wave和sausage和worth和useful和legal和winner和thank和"
                 "yellow") == "seed-phrase");
  CHECK(kinds_in("first word: legal; second word: winner; third word: thank; fourth word: year; "
                 "fifth word: wave; sixth word: sausage; seventh word: worth; eighth word: useful; "
                 "ninth word: legal; tenth word: winner; eleventh word: thank; twelfth word: "
                 "yellow") == "seed-phrase");
  CHECK(kinds_in("legal, then winner, then thank, then year, then wave, then sausage, then worth, "
                 "then useful, then legal, then winner, then thank, then yellow") == "seed-phrase");
  CHECK(
      kinds_in(
          R"(legal\nwinner\nthank\nyear\nwave\nsausage\nworth\nuseful\nlegal\nwinner\nthank\nyellow)") ==
      "seed-phrase");
  CHECK(kinds_in("第1个枪 第2个疫 第3个霉 第4个尝 第5个俩 第6个闹 第7个饿 第8个贤 第9个枪 第10个疫 "
                 "第11个霉 第12个卿") == "seed-phrase");
  CHECK(kinds_in(
            "第一个字是枪，第二个字是疫，第三个字是霉，第四个字是尝，第五个字是俩，第六个字是闹，"
            "第七个字是饿，第八个字是贤，第九个字是枪，第十个字是疫，第十一个字是霉，"
            "第十二个字是卿") == "seed-phrase");
}

TEST_CASE("guard: Chinese prose is no phrase, also near the word for it") {
  CHECK(kinds_in("关于助记词的问题：登录异常提醒显示越南地区") == "");
  CHECK(kinds_in("我的助记词泄露了，收到自称客服电话要求下载远程软件请核实") == "");
  CHECK(kinds_in("我的助記詞洩露了，收到自稱客服電話要求下載遠程軟件請核實") == "");
  CHECK(kinds_in("银行要我提供资金来源证明") == "");
  CHECK(kinds_in("验证器给的数字每次都说错") == "");
  CHECK(kinds_in("我的助记词是枪疫霉尝俩闹饿贤枪疫霉卿") == "seed-phrase");
}

TEST_CASE("guard: a phrase with a wrong word is a likely one") {
  CHECK(kinds_in("legal winner thank year wave sausage worth useful legal winner thank zoo") ==
        "likely-seed-phrase");
  CHECK(kinds_in("legal winner thank year wavve sausage worth useful legal winner thank yellow") ==
        "likely-seed-phrase");
  CHECK(kinds_in("legal winner thank year") == "");
}

TEST_CASE("guard: keys by their checksums, and what only looks like one") {
  CHECK(kinds_in("5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ") == "private-key");
  CHECK(kinds_in("key:KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617.") == "private-key");
  CHECK(kinds_in("5HueCGU8rMjxEXxiPuD5 BDku4MkFqeZyd4dZ1jvh\nTVqvbTLvyTJ") == "private-key");
  CHECK(kinds_in("5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTK") == "likely-private-key");
  CHECK(kinds_in("xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5"
                 "kejMRNNU3TGtRBeJgk33yuGBxrMPHi") == "extended-key");
  CHECK(
      kinds_in("-----BEGIN RSA PRIVATE KEY-----\nMIIBOgIBAAJBAK\n-----END RSA PRIVATE KEY-----") ==
      "pem");
  CHECK(kinds_in("-----BEGIN PUBLIC KEY-----\nMFwwDQYJ\n-----END PUBLIC KEY-----") == "");
}

TEST_CASE("guard: 64 hexadecimal digits are asked about") {
  const std::string hex = "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b";
  CHECK(kinds_in(hex) == "hex-64");
  CHECK(kinds_in("my transaction 0x" + hex) == "hex-64");
  CHECK(kinds_in("my private key is " + hex) == "likely-private-key");
  CHECK(kinds_in("priv key: " + hex) == "likely-private-key");
  CHECK(kinds_in("I don't share my private key, here is the txid " + hex) == "hex-64");
  CHECK(kinds_in("私钥我没发，这是交易哈希 " + hex) == "hex-64");
  CHECK(step_of(SecretKind::hex_64) == tideline::model::SecretStep::question);
}

TEST_CASE("guard: cards, but no other long numbers") {
  CHECK(kinds_in("4111 1111 1111 1111") == "card");
  CHECK(kinds_in("my amex 3782-822463-10005 was charged") == "card");
  CHECK(kinds_in("４１１１１１１１１１１１１１１１") == "card");
  CHECK(kinds_in("4111 1111\n1111 1111") == "card");
  CHECK(kinds_in("4111/1111/1111/1111 and 4111_1111_1111_1111") == "card,card");
  CHECK(kinds_in("3782    822463    10005") == "card");
  CHECK(kinds_in("4500\n12\n3000\n2026/11/23\n4111 11\n11 1111 1111") == "");
  CHECK(kinds_in("1629/7338/1028/556 and 1337_6198_6353_644") == "card,card");
  CHECK(kinds_in("4111 1111 1111 1111 5555 5555 5555 4444") == "card,card");
  CHECK(kinds_in("SIM card 8944110065001234567") == "");
  CHECK(kinds_in("card4111111111111111exp0928") == "card");
  CHECK(kinds_in("4111 1111 1111 1112") == "");
  CHECK(kinds_in("order 7992739871300000") == "");
  CHECK(kinds_in("DE89 3704 0044 0532 0130 00") == "");
}

TEST_CASE("guard: one-time codes by the words beside them") {
  CHECK(kinds_in("my 2FA code is 481 920") == "one-time-code");
  CHECK(kinds_in("验证码是481920，还是不行") == "one-time-code");
  CHECK(kinds_in("验证码是四八二九一三") == "one-time-code");
  CHECK(kinds_in("一二三四五六") == "");
  CHECK(kinds_in("I waited 120000 ms for the code") == "");
  CHECK(kinds_in("2FA code expired after 300000 milliseconds") == "");
  CHECK(kinds_in("verification takes 20261123 days?") == "");
  CHECK(kinds_in("验证码等了 300000 毫秒") == "");
  CHECK(kinds_in("error code 481920") == "");
  CHECK(kinds_in("ticket 481920, I never got the code") == "");
  CHECK(kinds_in("I was promised the code within 20 minutes on 2026-11-23") == "");
  CHECK(kinds_in("481920") == "");
  CHECK(kinds_in("手机收到 220633 这个验证码") == "one-time-code");
  CHECK(kinds_in("备用码 703085") == "one-time-code");
  CHECK(kinds_in("use 166994 to sign in") == "one-time-code");
  CHECK(kinds_in("the text message says 181593") == "one-time-code");
}

TEST_CASE("guard: numbers near the words for codes that say what else they are") {
  for (const char* text :
       {"the code on the bike is 104233", "scan the qr code 104233 fails",
        "I bought 150000 tokens of ADA", "The token USDC 500000 is missing",
        "to verify deposit 250000 KRW", "coupon code 123456", "2FA enabled on 20240101"})
    CHECK_MESSAGE(kinds_in(text) == "", text);
}

TEST_CASE("guard: passwords and interface secrets") {
  CHECK(kinds_in("my password is hunter2") == "password");
  CHECK(kinds_in("密码：Liu1984") == "password");
  CHECK(kinds_in("my password is not working") == "");
  CHECK(kinds_in("I forgot my password and the reset mail is late") == "");
  CHECK(kinds_in("api secret: Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZg") == "api-secret");
  CHECK(kinds_in("my api key is Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZg, what address?") == "api-secret");
  CHECK(kinds_in("我没有私钥，地址是 7c9SRWdjuqW6kmKA1UsgpX8ocYEExCgJCpyxMJohfqmE") == "");
}

TEST_CASE("guard: passwords as people tell them") {
  for (const char* text :
       {"password 12345678", "我的密码123456", "pin 4711", "I changed my password to Tr0ub4dor&3",
        "I set the password to hunter2", "I used hunter2 as my password", "hunter2 is my password",
        "password - hunter2", "password -> letmein", "我把密码改成了Tr0ub4dor&3",
        "hunter2是我的密码", "密码输入Tr0ub4dor&3提示错误", "account password 'letmein'",
        "初始密码“letmein”"})
    CHECK_MESSAGE(kinds_in(text) == "password", text);
  for (const char* text :
       {"I changed my password to a new one", "I set the password to something long",
        "set the password to 12 characters", "密码改成了新的", "密码设置为8-20位",
        "password - how do I change it?", "my password 2023 expired", "密码 2023 年改过",
        "I use 1Password as my password manager"})
    CHECK_MESSAGE(kinds_in(text) == "", text);
}

TEST_CASE("guard: codes and passwords in the words that people have for them") {
  for (const char* code : {"验证代码：832012", "您的 Apple ID 代码为：483920", "安全代码477463",
                           "我输入了477463这个验证码", "My codes: 1) 483920 2) 112233"})
    CHECK_MESSAGE(kinds_in(code).starts_with("one-time-code"), code);
  for (const char* password : {"my password Summer1234 is wrong", "密码Summer1234是对的"})
    CHECK_MESSAGE(kinds_in(password) == "password", password);
  for (const char* none :
       {"I never get the code on (750) 982-9233", "I never get the code on 07911 305533",
        "错误代码是 480012", "EAPI:Invalid nonce, I sent nonce=1762787559788326",
        "IBAN DE33 5580 7302 1573 6819 30", "my password is wrong"})
    CHECK_MESSAGE(kinds_in(none) == "", none);
}

TEST_CASE("guard: words of an account before a card's number hide no card") {
  for (const char* card : {"my iban was refused, so use 4111 1111 1111 1111", "CC4111111111111111",
                           "AB 4111 1111 1111 1111"})
    CHECK_MESSAGE(kinds_in(card) == "card", card);
}

TEST_CASE("guard: a Chinese phrase may end in a shorter group") {
  CHECK(kinds_in("我的助记词：开农迫邵，付浇装悄，公独奏扶，套呆仲") == "seed-phrase");
}

TEST_CASE("guard: what is left when a match is cut out") {
  const auto& guard = shipped_guard();

  std::string text = "Help! ";
  text.append(kPhrase).append(" is lost");

  CHECK(*guard.redacted(text, {}) == "Help! is lost");
  CHECK(*guard.redacted(std::string("nothing in it"), {}) == "nothing in it");
}

TEST_CASE("guard: of a phrase that is still being typed no more than seven words are kept") {
  const auto& guard = shipped_guard();
  std::string typed;
  for (const char c : std::string(kPhrase)) {
    typed += c;
    CHECK(guard.redacted(typed, {})->find("useful") == std::string::npos);
  }
}

TEST_CASE("guard: a phrase that is told word by word is not kept half either") {
  const auto& guard = shipped_guard();
  const std::string told =
      "first word: legal, second word: winner, third word: thank, fourth word: year, fifth word: "
      "wave, sixth word: sausage, seventh word: worth, eighth word: useful";
  CHECK(guard.redacted(told, {})->find("worth") == std::string::npos);
}

TEST_CASE("guard: prose is kept whole, at every letter that is typed") {
  const auto& guard = shipped_guard();
  const char* texts[] = {
      "Hello, since Monday nothing works. I opened the wallet and the screen stayed white. Then "
      "the "
      "phone asked for the update, the update ran for the night, and after that the account was "
      "empty. I looked at the history, the order was gone and the message about the transfer too. "
      "I "
      "restarted the device and even the network, but the page did not change. The number is in "
      "the "
      "attached file.",
      "What I checked before writing: my phone, my account, my wallet, my address, my history, my "
      "device, my network, my order, my message box, my old phone and the other account.",
      "我先看了钱包，再看了手机，又看了账户，后来看了记录，还看了订单，也看了网络，最后看了地址和消"
      "息，都没有变化。",
  };
  for (const std::string text : texts)
    for (std::size_t size = 1; size <= text.size(); ++size)
      CHECK_MESSAGE(*guard.redacted(text.substr(0, size), {}) == text.substr(0, size),
                    text.substr(0, size));
  std::string report;
  while (report.size() < 3000) report += "word1 of a long report, line by line. ";
  CHECK(*guard.redacted(report, {}) == report);
  report.clear();
  while (report.size() < 3000) report += "One long sentence of a report. ";
  CHECK(*guard.redacted(report, {}) == report);
}

TEST_CASE("guard: what the person vouches for passes, but a valid phrase never") {
  const auto& guard = shipped_guard();
  const std::string card = "4111 1111 1111 1111";

  CHECK(!guard.cleared(card, {}));
  CHECK(guard.cleared(card, {card}));
  CHECK(!guard.cleared(std::string(kPhrase), {kPhrase}));
}

TEST_CASE("guard: broken bytes, nothing and very long texts") {
  CHECK(kinds_in("") == "");
  CHECK(kinds_in("\xff\xfe\x80 4111\xff") == "");
  std::string prose;
  while (prose.size() < 100000) prose += "the card has not come and I am still waiting, ";
  CHECK(kinds_in(prose) == "");
}

// Untimed: where the work grows faster than the text, this does not end.
TEST_CASE("guard: a megabyte of one thing is read in one go") {
  const auto megabyte_of = [](std::string_view part) {
    std::string text;
    while (text.size() < 1000000) text += part;
    return kinds_in(text);
  };
  CHECK(megabyte_of("1234567890 ") == "");
  CHECK(megabyte_of("1234-5678-") == "");
  CHECK(megabyte_of("1 ") == "");
  CHECK(megabyte_of("password:\"") != "");
  CHECK(megabyte_of("2fa 123456 ").starts_with("one-time-code"));
}
