import type { ExpenseDocument, Settlement } from "../claim/entity.ts";
import { readableSteps } from "../coverage/plain-steps.ts";
import type { StoredStep } from "../coverage/rules.ts";
import { stepNotes, stepSums } from "../coverage/sheets.ts";
import { personFacts } from "../identity/sheets.ts";
import type { Bilingual } from "../kernel/language.ts";
import { timesCents, sumCents, zero } from "../kernel/money.ts";
import {
  day,
  euros,
  type Fact,
  facts,
  heading,
  joined,
  note,
  type Paper,
  type Part,
  sums,
  table,
  total,
} from "../kernel/paper/paper.ts";
import type { PaperReader } from "../kernel/paper/reader.ts";
import { notFound } from "../kernel/refusal.ts";
import { facilityFact } from "../network/sheets.ts";
import { findService } from "../plan/catalogue.ts";
import { findEdition } from "../plan/plans.ts";
import type { TakeInCharge, TakeInChargeLine } from "./entity.ts";
import {
  invoicesByTakeInCharge,
  linesAskedByTakeInCharge,
  settlementsByTakeInCharge,
  takeInChargeByDocument,
} from "./invoices.ts";
import { findTakeInCharge, linesByTakeInCharge } from "./queries.ts";
import { leftToInvoice } from "./rules.ts";
import { may, statusOf, statusWords } from "./state-rules.ts";

/** Presa in carico: what was authorised, who pays what of it, and what was invoiced since. @throws Refusal NOT_FOUND */
export async function takeInChargePaper(reader: PaperReader, id: string): Promise<Paper> {
  const { em, actor, publicUrl } = reader;
  const takeInCharge = await findTakeInCharge(em, actor, id);
  if (!takeInCharge.authorisedCents) throw notFound();
  const status = statusOf(takeInCharge);
  const lines = (await linesByTakeInCharge(reader, [takeInCharge.id])).get(takeInCharge.id) ?? [];
  const steps = readableSteps(actor, takeInCharge.steps);
  const until = takeInCharge.expiresOn ? day(takeInCharge.expiresOn) : null;
  return {
    fileName: joined([{ it: "presa-in-carico-", en: "take-in-charge-" }, takeInCharge.number], ""),
    title: { it: "Presa in carico", en: "Take-in-charge" },
    subtitle: joined([takeInCharge.number, "·", lowerCase(statusWords[status])]),
    warning: endedWords[status],
    corner: {
      address: `${publicUrl}/blueasy/takes-in-charge/${takeInCharge.id}`,
      caption: { it: "Per la struttura: verifica lo stato", en: "For the facility: check its state" },
    },
    parts: [
      facts(
        ...(await personFacts(em, takeInCharge.person)),
        await facilityFact(em, takeInCharge.facility),
        [{ it: "Piano", en: "Plan" }, findEdition(takeInCharge.editionId)?.name ?? takeInCharge.editionId],
        ...careFacts(takeInCharge),
        [{ it: "Da fatturare entro", en: "To be invoiced by" }, may("settle", takeInCharge) ? until : null],
      ),
      ...authorised(takeInCharge, lines),
      ...whoPays(takeInCharge, steps),
      ...stepNotes(steps, actor.door),
      ...(await invoiced(reader, takeInCharge, lines)),
      ...(may("settle", takeInCharge) ? [note(atTheReception)] : []),
    ],
  };
}

/** What a take-in-charge adds to the settlement of one of its documents. */
export async function careFactsOfDocument(reader: PaperReader, documentId: string): Promise<readonly Fact[]> {
  const takeInCharge = (await takeInChargeByDocument(reader, [documentId])).get(documentId);
  if (takeInCharge === undefined) return [];
  return [[{ it: "Presa in carico", en: "Take-in-charge" }, takeInCharge.number], ...careFacts(takeInCharge)];
}

function careFacts({ doctorName, startsOn }: TakeInCharge): Fact[] {
  return [
    ...(doctorName ? [[{ it: "Medico", en: "Doctor" }, doctorName] as const] : []),
    [{ it: "Prima seduta", en: "First session" }, day(startsOn)],
  ];
}

/** Once authorised, then ended without a payment: the first thing to read. */
const endedWords: Readonly<Partial<Record<ReturnType<typeof statusOf>, Bilingual>>> = {
  CANCELLED: {
    it: "Annullata: non è più valida. Il fondo non paga nulla e nessun importo resta riservato.",
    en: "Cancelled: it is no longer valid. The fund pays nothing and no amount stays reserved.",
  },
  EXPIRED: {
    it: "Scaduta: non è più valida. Il fondo non paga nulla e nessun importo resta riservato.",
    en: "Expired: it is no longer valid. The fund pays nothing and no amount stays reserved.",
  },
};

function authorised({ requestedCents }: TakeInCharge, lines: readonly TakeInChargeLine[]): Part[] {
  return [
    heading({ it: "Prestazioni autorizzate", en: "Services authorised" }),
    table(
      [
        { label: { it: "Prestazione", en: "Service" }, share: 6 },
        { label: { it: "Quantità", en: "Units" }, share: 1.4, isAmount: true },
        { label: { it: "Prezzo", en: "Price" }, share: 2, isAmount: true },
        { label: { it: "Importo", en: "Amount" }, share: 2, isAmount: true },
      ],
      [
        ...lines.map(({ serviceCode, units, unitPriceCents }) => ({
          cells: [
            nameOf(serviceCode),
            String(units),
            euros(unitPriceCents),
            euros(timesCents(unitPriceCents, units)),
          ],
        })),
        {
          cells: [{ it: "Richiesto", en: "Requested" }, "", "", euros(requestedCents)],
          isTotal: true,
        },
      ],
    ),
  ];
}

function whoPays(takeInCharge: TakeInCharge, steps: readonly StoredStep[]): Part[] {
  const { memberShareCents, authorisedCents, lifecycle } = takeInCharge;
  const fund: Bilingual =
    lifecycle === "open"
      ? { it: "A carico del fondo, importo riservato", en: "Paid by the fund, amount reserved" }
      : { it: "A carico del fondo, come autorizzato", en: "Paid by the fund, as authorised" };
  return [
    heading(
      endedWords[statusOf(takeInCharge)]
        ? { it: "Com'era autorizzata", en: "As it was authorised" }
        : { it: "Chi paga che cosa", en: "Who pays what" },
    ),
    sums(
      ...stepSums(steps),
      total({ it: "A carico dell'assistito", en: "Left to the member" }, memberShareCents ?? zero),
      total(fund, authorisedCents ?? zero),
    ),
  ];
}

/** Invoice by invoice as each is settled now, and what may still be invoiced. */
async function invoiced(
  reader: PaperReader,
  { id, lifecycle, expiresOn }: TakeInCharge,
  lines: readonly TakeInChargeLine[],
): Promise<Part[]> {
  const invoices = (await invoicesByTakeInCharge(reader, [id])).get(id) ?? [];
  if (invoices.length === 0) return [];
  const settlements = (await settlementsByTakeInCharge(reader, [id])).get(id) ?? [];
  const asked = (await linesAskedByTakeInCharge(reader, [id])).get(id) ?? [];
  const left = leftToInvoice(lines, asked).lines.filter(({ units }) => units > 0);
  return [
    heading({ it: "Fatture ricevute", en: "Invoices received" }),
    table(
      [
        { label: { it: "Fattura", en: "Invoice" }, share: 3 },
        { label: { it: "Del", en: "Date" }, share: 2.6 },
        { label: { it: "Importo", en: "Amount" }, share: 2, isAmount: true },
        { label: { it: "A carico dell'assistito", en: "Left to the member" }, share: 2, isAmount: true },
        { label: { it: "Paga il fondo", en: "The fund pays" }, share: 2, isAmount: true },
      ],
      [
        ...invoices.map((invoice) => invoiceRow(invoice, settlements)),
        {
          cells: [
            { it: "In tutto", en: "In all" },
            "",
            euros(sumCents(settlements.map(({ requestedCents }) => requestedCents))),
            euros(sumCents(settlements.map(({ memberShareCents }) => memberShareCents))),
            euros(sumCents(settlements.map(({ payableCents }) => payableCents))),
          ],
          isTotal: true,
        },
      ],
    ),
    ...(lifecycle === "partlySettled" && expiresOn ? [note(stillToInvoice(left, day(expiresOn)))] : []),
  ];
}

function invoiceRow({ id, number, issuedOn, amountCents }: ExpenseDocument, all: readonly Settlement[]) {
  const settlement = all.find(({ expenseDocument }) => expenseDocument === id);
  const { requestedCents = amountCents, memberShareCents = zero, payableCents = zero } = settlement ?? {};
  const invoiced = euros(amountCents);
  return {
    cells: [number, day(issuedOn), euros(requestedCents), euros(memberShareCents), euros(payableCents)],
    below: settlement?.revises
      ? {
          it: `Liquidazione rifatta; la fattura era di ${invoiced.it}. Vale il prospetto nuovo.`,
          en: `Settled anew; the invoice was of ${invoiced.en}. The new statement counts.`,
        }
      : undefined,
  };
}

function stillToInvoice(left: readonly TakeInChargeLine[], until: Bilingual): Bilingual {
  const services = joined(
    left.map(({ units, serviceCode }) => joined([`${units} ×`, nameOf(serviceCode)])),
    ", ",
  );
  return {
    it: `Ancora da fatturare, entro ${until.it}: ${services.it}.`,
    en: `Still to be invoiced, by ${until.en}: ${services.en}.`,
  };
}

const nameOf = (serviceCode: string) => findService(serviceCode)?.name ?? serviceCode;
const lowerCase = ({ it, en }: Bilingual): Bilingual => ({ it: it.toLowerCase(), en: en.toLowerCase() });

const atTheReception: Bilingual = {
  it: "La struttura presenta la fattura entro la scadenza, per importi non superiori a quelli autorizzati. Al momento della prestazione l'assistito presenta un documento d'identità e la prescrizione.",
  en: "The facility hands in its invoice by the last day, for no more than what is authorised. At the reception the member shows an identity document and the prescription.",
};
