import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { demoPassword } from "../../server/seed/cast.ts";
import { someAddress } from "../support/product.ts";
import { demo, describeSafety, production } from "./stage.ts";

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

const opened = new Set<WebSocket>();

/** One socket at a low level, which says whatever it likes. */
class Talk {
  readonly heard: Message[] = [];
  /** Code it was closed with, or the HTTP status that it was refused with. */
  readonly ended: Promise<number>;
  readonly socket: WebSocket;

  constructor(url: string, headers: Record<string, string>) {
    this.socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws", { headers });
    opened.add(this.socket);
    this.socket.on("message", (text) => this.heard.push(JSON.parse(String(text)) as Message));
    this.socket.on("error", () => {});
    this.ended = new Promise((resolve) => {
      this.socket.once("close", (code) => resolve(code));
      this.socket.once("unexpected-response", (_request, response) => {
        resolve(response.statusCode ?? 0);
        this.socket.terminate();
      });
    });
  }

  say(message: object | string): void {
    this.socket.send(typeof message === "string" ? message : JSON.stringify(message));
  }

  /** The next message of this kind, also one that came already. */
  async hears(type: string, id?: string): Promise<Message> {
    for (;;) {
      const found = this.heard.find((one) => one.type === type && (id === undefined || one.id === id));
      if (found) return found;
      await once(this.socket, "message", { signal: AbortSignal.timeout(5_000) });
    }
  }
}

/** What an operation was refused with, before it began or as its only result. */
async function refusalOf(talk: Talk, id: string): Promise<unknown> {
  const isRefusal = ({ type, payload }: Message) =>
    type === "error" || (type === "next" && (payload as { errors?: unknown }).errors !== undefined);
  for (;;) {
    const found = talk.heard.find((one) => one.id === id && isRefusal(one));
    if (found) return found.type === "error" ? found.payload : (found.payload as { errors: unknown }).errors;
    await once(talk.socket, "message", { signal: AbortSignal.timeout(5_000) });
  }
}

/** Codes of the sockets that have ended within a second. */
async function endedSoon(talks: readonly Talk[]): Promise<number[]> {
  const codes: number[] = [];
  for (const { ended } of talks) void ended.then((code) => codes.push(code));
  await setTimeout(1_000);
  return codes;
}

async function cookieOf(userName: string): Promise<{ cookie: string; signOut: () => Promise<unknown> }> {
  const client = demo.client();
  await client.signIn(userName, demoPassword);
  const cookie = client.cookieHeader();
  return { cookie, signOut: () => client.ask("mutation { signOut { errors { code } } }") };
}

/** A connection that has said who it is. */
async function greeted(cookie: string): Promise<Talk> {
  const talk = new Talk(demo.url, { cookie, "x-forwarded-for": someAddress() });
  await once(talk.socket, "open");
  talk.say({ type: "connection_init" });
  await talk.hears("connection_ack");
  return talk;
}

const subscribe = (id: string, query: string, variables: object = {}) => ({
  ...{ type: "subscribe", id },
  payload: { query, variables },
});
const happenings = "subscription ($after: ID) { happenings(after: $after) { cursor } }";

async function health(): Promise<number> {
  const started = performance.now();
  expect((await fetch(`${demo.url}/health`)).status).toBe(200);
  return performance.now() - started;
}

describeSafety("9, 43 the websocket", () => {
  afterEach(() => {
    for (const socket of opened) socket.terminate();
    opened.clear();
  });

  test("43 a stranger is closed at once, and whoever does not say who they are soon after", async () => {
    expect(await new Talk(demo.url, {}).ended).toBe(4401);
    expect(await new Talk(production.url, {}).ended).toBe(4401);
    const pretending = new Talk(demo.url, { cookie: "blueasy=made-up" });
    await once(pretending.socket, "open");
    pretending.say({ type: "connection_init" });
    expect(await pretending.ended).toBe(4401);
    const impatient = new Talk(demo.url, { cookie: "blueasy=made-up" });
    await once(impatient.socket, "open");
    impatient.say(subscribe("1", "{ __typename }"));
    expect(await impatient.ended).toBe(4401);
    const { cookie } = await cookieOf("giulia.ferrero");
    const started = performance.now();
    expect(await new Talk(demo.url, { cookie }).ended).toBe(4408);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("43 three hundred sockets of strangers are refused, while others connect and health answers", async () => {
    const { cookie } = await cookieOf("giulia.ferrero");
    const flood = (address: () => string) =>
      Array.from(
        { length: 300 },
        () => new Talk(demo.url, { cookie: "blueasy=made-up", "x-forwarded-for": address() }),
      );
    const one = someAddress();
    const strangers = flood(() => one);
    expect(await health()).toBeLessThan(1_000);
    const friend = await greeted(cookie);
    expect((await endedSoon(strangers)).filter((code) => code === 429).length).toBeGreaterThanOrEqual(270);
    expect(friend.socket.readyState).toBe(WebSocket.OPEN);
    const fromEverywhere = await endedSoon(flood(someAddress));
    expect(fromEverywhere.filter((code) => code === 429).length).toBeGreaterThanOrEqual(90);
    expect(friend.socket.readyState).toBe(WebSocket.OPEN);
  });

  test("43 only subscriptions are answered, under the limits of HTTP, and the schema to nobody in a subscription", async () => {
    const talk = await greeted((await cookieOf("giulia.ferrero")).cookie);
    const signIn = `signIn(input: { userName: "giulia.ferrero", password: "wrong" }) { errors { code } }`;
    const refused = [
      "{ viewer { id } }",
      "{ __schema { types { name } } }",
      `mutation { ${signIn} }`,
      `mutation { ${Array.from({ length: 60 }, (_, index) => `a${index}: ${signIn}`).join(" ")} }`,
      `subscription { happenings { ${Array.from({ length: 200 }, (_, index) => `a${index}: cursor`).join(" ")} } }`,
      `subscription { happenings { cursor ${"@include(if: true) ".repeat(20)} } }`,
      `subscription { ${"happenings { cursor } ".repeat(300)} }`,
      "subscription { __schema { types { name } } }",
      "subscription { __typename }",
      "subscription { happening { cursor } }",
      "subscription {",
    ];
    for (const [index, query] of refused.entries()) {
      talk.say(subscribe(`r${index}`, query));
      const text = JSON.stringify(await refusalOf(talk, `r${index}`));
      expect({ query: query.slice(0, 60), text }).toEqual({
        query: query.slice(0, 60),
        text: expect.stringMatching(/"code":"(BAD_REQUEST|GRAPHQL_(VALIDATION|PARSE)_FAILED)"/) as unknown,
      });
      expect(text).not.toMatch(/did you mean|INTERNAL/i);
    }
    expect(talk.heard.some(({ type }) => type === "next")).toBe(false);
    talk.say(subscribe("allowed", happenings));
    talk.say({ type: "complete", id: "allowed" });
    talk.say({ type: "ping" });
    await talk.hears("pong");
  });

  test("43 a cursor that was not given out, and a text that no database holds, are refused at `after`", async () => {
    const talk = await greeted((await cookieOf("giulia.ferrero")).cookie);
    const forged = [
      "zzz",
      "-1",
      "1e3",
      "\u0000",
      "\ud800",
      "9".repeat(40),
      "1".repeat(2_500),
      "1; drop table journal_line",
    ];
    for (const [index, after] of forged.entries()) talk.say(subscribe(`c${index}`, happenings, { after }));
    for (const index of forged.keys()) {
      expect(await refusalOf(talk, `c${index}`)).toEqual([
        expect.objectContaining({ extensions: { code: "INVALID_INPUT", field: "after" } }),
      ]);
    }
  });

  test("43 subscriptions on a socket, messages a second and bytes of a message have their limits; a bad message stalls nobody", async () => {
    const { cookie } = await cookieOf("giulia.ferrero");
    const many = await greeted(cookie);
    for (let id = 0; id < 12; id++) many.say(subscribe(`s${id}`, happenings));
    const { payload } = await many.hears("error");
    expect(JSON.stringify(payload)).toContain("TOO_MANY_SUBSCRIPTIONS");

    const fast = await greeted(cookie);
    for (let id = 0; id < 200; id++) fast.say({ type: "ping" });
    expect(await fast.ended).toBe(4429);
    expect(fast.heard.filter(({ type }) => type === "pong").length).toBeLessThan(40);

    const bad = [
      JSON.stringify(subscribe("b", `subscription { happenings { ${"a ".repeat(32_000)} } }`)),
      "x".repeat(9_000),
      "{",
      '{"type":"next"}',
      "[]",
    ];
    for (const message of bad) {
      const talk = await greeted(cookie);
      talk.say(message);
      expect(await health()).toBeLessThan(200);
      expect([1009, 4400, 4500]).toContain(await talk.ended);
    }
    // The most words that are read at all.
    const talk = await greeted(cookie);
    const longest = `subscription { happenings { ${"cursor ".repeat(190)} } }`;
    for (let id = 0; id < 20; id++) talk.say(subscribe(`l${id}`, longest));
    expect(await health()).toBeLessThan(200);
    await talk.hears("error", "l19");
  });

  test("9 a page of somewhere else may not listen with a visitor's cookie", async () => {
    const { cookie } = await cookieOf("giulia.ferrero");
    for (const { url } of [demo, production]) {
      for (const origin of ["https://elsewhere.example", "null", `${url}.elsewhere.example`]) {
        expect(await new Talk(url, { cookie, origin }).ended).toBe(403);
      }
    }
    const own = new Talk(demo.url, { cookie, origin: demo.url });
    await once(own.socket, "open");
  });

  test("9 a subscription ends within 5 s of its session, and nothing more is told on that socket", async () => {
    const { cookie, signOut } = await cookieOf("giulia.ferrero");
    const talk = await greeted(cookie);
    talk.say(subscribe("live", happenings));
    await signOut();
    const started = performance.now();
    await Promise.race([talk.hears("complete", "live"), talk.ended]);
    expect(performance.now() - started).toBeLessThan(5_000);
    if (talk.socket.readyState === WebSocket.OPEN) talk.say(subscribe("again", happenings));
    expect(await talk.ended).toBe(4401);
  });
});
