/** The filtered rows of a list as cells: typed, in the order of the page, all pages of it up to a bound. */
import { loaderFor } from "../batch.ts";
import type { Language } from "../language.ts";
import { romeDate, romeTime } from "../dates.ts";
import {
  type Asked,
  atDoor,
  type CellValue,
  type Column,
  type ColumnKind,
  type Listing,
  type ListReader,
} from "./declare.ts";
import { rowsInOrder } from "./read.ts";
import { type SheetColumn, Workbook } from "./workbook.ts";

/** More rows than these are for nobody's eyes; the last one of a sheet then says so. */
export const MOST_ROWS = 50_000;
/** Read and handed over so many at a time. */
const ROWS_AT_ONCE = 250;

/**
 * The rows that fit as an .xlsx: dates are dates, amounts numbers in euros, text is text whatever it looks like.
 * @throws Refusal as `rowsInOrder` does; WorkbooksBusy when too many are being written
 */
export async function sheetOf<Row extends { readonly id: string }>(
  list: Listing<Row>,
  reader: ListReader,
  asked: Asked,
): Promise<Buffer> {
  const columns = atDoor<Column<Row>>(list.columns, reader.actor).map(([, column]) => column);
  const heads = columns.map((column) => headOf(column, reader.language));
  const workbook = await Workbook.begin({ title: list.words[reader.language], columns: heads });
  try {
    const parts = rowsInOrder(list, reader, asked, { most: MOST_ROWS, atOnce: ROWS_AT_ONCE });
    let part = await parts.next();
    for (; !part.done; part = await parts.next()) {
      const own = ofPart(reader);
      workbook.add(await Promise.all(part.value.map((row) => cellsOf(columns, row, own))));
    }
    if (part.value) workbook.add([[tooMany[reader.language]]]);
    return await workbook.finish();
  } finally {
    await workbook.end();
  }
}

/** Reads what belongs to some of the rows, and forgets it with them: fifty thousand would fill the memory. */
function ofPart(reader: ListReader): ListReader {
  const part: ListReader = { ...reader, em: reader.em.fork(), load: (batch, id) => load(batch, id) };
  const load = loaderFor(part);
  return part;
}

const tooMany = {
  it: "Elenco interrotto a 50.000 righe: restringi i filtri per avere le altre.",
  en: "The list stops at 50,000 rows: narrow the filters for the others.",
} as const satisfies Record<Language, string>;

function headOf<Row>({ words, kind }: Column<Row>, language: Language): SheetColumn {
  return { title: words[language], kind };
}

async function cellsOf<Row>(
  columns: readonly Column<Row>[],
  row: Row,
  reader: ListReader,
): Promise<(string | number | null)[]> {
  return Promise.all(
    columns.map(async ({ kind, sort, cell }) => {
      const value = cell ? await cell(row, reader) : sort && (row[sort] as CellValue);
      return sheetCell(kind, value);
    }),
  );
}

/** What stands in a cell of a sheet; nothing for nothing. */
export function sheetCell(kind: ColumnKind, value: CellValue): string | number | null {
  return value === null || value === undefined || value === "" ? null : cellOf[kind](value);
}

/** As the writer takes them: days and instants as what the clocks of Rome showed, amounts in euros. */
const cellOf: Readonly<Record<ColumnKind, (value: string | number | Date) => string | number>> = {
  text: String,
  day: (day) => Date.parse(`${String(day)}T00:00:00Z`),
  instant: (instant) =>
    instant instanceof Date ? Date.parse(`${romeDate(instant)}T${romeTime(instant)}:00Z`) : String(instant),
  cents: (amount) => Number(amount) / 100,
  count: Number,
};
