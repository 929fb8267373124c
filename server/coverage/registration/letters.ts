/** What letters may say of a registration, and who reads them. */
import type { EntityManager } from "@mikro-orm/core";
import { Person } from "../../identity/entity.ts";
import { secretOf } from "../../identity/proof/actions.ts";
import { Proof } from "../../identity/proof/entity.ts";
import { patience } from "../../identity/proof/rules.ts";
import type { Vault } from "../../kernel/vault.ts";
import { Registration } from "./entity.ts";

/** Who gets the code where they said; or which account hears that it is there already. Neither where the data fit nobody. */
export async function readersOfRegistration(
  em: EntityManager,
  id: string,
): Promise<{ readonly newcomer?: { personId: string; email: string }; readonly known?: string }> {
  const registration = await em.findOne(Registration, { id });
  if (registration?.person) return { newcomer: { personId: registration.person, email: registration.email } };
  return registration?.known ? { known: registration.known } : {};
}

/** The account that somebody has who said who they are: since before, or by this very registration. */
export async function accountOfRegistration(em: EntityManager, id: string): Promise<{ accountId: string }> {
  const { known, account } = await em.findOneOrFail(Registration, { id });
  const accountId = account ?? known;
  if (!accountId) throw new Error(`no account by registration ${id}`);
  return { accountId };
}

/** The code, made here, at delivery. */
export async function registrationFacts(em: EntityManager, vault: Vault, id: string) {
  const { person } = await em.findOneOrFail(Registration, { id });
  const patient = await em.findOneOrFail(Person, { id: person ?? "" });
  const proof = await em.findOneOrFail(Proof, { purpose: "registerEmail", subject: id });
  return { patient, code: secretOf(vault, proof), minutes: patience.registerEmail.minutes };
}
