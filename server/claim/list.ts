/** The list of claims. */
import { insuredFilter, personKeys } from "../identity/names.ts";
import { personById } from "../identity/queries.ts";
import type { Key, Listing, ListReader } from "../kernel/listing/declare.ts";
import { dayKey, numberKey } from "../kernel/listing/keys.ts";
import { sumCents } from "../kernel/money.ts";
import { Claim } from "./entity.ts";
import { settlementsByClaim, visibleClaims } from "./queries.ts";

const { member, taxCode } = personKeys((person) => ({ person }));

const keys: Readonly<Record<string, Key>> = {
  number: numberKey({ it: "Numero", en: "Number" }, "765/2026", (number) => ({ number })),
  member: { ...member, doors: ["desk"] },
  taxCode: { ...taxCode, doors: ["desk"] },
  opened: dayKey("openedAt", { it: "Data di apertura", en: "Date of opening" }),
};

const causeWords = {
  illness: { it: "Malattia", en: "Illness" },
  injury: { it: "Infortunio", en: "Injury" },
} as const;

export const claimsList: Listing<Claim> = {
  name: "claims",
  words: { it: "Sinistri", en: "Claims" },
  doors: ["member", "desk:cases"],
  entity: Claim,
  visible: visibleClaims,
  sort: { by: "opened", order: "desc" },
  columns: {
    number: { words: { it: "Sinistro", en: "Claim" }, kind: "text", cell: (row) => row.number },
    member: { words: { it: "Assistito", en: "Member" }, kind: "text", cell: memberName },
    cause: {
      words: { it: "Causa", en: "Cause" },
      kind: "text",
      cell: ({ cause }, { language }) => causeWords[cause][language],
    },
    opened: { words: { it: "Aperto", en: "Opened" }, kind: "instant", sort: "openedAt" },
    settled: { words: { it: "Liquidato", en: "Settled" }, kind: "cents", cell: settledCents },
  },
  filters: {
    insured: insuredFilter,
    cause: {
      kind: "choice",
      words: { it: "Causa", en: "Cause" },
      choices: {
        ILLNESS: { words: causeWords.illness, where: { cause: "illness" } },
        INJURY: { words: causeWords.injury, where: { cause: "injury" } },
      },
    },
    opened: { kind: "days", words: { it: "Aperto", en: "Opened" }, property: "openedAt", of: "instant" },
  },
  keys,
};

async function memberName({ person }: Claim, { load }: ListReader) {
  const member = await load(personById, person);
  return member && `${member.firstName} ${member.lastName}`;
}

/** What the fund pays in what was settled and not replaced. */
async function settledCents({ id }: Claim, { load }: ListReader) {
  const settlements = ((await load(settlementsByClaim, id)) ?? []).filter((one) => !one.supersededAt);
  return settlements.length ? sumCents(settlements.map(({ payableCents }) => payableCents)) : null;
}
