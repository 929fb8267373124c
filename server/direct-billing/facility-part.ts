/** What somebody meets of a facility's rows, whose role does not lead to all of them. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { admits } from "../identity/roles.ts";
import type { Actor, FacilityActor, FacilityPart } from "../kernel/actor.ts";

/** The actor, who may now find out, once, which part of the facility's rows is theirs. */
export function withPart(actor: Actor): Actor {
  if (actor.door !== "facility") return actor;
  const find = partOf(actor);
  if (find === undefined) return actor;
  let part: Promise<FacilityPart> | undefined;
  return { ...actor, part: (em) => (part ??= find(em)) };
}

/** A doctor meets what belongs to the own patients' cases; who has no clinical duties no files but invoices. */
function partOf(actor: FacilityActor): ((em: SqlEntityManager) => Promise<FacilityPart>) | undefined {
  const { facilityId, role, doctorId } = actor;
  if (role === "doctor") return (em) => ofDoctor(em, facilityId, doctorId ?? null);
  if (!admits(actor, ["facility:care"])) return (em) => invoicesOf(em, facilityId);
  return undefined;
}

async function ofDoctor(
  em: SqlEntityManager,
  facilityId: string,
  doctorId: string | null,
): Promise<FacilityPart> {
  const { rows } = await sql<{ kind: keyof FacilityPart; id: string }>`
    with mine as (select id from take_in_charge where facility_id = ${facilityId} and doctor_id = ${doctorId}),
    invoiced as (
      select e.id, e.document_id from mine join take_in_charge_invoice i on i.take_in_charge_id = mine.id
      join expense_document e on e.id = i.expense_document_id
    )
    select 'takesInCharge' as kind, id from mine
    union all select 'expenseDocuments', id from invoiced
    union all select 'files', document_id from invoiced
    union all select 'files', f.document_id from mine join case_fact f on f.owner_id = mine.id
      where f.document_id is not null`.execute(em.getKysely());
  const idsOf = (kind: keyof FacilityPart) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  return {
    takesInCharge: idsOf("takesInCharge"),
    expenseDocuments: idsOf("expenseDocuments"),
    files: idsOf("files"),
  };
}

async function invoicesOf(em: SqlEntityManager, facilityId: string): Promise<FacilityPart> {
  const { rows } = await sql<{ id: string }>`
    select document_id as id from expense_document where facility_id = ${facilityId}`.execute(em.getKysely());
  return { files: rows.map(({ id }) => id) };
}
