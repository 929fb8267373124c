import { notes, type Verb } from "../kernel/verbs.ts";
import type { ImportKind } from "./rules.ts";

/** A file of the desk is loaded; counts are of its rows. */
export type ImportVerb =
  | Verb<"importRun.started" | "importRun.failed", { kind: ImportKind }>
  | Verb<"importRun.finished", { kind: ImportKind; added: number; changed: number; refusedRows: number }>;

export const note = notes<ImportVerb>();
