#!/bin/sh
# Makes ready what busarkiv needs: Python packages in .venv (from the lock file), Tesseract with Swedish, and for
# development the fonts that the tests' reports are set in.
# Asks for nothing, runs again without harm. Usage: sh scripts/setup.sh [dev]
set -eu
cd "$(dirname "$0")/.."
lock=requirements.lock
dev=
if [ "${1:-}" = dev ]; then
    dev=yes
    lock=requirements-dev.lock
fi

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo -n "$@"; else return 1; fi
}

apt_install() {
    command -v apt-get >/dev/null || return 1
    as_root env DEBIAN_FRONTEND=noninteractive sh -c "apt-get update -qq && apt-get install -y -qq -o Dpkg::Use-Pty=0 $*" >/dev/null 2>&1
}

find_python() {
    for candidate in python3.11 python3.12 python3.13 python3; do
        if command -v "$candidate" >/dev/null &&
            "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    say "busarkiv needs Python 3.11, 3.12 or 3.13. Install one (Debian, Ubuntu: apt-get install python3) and run this again."
    exit 1
}

make_venv() {
    python=$(find_python)
    "$python" -m venv .venv >/dev/null 2>&1 && return
    rm -rf .venv
    # Debian keeps the venv module in a package of its own.
    version=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if apt_install "$version" && "$python" -m venv .venv >/dev/null 2>&1; then return; fi
    rm -rf .venv
    "$python" -m pip install --quiet --target .bootstrap virtualenv
    PYTHONPATH=.bootstrap "$python" -m virtualenv --quiet .venv
}

has_tesseract_data() {
    for folder in "${TESSDATA_PREFIX:-/nonexistent}" /usr/share/tesseract-ocr/*/tessdata /usr/share/tessdata; do
        [ -f "$folder/swe.traineddata" ] && [ -f "$folder/osd.traineddata" ] || continue
        if [ -f "$folder/Latin.traineddata" ] || [ -f "$folder/script/Latin.traineddata" ]; then return; fi
    done
    return 1
}

has_fonts() {
    for font in liberation/LiberationSerif-Regular crosextra/Carlito-Regular dejavu/DejaVuSansCondensed; do
        [ -f "/usr/share/fonts/truetype/$font.ttf" ] || return 1
    done
}

[ -x .venv/bin/python ] || make_venv
stamp=.venv/.made-with-$(cat "$lock" pyproject.toml | cksum | tr -d ' ')
if [ ! -f "$stamp" ]; then
    say "Installing Python packages (some minutes the first time) …"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
    touch "$stamp"
fi
if ! has_tesseract_data; then
    say "Installing Tesseract's models for Swedish …"
    apt_install tesseract-ocr-swe tesseract-ocr-script-latn tesseract-ocr-osd || say \
"No right to install system packages. Scans will not be read until somebody runs:
    sudo apt-get install tesseract-ocr-swe tesseract-ocr-script-latn tesseract-ocr-osd
Everything else works without."
fi
if [ -n "$dev" ] && ! has_fonts; then
    say "Installing the fonts that the tests' reports are set in …"
    apt_install fonts-liberation fonts-crosextra-carlito fonts-dejavu-core fonts-dejavu-extra || say \
"No right to install system packages. Tests that draw their own reports are skipped until somebody runs:
    sudo apt-get install fonts-liberation fonts-crosextra-carlito fonts-dejavu-core fonts-dejavu-extra"
fi
