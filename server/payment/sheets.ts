import { ExpenseDocument, Payee, type PayeeMeans, Settlement } from "../claim/entity.ts";
import { Person } from "../identity/entity.ts";
import { byKey, groupedBy } from "../kernel/batch.ts";
import { romeDate } from "../kernel/dates.ts";
import type { Bilingual } from "../kernel/language.ts";
import { cents, sumCents } from "../kernel/money.ts";
import {
  type Column,
  day,
  euros,
  type Fact,
  facts,
  heading,
  joined,
  note,
  type Paper,
  type Part,
  type Row,
  table,
} from "../kernel/paper/paper.ts";
import type { OutgoingFile, PaperReader } from "../kernel/paper/reader.ts";
import { PaymentBatch, type PaymentOrder } from "./entity.ts";
import { findBatch, findOrder, ordersByBatch, ordersOfBatch } from "./queries.ts";
import { batchNotInState } from "./refusals.ts";
import { batchStatusOf, meansWords, paymentStatusOf, stands } from "./rules.ts";
import { notFound } from "../kernel/refusal.ts";
import { pain001 } from "./sepa.ts";

/** The file that goes to the bank: pain.001, of the transfers alone. @throws Refusal NOT_FOUND, INVALID_STATE */
export async function sepaFile(reader: PaperReader, id: string): Promise<OutgoingFile> {
  const { batch, orders } = await readyOrders(reader, id, "transfer");
  const xml = pain001({
    messageId: batch.number,
    createdAt: batch.createdAt,
    executeOn: batch.executedOn ?? romeDate(reader.now()),
    debtor: reader.fund,
    transfers: orders.map((order) => ({
      ...order,
      iban: order.iban ?? "",
      bic: order.bic ?? null,
      endToEndId: order.id.replaceAll("-", ""),
    })),
  });
  return {
    content: Buffer.from(xml),
    mimeType: "application/xml; charset=utf-8",
    fileName: `${batch.number}.xml`,
  };
}

/** The cheques of a batch, for whoever has the bank issue and post them. @throws Refusal NOT_FOUND, INVALID_STATE */
export async function chequesPaper(reader: PaperReader, id: string): Promise<Paper> {
  const { batch, orders } = await readyOrders(reader, id, "cheque");
  const rows = orders.map(({ payeeName, address, reference, amountCents }) => ({
    cells: [payeeName, address ?? knownAddress, reference, euros(amountCents)],
  }));
  const sum = euros(sumCents(orders.map(({ amountCents }) => cents(amountCents))));
  return {
    fileName: joined([{ it: "assegni-", en: "cheques-" }, batch.number], ""),
    title: { it: "Assegni da emettere", en: "Cheques to be issued" },
    subtitle: joined([{ it: "Distinta", en: "Batch" }, batch.number]),
    warning: undefined,
    parts: [
      facts(
        [{ it: "Paga", en: "Paid by" }, reader.fund.name],
        [{ it: "Assegni", en: "Cheques" }, String(orders.length)],
        [{ it: "Distinta creata", en: "Batch made on" }, day(romeDate(batch.createdAt))],
      ),
      heading({ it: "Elenco", en: "List" }),
      table(chequeColumns, [...rows, { cells: [{ it: "Totale", en: "Total" }, "", "", sum], isTotal: true }]),
      note(howToIssue),
    ],
  };
}

/** What of a batch is carried out in one way, once nobody has to look at it any more. */
async function readyOrders(reader: PaperReader, id: string, means: PayeeMeans) {
  const batch = await findBatch(reader.em, reader.actor, id);
  const status = batchStatusOf(batch);
  if (status === "TO_APPROVE" || status === "DISSOLVED") throw batchNotInState(status);
  const all = (await ordersByBatch(reader, [batch.id])).get(batch.id) ?? [];
  const orders = all.filter((order) => order.means === means);
  if (orders.length === 0) throw notFound();
  return { batch, orders };
}

const chequeColumns: readonly Column[] = [
  { label: { it: "Intestato a", en: "Made out to" }, share: 3.2 },
  { label: { it: "Da spedire a", en: "To be posted to" }, share: 4.2 },
  { label: { it: "Causale", en: "Reference" }, share: 2.6 },
  { label: { it: "Importo", en: "Amount" }, share: 2, isAmount: true },
];

const knownAddress: Bilingual = { it: "indirizzo in anagrafica", en: "address on record" };

const howToIssue: Bilingual = {
  it: "Assegni circolari non trasferibili, in euro. Quando sono spediti, la distinta si segna come eseguita.",
  en: "Non-transferable bank cheques, in euros. Once they are posted, the batch is marked as executed.",
};

/** To whom a document is paid, when that is a person: beside what its settlement says. */
export async function payeeOfDocument({ em }: PaperReader, documentId: string): Promise<readonly Fact[]> {
  const { payee: id } = await em.findOneOrFail(ExpenseDocument, { id: documentId });
  const payee = await em.findOneOrFail(Payee, { id });
  if (!payee.holderName) return [];
  return [[{ it: "Si paga a", en: "Paid to" }, joined([payee.holderName, meansWords(payee)], " · ")]];
}

/** Avviso di pagamento of one transfer that is at the bank or was carried out. @throws Refusal NOT_FOUND */
export async function remittancePaper(reader: PaperReader, orderId: string): Promise<Paper> {
  const order = await findOrder(reader.em, reader.actor, orderId);
  if (!order.batch) throw notFound();
  return remittance(reader, order.batch, [order]);
}

/** The same for all transfers of a batch that the reader may see: a facility its own. @throws Refusal NOT_FOUND */
export async function batchRemittancePaper(reader: PaperReader, batchId: string): Promise<Paper> {
  const orders = await ordersOfBatch(reader.em, reader.actor, batchId);
  const [first] = orders;
  if (!first?.batch) throw notFound();
  return remittance(reader, first.batch, orders);
}

async function remittance(
  reader: PaperReader,
  batchId: string,
  orders: readonly PaymentOrder[],
): Promise<Paper> {
  const batch = await reader.em.findOneOrFail(PaymentBatch, { id: batchId });
  if (batchStatusOf(batch) === "TO_APPROVE") throw notFound();
  const { number, createdAt, executedOn } = batch;
  const [only] = orders.length === 1 ? orders : [];
  const rows = await rowsOf(reader, orders);
  const ofPayee = groupedBy(rows, ({ order }) => order.payee);
  return {
    fileName: joined(
      [
        { it: "avviso-di-pagamento-", en: "remittance-" },
        only ? only.reference.replace(/\W+/g, "-") : number,
      ],
      "",
    ),
    title: { it: "Avviso di pagamento", en: "Remittance advice" },
    subtitle: joined([{ it: "Distinta", en: "Batch" }, number]),
    warning: orders.every(({ sentBackOn }) => sentBackOn) ? cameBack : undefined,
    parts: [
      facts(
        [{ it: "Paga", en: "Paid by" }, reader.fund.name],
        [{ it: "Inviato alla banca", en: "Sent to the bank" }, day(romeDate(createdAt))],
        [{ it: "Eseguito", en: "Carried out" }, executedOn ? day(executedOn) : notYet],
      ),
      ...[...ofPayee.values()].flatMap((own): Part[] => [
        heading(payeeOf(own)),
        table(columns, withTotal(own)),
      ]),
      note(howToRead),
    ],
  };
}

function payeeOf([first]: readonly OrderRow[]): Bilingual {
  return first ? joined([first.order.payeeName, meansWords(first.order)], " · ") : joined([]);
}

const cameBack: Bilingual = {
  it: "Tornato indietro dalla banca: il denaro non è arrivato. Si ordina di nuovo quando il conto è corretto.",
  en: "Sent back by the bank: the money did not arrive. It is ordered anew once the account is right.",
};

const notYet: Bilingual = { it: "non ancora", en: "not yet" };

const columns: readonly Column[] = [
  { label: { it: "Documento", en: "Document" }, share: 3 },
  { label: { it: "Assistito", en: "Member" }, share: 3.4 },
  { label: { it: "Dovuto", en: "Due" }, share: 1.9, isAmount: true },
  { label: { it: "A carico dell'assistito", en: "Left to the member" }, share: 1.9, isAmount: true },
  { label: { it: "Pagamento", en: "Payment" }, share: 2.1, isAmount: true },
];

interface OrderRow extends Row {
  readonly order: PaymentOrder;
}

async function rowsOf({ em }: PaperReader, orders: readonly PaymentOrder[]): Promise<OrderRow[]> {
  const settlements = byKey(
    await em.find(Settlement, { id: { $in: orders.map(({ settlement }) => settlement) } }),
    ({ id }) => id,
  );
  const documentIds = [...settlements.values()].map(({ expenseDocument }) => expenseDocument);
  const documents = byKey(await em.find(ExpenseDocument, { id: { $in: documentIds } }), ({ id }) => id);
  const persons = byKey(
    await em.find(Person, { id: { $in: [...documents.values()].map(({ person }) => person) } }),
    ({ id }) => id,
  );
  return orders.flatMap((order) => {
    const settlement = settlements.get(order.settlement);
    const document = documents.get(settlement?.expenseDocument ?? "");
    const person = persons.get(document?.person ?? "");
    return settlement && document && person ? [rowOf(order, settlement, document, person)] : [];
  });
}

function rowOf(
  order: PaymentOrder,
  settlement: Settlement,
  document: ExpenseDocument,
  person: Person,
): OrderRow {
  return {
    order,
    cells: [
      `${document.number}`,
      `${person.firstName} ${person.lastName}`,
      euros(settlement.requestedCents),
      euros(settlement.memberShareCents),
      euros(order.amountCents),
    ],
    below: joined(
      [
        joined([{ it: "del", en: "of" }, day(document.issuedOn)]),
        joined([{ it: "causale", en: "reference" }, order.reference]),
        ...difference(order, settlement),
        ...sentBack(order),
      ],
      " · ",
    ),
  };
}

/** A transfer of less than its settlement pays: the rest was moved before the settlement was made anew. */
function difference({ amountCents }: PaymentOrder, { payableCents, supersededAt }: Settlement): Bilingual[] {
  const payable = euros(payableCents);
  return [
    ...(amountCents === payableCents
      ? []
      : [
          {
            it: `il fondo paga in tutto ${payable.it}, questa è la differenza`,
            en: `the fund pays ${payable.en} in all, this is the difference`,
          },
        ]),
    ...(supersededAt ? [{ it: "liquidazione poi rifatta", en: "settlement made anew since" }] : []),
  ];
}

function sentBack({ sentBackOn, sentBackReason }: PaymentOrder): Bilingual[] {
  if (!sentBackOn) return [];
  const on = day(sentBackOn);
  return [
    {
      it: `tornato indietro ${on.it} (${sentBackReason}): non contato nel totale`,
      en: `sent back ${on.en} (${sentBackReason}): not counted in the total`,
    },
  ];
}

function withTotal(rows: readonly OrderRow[]): Row[] {
  const counted = rows.filter(({ order }) => stands(paymentStatusOf(order)));
  const sum = sumCents(counted.map(({ order }) => cents(order.amountCents)));
  return [...rows, { cells: [{ it: "Totale", en: "Total" }, "", "", "", euros(sum)], isTotal: true }];
}

const howToRead: Bilingual = {
  it: "Ogni riga è un pagamento a sé, con la causale indicata. Il perché di ogni importo è nel prospetto di liquidazione del documento.",
  en: "Each line is a payment of its own, with the reference named. Why each amount is what it is stands in the settlement statement of the document.",
};
