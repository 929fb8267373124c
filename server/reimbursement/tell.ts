import { tell, type ToldInput } from "../case-file/tell.ts";
import type { Act } from "../kernel/act.ts";
import { about, locked, nextAwaited, ownerOf, waitFor } from "./locking.ts";
import { note } from "./verbs.ts";

export interface Telling {
  readonly expenseDocumentId: string;
  readonly facts: readonly ToldInput[];
}

/**
 * Somebody answers what the plan asks about a document: it is known from now on, and the plan's proposal follows from it.
 * @throws Refusal INVALID_STATE, INVALID_INPUT, FACT_NOT_YOURS, PAPER_NEEDED, ONLY_TO_READ, OWN_CASE, NOT_FOUND
 */
export async function tellFacts(act: Act, input: Telling): Promise<{ id: string }> {
  const { expense } = await locked(act, input.expenseDocumentId, "tell");
  await tell(act, ownerOf(expense), input.facts);
  note(act, about(expense), { verb: "expense.factsTold", facts: input.facts.length });
  return { id: expense.id };
}

/** Treatment is over: from here on it may be paid. @throws Refusal INVALID_STATE, ONLY_TO_READ, OWN_CASE, NOT_FOUND */
export async function declareEnded(act: Act, input: { expenseDocumentId: string }): Promise<{ id: string }> {
  const { expense, one } = await locked(act, input.expenseDocumentId, "declareEnded");
  if (one.treatmentEnded) return { id: expense.id };
  one.treatmentEnded = true;
  if (one.waitsFor === "treatmentEnd") await waitFor(act, one, nextAwaited(one));
  note(act, about(expense), { verb: "expense.treatmentEnded" });
  return { id: expense.id };
}

/** Somebody at the desk looks into it. @throws Refusal INVALID_STATE, OWN_CASE, NOT_FOUND */
export async function begin(act: Act, expenseDocumentId: string): Promise<{ id: string }> {
  const { expense } = await locked(act, expenseDocumentId, "begin");
  expense.stage = "underEvaluation";
  note(act, about(expense), { verb: "expense.begun" });
  return { id: expense.id };
}
