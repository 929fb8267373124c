import { availableParallelism, loadavg } from "node:os";

/** Times are promised for a machine that does nothing else: one with other work is given as much longer. */
export function promised(seconds: number): number {
  return seconds * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
}
