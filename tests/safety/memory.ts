import { readFileSync } from "node:fs";

/** Memory that a process really holds, in megabytes. */
function residentMegabytes(pid: number): number {
  const [, pages = "0"] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
  return (Number(pages) * 4_096) / 1_048_576;
}

/** Runs something and says by how many megabytes the process grew meanwhile at most. */
export async function growthDuring(pid: number, work: () => Promise<unknown>): Promise<number> {
  const rest = residentMegabytes(pid);
  let most = rest;
  const watch = setInterval(() => (most = Math.max(most, residentMegabytes(pid))), 10);
  await work();
  clearInterval(watch);
  return most - rest;
}
