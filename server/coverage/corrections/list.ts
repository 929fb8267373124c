/** The list of corrections, for the desk. */
import { personKeys } from "../../identity/names.ts";
import { accountById, personById } from "../../identity/queries.ts";
import type { Listing, ListReader } from "../../kernel/listing/declare.ts";
import { dayKey, statusFilter } from "../../kernel/listing/keys.ts";
import { PersonCorrection } from "./entity.ts";
import { visibleCorrections } from "./queries.ts";
import { correctionWords, fieldWords } from "./rules.ts";

const conditions = {
  WAITING: { outcome: null },
  ACCEPTED: { outcome: "accepted" },
  REFUSED: { outcome: "refused" },
  REPLACED: { outcome: "replaced" },
} as const;

const words = {
  WAITING: correctionWords.waiting,
  ACCEPTED: correctionWords.accepted,
  REFUSED: correctionWords.refused,
  REPLACED: correctionWords.replaced,
} as const;

export const correctionsList: Listing<PersonCorrection> = {
  name: "corrections",
  words: { it: "Correzioni", en: "Corrections" },
  doors: ["desk:register"],
  entity: PersonCorrection,
  visible: visibleCorrections,
  sort: { by: "proposed", order: "desc" },
  columns: {
    member: { words: { it: "Assistito", en: "Member" }, kind: "text", cell: memberName },
    fields: {
      words: { it: "Dati", en: "Data" },
      kind: "text",
      cell: ({ changes }, { language }) => changes.map(({ field }) => fieldWords[field][language]).join(", "),
    },
    proposed: { words: { it: "Proposta il", en: "Proposed on" }, kind: "instant", sort: "proposedAt" },
    state: {
      words: { it: "Esito", en: "Outcome" },
      kind: "text",
      cell: ({ outcome }, { language }) => correctionWords[outcome ?? "waiting"][language],
    },
    decided: { words: { it: "Decisa il", en: "Decided on" }, kind: "instant", cell: (row) => row.decidedAt },
    decidedBy: {
      words: { it: "Da chi", en: "By whom" },
      kind: "text",
      cell: async ({ decidedBy }, { load }) =>
        decidedBy ? (await load(accountById, decidedBy))?.displayName : null,
    },
    reason: { words: { it: "Motivo", en: "Reason" }, kind: "text", cell: (row) => row.reason },
  },
  filters: {
    state: { ...statusFilter(words, conditions), words: { it: "Esito", en: "Outcome" } },
    proposed: {
      kind: "days",
      words: { it: "Proposta", en: "Proposed" },
      property: "proposedAt",
      of: "instant",
    },
  },
  keys: {
    ...personKeys((person) => ({ person })),
    proposed: dayKey("proposedAt", { it: "Data della proposta", en: "Date of the proposal" }),
  },
};

async function memberName({ person }: PersonCorrection, { load }: ListReader) {
  const member = await load(personById, person);
  return member && `${member.firstName} ${member.lastName}`;
}
