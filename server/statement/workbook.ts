import { channelWords, documentKindWords } from "../claim/document-rules.ts";
import { romeDate } from "../kernel/dates.ts";
import type { Bilingual, Language } from "../kernel/language.ts";
import type { CellValue, ColumnKind } from "../kernel/listing/declare.ts";
import { sheetCell } from "../kernel/listing/sheet.ts";
import { type SheetRow, Workbook } from "../kernel/listing/workbook.ts";
import { day, joined, said } from "../kernel/paper/paper.ts";
import type { PaperReader } from "../kernel/paper/reader.ts";
import { type Statement, statementOf, type StatementRow, type WhichStatement } from "./queries.ts";
import { headOf, printedWords, reasonsOf } from "./sheets.ts";
import type { StatementSums } from "./rules.ts";

interface Column {
  readonly words: Bilingual;
  readonly kind: ColumnKind;
  readonly cell: (row: StatementRow, language: Language) => CellValue;
  readonly total?: (sums: StatementSums) => number;
}

const columns: readonly Column[] = [
  text({ it: "Assistito", en: "Member" }, (row) => row.memberName),
  text({ it: "Emesso da", en: "Issued by" }, (row) => row.issuerName),
  text({ it: "Documento", en: "Document" }, (row, language) => documentKindWords[row.kind][language]),
  text({ it: "Numero", en: "Number" }, (row) => row.documentNumber),
  { words: { it: "Data", en: "Date" }, kind: "day", cell: (row) => row.issuedOn },
  text({ it: "Canale", en: "Channel" }, (row, language) => channelWords[row.channel][language]),
  text({ it: "Sinistro", en: "Claim" }, (row) => row.claimNumber),
  text({ it: "In valuta", en: "As printed" }, (row, language) => printedWords(row)?.[language]),
  {
    ...{ words: { it: "Richiesto", en: "Requested" }, kind: "cents" },
    cell: (row) => (row.isIndemnity ? null : row.requestedCents),
    total: (sums) => sums.requestedCents,
  },
  {
    ...{ words: { it: "Rimborsato", en: "Reimbursed" }, kind: "cents" },
    cell: (row) => (row.isIndemnity ? null : row.payableCents),
    total: (sums) => sums.reimbursedCents,
  },
  {
    ...{ words: { it: "Pagato da altri", en: "Paid elsewhere" }, kind: "cents" },
    cell: (row) => (row.isIndemnity ? null : row.paidElsewhereCents),
    total: (sums) => sums.paidElsewhereCents,
  },
  {
    ...{ words: { it: "A tuo carico", en: "Left to you" }, kind: "cents" },
    cell: (row) => (row.isIndemnity ? null : row.leftCents),
    total: (sums) => sums.leftCents,
  },
  {
    ...{ words: { it: "Indennità", en: "Indemnity" }, kind: "cents" },
    cell: (row) => (row.isIndemnity ? row.payableCents : null),
    total: (sums) => sums.indemnityCents,
  },
  { words: { it: "Pagato il", en: "Paid on" }, kind: "day", cell: (row) => row.paidOn },
  text({ it: "Perché", en: "Why" }, (row, language) => joined(reasonsOf(row), " ")[language]),
];

function text(words: Bilingual, cell: Column["cell"]): Column {
  return { words, kind: "text", cell };
}

/**
 * The statement as an .xlsx: whose it is above, a row for each document, then the totals.
 * @throws Refusal as `statementOf` does; WorkbooksBusy when too many are being written
 */
export async function statementWorkbook(
  reader: PaperReader,
  which: WhichStatement,
  language: Language,
): Promise<Buffer> {
  const statement = await statementOf(reader, which);
  const printed: readonly [Bilingual, Bilingual] = [
    { it: "Stampato il", en: "Printed on" },
    day(romeDate(reader.now())),
  ];
  const workbook = await Workbook.begin({
    title: `${said({ it: "Estratto conto", en: "Account statement" }, language)} ${statement.year}`,
    columns: columns.map(({ words, kind }) => ({ title: words[language], kind })),
    above: [...headOf(statement, reader.fund.name), printed].map(
      ([label, value]) => [label[language], said(value, language)] as const,
    ),
  });
  try {
    workbook.add(
      statement.rows.map((row) => columns.map(({ kind, cell }) => sheetCell(kind, cell(row, language)))),
    );
    workbook.add(totalRows(statement, language));
    return await workbook.finish();
  } finally {
    await workbook.end();
  }
}

/** Of each person, where there are several, and of all. */
function totalRows(statement: Statement, language: Language): SheetRow[] {
  const { perPerson } = statement;
  const rowOf = (label: string, sums: StatementSums): SheetRow =>
    columns.map(({ total, kind }, index) =>
      index === 0 ? label : total ? sheetCell(kind, total(sums)) : null,
    );
  const ofPerson = { it: "Totale", en: "Total" }[language];
  const ofAll = { it: "Totale di tutti", en: "Total of all" }[language];
  return [
    ...(perPerson.length > 1
      ? perPerson.map((person) => rowOf(`${ofPerson} ${person.memberName}`, person))
      : []),
    rowOf(perPerson.length > 1 ? ofAll : ofPerson, statement),
  ];
}
