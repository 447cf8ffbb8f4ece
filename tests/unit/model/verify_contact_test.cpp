#include "model/verify_contact.h"

#include <string>
#include <vector>

#include "doctest/doctest.h"

using namespace tideline::model;

namespace {

const std::vector<VerifiedContact> kContacts = {
    {ContactKind::domain, "kraken.com", SocialNetwork::none, true},
    {ContactKind::link, "https://help.partner.example/kraken", SocialNetwork::none, true},
    {ContactKind::handle, "krakenfx", SocialNetwork::x, false},
    {ContactKind::handle, "KrakenFX", SocialNetwork::facebook, false},
    {ContactKind::handle, "kraken_exchange_official", SocialNetwork::telegram, true},
    {ContactKind::handle, "r/Kraken", SocialNetwork::reddit, true},
    {ContactKind::email, "support@kraken-demo.example", SocialNetwork::none, false},
    {ContactKind::phone, "+18888906060", SocialNetwork::none, true},
};

VerifyFinding verify(std::string_view text) { return verify_contact(text, kContacts); }

bool is_listed(std::string_view text) {
  const VerifyVerdict verdict = verify(text).verdict;
  return verdict == VerifyVerdict::listed || verdict == VerifyVerdict::listed_unverified;
}

bool is_look_alike(std::string_view text) {
  return verify(text).verdict == VerifyVerdict::look_alike;
}

}  // namespace

TEST_CASE("verify: genuine contacts are found however they are written") {
  for (const std::string genuine : {"kraken.com",
                                    "KRAKEN.COM",
                                    "www.kraken.com",
                                    "support.kraken.com",
                                    "kraken.com.",
                                    "https://support.kraken.com/hc/en-us",
                                    "https://kraken.com/zh/帮助",
                                    "kraken.com/verify?x=1",
                                    "https://support.kraken.com:443/",
                                    " https://www.kraken.com ",
                                    "https://help.partner.example/kraken",
                                    "https://help.partner.example/kraken/reset",
                                    "krakenfx",
                                    "@krakenfx",
                                    "@KrakenFX",
                                    "https://x.com/krakenfx",
                                    "twitter.com/KrakenFX",
                                    "https://x.com/krakenfx/status/18",
                                    "https://www.facebook.com/KrakenFX/",
                                    "t.me/kraken_exchange_official",
                                    "@kraken_exchange_official",
                                    "https://zh-cn.facebook.com/KrakenFX",
                                    "fb.me/KrakenFX",
                                    "https://t.me/s/kraken_exchange_official",
                                    "r/Kraken",
                                    "r/Kraken/",
                                    "/r/kraken/",
                                    "np.reddit.com/r/Kraken",
                                    "https://www.reddit.com/r/Kraken/comments/1",
                                    "support@kraken-demo.example",
                                    "Support@Kraken-Demo.example",
                                    "Kraken Support <support@kraken-demo.example>",
                                    "<support@kraken-demo.example>",
                                    "mailto:support@kraken-demo.example?subject=x",
                                    "+18888906060",
                                    "+1 (888) 890-6060",
                                    "1-888-890-6060",
                                    "(888) 890-6060",
                                    "001 888 890 6060",
                                    "011 1 888 890 6060",
                                    "＋1（888）890－6060",
                                    "+1\u2009888\u2009890\u20116060",
                                    "tel:+18888906060",
                                    "callto:+18888906060"}) {
    INFO(genuine);
    CHECK(is_listed(genuine));
  }
}

TEST_CASE("verify: look-alikes are never taken for the real thing") {
  for (const std::string false_one :
       {"https://kraken.com@evil.example",
        "https://kraken.com\\@evil.example",
        "https://kraken.com:8443/login",
        "support@kraken-demo.example <help@evil.example>",
        "Kraken <support@kraken-dem0.example>",
        "https://kraken.com@evil.example/kraken.com",
        "kraken.com.evil.example",
        "krakenpro.co.com",
        "kraken-support.com",
        "krakén.com",
        "krаken.com",
        "https://www.krаken.com/login",
        "xn--krken-8cd.com",
        "kraken.co",
        "karken.com",
        "kraaken.com",
        "krakem.com",
        "kr4ken.com",
        "kraken.com-login.example",
        "https://evil.example/kraken.com/login",
        "https://evil.example\\@kraken.com",
        "https://kr%61ken.com",
        "ftp://kraken.com",
        "@КrakenSupport",
        "@krakenfx_support",
        "@krakenfx1",
        "kraken_fx",
        "@krakemfx",
        "@кракен_kraken",
        "x.com/krakenfx_help",
        "https://x.com.evil.example/krakenfx",
        "t.me/kraken_exchange_offical",
        "r/Krakenn",
        "u/Kraken",
        "suport@kraken-demo.example",
        "support@kraken-demo.example.evil.example",
        "support@krаken-demo.example",
        "kraken.com@gmail.example",
        "support@krakenhelp.example",
        "+18888906006",
        "+18888906061",
        "+1 888 809 6060",
        "+1888890606012",
        "888-890-6061",
        "kra\u200Bken.com",
        "tideline\u200B.com",
        "support\u200B@kraken-demo.example",
        "ｋｒａｋｅｎ．ｃｏｍ",
        "kraken．com",
        "https:／／kraken.com",
        "𝐤𝐫𝐚𝐤𝐞𝐧.com",
        "＠krakenfx",
        "＋１ ８８８ ８９０ ６０６０",
        "suppоrt.kraken.com",
        "https://kraken.com..",
        "https://.kraken.com",
        "kraken..com",
        "0118888906060",
        "mailto:support@kraken-demo.example?cc=help@evil.example",
        "mailto:support@kraken-demo.example?subject=x&BCC=a@evil.example",
        "mailto:support@kraken-demo.example?%74o=a@evil.example",
        "mailto:?to=support@kraken-demo.example",
        "[kraken.com](https://evil.example)",
        "kraken.com or kraken-support.com"}) {
    INFO(false_one);
    CHECK(is_look_alike(false_one));
  }
}

TEST_CASE("verify: genuine contacts are found among words, quotes and punctuation") {
  for (const std::string genuine : {"kraken.com,",
                                    "\"kraken.com\"",
                                    "“kraken.com”",
                                    "「kraken.com」",
                                    "kraken.com，",
                                    "kraken.com。",
                                    "kraken.com）",
                                    "<https://kraken.com>",
                                    "(https://kraken.com).",
                                    "（https://kraken.com）；",
                                    "[kraken](https://kraken.com)",
                                    "官网：https://kraken.com",
                                    "官网https://kraken.com",
                                    "网址 https://kraken.com",
                                    "Website: kraken.com",
                                    "Website:kraken.com",
                                    "邮箱：support@kraken-demo.example",
                                    "support@kraken-demo.example.",
                                    "Phone: +1 (888) 890-6060",
                                    "Phone: +1 (888) 890-6060 (24/7)",
                                    "电话：+1 888 890 6060",
                                    "+1 888 890 6060（英语）",
                                    "X: @krakenfx",
                                    "X: krakenfx",
                                    "推特 @krakenfx",
                                    "推特@krakenfx",
                                    "@krakenfx on X",
                                    "@krakenfx,",
                                    "@krakenfx.",
                                    "https://x.com/krakenfx.",
                                    "support@kraken-demo.example <support@kraken-demo.example>",
                                    "kraken.com, +1 888 890 6060 and @krakenfx"}) {
    INFO(genuine);
    CHECK(is_listed(genuine));
  }
}

TEST_CASE("verify: of several contacts the worst counts") {
  CHECK(verify("kraken.com -> evil.example").verdict == VerifyVerdict::not_listed);
  CHECK(verify("kraken.com，evil.example").verdict == VerifyVerdict::not_listed);
  CHECK(verify("+1 888 890 6060 / +44 20 7946 0018").verdict == VerifyVerdict::not_listed);
  CHECK(verify("mailto:support@kraken-demo.example,a@evil.example").verdict ==
        VerifyVerdict::not_listed);
  CHECK(verify("evil.example kraken-help.com").verdict == VerifyVerdict::look_alike);
  CHECK(verify("@krakenfx kraken.com").verdict == VerifyVerdict::listed_unverified);
  CHECK_FALSE(is_listed("kraken.com。中国"));
  CHECK_FALSE(is_listed("官网kraken.com"));
  CHECK_FALSE(is_listed("https://kraken.com，@evil.example"));
}

TEST_CASE("verify: what has nothing to do with the list is not listed") {
  for (const std::string other :
       {"example.org", "https://example.org/帮助", "someone@mail.example", "+44 20 7946 0018",
        "@harbourbikes", "t.me/harbourbikes", "other@kraken.com"}) {
    INFO(other);
    CHECK(verify(other).verdict == VerifyVerdict::not_listed);
  }
}

TEST_CASE("verify: words, blanks and rubbish are unreadable") {
  for (const std::string rubbish : {"", "   ", "a", "please call me back", "kraken support team"}) {
    INFO(rubbish);
    CHECK(verify(rubbish).verdict == VerifyVerdict::unreadable);
  }
  CHECK_FALSE(is_listed(std::string("\xff\xfe\x00kraken.com", 13)));
  CHECK_FALSE(is_listed(std::string(5000, '@')));
}

TEST_CASE("verify: a sentence without spaces between its words is unreadable") {
  for (const std::string sentence :
       {"今天天气不错", "今天天气不错。", "你好。我是客服。", "客服电话：", "（您好！）",
        "お客様サポート", "안녕하세요", "〇々"}) {
    INFO(sentence);
    CHECK(verify(sentence).verdict == VerifyVerdict::unreadable);
  }
  for (const std::string other : {"例子.公司", "例子．公司", "@天气", "微信12345", "天气app"}) {
    INFO(other);
    CHECK(verify(other).verdict == VerifyVerdict::not_listed);
  }
  for (const std::string false_one : {"кrаkеn", "κρακεν", "ｋｒａｋｅｎ", "请加 @kraken_help 咨询",
                                      "请加@kraken_help咨询", "kraken客服"}) {
    INFO(false_one);
    CHECK(is_look_alike(false_one));
  }
  CHECK(is_listed("请加 @krakenfx 咨询"));
}

TEST_CASE("verify: a name in Han characters is still compared with the list") {
  const std::vector<VerifiedContact> contacts = {
      {ContactKind::handle, "海港单车客服", SocialNetwork::none, true}};

  CHECK(verify_contact("海港单车客服", contacts).verdict == VerifyVerdict::listed);
  CHECK(verify_contact("海港单车客服中心", contacts).verdict == VerifyVerdict::look_alike);
}

TEST_CASE("verify: without a list nothing is said of any contact") {
  for (const std::string asked : {"kraken.com", "@krakenfx", "+18888906060", "hello there"})
    CHECK(verify_contact(asked, {}).verdict == VerifyVerdict::no_list);
}

TEST_CASE("verify: an entry that nobody has confirmed is said to be so") {
  CHECK(verify("@krakenfx").verdict == VerifyVerdict::listed_unverified);
  CHECK(verify("kraken.com").verdict == VerifyVerdict::listed);
  CHECK(verify("support@kraken-demo.example").matched == "support@kraken-demo.example");
}

TEST_CASE("verify: the reason names the trick") {
  CHECK(verify("https://kraken.com@evil.example").reason == VerifyReason::user_info);
  CHECK(verify("@КrakenSupport").reason == VerifyReason::foreign_letters);
  CHECK(verify("xn--krken-8cd.com").reason == VerifyReason::foreign_letters);
  CHECK(verify("krakenpro.co.com").reason == VerifyReason::contains_name);
  CHECK(verify("karken.com").reason == VerifyReason::nearly_the_same);
  CHECK(verify("+18888906061").reason == VerifyReason::nearly_the_same);
  CHECK(verify("suppоrt.kraken.com").reason == VerifyReason::foreign_letters);
  CHECK(verify("＋１ ８８８ ８９０ ６０６０").reason == VerifyReason::foreign_letters);
  CHECK(verify("ｋｒａｋｅｎ．ｃｏｍ").reason == VerifyReason::foreign_letters);
  CHECK(verify("https://kraken.com..").reason == VerifyReason::odd_form);
  CHECK(verify("mailto:support@kraken-demo.example?cc=a@evil.example").reason ==
        VerifyReason::odd_form);
}

TEST_CASE("verify: a look-alike is told beside the entry it imitates") {
  CHECK(verify("@krakenfx_support").matched == "krakenfx");
  CHECK(verify("x.com/krakenfx_help").matched == "krakenfx");
  CHECK(verify("t.me/kraken_exchange_offical").matched == "kraken_exchange_official");
  CHECK(verify("r/Krakenn").matched == "r/Kraken");
  CHECK(verify("karken.com").matched == "kraken.com");
}

TEST_CASE("verify: a handle counts on the network that is named in front of it") {
  for (const std::string genuine :
       {"Twitter: @krakenfx", "X @krakenfx", "推特@krakenfx", "telegram: kraken_exchange_official",
        "Telegram kraken_exchange_official, X @krakenfx", "our account: @krakenfx"})
    CHECK_MESSAGE(is_listed(genuine), genuine);
  for (const std::string fake :
       {"Telegram: @krakenfx", "Instagram: @krakenfx", "tiktok @krakenfx", "WeChat: krakenfx",
        "skype:krakenfx", "微信：krakenfx", "电报@krakenfx", "X: @kraken_exchange_official"})
    CHECK_MESSAGE(is_look_alike(fake), fake);
}

TEST_CASE("verify: a number may have the trunk prefix of its country") {
  const std::vector<VerifiedContact> contacts = {
      {ContactKind::phone, "+442079460123", SocialNetwork::none, true}};
  for (const std::string genuine :
       {"020 7946 0123", "(020) 7946 0123", "020-7946-0123", "02079460123", "+44 (0)20 7946 0123",
        "+44(0)2079460123", "+44 020 7946 0123", "0044 20 7946 0123"})
    CHECK_MESSAGE(verify_contact(genuine, contacts).verdict == VerifyVerdict::listed, genuine);
  for (const std::string fake : {"020 7946 0124", "+49 20 7946 0123", "+1 020 7946 0123", "0123"})
    CHECK_MESSAGE(verify_contact(fake, contacts).verdict != VerifyVerdict::listed, fake);
  CHECK(is_look_alike("0888 890 6060"));  // North America has none
}

TEST_CASE("verify: what is no contact by itself does not pass by what is in it") {
  for (const std::string fake :
       {"javascript:alert(1)//kraken.com", "bitcoin:kraken.com", "+l 888 890 6060"})
    CHECK_MESSAGE(!is_listed(fake), fake);
  for (const std::string fake : {"krạken.com", "krakẹn.com", "@krạkenfx"})
    CHECK_MESSAGE(is_look_alike(fake), fake);
}

TEST_CASE("verify: a link whose path leads elsewhere is a trick") {
  CHECK(is_look_alike("https://x.com/krakenfx/../evil"));
  CHECK(is_look_alike("https://x.com/krakenfx/%2e%2e/evil"));
  CHECK(is_look_alike("https://x.com/krakenfx/.%2e/evil"));
  CHECK(is_look_alike("https://www.reddit.com/r/Kraken/../../user/evil"));
  CHECK(is_listed("https://x.com/krakenfx/status/18"));
  CHECK(is_listed("https://kraken.com/v1.2/a..b"));
}

TEST_CASE("verify: what answers calls is not what answers on a messenger") {
  for (const char* other : {"WhatsApp: +1 888 890 6060", "Signal +1 888 890 6060",
                            "微信 +18888906060", "Telegram +1 888 890 6060"})
    CHECK_MESSAGE(verify(other).verdict == VerifyVerdict::not_listed, other);
  for (const char* call :
       {"phone: +1 888 890 6060", "Line: +1 888 890 6060", "电话 +1 888 890 6060"})
    CHECK_MESSAGE(is_listed(call), call);
}

TEST_CASE("verify: Chinese around a contact without a space is no part of it") {
  for (const char* genuine :
       {"客服电话18888906060", "18888906060是你们的电话吗", "kraken.com是官网吗",
        "support@kraken-demo.example是真的吗", "t.me/kraken_exchange_official是真的吗"})
    CHECK_MESSAGE(is_listed(genuine), genuine);
  // Hosts may begin so, or have such a part.
  for (const char* trick : {"官网kraken.com", "kraken客服.com", "kraken.com.客服", "krakenfx咨询"})
    CHECK_MESSAGE(is_look_alike(trick), trick);
}
