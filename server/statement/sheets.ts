import { documentKindWords, channelWords } from "../claim/document-rules.ts";
import { romeDate } from "../kernel/dates.ts";
import { type Bilingual, inBoth } from "../kernel/language.ts";
import { formatEuros, formatForeign } from "../kernel/money.ts";
import {
  day,
  euros,
  facts,
  heading,
  joined,
  note,
  type Paper,
  type Part,
  type Row,
  sum,
  sums,
  table,
  total,
} from "../kernel/paper/paper.ts";
import type { PaperReader } from "../kernel/paper/reader.ts";
import { planNames } from "../plan/plans.ts";
import { type Statement, statementOf, type StatementRow, type WhichStatement } from "./queries.ts";
import { type StatementSums, sumsOf } from "./rules.ts";

/** Estratto conto: every document settled of a year, person by person, with the reason of every euro left. */
export async function statementPaper(reader: PaperReader, which: WhichStatement): Promise<Paper> {
  const statement = await statementOf(reader, which);
  const { year, rows, perPerson } = statement;
  return {
    fileName: joined([{ it: "estratto-conto", en: "account-statement" }, String(year)], "-"),
    title: { it: "Estratto conto", en: "Account statement" },
    subtitle: joined([{ it: "Documenti emessi nel", en: "Documents issued in" }, String(year)]),
    parts: [
      facts(...headOf(statement, reader.fund.name).map(([label, value]) => [label, value] as const), [
        { it: "Stampato il", en: "Printed on" },
        day(romeDate(reader.now())),
      ]),
      ...(rows.length
        ? perPerson.flatMap((person) =>
            partsOf(
              person.memberName,
              rows.filter(({ personId }) => personId === person.personId),
            ),
          )
        : [
            note({
              it: "Nessun documento liquidato di questo anno.",
              en: "No settled document of this year.",
            }),
          ]),
      ...(perPerson.length > 1
        ? [heading({ it: "Tutta la famiglia", en: "The whole family" }), totals(statement)]
        : []),
      ...(rows.length ? [note(taxNote)] : []),
    ],
  };
}

/** Whose statement it is, under which policies, of which fund: on paper and above the rows of a sheet. */
export function headOf(
  { holder, policies }: Statement,
  fundName: string,
): (readonly [label: Bilingual, value: Bilingual | string])[] {
  return [
    [{ it: "Intestato a", en: "In the name of" }, `${holder.firstName} ${holder.lastName}`],
    [{ it: "Codice fiscale", en: "Tax code" }, holder.taxCode],
    [{ it: "Polizza", en: "Policy" }, joined(policies.map(policyWords), "\n")],
    [{ it: "Fondo", en: "Fund" }, fundName],
  ];
}

export function policyWords({ number, planCode }: Statement["policies"][number]): Bilingual {
  return joined([number, planNames[planCode]], " · ");
}

function partsOf(memberName: string, rows: readonly StatementRow[]): Part[] {
  const expenses = rows.filter(({ isIndemnity }) => !isIndemnity);
  const indemnities = rows.filter(({ isIndemnity }) => isIndemnity);
  return [
    heading(memberName),
    ...(expenses.length ? [table(expenseColumns, expenses.map(expenseRow))] : []),
    ...(indemnities.length ? [table(indemnityColumns, indemnities.map(indemnityRow))] : []),
    totals(sumsOf(rows)),
  ];
}

const expenseColumns = [
  { label: { it: "Documento", en: "Document" }, share: 5.2 },
  { label: { it: "Richiesto", en: "Requested" }, share: 1.6, isAmount: true },
  { label: { it: "Rimborsato", en: "Reimbursed" }, share: 1.6, isAmount: true },
  { label: { it: "A tuo carico", en: "Left to you" }, share: 1.6, isAmount: true },
];

function expenseRow(row: StatementRow): Row {
  return {
    cells: [documentWords(row), euros(row.requestedCents), euros(row.payableCents), euros(row.leftCents)],
    below: joined([...reasonsOf(row), paidWords(row)], "\n"),
  };
}

const indemnityColumns = [
  {
    label: { it: "Indennità, senza una spesa da rimborsare", en: "Indemnities, for no expense" },
    share: 8.4,
  },
  { label: { it: "Pagata", en: "Paid" }, share: 1.6, isAmount: true },
];

function indemnityRow(row: StatementRow): Row {
  return { cells: [documentWords(row), euros(row.payableCents)], below: paidWords(row) };
}

function documentWords(row: StatementRow): Bilingual {
  const printed = printedWords(row);
  return joined(
    [
      row.issuerName,
      joined(
        [
          joined([documentKindWords[row.kind], row.documentNumber]),
          day(row.issuedOn),
          channelWords[row.channel],
          ...(printed ? [printed] : []),
        ],
        " · ",
      ),
    ],
    "\n",
  );
}

/** What stands on a document in another currency. */
export function printedWords({ currency, printedCents }: StatementRow): Bilingual | undefined {
  return printedCents === null
    ? undefined
    : inBoth((language) => formatForeign(printedCents, currency, language));
}

/** Every euro left with its clause; the text of a step cites it. */
export function reasonsOf({ steps, paidElsewhereCents }: StatementRow): Bilingual[] {
  const reasons = steps
    .filter(({ amountCents }) => amountCents !== 0)
    .map(({ text, amountCents }) =>
      inBoth((language) => `${formatEuros(amountCents, language)}: ${text[language]}`),
    );
  if (paidElsewhereCents === 0) return reasons;
  const { it, en } = euros(paidElsewhereCents);
  return [
    ...reasons,
    { it: `${it} li ha pagati un'altra copertura.`, en: `${en} of it was paid by another cover.` },
  ];
}

function paidWords({ payableCents, paidOn }: StatementRow): Bilingual {
  if (payableCents === 0) return { it: "Il fondo non paga nulla.", en: "The fund pays nothing." };
  if (paidOn === null) return { it: "In pagamento.", en: "Being paid." };
  const on = day(paidOn);
  return { it: `Pagato ${on.it}.`, en: `Paid on ${on.en}.` };
}

function totals(counted: StatementSums): Part {
  const { requestedCents, reimbursedCents, paidElsewhereCents, leftCents, indemnityCents } = counted;
  return sums(
    sum({ it: "Richiesto", en: "Requested" }, requestedCents),
    sum({ it: "Rimborsato dal fondo", en: "Reimbursed by the fund" }, reimbursedCents),
    ...(paidElsewhereCents
      ? [sum({ it: "Pagato da un'altra copertura", en: "Paid by another cover" }, paidElsewhereCents)]
      : []),
    total({ it: "A tuo carico", en: "Left to you" }, leftCents),
    ...(indemnityCents
      ? [sum({ it: "Indennità ricevute", en: "Indemnities received" }, indemnityCents)]
      : []),
  );
}

const taxNote: Bilingual = {
  it: "Per la dichiarazione dei redditi: «a tuo carico» è la parte delle spese che nessuno ti ha rimborsato. Le indennità non rimborsano una spesa e stanno a parte.",
  en: "For the tax return: “left to you” is the part of the expenses that nobody reimbursed. Indemnities reimburse no expense and stand apart.",
};
