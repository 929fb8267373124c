import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { handOver, readGateway, type TextGateway } from "../../server/messaging/gateway.ts";
import { textGatewayServer, type TextGatewayServer } from "../support/text-gateway.ts";

describe("the settings of the gateway of text messages", () => {
  const read = (env: Readonly<Record<string, string>>, production = true) =>
    readGateway({ text: (name) => env[name], production });

  test("none is named, none is there; one needs no more than its address", () => {
    expect(read({})).toEqual({ gateway: undefined, faults: [] });
    expect(read({ SMS_URL: "https://sms.example/v1/messages" })).toEqual({
      gateway: {
        ...{ url: "https://sms.example/v1/messages", token: undefined },
        ...{ sender: "Blueasy", timeoutMs: 10_000 },
      },
      faults: [],
    });
  });

  test("codes travel encrypted in production, or do not leave the machine", () => {
    for (const url of ["http://127.0.0.1:9/messages", "http://localhost/", "http://[::1]:80/"])
      expect(read({ SMS_URL: url }).faults).toEqual([]);
    expect(read({ SMS_URL: "http://sms.example" }, false).faults).toEqual([]);
    for (const url of ["http://sms.example", "http://127.0.0.1.example", "http://10.0.0.7"])
      expect(read({ SMS_URL: url })).toMatchObject({
        gateway: undefined,
        faults: [expect.stringMatching(/^SMS_URL should begin with https:\/\/ .+\.$/)],
      });
  });

  test.for([
    [{ SMS_URL: "sms.example" }, /^SMS_URL is not an address/],
    [{ SMS_URL: "smpp://sms.example" }, /^SMS_URL is not an address/],
    [{ SMS_URL: "https://fund:s3cr3t@sms.example" }, /^SMS_URL holds a user or password: .+SMS_TOKEN\.$/],
    [{ SMS_SENDER: "Fondo Blueasy S.p.A." }, /^SMS_SENDER is "Fondo Blueasy S\.p\.A\."/],
    [{ SMS_TIMEOUT_MS: "60000" }, /^SMS_TIMEOUT_MS is "60000": .+ from 100 to 20000\.$/],
  ] as const)("%o cannot be used, and the sentence says why", ([change, said]) => {
    const { gateway, faults } = read({ SMS_URL: "https://sms.example", ...change });
    expect(gateway).toBeUndefined();
    expect(faults).toEqual([expect.stringMatching(said)]);
    expect(faults[0]).not.toContain("s3cr3t");
  });
});

describe("a text message handed over", () => {
  let server: TextGatewayServer;
  let gateway: TextGateway;
  beforeAll(async () => {
    server = await textGatewayServer();
    gateway = { url: server.url, token: "the token", sender: "Blueasy", timeoutMs: 20_000 };
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.texts.length = 0;
  });

  const text = { id: "7f1c", to: "+393471234567", text: "Blueasy: 123456 è il codice." };
  const send = (cut = new AbortController().signal, of = gateway) => handOver(of, text, cut);

  test("is JSON with an idempotency key, from our sender, by our token", async () => {
    server.manner = "works";
    await send();
    await send(undefined, { ...gateway, token: undefined });
    const [taken, withoutToken] = server.texts;
    expect(taken?.body).toEqual({ ...text, from: "Blueasy" });
    expect(taken?.headers).toMatchObject({
      ...{ authorization: "Bearer the token", "idempotency-key": "7f1c" },
      "content-type": "application/json",
    });
    expect(withoutToken?.headers.authorization).toBeUndefined();
  });

  test("is not sent while the gateway fails, leads elsewhere, is silent, is gone, or we end", async () => {
    server.manner = "fails";
    await expect(send()).rejects.toMatchObject({ responseCode: 500 });
    server.manner = "leadsElsewhere";
    await expect(send()).rejects.toThrow();
    expect(server.texts).toHaveLength(2);
    server.manner = "neverAnswers";
    await expect(send(undefined, { ...gateway, timeoutMs: 100 })).rejects.toMatchObject({
      name: "TimeoutError",
    });
    const ending = new AbortController();
    const sent = send(ending.signal);
    ending.abort();
    await expect(sent).rejects.toMatchObject({ name: "AbortError" });
    await expect(send(undefined, { ...gateway, url: "http://127.0.0.1:1/" })).rejects.toThrow();
  });
});
