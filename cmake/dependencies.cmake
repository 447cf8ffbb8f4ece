# Everything Tideline is built from that is not its own: one line each, pinned.
#
# emsdk-setup.sh reads this file too: keep each entry on one line, in this order of words. FILES_SHA256 is taken over
# the files we keep (names and contents), so the same pin holds for an upstream tag and for Debian's source package.

# Fetched as source, for the web and for the desktop.
tideline_source(imgui    VERSION 1.92.2b LICENCE MIT  TAG v1.92.2b       GIT ocornut/imgui        FILES_SHA256 9a509fd6db6b4ab3eb204b7e7109e190885ff1508d4d6c05abdd34931a678a22    FOR "draw lists, text layout, input state of the kit")
tideline_source(sdl2     VERSION 2.32.10 LICENCE Zlib TAG release-2.32.10 GIT libsdl-org/SDL      FILES_SHA256 e8de47bac52046386f78c2ddd2ac8356f2bb34248ba08624ac5dc9f560c76884     FOR "window, pointer, wheel and key events (web; the desktop takes the system's)")
tideline_source(md4c     VERSION 0.5.3   LICENCE MIT  TAG release-0.5.3  GIT mity/md4c            FILES_SHA256 d59a90503592410cc7cbb689f1adecc4c5f4546d46cf2083550c91ca1e8ddf35     FOR "Markdown of articles")
tideline_source(unibreak VERSION 6.1     LICENCE Zlib TAG libunibreak_6_1 GIT adah1972/libunibreak FILES_SHA256 6565736b382fc0b18728d1695ee659194540b8e13eb371e5fa1f211fa6b20c48 FOR "where lines may break (UAX #14) and what one character is (UAX #29)")
tideline_source(json     VERSION 3.11.3  LICENCE MIT  TAG v3.11.3        GIT nlohmann/json        FILES_SHA256 abcb5e3dba744a59b557c9f9ff6ef80b4c6b7c75038b1df2ffe41daea7a1bc45     FOR "reading and writing JSON, in *_json.cpp only")

# The compiler for the web. 6.0.5 is what we test with; anything from MINIMUM on builds.
tideline_emscripten(VERSION 6.0.5 MINIMUM 3.1.69 LICENCE MIT GIT emscripten-core/emsdk FOR "C++ to WebAssembly")

# The system's packages, on the desktop only; versions are the oldest that work (Debian 12).
tideline_system(SDL2       VERSION 2.26.5 LICENCE Zlib         PACKAGE libsdl2-dev                FOR "window, input, GL context")
tideline_system(SDL2_image VERSION 2.6.3  LICENCE Zlib         PACKAGE libsdl2-image-dev          FOR "decoding pictures")
tideline_system(freetype2  VERSION 24.1   LICENCE FTL          PACKAGE libfreetype-dev            FOR "glyph outlines to bitmaps")
tideline_system(fontconfig VERSION 2.14   LICENCE MIT          PACKAGE libfontconfig-dev          FOR "finding the system's fonts")
tideline_system(harfbuzz   VERSION 6.0    LICENCE MIT          PACKAGE libharfbuzz-dev            FOR "joining emoji and marks into one glyph")
tideline_system(libcurl    VERSION 7.88   LICENCE curl         PACKAGE libcurl4-openssl-dev       FOR "fetching packs over HTTP")
tideline_system(date       VERSION 3.0.1  LICENCE MIT          PACKAGE libhowardhinnant-date-dev  FOR "tests: a second reading of time zones")
tideline_system(doctest    VERSION 2.4.9  LICENCE MIT          PACKAGE doctest-dev                FOR "tests")

# Node packages (@scure/bip39, ajv, axe-core, flexsearch, google-closure-compiler, lucide-static, minisearch, playwright-core,
# puppeteer-core, svgpath) are pinned in package-lock.json.
