#!/usr/bin/env python3
"""Processor ms of the peers' own analysis of the same photo: peer-analysis.py [PHOTOS] prints mean, least, most, n.

PEER_HOME names the peers' folder."""
import os
import pathlib
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"
if not os.environ.get("PEER_HOME"):
    sys.exit("PEER_HOME is not set; name the folder of the peer servers.")
home = pathlib.Path(os.environ["PEER_HOME"])
sys.dont_write_bytecode = True
sys.path.insert(0, str(home / "common"))
import lesion  # noqa: E402

photos = int(sys.argv[1]) if len(sys.argv) > 1 else 30
photo = (home / "img" / "lesion-c.jpg").read_bytes()
for _ in range(5):
    lesion.analyse(photo)
took = []
for _ in range(photos):
    begin = time.process_time()
    lesion.analyse(photo)
    took.append((time.process_time() - begin) * 1e3)
took.sort()
print(f"{sum(took) / len(took):.3f} {took[0]:.3f} {took[-1]:.3f} {len(took)}")
