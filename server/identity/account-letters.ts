/** Who reads a letter about an account. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Language } from "../kernel/language.ts";
import { Account, Person } from "./entity.ts";

export interface AccountReader {
  readonly accountId: string;
  /** The person's address where the fund knows one, as for every other letter; else the account's. */
  readonly email: string;
  /** To greet with. */
  readonly firstName: string;
  readonly language: Language;
  /** Page on which all about the account stands. */
  readonly securityPath: string;
}

export async function accountReader(em: SqlEntityManager, accountId: string): Promise<AccountReader> {
  const account = await em.findOneOrFail(Account, { id: accountId });
  const person = account.person ? await em.findOneOrFail(Person, { id: account.person }) : null;
  return {
    accountId,
    email: person?.email ?? account.email,
    firstName: person?.firstName ?? account.displayName,
    language: person?.language ?? "it",
    securityPath: account.deskRole ? "/desk/security" : person ? "/security" : "/blueasy/security",
  };
}
