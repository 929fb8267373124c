/** The list of takes-in-charge, the same at every door: what each sees of it, and finds it by. */
import { claimById } from "../claim/queries.ts";
import { insuredFilter, personKeys } from "../identity/names.ts";
import { personById } from "../identity/queries.ts";
import type { Condition, Key, Listing, ListReader } from "../kernel/listing/declare.ts";
import { dayKey, nameKey, numberKey, statusFilter } from "../kernel/listing/keys.ts";
import { sumCents } from "../kernel/money.ts";
import { facilityById } from "../network/queries.ts";
import { findService } from "../plan/catalogue.ts";
import { TakeInCharge } from "./entity.ts";
import { settlementsByTakeInCharge } from "./invoices.ts";
import { decisionsByTakeInCharge, linesByTakeInCharge, ofStates, visibleTakesInCharge } from "./queries.ts";
import { fundPays, isReduced } from "./rules.ts";
import { labelOf, type Status, statuses, statusOf, statusWords } from "./state-rules.ts";

const conditions = Object.fromEntries(
  Object.entries(statuses).map(([status, states]) => [status, ofStates(states)]),
) as Record<Status, Condition>;

const { member, taxCode } = personKeys((person) => ({ person }));

const keys: Readonly<Record<string, Key>> = {
  number: numberKey({ it: "Numero", en: "Number" }, "PC-2026-000123", (number) => ({ number })),
  claim: numberKey({ it: "Sinistro", en: "Claim" }, "765/2026", (number) => ({ claim: { number } })),
  member: { ...member, doors: ["facility", "desk"] },
  taxCode: { ...taxCode, doors: ["facility", "desk"] },
  facility: {
    ...nameKey({ it: "Struttura", en: "Facility" }, (searchName) => ({ facility: { searchName } })),
    doors: ["member", "desk"],
  },
  requested: dayKey("openedAt", { it: "Data della richiesta", en: "Date of the request" }),
};

export const takesInChargeList: Listing<TakeInCharge> = {
  name: "takes-in-charge",
  words: { it: "Prese in carico", en: "Takes-in-charge" },
  doors: ["member", "facility:cases", "desk:cases"],
  entity: TakeInCharge,
  visible: visibleTakesInCharge,
  sort: { by: "opened", order: "desc" },
  columns: {
    number: { words: { it: "Numero", en: "Number" }, kind: "text", sort: "number" },
    status: { words: { it: "Stato", en: "Status" }, kind: "text", cell: statusText },
    member: { words: { it: "Assistito", en: "Member" }, kind: "text", cell: memberName },
    facility: {
      words: { it: "Struttura", en: "Facility" },
      kind: "text",
      doors: ["member", "desk"],
      cell: async ({ facility }, { load }) => (await load(facilityById, facility))?.name,
    },
    services: { words: { it: "Prestazioni", en: "Services" }, kind: "text", cell: services },
    opened: { words: { it: "Richiesta il", en: "Requested" }, kind: "instant", sort: "openedAt" },
    starts: { words: { it: "Prima seduta", en: "First session" }, kind: "day", sort: "startsOn" },
    claim: { words: { it: "Sinistro", en: "Claim" }, kind: "text", cell: claimNumber },
    requested: { words: { it: "Richiesto", en: "Requested" }, kind: "cents", sort: "requestedCents" },
    payable: { words: { it: "A carico del fondo", en: "Paid by the fund" }, kind: "cents", cell: payable },
  },
  filters: {
    status: statusFilter(statusWords, conditions),
    insured: insuredFilter,
    starts: {
      kind: "days",
      words: { it: "Prima seduta", en: "First session" },
      property: "startsOn",
      of: "day",
    },
  },
  keys,
};

async function memberName({ person }: TakeInCharge, { load }: ListReader) {
  const member = await load(personById, person);
  return member && `${member.firstName} ${member.lastName}`;
}

async function statusText(row: TakeInCharge, { load, language }: ListReader) {
  const decisions = await load(decisionsByTakeInCharge, row.id);
  return labelOf(statusOf(row), isReduced(decisions))[language];
}

async function services({ id }: TakeInCharge, { load, language }: ListReader) {
  const lines = (await load(linesByTakeInCharge, id)) ?? [];
  return lines
    .map(({ units, serviceCode }) => `${units} × ${findService(serviceCode)?.name[language] ?? serviceCode}`)
    .join(", ");
}

async function claimNumber({ claim }: TakeInCharge, { load }: ListReader) {
  return claim ? (await load(claimById, claim))?.number : null;
}

/** What the fund pays of it as it stands now; none while nobody decided. */
export async function payable(row: TakeInCharge, { load }: Pick<ListReader, "load">) {
  const settled = (await load(settlementsByTakeInCharge, row.id)) ?? [];
  return fundPays(
    row,
    row.authorisedCents ?? null,
    sumCents(settled.map(({ payableCents }) => payableCents)),
  );
}
