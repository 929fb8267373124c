/** What a letter may say of a device that an account newly signed in on. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Bilingual } from "../../kernel/language.ts";
import { SignIn } from "../entity.ts";
import { deviceWords } from "./device-rules.ts";

export async function newDeviceFacts(
  em: SqlEntityManager,
  signInId: string,
): Promise<{ accountId: string; device: Bilingual; signedInAt: Date }> {
  const { account, userAgent, at } = await em.findOneOrFail(SignIn, { id: signInId });
  if (!account) throw new Error(`a sign-in of nobody: ${signInId}`);
  return { accountId: account, device: deviceWords(userAgent), signedInAt: at };
}
