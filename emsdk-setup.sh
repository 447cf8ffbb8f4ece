#!/usr/bin/env bash
# Finds or installs Emscripten and the third-party sources, outside the checkout.
#
#   ./emsdk-setup.sh [sources] [emscripten]     both without arguments
#
# Result: build/deps/sources.cmake and build/deps/emscripten.cmake, which say where things are.
# What was fetched lies in ${TIDELINE_CACHE:-${XDG_CACHE_HOME:-~/.cache}/tideline}, one folder per name and version, so
# a second checkout pays nothing. The system's packages and apt settings are never touched.
#
#   TIDELINE_EMSCRIPTEN=6.0.5|3.1.69      this version and no other
#   TIDELINE_ROUTE=system|upstream|debian this route and no other
set -euo pipefail
export LC_ALL=C

top=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=$top/build/deps
pins=$top/cmake/dependencies.cmake
route=${TIDELINE_ROUTE:-}

prefix=setup
. "$top/tools/shell.sh"
log=$cache/setup.log

# The pinned VALUE behind WORD in NAME's line of cmake/dependencies.cmake.
pin() { sed -nE "s/^tideline_(source|emscripten)\($1[ ]*(.* )?$2 +([^ )]+).*/\3/p" "$pins" | head -n 1; }
emscripten_pin() { sed -nE "s/^tideline_emscripten\((.* )?$1 +([^ )]+).*/\2/p" "$pins" | head -n 1; }

# True if version $1 is at least $2.
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]; }

# ---- Routes: the one place that decides -------------------------------------------------------------------------
# 1. what is on the machine and new enough: nothing to download;
# 2. upstream, by tag: the same files everywhere;
# 3. Debian's packages, where upstream does not answer.

# Says once whether upstream answers; the answer is kept for this run.
upstream_answers() {
  [ "$route" = debian ] && return 1
  if [ -z "${upstream_state:-}" ]; then
    upstream_state=no
    if command -v git >/dev/null && GIT_TERMINAL_PROMPT=0 timeout 6 \
        git ls-remote --exit-code "https://github.com/$(emscripten_pin GIT)" HEAD >>"$log" 2>&1; then
      upstream_state=yes
    elif [ "$route" = upstream ]; then
      fail "upstream (github.com) does not answer and TIDELINE_ROUTE=upstream forbids another route"
    else
      say "upstream (github.com) does not answer: taking Debian's packages"
    fi
  fi
  [ "$upstream_state" = yes ]
}

# ---- Debian: an apt of our own ----------------------------------------------------------------------------------

# Mirror and keyring as the machine's own apt has them: "<uri> <keyring or nothing>".
debian_mirror() {
  local line uri keyring
  line=$(apt-get indextargets --format '$(REPO_URI)|$(LABEL)|$(COMPONENT)|$(CREATED_BY)|$(SIGNED_BY)' \
    | awk -F'|' '!found && $2 == "Debian" && $3 == "main" && $4 == "Packages" { print $1 "|" $5; found = 1 }')
  uri=${line%%|*}
  keyring=${line#*|}
  case "$keyring" in
    /*) ;;
    *) keyring=$(sed -nE 's/^Signed-By: *(\/[^ ]+debian-archive[^ ]*).*/\1/p; s/.*signed-by=(\/[^] ]+debian-archive[^] ]*).*/\1/p' \
         /etc/apt/sources.list /etc/apt/sources.list.d/*.{list,sources} 2>/dev/null | head -n 1) || true ;;
  esac
  printf '%s %s\n' "$uri" "$keyring"
}

# private_apt SUITE COMMAND ARGS...: runs apt-get or apt-cache against SUITE, with state in our own folder.
private_apt() {
  local suite=$1 command=$2 root=$cache/apt/$1; shift 2
  "$command" -o Dir::State="$root/state" -o Dir::State::status="$root/state/status" -o Dir::Cache="$root/cache" \
    -o Dir::Etc::sourcelist="$root/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null -o APT::Default-Release= \
    -o APT::Sandbox::User="$(id -un)" -o APT::Install-Recommends=false -o Acquire::Languages=none "$@"
}

# Makes the private root of SUITE and reads its package lists, at most once a day.
open_suite() {
  local suite=$1 root=$cache/apt/$1 mirror keyring
  command -v apt-get >/dev/null || fail "no apt here: install Emscripten $(emscripten_pin MINIMUM) or newer yourself (emcc on PATH) and git, then run this again"
  [ -n "$(find "$root/ready" -mtime -1 2>/dev/null)" ] && return 0
  read -r mirror keyring < <(debian_mirror)
  [ -n "$mirror" ] || fail "apt knows no Debian mirror yet: run 'apt-get update' (as root) once"
  mkdir -p "$root/state/lists/partial" "$root/cache/archives/partial"
  : >"$root/state/status"
  printf 'deb%s %s %s main\n' "${keyring:+ [signed-by=$keyring]}" "$mirror" "$suite" >"$root/sources.list"
  printf 'deb-src%s %s %s main\n' "${keyring:+ [signed-by=$keyring]}" "$mirror" "$suite" >>"$root/sources.list"
  quietly "reading package lists of Debian $suite" private_apt "$suite" apt-get update || return 1
  touch "$root/ready"
}

# ---- Third-party sources ----------------------------------------------------------------------------------------

# What we keep of each source, relative to its root, and what Debian calls it: "package suite...".
kept_files() {
  case $1 in
    imgui) echo 'im*.h imgui.cpp imgui_draw.cpp imgui_tables.cpp imgui_widgets.cpp LICENSE.txt misc/freetype/imgui_freetype.h backends/imgui_impl_opengl3*.* backends/imgui_impl_sdl2.*' ;;
    sdl2) echo 'include/*.h LICENSE.txt src/*.[ch] src/*/*.[ch] src/*/*/*.h src/video/khronos/*/*.h src/*/dummy/*.c src/*/emscripten/*.c src/*/generic/*.c src/*/unix/*.c src/video/yuv2rgb/*.c' ;;
    md4c) echo 'src/md4c.[ch] src/entity.[ch] LICENSE.md' ;;
    unibreak) echo 'src/*.[ch] LICENCE' ;;
    json) echo 'include LICENSE.MIT' ;;
  esac
}
debian_source() {
  case $1 in
    imgui) echo 'imgui forky sid' ;;
    sdl2) echo 'libsdl2 forky trixie' ;;
    md4c) echo 'md4c forky trixie' ;;
    unibreak) echo 'libunibreak trixie forky' ;;
    json) echo 'nlohmann-json3 trixie bookworm' ;;
  esac
}

# Copies the kept files of source tree $2 of NAME to folder $3.
keep() {
  local name=$1 tree=$2 target=$3
  mkdir -p "$target"
  # shellcheck disable=SC2046
  (cd "$tree" && shopt -s nullglob && eval "cp -r --parents $(kept_files "$name") '$target'")
}

files_sha256() {
  (cd "$1" && find . -type f ! -name .complete -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
}

# Unpacks NAME's upstream tag into folder $2.
from_upstream() {
  local name=$1 tree=$2
  git -c advice.detachedHead=false clone -q --depth 1 --branch "$(pin "$name" TAG)" \
    "https://github.com/$(pin "$name" GIT)" "$tree" >>"$log" 2>&1
}

# Unpacks the source package of NAME into folder $2. Suites are tried in turn: testing moves, and mirrors forget.
from_debian() {
  local name=$1 tree=$2 package suites suite archive
  read -r package suites <<<"$(debian_source "$name")"
  for suite in $suites; do
    open_suite "$suite" || continue
    rm -rf "$tree" "$tree.package"; mkdir -p "$tree" "$tree.package"
    (cd "$tree.package" && private_apt "$suite" apt-get source --tar-only --download-only "$package") >>"$log" 2>&1 || continue
    archive=$(find "$tree.package" -name '*.orig.tar.*' ! -name '*.asc' | head -n 1)
    [ -n "$archive" ] && tar -xf "$archive" -C "$tree" --strip-components=1 || continue
    rm -rf "$tree.package"
    found_in="Debian $suite, $(basename "$archive")"
    return 0
  done
  return 1
}

install_source() {
  local name=$1 version folder work sum want found_in=upstream
  version=$(pin "$name" VERSION)
  folder=$cache/sources/$name-$version
  if [ ! -f "$folder/.complete" ]; then
    work=$(mktemp -d "$cache/work.XXXXXX")
    if upstream_answers && from_upstream "$name" "$work/tree"; then :
    elif [ "$route" != upstream ] && from_debian "$name" "$work/tree"; then :
    else rm -rf "$work"; fail "cannot fetch the source of $name $version (details: $log)"; fi
    rm -rf "$folder"
    keep "$name" "$work/tree" "$folder"
    sum=$(files_sha256 "$folder") want=$(pin "$name" FILES_SHA256)
    if [ "$sum" != "$want" ]; then
      [ "$found_in" = upstream ] && { rm -rf "$work" "$folder"; fail "$name $version from upstream has hash $sum, not $want"; }
      say "note: $name from $found_in is not the pinned $version (files $sum); apt vouches for it"
    fi
    rm -rf "$work"
    touch "$folder/.complete"
    say "$name $version ($found_in)"
  fi
  printf 'set(TIDELINE_%s_DIR "%s")\n' "${name^^}" "$folder" >>"$out/sources.cmake.new"
}

install_sources() {
  : >"$out/sources.cmake.new"
  local name
  for name in imgui sdl2 md4c unibreak json; do install_source "$name"; done
  replace_if_changed "$out/sources.cmake"
}

# ---- Emscripten -------------------------------------------------------------------------------------------------

suites_for() {
  case $1 in
    3.1.*) echo trixie ;;
    "") echo forky trixie ;;
    *) echo forky ;;
  esac
}

# An Emscripten that is on PATH and new enough (or exactly the forced version).
emscripten_on_machine() {
  local program version
  program=$(command -v emcc) || return 1
  program=$(readlink -f "$program")
  version=$(tr -d '"' <"$(dirname "$program")/emscripten-version.txt" 2>/dev/null) || return 1
  if [ -n "${TIDELINE_EMSCRIPTEN:-}" ]; then [ "$version" = "$TIDELINE_EMSCRIPTEN" ] || return 1
  else at_least "$version" "$(emscripten_pin MINIMUM)" || return 1; fi
  em_root=$(dirname "$program") em_version=$version em_why="on this machine"
}

# One that an earlier run put into the cache: the wanted version, else the newest that is new enough.
emscripten_in_cache() {
  local folder best=
  for folder in "$cache"/emscripten/*/.complete; do
    [ -f "$folder" ] || continue
    folder=$(dirname "$folder")
    case ${route:-any} in any) ;; *) [ "$(cat "$folder/.complete")" = "$route" ] || continue ;; esac
    if [ "$(basename "$folder")" = "${TIDELINE_EMSCRIPTEN:-$(emscripten_pin VERSION)}" ]; then best=$folder; break; fi
    [ -z "${TIDELINE_EMSCRIPTEN:-}" ] || continue
    if [ -z "$best" ] || at_least "$(basename "$folder")" "$(basename "$best")"; then best=$folder; fi
  done
  [ -n "$best" ] || return 1
  em_version=$(basename "$best") em_why="in the cache, from $(cat "$best/.complete")"
  case $(cat "$best/.complete") in
    upstream) em_root=$best/upstream/emscripten ;;
    *) em_root=$best/usr/share/emscripten ;;
  esac
}

emscripten_from_upstream() {
  local version=${TIDELINE_EMSCRIPTEN:-$(emscripten_pin VERSION)} folder
  folder=$cache/emscripten/$version
  upstream_answers || return 1
  rm -rf "$folder"; mkdir -p "$cache/emscripten"
  quietly "fetching emsdk $version" git -c advice.detachedHead=false clone -q --depth 1 --branch "$version" \
    "https://github.com/$(emscripten_pin GIT)" "$folder" || return 1
  quietly "installing Emscripten $version" "$folder/emsdk" install "$version" || { rm -rf "$folder"; return 1; }
  "$folder/emsdk" activate "$version" >>"$log" 2>&1 || return 1
  echo upstream >"$folder/.complete"
}

# Debian's programs want a newer C library than an older Debian has: they get the one they came with.
relocate() {
  local root=$1 llvm file libraries
  llvm=$(basename "$(find "$root/usr/lib" -maxdepth 1 -name 'llvm-*' | sort -V | tail -n 1)")
  libraries=$root/usr/lib/x86_64-linux-gnu:$root/usr/lib/$llvm/lib
  for file in "$root/usr/lib/$llvm/bin/"* "$root/usr/bin/wasm"*; do
    file=$(readlink -f "$file")
    [ -f "$file" ] && [ "$(head -c 4 "$file" | tail -c 3)" = ELF ] || continue
    patchelf --set-interpreter "$root/usr/lib64/ld-linux-x86-64.so.2" --force-rpath --set-rpath "$libraries" "$file"
  done
  for file in "$root"/usr/lib/x86_64-linux-gnu/lib{LLVM,clang}*.so* "$root/usr/lib/$llvm/lib/"*.so*; do
    [ -f "$file" ] && [ ! -L "$file" ] || continue
    patchelf --force-rpath --set-rpath "$libraries" "$file"
  done
  cat >"$root/usr/share/emscripten/.emscripten" <<CONFIG
LLVM_ROOT = '$root/usr/lib/$llvm/bin'
BINARYEN_ROOT = '$root/usr'
NODE_JS = '$(command -v node)'
CACHE = '$root/cache'
CONFIG
}

unpack_all() {
  local package
  for package in "$1"/*.deb; do dpkg -x "$package" "$2"; done
}

emscripten_from_debian() {
  local suite version root
  command -v patchelf >/dev/null || install_patchelf
  command -v node >/dev/null || fail "Emscripten needs node 18 or newer: apt-get install nodejs npm"
  [ "$(dpkg --print-architecture)" = amd64 ] || fail "the Debian route is for amd64: install Emscripten yourself"
  for suite in $(suites_for "${TIDELINE_EMSCRIPTEN:-}"); do
    open_suite "$suite" || continue
    version=$(private_apt "$suite" apt-cache policy emscripten | sed -nE 's/^ *Candidate: ([0-9.]+).*/\1/p')
    [ -n "$version" ] && at_least "$version" "$(emscripten_pin MINIMUM)" || continue
    if [ -n "${TIDELINE_EMSCRIPTEN:-}" ] && [ "$version" != "$TIDELINE_EMSCRIPTEN" ]; then continue; fi
    root=$cache/emscripten/$version
    rm -rf "$root" "$cache/apt/$suite/cache/archives"; mkdir -p "$root" "$cache/apt/$suite/cache/archives/partial"
    quietly "downloading Emscripten $version from Debian $suite" \
      private_apt "$suite" apt-get install --download-only -y emscripten || continue
    quietly "unpacking it" unpack_all "$cache/apt/$suite/cache/archives" "$root" || continue
    quietly "making it run beside this system's C library" relocate "$root" || continue
    "$root/usr/share/emscripten/emcc" --version >>"$log" 2>&1 || { say "Emscripten $version does not run here"; continue; }
    rm -rf "$cache/apt/$suite/cache/archives" "$root"/usr/lib/gcc "$root"/usr/share/{doc,man}
    echo debian >"$root/.complete"
    return 0
  done
  return 1
}

install_patchelf() {
  quietly "installing patchelf" as_root apt-get install -y -q --no-install-recommends patchelf \
    || fail "patchelf is missing: apt-get install patchelf"
}

install_emscripten() {
  local em_root= em_version= em_why=
  mkdir -p "$cache/emscripten"
  if [ "$route" = "" ] || [ "$route" = system ]; then emscripten_on_machine || true; fi
  [ "$route" != system ] || [ -n "$em_root" ] \
    || fail "no emcc ${TIDELINE_EMSCRIPTEN:-$(emscripten_pin MINIMUM) or newer} on PATH, and TIDELINE_ROUTE=system forbids another route"
  [ -n "$em_root" ] || emscripten_in_cache || {
    if emscripten_from_upstream; then :
    elif [ "$route" != upstream ] && emscripten_from_debian; then :
    else fail "cannot install Emscripten ${TIDELINE_EMSCRIPTEN:-} (details: $log)"; fi
    emscripten_in_cache || fail "Emscripten was installed but is not found in $cache/emscripten"
  }
  say "Emscripten $em_version ($em_why)"
  printf 'set(TIDELINE_EMSCRIPTEN_ROOT "%s")\nset(TIDELINE_EMSCRIPTEN_VERSION "%s")\n' "$em_root" "$em_version" \
    >"$out/emscripten.cmake.new"
  replace_if_changed "$out/emscripten.cmake"
}

# Keeps the old file and its date when nothing changed, so that CMake does not configure again.
replace_if_changed() {
  if cmp -s "$1.new" "$1"; then rm "$1.new"; else mv "$1.new" "$1"; fi
}

# -----------------------------------------------------------------------------------------------------------------

case ${TIDELINE_ROUTE:-} in ""|system|upstream|debian) ;; *) fail "TIDELINE_ROUTE is system, upstream or debian" ;; esac
mkdir -p "$out" "$cache/sources"
: >"$log"
exec 9>"$cache/lock"
if command -v flock >/dev/null && ! flock -n 9; then say "waiting for another set-up to finish"; flock 9; fi
[ $# -gt 0 ] || set -- sources emscripten
for part in "$@"; do
  case $part in
    sources) install_sources ;;
    emscripten) install_emscripten ;;
    *) fail "unknown part '$part': sources or emscripten" ;;
  esac
done
