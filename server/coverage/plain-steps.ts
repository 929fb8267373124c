import { missesDuty } from "../identity/roles.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Bilingual } from "../kernel/language.ts";
import type { StoredStep } from "./rules.ts";

const byThePlan: Bilingual = {
  it: "A carico dell’assistito secondo il piano",
  en: "Left to the member by the plan",
};

/** The steps of a sum as the actor may read them: who has no clinical duties reads amounts, not for what the plan pays them. */
export function readableSteps(actor: Actor, steps: readonly StoredStep[]): readonly StoredStep[] {
  if (!missesDuty(actor, "care")) return steps;
  return steps.filter(({ amountCents }) => amountCents !== 0).map((step) => ({ ...step, text: byThePlan }));
}
