import type { FilterQuery } from "@mikro-orm/core";
import { LockMode } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { coverOn } from "../coverage/queries.ts";
import { heldBackWords, holdOn, isHeldBack, visibleUnfinished } from "../coverage/unfinished.ts";
import { eligibilityOf, type EligibilityAnswer } from "../direct-billing/eligibility.ts";
import { type Actor, onlyThrough } from "../kernel/actor.ts";
import { romeDate } from "../kernel/dates.ts";
import { knownId } from "../kernel/ids.ts";
import type { Bilingual } from "../kernel/language.ts";
import { notFound, Refusal } from "../kernel/refusal.ts";
import { findFacility, priceAt } from "../network/queries.ts";
import { DirectRequestDraft } from "./entity.ts";
import { emptyDraft, type Gap, gapIn, gapsOf, personDied } from "./rules.ts";

/** A draft is its writer's alone, and there to be sent: neither facility nor desk sees it before; of who died the heirs read it. */
async function visibleDrafts(em: SqlEntityManager, actor: Actor): Promise<FilterQuery<DirectRequestDraft>> {
  return visibleUnfinished(em, onlyThrough("member", actor));
}

/** @throws Refusal NOT_FOUND, alike for what does not exist and what is somebody else's */
export async function findDraft(em: SqlEntityManager, actor: Actor, id: string): Promise<DirectRequestDraft> {
  const found = await em.findOne(DirectRequestDraft, {
    $and: [{ id: knownId(id) }, await visibleDrafts(em, actor)],
  });
  if (found === null) throw notFound();
  return found;
}

/** The same, locked until the transaction ends. */
export async function lockOwnDraft(
  em: SqlEntityManager,
  actor: Actor,
  id: string,
): Promise<DirectRequestDraft> {
  const found = await em.findOne(
    DirectRequestDraft,
    { $and: [{ id: knownId(id, "input.draftId") }, await visibleDrafts(em, actor)] },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (found === null) throw notFound("input.draftId");
  return found;
}

/** The same, to go on with. @throws Refusal ONLY_TO_READ */
export async function lockDraft(em: SqlEntityManager, actor: Actor, id: string): Promise<DirectRequestDraft> {
  const draft = await lockOwnDraft(em, actor, id);
  const why = await whyNotOn(em, actor, draft);
  if (why) throw new Refusal("ONLY_TO_READ", why);
  return draft;
}

/** Why nobody goes on with it who sees it; undefined while it may be gone on with. Care is asked for ahead, for the living. */
export async function whyNotOn(
  em: SqlEntityManager,
  actor: Actor,
  draft: DirectRequestDraft,
): Promise<Bilingual | undefined> {
  const hold = await holdOn(em, onlyThrough("member", actor), draft);
  if (hold === "inherited") return personDied;
  return isHeldBack(hold) ? heldBackWords[hold] : undefined;
}

/**
 * As whoever found it may read it: empty where it is neither theirs nor inherited.
 * @throws Refusal NOT_FOUND when that was sent: there is nothing left to clear away
 */
export async function shownDraft(
  em: SqlEntityManager,
  actor: Actor,
  draft: DirectRequestDraft,
): Promise<DirectRequestDraft> {
  const hold = await holdOn(em, onlyThrough("member", actor), draft);
  if (!isHeldBack(hold)) return draft;
  if (draft.takeInCharge) throw notFound();
  const { id, account, person, version, createdAt, updatedAt } = draft;
  const times = { createdAt, updatedAt };
  return { id, account, person, version, ...times, takeInCharge: null, data: emptyDraft };
}

/** Those not sent yet, the one touched last first. */
export async function openDrafts(em: SqlEntityManager, actor: Actor): Promise<DirectRequestDraft[]> {
  return em.find(
    DirectRequestDraft,
    { $and: [await visibleDrafts(em, actor), { takeInCharge: null }] },
    { orderBy: { updatedAt: "desc", id: "desc" }, limit: 50 },
  );
}

interface Reader {
  readonly em: SqlEntityManager;
  readonly actor: Actor;
  readonly now: () => Date;
}

/** Everything that is missing or wrong in a draft today, step by step: what the pages show and sending refuses. */
export async function problemsOf(reader: Reader, draft: DirectRequestDraft): Promise<Gap[]> {
  const { data, person } = draft;
  const why = await whyNotOn(reader.em, reader.actor, draft);
  if (why) return [{ ...gapIn("person")("person", why), code: "ONLY_TO_READ" }];
  const gaps = gapsOf(data, romeDate(reader.now()));
  const { facilityId } = data.facility;
  const { serviceCode, on, tiedToStay } = data.service;
  const isFree = (field: string) => !gaps.some((gap) => gap.field === field);
  if (facilityId && (await findFacility(reader, facilityId)) === undefined) {
    return [
      ...gaps,
      gapIn("facility")("facilityId", {
        it: "Questa struttura non fa più parte della rete: scegline un'altra.",
        en: "This facility is no longer part of the network: choose another.",
      }),
    ];
  }
  // A day that is wrong by itself says nothing about what the facility offers.
  const day = on && tiedToStay !== true && isFree("service.on") ? on : romeDate(reader.now());
  if (facilityId && serviceCode && (await priceAt(reader, facilityId, serviceCode, day)) === undefined) {
    gaps.push({
      ...gapIn("service")("serviceCode", {
        it: "La struttura scelta non offre questa prestazione in quella data: cambia prestazione, data o struttura.",
        en: "The chosen facility does not offer this service on that date: change service, date or facility.",
      }),
      code: "SERVICE_NOT_OFFERED",
    });
  }
  if (on && tiedToStay !== true && isFree("service.on") && !(await coverOn(reader.em, person, on))) {
    gaps.push({
      ...gapIn("service")("on", {
        it: "In questa data non sei in copertura: scegli un giorno compreso nella polizza.",
        en: "You are not covered on this date: choose a day within the policy.",
      }),
      code: "DATE_OUTSIDE_COVER",
    });
  }
  return gaps;
}

/** What the plan would pay by what the draft says so far; null while it says too little to ask. */
export async function estimateOf(
  reader: Reader,
  { data, person }: DirectRequestDraft,
): Promise<EligibilityAnswer | null> {
  const { facilityId } = data.facility;
  const { serviceCode, units, on, cause, injuredOn } = data.service;
  if (!facilityId || !serviceCode || !on || !cause) return null;
  try {
    return await eligibilityOf(
      reader,
      { personId: person, facilityId },
      { lines: [{ serviceCode, units: units ?? 1 }], on, cause, injuredOn },
    );
  } catch (error) {
    // What cannot be asked is said by the problems of the step.
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Which of these files a draft names. */
export async function filesOfDrafts(
  { em }: { em: SqlEntityManager },
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select attached ->> 'documentId' as id
    from direct_request_draft cross join jsonb_array_elements(data -> 'documents' -> 'attachments') attached
    where attached ->> 'documentId' = any(${[...ids]}::text[])`.execute(em.getKysely());
  return rows.map(({ id }) => id);
}
