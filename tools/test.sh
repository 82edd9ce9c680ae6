#!/usr/bin/env bash
# Everything that must hold, in one run: ./portal test. Ends with the line "N passed, N failed".
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. tools/setup.sh

LOGS=.portal/test
PASSED=0
FAILED=0
SKIPPED=0
JAVA_TESTS="Java: build, analysis, unit and integration tests"
declare -A BESIDE
rm -rf "$LOGS"
mkdir -p "$LOGS"

# heading, then the command; its output goes to a log, which is shown when it fails.
check() {
  local name=$1 log started=$SECONDS
  log=$LOGS/${name// /-}.log
  shift
  if "$@" >"$log" 2>&1; then
    echo "ok    $name ($((SECONDS - started)) s)"
    return 0
  fi
  echo "FAIL  $name ($((SECONDS - started)) s)"
  tail -n 80 "$log" | sed 's/^/      /'
  return 1
}

# A check that counts as one.
one() {
  if check "$@"; then PASSED=$((PASSED + 1)); else FAILED=$((FAILED + 1)); fi
}

skip() {
  if [ "${CI:-}" = true ]; then
    echo "FAIL  $1: $2, and nothing may be skipped here"
    FAILED=$((FAILED + 1))
  else
    echo "SKIP  $1: $2"
    SKIPPED=$((SKIPPED + 1))
  fi
}

sum_of() { # attribute: its sum over the test reports of all Java modules
  find . -path ./static-site -prune -o -path '*-reports/TEST-*.xml' -print0 |
    xargs -0 -r sed -n "s/.*<testsuite [^>]*[[:space:]]$1=\"\([0-9]*\)\".*/\1/p" |
    awk '{ n += $1 } END { print n + 0 }'
}

# Class, method and message of each Java test that failed.
failing_java_tests() {
  find . -path ./static-site -prune -o -path '*-reports/TEST-*.xml' -print0 |
    xargs -0 -r awk '
      /<testcase / {
        match($0, / classname="[^"]*"/); class = substr($0, RSTART + 12, RLENGTH - 13)
        match($0, / name="[^"]*"/); name = substr($0, RSTART + 7, RLENGTH - 8)
      }
      /<(failure|error)[ >]/ {
        message = match($0, / message="[^"]*/) ? substr($0, RSTART + 10, RLENGTH - 10) : ""
        printf "FAIL  %s.%s: %.300s\n", class, name, message
      }'
}

# Unit and integration tests, with the compiler's analysis; counted one by one. A module whose tests
# fail keeps no other from being tested. Modules that don't need each other are built side by side.
java_tests() {
  find . -path '*-reports/TEST-*.xml' -not -path './static-site/*' -delete
  begin java
  local failed skipped
  if check "$JAVA_TESTS" mvn --batch-mode --threads 2 -Dmaven.test.failure.ignore=true verify; then
    [ ! -f "$STAMPS/.java" ] || stamp java
  else
    FAILED=$((FAILED + 1))
  fi
  failing_java_tests
  failed=$(($(sum_of failures) + $(sum_of errors)))
  skipped=$(sum_of skipped)
  PASSED=$((PASSED + $(sum_of tests) - failed - skipped))
  FAILED=$((FAILED + failed))
  if [ "$skipped" -gt 0 ]; then
    grep -h '^SKIPPED' "$LOGS"/Java*.log | sort -u | sed 's/^/      /'
    SKIPPED=$((SKIPPED + skipped))
    if [ "${CI:-}" = true ]; then
      echo "FAIL  $skipped Java tests were skipped, and nothing may be skipped here"
      FAILED=$((FAILED + 1))
    fi
  fi
}

# An extra suite on files that are not part of the project; pom.xml has the same conditions.
say_what_is_not_run() {
  if [ -z "${OPEN_SCRUTINY_DATA:-}" ] && [ ! -e ../shared/data ]; then
    echo "not run: official-data (OPEN_SCRUTINY_DATA names no folder with the department's own files)"
  fi
}

# Tests of Node's own runner, counted one by one from its closing lines.
node_tests() { # name, npm script
  local log=$LOGS/${1// /-}.log failed
  check "$1" npm --prefix static-site run --silent "$2"
  local status=$?
  failed=$(sed -n 's/^[#ℹ] fail \([0-9]*\)$/\1/p' "$log" | awk '{ n += $1 } END { print n + 0 }')
  PASSED=$((PASSED + $(sed -n 's/^[#ℹ] pass \([0-9]*\)$/\1/p' "$log" | awk '{ n += $1 } END { print n + 0 }')))
  FAILED=$((FAILED + failed))
  if [ $status -ne 0 ] && [ "$failed" -eq 0 ]; then FAILED=$((FAILED + 1)); fi
}

# Tests of Python's own runner, counted one by one from its closing lines. Each step of a suite counts.
python_tests() { # name, then the folder of tools/
  local log=$LOGS/${1// /-}.log status run bad
  check "$1" env PYTHONPATH=tools PYTHONDONTWRITEBYTECODE=1 \
    .venv/bin/python -m unittest discover --verbose --start-directory "tools/$2" --top-level-directory tools
  status=$?
  run=$(sed -n 's/^Ran \([0-9]*\) tests\{0,1\} in .*/\1/p' "$log" | tail -n 1)
  bad=$(grep -c -E '^(FAIL|ERROR): ' "$log")
  if [ $status -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
  FAILED=$((FAILED + bad))
  if [ "${run:-0}" -gt "$bad" ]; then PASSED=$((PASSED + run - bad)); fi
}

# The whole stack on an emulator of AWS, by the real SAM CLI. Nothing of it leaves this machine.
emulator() {
  if ! install_python_tools >"$LOGS/python.log" 2>&1 || ! install_emulator >"$LOGS/emulator.log" 2>&1; then
    skip "AWS emulator" "its Python package could not be installed"
    return
  fi
  one "AWS emulator: package" tools/package.sh target/package
  python_tests "AWS emulator: deploy, publish, read, destroy" emulator
}

template() {
  if ! install_python_tools >"$LOGS/python.log" 2>&1; then
    skip "template: cfn-lint" "its Python package could not be installed"
    skip "template: sam validate" "its Python package could not be installed"
    skip "deployment: format, lint, tests" "the SAM CLI could not be installed"
    skip "secrets: none in a file" "its Python package could not be installed"
    return
  fi
  one "deployment: format" .venv/bin/ruff format --check --config tools/ruff.toml tools
  one "deployment: lint" .venv/bin/ruff check --config tools/ruff.toml tools
  python_tests "deployment: tests" deploy
  python_tests "template: tests" template
  python_tests "secrets: none in a file" secretscan
  one "template: cfn-lint" .venv/bin/cfn-lint template.yaml
  one "template: sam validate" env SAM_CLI_TELEMETRY=0 AWS_DEFAULT_REGION=eu-west-2 \
    .venv/bin/sam validate --lint --template template.yaml
}

# What needs nothing of the Java build, which uses one processor most of the time.
site_and_template() {
  one "Java: format" mvn --batch-mode spotless:check
  one "site: format, lint, types" npm --prefix static-site run --silent check
  node_tests "site: tests" test
  template
}

# A group of checks beside what follows. Its lines and its numbers come when it is joined.
begin_beside() { # function
  (
    PASSED=0 FAILED=0 SKIPPED=0
    "$1"
    echo "$PASSED $FAILED $SKIPPED" >"$LOGS/$1.numbers"
  ) >"$LOGS/$1.log" 2>&1 &
  BESIDE[$1]=$!
}

join_beside() { # function
  local passed=0 failed=1 skipped=0
  wait "${BESIDE[$1]}"
  cat "$LOGS/$1.log"
  [ ! -f "$LOGS/$1.numbers" ] || read -r passed failed skipped <"$LOGS/$1.numbers"
  PASSED=$((PASSED + passed))
  FAILED=$((FAILED + failed))
  SKIPPED=$((SKIPPED + skipped))
}

# The command ends as its help text says, and from any folder.
screen_statuses() {
  local project=$PWD status
  (cd events/releases && "$project/portal" screen attendance && "$project/portal" screen attendance/attendance.csv --json) || return 1
  ./portal screen README.md && return 1
  status=$?
  [ $status -eq 2 ] || return 1
  ./portal screen events && return 1
  status=$?
  [ $status -eq 1 ]
}

# Requests of all kinds, made from the description that the API serves; the same ones every time.
hostile_requests() {
  if ! install_python_tools >"$LOGS/python.log" 2>&1; then
    skip "API: requests of all kinds" "Schemathesis could not be installed"
    return
  fi
  # That answers are as described, the tests of the API compare.
  one "API: requests of all kinds" .venv/bin/schemathesis run "$BASE_URL/api/v1/openapi.json" --url "$BASE_URL" \
    --generation-deterministic --phases coverage,fuzzing --max-examples 5 --no-color \
    --checks not_a_server_error,content_type_conformance
}

# The whole portal as a newcomer starts it, in a folder of its own, looked at in a browser.
end_to_end() {
  local data port log=$LOGS/run.log host
  data=$(mktemp -d)
  # Below the range that the operating system gives to others meanwhile.
  port=$(node -e "const s = net.createServer().on('listening', () => { console.log(s.address().port); s.close(); }); const listen = () => s.listen(10000 + Math.floor(22768 * Math.random()), '127.0.0.1'); s.on('error', listen); listen()")
  # Nobody listens there: the host asks nobody outside of this machine for official figures.
  STATISTICS_URL=http://127.0.0.1:9 PORT=$port ./portal run --data "$data" >"$log" 2>&1 &
  host=$!
  local waited=0
  until grep -q "http://localhost:$port/" "$log" || ! kill -0 $host 2>/dev/null || [ $waited -ge 900 ]; do
    sleep 1
    waited=$((waited + 1))
  done
  if grep -q "http://localhost:$port/" "$log"; then
    echo "ok    portal run serves the first edition ($waited s)"
    PASSED=$((PASSED + 1))
    export BASE_URL=http://localhost:$port
    node_tests "site: end to end in a browser" e2e
    one "portal audit of the served edition" ./portal audit "$BASE_URL"
    hostile_requests
  else
    echo "FAIL  portal run does not serve a page"
    tail -n 60 "$log" | sed 's/^/      /'
    FAILED=$((FAILED + 1))
  fi
  kill $host 2>/dev/null
  wait $host 2>/dev/null
  rm -rf "$data"
}

# The integration tests of the commands come last, and mostly wait: the built portal is tested meanwhile.
await_built_portal() {
  local log=$LOGS/${JAVA_TESTS// /-}.log
  until grep -q 'failsafe.*:integration-test .*@ cli' "$log" 2>/dev/null; do
    kill -0 "${BESIDE[java_tests]}" 2>/dev/null || return
    sleep 1
  done
  stamp java
}

# A function, so that the script is read whole before it runs.
main() {
  need_jdk
  need_tool mvn "Maven 3.8 or newer"
  need_chromium
  install_site || exit 1

  begin_beside site_and_template
  begin_beside java_tests
  await_built_portal
  one "portal screen" screen_statuses
  end_to_end
  emulator
  join_beside java_tests
  join_beside site_and_template

  say_what_is_not_run
  [ $SKIPPED -eq 0 ] || echo "$SKIPPED skipped, for the reasons above"
  echo "$PASSED passed, $FAILED failed"
  [ $FAILED -eq 0 ]
}

main
