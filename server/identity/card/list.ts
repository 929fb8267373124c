/** The list of cards, for the desk. */
import type { Listing } from "../../kernel/listing/declare.ts";
import { oneOfManyKey, statusFilter } from "../../kernel/listing/keys.ts";
import { personKeys } from "../names.ts";
import { accountById, personById } from "../queries.ts";
import { MemberCard } from "./entity.ts";
import { visibleCards } from "./queries.ts";
import { normaliseCardNumber } from "./rules.ts";

export const cardWords = {
  IN_FORCE: { it: "Valida", en: "In force" },
  ENDED: { it: "Sostituita", en: "Replaced" },
} as const;

const conditions = { IN_FORCE: { endedOn: null }, ENDED: { endedOn: { $ne: null } } } as const;

export const cardsList: Listing<MemberCard> = {
  name: "cards",
  words: { it: "Tessere", en: "Cards" },
  doors: ["desk:register"],
  entity: MemberCard,
  visible: visibleCards,
  sort: { by: "issued", order: "desc" },
  columns: {
    number: { words: { it: "Tessera", en: "Card" }, kind: "text", sort: "number" },
    member: {
      words: { it: "Assistito", en: "Member" },
      kind: "text",
      cell: async ({ person }, { load }) => {
        const member = await load(personById, person);
        return member && `${member.firstName} ${member.lastName}`;
      },
    },
    issued: { words: { it: "Emessa il", en: "Issued on" }, kind: "day", sort: "issuedOn" },
    issuedBy: {
      words: { it: "Da chi", en: "By whom" },
      kind: "text",
      cell: async ({ issuedBy }, { load }) =>
        issuedBy ? (await load(accountById, issuedBy))?.displayName : null,
    },
    state: {
      words: { it: "Stato", en: "Status" },
      kind: "text",
      cell: ({ endedOn }, { language }) => cardWords[endedOn ? "ENDED" : "IN_FORCE"][language],
    },
    ended: { words: { it: "Fino al", en: "Until" }, kind: "day", cell: ({ endedOn }) => endedOn },
  },
  filters: { state: statusFilter(cardWords, conditions) },
  keys: {
    ...personKeys((person) => ({ person })),
    number: oneOfManyKey({ it: "Numero della tessera", en: "Card number" }, "BLU-4821-0396-7254", (number) =>
      typeof number === "string" ? { number: normaliseCardNumber(number) } : { number },
    ),
  },
};
