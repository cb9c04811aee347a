#!/usr/bin/env bash
# side-by-side.sh: the peers' Django, their FastAPI and Cutis with its embedded PostgreSQL, started once and measured in turn by
# the peers' own load.py: sign-in, a list of 200, an upload with its analysis. Then memory after 1,000 more uploads.
# Build first: ./mvnw -DskipTests package
#   PEER_HOME   the peers' folder; its README says what to install      RUNS   (3)      UPLOADS   before memory is read (1000)
#   CALLS   (login,scans,upload)      KEEP   set to keep the folder of the run      PYTHON   (/usr/bin/python3)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=bench/common.sh
. "$here/common.sh"
# shellcheck source=bench/cutis-server.sh
. "$here/cutis-server.sh"
need_peers
need_photo
python=${PYTHON:-/usr/bin/python3}
work_folder
export PEER_STATE=$work/peers
finish() {
  cutis_stop
  "$PEER_HOME/run.sh" stop || true
  work_done
}
trap finish EXIT
measured_on

# Uploads of one person in an hour are limited: each run has a person of its own, and those of the memory run as many as needed.
runs=${RUNS:-3}
people=$((runs > 5 ? runs : 5))
"$PEER_HOME/run.sh" start >"$work/peers.log"
cutis_start "$work/home"
bench Load register "$cutis_base" "$people"
upload_one >"$work/first.log"
bench Fill "$cutis_home" "$people" 200

load() { # NAME MAP RUN ARGUMENT…: figures into NAME-RUN.json
  local name=$1 map=$2 run=$3
  shift 3
  "$python" "$PEER_HOME/load.py" --map "$map" --json "$work/$name-$run.json" --only "${CALLS:-login,scans,upload}" "$@" >&2
}
# Peers compile nothing while they run; Cutis does, and is measured as it is when it has been up for a while.
sed 's/person-1@/person-5@/' "$here/load/map-cutis.json" >"$work/map.json"
load warmed-up "$work/map.json" 0 --base "$cutis_base" --seconds 40
for run in $(seq "$runs"); do
  for peer in django fastapi; do
    load "$peer" "$PEER_HOME/map-$peer.json" "$run" --pid "$(cat "$PEER_STATE/$peer.pid")" --pid "$(cat "$PEER_STATE/postgres.pid")"
  done
  sed "s/person-1@/person-$run@/" "$here/load/map-cutis.json" >"$work/map.json"
  load cutis "$work/map.json" "$run" --base "$cutis_base" "${cutis_pids[@]}"
  bench Hash 2 2>/dev/null >>"$work/hash"
done
"$python" "$here/load/table.py" "$work" django fastapi cutis
cat <<'END'

Upload, steps done. Cutis: header and structure of the file checked, metadata cut out, AES-256-GCM, fsync of the blob, row and
job committed; quality, skin gate, segmentation, classification with heat map and prediction set, ABCD, texture, risk; report
stored and sent. Peers: file written; quality, hair removal, outline by threshold, ABCD, texture, one network; row committed.

END
"$PEER_HOME/run.sh" stop
bench Load run --base "$cutis_base" --pid "$cutis_pid" --postgres "$postgres_pid" --people "$people" --photo "$photo" \
  --connections 4 --most "${UPLOADS:-1000}" --warmup 0 --seconds 3600 --call upload=upload --label memory >"$work/uploads.log"
cat "$work/uploads.log" >&2
echo "| after ${UPLOADS:-1000} more uploads, MB | PSS (wanted: below 700) | RSS, shared pages counted in each process |"
echo "|---|---|---|"
echo "| Cutis $(bench Load memory --pid "$cutis_pid" --postgres "$postgres_pid")"
