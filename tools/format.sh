#!/usr/bin/env bash
# Formats everything that ./portal test checks the format of: Java, the site's files, and
# Python where its packages can be had.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. tools/setup.sh

need_jdk
need_tool mvn "Maven 3.8 or newer"
mvn --batch-mode --quiet -Dstyle.color=never spotless:apply
install_site
npm run --prefix static-site --silent format
if install_python_tools >/dev/null 2>&1; then
  .venv/bin/ruff format --quiet --config tools/ruff.toml tools
fi
