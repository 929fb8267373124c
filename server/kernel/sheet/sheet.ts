/** What every import of a file shares: one transaction, rows staged in batches, one merge, one report. */
import { setImmediate } from "node:timers/promises";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { type RawBuilder, sql } from "kysely";
import type { Act } from "../act.ts";
import type { LocalDate } from "../dates.ts";
import type { Note } from "../verbs.ts";
import { readTable, type Column, type Row, type Source } from "./table.ts";

/** Why a row was not taken, or what to look at in one that was. In Italian, for the people who keep the file. */
export interface Problem {
  readonly line: number;
  /** Our name of the column; "" for the row as a whole. */
  readonly field: string;
  readonly reason: string;
}

export interface Report {
  /** Rows of the file, without the header. */
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly equal: number;
  readonly refused: readonly Problem[];
  readonly noted: readonly Problem[];
  readonly ignoredColumns: readonly string[];
  /** Whether anything was written. */
  readonly isWritten: boolean;
}

export interface ImportOptions {
  /** The verb that loads: what follows from a row stands in the journal under whoever loads. */
  readonly act: Act;
  /** The day of the import in Italy: what lies beyond it has not happened yet. */
  readonly today: LocalDate;
  /** Reads, checks and counts everything, and writes nothing. */
  readonly isTrial?: boolean;
  /** One refused row refuses the file. */
  readonly isStrict?: boolean;
  /** Takes the positions that the import proposes where the file's own cannot be believed. */
  readonly acceptsProposals?: boolean;
  /** Told after each batch: rows read so far, and what goes on. */
  readonly onProgress?: (read: number, phase: Phase) => void;
  /** Aborted when the process wants to end: the import then stops, and nothing is written. */
  readonly signal?: AbortSignal;
}

/** Rows are read and checked one by one; then those that were good are written together. */
export type Phase = "reading" | "writing";

/** Another import of the same kind is under way; both at once would write over each other. */
export class ImportBusy extends Error {}

/** The process ends before the import did; nothing was written. */
export class ImportStopped extends Error {}

/** Collects what is said about one row. */
export interface Remarks {
  refuse(field: string, reason: string): void;
  note(field: string, reason: string): void;
}

/** What the database says about the rows staged, by line. */
export interface Findings {
  readonly refused: readonly Problem[];
  readonly noted?: readonly Problem[];
}

/** One kind of file: its columns, how a row is understood, and how the understood rows become rows of the product. */
export interface Sheet<Staged extends object> {
  /** Name of the kind; imports of one kind exclude each other. */
  readonly kind: string;
  readonly columns: readonly Column[];
  /** Two rows that a person can begin from, in the order of the columns; every one of them can be loaded. */
  readonly example: readonly (readonly string[])[];
  /** The columns of the staging table, in SQL; `line int` comes before them. */
  readonly staging: string;
  /** What identifies a row in its file: a second one of the same key is refused. */
  readonly key: (staged: Staged) => string;
  /** What a second row of the same key repeats, "stesso identificativo" unless said otherwise. */
  readonly repeats?: string;
  /** The row understood, or nothing; one that was refused is never taken. */
  read(row: Row, remarks: Remarks, options: ImportOptions): Staged | undefined;
  /** Rows that the database cannot accept, e.g. naming what does not exist, are taken out of the staging table here. */
  check?(em: SqlEntityManager, present: ReadonlySet<string>): Promise<Findings>;
  /** Adds and changes; only the columns present in the file change what is there. */
  merge(
    em: SqlEntityManager,
    present: ReadonlySet<string>,
    options: ImportOptions,
  ): Promise<{ added: number; changed: number }>;
}

const ROWS_PER_BATCH = 2_000;
/** After so many rows whoever else waits for this process gets a turn. */
const ROWS_PER_TURN = 200;
/** First number of the advisory locks of imports; the second stands for the kind. */
export const importLocks = 7_254_002;

/** Thrown to leave the transaction without a trace; carries what would have happened. */
class Undone extends Error {
  readonly report: Report;
  constructor(report: Report) {
    super("nothing was written");
    this.report = report;
  }
}

/**
 * Imports one file in one transaction: all of its good rows, or nothing when anything breaks.
 * @throws UnreadableFile when the file as a whole cannot be understood; ImportBusy when one of its kind is under way;
 * ImportStopped
 */
export async function importSheet<Staged extends object>(
  em: SqlEntityManager,
  sheet: Sheet<Staged>,
  source: Source,
  options: ImportOptions,
): Promise<Report> {
  const notes: Note[] = [];
  try {
    const written = await em.transactional(async (inside) => {
      await lockKind(inside, sheet.kind);
      const act: Act = { ...options.act, em: inside, note: (one) => void notes.push(one) };
      const report = await load(inside, sheet, source, { ...options, act });
      if (!report.isWritten) throw new Undone(report);
      return report;
    });
    // what was only tried out has not happened
    const { note } = options.act;
    for (const one of notes) note(one);
    return written;
  } catch (error) {
    if (error instanceof Undone) return error.report;
    throw error;
  }
}

async function load<Staged extends object>(
  em: SqlEntityManager,
  sheet: Sheet<Staged>,
  source: Source,
  options: ImportOptions,
): Promise<Report> {
  const table = await readTable(source, sheet.columns);
  const refused: Problem[] = [];
  const noted: Problem[] = [];
  const lineOfKey = new Map<string, number>();
  let batch: (Staged & { line: number })[] = [];
  let read = 0;
  await sql
    .raw(`create temporary table staged (line int, ${sheet.staging}) on commit drop`)
    .execute(em.getKysely());
  for await (const row of table.rows) {
    read += 1;
    if (read % ROWS_PER_TURN === 0) await setImmediate();
    if (options.signal?.aborted) throw new ImportStopped("the process is ending");
    const { line } = row;
    const refusedBefore = refused.length;
    const staged = sheet.read(
      row,
      {
        refuse: (field, reason) => refused.push({ line, field, reason }),
        note: (field, reason) => noted.push({ line, field, reason }),
      },
      options,
    );
    if (!staged || refused.length > refusedBefore) continue;
    const key = sheet.key(staged);
    const earlier = lineOfKey.get(key);
    if (earlier !== undefined) {
      const reason = `${sheet.repeats ?? "stesso identificativo"} della riga ${earlier}`;
      refused.push({ line, field: "", reason });
      continue;
    }
    lineOfKey.set(key, line);
    batch.push({ line, ...staged });
    if (batch.length === ROWS_PER_BATCH) {
      await stage(em, sheet.staging, batch);
      batch = [];
      options.onProgress?.(read, "reading");
    }
  }
  await stage(em, sheet.staging, batch);
  options.onProgress?.(read, "writing");
  await sql`analyze staged`.execute(em.getKysely());
  const found = await sheet.check?.(em, table.present);
  for (const problem of found?.refused ?? []) refused.push(problem);
  for (const problem of found?.noted ?? []) noted.push(problem);
  const { added, changed } = await sheet.merge(em, table.present, options);
  const good = await count(em);
  refused.sort((a, b) => a.line - b.line);
  noted.sort((a, b) => a.line - b.line);
  const isWritten = !options.isTrial && !(options.isStrict && refused.length > 0);
  return {
    ...{ read, added, changed, equal: good - added - changed },
    ...{ refused, noted, ignoredColumns: table.ignored, isWritten },
  };
}

async function lockKind(em: SqlEntityManager, kind: string): Promise<void> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(${importLocks}, hashtext(${kind})) as free`.execute(em.getKysely());
  if (!rows[0]?.free)
    throw new ImportBusy(`Un altro caricamento dello stesso tipo è in corso: attendere che finisca.`);
}

/** Takes the staged rows of these problems out; each line may stand there once. */
export async function unstage(em: SqlEntityManager, problems: readonly Problem[]): Promise<void> {
  if (!problems.length) return;
  const lines = JSON.stringify(problems.map(({ line }) => line));
  await sql`
    delete from staged where line in (select value::int from jsonb_array_elements_text(${lines}::jsonb))
  `.execute(em.getKysely());
}

async function stage(em: SqlEntityManager, columns: string, rows: readonly object[]): Promise<void> {
  if (!rows.length) return;
  await sql`
    insert into staged select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (line int, ${sql.raw(columns)})
  `.execute(em.getKysely());
}

async function count(em: SqlEntityManager): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from staged`.execute(
    em.getKysely(),
  );
  return rows[0]?.count ?? 0;
}

/** Runs an `insert … on conflict do update … returning (xmax = 0) as is_new` and counts both kinds. */
export async function countedMerge(
  em: SqlEntityManager,
  statement: RawBuilder<unknown>,
): Promise<{ added: number; changed: number }> {
  const { rows } = await sql<{ added: number; changed: number }>`
    with written as (${statement})
    select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as changed from written
  `.execute(em.getKysely());
  return rows[0] ?? { added: 0, changed: 0 };
}
