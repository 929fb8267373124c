import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";

/** Times are promised for a machine that does nothing else: one with other work is given as much longer. */
export function promised(seconds: number): number {
  return seconds * stretch(loadavg()[0] ?? 0);
}

/**
 * The same, by what others were running during the very work: the load above is that of a minute, and lags behind neighbours
 * that come and go in seconds. What the work itself runs stretches nothing. Returns what the promise is then.
 * @param ours whether a process belongs to the work, by its id and its command
 */
export function promisedDuring(ours: (pid: number, command: string) => boolean): (seconds: number) => number {
  const seen: number[] = [];
  const timer = setInterval(() => seen.push(othersRunning(ours)), 200);
  return (seconds) => {
    clearInterval(timer);
    const mean = seen.reduce((sum, one) => sum + one, 0) / Math.max(1, seen.length);
    return Math.max(promised(seconds), seconds * stretch(availableParallelism() + mean));
  };
}

function othersRunning(ours: (pid: number, command: string) => boolean): number {
  return readdirSync("/proc").filter((name) => {
    try {
      if (!/^\d+$/.test(name) || !/\) R /.test(readFileSync(`/proc/${name}/stat`, "utf8"))) return false;
      return !ours(Number(name), readFileSync(`/proc/${name}/cmdline`, "utf8"));
    } catch {
      // it has ended meanwhile
      return false;
    }
  }).length;
}

function stretch(running: number): number {
  return Math.max(1, running / availableParallelism());
}
