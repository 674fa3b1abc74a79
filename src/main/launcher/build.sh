# The launcher's slow half, read by `docket` when the jar is missing or older than its sources, or was never rehearsed
# with this JDK. It uses what the launcher has set: root, app, jar, archive, java, java_major, java_version, jdk,
# jdk_major, quiet, quick_flags, serve_flags.

quick=$root/target/quick # the folder of the pom's quick profile

# Leaves a current jar, and a start-up archive where one can be had, or ends with exit 3.
prepare() {
  if ! current "$jar"; then
    lock wait
    current "$jar" || adopt || compile
    [ -e "$archive" ] || rehearse
    unlock
  elif [ -w "$app" ] && lock no-wait; then
    [ -e "$archive" ] || rehearse
    unlock
  fi
}

# Takes the jar of a full `mvn package` or `mvn verify`, so that the tests of that very build need no second one.
adopt() {
  for made in "$root"/target/docket-*-all.jar; do
    current "$made" && complete "$made" && cp -p "$made" "$app/new.jar" && publish "$app/new.jar" && return 0
  done
  return 1
}

# A zip ends with its directory; a jar that Maven is still writing, or died writing, does not.
complete() {
  [ "$(tail -c 22 "$1" | od -A n -t x1 -N 4 | tr -d ' \n')" = 504b0506 ]
}

# A server may be running from the old jar: that file stays open, the new one only takes its name.
publish() {
  mv -f "$1" "$jar" && rm -f "$app"/start-* "$app"/serve-*
}

compile() {
  [ -n "$jdk" ] || consider_all # JAVA_HOME may be a mere runtime: good enough to run with
  [ -n "$jdk" ] || fail "Docket must be built, but $java has no compiler (javac)
  install a JDK, for example with \`apt install openjdk-$oldest-jdk\` or from https://adoptium.net"
  maven=$(command -v mvn) || maven=${MAVEN_HOME:+$MAVEN_HOME/bin/mvn}
  [ -x "$maven" ] || fail "Docket must be built, but Maven (mvn) is not on the PATH
  install it, for example with \`apt install maven\` or from https://maven.apache.org"
  say 'building (the first time Maven fetches libraries, which may take a minute)'
  : >"$app/started"
  rm -f "$quick"/docket-*-all.jar
  run_maven </dev/null >&2 || broken 'the build failed'
  for made in "$quick"/docket-*-all.jar; do
    # a source saved while Maven was at work must count as newer than the jar
    [ -f "$made" ] && touch -r "$app/started" "$made" && publish "$made" && return 0
  done
  broken "the build left no jar in $quick"
}

run_maven() {
  options='-XX:TieredStopAtLevel=1 -Djansi.noreset=true'
  case $jdk_major in # Maven's own libraries draw warnings from these
    24 | 25 | 26) options="$options --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" ;;
  esac
  JAVA_HOME=$jdk MAVEN_OPTS="$options ${MAVEN_OPTS-}" \
    "$maven" -B -q -Dstyle.color=never -f "$root/pom.xml" -Dquick -Dmaven.test.skip=true package
}

broken() {
  [ ! -f "$jar" ] || fail "$1; the last good program stays in $jar"
  fail "$1"
}

# Records which classes a start needs, linked and laid out: an AOT cache (JEP 483, 514), before JDK 25 a class data
# archive. Without one a query takes three times as long. A server's own holds its pages too, and what the JVM learnt
# of them (JEP 515); it would slow a query. A JVM that can make none leaves an empty file.
rehearse() {
  rm -rf "$app/rehearsal"
  mkdir "$app/rehearsal" || return 0
  record start "$quick_flags" &
  record serve "$quiet $serve_flags"
  wait
  rm -rf "$app/rehearsal"
}

# The flags must be those of the later start.
record() {
  new=$app/rehearsal/$1 made=$app/$1-$java_version with=$2
  set -- -Ddocket.home="$root" -cp "$jar" docket.cli.Rehearsal "$1" "$new-store"
  if [ "$java_major" -ge 25 ]; then
    jvm -XX:AOTMode=record -XX:AOTConfiguration="$new.config" "$@"
    jvm -XX:AOTMode=create -XX:AOTConfiguration="$new.config" -XX:AOTCache="$new" -cp "$jar"
  else
    jvm -XX:ArchiveClassesAtExit="$new" "$@"
  fi
  [ -f "$new" ] || : >"$new"
  mv -f "$new" "$made"
}

# The time limit is for a program that hangs.
jvm() {
  limit=$(command -v timeout) && limit="$limit 60"
  $limit "$java/bin/java" $with "$@" </dev/null >/dev/null 2>&1
}

# One build at a time. The kernel frees a flock with its last holder: a Maven that outlives a killed launcher holds it.
lock() {
  mkdir -p "$app" && [ -w "$app" ] || fail "cannot write to $app"
  if ! command -v flock >/dev/null; then
    lock_by_link "$1"
    return
  fi
  exec 9>"$app/lock"
  flock -n 9 && return 0
  [ "$1" = wait ] || { exec 9>&- && return 1; }
  say 'another build is running, waiting for it'
  flock 9
}

# Where there is no flock: a symlink that names the holder's process, made in one step.
lock_by_link() {
  lost=0
  until ln -s $$ "$app/locked" 2>/dev/null; do
    if ! holder=$(readlink "$app/locked"); then # freed meanwhile, or a disk that is full
      lost=$((lost + 1))
      [ "$lost" -le 5 ] || fail "cannot write to $app"
    elif ps -p "$holder" >/dev/null; then
      [ "$1" = wait ] || return 1
      sleep 1
    elif mkdir "$app/unlocking" 2>/dev/null; then # one waiter at a time clears what a dead one left
      [ "$(readlink "$app/locked")" != "$holder" ] || rm -f "$app/locked"
      rmdir "$app/unlocking"
    else
      find "$app/unlocking" -prune -mmin +1 -exec rmdir {} \; 2>/dev/null
      sleep 1
    fi
  done
  trap 'rm -f "$app/locked"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' HUP TERM
}

unlock() {
  exec 9>&-
  [ ! -h "$app/locked" ] || rm -f "$app/locked"
  trap - EXIT INT HUP TERM
}
