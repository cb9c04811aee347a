# What the scripts of this folder share. Sourced; $here is this folder.
root=$(dirname "$here")
# The one place of the shipped flags; CUTIS_BENCH_FLAGS adds to them, for a profiler.
# shellcheck disable=SC2206
flags=("@$root/deploy/jvm.options" ${CUTIS_BENCH_FLAGS:-})

is_25() { "$1" -version 2>&1 | grep -qE 'version "(2[5-9]|[3-9][0-9])'; }
java=
for candidate in "${JAVA_HOME:-/nowhere}/bin/java" "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
  if [ -x "$candidate" ] && is_25 "$candidate"; then java=$candidate; break; fi
done
if [ -z "$java" ]; then
  echo "Java 25 is needed; none was found in JAVA_HOME, on PATH or in /usr/lib/jvm." >&2
  exit 1
fi

server_jar=$(find "$root/server/target/cutis" -maxdepth 1 -name 'cutis-server-*.jar' 2>/dev/null | head -1 || true)
if [ -z "$server_jar" ] || [ ! -f "$root/bench/target/class-path" ]; then
  echo "Not built yet: run ./mvnw -DskipTests package in $root first." >&2
  exit 1
fi
# As "cutis serve" does, once "cutis prepare" has been run.
if [ -s "$root/server/target/cutis/cutis.aot" ]; then flags+=("-XX:AOTCache=$root/server/target/cutis/cutis.aot"); fi

# CLASS ARGUMENT…: a program of this module.
bench() {
  local name=$1
  shift
  "$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Xmx512m -XX:+UseSerialGC \
    -Dcutis.flags="$root/deploy/jvm.options" \
    -cp "$root/bench/target/classes:$(cat "$root/bench/target/class-path")" "org.cutis.bench.$name" "$@"
}

need_peers() {
  if [ ! -f "${PEER_HOME:-/nowhere}/img/lesion-c.jpg" ]; then
    echo "PEER_HOME must name the folder of the peer servers, which holds img/lesion-c.jpg." >&2
    exit 1
  fi
}

# $photo: what is uploaded.
need_photo() {
  photo=${PHOTO:-${PEER_HOME:-/nowhere}/img/lesion-c.jpg}
  if [ ! -f "$photo" ]; then
    echo "PHOTO must name a photo that the analysis takes, or PEER_HOME the folder of the peer servers." >&2
    exit 1
  fi
}

measured_on() {
  local cpu
  cpu=$(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -1)
  echo "Measured on $(date -u '+%Y-%m-%d %H:%M') UTC: $(nproc) x ${cpu:-$(uname -m)}, $(awk '/MemTotal/ {printf "%.0f GiB", $2 / 1048576}' /proc/meminfo)," \
    "$(uname -sr), $("$java" -version 2>&1 | sed -n 2p), commit $(git -C "$root" rev-parse --short HEAD 2>/dev/null || echo unknown)," \
    "load at the start $(cut -d' ' -f1 /proc/loadavg). Flags: $(grep -v '^#' "$root/deploy/jvm.options" | tr '\n' ' ')${CUTIS_BENCH_FLAGS:-}"
  echo
}
