#!/usr/bin/env python3
"""Writes tests/data/small_pack, a tiny sound pack, and tests/data/broken_packs, copies of it with one fault each.

broken_packs.json lists every fault that `tideline check` must name, by folder: [[file, pointer], ...].
Run it after a change of the format and commit what it writes.
"""
import copy
import json
import pathlib
import shutil
import zlib

HERE = pathlib.Path(__file__).parent
LANGUAGES = {"en": "English", "fr": "French"}

# The smallest PNG: one transparent pixel.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360000000000500010d0a2db40000000049454e44ae426082")


def facts():
    return {
        "format": 1, "id": "small", "version": "1", "demo": True, "accent": "#336699",
        "languages": ["en", "fr"], "default_language": "en", "app_version": "1.0",
        "topics": [{"id": "basics", "icon": "user"}],
        "popular": ["first"],
        "faq_groups": [{"id": "general", "icon": "user"}],
        "channels": [
            {"id": "chat", "kind": "chat", "hours": "desk", "wait_minutes": [1, 3]},
            {"id": "ticket", "kind": "ticket", "reply_hours": [4, 24]},
            {"id": "email", "kind": "email", "address": "help@small.example", "purpose": "general",
             "asks": ["account"], "reply_working_days": [1, 2], "hours": "desk", "verified": True},
            {"id": "phone", "kind": "phone", "number": "+15550100200", "display": "+1 555 010 0200",
             "regions": ["*"], "hours": "desk", "languages": ["en"], "toll": "national", "verified": True},
            {"id": "telegram", "kind": "social", "network": "telegram", "handle": "small",
             "url": "https://t.me/small", "visibility": ["public"], "reply_hours": [1, 24], "verified": False}],
        "office_hours": [{"id": "desk", "zone": "Europe/Paris",
                          "week": {"mon": [["09:00", "12:00"], ["13:00", "17:30"]], "sun": [["20:00", "24:00"]]},
                          "holidays": [{"date": "2026-12-25", "word": "holiday.christmas"}]}],
        "ticket_form": {
            "kinds": [{"id": "problem", "icon": "bug", "fields": ["account", "error"], "priority": "normal"}],
            "urgencies": [{"id": "blocked", "raises": 1}],
            "attachments": {"max_files": 2, "max_bytes": 1048576, "types": ["image/png"]}},
        "contacts": [{"kind": "domain", "value": "small.example", "verified": True},
                     {"kind": "handle", "value": "small", "network": "telegram", "verified": False}],
        "link_hosts": ["small.example"],
    }


def words(tag):
    keys = ["brand.name", "brand.tagline", "brand.disclaimer", "menu.greeting", "topic.basics.title",
            "topic.basics.summary", "faq.general.title", "kind.problem.title", "kind.problem.hint",
            "urgency.blocked.title", "holiday.christmas"]
    keys += [f"channel.{c}.{m}" for c in ("chat", "ticket", "email", "phone", "telegram") for m in ("title", "summary")]
    return {key: f"{key.replace('.', ' ')} ({tag})" for key in keys}


def articles(tag):
    def article(name, related, body):
        return {"id": name, "topic": "basics", "title": f"The {name} article ({tag})", "summary": "What it is about",
                "updated": "2026-10-12", "app_version": "1.0", "keywords": ["start"], "related": related, "body": body}
    return {"articles": [article("first", ["second"], "See [the second](#/article/second) or the "
                                 "[site](https://small.example/help).\n\n![A picture](images/dot.png)"),
                         article("second", [], "1. One step\n2. Another")],
            "videos": [{"id": "tour", "topic": "basics", "title": "A tour", "summary": "What is where",
                        "updated": "2026-10-12", "keywords": [],
                        "chapters": [{"title": "Menu", "seconds": 5, "route": "#/", "say": "This is the menu"}]}]}


def faq(tag):
    return {"groups": [{"id": "general", "entries": [
        {"id": "what", "question": f"What is it? ({tag})", "answer": "A test.", "keywords": [], "articles": ["first"]}]}]}


def chat(tag):
    return {"agent": {"name": "Ada", "role": "Agent"}, "greeting": "Hello", "fallback": "Please say more",
            "hand_over": ["One moment"], "agent_lines": ["I am looking"],
            "ticket_lines": {"received": "Got it", "request": "Tell us more", "answer": "Try this", "solved": "Done"},
            "intents": [{"id": "broken", "title": "It is broken",
                         "examples": [f"it is broken, way {i} ({tag})" for i in range(1, 13)],
                         "answer": "Read [this](#/article/first).", "articles": ["first"],
                         "quick_replies": [{"label": "Again", "to": "intent:broken"}, {"label": "Person", "to": "human"},
                                           {"label": "Ticket", "to": "ticket:problem"},
                                           {"label": "Look", "to": "route:#/faq/general?open=what"}]}]}


def news(tag):
    return {"notices": [{"id": "hello", "kind": "update", "title": f"Hello ({tag})", "body": "We are here.",
                         "published": "2026-11-02T09:00:00Z", "ends": "2026-11-09T09:00:00Z", "important": True,
                         "source": "app"}]}


def base():
    files = {"pack.json": facts(), "images/dot.png": PNG}
    for tag in LANGUAGES:
        files.update({f"{tag}/words.json": words(tag), f"{tag}/articles.json": articles(tag),
                      f"{tag}/faq.json": faq(tag), f"{tag}/chat.json": chat(tag), f"{tag}/news.json": news(tag)})
    return files


def text_of(value):
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def write(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else text_of(content).encode())


BROKEN = {}  # name -> (change, [[file, pointer], ...])


def broken(*faults):
    def add(change):
        BROKEN[change.__name__] = (change, [list(fault) for fault in faults])
        return change
    return add


def setter(name, file, steps, value, *faults):
    """A pack whose `file` has `value` at `steps`; by default that place is the fault."""
    def change(files):
        at = files[file]
        for step in steps[:-1]:
            at = at[step]
        at[steps[-1]] = value
    pointer = "".join(f"/{step}" for step in steps)
    BROKEN[name] = (change, [list(fault) for fault in faults] or [[file, pointer]])


def remover(name, file, steps, *faults):
    def change(files):
        at = files[file]
        for step in steps[:-1]:
            at = at[step]
        del at[steps[-1]]
    pointer = "".join(f"/{step}" for step in steps)
    BROKEN[name] = (change, [list(fault) for fault in faults] or [[file, pointer]])


def body(name, text):
    setter(name, "en/articles.json", ["articles", 1, "body"], text)


# pack.json
setter("format_2", "pack.json", ["format"], 2)
setter("bad_id", "pack.json", ["id"], "Small Pack")
setter("bad_accent", "pack.json", ["accent"], "blue")
setter("demo_is_text", "pack.json", ["demo"], "yes")
setter("no_languages", "pack.json", ["languages"], [])
setter("default_language_not_listed", "pack.json", ["default_language"], "de")
setter("language_climbs_out", "pack.json", ["languages", 1], "../fr")
remover("topics_missing", "pack.json", ["topics"])
setter("unknown_member", "pack.json", ["acent"], "#336699")
setter("popular_unknown", "pack.json", ["popular"], ["first", "nowhere"], ["pack.json", "/popular/1"])
setter("hours_unknown", "pack.json", ["channels", 2, "hours"], "night-desk")
setter("range_backwards", "pack.json", ["channels", 1, "reply_hours"], [24, 4])
setter("phone_not_e164", "pack.json", ["channels", 3, "number"], "555-0100")
setter("social_not_https", "pack.json", ["channels", 4, "url"], "http://t.me/small")
setter("unknown_channel_kind", "pack.json", ["channels", 1, "kind"], "fax")
setter("zone_unknown", "pack.json", ["office_hours", 0, "zone"], "Europe/Pariss")
setter("zone_malformed", "pack.json", ["office_hours", 0, "zone"], "UTC+2; rm -r")
setter("shifts_overlap", "pack.json", ["office_hours", 0, "week", "mon", 1], ["11:00", "17:30"])
setter("shift_backwards", "pack.json", ["office_hours", 0, "week", "sun", 0], ["20:00", "06:00"])
setter("hour_25", "pack.json", ["office_hours", 0, "week", "sun", 0, 0], "25:00")
setter("holiday_on_february_30", "pack.json", ["office_hours", 0, "holidays", 0, "date"], "2026-02-30")
setter("field_unknown", "pack.json", ["ticket_form", "kinds", 0, "fields", 1], "password")
setter("priority_is_number", "pack.json", ["ticket_form", "kinds", 0, "priority"], 3)
setter("negative_limit", "pack.json", ["ticket_form", "attachments", "max_files"], -1)
setter("consent_without_text", "pack.json", ["consent"], True,
       ["en/words.json", "/consent.text"], ["fr/words.json", "/consent.text"])
setter("host_app_without_words", "pack.json", ["host_app"],
       {"actions": [{"id": "pay", "icon": "wallet"}], "rows": [{"id": "May", "icon": "calendar"}]},
       ["pack.json", "/host_app/rows/0/id"],
       *([f"{lang}/words.json", f"/host.{word}"] for lang in ("en", "fr")
         for word in ("action.pay", "figure", "figure.change", "figure.value", "rows", "title")))
setter("rule_unknown", "pack.json", ["channel_rules"],
       [{"channel": "pigeon", "kinds": ["problem", "weather"], "reason": "brand.name"}],
       ["pack.json", "/channel_rules/0/channel"], ["pack.json", "/channel_rules/0/kinds/1"])
setter("link_host_with_path", "pack.json", ["link_hosts", 0], "small.example/help")

# texts
remover("word_missing", "fr/words.json", ["topic.basics.title"])
remover("holiday_word_missing", "en/words.json", ["holiday.christmas"])
setter("word_in_one_language", "fr/words.json", ["consent.text"], "Seulement ici")
setter("word_is_empty", "en/words.json", ["brand.name"], "   ")

# articles and FAQ
setter("topic_unknown", "en/articles.json", ["articles", 0, "topic"], "advanced")
setter("related_dangling", "en/articles.json", ["articles", 0, "related"], ["second", "third"],
       ["en/articles.json", "/articles/0/related/1"])
setter("video_dangling", "en/articles.json", ["articles", 0, "videos"], ["third"],
       ["en/articles.json", "/articles/0/videos/0"])
setter("related_to_itself", "en/articles.json", ["articles", 1, "related"], ["second"],
       ["en/articles.json", "/articles/1/related/0"])
setter("updated_month_13", "en/articles.json", ["articles", 0, "updated"], "2026-13-01")
remover("title_missing", "en/articles.json", ["articles", 0, "title"])
setter("title_too_long", "en/articles.json", ["articles", 0, "title"], "long " * 60)
setter("title_with_line_break", "en/articles.json", ["articles", 0, "title"], "two\nlines")
setter("control_character", "en/articles.json", ["articles", 0, "summary"], "bell \u0007")
setter("keyword_is_number", "en/articles.json", ["articles", 0, "keywords", 0], 7)
setter("synonym_alone", "en/articles.json", ["synonyms"], [["2FA"]], ["en/articles.json", "/synonyms/0"])
setter("synonym_is_number", "en/articles.json", ["synonyms"], [["2FA", 2]], ["en/articles.json", "/synonyms/0/1"])
setter("video_without_seconds", "fr/articles.json", ["videos", 0, "chapters", 0, "seconds"], 0)
setter("video_route_unknown", "fr/articles.json", ["videos", 0, "chapters", 0, "route"], "#/nowhere")
setter("ids_differ", "fr/articles.json", ["videos", 0, "id"], "visite",
       ["fr/articles.json", "/videos"], ["fr/articles.json", "/videos/0/id"])
setter("faq_group_unknown", "en/faq.json", ["groups", 0, "id"], "special",
       ["en/faq.json", "/groups"], ["en/faq.json", "/groups/0/id"])
setter("faq_article_unknown", "fr/faq.json", ["groups", 0, "entries", 0, "articles"], ["gone"],
       ["fr/faq.json", "/groups/0/entries/0/articles/0"])

# Markdown
body("link_javascript", "[Press](javascript:alert(1))")
body("link_data", "[Press][x]\n\n[x]: data:text/html,hello")
body("link_mail", "Write to <help@small.example>")
body("link_host_not_listed", "[Site](https://small.example.evil.example/)")
body("link_with_user", "[Site](https://small.example@evil.example/)")
body("link_without_tls", "[Site](http://small.example/)")
body("link_to_missing_article", "[Read](#/article/third)")
body("link_to_unknown_route", "[Go](#/admin)")
body("html", "Hello <img src=x onerror=alert(1)>")
body("image_missing", "![Gone](images/gone.png)")
body("image_from_outside", "![Spy](https://small.example/pixel.png)")

# chat and news
setter("reply_to_unknown_intent", "en/chat.json", ["intents", 0, "quick_replies", 0, "to"], "intent:gone")
setter("reply_to_unknown_kind", "en/chat.json", ["intents", 0, "quick_replies", 2, "to"], "ticket:gone")
setter("reply_runs_code", "en/chat.json", ["intents", 0, "quick_replies", 0, "to"], "javascript:alert(1)")
setter("too_few_examples", "en/chat.json", ["intents", 0, "examples"], ["one", "two"])
setter("intents_is_object", "en/chat.json", ["intents"], {})
setter("file_climbs_out", "en/chat.json", ["files"],
       {"ticket_answer": {"name": "Keys", "path": "files/../../keys.txt"}}, ["en/chat.json", "/files/ticket_answer/path"])
setter("file_is_program", "en/chat.json", ["files"],
       {"agent_line": {"line": 0, "name": "Tool", "path": "files/tool.exe"}}, ["en/chat.json", "/files/agent_line/path"])
setter("file_missing", "en/chat.json", ["files"],
       {"ticket_answer": {"name": "List", "path": "files/list.txt"}}, ["en/chat.json", "/files/ticket_answer/path"])
setter("file_line_unknown", "en/chat.json", ["files"],
       {"agent_line": {"line": 1, "name": "Dot", "path": "images/dot.png"}}, ["en/chat.json", "/files/agent_line/line"])
remover("agent_without_name", "fr/chat.json", ["agent", "name"])
setter("notice_kind_unknown", "en/news.json", ["notices", 0, "kind"], "advert")
setter("notice_ends_before", "en/news.json", ["notices", 0, "ends"], "2026-11-01T00:00:00Z")
setter("notice_time_local", "en/news.json", ["notices", 0, "published"], "2026-11-02 09:00")


@broken(["pack.json", ""])
def pack_is_a_list(files):
    files["pack.json"] = [files["pack.json"]]


@broken(["pack.json", ""])
def pack_missing(files):
    del files["pack.json"]


@broken(["en/articles.json", ""])
def malformed(files):
    files["en/articles.json"] = text_of(files["en/articles.json"]).replace("},", "},,", 1).encode()


@broken(["en/faq.json", ""])
def cut_off(files):
    files["en/faq.json"] = text_of(files["en/faq.json"]).encode()[:100]


@broken(["en/news.json", ""])
def empty_file(files):
    files["en/news.json"] = b""


@broken(["fr/words.json", ""])
def broken_utf8(files):
    files["fr/words.json"] = text_of(files["fr/words.json"]).encode().replace(b"brand name", b"brand \xc3\x28")


@broken(["en/news.json", ""])
def deep(files):
    files["en/news.json"] = b'{"notices": ' + b"[" * 500 + b"]" * 500 + b"}"


@broken(["pack.json", "/accent"])
def repeated_member(files):
    files["pack.json"] = text_of(files["pack.json"]).replace('"demo"', '"accent": "#000000",\n "demo"', 1).encode()


@broken(["fr/news.json", ""])
def language_file_missing(files):
    del files["fr/news.json"]


@broken(["en/notes.txt", ""])
def unknown_file(files):
    files["en/notes.txt"] = b"to do\n"


@broken(["files/list.txt", ""])
def document_is_something_else(files):
    files["files/list.txt"] = b"\xff\xfe"


@broken(["images/dot.png", ""])
def image_is_something_else(files):
    files["images/dot.png"] = b"<svg/>"


@broken(["images/dot.png", ""])
def image_too_large(files):
    side = (0x801).to_bytes(4, "big")
    header = b"IHDR" + side + (1).to_bytes(4, "big") + b"\x08\x06\x00\x00\x00"
    at = PNG.index(b"IHDR")
    files["images/dot.png"] = PNG[:at] + header + zlib.crc32(header).to_bytes(4, "big") + PNG[at + len(header) + 4:]


@broken(["fr/articles.json", "/articles/0/body"])
def image_without_description(files):
    article = files["fr/articles.json"]["articles"][0]
    article["body"] = article["body"].replace("![A picture]", "![ ]")


@broken(["en/articles.json", "/articles/1/id"], ["en/articles.json", "/articles/0/body"],
        ["en/articles.json", "/articles/0/related/0"])
def repeated_id(files):
    articles = files["en/articles.json"]["articles"]
    articles[1]["id"] = "first"


def main():
    for name in ("small_pack", "broken_packs"):
        shutil.rmtree(HERE / name, ignore_errors=True)
    write(HERE / "small_pack", base())
    for name, (change, _) in BROKEN.items():
        files = copy.deepcopy(base())
        change(files)
        write(HERE / "broken_packs" / name, files)
    expected = {name: faults for name, (_, faults) in sorted(BROKEN.items())}
    lines = [f" {json.dumps(name)}: {json.dumps(faults)}" for name, faults in expected.items()]
    (HERE / "broken_packs.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main()
