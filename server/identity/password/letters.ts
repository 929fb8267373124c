/** What a letter may say of a password that will have to be renewed. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { LocalDate } from "../../kernel/dates.ts";
import { PasswordNotice } from "../entity.ts";

export async function passwordDueFacts(
  em: SqlEntityManager,
  noticeId: string,
): Promise<{ accountId: string; renewBy: LocalDate }> {
  const { account, renewBy } = await em.findOneOrFail(PasswordNotice, { id: noticeId });
  return { accountId: account, renewBy };
}
