/** Whose something is that somebody began to write for a person, also when the two no longer belong together. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { Account } from "../identity/entity.ts";
import type { MemberActor } from "../kernel/actor.ts";
import type { Bilingual } from "../kernel/language.ts";
import { answersFor, inheritedFrom, personsAnsweredFor } from "../kernel/persons.ts";
import { Refusal } from "../kernel/refusal.ts";

interface Unfinished {
  /** Whose account it was begun with. */
  readonly account: string;
  /** For whom. */
  readonly person: string;
}

/**
 * How somebody who sees it holds it. One's own, or inherited from who began it for themselves, it is read whole; what is
 * neither is shown empty, and whoever sees it clears it away.
 */
export type Hold = "own" | "inherited" | "notYours" | "writerDied";

/**
 * What a member began, whoever it is for; and, for those they answer for, what somebody began who has died: nobody else could
 * end it.
 */
export async function visibleUnfinished(
  em: SqlEntityManager,
  actor: MemberActor,
): Promise<{ $or: object[] }> {
  const persons = await personsAnsweredFor(em, actor);
  const left = await leftAccounts(em, persons);
  const theirs = { account: { $in: left }, person: { $in: persons } };
  return { $or: [{ account: actor.accountId }, ...(left.length > 0 ? [theirs] : [])] };
}

/** Accounts of who died and was one of these persons, represented one or shared a policy with one. */
async function leftAccounts(em: SqlEntityManager, persons: readonly string[]): Promise<string[]> {
  const ids = sql`${[...persons]}::uuid[]`;
  const { rows } = await sql<{ id: string }>`
    select a.id from account a join person writer on writer.id = a.person_id
    where writer.died_on is not null and writer.id in (
      select unnest(${ids})
      union select representative_id from representation where represented_id = any(${ids})
      union select other.person_id from enrolment mine join enrolment other on other.policy_id = mine.policy_id
        where mine.person_id = any(${ids}))`.execute(em.getKysely());
  return rows.map(({ id }) => id);
}

/** @param unfinished that the actor was found to see */
export async function holdOn(
  em: SqlEntityManager,
  actor: MemberActor,
  { account, person }: Unfinished,
): Promise<Hold> {
  if (account === actor.accountId) return (await answersFor(em, actor, person)) ? "own" : "notYours";
  const writer = await em.findOneOrFail(Account, { id: account });
  const isInherited = writer.person === person && (await inheritedFrom(em, actor)).includes(person);
  return isInherited ? "inherited" : "writerDied";
}

export type HeldBack = Extract<Hold, "notYours" | "writerDied">;

export function isHeldBack(hold: Hold): hold is HeldBack {
  return hold === "notYours" || hold === "writerDied";
}

/** Why what was written is no longer shown, and who goes on. */
export const heldBackWords: Readonly<Record<HeldBack, Bilingual>> = {
  notYours: {
    it: "Non puoi più chiedere per questa persona: è diventata maggiorenne, non fa più parte del tuo nucleo, la tua rappresentanza è finita o è mancata. Ciò che era scritto qui non si vede più: annulla questa bozza. La richiesta la fa lei con le sue credenziali o chi oggi la rappresenta; dopo un decesso, un erede.",
    en: "You can no longer ask for this person: they have come of age, left your family or died, or you no longer represent them. What was written here is no longer shown: cancel this draft. They ask themselves, signed in as themselves, or who represents them today; after a death, an heir.",
  },
  writerDied: {
    it: "Questa bozza l’aveva cominciata chi è mancato, e ciò che aveva scritto non si vede. Annullala e comincia tu una nuova richiesta.",
    en: "Somebody who has died had begun this draft, and what they wrote is not shown. Cancel it and begin a new request yourself.",
  },
};

export function heldBack(hold: HeldBack): Refusal {
  return new Refusal("ONLY_TO_READ", heldBackWords[hold]);
}
