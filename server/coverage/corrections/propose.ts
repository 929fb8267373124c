import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import { Person } from "../../identity/entity.ts";
import type { Act } from "../../kernel/act.ts";
import { onlyThrough } from "../../kernel/actor.ts";
import { romeDate } from "../../kernel/dates.ts";
import { personAnsweredFor } from "../../kernel/persons.ts";
import { refuseAll } from "../../kernel/refusal.ts";
import { about, note } from "./verbs.ts";
import { PersonCorrection } from "./entity.ts";
import { dataWrong } from "./refusals.ts";
import { changesOf, faultsOf, type FieldChange, personalFields, type ProposedData } from "./rules.ts";

export interface NewCorrection {
  /** The member, or a minor child. */
  readonly personId: string;
  readonly changes: ProposedData;
}

/**
 * Proposes to correct what the policy holds of a person; the desk decides. One waits for each person: a newer one takes the
 * place of the older, with what that said of other fields. Undefined when nothing would change.
 * @throws Refusal INVALID_INPUT at each field (`input.taxCode`), NOT_FOUND, ONLY_TO_READ
 */
export async function proposeCorrection(act: Act, asked: NewCorrection): Promise<{ id: string } | undefined> {
  const { em, now } = act;
  const actor = onlyThrough("member", act.actor);
  const id = await personAnsweredFor(em, actor, asked.personId, "input.personId");
  // Of two proposed at once, the second finds the first.
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const person = await em.findOneOrFail(Person, { id }, lock);
  const waiting = await em.findOne(PersonCorrection, { person: id, outcome: null }, { refresh: true });
  const added = changesOf(person, asked.changes);
  if (!added.length) return waiting ? { id: waiting.id } : undefined;
  const changes = together(waiting?.changes ?? [], added);
  refuseAll(faultsOf(person, changes, romeDate(now)).map(({ field, words }) => dataWrong(field, words)));
  if (waiting && isSame(waiting.changes, changes)) return { id: waiting.id };
  if (waiting) {
    Object.assign(waiting, { outcome: "replaced", decidedBy: actor.accountId, decidedAt: now });
    // before another takes its place: only one waits
    await em.flush();
  }
  const correction = em.create(PersonCorrection, {
    ...{ id: randomUUID(), person: id, changes, proposedBy: actor.accountId, proposedAt: now },
    ...{ outcome: null, decidedBy: null, decidedAt: null, reason: null },
  });
  note(act, about(correction), { verb: "correction.proposed", fields: changes.map(({ field }) => field) });
  return { id: correction.id };
}

/** In the order of the form; what is said anew of a field counts. */
function together(former: readonly FieldChange[], added: readonly FieldChange[]): FieldChange[] {
  const byField = new Map([...former, ...added].map((change) => [change.field, change]));
  return personalFields.flatMap((field) => byField.get(field) ?? []);
}

function isSame(one: readonly FieldChange[], other: readonly FieldChange[]): boolean {
  const text = (changes: readonly FieldChange[]) => changes.map(({ field, to }) => `${field}\n${to}`).join();
  return text(one) === text(other);
}
