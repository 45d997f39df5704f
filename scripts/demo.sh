#!/bin/sh
# Sets up what is missing and runs the main job on the sample archive, or on the folder given.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup.sh
code=0
.venv/bin/busarkiv run "${1:-examples/archive}" --out "${2:-outputs/dataset}" || code=$?
echo "The command is .venv/bin/busarkiv; call it so, or activate the environment with: . .venv/bin/activate"
exit $code
