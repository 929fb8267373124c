/** Three years of a family that asks for its money back: some forty expense documents, in every status. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { DocumentKind } from "../claim/document-rules.ts";
import { ExpenseDocument } from "../claim/entity.ts";
import type { Actor } from "../kernel/actor.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Vault } from "../kernel/vault.ts";
import { vatCheckDigit } from "../network/vat-number.ts";
import { markSentBack } from "../payment/order.ts";
import { PaymentOrder } from "../payment/entity.ts";
import { assessmentByDocument } from "../reimbursement/queries.ts";
import { askDocuments } from "../reimbursement/ask.ts";
import { decide } from "../reimbursement/decide.ts";
import { submitRequest } from "../reimbursement/open.ts";
import type { Decision } from "../reimbursement/proposal.ts";
import { begin, tellFacts } from "../reimbursement/tell.ts";
import { isCaseFact } from "../case-file/rules.ts";
import { demoUuid } from "./ids.ts";
import { sessionId, Storyteller } from "./storyteller.ts";

type Ending = "paid" | "settled" | "refused" | "reduced" | "asked" | "begun" | "received" | "returned";

/** `handed in so many days ago | treated so many days before that | who | service | units | cents | provider | how it ended`. */
const years = `
  1010 | 9 | marco | VIS-CARDIOLOGICA  | 1 | 15000 | 0 | paid
   985 | 6 | sofia | VIS-OCULISTICA    | 1 | 11000 | 1 | paid
   960 | 4 | marco | ECG               | 1 |  6000 | 0 | paid
   931 | 8 | sofia | OTT-LENTI         | 1 | 18000 | 1 | paid
   900 | 3 | marco | LAB-PROFILO       | 1 |  8500 | 2 | paid
   868 | 5 | sofia | ODO-VISITA        | 1 |  7000 | 3 | paid
   840 | 7 | marco | RM                | 1 | 32000 | 4 | paid
   815 | 2 | marco | FKT-RIABILITATIVA | 8 | 40000 | 5 | paid
   790 | 5 | sofia | VIS-DERMATOLOGICA | 1 | 12000 | 6 | paid
   760 | 9 | marco | ODO-OTTURAZIONE   | 2 | 24000 | 3 | paid
   731 | 4 | sofia | VIS-PEDIATRICA    | 1 |  9000 | 6 | paid
   700 | 6 | marco | VIS-UROLOGICA     | 1 | 14000 | 0 | paid
   671 | 3 | marco | ECO-ADDOME        | 1 |  9500 | 4 | paid
   640 | 8 | sofia | ODO-ORTODONZIA    | 1 | 95000 | 3 | paid
   611 | 5 | marco | MNC-AGOPUNTURA    | 4 | 24000 | 5 | refused
   583 | 2 | sofia | LAB-EMOCROMO      | 1 |  3500 | 2 | paid
   552 | 7 | marco | VIS-OCULISTICA    | 1 | 13000 | 1 | paid
   520 | 4 | marco | OTT-LENTI         | 1 | 26000 | 1 | paid
   491 | 9 | sofia | RX                | 1 |  5000 | 4 | paid
   460 | 3 | marco | PSI-VISITA        | 1 | 10000 | 6 | paid
   431 | 6 | sofia | VIS-ORTOPEDICA    | 1 | 13000 | 5 | reduced
   400 | 5 | marco | ODO-IGIENE        | 1 |  8000 | 3 | paid
   370 | 8 | sofia | VIS-ALLERGOLOGICA | 1 | 12500 | 6 | paid
   341 | 4 | marco | TC                | 1 | 28000 | 4 | paid
   310 | 2 | marco | EST-MEDICINA      | 1 | 35000 | 6 | refused
   283 | 7 | sofia | ODO-ORTODONZIA    | 1 | 95000 | 3 | paid
   250 | 5 | marco | VIS-GASTRO        | 1 | 15000 | 0 | paid
   221 | 6 | marco | COLONSCOPIA       | 1 | 42000 | 4 | paid
   190 | 3 | sofia | VIS-OTORINO       | 1 | 12000 | 6 | paid
   160 | 9 | marco | FKT-MANUALE       | 6 | 36000 | 5 | paid
   131 | 4 | sofia | OCT               | 1 |  9000 | 1 | paid
   100 | 5 | marco | VIS-FISIATRICA    | 1 | 14000 | 5 | paid
    71 | 7 | marco | ECOCARDIOGRAMMA   | 1 | 12000 | 0 | returned
    44 | 3 | sofia | VIS-DERMATOLOGICA | 1 | 13000 | 6 | paid
    30 | 6 | marco | VIS-CARDIOLOGICA  | 1 | 16000 | 0 | settled
    21 | 4 | sofia | FKT-POSTURALE     | 5 | 30000 | 5 | asked
    15 | 5 | marco | ODO-CORONA        | 1 | 70000 | 3 | asked
     9 | 2 | marco | LAB-LIPIDI        | 1 |  4500 | 2 | begun
     5 | 3 | sofia | VIS-OCULISTICA    | 1 | 12000 | 1 | received
     2 | 1 | marco | ECODOPPLER        | 1 | 11000 | 4 | received`;

const providers = [
  "Studio cardiologico Valentino",
  "Centro ottico Vanchiglia",
  "Laboratorio analisi Po",
  "Studio dentistico Gran Madre",
  "Diagnostica Lingotto",
  "Fisioterapia Borgo Po",
  "Poliambulatorio Monviso",
];

export async function seedFamilyYears(em: SqlEntityManager, vault: Vault, today: Date): Promise<void> {
  const past = new AtHome(em, vault, today);
  for (const line of years.trim().split("\n")) await past.happened(line);
}

/** Who asks for it, and where the money goes and the letters. */
export interface Asker {
  readonly actor: Actor;
  readonly email: string;
  readonly mobile: string | null;
  readonly payee: { readonly personId: string; readonly holderName: string; readonly iban: string };
}

export class AtHome extends Storyteller {
  #count = 0;

  async happened(line: string): Promise<void> {
    const [ago, before, key, serviceCode, units, amount, place, ending] = line
      .split("|")
      .map((cell) => cell.trim());
    const daysAgo = Number(ago);
    const expense = await this.handedIn(daysAgo, headOfFamily(key ?? ""), {
      ...{ person: key ?? "", serviceCode: serviceCode ?? "", units: Number(units), cents: Number(amount) },
      ...{ provider: Number(place), treatedOn: this.day(daysAgo + Number(before)) },
    });
    await this.ended(expense, Math.max(0, daysAgo - 6), ending as Ending);
  }

  async handedIn(
    daysAgo: number,
    { actor, email, mobile, payee }: Asker,
    told: {
      readonly person: string;
      readonly serviceCode: string;
      readonly units: number;
      readonly cents: number;
      readonly provider: number;
      readonly treatedOn: LocalDate;
    },
  ): Promise<string> {
    this.#count += 1;
    const personId = demoUuid(`person ${told.person}`);
    const number = `${this.#count}/${told.treatedOn.slice(0, 4)}`;
    const name = providers[told.provider] ?? "";
    const documentId = await this.file(daysAgo, actor, `Fattura ${number} ${name}`);
    const { id } = await this.do(daysAgo, actor, (act) =>
      submitRequest(act, {
        ...{ personId, channel: "memberPortal", contactEmail: email, contactMobile: mobile },
        ...{ smsOptIn: false, otherCover: null, notes: null },
        payee: { ...payee, means: "transfer", bic: null, address: null },
        documents: [
          {
            ...{
              kind: "invoice" satisfies DocumentKind,
              number,
              issuedOn: told.treatedOn,
              treatedOn: told.treatedOn,
            },
            ...{
              treatmentEnded: true,
              regime: "outOfNetwork",
              currency: "EUR",
              vatCents: null,
              stampDutyCents: 200,
            },
            lines: [{ serviceCode: told.serviceCode, units: told.units, cents: told.cents }],
            provider: {
              ...{ facilityId: null, vatNumber: vatOf(told.provider), taxCode: null, foreignId: null },
              ...{ name, place: "Torino" },
            },
            ...{
              doctorName: null,
              paidElsewhereCents: 0,
              tiedToClaimId: null,
              creditsNumber: null,
              byPost: [],
            },
            facts: [{ name: "cause", value: "illness" }],
            files: [{ kind: "invoice", documentId }],
          },
        ],
      }),
    );
    const [row] = await this.em
      .fork()
      .execute<{ id: string }[]>(
        "select expense_document_id as id from reimbursement_case where request_id = ?",
        [id],
      );
    return row?.id ?? "";
  }

  async ended(expenseDocumentId: string, daysAgo: number, ending: Ending): Promise<void> {
    const desk: Actor = {
      door: "desk",
      accountId: demoUuid("account centrale.operativa"),
      sessionId,
      role: "operator",
    };
    if (ending === "received") return;
    await this.do(daysAgo, desk, (act) => begin(act, expenseDocumentId));
    if (ending === "begun") return;
    if (ending === "asked") {
      const documents = [
        {
          requirement: "other",
          words: "Referto della visita",
          why: "Serve per capire il motivo della cura.",
        },
        {
          requirement: "other",
          words: "Preventivo firmato",
          why: "Il piano lo chiede per questa prestazione.",
        },
      ];
      await this.do(daysAgo, desk, (act) => askDocuments(act, { expenseDocumentId, documents }));
      return;
    }
    await this.#known(expenseDocumentId, daysAgo, desk);
    const because = { clause: "1.5 a", reason: "La prestazione ha una finalità estetica." };
    const { amountCents } = await this.em.fork().findOneOrFail(ExpenseDocument, { id: expenseDocumentId });
    const chosen: Record<string, Omit<Decision, "expenseDocumentId">> = {
      refused: { outcome: "refused", ...because },
      reduced: {
        outcome: "reduced",
        ...{ clause: "2.1", reason: "30 € sono per un certificato sportivo." },
        recognised: [{ position: 0, recognisedCents: amountCents - 3_000 }],
      },
    };
    const decision = { expenseDocumentId, ...(chosen[ending] ?? { outcome: "approved" as const }) };
    await this.do(daysAgo, desk, (act) => decide(act, decision));
    if (ending === "settled" || ending === "refused") return;
    if ((await this.em.fork().count(PaymentOrder, { batch: null })) > 0)
      await this.paid(Math.max(0, daysAgo - 3));
    if (ending === "returned") await this.#returned(expenseDocumentId, Math.max(0, daysAgo - 6), desk);
  }

  /** The desk tells whatever the plan still asks. */
  async #known(expenseDocumentId: string, daysAgo: number, desk: Actor): Promise<void> {
    const assessment = (await assessmentByDocument({ em: this.em.fork() }, [expenseDocumentId])).get(
      expenseDocumentId,
    );
    const facts = (assessment?.missing ?? []).flatMap(({ name, input }) =>
      isCaseFact(name) ? [{ name, value: input === "yesNo" ? "true" : "ruledOut" }] : [],
    );
    if (facts.length > 0) await this.do(daysAgo, desk, (act) => tellFacts(act, { expenseDocumentId, facts }));
  }

  async #returned(expenseDocumentId: string, daysAgo: number, desk: Actor): Promise<void> {
    const [row] = await this.em
      .fork()
      .execute<{ id: string }[]>(
        `select o.id from payment_order o join settlement s on s.id = o.settlement_id where s.expense_document_id = ?`,
        [expenseDocumentId],
      );
    if (!row) return;
    const returned = { paymentOrderId: row.id, sentBackOn: this.day(daysAgo), reason: "Conto estinto" };
    await this.do(daysAgo, desk, (act) => markSentBack(act, returned));
  }
}

/** Marco, for himself and for his daughter. */
function headOfFamily(key: string): Asker {
  const [marco, personId] = [demoUuid("person marco"), demoUuid(`person ${key}`)];
  const actor: Actor = {
    ...{ door: "member", accountId: demoUuid("account marco.rossi"), sessionId, personId: marco },
    persons: async () => ({ seen: [marco, personId], answeredFor: [marco, personId], as: new Map() }),
  };
  const payee = { personId: marco, holderName: "Marco Rossi", iban: "IT60X0542811101000000123456" };
  return { actor, email: "marco.rossi@posta.example", mobile: "+393330000003", payee };
}

/** A VAT number that nobody has: of a province that does not exist. */
function vatOf(provider: number): string {
  const first10 = `9${String(1_000_000 + provider)}00`.slice(0, 10);
  return first10 + vatCheckDigit(first10);
}
