import { randomInt, randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import type { Act } from "../../kernel/act.ts";
import { onlyThrough } from "../../kernel/actor.ts";
import { type LocalDate, romeDate } from "../../kernel/dates.ts";
import { Person } from "../entity.ts";
import { normaliseTaxCode } from "../tax-code.ts";
import { note } from "../verbs.ts";
import { MemberCard } from "./entity.ts";
import { nobodyOfThisTaxCode } from "./refusals.ts";
import { cardNumber } from "./rules.ts";

/**
 * The desk issues a card; the one before, if there was one, ends. A letter tells the member.
 * @throws Refusal MEMBER_NOT_FOUND at `input.taxCode`
 */
export async function issueCard(act: Act, input: { readonly taxCode: string }): Promise<{ id: string }> {
  const { em, now } = act;
  const { accountId } = onlyThrough("desk", act.actor);
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  // locked, so that of two who issue at once the second ends what the first issued
  const person = await em.findOne(Person, { taxCode: normaliseTaxCode(input.taxCode) }, lock);
  if (person === null) throw nobodyOfThisTaxCode();
  const today = romeDate(now);
  const before = await em.findOne(MemberCard, { person: person.id, endedOn: null });
  if (before) {
    before.endedOn = today;
    await em.flush();
  }
  const [id, number] = [randomUUID(), await freeNumber(em)];
  em.create(MemberCard, { id, person: person.id, number, issuedOn: today, issuedBy: accountId });
  const subject = { subjectType: "memberCard", subjectId: id, personId: person.id };
  note(act, subject, { verb: before ? "card.replaced" : "card.issued" });
  return { id };
}

/** Two of the same among a hundred thousand million happen, if seldom. */
async function freeNumber(em: SqlEntityManager): Promise<string> {
  for (;;) {
    const number = randomNumber();
    if ((await em.count(MemberCard, { number })) === 0) return number;
  }
}

function randomNumber(): string {
  const [left, right] = [randomInt(1_000_000), randomInt(100_000)];
  return cardNumber(String(left).padStart(6, "0") + String(right).padStart(5, "0"));
}

const cardsAtOnce = 5_000;

/** A card for everybody in a table of `tax_code` who has none: for a file of members, which may hold a whole country's. */
export async function issueMissingCards(
  em: SqlEntityManager,
  table: string,
  issuedOn: LocalDate,
): Promise<void> {
  const database = em.getKysely();
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      select distinct p.id from ${sql.table(table)} f join person p using (tax_code)
      where not exists (select 1 from member_card c where c.person_id = p.id and c.ended_on is null)
      limit ${cardsAtOnce}`.execute(database);
    if (rows.length === 0) return;
    // a number that somebody has already is passed over: its person gets another in the next round
    await sql`
      insert into member_card (id, person_id, number, issued_on)
      select gen_random_uuid(), person_id, number, ${issuedOn}::date
      from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(randomNumber)}::text[]) as new (person_id, number)
      on conflict do nothing`.execute(database);
  }
}
