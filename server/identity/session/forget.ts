import { sql } from "kysely";
import type { Clockwork } from "../../kernel/act.ts";
import { nobodysSignInDays, signInDays } from "./rules.ts";

/** The clock: removes what the log of sign-ins need not remember any more. */
export async function forgetSignIns({ em, now }: Pick<Clockwork, "em" | "now">): Promise<void> {
  const before = (days: number) => new Date(now().getTime() - days * 86_400_000);
  await sql`
    delete from sign_in
    where at < ${before(signInDays)} or account_id is null and at < ${before(nobodysSignInDays)}`.execute(
    em.getKysely(),
  );
}
