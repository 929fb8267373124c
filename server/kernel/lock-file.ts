import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";

/**
 * Takes a lock file holding our process id, or calls `taken` with the id of the living process that has it.
 * A lock left behind by a process that is gone is taken over. Returns the release.
 */
export function takeLock(file: string, taken: (pid: number) => never): () => void {
  for (;;) {
    try {
      const handle = openSync(file, "wx");
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const pid = Number(readFileSync(file, "utf8"));
      if (pid !== process.pid && isAlive(pid)) taken(pid);
      rmSync(file, { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
