#!/usr/bin/env bash
# many.sh: what a list costs with a million scans in the database, and what it costs with a thousand.
# Build first: ./mvnw -DskipTests package && ./cutis prepare
#   PHOTO or PEER_HOME   the scan that is copied      PEOPLE (100)      EACH   scans of each (10000)      KEEP
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

people=${PEOPLE:-100} each=${EACH:-10000}
cutis_start "$work/home"
bench Load register "$cutis_base" "$people"
upload_one >"$work/first.log"
lists() { # LABEL PEOPLE
  bench Load run --base "$cutis_base" --pid "$cutis_pid" --postgres "$postgres_pid" --people "$2" --label "$1" \
    --figures "$work/figures" --call "20 newest=/api/scans?limit=20" --call "200 newest=/api/scans?limit=200" \
    --call "200 of high risk=/api/scans?limit=200&risk=HIGH" --call "20 found by a word=/api/scans?limit=20&q=copy7"
}
echo "| list | scans in the database | requests per CPU s | CPU ms, server + PostgreSQL | p50 ms | p95 ms | kB | n | not 2xx |"
echo "|---|---|---|---|---|---|---|---|---|"
bench Fill "$cutis_home" 5 200
lists warm 5 >/dev/null
rm "$work/figures"
lists "1,000 of 5 people" 5
bench Fill "$cutis_home" "$people" "$each"
lists "$((people * each)) of $people people" "$people"
echo
echo "| list | CPU at the larger to the smaller (wanted: at most 1.5) |"
echo "|---|---|"
awk -F'\t' '$1 in first { printf "| %s | %.2f |\n", $1, $3 / first[$1]; next } { first[$1] = $3 }' "$work/figures"
