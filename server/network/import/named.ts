/** What rows of several files name: a service of the catalogue, a facility and a doctor of the network. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { boundedText } from "../../kernel/sheet/cells.ts";
import { type Problem, type Remarks, unstage } from "../../kernel/sheet/sheet.ts";
import type { Column, Row } from "../../kernel/sheet/table.ts";
import { findServices, servicesCalled } from "../services.ts";

export const facilityColumn: Column = {
  name: "facility_id",
  alsoCalled: ["facility_external_id", "struttura", "codice struttura", "id struttura"],
  isRequired: true,
};

export const doctorColumn: Column = {
  name: "doctor_id",
  alsoCalled: ["doctor_external_id", "medico", "codice medico", "id medico"],
  isRequired: true,
};

export const serviceColumn: Column = {
  name: "service",
  alsoCalled: ["service_code", "prestazione", "codice prestazione", "servizio"],
  isRequired: true,
};

/** Code of the service that the row names; "" once it was refused. */
export function serviceCodeOf(row: Row, remarks: Remarks): string {
  const stated = boundedText(row, "service", 200, remarks);
  const [service, ...others] = servicesCalled(stated);
  if (service && !others.length) return service.code;
  if (!stated) remarks.refuse("service", "prestazione mancante; scrivere il codice o il nome del catalogo");
  else if (service) {
    const choice = list([service, ...others].map(({ code }) => code));
    remarks.refuse("service", `«${stated}» può essere ${choice}; scrivere il codice`);
  } else {
    const near = findServices(stated)
      .slice(0, 3)
      .map(({ code, name }) => `${code} (${name.it})`);
    const advice = near.length ? `forse ${near.join(", ")}` : "usare un codice o un nome del catalogo";
    remarks.refuse("service", `prestazione «${stated}» sconosciuta; ${advice}`);
  }
  return "";
}

function list(codes: readonly string[]): string {
  return codes.length > 5 ? `${codes.slice(0, 5).join(", ")} …` : codes.join(", ");
}

const words = {
  facility: { missing: "struttura", withdrawn: "la struttura", file: "delle strutture" },
  doctor: { missing: "medico", withdrawn: "il medico", file: "dei medici" },
} as const;

/**
 * Puts the id of the facility or doctor that each staged row names (column `facility_name` or `doctor_name`) into its
 * column `facility` or `doctor`. Rows that name nobody, or someone withdrawn, are taken out and reported.
 */
export async function identify(em: SqlEntityManager, what: keyof typeof words): Promise<Problem[]> {
  const database = em.getKysely();
  await sql`
    update staged set ${sql.ref(what)} = t.id
    from ${sql.table(what)} t
    where t.external_id = staged.${sql.ref(`${what}_name`)} and not t.withdrawn`.execute(database);
  const { rows } = await sql<{ line: number; name: string; exists: boolean }>`
    select s.line, s.${sql.ref(`${what}_name`)} as name, t.id is not null as exists
    from staged s left join ${sql.table(what)} t on t.external_id = s.${sql.ref(`${what}_name`)}
    where s.${sql.ref(what)} is null order by s.line`.execute(database);
  const { missing, withdrawn, file } = words[what];
  const problems = rows.map(({ line, name, exists }) => ({
    line,
    field: `${what}_id`,
    reason: exists
      ? `${withdrawn} «${name}» è fuori dalla rete: riattivare o togliere la riga`
      : `${missing} «${name}» non in rete: correggere il codice, o caricare prima il file ${file}`,
  }));
  await unstage(em, problems);
  return problems;
}
