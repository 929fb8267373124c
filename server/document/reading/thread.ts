/** A thread that examines one file after another, so that nobody else waits for it. */
import { parentPort } from "node:worker_threads";
import { examine } from "./examination.ts";

const parent = parentPort;
if (parent === null) throw new Error("this is a thread's file, not a program's");
parent.on("message", ({ fileName, file }: { fileName: string; file: Uint8Array }) => {
  // the list of what is handed over instead of copied: nothing
  void examine(fileName, file).then((examined) => parent.postMessage(examined, []));
});
parent.postMessage("ready", []);
