import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Act, Clockwork } from "../../kernel/act.ts";
import { type LocalDate, romeDate } from "../../kernel/dates.ts";
import { Account } from "../entity.ts";
import { renewByOf } from "../rules.ts";
import { settingsOf } from "../../settings/queries.ts";
import { note } from "../verbs.ts";
import { firstNoticeDays, noticeDue } from "./due-rules.ts";

/** The clock: writes to whoever will soon have to renew a password, once for each letter that there is. */
export async function noticePasswords(work: Clockwork): Promise<number> {
  const { passwordRenewalDays } = await settingsOf(work.em);
  const day = 86_400_000;
  const oldest = new Date(work.now().getTime() - (passwordRenewalDays + 1) * day);
  const newest = new Date(work.now().getTime() - (passwordRenewalDays - firstNoticeDays - 1) * day);
  const accounts = await work.em.find(
    Account,
    { disabledAt: null, passwordHash: { $ne: null }, passwordChangedAt: { $gte: oldest, $lte: newest } },
    { orderBy: { id: "asc" } },
  );
  let written = 0;
  for (const { id, passwordChangedAt } of accounts) {
    const renewBy = renewByOf(passwordChangedAt, passwordRenewalDays);
    if (await work.perform("account.noticePassword", {}, (act) => notice(act, id, renewBy))) written += 1;
  }
  return written;
}

async function notice(act: Act, accountId: string, renewBy: LocalDate): Promise<boolean> {
  const daysBefore = noticeDue(renewBy, romeDate(act.now));
  if (daysBefore === undefined) return false;
  const id = randomUUID();
  const { numAffectedRows = 0n } = await sql`
    insert into password_notice (id, account_id, renew_by, days_before, written_at)
    values (${id}, ${accountId}, ${renewBy}, ${daysBefore}, ${act.now})
    on conflict do nothing`.execute(act.em.getKysely());
  if (numAffectedRows === 0n) return false;
  note(act, { subjectType: "passwordNotice", subjectId: id }, { verb: "account.passwordDue", daysBefore });
  return true;
}
