/** Who works at a place, and who was invited to it, as its keeper reads them. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Act } from "../../kernel/act.ts";
import type { Actor } from "../../kernel/actor.ts";
import { facilityById } from "../../network/queries.ts";
import { Account } from "../entity.ts";
import { opened } from "./accept.ts";
import { keeperIn, lastSignIns, type Member, peopleOf, waitingInvitations } from "./at-place.ts";
import { Invitation } from "./entity.ts";

interface Reader {
  readonly em: SqlEntityManager;
  readonly actor: Actor;
  readonly now: () => Date;
}

/** Somebody who works there, with their account. */
export interface Working extends Member {
  readonly own: Account;
  readonly lastSignInAt: Date | null;
  readonly isViewer: boolean;
}

export async function staffOf({ em, actor, now }: Reader): Promise<Working[]> {
  const keeper = keeperIn(actor);
  const people = await peopleOf(em, keeper, now());
  const ids = people.map(({ account }) => account);
  const accounts = await em.find(Account, { id: { $in: ids } });
  const signIns = await lastSignIns(em, keeper, ids);
  return people.flatMap((member) => {
    const own = accounts.find(({ id }) => id === member.account);
    const lastSignInAt = signIns.get(member.account) ?? null;
    return own ? [{ ...member, own, lastSignInAt, isViewer: own.id === keeper.accountId }] : [];
  });
}

/** Newest first. */
export async function invitationsOf({ em, actor }: Reader): Promise<Invitation[]> {
  return em.find(Invitation, waitingInvitations(keeperIn(actor)), {
    orderBy: { invitedAt: "desc", id: "desc" },
  });
}

export interface Received {
  readonly invitation: Invitation;
  readonly facilityName: string | null;
  readonly mayJoin: boolean;
}

/** What the link of a letter leads to, whoever opens it. @throws Refusal LINK_INVALID */
export async function receivedInvitation(act: Act, link: string): Promise<Received> {
  const { invitation } = await opened(act, link);
  const { facility, email } = invitation;
  const account =
    act.actor.door === "facility" ? await act.em.findOne(Account, { id: act.actor.accountId }) : null;
  return {
    invitation,
    facilityName: facility ? ((await facilityById(act, [facility])).get(facility)?.name ?? null) : null,
    mayJoin: facility !== null && account?.email.toLowerCase() === email,
  };
}
