import { randomUUID } from "node:crypto";
import { ExpenseDocument, type Payee } from "../../server/claim/entity.ts";
import { claimForEvent } from "../../server/claim/open.ts";
import { personAsPayee, type PersonalMeans, providerNamed } from "../../server/claim/providers.ts";
import { registerExpenseDocument } from "../../server/claim/register.ts";
import { recordSettlement } from "../../server/claim/settle.ts";
import type { Database } from "../../server/database.ts";
import { Document } from "../../server/document/entity.ts";
import type { Act } from "../../server/kernel/act.ts";
import type { DeskActor } from "../../server/kernel/actor.ts";
import { addDays, romeDate } from "../../server/kernel/dates.ts";
import { cents } from "../../server/kernel/money.ts";
import { order } from "../../server/payment/order.ts";
import { acting } from "../support/acting.ts";
import { accountId, giulia, type Person, personId, policyId } from "../support/cast.ts";

/** What the fund owes to persons, made without the rooms that decide it: a document, its settlement, an order. */

export const atDesk = (userName: string, role: DeskActor["role"]): DeskActor => ({
  ...{ door: "desk", accountId: accountId(userName), sessionId: "", role },
});
const anna = atDesk("centrale.operativa", "operator");

export const ibans = {
  first: "IT60X0542811101000000123456",
  second: "IT37X0542811101000000000777",
  swiss: "CH9300762011623852957",
} as const;

export type Means = Partial<Omit<PersonalMeans, "personId">>;

/** A person's account, Italian unless said otherwise; a cheque has none. */
export function means(person: Person, given: Means = {}): PersonalMeans {
  const { means: way = "transfer" } = given;
  return {
    ...{ personId: personId(person), means: way, holderName: `${person.firstName} ${person.lastName}` },
    ...{ iban: way === "cheque" ? null : ibans.first, bic: null, address: null },
    ...given,
  };
}

export function payee(act: Act, person: Person, given: Means = {}): Promise<Payee["id"]> {
  return personAsPayee(act, means(person, given));
}

export interface Owed {
  readonly documentId: string;
  readonly settlementId: string;
  readonly orderId: string;
}

let count = 0;

/** An invoice that a person paid and the fund reimburses, ordered at that moment by the means told then. */
export function owedTo(
  database: Database,
  at: Date,
  { person = giulia, amount = 9_000, ...given }: Means & { person?: Person; amount?: number } = {},
): Promise<Owed> {
  return acting(database, { actor: anna, at }, async (act) => {
    count += 1;
    const issuedOn = addDays(romeDate(at), -3);
    const amountCents = cents(amount);
    const policy = policyId("IPP-0001170");
    const own = { personId: personId(person), policyId: policy };
    const document = act.em.create(Document, {
      ...{ id: randomUUID(), fileName: "fattura.pdf", mimeType: "application/pdf", sizeBytes: 1 },
      ...{ sha256: randomUUID().replaceAll("-", "").repeat(2), uploadedAt: at, uploadedBy: anna.accountId },
      ...{ person: personId(person), facility: null },
    });
    const providerId = await providerNamed(act, { vatNumber: "01234567897", name: "Studio Bianchi" });
    const illness = { cause: "illness", injuredOn: null, pathologyCode: null, startedOn: null } as const;
    const claim = await claimForEvent(act, { ...own, ...illness });
    const line = { position: 0, serviceCode: "VIS-ORTOPEDICA", units: 1 };
    const registered = await registerExpenseDocument(act, {
      ...{
        ...own,
        claimId: claim.id,
        providerId,
        facilityId: null,
        payeeId: await payee(act, person, given),
      },
      ...{ kind: "invoice", regime: "outOfNetwork", channel: "reimbursement", number: `R/${count}` },
      ...{ issuedOn, treatedOn: issuedOn, amountCents, document, lines: [{ ...line, amountCents }] },
    });
    const settlement = await recordSettlement(act, {
      ...{ claimId: claim.id, expenseDocumentId: registered.id, kind: "expense", editionId: "test" },
      ...{ requestedCents: amountCents, payableCents: amountCents, memberShareCents: cents(0), steps: [] },
      ...{ lines: [{ ...line, requestedCents: amountCents, payableCents: amountCents }], factsUpTo: null },
    });
    const ordered = await order(act, { settlement, amountCents, reference: `RR-2026-${count}` });
    return { documentId: registered.id, settlementId: settlement.id, orderId: ordered.id };
  });
}

export async function paidOn(database: Database, documentId: string): Promise<string | null> {
  const found = await database.orm.em.fork().findOneOrFail(ExpenseDocument, { id: documentId });
  return found.paidOn ?? null;
}
