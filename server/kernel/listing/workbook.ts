import { Worker } from "node:worker_threads";
import { NoTurn, Turns } from "../turns.ts";
import type { ColumnKind } from "./declare.ts";

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface SheetColumn {
  readonly title: string;
  readonly kind: ColumnKind;
}

export interface SheetHead {
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  /** What stands above the columns, line by line: label and value. */
  readonly above?: readonly (readonly [label: string, value: string])[];
}

/** Days and instants in milliseconds, as clocks showed them. */
export type SheetRow = readonly (string | number | null)[];

/** What the thread is told. */
export type SheetPart =
  { readonly begin: SheetHead } | { readonly rows: readonly SheetRow[] } | { readonly end: true };

/** Too many are being written: each takes hundreds of megabytes when it is long. */
export class WorkbooksBusy extends Error {}

const turns = new Turns({ places: 2, queue: 8 });
const WAIT_MILLISECONDS = 20_000;

/** One sheet, written in a thread: fifty thousand rows would keep everybody else waiting for seconds. */
export class Workbook {
  readonly #worker: Worker;
  readonly #written: Promise<Buffer>;
  readonly #giveBack: () => void;

  private constructor(worker: Worker, giveBack: () => void) {
    this.#worker = worker;
    this.#giveBack = giveBack;
    this.#written = new Promise((resolve, reject) => {
      worker
        .once("message", (content: Uint8Array<ArrayBuffer>) => resolve(Buffer.from(content.buffer)))
        .once("error", reject)
        .once("exit", () => reject(new Error("the thread ended before its sheet was written")));
    });
    // Who waits for it is told; a thread that ends while rows are still being read is seen when they are written.
    this.#written.catch(() => {});
  }

  /** @throws WorkbooksBusy */
  static async begin(head: SheetHead): Promise<Workbook> {
    const giveBack = await turns.take(WAIT_MILLISECONDS).catch((error: unknown) => {
      throw error instanceof NoTurn ? new WorkbooksBusy() : error;
    });
    // Not under the loader of the process: Node itself reads these files.
    const worker = new Worker(new URL("./workbook-thread.ts", import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const workbook = new Workbook(worker, giveBack);
    workbook.#tell({ begin: head });
    return workbook;
  }

  add(rows: readonly SheetRow[]): void {
    this.#tell({ rows });
  }

  finish(): Promise<Buffer> {
    this.#tell({ end: true });
    return this.#written;
  }

  /** Ends the thread, whatever it has written. */
  async end(): Promise<void> {
    await this.#worker.terminate();
    this.#giveBack();
  }

  #tell(part: SheetPart): void {
    this.#worker.postMessage(part, []);
  }
}
