import { serverAudits } from "graphql-http";
import { expect, test } from "vitest";
import { demoPassword } from "../../server/seed/cast.ts";
import type { Client } from "../support/client.ts";
import { demo, describeSafety, production } from "./stage.ts";

const signedIn = async (userName: string): Promise<Client> => {
  const client = demo.client();
  await client.signIn(userName, demoPassword);
  return client;
};

/** How a document is answered, as one media type or the other. */
async function answerTo(
  client: Client,
  body: unknown,
  accept = "application/graphql-response+json",
): Promise<{
  status: number;
  type: string;
  codes: (string | undefined)[];
  messages: string[];
  text: string;
  data: unknown;
}> {
  const response = await client.fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = (text.startsWith("{") ? JSON.parse(text) : {}) as {
    data?: unknown;
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  const messages = (answer.errors ?? []).map(({ message }) => message);
  const type = response.headers.get("content-type") ?? "";
  const codes = (answer.errors ?? []).map(({ extensions }) => extensions?.code);
  return { status: response.status, type, codes, messages, text, data: answer.data ?? null };
}

/** As many aliases of one field. */
const aliased = (count: number, field: string) =>
  Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(" ");

const signInField = `signIn(input: { userName: "giulia.ferrero", password: "wrong" }) { errors { code } }`;

describeSafety("12, 13, 48 the surface of the API", () => {
  test("48 the audit of GraphQL over HTTP finds nothing to warn about", async () => {
    const client = await signedIn("giulia.ferrero");
    const fetchFn = (url: string, init: RequestInit = {}) => {
      const { pathname, search } = new URL(url);
      const headers = new Headers(init.headers);
      headers.set("apollo-require-preflight", "true");
      return client.fetch(pathname + search, { ...init, headers });
    };
    const audits = serverAudits({ url: `${demo.url}/graphql`, fetchFn });
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    expect(results.length).toBeGreaterThan(55);
    expect(
      results.filter(({ status }) => status !== "ok").map(({ name, status }) => ({ name, status })),
    ).toEqual([]);
  });

  test("48 what is wrong with a document or its variables is a 400, and a 200 for whoever knows plain JSON only", async () => {
    const client = await signedIn("giulia.ferrero");
    const wrong = [
      { query: "{" },
      { query: '{ viewer { id "' },
      { query: `{ ${"viewer { id } ".repeat(600)} }` },
      { query: "{ nothingOfThisName }" },
      { query: `{ ${aliased(16, "viewer { id }")} }` },
      { query: "query ($id: ID!) { takeInCharge(id: $id) { id } }", variables: { id: null } },
      { query: "query ($id: ID!) { takeInCharge(id: $id) { id } }", variables: { id: { a: 1 } } },
      { query: "query A { viewer { id } } query B { viewer { id } }" },
      { query: "query A { viewer { id } }", operationName: "B" },
      {
        query: "query ($first: Int) { healthServices(first: $first) { totalCount } }",
        variables: { first: null },
      },
    ];
    for (const body of wrong) {
      const { status, type, codes, data } = await answerTo(client, body);
      expect({ body, status, data }).toEqual({ body, status: 400, data: null });
      expect(type).toContain("application/graphql-response+json");
      expect(codes.length).toBeGreaterThan(0);
      expect(codes).not.toContain("INTERNAL_SERVER_ERROR");
      const plain = await answerTo(client, body, "application/json");
      expect({ body, status: plain.status, codes: plain.codes }).toEqual({ body, status: 200, codes });
    }
  });

  test("48 bodies that are no request are refused as such: 400, 413 or 415, never a 5xx", async () => {
    const client = demo.client();
    for (const body of [
      "",
      "{",
      "null",
      "[]",
      "[null]",
      '"text"',
      "{}",
      '{"query":1}',
      '{"query":"{a}","variables":1}',
      "\u0000",
      "[".repeat(20_000),
    ]) {
      const { status } = await answerTo(client, body);
      expect({ body: body.slice(0, 20), status }).toEqual({ body: body.slice(0, 20), status: 400 });
    }
    const tooLong = await answerTo(client, { query: "{ viewer { id } }", more: "x".repeat(1_200_000) });
    expect(tooLong.status).toBe(413);
  });

  test("12 depth, aliases, directives and words have their limits, introspection and `__typename` included; nobody is told which", async () => {
    const client = await signedIn("centrale.operativa");
    const deep = `{ claims { edges { node { takesInCharge { claim { takesInCharge { claim { takesInCharge { claim { id } } } } } } } } } }`;
    const refused = {
      deep,
      aliases: `{ ${aliased(16, "viewer { id }")} }`,
      typenames: `{ ${aliased(100, "__typename")} }`,
      schemas: `{ ${aliased(16, "__schema { queryType { name } }")} }`,
      aliasesInFragments: `{ viewer { ...f } } fragment f on Viewer { ${aliased(16, "id")} }`,
      repeatedDirectives: `{ __typename ${"@include(if: true) ".repeat(10)} }`,
      manyDirectives: `{ ${aliased(15, "__typename @include(if: true)")} }`,
      repeatedFields: `{ ${"__typename ".repeat(500)} }`,
      words: `{ ${"viewer { id } ".repeat(600)} }`,
    };
    for (const [kind, query] of Object.entries(refused)) {
      const { data, codes, messages, text } = await answerTo(client, { query });
      expect({ kind, data }).toEqual({ kind, data: null });
      expect(codes.length).toBeGreaterThan(0);
      expect(messages.join()).not.toMatch(/limit of|\d/i);
      expect(text.length).toBeLessThan(3_000);
    }
    const allowed = await client.send(`{ ${aliased(15, "viewer { id }")} }`);
    expect(allowed.errors).toEqual([]);
  });

  test("12 the cost counts what `first` says, also as a variable or by default", async () => {
    const client = await signedIn("giulia.ferrero");
    const search = (first: string, doctors: string) =>
      `searchFacilities(input: { near: { text: "Torino" } }${first}) { edges { node { id doctors${doctors} { id services { code name category } } } } }`;
    const costly: [string, object][] = [
      [`{ ${search(", first: 100", "(first: 100)")} }`, {}],
      [`query ($n: Int!) { ${search(", first: $n", "(first: $n)")} }`, { n: 100 }],
      [`query ($n: Int! = 100) { ${search(", first: $n", "(first: $n)")} }`, {}],
      [`query ($n: Int = 100, $m: Int = 100) { ${search(", first: $n", "(first: $m)")} }`, {}],
      [`query ($n: Int! = 1) { ${search(", first: $n", "(first: $n)")} }`, { n: 100 }],
      [
        `query ($yes: Boolean! = true) { ...f @include(if: $yes) } fragment f on Query { ${search(", first: 100", "(first: 100)")} }`,
        {},
      ],
    ];
    for (const [query, variables] of costly) {
      const { status, codes, data, text } = await answerTo(client, { query, variables });
      expect({ query, status, codes, data }).toEqual({
        query,
        status: 429,
        codes: ["TOO_COSTLY"],
        data: null,
      });
      expect(text).not.toMatch(/\d{3,}/);
    }
    const few = await client.send(`query ($n: Int! = 100) { ${search(", first: $n", "(first: $n)")} }`, {
      n: 5,
    });
    expect(few.errors).toEqual([]);
    // What one page weighs is not held against another.
    expect(
      (await client.send(`query ($n: Int! = 100) { ${search(", first: $n", "(first: $n)")} }`)).status,
    ).toBe(429);
  });

  test("12 `first` is 1 to 100 on every field that has one, also beside the fast path", async () => {
    const client = await signedIn("giulia.ferrero");
    const desk = await signedIn("centrale.operativa");
    const fields: [Client, string][] = [
      [client, "healthServices(first: $n) { totalCount }"],
      [client, `places(text: "Torino", first: $n) { id }`],
      [client, "developmentMails(first: $n) { id }"],
      [client, `searchFacilities(input: { near: { text: "Torino" } }, first: $n) { totalCount }`],
      [
        client,
        `searchFacilities(input: { near: { text: "Torino" } }, first: 3) { edges { node { doctors(first: $n) { id } } } }`,
      ],
      [
        client,
        `searchFacilities(input: { near: { text: "Torino" } }, first: 3) { edges { node { findDoctors(first: $n) { id } } } }`,
      ],
      [client, "doctors(input: {}, first: $n) { totalCount }"],
      [client, "takesInCharge(first: $n) { totalCount }"],
      ...["claims", "paymentOrders", "paymentBatches", "recoveries", "feeChanges", "importRuns"].map(
        (name): [Client, string] => [desk, `${name}(first: $n) { totalCount }`],
      ),
    ];
    for (const [asker, field] of fields) {
      for (const first of [-1, 0, 101, 2_147_483_647]) {
        const { errors } = await asker.send(`query ($n: Int!) { ${field} }`, { n: first });
        expect({ field, first, errors }).toEqual({
          ...{ field, first },
          errors: expect.arrayContaining([
            expect.objectContaining({ extensions: { code: "INVALID_INPUT", field: "first" } }),
          ]) as unknown,
        });
        expect(errors[0]?.path?.length).toBeGreaterThan(0);
      }
      expect((await asker.send(`query ($n: Int!) { ${field} }`, { n: 100 })).errors).toEqual([]);
    }
  });

  test("12 what moves money or opens a session is asked for once in a document, however it is written", async () => {
    const client = await signedIn("giulia.ferrero");
    const money = (key: string) =>
      `confirmTakeInCharge(input: { idempotencyKey: "${key.repeat(8)}", takeInChargeId: "x" }) { errors { code } }`;
    const documents = [
      `mutation { a: ${money("a")} b: ${money("b")} }`,
      `mutation { ${money("a")} b: ${money("b")} }`,
      `mutation { a: ${money("a")} ...f } fragment f on Mutation { b: ${money("b")} }`,
      `mutation { ... on Mutation { a: ${money("a")} } ... on Mutation { b: declineTakeInCharge(input: { idempotencyKey: "aaaaaaaa", takeInChargeId: "x" }) { errors { code } } } }`,
      `mutation { ${aliased(2, signInField)} }`,
      `mutation { ${aliased(100, signInField)} }`,
      `mutation { a: ${money("a")} ${signInField} }`,
    ];
    for (const asker of [client, demo.client(), production.client()]) {
      for (const query of documents) {
        const { status, data, codes } = await answerTo(asker, { query });
        expect({ query, status, data }).toEqual({ query, status: 400, data: null });
        expect(codes).toHaveLength(1);
        // A hundred of them are too many words already.
        expect(codes[0]).toMatch(/^GRAPHQL_(VALIDATION|PARSE)_FAILED$/);
      }
    }
    const once = await client.send(`mutation { ${money("a")} }`);
    expect(once.errors).toEqual([]);
  });

  test("12 a bomb of fragments, 25 levels of them, is refused in 500 ms while health answers in 200", async () => {
    const levels = (spreads: number, depth = 25) =>
      Array.from(
        { length: depth },
        (_, level) => `fragment f${level} on Viewer { ${`...f${level + 1} `.repeat(spreads)} }`,
      ).join(" ") + ` fragment f${depth} on Viewer { id }`;
    const client = demo.client();
    for (const bomb of [
      `{ viewer { ...f0 } } ${levels(2)}`,
      `{ viewer { ...f0 } } ${levels(9)}`,
      `{ viewer { ...f0 } } ${levels(60, 3)}`,
    ]) {
      await fetch(`${demo.url}/health`);
      const started = performance.now();
      const asked = client.send(bomb).then((answer) => ({ answer, took: performance.now() - started }));
      const healthy = fetch(`${demo.url}/health`).then(({ status }) => ({
        status,
        took: performance.now() - started,
      }));
      const [{ answer, took }, health] = await Promise.all([asked, healthy]);
      expect(answer.errors.length).toBeGreaterThan(0);
      expect(answer.data ?? null).toBeNull();
      expect(took).toBeLessThan(500);
      expect(health.status).toBe(200);
      expect(health.took).toBeLessThan(200);
    }
  });

  test("13 the schema is read by those who have signed in, and in production by nobody", async () => {
    const schema = "{ __schema { types { name } } }";
    for (const client of [demo.client(), production.client()]) {
      const { errors, data } = await client.send(schema);
      expect(errors.length).toBeGreaterThan(0);
      expect(data ?? null).toBeNull();
      expect((await client.send(`{ __type(name: "Viewer") { name } }`)).data ?? null).toBeNull();
      expect(
        (await client.send("{ viewer { id } ...f } fragment f on Query { __schema { types { name } } }"))
          .data ?? null,
      ).toBeNull();
      expect((await client.send("{ __typename }")).errors).toEqual([]);
    }
    const { errors } = await (await signedIn("giulia.ferrero")).send(schema);
    expect(errors).toEqual([]);
    const inside = production.client();
    await inside.signIn("giulia.ferrero", demoPassword);
    expect((await inside.send(schema)).data ?? null).toBeNull();
  });

  test("13 an error neither guesses a name nor says a path, a statement or what was typed", async () => {
    for (const product of [demo, production]) {
      const client = product.client();
      const bodies = [
        { query: "{ viewr { id } }" },
        { query: "{ viewer { idd } }" },
        { query: "query ($door: Dor) { viewer { id } }" },
        {
          query: `mutation ($input: VerifyCoverInput!) { verifyCover(input: $input) { errors { code } } }`,
          variables: { input: { taxCode: "FRRGLI02E54L219Q", birthDate: "FRRGLI02E54L219Q" } },
        },
        {
          query: `mutation ($input: VerifyCoverInput!) { verifyCover(input: $input) { errors { code } } }`,
          variables: { input: { taxCode: ["FRRGLI02E54L219Q"], birthDat: "2002-05-14" } },
        },
        {
          query: `query ($input: CorrectionInput!) { settlementRevision(input: $input) { errors { code } } }`,
          variables: { input: { takeInChargeId: "FRRGLI02E54L219Q", cause: "ILNESS" } },
        },
      ];
      for (const body of bodies) {
        const { text } = await answerTo(client, body);
        expect(text).toContain("errors");
        expect(text).not.toMatch(/did you mean|node_modules|\.ts:|select |at \w+ \(|FRRGLI02E54L219Q/i);
      }
    }
  });

  test("48 a cursor that no list gave out is refused at `after`, on every list", async () => {
    const member = await signedIn("giulia.ferrero");
    const desk = await signedIn("centrale.operativa");
    const coded = (value: unknown) =>
      Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
    const id = "00000000-0000-4000-8000-000000000000";
    const forged = [
      ...["zzz", "%00", "'; --", "x".repeat(1_999), coded("\u0000")],
      ...[coded(`2026-01-01T00:00:00.000Z ${"-".repeat(36)}`), coded(`+200000-01-01T00:00:00.000Z ${id}`)],
      ...[
        coded(`-200000-01-01T00:00:00.000Z ${id}`),
        coded(`2026-01-01 ${id}`),
        coded(`2026-13-01T00:00:00.000Z ${id}`),
      ],
      ...[
        coded(["\u0000", id, false]),
        coded([{}, id, false]),
        coded([1, "-".repeat(36), false]),
        coded([null, id]),
      ],
      ...[coded(["x".repeat(401), id, false]), coded("null"), coded("{}")],
    ];
    const lists: [Client, string][] = [
      [member, "takesInCharge(after: $after) { totalCount }"],
      [member, "healthServices(after: $after) { totalCount }"],
      [member, `searchFacilities(input: { near: { text: "Torino" } }, after: $after) { totalCount }`],
      [
        member,
        `searchFacilities(input: { name: "centro" }, after: $after) { totalCount edges { node { id } } }`,
      ],
      [member, `doctors(input: { near: { text: "Torino" } }, after: $after) { totalCount }`],
      [
        member,
        `doctors(input: { name: "rossi", sort: NAME }, after: $after) { totalCount edges { node { id } } }`,
      ],
      ...["claims", "paymentOrders", "paymentBatches", "recoveries", "feeChanges", "importRuns"].map(
        (name): [Client, string] => [desk, `${name}(after: $after) { totalCount }`],
      ),
    ];
    for (const [client, list] of lists) {
      const answers = await Promise.all(
        forged.map((after) => client.send(`query ($after: String) { ${list} }`, { after })),
      );
      for (const [index, { errors }] of answers.entries()) {
        expect({ list, cursor: forged[index]?.slice(0, 60), said: errors[0]?.extensions }).toEqual({
          ...{ list, cursor: forged[index]?.slice(0, 60) },
          said: { code: "INVALID_INPUT", field: "after" },
        });
      }
    }
  });
});
