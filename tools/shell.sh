# What ./dev and ./emsdk-setup.sh share. The caller sets `prefix` (shown in brackets) and `log` (a file).

# What was fetched lies outside of the checkout, one folder per name and version.
cache=${TIDELINE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/tideline}

say() { printf '[%s] %s\n' "$prefix" "$*"; }
fail() { printf '[%s] error: %s\n' "$prefix" "$*" >&2; exit 1; }

# Runs a command as root: directly, or through sudo when we are someone else.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail "this needs root and there is no sudo: $*"; fi
}

# quietly WHAT COMMAND...: runs a long command with its output in the log, showing a dot every two seconds.
quietly() {
  local what=$1; shift
  printf '[%s] %s ' "$prefix" "$what"
  "$@" >>"$log" 2>&1 &
  local pid=$! start=$SECONDS dots=0
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
    if (( (SECONDS - start) / 2 > dots )); then dots=$(( (SECONDS - start) / 2 )); printf '.'; fi
  done
  if wait "$pid"; then printf ' done (%ds)\n' $((SECONDS - start)); else printf ' failed\n'; return 1; fi
}
