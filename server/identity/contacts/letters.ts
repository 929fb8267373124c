/** What letters may say of changed contacts, and who reads them. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { ContactChange } from "../entity.ts";

/** Whose contacts were changed, and the address of mail until then. */
export async function formerContactOf(
  em: SqlEntityManager,
  changeId: string,
): Promise<{ personId: string; email: string | null }> {
  const { person, formerEmail } = await em.findOneOrFail(ContactChange, { id: changeId });
  return { personId: person, email: formerEmail ?? null };
}
