#!/usr/bin/env bash
# Formats everything that ./portal test checks the format of: Java, and the site's files.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. tools/setup.sh

need_jdk
need_tool mvn "Maven 3.8 or newer"
mvn --batch-mode --quiet -Dstyle.color=never spotless:apply
install_site
npm run --prefix static-site --silent format
