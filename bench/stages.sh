#!/usr/bin/env bash
# stages.sh: processor time of each stage of the analysis, of its bare kernels and of the peers' analysis of the same photo,
# in one run, one thread. Build first: ./mvnw -DskipTests package
#   PEER_HOME   the peers' folder: the photo and the peers' analysis are theirs
#   FORKS       JVMs per benchmark (2)      SECONDS_EACH   of an iteration (2)      PYTHON   (/usr/bin/python3)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=bench/common.sh
. "$here/common.sh"
need_peers
measured_on
bench Stages "${FORKS:-2}" "${SECONDS_EACH:-2}" "${PYTHON:-/usr/bin/python3}" "$here/load/peer-analysis.py" 40 \
  2> >(grep -v '^WARNING' >&2)
