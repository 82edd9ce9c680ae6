#!/usr/bin/env bash
# Writes a folder with what is deployed and nothing else: ./portal package [FOLDER]. `sam deploy` takes
# it from there. The site's folder of the checkout can't be deployed as it is: it has the packages of
# the tests too. A second argument is the portal.json of another council.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. tools/setup.sh

main() {
  local folder=$1 council=${2:-} jar settings
  need_jdk
  build_java
  if [ -n "$council" ]; then
    # Reads the file as the functions will, and says what is wrong with it.
    ./portal screen events/releases/attendance --config "$council" >/dev/null || exit 1
    settings=$(mktemp -d)
    cp "$council" "$settings/portal.json"
  fi
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
  if [ -n "$council" ]; then
    for jar in "$folder"/functions/{ingest,publish}/target/*.jar; do
      "$JAVA_HOME/bin/jar" --update --file "$jar" -C "$settings" portal.json
    done
    rm -r "$settings"
  fi
  cp static-site/package.json static-site/package-lock.json "$folder/static-site"
  cp -R static-site/src static-site/dist "$folder/static-site"
  find "$folder/static-site/src" -name '*.test.mjs' -delete
  npm ci --prefix "$folder/static-site" --omit=dev --no-audit --no-fund --loglevel=error
  # Once for all the functions that have it, and the same bytes as long as the files are the same.
  (cd "$folder/static-site" && find . -type f) | sed 's|^\./||' | LC_ALL=C sort >"$folder/files"
  (cd "$folder/static-site" &&
    "$JAVA_HOME/bin/jar" --create --no-manifest --date=2026-01-01T00:00:00Z --file ../static-site.zip @../files)
  rm -r "$folder/files" "$folder/static-site"
  sed -i.bak 's/CodeUri: static-site$/CodeUri: static-site.zip/' "$folder/template.yaml"
  rm "$folder/template.yaml.bak"
  echo "Deploy it with: sam deploy --config-file $folder/samconfig.toml --template $folder/template.yaml"
}

main "$@"
