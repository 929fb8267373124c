import { defineEntity, p } from "@mikro-orm/core";
import { Account } from "../identity/entity.ts";
import type { Problem } from "../kernel/sheet/sheet.ts";
import { importFailures, importKinds, importStates } from "./rules.ts";

/** What is kept of a report: as many problems as a person could ever mend by hand. */
export interface KeptReport {
  readonly refused: readonly Problem[];
  readonly noted: readonly Problem[];
  readonly ignoredColumns: readonly string[];
}

/** One file that somebody of the desk loaded, or tried out: who, when, and what came of it. */
const ImportRunSchema = defineEntity({
  name: "ImportRun",
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(importKinds),
    fileName: p.string().length(200),
    fileBytes: p.integer(),
    account: () => p.manyToOne(Account).mapToPk(),
    startedAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
    /** Everything was checked and counted, nothing written. */
    isTrial: p.boolean(),
    /** One refused row refuses the file. */
    isStrict: p.boolean(),
    acceptsProposals: p.boolean(),
    state: p.enum(importStates),
    /** Why it came to nothing; the words for a file that cannot be read are in `failureText`. */
    failure: p.enum(importFailures).nullable(),
    failureText: p.text().nullable(),
    isWritten: p.boolean().default(false),
    readRows: p.integer().default(0),
    added: p.integer().default(0),
    changed: p.integer().default(0),
    equal: p.integer().default(0),
    refusedRows: p.integer().default(0),
    refusedCount: p.integer().default(0),
    notedCount: p.integer().default(0),
    report: p.json<KeptReport>().nullable(),
  },
  indexes: [{ properties: ["startedAt", "id"] }],
});
export class ImportRun extends ImportRunSchema.class {}
ImportRunSchema.setClass(ImportRun);
