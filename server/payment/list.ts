/** The lists of payments, of batches and of what is to be given back. */
import type { PayeeMeans } from "../claim/entity.ts";
import { claimById, settlementById } from "../claim/queries.ts";
import { isCalled, personKeys } from "../identity/names.ts";
import { accountById, personById } from "../identity/queries.ts";
import type { Condition, Key, Listing, ListReader } from "../kernel/listing/declare.ts";
import { dayKey, eachWord, numberKey, statusFilter } from "../kernel/listing/keys.ts";
import { facilityById } from "../network/queries.ts";
import { PaymentBatch, PaymentOrder, Recovery } from "./entity.ts";
import { batchById, visibleBatches, visibleOrders, visibleRecoveries } from "./queries.ts";
import {
  batchStatusOf,
  type BatchStatus,
  batchWords,
  meansNames,
  paymentStatusOf,
  type PaymentStatus,
  paymentWords,
  recoveryStatusOf,
  recoveryWords,
  type ShownRecoveryStatus,
} from "./rules.ts";

const paymentConditions: Readonly<Record<PaymentStatus, Condition>> = {
  DUE: { batch: null, withdrawnAt: null },
  IN_BATCH: { batch: { $ne: null }, paidOn: null },
  PAID: { paidOn: { $ne: null }, sentBackOn: null },
  SENT_BACK: { sentBackOn: { $ne: null } },
  WITHDRAWN: { withdrawnAt: { $ne: null } },
};

const reference = { it: "Causale", en: "Reference" };
const amount = { it: "Importo", en: "Amount" };
const partOfName = { it: "Il nome, anche in parte", en: "The name, part of it will do" };

const paymentKeys: Readonly<Record<string, Key>> = {
  reference: numberKey(reference, "PC-2026-000123", (text) => ({ reference: text })),
  claim: numberKey({ it: "Sinistro", en: "Claim" }, "765/2026", (number) => ({
    settlement: { claim: { number } },
  })),
  ...personKeys((person) => ({ settlement: { claim: { person } } })),
  payee: {
    words: { it: "Beneficiario", en: "Payee" },
    hint: partOfName,
    doors: ["desk"],
    where: (text) => eachWord(text, (word) => ({ payeeName: { $ilike: `%${word}%` } })),
  },
  ordered: dayKey("createdAt", { it: "Data dell’ordine", en: "Date of the order" }),
};

export const paymentOrdersList: Listing<PaymentOrder> = {
  name: "payments",
  words: { it: "Pagamenti", en: "Payments" },
  doors: ["facility:money", "desk:pay"],
  entity: PaymentOrder,
  visible: (_em, actor) => visibleOrders(actor),
  sort: { by: "ordered", order: "desc" },
  columns: {
    member: { words: { it: "Assistito", en: "Member" }, kind: "text", cell: memberName },
    payee: {
      words: { it: "Beneficiario", en: "Payee" },
      kind: "text",
      sort: "payeeName",
      doors: ["desk"],
    },
    means: {
      words: { it: "Pagato con", en: "Paid by" },
      kind: "text",
      doors: ["desk"],
      cell: ({ means }, { language }) => meansNames[means as PayeeMeans][language],
    },
    claim: { words: { it: "Sinistro", en: "Claim" }, kind: "text", cell: claimNumber },
    reference: { words: reference, kind: "text", cell: (row) => row.reference },
    ordered: { words: { it: "Ordinato", en: "Ordered" }, kind: "instant", sort: "createdAt" },
    status: {
      words: { it: "Stato", en: "Status" },
      kind: "text",
      cell: (row, { language }) => paymentWords[paymentStatusOf(row)][language],
    },
    batch: {
      words: { it: "Distinta", en: "Batch" },
      kind: "text",
      cell: async ({ batch }, { load }) => (batch ? (await load(batchById, batch))?.number : null),
    },
    paid: { words: { it: "Pagato il", en: "Paid on" }, kind: "day", cell: ({ paidOn }) => paidOn },
    amount: { words: amount, kind: "cents", sort: "amountCents" },
  },
  filters: {
    status: statusFilter(paymentWords, paymentConditions),
    ordered: { kind: "days", words: { it: "Ordinato", en: "Ordered" }, property: "createdAt", of: "instant" },
  },
  keys: paymentKeys,
};

async function claimOf({ settlement }: PaymentOrder, { load }: ListReader) {
  const settled = await load(settlementById, settlement);
  return settled && load(claimById, settled.claim);
}

async function claimNumber(row: PaymentOrder, reader: ListReader) {
  return (await claimOf(row, reader))?.number;
}

async function memberName(row: PaymentOrder, reader: ListReader) {
  const claim = await claimOf(row, reader);
  return claim && personName(claim.person, reader);
}

async function personName(id: string, { load }: ListReader) {
  const person = await load(personById, id);
  return person && `${person.firstName} ${person.lastName}`;
}

const batchConditions: Readonly<Record<BatchStatus, Condition>> = {
  TO_APPROVE: { needsApproval: true, approvedBy: null, returnedAt: null },
  READY: {
    executedOn: null,
    returnedAt: null,
    $or: [{ needsApproval: false }, { approvedBy: { $ne: null } }],
  },
  EXECUTED: { executedOn: { $ne: null } },
  DISSOLVED: { returnedAt: { $ne: null } },
};

export const paymentBatchesList: Listing<PaymentBatch> = {
  name: "batches",
  words: { it: "Distinte di pagamento", en: "Payment batches" },
  doors: ["desk:pay"],
  entity: PaymentBatch,
  visible: (_em, actor) => visibleBatches(actor),
  sort: { by: "created", order: "desc" },
  columns: {
    number: { words: { it: "Distinta", en: "Batch" }, kind: "text", sort: "number" },
    status: {
      words: { it: "Stato", en: "Status" },
      kind: "text",
      cell: (row, { language }) => batchWords[batchStatusOf(row)][language],
    },
    created: { words: { it: "Creata", en: "Created" }, kind: "instant", sort: "createdAt" },
    createdBy: {
      words: { it: "Da chi", en: "By" },
      kind: "text",
      cell: async ({ createdBy }, { load }) => (await load(accountById, createdBy))?.displayName,
    },
    executed: { words: { it: "Eseguita il", en: "Executed on" }, kind: "day", cell: (row) => row.executedOn },
    orders: { words: { it: "Pagamenti", en: "Payments" }, kind: "count", sort: "orderCount" },
    total: { words: { it: "Totale", en: "Total" }, kind: "cents", sort: "totalCents" },
  },
  filters: {
    status: statusFilter(batchWords, batchConditions),
    created: { kind: "days", words: { it: "Creata", en: "Created" }, property: "createdAt", of: "instant" },
  },
  keys: {
    number: numberKey({ it: "Numero", en: "Number" }, "DP-2026-0001", (number) => ({ number })),
    created: dayKey("createdAt", { it: "Data di creazione", en: "Date of creation" }),
  },
};

const recoveryConditions: Readonly<Record<ShownRecoveryStatus, Condition>> = {
  OWED: { returnedOn: null },
  RETURNED: { returnedOn: { $ne: null } },
};

export const recoveriesList: Listing<Recovery> = {
  name: "recoveries",
  words: { it: "Restituzioni", en: "Recoveries" },
  doors: ["member", "facility:money", "desk:pay"],
  entity: Recovery,
  visible: visibleRecoveries,
  sort: { by: "asked", order: "desc" },
  columns: {
    debtor: { words: { it: "Da chi", en: "From whom" }, kind: "text", cell: debtorName },
    reference: { words: reference, kind: "text", cell: (row) => row.reference },
    asked: { words: { it: "Chiesta il", en: "Asked on" }, kind: "instant", sort: "createdAt" },
    status: {
      words: { it: "Stato", en: "Status" },
      kind: "text",
      cell: (row, { language }) => recoveryWords[recoveryStatusOf(row) as ShownRecoveryStatus][language],
    },
    returned: { words: { it: "Ridata il", en: "Given back on" }, kind: "day", cell: (row) => row.returnedOn },
    amount: { words: amount, kind: "cents", sort: "amountCents" },
  },
  filters: {
    status: statusFilter(recoveryWords, recoveryConditions),
    asked: { kind: "days", words: { it: "Chiesta", en: "Asked" }, property: "createdAt", of: "instant" },
  },
  keys: {
    reference: numberKey(reference, "PC-2026-000123", (text) => ({ reference: text })),
    debtor: {
      words: { it: "Chi restituisce", en: "Who gives it back" },
      hint: partOfName,
      doors: ["desk"],
      where: async (text, { em }) => {
        const person = await isCalled(em, text);
        const facility = eachWord(text, (word) => ({ searchName: { $like: `%${word}%` } }));
        return person && { $or: [{ person }, { facility }] };
      },
    },
    asked: dayKey("createdAt", { it: "Data della richiesta", en: "Date of the request" }),
  },
};

async function debtorName({ facility, person }: Recovery, reader: ListReader) {
  return facility ? (await reader.load(facilityById, facility))?.name : person && personName(person, reader);
}
