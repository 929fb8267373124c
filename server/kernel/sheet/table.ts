/** Reading of a CSV file as people really send it: any separator, BOM, CRLF, Latin-1, headers in their own words. */
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { normalise } from "../names.ts";

/** A file that can be read twice: first to see its encoding, then its rows. */
export type Source = () => AsyncIterable<Uint8Array>;

/** One column that an import understands. */
export interface Column {
  /** Our own name, which reports use. */
  readonly name: string;
  /** Other headers that mean the same, compared without accents, case and punctuation. */
  readonly alsoCalled: readonly string[];
  readonly isRequired?: boolean;
}

/** A row of the file by our column names; a column the file does not have is absent, an empty cell is "". */
export interface Row {
  /** Line of the file where the row starts; the header is line 1. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<string, string>>>;
}

export interface Table {
  /** Our names of the columns that the file has. */
  readonly present: ReadonlySet<string>;
  /** Headers that mean nothing to this import. */
  readonly ignored: readonly string[];
  readonly rows: AsyncIterable<Row>;
}

/** The file as a whole cannot be read; the message says in Italian how to mend it. */
export class UnreadableFile extends Error {}

const LONGEST_RECORD = 100_000;

export async function readTable(source: Source, columns: readonly Column[]): Promise<Table> {
  const encoding = await encodingOf(source);
  const records = recordsOf(source, encoding);
  const header = await records.next();
  if (header.done)
    throw new UnreadableFile("Il file è vuoto: la prima riga deve contenere i nomi delle colonne.");
  const names = header.value.cells.map((cell) => columnNamed(cell, columns)?.name);
  const present = new Set(names.filter((name) => name !== undefined));
  const missing = columns.filter(({ name, isRequired }) => isRequired && !present.has(name));
  if (missing.length) {
    const described = missing.map(({ name, alsoCalled }) => `«${name}» (anche: ${alsoCalled.join(", ")})`);
    throw new UnreadableFile(`Mancano nell'intestazione le colonne ${described.join("; ")}.`);
  }
  const twice = names.find((name, index) => name !== undefined && names.indexOf(name) !== index);
  if (twice)
    throw new UnreadableFile(`Due colonne dell'intestazione significano entrambe «${twice}»: toglierne una.`);
  const ignored = header.value.cells.filter((_, index) => names[index] === undefined);
  return { present, ignored, rows: rowsOf(records, names) };
}

/** The headers of a file as they are written; none when it is empty. */
export async function headersOf(source: Source): Promise<readonly string[]> {
  const records = recordsOf(source, await encodingOf(source));
  const header = await records.next();
  await records.return(undefined);
  return header.done ? [] : header.value.cells;
}

/** How many of these columns the headers name; 0 when a required one is missing. */
export function matchedBy(headers: readonly string[], columns: readonly Column[]): number {
  const present = new Set(headers.map((header) => columnNamed(header, columns)).filter(Boolean));
  return columns.some((column) => column.isRequired && !present.has(column)) ? 0 : present.size;
}

async function* rowsOf(
  records: AsyncIterable<{ line: number; cells: readonly string[] }>,
  names: readonly (string | undefined)[],
): AsyncGenerator<Row> {
  for await (const { line, cells } of records) {
    const entries = names.flatMap((name, index) => (name === undefined ? [] : [[name, cells[index] ?? ""]]));
    yield { line, cells: Object.fromEntries(entries) as Record<string, string> };
  }
}

function columnNamed(header: string, columns: readonly Column[]): Column | undefined {
  const wanted = normalise(header);
  return columns.find(({ name, alsoCalled }) =>
    [name, ...alsoCalled].some((known) => normalise(known) === wanted),
  );
}

/** A spreadsheet's own file, new (a ZIP) or old: no text, whatever it is called. */
function isWorkbook(chunk: Uint8Array): boolean {
  const beginsWith = (bytes: readonly number[]) => bytes.every((byte, index) => chunk[index] === byte);
  return beginsWith([0x50, 0x4b, 0x03, 0x04]) || beginsWith([0xd0, 0xcf, 0x11, 0xe0]);
}

/** UTF-8 when every byte of the file is; else what Italian Windows writes. UTF-16 is told by its mark. */
async function encodingOf(source: Source): Promise<string> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let isFirst = true;
  try {
    for await (const chunk of source()) {
      if (isFirst && isWorkbook(chunk))
        throw new UnreadableFile(
          "Questo è un file di Excel: aprilo, salvalo come CSV (“CSV UTF-8”) e invia quello.",
        );
      if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) return "utf-16le";
      if (isFirst && chunk[0] === 0xfe && chunk[1] === 0xff) return "utf-16be";
      isFirst = false;
      utf8.decode(chunk, { stream: true });
    }
    utf8.decode();
    return "utf-8";
  } catch (error) {
    if (error instanceof TypeError) return "windows-1252";
    throw error;
  }
}

async function* recordsOf(
  source: Source,
  encoding: string,
): AsyncGenerator<{ line: number; cells: string[] }> {
  const text = decoded(source, encoding);
  const head = await headOf(text);
  if (!head) return;
  const parser = parse({
    delimiter: separatorOf(head),
    record_delimiter: ["\r\n", "\n", "\r"], // also mixed in one file
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
    max_record_size: LONGEST_RECORD,
  });
  const stream = Readable.from(startingWith(head, text)).on("error", (error) => parser.destroy(error));
  stream.pipe(parser);
  let endOfLast = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield { line: endOfLast + 1, cells: record };
      endOfLast = info.lines;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableFile(
      `Il file non è un CSV leggibile dopo la riga ${endOfLast}: forse vi sono virgolette aperte e mai chiuse.`,
    );
  } finally {
    stream.destroy();
  }
}

async function* decoded(source: Source, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding); // drops the byte-order mark
  for await (const chunk of source()) {
    const text = decoder.decode(chunk, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

/** As much of the text as holds the first line. */
async function headOf(text: AsyncGenerator<string>): Promise<string> {
  let head = "";
  while (!/[\r\n]/.test(head) && head.length < LONGEST_RECORD) {
    const next = await text.next();
    if (next.done) break;
    head += next.value;
  }
  return head;
}

async function* startingWith(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** The separator that the header uses most. */
function separatorOf(text: string): string {
  const header = text.split(/\r?\n|\r/, 1)[0] ?? "";
  const count = (separator: string) => header.split(separator).length;
  return [",", ";", "\t", "|"].reduce((best, next) => (count(next) > count(best) ? next : best));
}
