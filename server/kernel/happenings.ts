import { EventEmitter } from "node:events";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { type Actor, type FacilityActor, wrongDoor } from "./actor.ts";
import { JournalLine, writersOwn } from "./journal.ts";
import { personsSeen } from "./persons.ts";

/**
 * What this process has just seen: lines were committed and have no number yet; lines were numbered, here or in another
 * process; letters were written. It says no more than that: each listener reads for itself.
 */
export type Seen = "written" | "numbered" | "posted";

export class Happenings {
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  tell(seen: Seen): void {
    this.#emitter.emit(seen);
  }

  /** Resolves when it is seen next, when `milliseconds` have passed, or when `signal` aborts. */
  next(seen: Seen, milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#emitter.off(seen, done);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#emitter.once(seen, done);
      signal.addEventListener("abort", done);
      if (signal.aborted) done();
    });
  }
}

/** A line that has its number, for readers by cursor. */
export type NumberedLine = JournalLine & { readonly number: string };

/** Lines of the journal that concern this actor, after a cursor, oldest first. */
export async function linesAfter(
  em: SqlEntityManager,
  actor: Actor,
  cursor: string,
): Promise<NumberedLine[]> {
  const scope = await visibleLines(em, actor);
  const lines = await em.find(
    JournalLine,
    { $and: [{ number: { $gt: cursor } }, scope] },
    { orderBy: { number: "asc" }, limit: 100, disableIdentityMap: true },
  );
  return lines as NumberedLine[];
}

export async function newestCursor(em: SqlEntityManager): Promise<string> {
  const [line] = await em.find(
    JournalLine,
    { number: { $ne: null } },
    { orderBy: { number: "desc" }, limit: 1, disableIdentityMap: true },
  );
  return line?.number ?? "0";
}

async function visibleLines(em: SqlEntityManager, actor: Actor) {
  switch (actor.door) {
    case "visitor":
    case "proving":
    case "clock":
      throw wrongDoor(actor);
    case "member":
      return {
        personId: { $in: await personsSeen(em, actor) },
        $or: [{ subjectType: { $nin: [...writersOwn] } }, { accountId: actor.accountId }],
      };
    case "facility":
      return { facilityId: actor.facilityId, ...(await linesWithin(em, actor)) };
    case "desk":
      return { subjectType: { $nin: [...writersOwn] } };
  }
}

/** Who meets only some cases hears of those, and of nothing else of the facility's. */
async function linesWithin(em: SqlEntityManager, { part }: FacilityActor) {
  const cases = (await part?.(em))?.takesInCharge;
  return cases === undefined ? {} : { subjectType: "takeInCharge", subjectId: { $in: [...cases] } };
}
