/** The list of files that the desk loaded. */
import type { Listing } from "../kernel/listing/declare.ts";
import { ImportRun } from "./entity.ts";
import { starterByAccount, visibleRuns } from "./queries.ts";

/** Without their reports. */
export const importRunsList: Listing<ImportRun> = {
  name: "import-runs",
  words: { it: "File caricati", en: "Loaded files" },
  doors: ["desk:network"],
  entity: ImportRun,
  visible: (_em, actor) => visibleRuns(actor),
  sort: { by: "started", order: "desc" },
  columns: {
    started: { words: { it: "Iniziato", en: "Started" }, kind: "instant", sort: "startedAt" },
    file: { words: { it: "File", en: "File" }, kind: "text", sort: "fileName" },
    by: {
      words: { it: "Da", en: "By" },
      kind: "text",
      cell: async ({ account }, { load }) => (await load(starterByAccount, account))?.displayName,
    },
    rows: { words: { it: "Righe", en: "Rows" }, kind: "count", sort: "readRows" },
    refused: { words: { it: "Righe rifiutate", en: "Refused rows" }, kind: "count", sort: "refusedRows" },
  },
  exclude: ["report"],
};
