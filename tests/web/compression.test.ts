import { readdirSync, statSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { authorised, signedIn } from "../journeys/story.ts";
import { builtWeb } from "../support/browser.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { stageFor } from "./stage.ts";

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

const decoders = { br: brotliDecompressSync, gzip: gunzipSync } as const;
/** Each page allows its own scripts by a word of its own. */
const alike = (bytes: Buffer) => bytes.toString("latin1").replaceAll(/nonce="[^"]*"/g, "");

const encodings = Object.keys(decoders) as (keyof typeof decoders)[];

describeOnOneDatabase("what goes over the wire", (database) => {
  const stage = stageFor(database, "country");
  let cookie = "";
  let paper = "";

  beforeAll(async () => {
    const member = await signedIn(stage.server, "giulia.ferrero");
    cookie = member.cookieHeader();
    const { id } = await authorised(await signedIn(stage.server, "reception.crocetta"), member, { units: 1 });
    paper = `/documents/take-in-charge/${id}.pdf`;
  });

  /** Bytes and headers as they come, which `fetch` would hide. */
  function receive(path: string, encoding: string, body?: object): Promise<Received> {
    return new Promise((resolve, reject) => {
      const headers = {
        // The sign-in page leads on whoever has signed in.
        ...(path === "/login" ? {} : { cookie }),
        "accept-encoding": encoding,
        "accept-language": "it",
        "content-type": "application/json",
        ...(body ? { "x-blueasy": "1" } : {}),
      };
      const url = new URL(path, stage.server.url);
      const asked = request(url, { method: body ? "POST" : "GET", headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => resolve({ headers: response.headers, bytes: Buffer.concat(chunks) }));
        response.on("error", reject);
      });
      asked.on("error", reject).end(body && JSON.stringify(body));
    });
  }

  /** The largest built file with this ending, as its address. */
  function asset(ending: string): string {
    const client = join(builtWeb(), "client");
    const files = readdirSync(client, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(ending),
    );
    const size = (name: string) => statSync(join(client, name)).size;
    return `/${files.toSorted((left, right) => size(right) - size(left))[0]}`;
  }

  const services = { query: "{ healthServices(first: 100) { edges { node { code name category } } } }" };
  const texts: Readonly<Record<string, () => readonly [path: string, body?: object]>> = {
    "the sign-in page": () => ["/login"],
    "the home of a member": () => ["/"],
    "a search of facilities": () => ["/facilities?near=torino"],
    "a page that is not there": () => ["/nowhere"],
    "what a page reads again": () => ["/facilities/__data.json?near=torino"],
    "an answer of the API": () => ["/graphql", services],
    "a script": () => [asset(".js")],
    "a style": () => [asset(".css")],
    "the outline of the map": () => [asset(".json")],
  };

  test.each(Object.keys(texts))("%s is compressed, and the same after decoding", async (name) => {
    const [path, body] = texts[name]?.() ?? [""];
    const plain = await receive(path, "identity", body);
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.bytes.length).toBeGreaterThan(1024);
    for (const encoding of encodings) {
      const { headers, bytes } = await receive(path, encoding, body);
      expect(headers["content-encoding"], name).toBe(encoding);
      expect(headers["vary"]?.toLowerCase()).toContain("accept-encoding");
      expect(bytes.length).toBeLessThan(plain.bytes.length * 0.6);
      expect(alike(decoders[encoding](bytes)) === alike(plain.bytes), name).toBe(true);
    }
  });

  test("built files may be kept for ever, pages and answers never", async () => {
    const { headers } = await receive(asset(".js"), "br");
    expect(headers["cache-control"]).toBe("public,max-age=31536000,immutable");
    for (const one of [await receive("/", "br"), await receive("/graphql", "br", services)])
      expect(one.headers["cache-control"]).toBe("no-store");
  });

  test("what is small, or compressed already, goes as it is", async () => {
    const small = await receive("/graphql", "br, gzip", { query: "{ viewer { id } }" });
    const health = await receive("/health", "br, gzip");
    const sheet = await receive(paper, "br, gzip");
    for (const { headers } of [small, health, sheet]) expect(headers["content-encoding"]).toBeUndefined();
    expect(sheet.bytes.subarray(0, 4).toString()).toBe("%PDF");
  });

  test("who takes no compression gets none, and a refused one is not used", async () => {
    expect((await receive("/login", "")).headers["content-encoding"]).toBeUndefined();
    expect((await receive("/login", "br;q=0, gzip;q=0.5")).headers["content-encoding"]).toBe("gzip");
    expect((await receive("/login", "br;q=0")).headers["content-encoding"]).toBeUndefined();
  });
});
