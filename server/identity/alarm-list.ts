/** The list of alarms. */
import { personById, visibleAlarms, accountById } from "./queries.ts";
import type { Bilingual } from "../kernel/language.ts";
import type { Listing } from "../kernel/listing/declare.ts";
import { facilityById } from "../network/queries.ts";
import { Alarm, type AlarmKind } from "./entity.ts";

export const alarmWords: Readonly<Record<AlarmKind, Bilingual>> = {
  wrongCodes: {
    it: "Troppi codici di conferma sbagliati in un giorno",
    en: "Too many wrong confirmation codes in a day",
  },
  codesSent: {
    it: "Troppi codici di conferma inviati in un giorno",
    en: "Too many confirmation codes sent in a day",
  },
  memberSearches: {
    it: "Troppe ricerche di assistiti senza esito in un’ora",
    en: "Too many member searches without a result in an hour",
  },
};

export const alarmsList: Listing<Alarm> = {
  name: "alarms",
  words: { it: "Allarmi", en: "Alarms" },
  doors: ["desk:alarms"],
  entity: Alarm,
  visible: (_em, actor) => visibleAlarms(actor),
  sort: { by: "at", order: "desc" },
  columns: {
    at: { words: { it: "Quando", en: "When" }, kind: "instant", sort: "at" },
    what: {
      words: { it: "Che cosa", en: "What" },
      kind: "text",
      cell: ({ kind }, { language }) => alarmWords[kind][language],
    },
    user: {
      words: { it: "Utente", en: "User" },
      kind: "text",
      cell: async ({ account }, { load }) => (await load(accountById, account))?.displayName,
    },
    facility: {
      words: { it: "Struttura", en: "Facility" },
      kind: "text",
      cell: async ({ facility }, { load }) => (await load(facilityById, facility))?.name,
    },
    member: {
      words: { it: "Assistito", en: "Member" },
      kind: "text",
      cell: async ({ person }, { load }) => {
        const member = person ? await load(personById, person) : undefined;
        return member && `${member.firstName} ${member.lastName}`;
      },
    },
  },
  filters: {
    seen: {
      kind: "choice",
      words: { it: "Visto", en: "Seen" },
      choices: {
        TRUE: { words: { it: "Sì", en: "Yes" }, where: { seenAt: { $ne: null } } },
        FALSE: { words: { it: "No", en: "No" }, where: { seenAt: null } },
      },
    },
  },
};
