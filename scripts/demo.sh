#!/bin/sh
# Sets up what is missing and runs the main job on the sample archive, or on the folder given.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup.sh
exec .venv/bin/busarkiv run "${1:-examples/archive}" --out "${2:-outputs/dataset}"
