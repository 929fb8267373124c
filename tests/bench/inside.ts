/** What is measured inside the process: the flat growth of "nearest first", and the type-ahead. */
import type { Database } from "../../server/database.ts";
import type { MemberActor } from "../../server/kernel/actor.ts";
import { searchFacilities } from "../../server/network/search/facilities.ts";
import { suggest } from "../../server/network/search/suggestions.ts";
import { chanceOf } from "../support/chance.ts";
import { rareService } from "./data.ts";

export interface Times {
  readonly what: string;
  readonly p50: number;
  readonly p99: number;
}

const member: MemberActor = { door: "member", accountId: "", sessionId: "", personId: "" };

const nearest = [
  ["everything", {}],
  ["a common service", { serviceCode: "FKT-RIABILITATIVA" }],
  ["a rare service", { serviceCode: rareService }],
  ["a rare service, one type, Blueasy", { serviceCode: rareService, types: ["medicalCentre"], blueasy: true }],
  ["a common service, one type, Blueasy", { serviceCode: "FKT-RIABILITATIVA", types: ["physiotherapyCentre"], blueasy: true }],
] as const; // prettier-ignore

/** 20 rows from random points. */
export async function measureNearest(database: Database, say: (line: string) => void): Promise<Times[]> {
  say("\nNearest 20, one at a time:");
  const chance = chanceOf(5);
  const times: Times[] = [];
  for (const [what, filter] of nearest) {
    const point = () => ({ lat: chance.between(37.5, 46), lon: chance.between(7.5, 16) });
    times.push(
      await timed(what, 100, say, () =>
        searchFacilities(searcherOn(database), { ...filter, centre: point() }, { first: 20 }),
      ),
    );
  }
  return times;
}

const typed = [
  ...["r", "ro", "ros", "ross", "rossi", "rossi m", "rosi", "biacnhi", "nicolo'"],
  ...["fisio", "fisioterapico", "fisoterapico", "studio dent", "cemtro diag"],
  ...["san luca", "clinica san biagio", "galeno", "glaeno"],
  ...["torino", "10129", "risonanza", "xqwz"],
];

export async function measureTyping(database: Database, say: (line: string) => void): Promise<Times[]> {
  say("\nType-ahead, one at a time:");
  let next = 0;
  const text = () => typed[next++ % typed.length] ?? "";
  const near = { lat: 45.06, lon: 7.66 };
  const searcher = () => ({ ...searcherOn(database), language: "it" as const });
  return [
    await timed("anywhere", typed.length * 15, say, () => suggest(searcher(), text(), undefined)),
    await timed("near Torino", typed.length * 15, say, () => suggest(searcher(), text(), near)),
  ];
}

function searcherOn(database: Database) {
  return { em: database.orm.em.fork(), actor: member, now: () => new Date("2026-11-23T10:00:00Z") };
}

/** Each connection plans a statement anew a few times before it keeps the plan. */
const WARM_UP = 40;

async function timed(
  what: string,
  count: number,
  say: (line: string) => void,
  run: () => Promise<unknown>,
): Promise<Times> {
  const times: number[] = [];
  for (let round = -WARM_UP; round < count; round += 1) {
    const start = performance.now();
    await run();
    if (round >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(count - 1, Math.floor(count * share))] ?? NaN;
  say(`  ${what.padEnd(38)} p50 ${at(0.5).toFixed(1)} ms  p99 ${at(0.99).toFixed(1)} ms`);
  return { what, p50: at(0.5), p99: at(0.99) };
}
