import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getNamedType, isObjectType } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { admits } from "../../server/identity/roles.ts";
import { newKey } from "./demo-story.ts";
import type { Client } from "../support/client.ts";
import { emergencyRoomPng } from "../support/files.ts";
import { productionSettings } from "../support/product.ts";
import { psql } from "../support/psql.ts";
import { argumentsOf, documentOf, idPlaces, objectTypes, rootFields, schema } from "./documents.ts";
import { closedFields, narrowed, rootDoors, routeDoors, typeDoors } from "./matrix.ts";
import {
  actingOf,
  doorOf,
  halfway,
  inTurns,
  type Owned,
  partitioned,
  people,
  type People,
  tellStory,
  type Told,
  type Who,
} from "./people.ts";
import { describeSafety, isLong, ownProduct } from "./stage.ts";

const kinds = ["Query", "Mutation", "Subscription"] as const;
/** One of each door. */
const doors = ["visitor", "giulia", "crocetta", "desk"] as const;
/** The doors of an entry, whoever behind each it is for. */
const doorsOf = (text: string) => text.split(" ").map((entrance) => entrance.split(":")[0] ?? "");
/** Doors with rows behind them: who signed in halfway meets no more than a visitor, and what proves who they are. */
const openDoorsOf = (text: string) => doorsOf(text).filter((door) => door !== "proving");
/** Whether an entry is for this one, by door and duty. */
const isFor = (one: Who, entry: string) => admits(actingOf(one), entry.split(" "));

/** What the name of an id means. */
const kindOfName: Readonly<Record<string, string>> = {
  takeInChargeId: "take-in-charge",
  coverCheckId: "cover check",
  settlementId: "settlement",
  draftId: "draft",
  documentId: "document",
  takeInChargeLineId: "line",
  paymentOrderIds: "payment order",
  paymentOrderId: "payment order",
  paymentBatchId: "batch",
  recoveryId: "recovery",
  alarmId: "alarm",
  claimId: "claim",
  claimLinkId: "claim link",
  factorId: "factor",
};

describeSafety("1 the matrix", () => {
  let product: Awaited<ReturnType<typeof ownProduct>>;
  let everybody: People;
  let told: Told;

  beforeAll(async () => {
    product = await ownProduct(productionSettings);
    everybody = await people(product);
    told = await tellStory(everybody);
  });
  afterAll(() => product.end());

  test("1 every root field, type and field of the schema has its entry, and nothing else has", () => {
    for (const kind of kinds) {
      expect(
        rootFields(kind)
          .map(({ name }) => name)
          .sort(),
        kind,
      ).toEqual(Object.keys(rootDoors[kind]).sort());
    }
    const types = objectTypes().filter((type) => !kinds.some((kind) => kind === type.name));
    expect(types.map(({ name }) => name).sort()).toEqual(Object.keys(typeDoors).sort());
    for (const type of types) {
      expect(Object.keys(type.getFields()).sort(), type.name).toEqual(
        typeDoors[type.name]?.[1].split(" ").sort(),
      );
    }
  });

  test("1 a type is reached by the doors of its entry, by whatever path", () => {
    const reached = new Map<string, Set<string>>();
    const walk = (name: string, door: string) => {
      const type = schema.getType(name);
      const by = reached.get(name) ?? new Set();
      if (!isObjectType(type) || by.has(door)) return;
      reached.set(name, by.add(door));
      for (const field of Object.values(type.getFields())) {
        const closed = closedFields[`${name}.${field.name}`];
        if (closed === undefined || doorsOf(closed).includes(door)) walk(getNamedType(field.type).name, door);
      }
    };
    for (const kind of kinds) {
      for (const field of rootFields(kind)) {
        const entry = (rootDoors[kind] as Readonly<Record<string, string>>)[field.name] ?? "";
        for (const door of openDoorsOf(entry)) walk(getNamedType(field.type).name, door);
      }
    }
    for (const [name, [entry]] of Object.entries(typeDoors)) {
      expect([...(reached.get(name) ?? [])].sort(), name).toEqual(doorsOf(entry).sort());
    }
  });

  test("1 each root field is answered behind its doors, and refused at the others", async () => {
    const fresh = { ...(await people(product)), halfway: await halfway(product) };
    const asking = { ...everybody, halfway: await halfway(product) };
    const wrong: string[] = [];
    const asked = (["Query", "Mutation"] as const).flatMap((kind) =>
      rootFields(kind).flatMap((field) =>
        [...doors, "halfway" as const].map((one) => ({ kind, field, one })),
      ),
    );
    const ask = async ({ kind, field, one }: (typeof asked)[number]) => {
      const entry = (rootDoors[kind] as Readonly<Record<string, string>>)[field.name] ?? "";
      const may =
        one === "halfway"
          ? doorsOf(entry).some((door) => door === "proving" || door === "visitor")
          : isFor(one, entry);
      // Whoever may is refused for the key, before anything is done.
      const given = argumentsOf(field, { key: may ? "x" : newKey() });
      const selection = isObjectType(getNamedType(field.type)) ? "{ __typename }" : "";
      const endsItsSession = field.name === "signOut" || field.name === "actForFacility";
      const client = endsItsSession ? fresh[one] : asking[one];
      const document = documentOf(kind === "Query" ? "query" : "mutation", field, given, selection);
      const { errors } = await client.send(document, given);
      const codes = errors.map(({ extensions }) => String(extensions?.code));
      const refusal = one === "visitor" || one === "halfway" ? "UNAUTHENTICATED" : "FORBIDDEN";
      const refused = codes.some((code) => code === "UNAUTHENTICATED" || code === "FORBIDDEN");
      if (may ? refused : codes.join() !== refusal)
        wrong.push(`${field.name} as ${one}: ${codes.join() || "answered"}`);
      if (codes.includes("INTERNAL_SERVER_ERROR")) wrong.push(`${field.name} as ${one} is a defect`);
    };
    // what signs a whole account out comes last
    const isLast = ({ field }: (typeof asked)[number]) => field.name === "signOutEverywhere";
    await inTurns(
      asked.filter((one) => !isLast(one)),
      6,
      ask,
    );
    await inTurns(asked.filter(isLast), 6, ask);
    everybody = await people(product);
    expect(wrong).toEqual([]);
    const news = everybody.visitor.subscribe(`subscription { happenings { cursor } }`).next();
    await expect(news).rejects.toBeDefined();
  });

  test("1 a field of a row that is closed to a door is refused there", async () => {
    for (const [field, entry] of Object.entries(closedFields)) {
      const [type = "", name = ""] = field.split(".");
      const inside = {
        TakeInCharge: (asked: string) => asked,
        Claim: (asked: string) => `claim { ${asked} }`,
      }[type];
      if (inside === undefined) throw new Error(`no row of ${type} to ask for is known`);
      for (const one of ["giulia", "crocetta", "desk"] as const) {
        const { errors } = await everybody[one].send(
          `query ($id: ID!) { takeInCharge(id: $id) { ${inside(`${name} { __typename }`)} } }`,
          { id: told.authorised },
        );
        const codes = errors.map(({ extensions }) => extensions?.code);
        expect(codes, `${field} as ${one}`).toEqual(
          doorsOf(entry).includes(doorOf(one)) ? [] : ["FORBIDDEN"],
        );
      }
    }
  });

  test("1 what is told to fewer doors than its row is null behind the others", async () => {
    await psql(
      product.databaseUrl,
      `insert into case_fact (owner_type, owner_id, person_id, name, value, source, at)
       select 'takeInCharge', id, person_id, unnest(array['pathology', 'pathologySince']),
         unnest(array['Lombalgia', 'underOneWeek']), 'member', opened_at
       from take_in_charge where id = '${told.awaiting}'`,
    );
    const { giulia } = everybody;
    const { tariffVouchers } = await giulia.ask<{
      tariffVouchers: { id: string; facility: { id: string } }[];
    }>(`{ tariffVouchers { id facility { id } } }`);
    const [voucher] = tariffVouchers;
    for (const one of ["giulia", "crocetta", "desk"] as const) {
      const answer = await everybody[one].ask<{
        takeInCharge: { told: object | null; confirmation: { code: string | null } };
        settled: {
          balance: { memberOwesCents: number | null; memberReturnedCents: number | null };
          payments: { remittanceUrl: string | null; batchRemittanceUrl: string | null }[];
        };
        tariffVoucher: { reason: string | null };
        facility: { services: { memberShare: object | null }[] };
      }>(
        `query ($id: ID!, $settled: ID!, $voucher: ID!, $facility: ID!) {
          takeInCharge(id: $id) { told { pathology } confirmation { code } }
          settled: takeInCharge(id: $settled) {
            balance { memberOwesCents memberReturnedCents } payments { remittanceUrl batchRemittanceUrl }
          }
          tariffVoucher(id: $voucher) { reason }
          facility(id: $facility) { services { memberShare { answer } } }
        }`,
        {
          ...{ id: told.awaiting, settled: told.settled },
          ...{ voucher: voucher?.id, facility: voucher?.facility.id },
        },
      );
      const read = {
        "PaymentBalance.memberOwesCents": answer.settled.balance.memberOwesCents,
        "PaymentBalance.memberReturnedCents": answer.settled.balance.memberReturnedCents,
        "PaymentOrder.batchRemittanceUrl": answer.settled.payments[0]?.batchRemittanceUrl ?? null,
        "PaymentOrder.remittanceUrl": answer.settled.payments[0]?.remittanceUrl ?? null,
        "TakeInCharge.told": answer.takeInCharge.told,
        "Confirmation.code": answer.takeInCharge.confirmation.code,
        "TariffVoucher.reason": answer.tariffVoucher.reason,
        "FacilityServiceOffer.memberShare":
          answer.facility.services.find(({ memberShare }) => memberShare) ?? null,
      };
      expect(Object.keys(read)).toEqual(Object.keys(narrowed));
      for (const [field, value] of Object.entries(read)) {
        expect(value !== null, `${field} as ${one}`).toBe(
          doorsOf(narrowed[field] ?? "").includes(doorOf(one)),
        );
      }
    }
  });

  test("1 a foreign id answers byte for byte like one that does not exist, wherever an id may stand", async () => {
    const differing: string[] = [];
    // Rows that some id is meant to name; what none names, such as a session, with the long tests.
    const meant = new Set([...Object.values(kindOfName), "claim", "voucher", "import", "fee change"]);
    let compared = 0;
    for (const one of ["paolo", "sanSecondo", "desk"] as const) {
      const { foreign, own } = await partitioned(product.databaseUrl, one);
      const strange = new Map(
        foreign.filter(({ value }) => /^[0-9a-f-]{36}$/.test(value)).map((row) => [row.kind, row]),
      );
      expect(strange.size).toBeGreaterThan(one === "desk" ? 6 : 15);
      const places = (["Query", "Mutation"] as const).flatMap((kind) =>
        rootFields(kind)
          .filter(({ name }) => isFor(one, (rootDoors[kind] as Record<string, string>)[name] ?? ""))
          .flatMap((field) => idPlaces(field).map((at) => ({ kind, field, at, ids: idsFrom(own) }))),
      );
      await inTurns(places, 4, async ({ kind, field, at, ids }) => {
        const ask = async (id: string) => {
          const given = argumentsOf(field, { at, id, ids, key: newKey() });
          const document = documentOf(
            kind === "Query" ? "query" : "mutation",
            field,
            given,
            shallow(field.type),
          );
          const { status, data, errors } = await everybody[one].send(document, given);
          return JSON.stringify([status, data, errors]).replaceAll(id, "·");
        };
        const absent = await ask(newKey());
        // What takes whatever it is given writes it down: there a few are enough.
        const few = absent.includes('"errors":[]}');
        const tried = [...strange.values()]
          .filter(({ kind: of }) => isLong || meant.has(of))
          .slice(0, few ? 3 : undefined);
        for (const { kind: of, value } of tried) {
          compared += 1;
          const answer = await ask(value);
          if (answer !== absent)
            differing.push(`${field.name} ${at} as ${one}, ${of}: ${answer} ≠ ${absent}`);
        }
      });
    }
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(400);
  });

  test("1 every address beside GraphQL has its entry; a foreign download answers like one that is not there", async () => {
    expect(routesInTheCode()).toEqual(Object.keys(routeDoors).sort());
    const rows = await partitioned(product.databaseUrl, "visitor");
    const ofPath: Readonly<Record<string, string>> = {
      "GET /documents/·": "document",
      "GET /documents/·/picture": "document",
      "GET /documents/·/thumbnail": "document",
      "GET /documents/take-in-charge/·": "take-in-charge",
      "GET /documents/settlement/·": "settlement",
      "GET /documents/tariff-voucher/·": "voucher",
      "GET /documents/member-card/·": "card",
      "GET /documents/remittance/·": "payment order",
      "GET /documents/batch-remittance/·": "batch",
      "GET /documents/cheques/·": "batch",
      "GET /documents/payment-batch/·": "batch",
      "GET /imports/runs/·": "import",
      "GET /imports/runs/·/report.csv": "import",
    };
    for (const one of ["visitor", "paolo", "giulia", "sanSecondo", "crocetta", "desk"] as const) {
      const { own } = await partitioned(product.databaseUrl, one);
      for (const [route, kind] of Object.entries(ofPath)) {
        const isPaper = /^GET \/documents\/[a-z-]+\//.test(route);
        const ending = route.includes("payment-batch") ? ".xml" : isPaper ? ".pdf" : "";
        const read = (id: string) =>
          answerOf(everybody[one], route.slice(4).replace("·", `${id}${ending}`), id);
        const absent = await read(newKey());
        const ids = rows.foreign.filter((row) => row.kind === kind).slice(0, 6);
        expect(ids.length, route).toBeGreaterThan(0);
        for (const { value } of ids) {
          const may = isFor(one, routeDoors[route] ?? "") && own.some((row) => row.value === value);
          if (!may) expect(await read(value), `${route} ${value} as ${one}`).toEqual(absent);
        }
      }
    }
  });

  test("1 the desk's files and everybody's uploads are taken behind their doors alone", async () => {
    for (const one of doors) {
      const client = everybody[one];
      const status = async (path: string, init?: RequestInit) => (await client.fetch(path, init)).status;
      const refusal = one === "visitor" ? 401 : 404;
      const form = new FormData();
      form.append("file", new Blob(["week"], { type: "text/csv" }), "rates.csv");
      const post = { method: "POST", headers: { "x-blueasy": "1" }, body: form };
      expect(await status("/health")).toBe(200);
      expect((await client.upload(emergencyRoomPng)).status).toBe(one === "visitor" ? 401 : 201);
      expect(await status("/imports/rates?trial=1", post)).toBe(one === "desk" ? 202 : refusal);
      expect(await status("/imports/examples/rates.csv")).toBe(one === "desk" ? 200 : 404);
    }
  });
});

function shallow(type: Parameters<typeof getNamedType>[0]): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return "";
  const fields = Object.values(named.getFields()).filter(({ args }) => args.length === 0);
  const selected = fields.map(({ name, type: next }) => {
    if (name === "errors") return "errors { code message field clause }";
    return isObjectType(getNamedType(next)) ? `${name} { __typename }` : name;
  });
  return `{ ${selected.join(" ")} }`;
}

/** For each name of an id one of these rows. */
function idsFrom(own: readonly Owned[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(kindOfName).flatMap(([name, kind]) => {
      const row = own.find((one) => one.kind === kind);
      return row ? [[name, row.value]] : [];
    }),
  );
}

async function answerOf(client: Client, path: string, id: string) {
  const { status, headers, ...answer } = await client.fetch(path).then(async (response) => ({
    status: response.status,
    headers: response.headers,
    body: (await response.text()).replaceAll(id, "·"),
  }));
  return { status, type: headers.get("content-type"), ...answer };
}

/** Method and address of all that fastify is told to answer, but for GraphQL and the pages: one by one, or from a list. */
function routesInTheCode(): string[] {
  const server = join(import.meta.dirname, "..", "..", "server");
  const texts = readdirSync(server, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(server, file), "utf8"));
  const single = /fastify\s*\.(get|post|put|delete|patch)(?:<[^(]*>)?\(\s*"([^"]+)"/g;
  const listed = /for \(const url of \[([^\]]+)\]\) \{\s*fastify\.(get|post)/g;
  const told = texts.flatMap((text) => [
    ...[...text.matchAll(single)].map(([, method, path]) => [method, path]),
    ...[...text.matchAll(listed)].flatMap(([, paths = "", method]) =>
      [...paths.matchAll(/"([^"]+)"/g)].map(([, path]) => [method, path]),
    ),
  ]);
  return told
    .map(([method = "", path = ""]) => `${method.toUpperCase()} ${path.replace(/:\w+/, "·")}`)
    .sort();
}
