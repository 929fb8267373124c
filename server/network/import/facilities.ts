import { randomUUID } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import type { Place } from "../gazetteer/places.ts";
import { normalise, wordsOf } from "../names.ts";
import type { FacilityType, OpeningSpan } from "../rules.ts";
import { normaliseVatNumber, vatNumberFault } from "../vat-number.ts";
import { locationOf, townOf } from "./location.ts";
import { parseOpeningHours } from "../../kernel/opening-hours.ts";
import { boundedText, emailOf, yesOrNo } from "../../kernel/sheet/cells.ts";
import { countedMerge, type ImportOptions, type Remarks, type Sheet } from "../../kernel/sheet/sheet.ts";
import type { Column, Row } from "../../kernel/sheet/table.ts";

const columns: readonly Column[] = [
  {
    name: "external_id",
    alsoCalled: ["id", "codice", "codice struttura", "identificativo"],
    isRequired: true,
  },
  { name: "name", alsoCalled: ["nome", "denominazione", "ragione sociale", "struttura"], isRequired: true },
  { name: "type", alsoCalled: ["tipo", "tipologia"], isRequired: true },
  { name: "address", alsoCalled: ["indirizzo", "via"] },
  { name: "postcode", alsoCalled: ["cap", "codice postale"] },
  { name: "municipality", alsoCalled: ["comune", "città", "town"], isRequired: true },
  { name: "istat_code", alsoCalled: ["istat", "codice istat"] },
  { name: "province", alsoCalled: ["provincia", "prov", "sigla"] },
  { name: "region", alsoCalled: ["regione"] },
  { name: "lat", alsoCalled: ["latitude", "latitudine", "y"] },
  { name: "lon", alsoCalled: ["lng", "longitude", "longitudine", "x"] },
  { name: "blueasy", alsoCalled: ["convenzione blueasy", "aderisce a blueasy"] },
  { name: "phone", alsoCalled: ["telefono", "tel"] },
  { name: "email", alsoCalled: ["mail", "posta elettronica", "e-mail"] },
  { name: "website", alsoCalled: ["sito", "sito web", "web", "url"] },
  { name: "vat_number", alsoCalled: ["partita iva", "p iva", "piva", "vat"] },
  { name: "opening_hours", alsoCalled: ["orari", "orario", "orari di apertura"] },
];

/** Columns of `facility` that a file may leave out: what it leaves out stays as it is, or empty on a new row. */
const optional: Readonly<Record<string, string>> = {
  address: "address",
  postcode: "postcode",
  blueasy: "blueasy",
  phone: "phone",
  email: "email",
  website: "website",
  vat_number: "vat_number",
  opening_hours: "opening_hours",
};

interface StagedFacility {
  readonly id: string;
  readonly external_id: string;
  readonly name: string;
  readonly search_name: string;
  readonly type: FacilityType;
  readonly address: string;
  readonly postcode: string;
  readonly municipality: string;
  readonly istat_code: string;
  readonly province: string;
  readonly region: string;
  readonly lat: number;
  readonly lon: number;
  readonly location_is_approximate: boolean;
  readonly blueasy: boolean;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly vat_number: string | null;
  readonly opening_hours: readonly OpeningSpan[];
}

/** The file of facilities: see {@link columns} for its headers. */
export const facilitySheet: Sheet<StagedFacility> = {
  kind: "facilities",
  columns,
  example: [
    [
      "F-001",
      "Centro Fisioterapico Po",
      "Centro fisioterapico",
      "Via Po 1",
      "10124",
      "Torino",
      "001272",
      "TO",
      "Piemonte",
      "45,0686",
      "7,6934",
      "sì",
      "+39 011 000 0001",
      "accettazione@fisiopo.example",
      "https://fisiopo.example",
      "01234567897",
      "lun-ven 8:30-12:30, 14-19; sab 9-12",
    ],
    [
      "F-002",
      "Studio Dentistico Garibaldi",
      "Studio dentistico",
      "Corso Garibaldi 3",
      "47121",
      "Forlì",
      "040012",
      "FC",
      "Emilia-Romagna",
      "44.2227",
      "12.0407",
      "no",
      "",
      "",
      "",
      "",
      "",
    ],
  ],
  staging: `id uuid, external_id text, name text, search_name text, type text, address text, postcode text,
    municipality text, istat_code text, province text, region text, lat float8, lon float8,
    location_is_approximate boolean, blueasy boolean, phone text, email text, website text, vat_number text,
    opening_hours jsonb`,
  key: ({ external_id }) => external_id,
  read: readFacility,
  merge: mergeFacilities,
};

function readFacility(row: Row, remarks: Remarks, options: ImportOptions): StagedFacility | undefined {
  const type = typeOf(row, remarks);
  const town = townOf(row, remarks);
  const location = town && locationOf(row, town, remarks, options.acceptsProposals ?? false);
  const text = (field: string, longest: number) => boundedText(row, field, longest, remarks);
  const name = text("name", 200);
  const staged = {
    id: randomUUID(),
    external_id: text("external_id", 60),
    name,
    search_name: normalise(name).slice(0, 200),
    address: text("address", 200),
    postcode: postcodeOf(row, town, remarks),
    blueasy: flagOf(row, remarks),
    phone: text("phone", 40) || null,
    email: emailOf(row, "email", remarks),
    website: text("website", 254) || null,
    vat_number: vatNumberOf(row, remarks),
    opening_hours: openingHoursOf(row, remarks),
  };
  if (!staged.external_id) remarks.refuse("external_id", "identificativo mancante");
  if (!staged.search_name) remarks.refuse("name", name ? `nome «${name}» senza lettere` : "nome mancante");
  if (!type || !town || !location) return undefined;
  return {
    ...staged,
    type,
    municipality: town.name,
    istat_code: town.istat,
    province: town.province,
    region: town.region,
    lat: location.lat,
    lon: location.lon,
    location_is_approximate: location.isApproximate,
  };
}

async function mergeFacilities(em: SqlEntityManager, present: ReadonlySet<string>) {
  const always = ["name", "search_name", "type", "municipality", "istat_code", "province", "region"];
  const changing = [
    ...always,
    "location_is_approximate",
    ...Object.keys(optional).filter((name) => present.has(name)),
  ];
  const assignments = changing.map((name) => `${name} = excluded.${name}`).join(", ");
  const differs = changing.map((name) => `facility.${name} is distinct from excluded.${name}`).join(" or ");
  return countedMerge(
    em,
    sql`
    insert into facility (id, external_id, name, search_name, type, address, postcode, municipality, istat_code,
      province, region, location, location_is_approximate, blueasy, phone, email, website, vat_number,
      opening_hours)
    select id, external_id, name, search_name, type, address, postcode, municipality, istat_code, province, region,
      st_setsrid(st_makepoint(lon, lat), 4326)::geography, location_is_approximate, blueasy, phone, email, website,
      vat_number, opening_hours
    from staged order by line
    on conflict (external_id) do update set ${sql.raw(assignments)}, location = excluded.location
    where ${sql.raw(differs)} or facility.location::text <> excluded.location::text
    returning (xmax = 0) as is_new`,
  );
}

/** Italian and English words by which files name a type; the first that fits decides. */
const typeWords: readonly (readonly [FacilityType, RegExp])[] = [
  ["dentalPractice", /dent|odont/],
  ["physiotherapyCentre", /fisio|physio|riabilit|rehabilit/],
  ["diagnosticCentre", /diagnos|radiolog|laborator|analisi/],
  ["privateHospital", /osped|hospital|casa di cura|clinic|presidio|nursing|istituto/],
  ["medicalCentre", /poliambulator|medic|ambulator|polyclinic/],
];

function typeOf({ cells }: Row, { refuse }: Remarks): FacilityType | undefined {
  const stated = wordsOf(cells["type"] ?? "").join(" ");
  const found = typeWords.find(([, words]) => words.test(stated))?.[0];
  if (!found) {
    const known = "casa di cura, centro medico, centro diagnostico, centro fisioterapico, studio dentistico";
    refuse(
      "type",
      stated ? `tipo «${cells["type"]}» sconosciuto; usare: ${known}` : `tipo mancante; usare: ${known}`,
    );
  }
  return found;
}

/** Five digits, or empty. One that the gazetteer does not know for the town is kept, and noted. */
function postcodeOf({ cells }: Row, town: Place | undefined, { refuse, note }: Remarks): string {
  const stated = cells["postcode"] ?? "";
  if (!stated) return "";
  if (/^\d{5}$/.test(stated)) {
    if (town && !town.postcodes.includes(stated))
      note("postcode", `il CAP ${stated} non risulta a ${town.label}`);
    return stated;
  }
  const padded = stated.padStart(5, "0"); // a spreadsheet took the zeros away
  const isLikely = /^\d{3,4}$/.test(stated) && town?.postcodes.includes(padded);
  refuse("postcode", `CAP «${stated}» non di cinque cifre${isLikely ? `; si propone ${padded}` : ""}`);
  return "";
}

/** Eleven digits whose last agrees with the others, or null for an empty cell. */
function vatNumberOf({ cells }: Row, { refuse }: Remarks): string | null {
  const stated = cells["vat_number"] ?? "";
  if (!stated) return null;
  const number = normaliseVatNumber(stated);
  const fault = vatNumberFault(number);
  if (!fault) return number;
  const padded = number.padStart(11, "0"); // a spreadsheet took the zeros away
  const isLikely = fault === "shape" && /^\d{7,10}$/.test(number) && !vatNumberFault(padded);
  if (fault === "checksum")
    refuse("vat_number", `partita IVA «${stated}»: la cifra di controllo è sbagliata`);
  else
    refuse(
      "vat_number",
      `partita IVA «${stated}» non di undici cifre${isLikely ? `; si propone ${padded}` : ""}`,
    );
  return null;
}

function flagOf({ cells }: Row, { refuse }: Remarks): boolean {
  const flag = yesOrNo(cells["blueasy"] ?? "");
  if (flag === undefined) refuse("blueasy", `«${cells["blueasy"]}» non è né sì né no`);
  return flag ?? false;
}

function openingHoursOf({ cells }: Row, { refuse }: Remarks): readonly OpeningSpan[] {
  const stated = cells["opening_hours"] ?? "";
  const spans = parseOpeningHours(stated);
  if (!spans)
    refuse("opening_hours", `orari «${stated}» non leggibili; esempio: lun-ven 08:30-12:30, 14-19; sab 9-12`);
  return spans ?? [];
}
