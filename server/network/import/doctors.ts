import { randomUUID } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { boundedText, requiredText, yesOrNo } from "../../kernel/sheet/cells.ts";
import { countedMerge, type Remarks, type Sheet } from "../../kernel/sheet/sheet.ts";
import type { Column, Row } from "../../kernel/sheet/table.ts";
import { equalsAlmost, normalise } from "../names.ts";
import { specialties, type SpecialtyCode } from "../specialties.ts";

const columns: readonly Column[] = [
  {
    name: "external_id",
    alsoCalled: ["id", "codice", "codice medico", "identificativo"],
    isRequired: true,
  },
  { name: "last_name", alsoCalled: ["cognome", "surname"], isRequired: true },
  { name: "first_name", alsoCalled: ["nome", "name"], isRequired: true },
  {
    name: "specialties",
    alsoCalled: ["specialty", "specialità", "specializzazione", "specializzazioni"],
    isRequired: true,
  },
  { name: "withdrawn", alsoCalled: ["ritirato", "cessato", "fuori rete"] },
];

interface StagedDoctor {
  readonly id: string;
  readonly external_id: string;
  readonly last_name: string;
  readonly first_name: string;
  readonly search_name: string;
  readonly specialties: readonly SpecialtyCode[];
  readonly withdrawn: boolean;
}

/** The file of doctors: who they are and what they are specialists of. Where they work is the file of affiliations. */
export const doctorSheet: Sheet<StagedDoctor> = {
  kind: "doctors",
  columns,
  example: [
    ["M-001", "Sacco", "Elena", "Medicina fisica e riabilitativa; Ortopedia", "no"],
    ["M-002", "D'Angelo", "Pietro", "ODONTOIATRIA", "no"],
  ],
  staging: `id uuid, external_id text, last_name text, first_name text, search_name text, specialties text[],
    withdrawn boolean`,
  key: ({ external_id }) => external_id,
  read: readDoctor,
  merge: mergeDoctors,
};

function readDoctor(row: Row, remarks: Remarks): StagedDoctor {
  const lastName = requiredText(row, "last_name", 80, remarks);
  const firstName = requiredText(row, "first_name", 80, remarks);
  const searchName = normalise(`${lastName} ${firstName}`).slice(0, 160);
  if (lastName && firstName && !searchName) remarks.refuse("last_name", "cognome e nome senza lettere");
  return {
    id: randomUUID(),
    external_id: requiredText(row, "external_id", 60, remarks),
    last_name: lastName,
    first_name: firstName,
    search_name: searchName,
    specialties: specialtiesOf(row, remarks),
    withdrawn: flagOf(row, remarks),
  };
}

function flagOf({ cells }: Row, { refuse }: Remarks): boolean {
  const flag = yesOrNo(cells["withdrawn"] ?? "");
  if (flag === undefined) refuse("withdrawn", `«${cells["withdrawn"]}» non è né sì né no`);
  return flag ?? false;
}

/** By code and by both names, as people write them. */
const known = new Map<string, SpecialtyCode>(
  (Object.keys(specialties) as SpecialtyCode[]).flatMap((code) =>
    [code, specialties[code].it, specialties[code].en].map((name) => [normalise(name), code] as const),
  ),
);

/** The main one first, as written, each once. */
function specialtiesOf(row: Row, remarks: Remarks): SpecialtyCode[] {
  const stated = boundedText(row, "specialties", 400, remarks);
  const codes = new Set<SpecialtyCode>();
  for (const part of stated.split(/[;|]/)) {
    for (const name of namesIn(part)) {
      const code = known.get(normalise(name));
      if (code) codes.add(code);
      else remarks.refuse("specialties", `specialità «${name}» sconosciuta${suggestion(name)}`);
    }
  }
  if (!stated) remarks.refuse("specialties", "specialità mancante; più di una si separano con «;»");
  return [...codes];
}

/** Names separated by commas, where a name may hold a comma itself ("Ear, nose and throat"): the longest known wins. */
function namesIn(text: string): string[] {
  const pieces = text.split(",").filter((piece) => piece.trim());
  const names: string[] = [];
  for (let from = 0; from < pieces.length;) {
    let to = pieces.length;
    while (to > from + 1 && !known.has(normalise(pieces.slice(from, to).join(",")))) to -= 1;
    names.push(pieces.slice(from, to).join(",").trim());
    from = to;
  }
  return names;
}

function suggestion(name: string): string {
  const typed = normalise(name);
  const code = [...known].find(
    ([each]) => equalsAlmost(each, typed) || (typed && each.startsWith(typed)),
  )?.[1];
  return code ? `; forse «${specialties[code].it}»` : "; usare un nome o codice dell'elenco delle specialità";
}

async function mergeDoctors(em: SqlEntityManager, present: ReadonlySet<string>) {
  const changing = ["first_name", "last_name", "search_name", "specialties"];
  if (present.has("withdrawn")) changing.push("withdrawn");
  const assignments = changing.map((name) => `${name} = excluded.${name}`).join(", ");
  const differs = changing.map((name) => `doctor.${name} is distinct from excluded.${name}`).join(" or ");
  return countedMerge(
    em,
    sql`
    insert into doctor (id, external_id, first_name, last_name, search_name, specialties, withdrawn)
    select id, external_id, first_name, last_name, search_name, specialties, withdrawn from staged order by line
    on conflict (external_id) do update set ${sql.raw(assignments)} where ${sql.raw(differs)}
    returning (xmax = 0) as is_new`,
  );
}
