import { LockMode } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { issueMissingCards } from "../identity/card/issue.ts";
import { Person } from "../identity/entity.ts";
import type { Act } from "../kernel/act.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { ImportOptions } from "../kernel/sheet/sheet.ts";
import { recordDeath } from "./representation/death.ts";

/**
 * Writes persons by tax code, policies by number and enrolments by both. Contacts are filled in where there are none
 * and never replaced: the member may have changed them since. A row is new when its enrolment is, and changed when
 * anything that it says is. Who died is recorded as the desk does it; all others have a card afterwards. No file covers
 * anybody beyond their death.
 */
export async function mergeMembers(
  em: SqlEntityManager,
  present: ReadonlySet<string>,
  { today, act }: Pick<ImportOptions, "today" | "act">,
) {
  const database = em.getKysely();
  await sql`create temporary table touched (line int, is_new boolean) on commit drop`.execute(database);
  await mergePersons(em);
  await mergePolicies(em, present.has("policy_end"));
  await mergeEnrolments(em, present.has("enrolment_end"));
  await mergeDeaths(act);
  await mergeCards(em, today);
  await issueMissingCards(em, "file_person", today);
  const { rows } = await sql<{ added: number; changed: number }>`
    select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as changed
    from (select line, bool_or(is_new) as is_new from touched group by line) rows`.execute(database);
  return rows[0] ?? { added: 0, changed: 0 };
}

async function mergePersons(em: SqlEntityManager): Promise<void> {
  const database = em.getKysely();
  // Somebody under two policies stands in two rows: the first one speaks, contacts come from whichever has them.
  await sql`
    create temporary table file_person on commit drop as
    select min(line) as line, tax_code, (array_agg(last_name order by line))[1] as last_name,
      (array_agg(first_name order by line))[1] as first_name, min(birth_date) as birth_date, min(sex) as sex,
      (array_agg(email order by line) filter (where email is not null))[1] as email,
      (array_agg(mobile order by line) filter (where mobile is not null))[1] as mobile
    from staged group by tax_code`.execute(database);
  await sql`
    with changed as (
      update person p set last_name = f.last_name, first_name = f.first_name,
        email = coalesce(p.email, f.email), mobile = coalesce(p.mobile, f.mobile)
      from file_person f
      where p.tax_code = f.tax_code
        and ((p.last_name, p.first_name) is distinct from (f.last_name, f.first_name)
          or (p.email is null and f.email is not null) or (p.mobile is null and f.mobile is not null))
      returning f.line
    )
    insert into touched select line, false from changed`.execute(database);
  await sql`
    insert into person (id, first_name, last_name, birth_date, sex, tax_code, email, mobile)
    select gen_random_uuid(), first_name, last_name, birth_date, sex, tax_code, email, mobile
    from file_person f where not exists (select 1 from person p where p.tax_code = f.tax_code)
    order by line`.execute(database);
}

async function mergePolicies(em: SqlEntityManager, hasEnd: boolean): Promise<void> {
  const database = em.getKysely();
  if (hasEnd)
    await sql`
      with file_policy as (select min(line) as line, number, min(ends_on) as ends_on from staged group by number),
      changed as (
        update policy p set ends_on = f.ends_on from file_policy f
        where p.number = f.number and p.ends_on is distinct from f.ends_on
        returning f.line
      )
      insert into touched select line, false from changed`.execute(database);
  await sql`
    insert into policy (id, number, plan_code, holder_id, starts_on, ends_on)
    select gen_random_uuid(), s.number, s.plan, h.id, s.starts_on, s.ends_on
    from staged s join person h using (tax_code)
    where s.relationship = 'holder' and not exists (select 1 from policy p where p.number = s.number)
    order by s.line`.execute(database);
}

async function mergeEnrolments(em: SqlEntityManager, hasEnd: boolean): Promise<void> {
  const database = em.getKysely();
  await sql`
    with file_enrolment as (
      select s.line, e.id, s.relationship, coalesce(s.enrolled_from, e.starts_on) as starts_on,
        least(${hasEnd ? sql`s.enrolled_to` : sql`e.ends_on`}, h.died_on) as ends_on
      from staged s join policy p using (number) join person h using (tax_code)
      join enrolment e on e.policy_id = p.id and e.person_id = h.id
    ), changed as (
      update enrolment e set relationship = f.relationship, starts_on = f.starts_on, ends_on = f.ends_on
      from file_enrolment f
      where e.id = f.id and (e.relationship, e.starts_on, e.ends_on)
        is distinct from (f.relationship, f.starts_on, f.ends_on)
      returning f.line
    )
    insert into touched select line, false from changed`.execute(database);
  await sql`
    with added as (
      insert into enrolment (id, policy_id, person_id, relationship, starts_on, ends_on)
      select s.enrolment, p.id, h.id, s.relationship, coalesce(s.enrolled_from, s.starts_on), least(s.enrolled_to, h.died_on)
      from staged s join policy p using (number) join person h using (tax_code)
      where not exists (select 1 from enrolment e where e.policy_id = p.id and e.person_id = h.id)
      order by s.line
      returning id
    )
    insert into touched select s.line, true from staged s join added on added.id = s.enrolment`.execute(
    database,
  );
}

/** Of whom the file says for the first time that they died. Nobody who died is issued a card. */
async function mergeDeaths(act: Act): Promise<void> {
  const { em } = act;
  const database = em.getKysely();
  const { rows } = await sql<{ id: string; line: number; diedOn: LocalDate }>`
    select p.id, min(s.line) as line, to_char(min(s.died_on), 'YYYY-MM-DD') as "diedOn"
    from staged s join person p using (tax_code)
    where s.died_on is not null and p.died_on is null group by p.id order by p.id`.execute(database);
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  for (const { id, diedOn } of rows) {
    const person = await em.findOneOrFail(Person, { id }, lock);
    await recordDeath(act, person, { diedOn, document: null });
  }
  await em.flush();
  await sql`insert into touched select line, false from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (line int)`.execute(
    database,
  );
  await sql`
    delete from file_person f using person p where p.tax_code = f.tax_code and p.died_on is not null`.execute(
    database,
  );
}

/** A card that the file names takes the place of any other. */
async function mergeCards(em: SqlEntityManager, today: LocalDate): Promise<void> {
  const database = em.getKysely();
  await sql`
    create temporary table file_card on commit drop as
    select min(s.line) as line, p.id as person_id, s.card from staged s join person p using (tax_code)
    where s.card is not null and not exists (select 1 from member_card c where c.number = s.card)
    group by p.id, s.card`.execute(database);
  await sql`
    update member_card c set ended_on = ${today}::date from file_card f
    where c.person_id = f.person_id and c.ended_on is null`.execute(database);
  await sql`
    insert into member_card (id, person_id, number, issued_on)
    select gen_random_uuid(), person_id, card, ${today}::date from file_card order by line`.execute(database);
  await sql`
    insert into touched select f.line, false from file_card f where not exists (select 1 from touched t where t.line = f.line)`.execute(
    database,
  );
}
