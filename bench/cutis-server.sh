# Starts and stops servers for the scripts of this folder, as an operator does: the packaged program, the shipped flags, its
# own PostgreSQL. Sourced after common.sh.
cutis_processes=()

# LOG PORT [VARIABLE=VALUE…]: waits until it is ready; its process id is $cutis_pid.
cutis_process() {
  local log=$1 port=$2
  shift 2
  env "$@" CUTIS_PORT="$port" CUTIS_MANAGEMENT_PORT=0 "$java" "${flags[@]}" -jar "$server_jar" >"$log" 2>&1 &
  cutis_pid=$!
  cutis_processes+=("$cutis_pid")
  for _ in $(seq 600); do
    if grep -q "Cutis is ready" "$log"; then return; fi
    kill -0 "$cutis_pid" 2>/dev/null || break
    sleep 0.1
  done
  echo "the server did not start:" >&2
  cat "$log" >&2
  return 1
}

# HOME: one server with an embedded database: $cutis_base, $cutis_pid, $postgres_pid, and $cutis_pids for load.py.
cutis_start() {
  cutis_home=$1 cutis_port=${CUTIS_BENCH_PORT:-28003}
  cutis_base=http://127.0.0.1:$cutis_port
  cutis_process "$cutis_home.log" "$cutis_port" CUTIS_HOME="$cutis_home"
  postgres_pid=$(head -1 "$cutis_home"/data*/postmaster.pid)
  cutis_pids=(--pid "$cutis_pid")
  # load.py counts children: PostgreSQL must not count twice where it is one.
  if [ "$(ps -o ppid= -p "$postgres_pid" | tr -d ' ')" != "$cutis_pid" ]; then cutis_pids+=(--pid "$postgres_pid"); fi
}

# HOME NUMBER: one more process over the database and the photos of the first, at the next port.
cutis_another() {
  local url
  url=postgresql://cutis:$(cat "$1/secrets/postgres.password")@127.0.0.1:$(sed -n 4p "$1"/data*/postmaster.pid)/cutis
  cutis_process "$1-$2.log" $((cutis_port + $2)) CUTIS_HOME="$1" CUTIS_DATABASE_URL="$url"
}

# The first person's first photo: a scan that Fill can copy.
upload_one() {
  bench Load run --base "$cutis_base" --pid "$cutis_pid" --postgres "$postgres_pid" --photo "$photo" --most 1 \
    --call first=upload
}

cutis_stop() {
  # Against the order of the start: the first one holds the database.
  local i
  for ((i = ${#cutis_processes[@]} - 1; i >= 0; i--)); do
    kill "${cutis_processes[i]}" 2>/dev/null || continue
    wait "${cutis_processes[i]}" 2>/dev/null || true
  done
  cutis_processes=()
}

# A folder that goes when the script ends, unless KEEP is set. PostgreSQL may belong to another account, which must get in.
work_folder() {
  work=$(mktemp -d "${TMPDIR:-/tmp}/cutis-bench-XXXXXX")
  chmod 755 "$work"
}

work_done() { if [ -n "${KEEP:-}" ]; then echo "kept: $work" >&2; else rm -rf "$work"; fi; }
