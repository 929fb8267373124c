import { isCatchAll } from "../case-file/pathologies.ts";
import { holding, type ToldFact } from "../case-file/rules.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Event } from "./open.ts";

/** The event that a case is part of, as its facts tell it. */
export function eventOf(
  { person: personId, policy: policyId }: { readonly person: string; readonly policy: string },
  facts: readonly ToldFact[],
): Event {
  const held = holding(facts);
  const told = (name: string) => held.get(name)?.value ?? null;
  const code = told("pathologyCode");
  return {
    personId,
    policyId,
    ...(told("cause") === "injury"
      ? { cause: "injury", injuredOn: told("injuredOn") as LocalDate | null }
      : { cause: "illness", injuredOn: null }),
    pathologyCode: code === null || isCatchAll(code) ? null : code,
    startedOn: told("illnessStartedOn") as LocalDate | null,
  };
}
