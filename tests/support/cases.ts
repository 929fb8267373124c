import { randomUUID } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { TakeInCharge } from "../../server/direct-billing/entity.ts";
import { localDate } from "../../server/kernel/dates.ts";
import { cents } from "../../server/kernel/money.ts";
import { accountId, giulia, type Person, personId, policyId } from "./cast.ts";
import { crocettaId } from "./facilities.ts";

/** What a list is tried on: a case as it stands, without the story that led there. */
export interface CaseRow {
  readonly person?: Person;
  readonly facilityId?: string;
  readonly startsOn?: string;
  readonly openedAt?: string;
  readonly requestedCents?: number;
  readonly lifecycle?: TakeInCharge["lifecycle"];
  readonly decision?: TakeInCharge["decision"];
}

let counted = 0;

/** Writes takes-in-charge in one go; of a member of Ippocrate, at Crocetta, expired unless said otherwise. */
export async function writeCases(em: SqlEntityManager, rows: readonly CaseRow[]): Promise<TakeInCharge[]> {
  const written = rows.map((row) =>
    em.create(TakeInCharge, {
      id: randomUUID(),
      number: `PC-2020-${String((counted += 1)).padStart(6, "0")}`,
      facility: row.facilityId ?? crocettaId,
      person: personId(row.person ?? giulia),
      policy: policyId("IPP-0001170"),
      openedBy: accountId("reception.crocetta"),
      lifecycle: row.lifecycle ?? "expired",
      decision: row.decision ?? "authorised",
      startsOn: localDate(row.startsOn ?? "2026-11-30"),
      editionId: "ippocrate-2023-10",
      requestedCents: cents(row.requestedCents ?? 10_000),
      openedAt: new Date(row.openedAt ?? "2026-11-23T09:00:00Z"),
    }),
  );
  await em.flush();
  return written;
}
