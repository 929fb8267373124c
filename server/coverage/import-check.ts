/** What only the whole file, or the database, can tell about rows of members and policies. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { type RawBuilder, sql } from "kysely";
import { type Findings, type Problem, unstage } from "../kernel/sheet/sheet.ts";

/** One reason to refuse rows: those that the SQL selects (`line`, and `other` where the reason names another line). */
interface Question {
  readonly field: string;
  readonly rows: RawBuilder<unknown>;
  readonly reason: (other: number | null) => string;
}

const questions: readonly Question[] = [
  {
    field: "policy_number",
    rows: sql`
      select s.line, first.line as other from staged s
      join (select distinct on (number) * from staged order by number, line) first using (number)
      where (s.plan, s.starts_on, s.ends_on) is distinct from (first.plan, first.starts_on, first.ends_on)`,
    reason: (other) =>
      `piano, decorrenza o fine della polizza diversi da quelli della riga ${other}: renderli uguali`,
  },
  {
    field: "policy_number",
    rows: sql`
      select s.line, null::int as other from staged s join policy p on p.number = s.number
      where (p.plan_code, p.starts_on) <> (s.plan, s.starts_on)`,
    reason: () =>
      "la polizza esiste già con un altro piano o un'altra decorrenza, da cui dipendono i massimali usati: per cambiarli serve una polizza nuova",
  },
  {
    field: "tax_code",
    rows: sql`
      select s.line, first.line as other from staged s
      join (select distinct on (tax_code) * from staged order by tax_code, line) first using (tax_code)
      where (lower(s.last_name), lower(s.first_name), s.birth_date, s.sex)
        is distinct from (lower(first.last_name), lower(first.first_name), first.birth_date, first.sex)`,
    reason: (other) =>
      `stesso codice fiscale della riga ${other}, ma nome, nascita o sesso diversi: correggere una delle due`,
  },
  {
    field: "birth_date",
    rows: sql`
      select s.line, null::int as other from staged s join person p on p.tax_code = s.tax_code
      where (p.birth_date, p.sex) <> (s.birth_date, s.sex)`,
    reason: () =>
      "l'assistito è già registrato con un'altra data di nascita o un altro sesso: correggere la riga",
  },
  {
    field: "death_date",
    rows: sql`
      select s.line, first.line as other from staged s
      join (select distinct on (tax_code) line, tax_code, died_on from staged where died_on is not null
        order by tax_code, line) first using (tax_code)
      where s.died_on <> first.died_on`,
    reason: (other) => `data di decesso diversa da quella della riga ${other} per la stessa persona`,
  },
  {
    field: "death_date",
    rows: sql`
      select s.line, null::int as other from staged s join person p on p.tax_code = s.tax_code
      where s.died_on <> p.died_on`,
    reason: () =>
      "il decesso è già registrato con un'altra data: verificarla nella pagina Decessi, poi correggere dove è sbagliata",
  },
  {
    field: "death_date",
    rows: sql`
      select distinct s.line, null::int as other from staged s
      join person p on p.tax_code = s.tax_code and p.died_on is null
      join death d on d.person_id = p.id and d.died_on = s.died_on and d.withdrawn_at is not null`,
    reason: () =>
      "questo decesso era registrato ed è stato annullato come errore: se è vero, registrarlo nella pagina Decessi",
  },
  {
    field: "relationship",
    rows: sql`
      select s.line, null::int as other from staged s
      join policy p on p.number = s.number join person h on h.id = p.holder_id
      where (s.relationship = 'holder') <> (s.tax_code = h.tax_code)`,
    reason: () =>
      "la polizza ha già un intestatario, che un file non cambia: correggere il rapporto di questa riga",
  },
  {
    field: "relationship",
    rows: sql`
      select s.line, first.line as other from staged s
      join (select number, min(line) as line from staged where relationship = 'holder' group by number) first
        using (number)
      where s.relationship = 'holder' and s.line > first.line`,
    reason: (other) => `la polizza ha già l'intestatario alla riga ${other}: una polizza ne ha uno solo`,
  },
  {
    field: "policy_number",
    rows: sql`
      select s.line, null::int as other from staged s
      where not exists (select 1 from policy p where p.number = s.number)
        and not exists (select 1 from staged h where h.number = s.number and h.relationship = 'holder')`,
    reason: () =>
      "la polizza non ha un intestatario valido nel file: aggiungere o correggere la riga del suo intestatario",
  },
  {
    field: "card_number",
    rows: sql`
      select s.line, null::int as other from staged s
      join member_card c on c.number = s.card join person p on p.id = c.person_id
      where p.tax_code <> s.tax_code or c.ended_on is not null`,
    reason: () =>
      "la tessera è di un'altra persona, o è stata sostituita: correggere il numero o lasciarlo vuoto",
  },
  {
    field: "card_number",
    rows: sql`
      select s.line, first.line as other from staged s
      join (select distinct on (tax_code) line, tax_code, card from staged where card is not null
        order by tax_code, line) first using (tax_code)
      where s.card <> first.card
      union
      select s.line, first.line as other from staged s
      join (select distinct on (card) line, tax_code, card from staged where card is not null
        order by card, line) first using (card)
      where s.tax_code <> first.tax_code`,
    reason: (other) =>
      `una tessera è di una persona sola, che ne ha una sola: confrontare con la riga ${other}`,
  },
];

/** What may be right and is worth a look: nobody is insured twice under the same plan by intention. */
const doubts: readonly Question[] = [
  {
    field: "policy_number",
    rows: sql`
      select s.line, other.line as other from staged s
      join staged other on other.tax_code = s.tax_code and other.plan = s.plan and other.number <> s.number
        and other.line < s.line`,
    reason: (other) => `stessa persona e stesso piano della riga ${other}, con un'altra polizza: è voluto?`,
  },
  {
    field: "policy_number",
    rows: sql`
      select distinct s.line, null::int as other from staged s
      join person on person.tax_code = s.tax_code
      join enrolment e on e.person_id = person.id
      join policy p on p.id = e.policy_id
      where p.plan_code = s.plan and p.number <> s.number
        and coalesce(e.ends_on, 'infinity') >= s.starts_on`,
    reason: () => "la persona è già coperta dallo stesso piano con un'altra polizza: è voluto?",
  },
];

/** One question after the other: each is asked about the rows that are still there. */
export async function checkMembers(em: SqlEntityManager): Promise<Findings> {
  const refused: Problem[] = [];
  for (const question of questions) {
    const problems = await ask(em, question);
    await unstage(em, problems);
    refused.push(...problems);
  }
  const noted: Problem[] = [];
  for (const doubt of doubts) noted.push(...(await ask(em, doubt)));
  return { refused, noted };
}

async function ask(em: SqlEntityManager, { field, rows: select, reason }: Question): Promise<Problem[]> {
  const { rows } = await sql<{ line: number; other: number | null }>`${select} order by 1`.execute(
    em.getKysely(),
  );
  return rows.map(({ line, other }) => ({ line, field, reason: reason(other) }));
}
