#!/usr/bin/env bash
# processes.sh: uploads and lists by one, two and four server processes over one database.
# Build first: ./mvnw -DskipTests package && ./cutis prepare
#   PHOTO or PEER_HOME   what is uploaded      UPLOADS   of each round (300)      KEEP
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=bench/common.sh
. "$here/common.sh"
# shellcheck source=bench/cutis-server.sh
. "$here/cutis-server.sh"
need_photo
work_folder
finish() {
  cutis_stop
  work_done
}
trap finish EXIT
measured_on

cutis_start "$work/home"
bench Load register "$cutis_base" 5
upload_one >"$work/first.log"
bench Fill "$cutis_home" 5 200
servers=(--base "$cutis_base" --pid "$cutis_pid")
processes=1
# Each process is warmed as long as one alone: they share the calls, and each has a JVM of its own to warm.
round() { # LABEL
  bench Load run "${servers[@]}" --postgres "$postgres_pid" --people 5 --photo "$photo" --label "$1" --figures "$work/figures" \
    --connections 8 --warmup $((30 * processes)) --call "200 newest=/api/scans?limit=200"
  bench Load run "${servers[@]}" --postgres "$postgres_pid" --people 5 --photo "$photo" --label "$1" --figures "$work/figures" \
    --connections 4 --most "${UPLOADS:-300}" --warmup $((30 * processes)) --seconds 90 --call upload=upload
}
echo "| call | processes | requests per CPU s | CPU ms, servers + PostgreSQL | p50 ms | p95 ms | kB | n | not 2xx |"
echo "|---|---|---|---|---|---|---|---|---|"
round 1
for number in 1 2 3; do
  cutis_another "$cutis_home" "$number"
  servers+=(--base "http://127.0.0.1:$((cutis_port + number))" --pid "$cutis_pid")
  processes=$((number + 1))
  if [ "$number" != 2 ]; then
    round "$processes"
  fi
done
echo
echo "| call | processes | requests per CPU s, to one process (wanted: 0.9 to 1.1) |"
echo "|---|---|---|"
awk -F'\t' '$1 in first { printf "| %s | %s | %.2f |\n", $1, $2, first[$1] / $3; next } { first[$1] = $3 }' "$work/figures"
