import type { Database } from "../../server/database.ts";
import { clock } from "../../server/kernel/actor.ts";
import { localDate } from "../../server/kernel/dates.ts";
import { type ImportOptions, importSheet, type Report, type Sheet } from "../../server/kernel/sheet/sheet.ts";
import { acting } from "./acting.ts";

/** The day on which the tests load, unless they say otherwise. */
export const stageDay = localDate("2026-11-23");

/** Lines of a file, or its bytes. */
export type File = readonly string[] | Uint8Array;

/** Loads a file as it may come over the network: in pieces that cut through characters. */
export function loadFile<Staged extends object>(
  database: Database,
  sheet: Sheet<Staged>,
  file: File,
  options: Partial<ImportOptions> = {},
): Promise<Report> {
  const bytes = file instanceof Uint8Array ? file : Buffer.from(file.join("\n"));
  async function* source() {
    for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
  }
  return acting(database, { actor: clock, at: new Date(`${stageDay}T09:00:00Z`) }, (act) =>
    importSheet(act.em, sheet, source, { act, today: stageDay, ...options }),
  );
}

/** "5 price" for each refused or noted row. */
export function places(problems: Report["refused"]): string[] {
  return problems.map(({ line, field }) => `${line} ${field}`.trim());
}

export function reasonOn(problems: Report["refused"], line: number): string | undefined {
  return problems.find((problem) => problem.line === line)?.reason;
}
