import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { requiredText } from "../../kernel/sheet/cells.ts";
import type { Findings, Remarks, Sheet } from "../../kernel/sheet/sheet.ts";
import type { Column, Row } from "../../kernel/sheet/table.ts";
import { doctorColumn, facilityColumn, identify, serviceCodeOf, serviceColumn } from "./named.ts";

const columns: readonly Column[] = [doctorColumn, facilityColumn, serviceColumn];

interface StagedAffiliation {
  readonly doctor_name: string;
  readonly facility_name: string;
  readonly service_code: string;
}

/** The file of affiliations: which doctor performs which service at which facility. It adds, and takes none away. */
export const affiliationSheet: Sheet<StagedAffiliation> = {
  kind: "affiliations",
  columns,
  example: [
    ["M-001", "F-001", "FKT-RIABILITATIVA"],
    ["M-002", "F-002", "Visita odontoiatrica"],
  ],
  staging: "doctor_name text, facility_name text, service_code text, doctor uuid, facility uuid",
  key: ({ doctor_name, facility_name, service_code }) => `${doctor_name}\n${facility_name}\n${service_code}`,
  repeats: "stessi medico, struttura e prestazione",
  read: readAffiliation,
  check: checkAffiliations,
  merge: mergeAffiliations,
};

function readAffiliation(row: Row, remarks: Remarks): StagedAffiliation {
  return {
    doctor_name: requiredText(row, "doctor_id", 60, remarks),
    facility_name: requiredText(row, "facility_id", 60, remarks),
    service_code: serviceCodeOf(row, remarks),
  };
}

async function checkAffiliations(em: SqlEntityManager): Promise<Findings> {
  return { refused: [...(await identify(em, "doctor")), ...(await identify(em, "facility"))] };
}

/** So many doctors at once: their rows of the search are made by one statement, which is slower the larger it is. */
const DOCTORS_PER_ROUND = 10_000;

async function mergeAffiliations(em: SqlEntityManager) {
  const database = em.getKysely();
  await sql`
    create temporary table new_affiliation on commit drop as
    select s.doctor, s.facility, s.service_code, dense_rank() over (order by s.doctor) as place
    from staged s
    where not exists (
      select 1 from affiliation a
      where a.doctor_id = s.doctor and a.facility_id = s.facility and a.service_code = s.service_code
    )`.execute(database);
  await sql`create index on new_affiliation (place)`.execute(database);
  await sql`analyze new_affiliation`.execute(database);
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(place), 0)::int as last from new_affiliation`.execute(database);
  let added = 0;
  for (let from = 1; from <= (rows[0]?.last ?? 0); from += DOCTORS_PER_ROUND) {
    const { numAffectedRows } = await sql`
      insert into affiliation (doctor_id, facility_id, service_code)
      select doctor, facility, service_code from new_affiliation
      where place between ${from} and ${from + DOCTORS_PER_ROUND - 1}
      order by doctor, facility, service_code
      on conflict do nothing`.execute(database);
    added += Number(numAffectedRows ?? 0);
  }
  return { added, changed: 0 };
}
