import { expect, test } from "vitest";
import { demo, describeSafety, production } from "./stage.ts";

interface Probe {
  readonly method?: "GET";
  readonly type?: string;
  readonly accept?: string;
  readonly query?: string;
  readonly body: string;
}

interface Heard {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** As a stranger with a network scanner: nothing signed in, no header that a form could not send. */
async function sent(url: string, { method, type, accept, query = "", body }: Probe): Promise<Heard> {
  const response = await fetch(`${url}/graphql${query}`, {
    method: method ?? "POST",
    headers: {
      ...(accept === undefined ? {} : { accept }),
      ...(type === undefined ? {} : { "content-type": type }),
    },
    ...(method === "GET" ? {} : { body }),
  });
  return {
    status: response.status,
    type: response.headers.get("content-type") ?? "",
    text: await response.text(),
  };
}

const json = (query: string): Probe => ({ type: "application/json", body: JSON.stringify({ query }) });
const asForm = (text: string) => new URLSearchParams({ query: text }).toString();
const aliases = Array.from({ length: 101 }, (_, index) => `alias${index}: __typename`).join(" ");
const circular = `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`;

/**
 * The twelve questions of graphql-cop, each with what may not come back. They are asked of the product as strangers see it;
 * what those who have signed in may ask is bounded in `surface.test.ts`.
 */
const probes: readonly [string, Probe, (heard: Heard) => boolean][] = [
  ["alias overloading", json(`query cop { ${aliases} }`), hasData],
  [
    "array-based batching",
    {
      type: "application/json",
      body: JSON.stringify(Array.from({ length: 10 }, () => ({ query: "{ __typename }" }))),
    },
    ({ text }) => text.startsWith("[") || text.includes('"data"'),
  ],
  [
    "directive overloading",
    json(`query cop { __typename ${"@aa".repeat(10)} }`),
    ({ text }) => errorsIn(text) === 10 || text.includes('"data"'),
  ],
  ["circular introspection", json(circular), hasData],
  ["field duplication", json(`query cop { ${"__typename ".repeat(500)} }`), hasData],
  [
    "mutation over GET",
    { method: "GET", query: `?${asForm("mutation cop { __typename }")}`, body: "" },
    hasData,
  ],
  [
    "query over GET without a preflight",
    { method: "GET", query: `?${asForm("query cop { __typename }")}`, body: "" },
    hasData,
  ],
  [
    "form post",
    { type: "application/x-www-form-urlencoded", body: asForm("query cop { __typename }") },
    hasData,
  ],
  ["introspection", json("query cop { __schema { types { name fields { name } } } }"), hasData],
  ["trace mode", json("query cop { __typename }"), ({ text }) => /tracing|"extensions"/.test(text)],
  [
    "GraphiQL",
    { method: "GET", accept: "text/html", body: "" },
    ({ type, text }) => type.includes("html") || /graphiql|playground|sandbox/i.test(text),
  ],
  [
    "field suggestions",
    json("query cop { __schema { directive } }"),
    ({ text }) => /did you mean/i.test(text),
  ],
  [
    "unhandled errors",
    json("qwerty cop { abc }"),
    ({ status, text }) => status >= 500 || /exception|stacktrace|INTERNAL/i.test(text),
  ],
];

function hasData({ text }: Heard): boolean {
  return /"data":\s*\{/.test(text);
}

function errorsIn(text: string): number {
  return (JSON.parse(text) as { errors?: unknown[] }).errors?.length ?? 0;
}

describeSafety("12, 13, 14 what a scanner asks", () => {
  test.each(probes)("12 graphql-cop: %s", async (_name, probe, succeeds) => {
    for (const { url } of [demo, production]) {
      const heard = await sent(url, probe);
      expect({ heard, succeeds: succeeds(heard) }).toEqual({ heard, succeeds: false });
      expect(heard.status).toBeLessThan(500);
    }
  });

  test("14 what a foreign page can send without asking first is refused, and no foreign page may read an answer", async () => {
    for (const { url } of [demo, production]) {
      for (const type of [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "",
      ]) {
        const { status } = await sent(url, { ...(type ? { type } : {}), body: `{"query":"{ __typename }"}` });
        expect({ type, status: status >= 400 && status < 500 }).toEqual({ type, status: true });
      }
      const preflight = await fetch(`${url}/graphql`, {
        method: "OPTIONS",
        headers: { origin: "https://elsewhere.example", "access-control-request-method": "POST" },
      });
      const asked = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: "https://elsewhere.example" },
        body: JSON.stringify({ query: "{ __typename }" }),
      });
      for (const { headers } of [preflight, asked]) {
        expect([...headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
      }
    }
  });
});
