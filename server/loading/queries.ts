import type { FilterQuery } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { Account } from "../identity/entity.ts";
import { type Actor, onlyThrough } from "../kernel/actor.ts";
import { byKey } from "../kernel/batch.ts";
import { knownId } from "../kernel/ids.ts";
import { notFound } from "../kernel/refusal.ts";
import { importLocks } from "../kernel/sheet/sheet.ts";
import { ImportRun } from "./entity.ts";
import { type ImportKind, importKinds, interruptedAfterSeconds } from "./rules.ts";

/** Only the desk loads files, and all of the desk sees who loaded which. */
export function visibleRuns(actor: Actor): FilterQuery<ImportRun> {
  onlyThrough("desk", actor);
  return {};
}

/** With its report. @throws Refusal NOT_FOUND */
export async function findRun(em: SqlEntityManager, actor: Actor, id: string): Promise<ImportRun> {
  const run = await em.findOne(ImportRun, { $and: [{ id: knownId(id) }, visibleRuns(actor)] });
  if (run === null) throw notFound();
  return run;
}

/** Kinds of which a file is being loaded at this moment, in whichever process. */
export async function kindsUnderWay(em: SqlEntityManager): Promise<ReadonlySet<ImportKind>> {
  const { rows } = await sql<{ kind: ImportKind }>`
    select kind from unnest(${[...importKinds]}::text[]) kind
    where exists (
      select 1 from pg_locks
      where locktype = 'advisory' and granted and classid::bigint = ${importLocks}
        and objid::bigint = hashtext(kind)::bigint & 4294967295
        and database = (select oid from pg_database where datname = current_database())
    )`.execute(em.getKysely());
  return new Set(rows.map(({ kind }) => kind));
}

/** Whether runs that were never closed are still under way: RUNNING, or INTERRUPTED with the process that ran them. */
export async function stateByRun(
  { em, now }: { em: SqlEntityManager; now: () => Date },
  ids: readonly string[],
): Promise<Map<string, "RUNNING" | "INTERRUPTED">> {
  const runs = await em.find(ImportRun, { id: { $in: [...ids] } }, { fields: ["id", "kind", "startedAt"] });
  const busy = await kindsUnderWay(em);
  const recently = now().getTime() - interruptedAfterSeconds * 1000;
  return new Map(
    runs.map(({ id, kind, startedAt }) => [
      id,
      busy.has(kind) || startedAt.getTime() > recently ? "RUNNING" : "INTERRUPTED",
    ]),
  );
}

/** Names of those who started runs, for those who may see the runs. */
export async function starterByAccount(
  { em }: { em: SqlEntityManager },
  ids: readonly string[],
): Promise<Map<string, Account>> {
  return byKey(await em.find(Account, { id: { $in: [...ids] } }), ({ id }) => id);
}
