import type { ChildProcess, ChildProcessByStdio } from "node:child_process";
import type { Readable } from "node:stream";

/** What a program that a test started has to tell. */
export interface Followed {
  /** All it has written so far, both streams. */
  said(): string;
  /** Exit code; 128 + number when a signal ended it. */
  readonly ended: Promise<number>;
}

/** Follows a child from its start; while it runs it is one of `running`, so that nothing is left behind. */
export function followed(
  child: ChildProcessByStdio<null, Readable, Readable>,
  running: Set<ChildProcess>,
): Followed {
  running.add(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const ended = new Promise<number>((resolve) => {
    child.once("close", (code, signal) => {
      running.delete(child);
      resolve(code ?? (signal === "SIGKILL" ? 137 : 128));
    });
  });
  return { said: () => said, ended };
}
