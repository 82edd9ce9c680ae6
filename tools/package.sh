#!/usr/bin/env bash
# Writes a folder with what is deployed and nothing else: ./portal package [FOLDER]. `sam deploy` takes
# it from there. The site's folder of the checkout can't be deployed as it is: it has the packages of
# the tests too.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. tools/setup.sh

main() {
  local folder=$1 jar
  need_jdk
  build_java
  install_site
  rm -rf "$folder"
  mkdir -p "$folder/static-site"
  folder=$(cd "$folder" && pwd)
  cp template.yaml samconfig.toml "$folder"
  for jar in functions/*/target/*.jar; do
    # Only the jars that the template names.
    if grep -q "CodeUri: $jar\$" template.yaml; then
      mkdir -p "$folder/$(dirname "$jar")"
      cp "$jar" "$folder/$jar"
    fi
  done
  cp static-site/package.json static-site/package-lock.json "$folder/static-site"
  cp -R static-site/src static-site/dist "$folder/static-site"
  find "$folder/static-site/src" -name '*.test.mjs' -delete
  npm ci --prefix "$folder/static-site" --omit=dev --no-audit --no-fund --loglevel=error
  echo "Deploy it with: sam deploy --config-file $folder/samconfig.toml --template $folder/template.yaml"
}

main "$1"
