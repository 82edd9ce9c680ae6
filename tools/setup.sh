# Finds or installs what the commands need. Sourced by ./portal and tools/test.sh from the project's
# root; every function says exactly what to install where it cannot help itself.

STAMPS=.portal/build

setup_failed() {
  printf 'portal: %s\n' "$*" >&2
  exit 1
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25\b'
}

# JAVA_HOME on a JDK 25, wherever the machine keeps one. Maven itself needs it too: the formatter
# and the analysers run inside Maven's own Java.
need_jdk() {
  local home
  for home in "${JAVA_HOME:-}" "${JAVA_HOME_25_X64:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then
      export JAVA_HOME=$home
      # Maven's own libraries use what Java 25 warns about.
      export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
      return
    fi
  done
  setup_failed "needs a JDK 25 (Eclipse Temurin, for example); set JAVA_HOME to it"
}

need_tool() {
  command -v "$1" >/dev/null || setup_failed "needs $2"
}

# Whether anything that the named stamp was made from is newer than the stamp.
is_stale() {
  local stamp=$STAMPS/$1
  shift
  [ ! -f "$stamp" ] ||
    [ -n "$(find "$@" \( -name target -o -name node_modules \) -prune -o -type f -newer "$stamp" -print -quit)" ]
}

# To be called before the work begins, so that what changes meanwhile counts as newer.
begin() {
  mkdir -p "$STAMPS"
  touch "$STAMPS/.$1"
}

stamp() {
  mv "$STAMPS/.$1" "$STAMPS/$1"
}

build_java() {
  need_tool mvn "Maven 3.8 or newer"
  if is_stale java pom.xml shared attack functions tools/dynamodb-local tools/localaws tools/lait tools/draft tools/cli catalogue portal.json ||
    [ ! -d tools/dynamodb-local/target/lib ] || [ ! -f functions/api/target/api.jar ]; then
    echo "Building ..."
    begin java
    mvn --batch-mode --quiet -Dstyle.color=never -DskipTests -pl '!tools/bench' package ||
      setup_failed "the build failed; what went wrong stands above"
    stamp java
  fi
}

# The benches, apart from the rest: nobody who only runs the portal needs what they measure against.
build_bench() {
  build_java
  if is_stale bench pom.xml shared tools/localaws tools/bench || [ ! -d tools/bench/target/lib ]; then
    echo "Building the benches ..."
    begin bench
    mvn --batch-mode --quiet -Dstyle.color=never -DskipTests -pl tools/bench -am package ||
      setup_failed "the build failed; what went wrong stands above"
    stamp bench
  fi
}

install_site() {
  need_tool node "Node.js 20 or newer"
  need_tool npm "npm"
  if is_stale npm static-site/package-lock.json static-site/package.json || [ ! -d static-site/node_modules ]; then
    echo "Installing the site's packages ..."
    begin npm
    npm ci --prefix static-site --no-audit --no-fund --loglevel=error
    stamp npm
  fi
  if is_stale css static-site/package-lock.json static-site/scripts static-site/src || [ ! -f static-site/dist/search.js ]; then
    begin css
    npm run --prefix static-site --silent build
    stamp css
  fi
}

# Sets CHROMIUM, installing Debian's package where that is possible.
need_chromium() {
  local name
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then
      CHROMIUM=$(command -v "$name")
      export CHROMIUM
      return
    fi
  done
  if [ "${installed_chromium:-}" ] || [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    setup_failed "needs Chromium: install it (on Debian and Ubuntu: sudo apt-get install chromium)"
  fi
  echo "Installing Chromium ..."
  installed_chromium=yes
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
  need_chromium
}

# Python tools are extras: false where they cannot be had.
install_python_tools() {
  command -v python3 >/dev/null || return 1
  mkdir -p "$STAMPS"
  (
    # Groups of checks that run beside one another may ask at the same time.
    ! command -v flock >/dev/null || flock 8
    is_stale python tools/requirements.txt || [ ! -x .venv/bin/sam ] || exit 0
    echo "Installing the SAM CLI and the template's linters ..."
    begin python
    python3 -m venv .venv &&
      .venv/bin/pip install --quiet --disable-pip-version-check -r tools/requirements.txt &&
      stamp python
  ) 8>"$STAMPS/python.lock"
}

# An emulator of AWS, apart from the rest: it pins other versions. Also an extra.
install_emulator() {
  command -v python3 >/dev/null || return 1
  if is_stale emulator tools/emulator/requirements.txt || [ ! -x .venv-emulator/bin/ministack ]; then
    echo "Installing the emulator of AWS ..."
    begin emulator
    python3 -m venv .venv-emulator &&
      .venv-emulator/bin/pip install --quiet --disable-pip-version-check -r tools/emulator/requirements.txt &&
      stamp emulator
  fi
}
