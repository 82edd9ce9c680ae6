#!/usr/bin/env bash
# Looks for inputs that break the screener, guided by the code that they reach: tools/fuzz.sh
# [MINUTES] [TEST ...]. Each fuzz test runs for so many minutes (5); what it learns is kept in
# shared/.cifuzz-corpus for the next run. An input that breaks something is kept below
# shared/src/test/resources, where the usual tests run it from then on: mend the code and commit both.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. tools/setup.sh

MINUTES=${1:-5}
shift || true
TESTS=("$@")
if [ ${#TESTS[@]} -eq 0 ]; then
  TESTS=(DataFileFuzzTest ZipFuzzTest DescriptionFuzzTest ReleaseFuzzTest)
fi

need_jdk
need_tool mvn "Maven 3.8 or newer"
mvn --batch-mode --quiet -pl shared -DskipTests test-compile

failed=0
for test in "${TESTS[@]}"; do
  echo "$test, $MINUTES minutes ..."
  fuzzer=shared/target/$test.log
  java=shared/target/surefire-reports/org.openscrutiny.opendata.$test-output.txt
  JAZZER_FUZZ=1 JAZZER_MAX_DURATION=${MINUTES}m mvn --batch-mode --quiet -pl shared \
    -Dtest="$test" surefire:test@fuzz >"$fuzzer" 2>&1 || failed=1
  grep -hE -A 4 '^soak: |^Done |Java Exception|Test unit written' "$java" "$fuzzer" |
    grep -E 'soak: |Done |Exception|Error|Test unit' || true
done
exit $failed
