/** What a decision would come to now, and what the member would read: shown before anything is written. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { ExpenseDocument } from "../claim/entity.ts";
import { visibleExpenseDocuments } from "../claim/queries.ts";
import { shownAnew } from "../coverage/asking.ts";
import { type Actor, onlyThrough } from "../kernel/actor.ts";
import { knownId } from "../kernel/ids.ts";
import { notFound } from "../kernel/refusal.ts";
import { ReimbursementCase } from "./entity.ts";
import { usesOf } from "./locking.ts";
import { decisionMessage } from "./message.ts";
import { type Decision, type Outturn, outturnOf, proposalOf } from "./proposal.ts";

export interface Previewed extends Outturn {
  readonly message: string;
}

/** @throws Refusal as `decide`, where the decision would be refused */
export async function previewDecision(
  { em, actor }: { readonly em: SqlEntityManager; readonly actor: Actor },
  input: Decision,
): Promise<Previewed> {
  onlyThrough("desk", actor);
  const id = knownId(input.expenseDocumentId, "input.expenseDocumentId");
  const expense = await em.findOne(ExpenseDocument, {
    $and: [{ id }, await visibleExpenseDocuments(em, actor)],
  });
  const one = expense && (await em.findOne(ReimbursementCase, { expenseDocument: id }));
  if (expense === null || one === null) throw notFound("input.expenseDocumentId");
  const proposal = await proposalOf({ em }, { expense, one }, input);
  const sum = proposal.assessment && (await shownAnew(em, proposal.assessment, [usesOf(expense)]));
  const outturn = outturnOf(proposal, sum, input.outcome);
  return { ...outturn, message: input.message?.trim() || decisionMessage(expense, outturn) };
}
