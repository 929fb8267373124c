/** What the letter of an invitation says, and to whom it goes. */
import { QueryOrder } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Bilingual } from "../../kernel/language.ts";
import type { Vault } from "../../kernel/vault.ts";
import { facilityById } from "../../network/queries.ts";
import { linkOf } from "../proof/actions.ts";
import { Proof } from "../proof/entity.ts";
import { Account } from "../entity.ts";
import { deskRoleWords, facilityRoleWords } from "../roles.ts";
import { Invitation } from "./entity.ts";

/** Where it goes; undefined when nobody waits for it any more. */
export async function inviteeOf(em: SqlEntityManager, id: string): Promise<string | undefined> {
  const invitation = await em.findOne(Invitation, { id, acceptedAt: null, withdrawnAt: null });
  return invitation?.email;
}

export interface InvitationFacts {
  readonly firstName: string;
  /** Of the facility; null for the desk. */
  readonly facilityName: string | null;
  readonly role: Bilingual;
  /** Who invites; none for the first of a place. */
  readonly inviter?: string;
  /** Page of the link, with its secret; works once, until then. */
  readonly path: string;
  readonly goodUntil: Date;
}

export async function invitationFacts(
  em: SqlEntityManager,
  vault: Vault,
  id: string,
): Promise<InvitationFacts> {
  const invitation = await em.findOneOrFail(Invitation, { id });
  const { facility, invitedBy, displayName, expiresAt } = invitation;
  const inviter = invitedBy ? await em.findOneOrFail(Account, { id: invitedBy }) : null;
  return {
    firstName: displayName,
    facilityName: facility ? ((await facilityById({ em }, [facility])).get(facility)?.name ?? "") : null,
    role: roleWordsOf(invitation),
    ...(inviter && { inviter: inviter.displayName }),
    ...{ path: await pathOf(em, vault, id), goodUntil: expiresAt },
  };
}

/** One that still works before those that it replaced. */
const newestFirst = { orderBy: { endedAt: QueryOrder.DESC_NULLS_FIRST, createdAt: QueryOrder.DESC } };

/** The page that accepts it, with the secret of the link that was sent last. */
export async function pathOf(em: SqlEntityManager, vault: Vault, id: string): Promise<string> {
  const asked = { purpose: "invitation", subject: id } as const;
  const newest = await em.findOneOrFail(Proof, asked, newestFirst);
  return `/invitation?proof=${linkOf(vault, newest)}`;
}

export function roleWordsOf({ facilityRole, deskRole }: Pick<Invitation, "facilityRole" | "deskRole">) {
  if (facilityRole) return facilityRoleWords[facilityRole];
  if (deskRole) return deskRoleWords[deskRole];
  throw new Error("an invitation has no role");
}
