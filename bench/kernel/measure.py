"""Times Jupyter kernels side by side: python3 measure.py [--rounds 5] .net-csharp python3

Each round starts every kernel once, in turn, so that a busy moment of the machine hits all of them.
Prints medians: ready (from start to the answer of kernel_info), first cell, later trivial cells,
memory of all its processes after 300 cells, and its growth over the last 200 of 500 cells.
"""

import argparse
import statistics
import subprocess
import time

from jupyter_client.manager import start_new_kernel


def memory_mb(root):
    """Resident memory of a process and all its descendants."""
    table = subprocess.run(
        ["ps", "-e", "-o", "pid=,ppid=,rss="], capture_output=True, text=True, check=True)
    rows = [tuple(map(int, line.split())) for line in table.stdout.splitlines()]
    family, before = {root}, 0
    while len(family) > before:
        before = len(family)
        family |= {pid for pid, parent, _ in rows if parent in family}
    return sum(rss for pid, _, rss in rows if pid in family) / 1024


def run(client, code):
    start = time.perf_counter()
    reply = client.execute_interactive(code, output_hook=lambda _: None, timeout=60)
    assert reply["content"]["status"] == "ok", reply["content"]
    return 1000 * (time.perf_counter() - start)


def measure(name):
    start = time.perf_counter()
    manager, client = start_new_kernel(kernel_name=name)
    try:
        ready = 1000 * (time.perf_counter() - start)
        first = run(client, "1 + 1")
        later = [run(client, f"{i} + 1") for i in range(299)]
        process = manager.provisioner.process.pid
        at_300 = memory_mb(process)
        slower = [run(client, f"{i} + 1") for i in range(200)]
        return {
            "ready ms": ready,
            "first cell ms": first,
            "later cells ms": statistics.median(later),
            "cells 301-500 ms": statistics.median(slower),
            "memory at 300 cells MB": at_300,
            "growth MB a cell": (memory_mb(process) - at_300) / 200,
        }
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kernels", nargs="+")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()

    rounds = {name: [] for name in arguments.kernels}
    for _ in range(arguments.rounds):
        for name in arguments.kernels:
            rounds[name].append(measure(name))

    for name, results in rounds.items():
        print(name)
        for what in results[0]:
            values = [result[what] for result in results]
            print(f"  {what:24} {statistics.median(values):9.3f}"
                  f"   ({min(values):.3f} to {max(values):.3f})")


if __name__ == "__main__":
    main()
