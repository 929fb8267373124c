import type { FilterQuery } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { planFactsOf } from "../case-file/queries.ts";
import { ExpenseDocument, ExpenseLine } from "../claim/entity.ts";
import { linesByDocument } from "../claim/queries.ts";
import { assess, type Assessment, type Question } from "../coverage/assessment.ts";
import { insuredUnder } from "../coverage/insured.ts";
import { type Actor, type MemberActor, onlyThrough, wrongDoor } from "../kernel/actor.ts";
import { byKey, groupedBy } from "../kernel/batch.ts";
import { romeDate } from "../kernel/dates.ts";
import { knownId } from "../kernel/ids.ts";
import type { JournalLine } from "../kernel/journal.ts";
import { linesBySubject } from "../kernel/journal-queries.ts";
import type { Cents } from "../kernel/money.ts";
import { personsAnsweredFor, personsSeen } from "../kernel/persons.ts";
import { notFound } from "../kernel/refusal.ts";
import { ordersByDocument } from "../payment/queries.ts";
import { findService } from "../plan/catalogue.ts";
import {
  AskedDocument,
  DocumentAsking,
  ReimbursementCase,
  ReimbursementDecision,
  ReimbursementFile,
  ReimbursementRequest,
} from "./entity.ts";
import { lessCredited, shares } from "./rules.ts";

/** A member sees the requests about the member, the desk all; a facility has none. */
export async function visibleRequests(
  em: SqlEntityManager,
  actor: Actor,
): Promise<FilterQuery<ReimbursementRequest>> {
  switch (actor.door) {
    case "member":
      return { person: { $in: await personsSeen(em, actor) } };
    case "desk":
      return {};
    case "visitor":
    case "proving":
    case "facility":
    case "clock":
      throw wrongDoor(actor);
  }
}

/** @throws Refusal NOT_FOUND */
export async function findRequest(
  em: SqlEntityManager,
  actor: Actor,
  id: string,
): Promise<ReimbursementRequest> {
  const found = await em.findOne(ReimbursementRequest, {
    $and: [{ id: knownId(id) }, await visibleRequests(em, actor)],
  });
  if (found === null) throw notFound();
  return found;
}

/** The newest request that a member handed in for a person: what the next one is filled in from. Nobody gets another's account. */
export async function lastRequestOf(
  em: SqlEntityManager,
  { accountId }: MemberActor,
  personId: string,
): Promise<ReimbursementRequest | null> {
  return em.findOne(
    ReimbursementRequest,
    { person: personId, submittedBy: accountId, channel: "memberPortal" },
    { orderBy: { submittedAt: "desc", id: "desc" } },
  );
}

/**
 * The question that a document puts to the plan: on the facts that its decision knew, once there is one, unless it is asked
 * anew. Without lines, while the rate of its week is not known, there is none.
 * @param recognised what counts of each line, where that is less than it asks for
 */
export async function questionOf(
  em: SqlEntityManager,
  expense: ExpenseDocument,
  one: ReimbursementCase,
  { recognised, anew = false }: { recognised?: readonly Cents[]; anew?: boolean } = {},
): Promise<Question | undefined> {
  const lines = await linesOf(em, expense);
  if (lines.length === 0) return undefined;
  const amounts = recognised ?? askedOf(lines, one);
  const elsewhere = shares(one.paidElsewhereCents, amounts);
  const on = expense.treatedOn ?? expense.issuedOn;
  const { policy: policyId, claim } = expense;
  const owners = claim ? [expense.id, claim] : [expense.id];
  return {
    insured: await insuredUnder(em, expense.person, on, { policyId, editionId: one.editionId }),
    regime: expense.regime,
    on,
    lines: lines.map(({ serviceCode, units }, index) => ({
      serviceCode,
      units,
      amountCents: amounts[index] ?? (0 as Cents),
      paidElsewhereCents: elsewhere[index] ?? (0 as Cents),
    })),
    facts: {
      ...(await planFactsOf(em, owners, anew ? null : one.factsUpTo)),
      invoicedOn: expense.issuedOn,
      submittedOn: romeDate(expense.receivedAt),
    },
  };
}

export async function linesOf(em: SqlEntityManager, { id }: ExpenseDocument): Promise<ExpenseLine[]> {
  return em.find(ExpenseLine, { expenseDocument: id }, { orderBy: { position: "asc" } });
}

/** What each line asks for, once credit notes were taken off. */
export function askedOf(lines: readonly ExpenseLine[], { creditedCents }: ReimbursementCase): Cents[] {
  return lessCredited(
    lines.map(({ amountCents }) => amountCents),
    creditedCents,
  );
}

/**
 * What waits for a member: something is asked for, treatment has to end, or a transfer came back and needs another account;
 * what is due first before. Of those they answer for.
 */
export async function waitingForMember(em: SqlEntityManager, actor: Actor): Promise<ExpenseDocument[]> {
  const member = onlyThrough("member", actor);
  const persons = await personsAnsweredFor(em, member);
  const { rows } = await sql<{ id: string }>`
    select c.expense_document_id as id from reimbursement_case c
    where c.person_id = any(${persons}::uuid[]) and (
      c.waits_for in ('member', 'treatmentEnd')
      or c.waits_for is null and exists (
        select from settlement s join payment_order o on o.settlement_id = s.id
        where s.expense_document_id = c.expense_document_id and s.superseded_at is null
          and o.sent_back_on is not null and o.facility_id is null and not exists (
            select from payment_order other where other.settlement_id = s.id
              and other.withdrawn_at is null and other.sent_back_on is null)))
    order by c.due_on, c.expense_document_id limit 100`.execute(em.getKysely());
  const ids = rows.map(({ id }) => id);
  const documents = byKey(await em.find(ExpenseDocument, { id: { $in: ids } }), ({ id }) => id);
  return ids.flatMap((id) => documents.get(id) ?? []);
}

type Reader = { readonly em: SqlEntityManager };

/** The life of each document as a reimbursement; none of what came by direct billing. */
export async function caseByDocument(
  { em }: Reader,
  documentIds: readonly string[],
): Promise<Map<string, ReimbursementCase>> {
  const rows = await em.find(ReimbursementCase, { expenseDocument: { $in: [...documentIds] } });
  return byKey(rows, ({ expenseDocument }) => expenseDocument);
}

/** What the plan says of each with what is known today. */
export async function assessmentByDocument(
  { em }: Reader,
  documentIds: readonly string[],
): Promise<Map<string, Assessment>> {
  const cases = await caseByDocument({ em }, documentIds);
  const answers = new Map<string, Assessment>();
  for (const expense of await em.find(ExpenseDocument, { id: { $in: [...cases.keys()] } })) {
    const one = cases.get(expense.id);
    const question = one && (await questionOf(em, expense, one));
    if (question) answers.set(expense.id, assess(question, "checked"));
  }
  return answers;
}

export async function requestById(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, ReimbursementRequest>> {
  return byKey(await em.find(ReimbursementRequest, { id: { $in: [...ids] } }), ({ id }) => id);
}

/** The documents of each request, in the order in which they were entered. */
export async function documentsByRequest(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, ExpenseDocument[]>> {
  const cases = await em.find(ReimbursementCase, { request: { $in: [...ids] } });
  const requests = new Map(cases.map(({ expenseDocument, request }) => [expenseDocument, request]));
  const documents = await em.find(
    ExpenseDocument,
    { id: { $in: [...requests.keys()] } },
    { orderBy: { issuedOn: "asc", number: "asc", id: "asc" } },
  );
  return groupedBy(documents, ({ id }) => requests.get(id) ?? "");
}

export async function filesByDocument(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, ReimbursementFile[]>> {
  const rows = await em.find(
    ReimbursementFile,
    { expenseDocument: { $in: [...ids] } },
    { orderBy: { addedAt: "asc", id: "asc" } },
  );
  return groupedBy(rows, ({ expenseDocument }) => expenseDocument);
}

export async function decisionsByDocument(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, ReimbursementDecision[]>> {
  const rows = await em.find(
    ReimbursementDecision,
    { expenseDocument: { $in: [...ids] } },
    { orderBy: { at: "asc", id: "asc" } },
  );
  return groupedBy(rows, ({ expenseDocument }) => expenseDocument);
}

/** Every asking of each document, oldest first. */
export async function askingsByDocument(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, DocumentAsking[]>> {
  const rows = await em.find(
    DocumentAsking,
    { expenseDocument: { $in: [...ids] } },
    { orderBy: { askedAt: "asc", id: "asc" } },
  );
  return groupedBy(rows, ({ expenseDocument }) => expenseDocument);
}

export async function askedByAsking(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, AskedDocument[]>> {
  const rows = await em.find(AskedDocument, { asking: { $in: [...ids] } }, { orderBy: { position: "asc" } });
  return groupedBy(rows, ({ asking }) => asking);
}

/** What happened to each document and to the transfers ordered for it, oldest first. */
export async function happeningsByDocument(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, JournalLine[]>> {
  const orders = await ordersByDocument(reader, ids);
  const orderIds = [...orders.values()].flat().map(({ id }) => id);
  const lines = await linesBySubject(reader, [...ids, ...orderIds]);
  return new Map(
    ids.map((id) => [
      id,
      [id, ...(orders.get(id) ?? []).map((order) => order.id)]
        .flatMap((subject) => lines.get(subject) ?? [])
        .sort((one, other) => Number(BigInt(one.id) - BigInt(other.id))),
    ]),
  );
}

/** The person's other documents of the same category of service as each of these, newest first; ten at most. */
export async function likeDocuments(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, ExpenseDocument[]>> {
  const own = await em.find(ExpenseDocument, { id: { $in: [...ids] } });
  const persons = [...new Set(own.map(({ person }) => person))];
  const all = await em.find(
    ExpenseDocument,
    { person: { $in: persons } },
    { orderBy: { issuedOn: "desc", id: "desc" } },
  );
  const lines = await linesByDocument(
    { em },
    all.map(({ id }) => id),
  );
  const categoriesOf = (id: string) =>
    new Set((lines.get(id) ?? []).map(({ serviceCode }) => findService(serviceCode)?.category));
  return new Map(
    own.map(({ id, person }) => {
      const categories = categoriesOf(id);
      const like = all.filter(
        (other) =>
          other.id !== id &&
          other.person === person &&
          [...categoriesOf(other.id)].some((category) => categories.has(category)),
      );
      return [id, like.slice(0, 10)];
    }),
  );
}
