import { tell, type ToldInput } from "../case-file/tell.ts";
import type { Act } from "../kernel/act.ts";
import { localDate, romeDate } from "../kernel/dates.ts";
import { checkInjuryDay } from "./care.ts";
import { decide } from "./decide.ts";
import { about, locked, ownerOf } from "./locking.ts";
import { reasonTooLong } from "./refusals.ts";
import { note } from "./verbs.ts";

export interface Telling {
  readonly takeInChargeId: string;
  readonly facts: readonly ToldInput[];
  /** Why, in the words of whoever judges at the desk: the member and the facility read it with the decision. */
  readonly reason?: string | null | undefined;
}

/**
 * A doubt ends by telling a fact: member, facility or desk answer what the plan still asks, and it decides again. The desk
 * may tell anything, for what needs a judgement only the desk; nobody at the desk in their own or their family's case.
 * @throws Refusal INVALID_STATE, INVALID_INPUT, FACT_NOT_YOURS, PAPER_NEEDED, OWN_CASE, NOT_FOUND
 */
export async function tellFacts(act: Act, input: Telling): Promise<{ id: string }> {
  const takeInCharge = await locked(act, input.takeInChargeId, "tell");
  await tell(act, ownerOf(takeInCharge), input.facts);
  for (const [index, { name, value }] of input.facts.entries()) {
    if (name !== "injuredOn") continue;
    checkInjuryDay(
      localDate(value.trim()),
      takeInCharge.startsOn,
      romeDate(act.now),
      `input.facts.${index}.value`,
    );
  }
  note(act, about(takeInCharge), { verb: "takeInCharge.factsTold", facts: input.facts.length });
  const reason = input.reason?.trim() || null;
  if (reason !== null && reason.length > 500) throw reasonTooLong();
  if (takeInCharge.lifecycle === "open") await decide(act, takeInCharge, reason);
  return { id: takeInCharge.id };
}
