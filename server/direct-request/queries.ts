import type { FilterQuery } from "@mikro-orm/core";
import { LockMode } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { coverOn } from "../coverage/queries.ts";
import { eligibilityOf, type EligibilityAnswer } from "../direct-billing/eligibility.ts";
import { type Actor, onlyThrough } from "../kernel/actor.ts";
import { romeDate } from "../kernel/dates.ts";
import { knownId } from "../kernel/ids.ts";
import { personsAnsweredFor } from "../kernel/persons.ts";
import { notFound, Refusal } from "../kernel/refusal.ts";
import { findFacility, priceAt } from "../network/queries.ts";
import { DirectRequestDraft } from "./entity.ts";
import { type Gap, gapIn, gapsOf } from "./rules.ts";

/** A draft is its writer's alone, and there to be sent: neither facility nor desk sees it before, nor any other adult. */
export async function visibleDrafts(
  em: SqlEntityManager,
  actor: Actor,
): Promise<FilterQuery<DirectRequestDraft>> {
  const member = onlyThrough("member", actor);
  return { account: member.accountId, person: { $in: await personsAnsweredFor(em, member) } };
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
export async function lockDraft(em: SqlEntityManager, actor: Actor, id: string): Promise<DirectRequestDraft> {
  const found = await em.findOne(
    DirectRequestDraft,
    { $and: [{ id: knownId(id, "input.draftId") }, await visibleDrafts(em, actor)] },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (found === null) throw notFound("input.draftId");
  return found;
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
