import { randomBytes, randomUUID } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { Claim, ExpenseDocument, Payee, Provider, Settlement } from "../../server/claim/entity.ts";
import { Document } from "../../server/document/entity.ts";
import { localDate, partsOf } from "../../server/kernel/dates.ts";
import { cents } from "../../server/kernel/money.ts";
import {
  AskedDocument,
  DocumentAsking,
  ReimbursementCase,
  ReimbursementRequest,
} from "../../server/reimbursement/entity.ts";
import { accountId, giulia, type Person, personId, policyId } from "./cast.ts";

/** What lists and statement are tried on: a document as it stands, without the story that led there. */
export interface ExpenseRow {
  readonly person?: Person;
  readonly provider?: string;
  readonly kind?: ExpenseDocument["kind"];
  readonly channel?: ExpenseDocument["channel"];
  readonly number?: string;
  readonly issuedOn?: string;
  readonly receivedAt?: string;
  readonly amountCents?: number;
  readonly stage?: ExpenseDocument["stage"];
  readonly paidOn?: string | null;
  /** Number of its claim. */
  readonly claim?: string;
  readonly settled?: { readonly payableCents: number; readonly isIndemnity?: boolean };
  readonly paidElsewhereCents?: number;
  /** Why each document is missing that the desk asked for. */
  readonly asked?: readonly string[];
}

let counted = 0;

/** Writes documents in one go; receipts of Giulia, handed in for reimbursement, unless said otherwise. */
export async function writeExpenses(
  em: SqlEntityManager,
  rows: readonly ExpenseRow[],
): Promise<ExpenseDocument[]> {
  const providers = new Map<string, string>();
  const claims = new Map<string, string>();
  const payees = new Map<string, string>();
  const written = rows.map((row) => {
    counted += 1;
    const person = personId(row.person ?? giulia);
    const issuedOn = localDate(row.issuedOn ?? "2026-11-02");
    const provider = once(providers, row.provider ?? "Studio Bianchi", (name, id) =>
      em.create(Provider, { id, name, vatNumber: String(randomBytes(4).readUInt32BE()).padStart(11, "0") }),
    );
    const payee = once(payees, person, (_, id) =>
      em.create(Payee, {
        id,
        person,
        knownSince: new Date(`${issuedOn}T09:00:00Z`),
        means: "transfer",
        holderName: "Chi riceve",
        iban: `IT00X${randomBytes(8).toString("hex")}`,
      }),
    );
    const claim = once(claims, row.claim ?? `${900_000 + counted}/2020`, (number, id) =>
      em.create(Claim, {
        ...{ id, number, person, policy: policyId("IPP-0001170"), cause: "illness" },
        ...{ openedOn: issuedOn, openedAt: new Date(`${issuedOn}T09:00:00Z`) },
      }),
    );
    const sha256 = randomBytes(32).toString("hex");
    const file = em.create(Document, {
      ...{
        id: randomUUID(),
        fileName: "ricevuta.pdf",
        mimeType: "application/pdf",
        sizeBytes: 1_000,
        sha256,
      },
      ...{ uploadedBy: accountId("giulia.ferrero"), uploadedAt: new Date("2026-11-02T09:00:00Z") },
    });
    const stage = row.stage ?? (row.settled ? "settled" : "received");
    const expense = em.create(ExpenseDocument, {
      id: randomUUID(),
      ...{
        claim: row.settled || row.claim ? claim : null,
        person,
        policy: policyId("IPP-0001170"),
        provider,
      },
      ...{ payee, facility: null, document: file.id, sha256 },
      ...{ kind: row.kind ?? "receipt", regime: "outOfNetwork", channel: row.channel ?? "reimbursement" },
      ...{ number: row.number ?? String(counted), issuedOn, issuedYear: partsOf(issuedOn).year },
      ...{ amountCents: cents(row.amountCents ?? 10_000), stage },
      paidOn: row.paidOn ? localDate(row.paidOn) : null,
      receivedAt: new Date(row.receivedAt ?? "2026-11-23T09:00:00Z"),
    });
    if (row.settled) settle(em, expense, claim, row.settled);
    if (row.paidElsewhereCents !== undefined || row.asked)
      handedIn(em, expense, payee, row.paidElsewhereCents ?? 0);
    if (row.asked) ask(em, expense, row.asked);
    return expense;
  });
  await em.flush();
  return written;
}

function once(known: Map<string, string>, key: string, write: (key: string, id: string) => unknown): string {
  const id = known.get(key) ?? randomUUID();
  if (!known.has(key)) write(key, id);
  known.set(key, id);
  return id;
}

function settle(
  em: SqlEntityManager,
  { id, amountCents }: ExpenseDocument,
  claim: string,
  { payableCents, isIndemnity = false }: NonNullable<ExpenseRow["settled"]>,
): void {
  const requestedCents = isIndemnity ? 0 : amountCents;
  const memberShareCents = cents(isIndemnity ? 0 : amountCents - payableCents);
  em.create(Settlement, {
    ...{ id: randomUUID(), claim, expenseDocument: id, kind: isIndemnity ? "indemnity" : "expense" },
    ...{ editionId: "ippocrate-2023-10", requestedCents: cents(requestedCents) },
    ...{ payableCents: cents(payableCents), memberShareCents, settledAt: new Date("2026-11-20T09:00:00Z") },
    steps: memberShareCents
      ? [
          {
            ...{ kind: "coinsurance", clause: "6.2", amountCents: memberShareCents },
            text: { it: "Scoperto (art. 6.2)", en: "Coinsurance (art. 6.2)" },
          },
        ]
      : [],
  });
}

function handedIn(em: SqlEntityManager, expense: ExpenseDocument, payee: string, elsewhere: number): void {
  const request = em.create(ReimbursementRequest, {
    ...{ id: randomUUID(), number: `RR-2020-${String(counted).padStart(6, "0")}`, person: expense.person },
    ...{ channel: "memberPortal", submittedBy: accountId("giulia.ferrero"), smsOptIn: false, payee },
    submittedAt: new Date("2026-11-02T09:00:00Z"),
  });
  em.create(ReimbursementCase, {
    ...{ expenseDocument: expense.id, request: request.id, person: expense.person, treatmentEnded: true },
    ...{ paidElsewhereCents: cents(elsewhere), editionId: "ippocrate-2023-10", dueOn: expense.issuedOn },
    ...(expense.stage === "settled" || expense.stage === "notPayable"
      ? { waitsFor: null, decidedAt: new Date("2026-11-20T09:00:00Z") }
      : {
          waitsFor: expense.stage === "documentsMissing" ? ("member" as const) : ("desk" as const),
          decidedAt: null,
        }),
  });
}

function ask(em: SqlEntityManager, { id }: ExpenseDocument, reasons: readonly string[]): void {
  const asking = em.create(DocumentAsking, {
    ...{ id: randomUUID(), expenseDocument: id, askedBy: accountId("centrale.operativa") },
    ...{ askedAt: new Date("2026-11-20T09:00:00Z"), answerBy: localDate("2026-12-20"), message: null },
    ...{ againReason: null, endedAt: null },
  });
  for (const [position, why] of reasons.entries())
    em.create(AskedDocument, {
      ...{
        id: randomUUID(),
        asking: asking.id,
        position,
        requirement: "other",
        words: `Foglio ${position + 1}`,
      },
      ...{ why, answer: null, answeredAt: null, arrivedOn: null },
    });
}
