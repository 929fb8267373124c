import { Worker } from "node:worker_threads";
import type { Examined } from "./examination.ts";

const threads = 2;
/** Files wait in memory. */
const mostWaitingBytes = 64 * 1_048_576;
const deadlineMilliseconds = 1_500;
const idleMilliseconds = 30_000;

/** Thrown when so much waits already that this file would wait too long. */
export class ExaminersBusy extends Error {}

interface Task {
  readonly fileName: string;
  readonly file: Uint8Array;
  readonly resolve: (examined: Examined) => void;
  readonly reject: (error: unknown) => void;
}

let running = 0;
const idle: { readonly worker: Worker; readonly leave: NodeJS.Timeout }[] = [];
const waiting: Task[] = [];

/**
 * Examines a file in a thread: two at a time, each within a deadline and a bound of memory; what exceeds them is
 * `unreadable`. A thread that nobody needs ends. @throws ExaminersBusy
 */
export async function examineInThread(fileName: string, file: Uint8Array): Promise<Examined> {
  const waitingBytes = waiting.reduce((sum, task) => sum + task.file.length, 0);
  if (waitingBytes + file.length > mostWaitingBytes) throw new ExaminersBusy();
  return new Promise((resolve, reject) => {
    waiting.push({ fileName, file, resolve, reject });
    next();
  });
}

function next(): void {
  const task = running < threads ? waiting.shift() : undefined;
  if (task === undefined) return;
  running += 1;
  void run(task)
    .then(task.resolve, task.reject)
    .finally(() => {
      running -= 1;
      next();
    });
}

async function run({ fileName, file }: Task): Promise<Examined> {
  const worker = rested() ?? (await started());
  worker.ref();
  return new Promise((resolve) => {
    const end = (examined: Examined | undefined) => {
      clearTimeout(deadline);
      worker.off("message", end).off("exit", broken);
      // a thread that broke, or would not end, is not asked again
      if (examined === undefined) void worker.terminate();
      else rest(worker);
      resolve(examined ?? { fault: "unreadable" });
    };
    const broken = () => end(undefined);
    const deadline = setTimeout(broken, deadlineMilliseconds);
    worker.on("message", end).on("exit", broken);
    worker.postMessage({ fileName, file }, []);
  });
}

/** A new thread, once it is ready. Not under the loader of the process: Node itself reads these files. */
function started(): Promise<Worker> {
  const worker = new Worker(new URL("./thread.ts", import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 },
  });
  return new Promise((resolve, reject) => {
    worker.once("message", () => resolve(worker));
    // out of memory, for instance: whoever waits for it is told by its exit
    worker.on("error", reject);
  });
}

function rest(worker: Worker): void {
  worker.unref();
  const leave = setTimeout(() => {
    const index = idle.findIndex((one) => one.worker === worker);
    if (index >= 0) idle.splice(index, 1);
    void worker.terminate();
  }, idleMilliseconds);
  leave.unref();
  idle.push({ worker, leave });
}

function rested(): Worker | undefined {
  const { worker, leave } = idle.pop() ?? {};
  clearTimeout(leave);
  return worker;
}
