import { isOwnCase } from "../coverage/family.ts";
import { ownCase } from "../coverage/refusals.ts";
import type { Act } from "../kernel/act.ts";
import { type Actor, wrongDoor } from "../kernel/actor.ts";
import { isDocumentCode } from "../plan/facts.ts";
import { CaseFact } from "./entity.ts";
import type { FactOwner } from "./queries.ts";
import { factNotYours, factTwice, factUnknown, factValueWrong, noFact, paperNeeded } from "./refusals.ts";
import {
  type CaseFactName,
  type FactSource,
  isCaseFact,
  mayTell,
  type TellingDoor,
  valueStated,
} from "./rules.ts";

/** The door of somebody who can tell or read facts. */
export function tellingDoor(actor: Actor): TellingDoor {
  switch (actor.door) {
    case "member":
    case "facility":
    case "desk":
      return actor.door;
    case "visitor":
    case "proving":
    case "clock":
      throw wrongDoor(actor);
  }
}

export interface ToldInput {
  readonly name: string;
  /** As text: `true`, `false`, `2026-10-30`, `60`, `injury`, `confirmed`. */
  readonly value: string;
}

/**
 * Somebody answers questions about a case: each answer is kept beside those before it, with who said it.
 * @throws Refusal INVALID_INPUT, FACT_NOT_YOURS, PAPER_NEEDED, each at its fact; OWN_CASE
 */
export async function tell(act: Act, owner: FactOwner, told: readonly ToldInput[]): Promise<void> {
  const door = tellingDoor(act.actor);
  if (told.length === 0) throw noFact();
  if (await isOwnCase(act.em, act.actor, owner.personId)) throw ownCase();
  const names: CaseFactName[] = [];
  for (const [index, { name, value: text }] of told.entries()) {
    const field = `input.facts.${index}.value`;
    if (!isCaseFact(name)) throw factUnknown(`input.facts.${index}.name`);
    if (names.includes(name)) throw factTwice(field);
    if (!mayTell(door, name)) throw factNotYours(name, field);
    const value = valueStated(name, text);
    if (value === undefined) throw factValueWrong(name, field);
    // nobody's word stands for a paper: it is uploaded, or the desk has seen it
    if (door !== "desk" && isDocumentCode(name) && value === "true") throw paperNeeded(name, field);
    names.push(name);
    record(act, owner, [{ name, value, source: door }]);
  }
  // ids in the order of telling: what is decided next knows the last of them
  await act.em.flush();
}

export interface NewFact {
  readonly name: CaseFactName;
  readonly value: string;
  readonly source: FactSource;
  readonly documentId?: string | undefined;
}

/** Keeps facts that a verb knows to be well formed: what a request says, which files it brings, what the plan presumes. */
export function record(act: Act, owner: FactOwner, facts: readonly NewFact[]): void {
  for (const { name, value, source, documentId } of facts) {
    act.em.create(CaseFact, {
      ownerType: owner.type,
      ownerId: owner.id,
      person: owner.personId,
      name,
      value,
      source,
      account: source !== "plan" && "accountId" in act.actor ? act.actor.accountId : null,
      at: act.now,
      document: documentId ?? null,
    });
  }
}
