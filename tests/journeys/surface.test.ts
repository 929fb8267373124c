import { beforeAll, expect, test } from "vitest";
import { password, seedCast } from "../support/cast.ts";
import { Client } from "../support/client.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { newKey, signedIn, verifyCover } from "./story.ts";

describeOnBothDatabases("the surface of the API", (database) => {
  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
  });
  const server = serverFor({ database, config: { trustedProxies: ["127.0.0.1"] } });

  test("unknown user and wrong password answer alike, and guessing is slowed for that address only", async () => {
    const client = server.client();
    const attempt = async (userName: string, secret: string) => {
      const { signIn } = await client.ask<{ signIn: { errors: { code: string; message: string }[] } }>(
        `mutation ($input: SignInInput!) { signIn(input: $input) { errors { code message field } viewer { id } } }`,
        { input: { userName, password: secret } },
      );
      return signIn;
    };
    const unknown = await attempt("nobody.at.all", "wrong-password");
    const wrong = await attempt("paolo.conti", "wrong-password");
    expect(wrong).toEqual(unknown);
    expect(wrong.errors[0]?.code).toBe("SIGN_IN_REFUSED");
    for (let tries = 1; tries < 10; tries++) await attempt("paolo.conti", "wrong-password");
    for (let tries = 1; tries < 10; tries++) await attempt("nobody.at.all", "wrong-password");
    const tooMany = await attempt("paolo.conti", password);
    expect(tooMany.errors[0]).toMatchObject({ code: "TOO_MANY_ATTEMPTS" });
    expect(tooMany.errors[0]?.message).toContain("fra 15 minuti");
    expect(await attempt("nobody.at.all", "wrong-password")).toEqual(tooMany);
    const elsewhere = new Client(server.url, { "x-forwarded-for": "198.51.100.7" });
    await elsewhere.signIn("paolo.conti", password);
    server.clock.forward({ minutes: 16 });
    expect((await attempt("paolo.conti", password)).errors).toEqual([]);
    server.clock.set(startsAt);
  });

  test("the session cookie cannot be read by scripts and is not sent from other sites", async () => {
    const response = await server.client().fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        query: `mutation { signIn(input: { userName: "giulia.ferrero", password: "${password}" }) { viewer { displayName } } }`,
      }),
    });
    const cookie = response.headers.getSetCookie()[0] ?? "";
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(response.headers.get("cache-control")).toContain("no-store");
  });

  test("posts that a foreign form could send are refused", async () => {
    const client = await signedIn(server, "giulia.ferrero");
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
    ]) {
      const { status } = await client.fetch("/graphql", {
        method: "POST",
        headers: { "content-type": type },
        body: `{"query":"{ viewer { id } }"}`,
      });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
  });

  test("too deep, too many aliases, too long or batched documents are refused", async () => {
    const client = await signedIn(server, "centrale.operativa");
    const deep = `{ claims { edges { node { takesInCharge { claim { takesInCharge { claim { takesInCharge { claim { id } } } } } } } } } }`;
    const aliases = `{ ${Array.from({ length: 16 }, (_, index) => `a${index}: viewer { id }`).join(" ")} }`;
    const long = `{ ${Array.from({ length: 600 }, () => "viewer { id }").join(" ")} }`;
    for (const document of [deep, aliases, long]) {
      const { errors, data } = await client.send(document);
      expect(errors.length).toBeGreaterThan(0);
      expect(data ?? null).toBeNull();
    }
    const batched = await client.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify([{ query: "{ viewer { id } }" }, { query: "{ viewer { id } }" }]),
    });
    expect(batched.status).toBe(400);
  });

  test("a fragment bomb is refused quickly while health still answers", async () => {
    const fragments = Array.from(
      { length: 25 },
      (_, level) => `fragment f${level} on Viewer { ...f${level + 1} ...f${level + 1} }`,
    );
    const bomb = `{ viewer { ...f0 } } ${fragments.join(" ")} fragment f25 on Viewer { id }`;
    const client = await signedIn(server, "giulia.ferrero");
    const started = performance.now();
    const [answer, health] = await Promise.all([client.send(bomb), fetch(`${server.url}/health`)]);
    expect(answer.errors.length).toBeGreaterThan(0);
    expect(health.status).toBe(200);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test("strange strings are never a server error, and % matches literally", async () => {
    const reception = await signedIn(server, "reception.crocetta");
    for (const text of ["'", '"', "\u0000", "%_\\", "👩🏽‍⚕️", "x".repeat(100_000), "\ud800"]) {
      const places = await reception.send(`query ($text: String!) { places(text: $text) { id } }`, { text });
      expect(places.errors.map(({ extensions }) => extensions?.code)).not.toContain("INTERNAL_SERVER_ERROR");
      const search = await reception.send<{ searchFacilities: { totalCount: number } }>(
        `query ($text: String!) { searchFacilities(input: { name: $text }) { totalCount } }`,
        { text },
      );
      expect(search.errors.map(({ extensions }) => extensions?.code)).not.toContain("INTERNAL_SERVER_ERROR");
      if (text === "%_\\") expect(search.data?.searchFacilities.totalCount).toBe(0);
      // Texts that no field takes are told as such; see `safety/strings.test.ts`.
      const isTaken = text.length < 100 && text.isWellFormed() && !text.includes("\0");
      expect((await verifyCover(reception, text, "2000-01-01")).errors[0]?.code).toBe(
        isTaken ? "TAX_CODE_INVALID" : "INVALID_INPUT",
      );
      const id = await reception.send(`query ($text: ID!) { takeInCharge(id: $text) { id } }`, { text });
      expect(id.errors.map(({ extensions }) => extensions?.code)).toEqual(isTaken ? [] : ["INVALID_INPUT"]);
      const key = await reception.send(
        `mutation ($key: String!, $id: ID!) { cancelTakeInCharge(input: { idempotencyKey: $key, takeInChargeId: $id, reason: $key }) { errors { code } } }`,
        { key: text, id: newKey() },
      );
      expect(key.errors).toEqual([]);
    }
  });

  test("a date that does not exist is refused as input, with its path", async () => {
    const reception = await signedIn(server, "reception.crocetta");
    const { errors } = await reception.send(
      `mutation { verifyCover(input: { taxCode: "x", birthDate: "2026-02-30" }) { errors { code } } }`,
    );
    expect(errors[0]?.extensions?.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test("messages come in the asked language", async () => {
    const client = server.client();
    client.language = "en";
    const { signIn } = await client.ask<{ signIn: { errors: { message: string }[] } }>(
      `mutation { signIn(input: { userName: "nobody", password: "nothing-here" }) { errors { message } } }`,
    );
    expect(signIn.errors[0]?.message).toMatch(/^User name or password/);
  });
});
