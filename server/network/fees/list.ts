/** The list of changes of fee schedules. */
import type { Listing } from "../../kernel/listing/declare.ts";
import { dayKey, nameKey, statusFilter } from "../../kernel/listing/keys.ts";
import { findService } from "../../plan/catalogue.ts";
import { facilityById } from "../queries.ts";
import { FeeChange } from "./entity.ts";
import { visibleFeeChanges } from "./queries.ts";
import { type FeeChangeState, feeChangeWords } from "./rules.ts";

const conditions = {
  PROPOSED: { state: "proposed" },
  ACCEPTED: { state: "accepted" },
  REFUSED: { state: "refused" },
  WITHDRAWN: { state: "withdrawn" },
} as const satisfies Record<Uppercase<FeeChangeState>, object>;

const words = {
  PROPOSED: feeChangeWords.proposed,
  ACCEPTED: feeChangeWords.accepted,
  REFUSED: feeChangeWords.refused,
  WITHDRAWN: feeChangeWords.withdrawn,
} as const;

export const feeChangesList: Listing<FeeChange> = {
  name: "fee-changes",
  words: { it: "Tariffe", en: "Fees" },
  doors: ["facility:contract", "desk:network"],
  entity: FeeChange,
  visible: (_em, actor) => visibleFeeChanges(actor),
  sort: { by: "asked", order: "desc" },
  columns: {
    facility: {
      words: { it: "Struttura", en: "Facility" },
      kind: "text",
      cell: async ({ facility }, { load }) => (await load(facilityById, facility))?.name,
    },
    service: {
      words: { it: "Prestazione", en: "Service" },
      kind: "text",
      cell: ({ serviceCode }, { language }) => findService(serviceCode)?.name[language] ?? serviceCode,
    },
    price: { words: { it: "Proposta", en: "Proposed" }, kind: "cents", cell: (row) => row.priceCents },
    from: { words: { it: "Dal", en: "From" }, kind: "day", sort: "wantedFrom" },
    asked: { words: { it: "Chiesta il", en: "Asked on" }, kind: "instant", sort: "proposedAt" },
    state: {
      words: { it: "Esito", en: "Outcome" },
      kind: "text",
      cell: ({ state }, { language }) => feeChangeWords[state][language],
    },
    reason: { words: { it: "Motivo", en: "Reason" }, kind: "text", cell: (row) => row.reason },
  },
  filters: {
    state: { ...statusFilter(words, conditions), words: { it: "Esito", en: "Outcome" } },
    serviceCode: {
      kind: "named",
      words: { it: "Prestazione", en: "Service" },
      options: async () => [],
      where: (serviceCode) => ({ serviceCode }),
    },
  },
  keys: {
    facility: {
      ...nameKey({ it: "Struttura", en: "Facility" }, (searchName) => ({ facility: { searchName } })),
      doors: ["desk"],
    },
    asked: dayKey("proposedAt", { it: "Data della richiesta", en: "Date of the request" }),
  },
};
