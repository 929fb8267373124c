import { sql } from "kysely";
import type { Clockwork } from "./act.ts";

/** How long a repeated mutation gets the answer of the first. */
export const idempotencyDays = 30;

/** Forgets the answers that nobody will ask for again. */
export async function forgetOldKeys({ em, now }: Pick<Clockwork, "em" | "now">): Promise<void> {
  const since = new Date(now().getTime() - idempotencyDays * 86_400_000);
  await sql`delete from idempotency_key where created_at < ${since}`.execute(em.getKysely());
}
