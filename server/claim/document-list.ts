/** The list of expense documents: one row for each, whichever channel it came by. */
import { insuredFilter, personKeys } from "../identity/names.ts";
import { personById } from "../identity/queries.ts";
import { localDate } from "../kernel/dates.ts";
import type { Choice, Condition, Key, Listing, ListReader } from "../kernel/listing/declare.ts";
import { dayKey, oneOfManyKey, statusFilter } from "../kernel/listing/keys.ts";
import { sumCents } from "../kernel/money.ts";
import {
  channelWords,
  type DocumentKind,
  documentKindWords,
  type DocumentStatus,
  documentStatusOf,
  documentStatusWords,
} from "./document-rules.ts";
import { ExpenseDocument } from "./entity.ts";
import {
  claimById,
  providerById,
  sheetsByDocument,
  visibleExpenseDocuments,
  yearsOfDocuments,
} from "./queries.ts";

/** As `documentStatusOf` derives them. */
const conditions: Readonly<Record<DocumentStatus, Condition>> = {
  RECEIVED: { stage: "received" },
  UNDER_EVALUATION: { stage: "underEvaluation" },
  DOCUMENTS_MISSING: { stage: "documentsMissing" },
  SETTLED: { stage: "settled", kind: { $ne: "creditNote" }, paidOn: null },
  PAID: { stage: "settled", kind: { $ne: "creditNote" }, paidOn: { $ne: null } },
  NOT_PAYABLE: { stage: "notPayable" },
  SUBTRACTED: { stage: "settled", kind: "creditNote" },
};

const { member, taxCode } = personKeys((person) => ({ person }));

const keys: Readonly<Record<string, Key>> = {
  number: oneOfManyKey({ it: "Numero", en: "Number" }, "128/A", (number) => ({ number })),
  issued: dayKey("issuedOn", { it: "Data", en: "Date" }, "day"),
  claim: oneOfManyKey({ it: "Sinistro", en: "Claim" }, "765/2026", (number) => ({ claim: { number } })),
  member: { ...member, doors: ["desk"] },
  taxCode: { ...taxCode, doors: ["desk"] },
};

export const expenseDocumentsList: Listing<ExpenseDocument> = {
  name: "expense-documents",
  words: { it: "Documenti di spesa", en: "Expense documents" },
  doors: ["member", "desk:cases"],
  entity: ExpenseDocument,
  visible: visibleExpenseDocuments,
  sort: { by: "received", order: "desc" },
  columns: {
    number: { words: { it: "Numero", en: "Number" }, kind: "text", sort: "number" },
    issued: { words: { it: "Data", en: "Date" }, kind: "day", sort: "issuedOn" },
    received: { words: { it: "Ricevuta il", en: "Received on" }, kind: "instant", sort: "receivedAt" },
    person: { words: { it: "Assistito", en: "Member" }, kind: "text", cell: personName },
    taxCode: {
      words: { it: "Codice fiscale", en: "Tax code" },
      kind: "text",
      doors: ["desk"],
      cell: async ({ person }, { load }) => (await load(personById, person))?.taxCode,
    },
    provider: {
      words: { it: "Emessa da", en: "Issued by" },
      kind: "text",
      cell: async ({ provider }, { load }) => (await load(providerById, provider))?.name,
    },
    kind: {
      words: { it: "Documento", en: "Document" },
      kind: "text",
      cell: ({ kind }, { language }) => documentKindWords[kind][language],
    },
    channel: {
      words: { it: "Canale", en: "Channel" },
      kind: "text",
      cell: ({ channel }, { language }) => channelWords[channel][language],
    },
    amount: { words: { it: "Importo", en: "Amount" }, kind: "cents", sort: "amountCents" },
    payable: { words: { it: "Rimborsato", en: "Reimbursed" }, kind: "cents", cell: payableCents },
    claim: { words: { it: "Sinistro", en: "Claim" }, kind: "text", cell: claimNumber },
    status: {
      words: { it: "Stato", en: "Status" },
      kind: "text",
      cell: (row, { language }) => documentStatusWords[documentStatusOf(row)][language],
    },
  },
  filters: {
    insured: insuredFilter,
    status: statusFilter(documentStatusWords, conditions),
    year: {
      kind: "named",
      words: { it: "Anno di emissione", en: "Year of issue" },
      options: async ({ em, actor }) =>
        (await yearsOfDocuments(em, actor)).map((year) => ({ value: String(year), label: String(year) })),
      where: issuedIn,
    },
    channel: {
      kind: "choice",
      words: { it: "Canale", en: "Channel" },
      choices: {
        DIRECT_BILLING: { words: channelWords.directBilling, where: { channel: "directBilling" } },
        REIMBURSEMENT: { words: channelWords.reimbursement, where: { channel: "reimbursement" } },
      },
    },
    kind: { kind: "choice", words: { it: "Documento", en: "Document" }, choices: kindChoices() },
  },
  keys,
};

/** By year and by day: an index that begins with the one or with the other serves. */
function issuedIn(year: string): Condition | undefined {
  if (!/^[12]\d{3}$/.test(year)) return undefined;
  return {
    issuedYear: Number(year),
    issuedOn: { $gte: localDate(`${year}-01-01`), $lte: localDate(`${year}-12-31`) },
  };
}

function kindChoices(): Record<string, Choice> {
  const kinds = Object.entries(documentKindWords) as [DocumentKind, Choice["words"]][];
  return Object.fromEntries(
    kinds.map(([kind, words]) => [kind.replace(/[A-Z]/g, "_$&").toUpperCase(), { words, where: { kind } }]),
  );
}

async function personName({ person }: ExpenseDocument, { load }: ListReader) {
  const member = await load(personById, person);
  return member && `${member.firstName} ${member.lastName}`;
}

async function claimNumber({ claim }: ExpenseDocument, { load }: ListReader) {
  return claim ? (await load(claimById, claim))?.number : null;
}

/** What the fund pays of it as it stands now, an indemnity too; none while nobody decided. */
export async function payableCents({ id }: ExpenseDocument, { load }: Pick<ListReader, "load">) {
  const sheets = ((await load(sheetsByDocument, id)) ?? []).filter(({ supersededAt }) => !supersededAt);
  return sheets.length ? sumCents(sheets.map((sheet) => sheet.payableCents)) : null;
}
