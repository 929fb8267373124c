import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";

/** Times are promised for a machine that does nothing else: one with other work is given as much longer. */
export function promised(seconds: number): number {
  return seconds * stretch(loadavg()[0] ?? 0);
}

/**
 * The same, by what was running during the very work: the load above is that of a minute, and lags behind a crowd that
 * comes and goes in seconds. Returns what the promise is then.
 */
export function promisedDuring(): (seconds: number) => number {
  const seen: number[] = [];
  // the fourth of its fields: how many threads run or want to, this one among them
  const look = () => seen.push(Number(/(\d+)\//.exec(readFileSync("/proc/loadavg", "utf8"))?.[1]) - 1);
  const timer = setInterval(look, 50);
  return (seconds) => {
    clearInterval(timer);
    const mean = seen.reduce((sum, one) => sum + one, 0) / Math.max(1, seen.length);
    return Math.max(promised(seconds), seconds * stretch(mean));
  };
}

function stretch(running: number): number {
  return Math.max(1, running / availableParallelism());
}
