/** What letters may say of reimbursements, and who reads them: facts, no words and no health detail. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { ExpenseDocument, Provider, Settlement } from "../claim/entity.ts";
import { type Contact, contactsOf, speaksFor } from "../coverage/family.ts";
import { isMinorOn } from "../coverage/rules.ts";
import { Account, Person } from "../identity/entity.ts";
import { romeDate } from "../kernel/dates.ts";
import { ReimbursementCase, ReimbursementRequest } from "./entity.ts";
import { documentsByRequest } from "./queries.ts";

/**
 * Who asked said where to write, and hears of it while they speak for the person; of what came by post or phone, as long as
 * nobody died or came of age since. Else the fund knows whom to write to.
 */
export async function readersOfRequest(
  em: SqlEntityManager,
  requestId: string,
  now: Date,
): Promise<Pick<Contact, "personId" | "email">[]> {
  const request = await em.findOneOrFail(ReimbursementRequest, { id: requestId });
  const { person, contactEmail, submittedBy, channel, submittedAt } = request;
  const today = romeDate(now);
  const asker =
    channel === "memberPortal" ? (await em.findOneOrFail(Account, { id: submittedBy })).person : null;
  const speaks = await speaksFor(em, { personId: asker ?? person, forId: person }, today);
  const { birthDate } = await em.findOneOrFail(Person, { id: person });
  const hasGrown = !asker && isMinorOn(birthDate, romeDate(submittedAt)) && !isMinorOn(birthDate, today);
  if (!contactEmail || !speaks || hasGrown) return contactsOf(em, person, today);
  return [{ personId: asker ?? person, email: contactEmail }];
}

export async function requestFacts(em: SqlEntityManager, requestId: string) {
  const { id, number, person } = await em.findOneOrFail(ReimbursementRequest, { id: requestId });
  const patient = await em.findOneOrFail(Person, { id: person });
  const documents = (await documentsByRequest({ em }, [id])).get(id) ?? [];
  return { id, number, patient, documents: documents.length };
}

export async function expenseFacts(em: SqlEntityManager, expenseDocumentId: string) {
  const expense = await em.findOneOrFail(ExpenseDocument, { id: expenseDocumentId });
  const { request } = await em.findOneOrFail(ReimbursementCase, { expenseDocument: expense.id });
  const { number, patient } = await requestFacts(em, request);
  const { name } = await em.findOneOrFail(Provider, { id: expense.provider });
  return { id: expense.id, request, number, patient, providerName: name };
}

/** The document handed in for reimbursement of which this is a settlement; undefined of any other. */
export async function expenseOfSettlement(
  em: SqlEntityManager,
  settlementId: string,
): Promise<string | undefined> {
  const { expenseDocument } = await em.findOneOrFail(Settlement, { id: settlementId });
  const one = await em.findOne(ReimbursementCase, { expenseDocument });
  return one?.expenseDocument;
}
