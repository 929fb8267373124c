import { createHash, timingSafeEqual } from "node:crypto";
import type { Phase } from "../kernel/sheet/sheet.ts";

/** How far a run is. */
export interface Progress {
  readonly readRows: number;
  /** How much of the file has been read, 0 to 100. */
  readonly percent: number;
  readonly phase: Phase;
}

interface Entry {
  readonly starter: Buffer;
  progress: Progress;
}

/**
 * The runs of this process, in memory: while the embedded database is in a transaction it answers nobody else, and
 * whoever waits wants to see something move. Only the session that started a run may look without asking the database.
 */
export class UnderWay {
  readonly #runs = new Map<string, Entry>();
  readonly #work = new Set<Promise<void>>();
  readonly #stopping = new AbortController();

  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Follows a run until `work` has ended, which never rejects. */
  follow(
    id: string,
    session: string,
    work: (report: (progress: Progress) => void) => Promise<void>,
  ): Promise<void> {
    const entry: Entry = {
      starter: hashed(session),
      progress: { readRows: 0, percent: 0, phase: "reading" },
    };
    this.#runs.set(id, entry);
    const ended = work((progress) => (entry.progress = progress)).finally(() => {
      this.#runs.delete(id);
      this.#work.delete(ended);
    });
    this.#work.add(ended);
    return ended;
  }

  has(id: string): boolean {
    return this.#runs.has(id);
  }

  /** How far a run is, for the session that started it. */
  progress(id: string, session: string): Progress | undefined {
    const entry = this.#runs.get(id);
    return entry && timingSafeEqual(entry.starter, hashed(session)) ? entry.progress : undefined;
  }

  /** Tells all runs to stop, and waits until they have. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await Promise.allSettled(this.#work);
  }
}

function hashed(session: string): Buffer {
  return createHash("sha256").update(session).digest();
}
