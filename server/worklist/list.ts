/** The desk's queue as a list: everything that waits, by deadline. */
import { heirsByPerson } from "../coverage/family.ts";
import { alarmWords } from "../identity/alarm-list.ts";
import { personKeys } from "../identity/names.ts";
import { accountById, personById } from "../identity/queries.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { romeDate } from "../kernel/dates.ts";
import type { Bilingual } from "../kernel/language.ts";
import type { Choice, Listing, ListReader } from "../kernel/listing/declare.ts";
import { nameKey, numberKey } from "../kernel/listing/keys.ts";
import { facilityById } from "../network/queries.ts";
import { findService } from "../plan/catalogue.ts";
import { WaitingCase } from "./entity.ts";
import { visibleWaitingCases } from "./queries.ts";
import {
  deedOf,
  dueWords,
  heirsTurn,
  kindWords,
  turnWords,
  type WaitedFor,
  type WaitingKind,
} from "./rules.ts";

/** Names as the API has them: `TAKE_IN_CHARGE`. */
export const kindNames = {
  REIMBURSEMENT: "reimbursement",
  TAKE_IN_CHARGE: "takeInCharge",
  RETURNED_PAYMENT: "returnedPayment",
  BATCH_APPROVAL: "batchApproval",
  BATCH: "batch",
  RECOVERY: "recovery",
  FEE_CHANGE: "feeChange",
  CORRECTION: "correction",
  ALARM: "alarm",
} as const satisfies Record<string, WaitingKind>;

export const turnNames = {
  DESK: "desk",
  MEMBER: "member",
  FACILITY: "facility",
  CLOCK: "clock",
} as const satisfies Record<string, WaitedFor>;

const accountOf = ({ actor }: ListReader) => onlyThrough("desk", actor).accountId;
const today = ({ now }: ListReader) => romeDate(now());

export const waitingCasesList: Listing<WaitingCase> = {
  name: "waiting-cases",
  words: { it: "Coda", en: "Queue" },
  doors: ["desk"],
  entity: WaitingCase,
  visible: (_em, actor) => visibleWaitingCases(actor),
  sort: { by: "due", order: "asc" },
  columns: {
    kind: {
      words: { it: "Tipo", en: "Kind" },
      kind: "text",
      cell: ({ kind }, { language }) => kindWords[kind][language],
    },
    title: {
      words: { it: "Pratica", en: "Case" },
      kind: "text",
      cell: (row, { language }) => titleOf(row)[language],
    },
    member: { words: { it: "Assistito", en: "Member" }, kind: "text", cell: memberName },
    facility: {
      words: { it: "Struttura", en: "Facility" },
      kind: "text",
      cell: async ({ facility }, { load }) => (facility ? (await load(facilityById, facility))?.name : null),
    },
    turn: {
      words: { it: "A chi tocca", en: "Whose turn" },
      kind: "text",
      cell: async (row, { load, language }) =>
        `${(await turnOf(row, load))[language]}: ${deedOf(row)[language]}`,
    },
    since: { words: { it: "Da quando", en: "Since" }, kind: "instant", sort: "since" },
    due: { words: { it: "Scadenza", en: "Deadline" }, kind: "day", sort: "dueOn" },
    deadline: {
      words: { it: "Entro", en: "Within" },
      kind: "text",
      cell: ({ dueOn }, reader) => dueWords(dueOn, today(reader))[reader.language],
    },
    taken: {
      words: { it: "In lavorazione", en: "Taken by" },
      kind: "text",
      cell: async ({ takenBy }, { load }) =>
        takenBy ? (await load(accountById, takenBy))?.displayName : null,
    },
    amount: { words: { it: "Importo", en: "Amount" }, kind: "cents", cell: (row) => row.amountCents },
  },
  filters: {
    kind: {
      kind: "choice",
      words: { it: "Tipo", en: "Kind" },
      choices: choicesOf(kindNames, (kind) => ({ words: kindWords[kind], where: { kind } })),
    },
    turn: {
      kind: "choice",
      words: { it: "A chi tocca", en: "Whose turn" },
      choices: choicesOf(turnNames, (waitsFor) => ({ words: turnWords[waitsFor], where: { waitsFor } })),
    },
    taken: {
      kind: "choice",
      words: { it: "In lavorazione", en: "Taken by" },
      choices: {
        NOBODY: { words: { it: "Da nessuno", en: "Nobody" }, where: { takenBy: null } },
        ME: { words: { it: "Da me", en: "Me" }, where: (reader) => ({ takenBy: accountOf(reader) }) },
        OTHERS: {
          words: { it: "Da altri", en: "Others" },
          where: (reader) => ({ takenBy: { $nin: [accountOf(reader)], $ne: null } }),
        },
      },
    },
    deadline: {
      kind: "choice",
      words: { it: "Entro", en: "Within" },
      choices: {
        OVERDUE: {
          words: { it: "Scadute", en: "Overdue" },
          where: (reader) => ({ dueOn: { $lt: today(reader) } }),
        },
        TODAY: { words: { it: "Oggi", en: "Today" }, where: (reader) => ({ dueOn: today(reader) }) },
        LATER: {
          words: { it: "Più avanti", en: "Later" },
          where: (reader) => ({ dueOn: { $gt: today(reader) } }),
        },
      },
    },
    due: { kind: "days", words: { it: "Scadenza", en: "Deadline" }, property: "dueOn", of: "day" },
  },
  keys: {
    number: numberKey({ it: "Numero", en: "Number" }, "PC-2026-000123", (title) => ({ title })),
    ...personKeys((person) => ({ person })),
    facility: nameKey({ it: "Struttura", en: "Facility" }, (searchName) => ({ facility: { searchName } })),
  },
};

function choicesOf<Names extends Readonly<Record<string, string>>>(
  names: Names,
  choice: (value: Names[keyof Names]) => Choice,
): Readonly<Record<string, Choice>> {
  return Object.fromEntries(
    Object.entries(names).map(([name, value]) => [name, choice(value as Names[keyof Names])]),
  );
}

/** Whose turn it is, in words. */
export async function turnOf(
  { waitsFor, person }: Pick<WaitingCase, "waitsFor" | "person">,
  load: ListReader["load"],
): Promise<Bilingual> {
  const isHeirs = waitsFor === "member" && person && (await load(heirsByPerson, person));
  return isHeirs ? heirsTurn : turnWords[waitsFor];
}

/** What a row is called: a number, else what it is about. */
export function titleOf({ kind, title }: Pick<WaitingCase, "kind" | "title">): Bilingual {
  switch (kind) {
    case "feeChange":
      return findService(title)?.name ?? { it: title, en: title };
    case "alarm":
      return alarmWords[title as keyof typeof alarmWords];
    case "correction":
      return { it: "Dati personali", en: "Personal data" };
    case "reimbursement":
    case "takeInCharge":
    case "returnedPayment":
    case "batchApproval":
    case "batch":
    case "recovery":
      return { it: title, en: title };
  }
}

async function memberName({ person }: WaitingCase, { load }: ListReader) {
  const member = person ? await load(personById, person) : undefined;
  return member && `${member.firstName} ${member.lastName}`;
}
