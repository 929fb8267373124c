import { randomUUID } from "node:crypto";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { romeDate } from "../kernel/dates.ts";
import { Refusal } from "../kernel/refusal.ts";
import type { ImportOptions, Report } from "../kernel/sheet/sheet.ts";
import type { Source } from "../kernel/sheet/table.ts";
import { ImportRun } from "./entity.ts";
import { findRun, kindsUnderWay } from "./queries.ts";
import { type ImportFailure, type ImportKind, mostProblems } from "./rules.ts";
import { kinds } from "./sheets.ts";
import { note } from "./verbs.ts";

export interface NewRun {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly fileBytes: number;
  readonly isTrial: boolean;
  readonly isStrict: boolean;
  readonly acceptsProposals: boolean;
}

/**
 * Writes down that somebody of the desk begins to load a file.
 * @throws Refusal IMPORT_RUNNING while another file of the kind is being loaded
 */
export async function beginRun(act: Act, run: NewRun): Promise<{ id: string }> {
  const { accountId } = onlyThrough("desk", act.actor);
  if ((await kindsUnderWay(act.em)).has(run.kind)) throw importRunning();
  const id = randomUUID();
  act.em.create(ImportRun, {
    ...run,
    id,
    fileName: run.fileName.slice(0, 200),
    account: accountId,
    startedAt: act.now,
    state: "running",
  });
  note(act, about(id), { verb: "importRun.started", kind: run.kind });
  return { id };
}

function about(subjectId: string) {
  return { subjectType: "importRun", subjectId };
}

export interface Loading {
  readonly source: Source;
  readonly onProgress: NonNullable<ImportOptions["onProgress"]>;
  readonly signal: AbortSignal;
  /** What time it is at the end. */
  readonly now: () => Date;
}

/**
 * Loads the file of a run; its rows and what came of it commit together.
 * @throws UnreadableFile, ImportBusy, ImportStopped, after rolling everything back
 */
export async function loadFile(act: Act, id: string, loading: Loading): Promise<void> {
  const run = await findRun(act.em, act.actor, id);
  const { source, onProgress, signal } = loading;
  const { isTrial, isStrict, acceptsProposals } = run;
  const report = await kinds[run.kind].load(act.em, source, {
    ...{ act, isTrial, isStrict, acceptsProposals, today: romeDate(loading.now()) },
    ...{ onProgress, signal },
  });
  record(run, report);
  run.state = "done";
  run.finishedAt = loading.now();
  const { kind, added, changed, refusedRows } = run;
  note(act, about(id), { verb: "importRun.finished", kind, added, changed, refusedRows });
}

function record(run: ImportRun, report: Report): void {
  const { refused, noted, ignoredColumns, read, added, changed, equal, isWritten } = report;
  Object.assign(run, { added, changed, equal, isWritten, readRows: read });
  run.refusedRows = new Set(refused.map(({ line }) => line)).size;
  run.refusedCount = refused.length;
  run.notedCount = noted.length;
  run.report = {
    refused: refused.slice(0, mostProblems),
    noted: noted.slice(0, mostProblems),
    ignoredColumns,
  };
}

/** Writes down that a run came to nothing, and why. */
export async function failRun(
  act: Act,
  id: string,
  { failure, text }: { failure: ImportFailure; text: string | null },
): Promise<void> {
  const run = await findRun(act.em, act.actor, id);
  Object.assign(run, { state: "failed", failure, failureText: text, finishedAt: act.now });
  note(act, about(id), { verb: "importRun.failed", kind: run.kind });
}

export function importRunning(): Refusal {
  return new Refusal(
    "IMPORT_RUNNING",
    {
      it: "Un altro file dello stesso tipo è in caricamento: attendi che finisca, poi riprova.",
      en: "Another file of the same kind is being loaded: wait for it to finish, then try again.",
    },
    { field: "file" },
  );
}
