import { EventEmitter } from "node:events";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Actor } from "./actor.ts";
import { JournalLine, writersOwn } from "./journal.ts";
import { personsSeen } from "./persons.ts";

/** Tells the listeners of this process that the journal grew; what it says, each reads for itself by cursor. */
export class Happenings {
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  announce(): void {
    this.#emitter.emit("grew");
  }

  /** Resolves when the journal grew, when `milliseconds` have passed, or when `signal` aborts. */
  nextGrowth(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#emitter.off("grew", done);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#emitter.once("grew", done);
      signal.addEventListener("abort", done);
      if (signal.aborted) done();
    });
  }
}

/** Lines of the journal that concern this actor, after a cursor, oldest first. */
export async function linesAfter(em: SqlEntityManager, actor: Actor, cursor: string): Promise<JournalLine[]> {
  const scope = await visibleLines(em, actor);
  if (scope === undefined) return [];
  return em.find(
    JournalLine,
    { $and: [{ id: { $gt: cursor } }, scope] },
    { orderBy: { id: "asc" }, limit: 100, disableIdentityMap: true },
  );
}

export async function newestCursor(em: SqlEntityManager): Promise<string> {
  const [line] = await em.find(
    JournalLine,
    {},
    { orderBy: { id: "desc" }, limit: 1, disableIdentityMap: true },
  );
  return line?.id ?? "0";
}

async function visibleLines(em: SqlEntityManager, actor: Actor) {
  switch (actor.door) {
    case "visitor":
    case "clock":
      return undefined;
    case "member":
      return { personId: { $in: await personsSeen(em, actor) } };
    case "facility":
      return { facilityId: actor.facilityId };
    case "desk":
      return { subjectType: { $nin: [...writersOwn] } };
  }
}
