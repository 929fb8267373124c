import { readableSteps } from "../coverage/plain-steps.ts";
import type { StoredStep } from "../coverage/rules.ts";
import { stepNotes, stepSums } from "../coverage/sheets.ts";
import { missesDuty } from "../identity/roles.ts";
import { personFacts } from "../identity/sheets.ts";
import { romeDate } from "../kernel/dates.ts";
import { type Bilingual, inBoth } from "../kernel/language.ts";
import {
  day,
  euros,
  type Fact,
  facts,
  heading,
  joined,
  type Paper,
  type Part,
  said,
  sum,
  sums,
  table,
  total,
} from "../kernel/paper/paper.ts";
import type { PaperReader } from "../kernel/paper/reader.ts";
import { facilityFact } from "../network/sheets.ts";
import { findService } from "../plan/catalogue.ts";
import { findEdition } from "../plan/plans.ts";
import { documentKindWords } from "./document-rules.ts";
import { Claim, ExpenseDocument, Payee, Provider, type Settlement, type SettlementLine } from "./entity.ts";
import { findSettlement, linesBySettlement } from "./queries.ts";

/** What the channel of a document adds to what its settlement says. */
type MoreFacts = (reader: PaperReader, expenseDocumentId: string) => Promise<readonly Fact[]>;

/** Prospetto di liquidazione: every euro of a document, with its clause. Superseded ones say so first. */
export async function settlementPaper(reader: PaperReader, id: string, moreFacts: MoreFacts): Promise<Paper> {
  const { em, actor } = reader;
  const settlement = await findSettlement(em, actor, id);
  const steps = readableSteps(actor, settlement.steps);
  const claim = await em.findOneOrFail(Claim, { id: settlement.claim });
  const expense = await em.findOneOrFail(ExpenseDocument, { id: settlement.expenseDocument });
  const lines = (await linesBySettlement(reader, [settlement.id])).get(settlement.id) ?? [];
  const { supersededAt, kind } = settlement;
  const superseded = supersededAt ? { it: "-superato", en: "-superseded" } : "";
  const number = claim.number.replace("/", "-");
  return {
    fileName: joined([{ it: "prospetto-", en: "settlement-" }, number, superseded], ""),
    title: { it: "Prospetto di liquidazione", en: "Settlement statement" },
    subtitle: joined([{ it: "Sinistro", en: "Claim" }, claim.number]),
    warning: supersededAt ? supersededOn(supersededAt) : undefined,
    parts: [
      facts(
        ...(await personFacts(em, expense.person)),
        expense.facility ? await facilityFact(em, expense.facility) : await issuer(reader, expense),
        [{ it: "Piano", en: "Plan" }, findEdition(settlement.editionId)?.name ?? settlement.editionId],
        ...(await moreFacts(reader, expense.id)),
        [
          documentKindWords[expense.kind],
          inBoth(
            (language) =>
              `${expense.number}, ${said({ it: "del", en: "of" }, language)} ${day(expense.issuedOn)[language]}`,
          ),
        ],
        [{ it: "Liquidata", en: "Settled" }, day(romeDate(settlement.settledAt))],
        [
          { it: "Rifatta perché", en: "Made anew because" },
          missesDuty(actor, "care") ? null : settlement.reason,
        ],
      ),
      ...(kind === "indemnity"
        ? indemnity(settlement)
        : [
            ...asked(lines),
            ...reckoning({ ...settlement, steps }, expense, await payeeWords(reader, expense)),
          ]),
      ...stepNotes(steps, actor.door),
    ],
  };
}

function supersededOn(at: Date): Bilingual {
  const on = day(romeDate(at));
  return {
    it: `Superato ${on.it}: la liquidazione è stata rifatta. Questi importi non valgono più, vale il prospetto nuovo.`,
    en: `Superseded ${on.en}: the settlement was made anew. These amounts no longer count, the new statement does.`,
  };
}

const amountWords: Readonly<Record<ExpenseDocument["kind"], Bilingual>> = {
  invoice: { it: "Importo della fattura", en: "Amount of the invoice" },
  receipt: { it: "Importo della ricevuta", en: "Amount of the receipt" },
  ssnTicket: { it: "Importo del ticket", en: "Amount of the SSN ticket" },
  feeNote: { it: "Importo della notula", en: "Amount of the fee note" },
  creditNote: { it: "Importo della nota di credito", en: "Amount of the credit note" },
  hospitalRecord: { it: "Spesa della degenza", en: "Cost of the stay" },
};

/** Who issued it, where the network does not know the place. */
async function issuer({ em }: PaperReader, { provider }: ExpenseDocument): Promise<Fact> {
  const { name, place } = await em.findOneOrFail(Provider, { id: provider });
  return [{ it: "Emessa da", en: "Issued by" }, place ? `${name}, ${place}` : name];
}

async function payeeWords({ em }: PaperReader, { payee: id }: ExpenseDocument): Promise<Bilingual> {
  const { facility } = await em.findOneOrFail(Payee, { id });
  return facility
    ? { it: "Il fondo paga alla struttura", en: "The fund pays the facility" }
    : { it: "Il fondo rimborsa", en: "The fund reimburses" };
}

function asked(lines: readonly SettlementLine[]): Part[] {
  if (lines.length === 0) return [];
  return [
    heading({ it: "Prestazioni fatturate", en: "Services invoiced" }),
    table(
      [
        { label: { it: "Prestazione", en: "Service" }, share: 6 },
        { label: { it: "Quantità", en: "Units" }, share: 1.4, isAmount: true },
        { label: { it: "Dovuto", en: "Due" }, share: 2, isAmount: true },
        { label: { it: "Paga il fondo", en: "The fund pays" }, share: 2, isAmount: true },
      ],
      lines.map(({ serviceCode, units, requestedCents, payableCents }) => ({
        cells: [
          findService(serviceCode)?.name ?? serviceCode,
          String(units),
          euros(requestedCents),
          euros(payableCents),
        ],
      })),
    ),
  ];
}

/** From what the document says to what is paid. A revision may have found less of it due. */
function reckoning(
  {
    requestedCents,
    steps,
    memberShareCents,
    payableCents,
  }: Pick<Settlement, "requestedCents" | "memberShareCents" | "payableCents"> & {
    readonly steps: readonly StoredStep[];
  },
  { amountCents, kind }: ExpenseDocument,
  fundPays: Bilingual,
): Part[] {
  const ofDocument = amountWords[kind];
  return [
    heading({ it: "Ogni euro, con il suo articolo", en: "Every euro, with its clause" }),
    sums(
      ...(requestedCents === amountCents
        ? [total(ofDocument, requestedCents)]
        : [sum(ofDocument, amountCents), total({ it: "Di cui dovuto", en: "Of which due" }, requestedCents)]),
      ...stepSums(steps),
      total({ it: "A carico dell'assistito", en: "Left to the member" }, memberShareCents),
      total(fundPays, payableCents),
    ),
  ];
}

function indemnity({ payableCents }: Settlement): Part[] {
  return [
    heading({ it: "Indennità", en: "Indemnity" }),
    sums(total({ it: "Il fondo paga", en: "The fund pays" }, payableCents)),
  ];
}
