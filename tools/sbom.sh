#!/usr/bin/env bash
# Writes what is deployed and whose it is: ./portal sbom [FOLDER]. A CycloneDX list of the Java packages
# and one of the site's, and on standard output every licence with the packages that have it, and what
# the registry knows of the site's packages. Ends with 1 where a licence is not among those allowed.
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
  echo "Known vulnerabilities of the site's packages:"
  npm --prefix static-site audit --omit dev --loglevel=silent || echo "see above, or the registry can't be asked"
  echo "For those of the Java packages: osv-scanner --sbom $folder/java.json"
  echo
  node tools/licences.mjs "$folder/java.json" "$folder/site.json"
}

main "$1"
