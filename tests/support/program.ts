import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { followed } from "./followed.ts";

const starter = join(import.meta.dirname, "..", "..", "server", "cli", "start.mjs");

/** The product as a program of its own, as `npm start` runs it. */
export interface Program {
  /** All it has written so far, both streams. */
  readonly said: () => string;
  /** Exit code; 128 + number when a signal ended it. */
  readonly ended: Promise<number>;
  /** Resolves to the seconds until it said so; rejects when it ends before. */
  says(text: string): Promise<number>;
  signal(signal: NodeJS.Signals): void;
}

const running = new Set<ChildProcess>();

/** Starts the product with these settings, and with none of this process's own. */
export function startProgram(settings: Record<string, string>, nodeOptions: readonly string[] = []): Program {
  const { PATH = "", HOME = "" } = process.env;
  const env = { PATH, HOME, ...settings };
  const began = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, starter], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { said, ended } = followed(child, running);
  return {
    said,
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (said().includes(text)) resolve((performance.now() - began) / 1000);
        };
        child.stdout.on("data", look);
        child.stderr.on("data", look);
        void ended.then((code) =>
          reject(new Error(`It ended with ${code} and never said “${text}”:\n${said()}`)),
        );
        look();
      }),
    signal: (signal) => child.kill(signal),
  };
}

/** Ends whatever a failed test left running. */
export async function endPrograms(): Promise<void> {
  const left = [...running];
  const gone = left.map((child) => new Promise((resolve) => child.once("close", resolve)));
  for (const child of left) child.kill("SIGTERM");
  await Promise.all(gone);
}
