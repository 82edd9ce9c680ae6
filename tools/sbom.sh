#!/usr/bin/env bash
# Writes what is deployed and whose it is: ./portal sbom [FOLDER]. A CycloneDX list of the Java packages
# and one of the site's, and on standard output every licence with the packages that have it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. tools/setup.sh

main() {
  local folder=$1
  need_jdk
  install_site
  mkdir -p "$folder"
  # Once from the registry; the project itself does not use the plugin.
  mvn --batch-mode --quiet -Dstyle.color=never org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeAggregateBom \
    -pl functions/api,functions/audit,functions/fetch,functions/ingest,functions/publish -am \
    -DoutputFormat=json -DoutputName=java -DoutputDirectory="$folder" -DincludeTestScope=false
  npm --prefix static-site sbom --sbom-format cyclonedx --omit dev >"$folder/site.json"
  node tools/licences.mjs "$folder/java.json" "$folder/site.json"
}

main "$1"
