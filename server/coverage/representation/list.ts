/** The desk's lists of who acts for whom, and of deaths. */
import { personKeys } from "../../identity/names.ts";
import { accountById, personById } from "../../identity/queries.ts";
import { type LocalDate, romeDate } from "../../kernel/dates.ts";
import type { Condition, Listing, ListReader } from "../../kernel/listing/declare.ts";
import { dayKey, statusFilter } from "../../kernel/listing/keys.ts";
import { representationInEffectById } from "../family.ts";
import { Death, Representation } from "./entity.ts";
import { visibleDeaths, visibleRepresentations } from "./queries.ts";
import { kindWords, stateOf, stateWords } from "./rules.ts";

const isAlive = (today: LocalDate) => ({ $or: [{ diedOn: null }, { diedOn: { $gt: today } }] });
const isDead = (today: LocalDate) => ({ diedOn: { $lte: today } });
const isWithin = (today: LocalDate): Condition => ({
  ...{ endedAt: null, startsOn: { $lte: today } },
  $or: [{ endsOn: null }, { endsOn: { $gte: today } }],
});

/** As `family.ts` decides whom somebody acts for. */
const counts = (today: LocalDate): Condition => ({
  $and: [
    { representative: isAlive(today) },
    {
      $or: [
        { kind: "heir", represented: isDead(today) },
        { kind: { $ne: "heir" }, represented: isAlive(today) },
      ],
    },
  ],
});

const today = ({ now }: ListReader) => romeDate(now());

export const representationsList: Listing<Representation> = {
  name: "representations",
  words: { it: "Rappresentanti", en: "Representatives" },
  doors: ["desk:register"],
  entity: Representation,
  visible: visibleRepresentations,
  sort: { by: "entered", order: "desc" },
  columns: {
    represented: {
      words: { it: "Per chi", en: "For whom" },
      kind: "text",
      cell: ({ represented }, reader) => nameOf(represented, reader),
    },
    representative: {
      words: { it: "Chi agisce", en: "Who acts" },
      kind: "text",
      cell: ({ representative }, reader) => nameOf(representative, reader),
    },
    kind: {
      words: { it: "Come", en: "As" },
      kind: "text",
      cell: ({ kind }, { language }) => kindWords[kind][language],
    },
    starts: { words: { it: "Dal", en: "From" }, kind: "day", sort: "startsOn" },
    ends: { words: { it: "Al", en: "To" }, kind: "day", cell: (row) => row.endsOn },
    state: {
      words: { it: "Stato", en: "State" },
      kind: "text",
      cell: async (row, reader) => {
        const counted = (await reader.load(representationInEffectById, row.id)) === true;
        return stateWords[stateOf(row, today(reader), counted)][reader.language];
      },
    },
    entered: { words: { it: "Registrata il", en: "Entered on" }, kind: "instant", sort: "enteredAt" },
    enteredBy: {
      words: { it: "Da chi", en: "By whom" },
      kind: "text",
      cell: async ({ enteredBy }, { load }) => (await load(accountById, enteredBy))?.displayName,
    },
  },
  filters: {
    state: {
      kind: "choice",
      words: { it: "Stato", en: "State" },
      choices: {
        IN_EFFECT: {
          words: stateWords.inEffect,
          where: (reader) => ({ $and: [isWithin(today(reader)), counts(today(reader))] }),
        },
        TO_COME: {
          words: stateWords.toCome,
          where: (reader) => ({ endedAt: null, startsOn: { $gt: today(reader) } }),
        },
        OVER: {
          words: stateWords.over,
          where: (reader) => ({ endedAt: null, endsOn: { $lt: today(reader) } }),
        },
        ENDED: { words: stateWords.ended, where: { endedAt: { $ne: null } } },
        WITHOUT: {
          words: stateWords.without,
          where: (reader) => ({ $and: [isWithin(today(reader)), { $not: counts(today(reader)) }] }),
        },
      },
    },
    kind: {
      ...statusFilter(
        {
          GUARDIAN: kindWords.guardian,
          ADMINISTRATOR: kindWords.administrator,
          DELEGATE: kindWords.delegate,
          HEIR: kindWords.heir,
        },
        {
          GUARDIAN: { kind: "guardian" },
          ADMINISTRATOR: { kind: "administrator" },
          DELEGATE: { kind: "delegate" },
          HEIR: { kind: "heir" },
        },
      ),
      words: { it: "Come", en: "As" },
    },
  },
  keys: {
    ...personKeys((person) => ({ $or: [{ represented: person }, { representative: person }] })),
    entered: dayKey("enteredAt", { it: "Data della registrazione", en: "Date of the entry" }),
  },
};

export const deathsList: Listing<Death> = {
  name: "deaths",
  words: { it: "Decessi", en: "Deaths" },
  doors: ["desk:register"],
  entity: Death,
  visible: (_, actor) => visibleDeaths(actor),
  sort: { by: "entered", order: "desc" },
  columns: {
    member: {
      words: { it: "Assistito", en: "Member" },
      kind: "text",
      cell: ({ person }, reader) => nameOf(person, reader),
    },
    died: { words: { it: "Deceduto il", en: "Died on" }, kind: "day", sort: "diedOn" },
    entered: { words: { it: "Registrato il", en: "Entered on" }, kind: "instant", sort: "enteredAt" },
    enteredBy: {
      words: { it: "Da chi", en: "By whom" },
      kind: "text",
      cell: async ({ enteredBy }, { load }) =>
        enteredBy ? (await load(accountById, enteredBy))?.displayName : null,
    },
    withdrawn: {
      words: { it: "Annullato il", en: "Withdrawn on" },
      kind: "instant",
      cell: ({ withdrawnAt }) => withdrawnAt,
    },
  },
  filters: {
    state: {
      ...statusFilter(
        {
          STANDS: { it: "Registrati", en: "Entered" },
          WITHDRAWN: { it: "Annullati", en: "Withdrawn" },
        },
        { STANDS: { withdrawnAt: null }, WITHDRAWN: { withdrawnAt: { $ne: null } } },
      ),
    },
  },
  keys: personKeys((person) => ({ person })),
};

async function nameOf(personId: string, { load }: ListReader) {
  const person = await load(personById, personId);
  return person && `${person.firstName} ${person.lastName}`;
}
