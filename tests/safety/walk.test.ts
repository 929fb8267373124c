import { readdirSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { getNamedType, getNullableType, type GraphQLField, type GraphQLNamedType, isListType } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPassword, insured } from "../../server/seed/cast.ts";
import { crocettaId, sanSecondoId } from "../../server/seed/network.ts";
import { authorised, invoiced } from "./demo-story.ts";
import { productionSettings } from "../support/product.ts";
import { psql, rowsOf } from "../support/psql.ts";
import { argumentsOf, documentOf, pathsFrom, rootFields, selectionsAlong } from "./documents.ts";
import {
  doorOf,
  foreignTo,
  inTurns,
  people,
  tellStory,
  today,
  type Door,
  type Owned,
  type People,
  type Who,
  who,
} from "./people.ts";
import { describeSafety, ownProduct } from "./stage.ts";

/** Parts of a page's address that are no ids. */
const named: Readonly<Record<string, readonly string[]>> = {
  code: ["FKT-RIABILITATIVA"],
  name: ["APPROVAL_ABOVE_CENTS", "DESK_PHONE"],
  provider: ["spid"],
  // its page is the same whatever the address says
  registration: [crypto.randomUUID()],
};

/** What the id of a field or of a page's address is of. */
const tables: Readonly<Record<string, string>> = {
  claim: "claim",
  coverCheck: "cover_check",
  directRequestDraft: "direct_request_draft",
  doctor: "doctor",
  expenseDocument: "expense_document",
  facility: "facility",
  importRun: "import_run",
  paymentBatch: "payment_batch",
  reimbursementDraft: "reimbursement_draft",
  reimbursementRequest: "reimbursement_request",
  waitingCase: "waiting_case",
  takeInCharge: "take_in_charge",
  tariffVoucher: "tariff_voucher",
  representation: "representation",
  representatives: "representation",
  "takes-in-charge": "take_in_charge",
  claims: "claim",
  batches: "payment_batch",
  "direct-requests": "direct_request_draft",
  reimbursements: "reimbursement_draft",
  expenses: "expense_document",
  vouchers: "tariff_voucher",
  cover: "cover_check",
  doctors: "doctor",
  facilities: "facility",
  runs: "import_run",
  people: "facility_staff",
};

/** A root field that finds one of a type by its id. */
const isOneOf =
  (type: GraphQLNamedType) =>
  ({ args, type: found }: GraphQLField<unknown, unknown>): boolean =>
    args.some(({ name }) => name === "id") && getNullableType(found) === type;

/** One of each door and its strangers: a wife beside her family, a second facility beside the first. */
const walkers = ["visitor", "giulia", "paolo", "laura", "crocetta", "sanSecondo", "desk"] as const;

describeSafety("2 paths", () => {
  let product: Awaited<ReturnType<typeof ownProduct>>;
  let everybody: People;
  const foreign = new Map<Who, readonly Owned[]>();
  /** Of each table some rows, of everybody: their ids by the table's name. */
  const ids = new Map<string, readonly string[]>();

  beforeAll(async () => {
    product = await ownProduct(productionSettings);
    everybody = await people(product);
    await tellStory(everybody);
    for (const one of who) foreign.set(one, await foreignTo(product.databaseUrl, one));
    for (const table of new Set(Object.values(tables))) {
      const wanted =
        table === "take_in_charge"
          ? "select distinct on (person_id, facility_id) id from take_in_charge order by person_id, facility_id, lifecycle <> 'settled'"
          : table === "expense_document"
            ? "select distinct on (person_id, channel) id from expense_document order by person_id, channel, id"
            : `select id from ${table} order by id limit ${table === "doctor" || table === "facility" ? 1 : 3}`;
      const rows = await rowsOf<{ id: string }>(product.databaseUrl, wanted);
      ids.set(
        table,
        rows.map(({ id }) => id),
      );
    }
  });
  afterAll(() => product.end());

  /** Whatever of it belongs to others, but for the id that was asked for. */
  function strangersIn(text: string, one: Who, asked = ""): string[] {
    return (foreign.get(one) ?? [])
      .filter(({ value }) => value !== asked && text.includes(value))
      .map(({ kind, value }) => `${kind} ${value}`);
  }

  /** Every path from a field, asked for each row that could be meant. */
  function asked(field: GraphQLField<unknown, unknown>, door: Door) {
    const byId = field.args.some(({ name }) => name === "id");
    const meant = byId ? (ids.get(tables[field.name] ?? "") ?? []) : [""];
    expect(meant.length, `a row for ${field.name}`).toBeGreaterThan(0);
    return meant.flatMap((id) => {
      const given = {
        // As many as there are rows: whole pages of whole rows would cost more than one document may.
        ...(field.args.some(({ name }) => name === "first") ? { first: 10 } : {}),
        ...argumentsOf(field, { key: "", ids: { id, takeInChargeId: ids.get("take_in_charge")?.[0] ?? "" } }),
      };
      const type = getNamedType(field.type);
      // Of a list without pages the whole depth costs too much; each of its rows is walked where it is asked for by its id.
      const isFoundById = isListType(getNullableType(field.type)) && rootFields("Query").some(isOneOf(type));
      const selections = pathsFrom(field, isFoundById ? 3 : 4, door).flatMap((path) =>
        selectionsAlong(type, path, door),
      );
      return selections.map((selection) => ({
        ...{ id, given },
        text: documentOf("query", field, given, selection),
      }));
    });
  }

  test("2 the net that is held under every answer catches what it should", async () => {
    const own = JSON.stringify(
      await everybody.giulia.ask(`{ takesInCharge { edges { node { id number } } } }`),
    );
    expect(strangersIn(own, "giulia")).toEqual([]);
    expect(strangersIn(own, "paolo").length).toBeGreaterThan(4);
    expect(strangersIn(own, "sanSecondo").length).toBeGreaterThan(4);
    expect(strangersIn(own, "crocetta")).toEqual([]);
    for (const [one, owned] of foreign) expect(owned.length, one).toBeGreaterThan(10);
  });

  test.for(walkers)("2 every path of depth 4 as %s meets nothing of anybody else's", async (one) => {
    const documents = rootFields("Query").flatMap((field) => asked(field, doorOf(one)));
    expect(documents.length).toBeGreaterThan(100);
    const found: string[] = [];
    let told = 0;
    await inTurns(documents, 6, async ({ id, given, text }) => {
      const { data, errors } = await everybody[one].send<Record<string, unknown>>(text, given);
      if (Object.values(data ?? {}).some((value) => value !== null)) told += 1;
      const strangers = strangersIn(JSON.stringify([data, errors]), one, id);
      if (strangers.length > 0) found.push(`${text}: ${strangers.join(", ")}`);
      const codes = errors.map(({ extensions }) => String(extensions?.code));
      if (codes.some((code) => !["UNAUTHENTICATED", "FORBIDDEN"].includes(code)))
        found.push(`${text}: ${codes.join()}`);
    });
    expect(found).toEqual([]);
    expect(told).toBeGreaterThan(one === "visitor" ? 0 : 20);
  });

  test("2 the news that reaches somebody is of their own rows", async () => {
    await inTurns([...who], 8, async (one) => {
      const news = everybody[one].subscribe<{ happenings: { subjectId: string; cursor: string } }>(
        `subscription { happenings(after: "0") { cursor verb subjectType subjectId } }`,
      );
      const heard: string[] = [];
      const listening = (async () => {
        for await (const one of news) heard.push(JSON.stringify(one));
      })().catch(() => {});
      await Promise.race([listening, new Promise((resolve) => setTimeout(resolve, 700))]);
      await news.return?.();
      expect(strangersIn(heard.join(), one)).toEqual([]);
      if (one === "giulia" || one === "crocetta" || one === "desk") expect(heard.length).toBeGreaterThan(8);
      if (one === "visitor" || one === "laura") expect(heard).toEqual([]);
    });
  });

  test("2 no page shows anybody anything of others, whatever its address names", async () => {
    const askers = ["visitor", "paolo", "laura", "sanSecondo", "desk"] as const;
    const addresses = pages().flatMap((page) => {
      const of = /([\w-]+)\/\[/.exec(page)?.[1] ?? "";
      const rows = named[/\[(\w+)\]/.exec(page)?.[1] ?? ""] ?? ids.get(tables[of] ?? "") ?? [];
      if (!page.includes("[")) return [{ page, id: "" }];
      expect(rows.length, `a row for ${page}`).toBeGreaterThan(0);
      return rows.slice(0, 2).map((id) => ({ page: page.replace(/\[\w+\]/, id), id }));
    });
    const found: string[] = [];
    const seen = new Map<Who, number>();
    const visits = askers.flatMap((one) => addresses.map((address) => ({ one, ...address })));
    await inTurns(visits, 6, async ({ one, page, id }) => {
      const answer = await everybody[one].fetch(page);
      if (answer.status === 200) seen.set(one, (seen.get(one) ?? 0) + 1);
      const strangers = strangersIn(await answer.text(), one, id);
      if (strangers.length > 0) found.push(`${one} at ${page} (${answer.status}): ${strangers.join(", ")}`);
      if (answer.status >= 500) found.push(`${one} at ${page}: ${answer.status}`);
      expect(answer.headers.get("cache-control"), page).toBe("no-store");
    });
    expect(found).toEqual([]);
    for (const one of askers) expect(seen.get(one) ?? 0, one).toBeGreaterThan(one === "visitor" ? 0 : 10);
  });

  test("3 spouses see nothing of each other's cases, and a holder nothing of the adults of the policy", async () => {
    const { crocetta, marco, laura } = everybody;
    const spouse = insured.find(({ key }) => key === "laura");
    if (!spouse) throw new Error("no spouse in the cast");
    const member = { ...spouse, email: spouse.email ?? "" };
    const hers = await authorised(crocetta, laura, { member, units: 1, startsOn: today() });
    const settled = await invoiced(crocetta, hers, { issuedOn: today() });
    const ids = { tic: hers.id, claim: hers.claim?.id ?? "" };
    const asked = `query ($tic: ID!, $claim: ID!) {
      takeInCharge(id: $tic) { id } claim(id: $claim) { id } takesInCharge { totalCount } claims { totalCount }
      accountStatement { rows { id } } tariffVouchers { id }
    }`;
    expect(await laura.ask(asked, ids)).toMatchObject({
      takeInCharge: { id: hers.id },
      claims: { totalCount: 1 },
    });
    expect(await marco.ask(asked, ids)).toEqual({
      ...{ takeInCharge: null, claim: null, takesInCharge: { totalCount: 0 }, claims: { totalCount: 0 } },
      ...{ accountStatement: { rows: [] }, tariffVouchers: [] },
    });
    for (const path of [
      `/documents/take-in-charge/${hers.id}.pdf`,
      `/documents/settlement/${settled.settlement?.id}.pdf`,
    ]) {
      expect((await laura.fetch(path)).status).toBe(200);
      expect((await marco.fetch(path)).status).toBe(404);
    }
  });

  test("6 who works at two facilities acts for one at a time, and sees nothing of the other meanwhile", async () => {
    const client = product.client();
    await client.signIn("elena.sacco", demoPassword);
    const list = async () =>
      (
        await client.ask<{ takesInCharge: { edges: { node: { facility: { id: string } } }[] } }>(
          `{ takesInCharge(first: 100) { edges { node { facility { id } } } } }`,
        )
      ).takesInCharge.edges.map(({ node }) => node.facility.id);
    const change = async (facilityId: string) => {
      const before = client.cookieHeader();
      await client.ask(`mutation ($id: ID!) { actForFacility(facilityId: $id) { errors { code } } }`, {
        id: facilityId,
      });
      return before;
    };
    await change(crocettaId);
    const first = await list();
    expect(new Set(first)).toEqual(new Set([crocettaId]));
    const before = await change(sanSecondoId);
    expect(new Set(await list())).toEqual(new Set([sanSecondoId]));
    // The session of before has ended with the change.
    const old = await fetch(`${product.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: before },
      body: JSON.stringify({ query: `{ viewer { userName } }` }),
    });
    expect(await old.json()).toEqual({ data: { viewer: null } });
  });

  test("6 an affiliation that has ended ends access with the next request", async () => {
    const client = product.client();
    await client.signIn("elena.sacco", demoPassword);
    expect((await client.send(`{ takesInCharge { totalCount } }`)).errors).toEqual([]);
    await psql(
      product.databaseUrl,
      `update facility_staff set until = current_date - 2 where account_id = (select id from account where user_name = 'elena.sacco')`,
    );
    const { errors } = await client.send(`{ takesInCharge { totalCount } }`);
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(["UNAUTHENTICATED"]);
    expect((await client.fetch("/blueasy")).status).toBe(303);
    await expect(client.signIn("elena.sacco", demoPassword)).rejects.toThrow();
  });

  test("10 a thousand interleaved requests of twenty users: each reads their own, and nothing is to be stored", async () => {
    await psql(product.databaseUrl, twelveMore);
    const names = Array.from({ length: 20 }, (_, number) =>
      number < 12
        ? `guest.${number + 1}`
        : ["giulia.ferrero", "paolo.conti", "marco.rossi", "laura.bianchi"][number % 4],
    );
    const users = await Promise.all(
      names.map(async (userName = "") => {
        const client = product.client();
        await client.signIn(userName, demoPassword);
        return { userName, client };
      }),
    );
    const persons = await rowsOf<{ user_name: string; tax_code: string }>(
      product.databaseUrl,
      `select user_name, tax_code from account a join person p on p.id = a.person_id`,
    );
    const wrong: string[] = [];
    const requests = Array.from({ length: 1_000 }, (_, number) => ({ number, ...users[(number * 7) % 20] }));
    await inTurns(requests, 20, async ({ number, userName = "", client }) => {
      if (client === undefined) return;
      const asPage = number % 25 === 0;
      const response = asPage
        ? await client.fetch("/takes-in-charge")
        : await client.fetch("/graphql", {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify({
              query: `{ viewer { userName person { taxCode } } takesInCharge { edges { node { id number } } } }`,
            }),
          });
      const text = await response.text();
      if (response.status !== 200) wrong.push(`${userName}: ${response.status}`);
      if (response.headers.get("cache-control") !== "no-store") wrong.push(`${userName}: may be stored`);
      const own = persons.find(({ user_name }) => user_name === userName)?.tax_code ?? "?";
      if (!asPage && !text.includes(`"taxCode":"${own}"`)) wrong.push(`${userName} is somebody else`);
      const others = persons.filter(({ tax_code }) => tax_code !== own && text.includes(tax_code));
      if (others.length > 0)
        wrong.push(`${userName} reads ${others.map(({ user_name }) => user_name).join()}`);
    });
    expect(wrong).toEqual([]);
    const document = await everybody.giulia.fetch(
      `/documents/take-in-charge/${await giuliasAuthorised()}.pdf`,
    );
    expect([document.status, document.headers.get("cache-control")]).toEqual([200, "no-store"]);
  });

  async function giuliasAuthorised(): Promise<string> {
    const { takesInCharge } = await everybody.giulia.ask<{
      takesInCharge: { edges: { node: { id: string } }[] };
    }>(`{ takesInCharge(status: AUTHORISED) { edges { node { id } } } }`);
    return takesInCharge.edges[0]?.node.id ?? "";
  }
});

/** Twelve members beside the cast, with the cast's password. */
const twelveMore = `
  with guests as (
    insert into person (id, first_name, last_name, birth_date, sex, tax_code)
    select gen_random_uuid(), 'Guest', 'N' || n, '1980-01-01', 'female', 'GSTGST80A41H' || lpad(n::text, 3, '0') || 'X'
    from generate_series(1, 12) n returning id, last_name
  ), accounts as (
    insert into account (id, user_name, display_name, email, password_hash, password_changed_at, person_id, created_at)
    select gen_random_uuid(), 'guest.' || substr(last_name, 2), last_name, 'guest@posta.example',
      (select password_hash from account where user_name = 'giulia.ferrero'), now(), id, now() from guests
    returning id, person_id
  )
  insert into agreement (id, kind, wording, person_id, account_id, given_at)
  select gen_random_uuid(), kind, '2026-11', person_id, id, now()
  from accounts, unnest(array['notice', 'healthData']) kind`;

/** Addresses of all pages, with what is to be filled in. */
function pages(): string[] {
  const folder = join(import.meta.dirname, "..", "..", "web", "src", "routes");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("+page.svelte"))
    .map(
      (file) =>
        `/${dirname(file)
          .split(sep)
          .filter((part) => !/^[.(]/.test(part))
          .join("/")}`,
    );
}
