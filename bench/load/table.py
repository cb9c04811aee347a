#!/usr/bin/env python3
"""Tables out of what load.py wrote in several runs: table.py FOLDER NAME…, where FOLDER holds NAME-1.json, NAME-2.json …

Cutis is the last name, the peers those before it. Figures are medians (least to most). FOLDER/hash holds the processor ms of
the password hash alone, one line for each run.
"""
import json
import pathlib
import statistics
import sys

WANTED = {"scans": 6, "upload": 2}


def figures(values, digits=1):
    if max(values) >= 100:
        digits = 0
    return f"{statistics.median(values):,.{digits}f} ({min(values):,.{digits}f} to {max(values):,.{digits}f})"


def middle(cells, key):
    return statistics.median(cell[key] for cell in cells)


folder, names = pathlib.Path(sys.argv[1]), sys.argv[2:]
runs = {name: [json.loads(f.read_text()) for f in sorted(folder.glob(f"{name}-*.json"))] for name in names}
calls = {name: {call: [run["calls"][call] for run in runs[name]] for call in runs[name][0]["calls"]} for name in names}
cutis, peers = names[-1], names[:-1]

print("| call | server | requests per CPU s | CPU ms | p50 ms | p95 ms | kB | not 2xx | n | CPUs of others |")
print("|---|---|---|---|---|---|---|---|---|---|")
for call in calls[cutis]:
    for name in names:
        cells = calls[name][call]
        print(f'| {call} | {name} | {figures([c["per_cpu_s"] for c in cells])} | '
              f'{figures([sum(c["cpu_ms"]) for c in cells], 2)} | {figures([c["p50_ms"] for c in cells])} | '
              f'{figures([c["p95_ms"] for c in cells])} | {middle(cells, "kb"):.1f} | {sum(c["bad"] for c in cells)} | '
              f'{sum(c["n"] for c in cells)} | {figures([c["others_cpu"] for c in cells])} |')

print("\n| call | requests per CPU s, to the faster peer | bytes, to that peer | wanted |")
print("|---|---|---|---|")
for call in calls[cutis]:
    faster = max(peers, key=lambda name: middle(calls[name][call], "per_cpu_s"))
    times = middle(calls[cutis][call], "per_cpu_s") / middle(calls[faster][call], "per_cpu_s")
    size = middle(calls[cutis][call], "kb") / middle(calls[faster][call], "kb")
    print(f'| {call} | {times:.1f} times {faster} | {size:.2f} | {f"at least {WANTED[call]}" if call in WANTED else "see below"} |')

if "login" not in calls[cutis]:
    sys.exit()
login = [sum(c["cpu_ms"]) for c in calls[cutis]["login"]]
hashes = [float(line) for line in (folder / "hash").read_text().split()]
rest = [whole - alone for whole, alone in zip(login, hashes)]
print(f"""
| sign-in | CPU ms |
|---|---|
| whole | {figures(login, 2)} |
| password hash alone, the same JVM flags, all processors | {figures(hashes, 2)} |
| everything but the hash (wanted: at most 5) | {figures(rest, 2)} |""")
