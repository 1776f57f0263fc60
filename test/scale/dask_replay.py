#!/usr/bin/python3
"""Runs `santun replay` on Dask distributed: one part of the archive a task, the same lines out.

dask_replay.py ARCHIVE OUT_FOLDER --workers N [--kill] -- COMMAND ...

COMMAND is a line filter: `node dist/cli/santun.mjs replay -`. Each part goes to a file of its own, which takes its name only
once it is whole: a worker that dies leaves nothing behind, and its parts are run again by another. --kill kills one worker
while parts are being worked on. Prints seconds, parts, the highest exit code, and with --kill the parts that were then still
to do.
"""
import argparse
import os
import signal
import subprocess
import sys
import threading
import time

import dask
from dask.distributed import Client, LocalCluster, wait


def split(path, size):
    """Start and length of parts of about `size` bytes that end at ends of lines."""
    parts, start = [], 0
    with open(path, "rb") as archive:
        archive.seek(0, os.SEEK_END)
        end = archive.tell()
        while start < end:
            archive.seek(min(start + size, end))
            archive.readline()
            parts.append((start, archive.tell() - start))
            start = archive.tell()
    return parts


def run_part(path, out, number, start, length, command):
    """Pipes one part through the command; answers its exit code: 1 = lines that could not be read, told in their place."""
    with open(path, "rb") as archive:
        archive.seek(start)
        part = archive.read(length)
    done = subprocess.run(command, input=part, stdout=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"part {number}: the command ended with {done.returncode}")
    name = os.path.join(out, f"part-{number:05}.ndjson")
    with open(f"{name}.{os.getpid()}", "wb") as file:
        file.write(done.stdout)
    os.replace(file.name, name)
    return done.returncode


def kill_one(pid, futures, killed):
    """Kills a worker once a part is done, and tells how many parts were then still to do."""
    wait(futures, return_when="FIRST_COMPLETED")
    killed.append(sum(not future.done() for future in futures))
    os.kill(pid, signal.SIGKILL)


def main():
    words = sys.argv[1:]
    cut = words.index("--")
    parser = argparse.ArgumentParser()
    parser.add_argument("archive")
    parser.add_argument("out")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--part", type=int, default=4_000_000, help="bytes of a part")
    parser.add_argument("--kill", action="store_true")
    args = parser.parse_args(words[:cut])
    command = words[cut + 1 :]
    os.makedirs(args.out, exist_ok=True)
    dask.config.set({"distributed.comm.timeouts.connect": "60s"})
    with LocalCluster(n_workers=args.workers, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        with Client(cluster) as client:
            pids = sorted(client.run(os.getpid).values())
            killed = []
            started = time.monotonic()
            parts = split(args.archive, args.part)
            futures = [
                client.submit(run_part, args.archive, args.out, number, start, length, command, pure=False, retries=3)
                for number, (start, length) in enumerate(parts)
            ]
            if args.kill:
                threading.Thread(target=kill_one, args=(pids[0], futures, killed), daemon=True).start()
            wait(futures)
            codes = client.gather(futures)
            print(f"{time.monotonic() - started:.3f}", len(parts), max(codes, default=0), *killed)


if __name__ == "__main__":
    main()
