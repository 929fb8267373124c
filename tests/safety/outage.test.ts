import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import { type Cluster, createDatabase, startCluster } from "../support/postgres.ts";
import { type Product, startProduct } from "../support/product.ts";
import { promised } from "../support/promised.ts";
import { Fire, lookInto, pause, type Rows, secondsUntilWhole, terminateBackends } from "./fire.ts";
import { describeSafety, isLong } from "./stage.ts";

/** A server of our own, to stop and to freeze, and the product on it. */
describeSafety("40 outages of the database", () => {
  let cluster: Cluster;
  let address: string;
  let product: Product;
  const settings = () => ({ DATABASE_URL: address, PORT: new URL(product.url).port });
  const stage = {
    look: <T>(ask: (rows: Rows) => Promise<T>) => lookInto(address, ask),
    client: () => product.client(),
  };

  beforeAll(async () => {
    cluster = await startCluster(process.env["TEST_POSTGRES_PROGRAMS"] ?? "", { keepsAcknowledged: true });
    await createDatabase(cluster.programs, cluster.port, "blueasy");
    address = cluster.addressOf("blueasy");
    product = await startProduct({ DATABASE_URL: address });
  }, 60_000);
  afterAll(async () => {
    product.signal("SIGKILL");
    await product.ended;
    await cluster.stop();
  });

  /** Seconds until it has ended. */
  async function ended(signal: NodeJS.Signals): Promise<number> {
    const began = performance.now();
    product.signal(signal);
    await product.ended;
    return (performance.now() - began) / 1000;
  }

  function megabytes(): number {
    return Math.round(
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${product.pid}/status`, "utf8"))?.[1]) / 1024,
    );
  }

  const report = (what: string, figures: object) =>
    process.stdout.write(`${what}: ${JSON.stringify({ ...figures, megabytes: megabytes() })}\n`);

  test("46 an outage is a 503 that says when to come back, through every door, and names no address", async () => {
    await secondsUntilWhole(stage);
    await cluster.halt("fast");
    const client = product.client();
    const cookie = "blueasy=somebody";
    const graphql = await client.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ query: "{ developmentMails(first: 1) { id } }" }),
    });
    const form = new FormData();
    form.append("file", new Blob(["x"]), "x.pdf");
    const answers = {
      graphql,
      file: await client.fetch("/documents/7d3f1a50-0000-4000-8000-000000000000", { headers: { cookie } }),
      upload: await client.fetch("/documents", {
        method: "POST",
        headers: { cookie, "x-blueasy": "1" },
        body: form,
      }),
      page: await client.fetch("/takes-in-charge", { headers: { cookie } }),
      ready: await client.fetch("/health/ready"),
      health: await client.fetch("/health"),
    };
    const texts = await Promise.all(Object.values(answers).map((answer) => answer.text()));
    const statuses = Object.entries(answers).map(([door, { status }]) => [door, status]);
    expect(statuses).toEqual(Object.keys(answers).map((door) => [door, 503]));
    for (const { headers } of Object.values(answers))
      expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect(JSON.parse(texts[0] ?? "")).toMatchObject({
      errors: [{ extensions: { code: "SERVICE_UNAVAILABLE" } }],
    });
    expect(JSON.parse(texts[1] ?? "")).toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    expect(texts[3]).toContain("Il servizio non risponde");
    const socket = new WebSocket(`${product.url.replace("http", "ws")}/graphql`, "graphql-transport-ws", {
      headers: { cookie },
    });
    const closed = new Promise<number>((resolve) => socket.once("close", resolve));
    const subscribe = {
      id: "1",
      type: "subscribe",
      payload: { query: "subscription { happenings { cursor } }" },
    };
    socket.once("open", () => socket.send(JSON.stringify({ type: "connection_init" })));
    socket.once("message", () => socket.send(JSON.stringify(subscribe)));
    expect(await closed).toBe(1013);
    expect((await client.fetch("/health/live")).status).toBe(200);
    const log = product.said().replace(/.*(ready at|Server listening at) .*/g, "");
    const revealing = new RegExp(`127\\.0\\.0\\.1|:${cluster.port}|select |insert into|update "|detail:`);
    for (const text of [...texts, log]) expect(text).not.toMatch(revealing);
    expect(product.said()).toContain("the database does not answer");
    await cluster.resume();
    expect(await secondsUntilWhole(stage)).toBeLessThan(15);
  });

  test("40, 32 connections ended under load and the server stopped both ways: whole again at once, nothing lost or doubled", async () => {
    const fire = await Fire.start(stage, 16);
    expect(await terminateBackends(stage, 40, 10)).toBe(40);
    const figures: Record<string, number> = { terminated: await secondsUntilWhole(stage) };
    for (const mode of ["fast", "immediate"] as const) {
      await cluster.halt(mode);
      await pause(300);
      await cluster.resume();
      figures[mode] = await secondsUntilWhole(stage);
    }
    await pause(300);
    await fire.putOut();
    report("40 connections ended, two stops", { ...figures, ...fire.figures });
    expect(Math.max(...Object.values(figures))).toBeLessThan(15);
    expect(await fire.wrongFiles()).toEqual([]);
    expect(await fire.differences()).toEqual([]);
  });

  test("31, 40 killed outright it is back with every acknowledged write; frozen it answers in time, and SIGTERM ends it", async () => {
    const fire = await Fire.start(stage, 8, { payments: 0 });
    await pause(500);
    await ended("SIGKILL");
    product = await startProduct(settings());
    expect(await secondsUntilWhole(stage)).toBeLessThan(promised(10));
    cluster.freeze();
    await pause(500);
    const began = performance.now();
    const answer = await product.client().send(`{ developmentMails(first: 1) { id } }`);
    expect(answer.status).toBe(503);
    expect(performance.now() - began).toBeLessThan(4_000);
    expect((await product.client().fetch("/health/live")).status).toBe(200);
    expect((await product.client().fetch("/health")).status).toBe(503);
    const seconds = await ended("SIGTERM");
    expect(seconds).toBeLessThan(15);
    cluster.thaw();
    product = await startProduct(settings());
    await fire.putOut();
    report("killed, frozen, terminated", { sigterm: seconds, ...fire.figures });
    expect(await fire.wrongFiles()).toEqual([]);
    expect(await fire.differences()).toEqual([]);
  });

  if (isLong) {
    test("40 a hundred connections ended one by one, and five stops of either kind, under sixteen writers", async () => {
      const fire = await Fire.start(stage, 16, { filesPerWriter: 4 });
      const atRest = megabytes();
      expect(await terminateBackends(stage, 100, 60)).toBe(100);
      const terminated = await secondsUntilWhole(stage);
      const stops: number[] = [];
      for (const mode of ["fast", "immediate"] as const) {
        for (let round = 0; round < 5; round++) {
          await pause(1_000);
          await cluster.halt(mode);
          await pause(2_000);
          await cluster.resume();
          stops.push(await secondsUntilWhole(stage));
        }
      }
      await fire.putOut();
      report("100 connections ended, ten stops", {
        terminated,
        slowestStop: Math.max(...stops),
        atRest,
        ...fire.figures,
      });
      expect(Math.max(terminated, ...stops)).toBeLessThan(15);
      expect(await fire.wrongFiles()).toEqual([]);
      expect(await fire.differences()).toEqual([]);
    });

    test.for(["at work", "stopped", "frozen", "just back"])("40 SIGTERM ends it: %s", async (moment) => {
      const fire = await Fire.start(stage, 16, { payments: 0, filesPerWriter: 1 });
      if (moment === "at work") await pause(500);
      if (moment === "frozen") cluster.freeze();
      if (moment === "stopped" || moment === "just back") await cluster.halt("immediate");
      if (moment === "just back") await cluster.resume();
      if (moment === "frozen" || moment === "stopped") await pause(1_000);
      const seconds = await ended("SIGTERM");
      if (moment === "frozen") cluster.thaw();
      if (moment === "stopped") await cluster.resume();
      product = await startProduct(settings());
      await fire.putOut();
      report(`SIGTERM, ${moment}`, { seconds, ...fire.figures });
      expect(seconds).toBeLessThan(15);
      expect(await fire.wrongFiles()).toEqual([]);
      expect(await fire.differences()).toEqual([]);
    });

    test("31 killed outright a hundred times at random moments", async () => {
      const fire = await Fire.start(stage, 8, { filesPerWriter: 5 });
      const seconds: number[] = [];
      for (let round = 0; round < 100; round++) {
        await pause(Math.random() * 1_500);
        await ended("SIGKILL");
        const began = performance.now();
        product = await startProduct(settings());
        seconds.push((performance.now() - began) / 1000);
      }
      await fire.putOut();
      report("100 kills", { slowestStart: Math.max(...seconds), ...fire.figures });
      expect(await fire.wrongFiles()).toEqual([]);
      expect(await fire.differences()).toEqual([]);
      expect(Math.max(...seconds)).toBeLessThan(promised(10));
    });
  }
});
