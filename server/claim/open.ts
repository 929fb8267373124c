import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Act } from "../kernel/act.ts";
import { type LocalDate, partsOf, romeDate } from "../kernel/dates.ts";
import { numberLater } from "../kernel/numbering.ts";
import { type Cause, Claim } from "./entity.ts";
import { note } from "./verbs.ts";

/** What is known of an event when something of it is authorised. */
export interface Event {
  readonly personId: string;
  readonly policyId: string;
  readonly cause: Cause;
  readonly injuredOn: LocalDate | null;
  /** Of an illness: its code in the short list, and its first day. */
  readonly pathologyCode: string | null;
  readonly startedOn: LocalDate | null;
}

/**
 * The claim of an event: the first that was opened for it, or a new one. Two injuries of a day are one event; an illness
 * is the same only when both its code and its first day agree.
 */
export async function claimForEvent(act: Act, event: Event): Promise<Claim> {
  await lockEventsOf(act, event.personId);
  const same = sameEvent(event);
  const { personId: person, policyId: policy } = event;
  const open =
    same &&
    (await act.em.findOne(Claim, { person, policy, ...same }, { orderBy: { openedAt: "asc", id: "asc" } }));
  return open ?? openClaim(act, event);
}

function sameEvent({ cause, injuredOn, pathologyCode, startedOn }: Event) {
  switch (cause) {
    case "injury":
      return injuredOn ? { cause, injuredOn } : undefined;
    case "illness":
      return pathologyCode && startedOn ? { cause, pathologyCode, illnessStartedOn: startedOn } : undefined;
  }
}

const eventsLock = 7_254_002;

/**
 * Events of one person are told apart one after the other: taken after the locks of limits and before any number, until
 * the transaction ends.
 */
export async function lockEventsOf(act: Act, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${eventsLock}, hashtext(${personId}))`.execute(act.em.getKysely());
}

/** Whom a claim concerns, for the journal. */
export function about({ id, person }: Claim) {
  return { subjectType: "claim", subjectId: id, personId: person };
}

/** Opens a claim with the next number of the year, `n/yyyy`. */
async function openClaim(act: Act, event: Event): Promise<Claim> {
  const openedOn = romeDate(act.now);
  const { year } = partsOf(openedOn);
  const number = numberLater(act, "claim", year, (n) => {
    opened.number = `${n}/${year}`;
  });
  const opened: Claim = act.em.create(Claim, {
    id: randomUUID(),
    number,
    person: event.personId,
    policy: event.policyId,
    cause: event.cause,
    injuredOn: event.injuredOn,
    pathologyCode: event.cause === "illness" ? event.pathologyCode : null,
    illnessStartedOn: event.cause === "illness" ? event.startedOn : null,
    openedOn,
    openedAt: act.now,
  });
  await act.em.flush();
  note(act, about(opened), { verb: "claim.opened" });
  return opened;
}
