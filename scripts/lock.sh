#!/bin/sh
# Writes the lock files anew from pyproject.toml. Needs uv.
set -eu
cd "$(dirname "$0")/.."
lock() {
    target=$1
    shift
    uv pip compile --quiet pyproject.toml scripts/build.in "$@" --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-header --output-file "$target"
}
lock requirements.lock
lock requirements-dev.lock --extra dev
