import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import type { Logger } from "pino";
import type { Act, Clockwork } from "../kernel/act.ts";
import { hoursUnnamed } from "./rules.ts";

const atOnce = 200;
const firstId = "00000000-0000-0000-0000-000000000000";

/** Which of these files somebody still names: a case, a draft. Each room above says so of its own. */
export type NamesOf = (reader: { em: SqlEntityManager }, ids: readonly string[]) => Promise<string[]>;

/**
 * The clock: removes what was uploaded a day ago and no case and no draft names. Each batch is a transaction of its own;
 * a file that somebody names at this moment is locked by them, and passed over.
 */
export async function sweepUnnamed(work: Clockwork, names: readonly NamesOf[], log: Logger): Promise<void> {
  let count = 0;
  for (let after: string | undefined = firstId; after !== undefined;) {
    const from: string = after;
    const { removed, last } = await work.perform("document.sweep", {}, (act) => batch(act, names, from));
    count += removed;
    after = last;
  }
  if (count > 0) log.info({ documents: count }, "files that nobody names were removed");
}

async function batch(act: Act, names: readonly NamesOf[], after: string) {
  const db = act.em.getKysely();
  const uploadedBefore = new Date(act.now.getTime() - hoursUnnamed * 3_600_000);
  const { rows } = await sql<{ id: string }>`
    select id from document
    where id > ${after} and person_id is null and uploaded_at < ${uploadedBefore}
    order by id limit ${atOnce} for update skip locked`.execute(db);
  const ids = rows.map(({ id }) => id);
  const named = new Set<string>();
  // asked behind the locks: from here on nobody can begin to name one of them
  for (const namesOf of names) for (const id of await namesOf(act, ids)) named.add(id);
  const unnamed = ids.filter((id) => !named.has(id));
  await sql`delete from document_content where document_id = any(${unnamed}::uuid[])`.execute(db);
  await sql`delete from document where id = any(${unnamed}::uuid[])`.execute(db);
  return { removed: unnamed.length, last: ids.length < atOnce ? undefined : ids.at(-1) };
}
