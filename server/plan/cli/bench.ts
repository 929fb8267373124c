import process from "node:process";
import { localDate } from "../../kernel/dates.ts";
import { cents } from "../../kernel/money.ts";
import type { InsuredPerson } from "../expense.ts";
import { editionOf } from "../plans.ts";
import { quote, rankByMemberShare } from "../quote.ts";
import type { Offer } from "../quote.ts";

// npm run plan:bench: what ranking 200 facilities by the member's share costs, in milliseconds of engine time.
const FACILITIES = 200;
const ROUNDS = 500;
const WARM_UP = 50;

const person: InsuredPerson = {
  birthDate: localDate("1984-03-02"),
  sex: "female",
  relation: "holder",
  cover: { from: localDate("2026-01-01"), to: null },
  policyStart: localDate("2026-01-01"),
};
const offers: Offer[] = Array.from({ length: FACILITIES }, (_, index) => ({
  facilityId: `facility-${index}`,
  priceCents: cents(3000 + ((index * 7919) % 12_000)),
  units: 5,
  ssnTicketCents: cents(3615),
}));
const usage = { left: { "famiglia/2.4/sessions": 12, "famiglia/2.4": 40_000, "famiglia/2.9": 90_000 } };
const edition = editionOf("famiglia", localDate("2026-11-23"));

function rank(): number {
  const quotes = quote(edition, person, "FKT-RIABILITATIVA", localDate("2026-11-23"), offers, usage, {
    cause: "illness",
  });
  return rankByMemberShare(quotes, "network").length;
}

const times: number[] = [];
for (let round = -WARM_UP; round < ROUNDS; round += 1) {
  const start = performance.now();
  rank();
  if (round >= 0) times.push(performance.now() - start);
}
times.sort((left, right) => left - right);
const at = (share: number) =>
  (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2);
process.stdout.write(
  `${FACILITIES} facilities under 3 regimes, ranked: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms (${ROUNDS} rounds)\n`,
);
