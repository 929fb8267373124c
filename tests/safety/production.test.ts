import { expect, test } from "vitest";
import { ConfigError, readConfig } from "../../server/config.ts";
import { demoPassword } from "../../server/seed/cast.ts";
import { masterKey, productionSettings, someAddress, startProduct } from "../support/product.ts";
import { demo, describeSafety, production } from "./stage.ts";

const complete = {
  ...productionSettings,
  DATABASE_URL: "postgres://somebody@127.0.0.1:5432/blueasy",
  MASTER_KEY: masterKey,
} as const;

/** What production says when these settings are otherwise, or missing; nothing when it would start. */
function complaint(change: Readonly<Record<string, string | undefined>>): string {
  try {
    readConfig({ ...complete, ...change });
    return "";
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

describeSafety("47 production", () => {
  test("47 with nothing set it does not start, and names each thing it needs in a line of its own", async () => {
    const started = startProduct({
      NODE_ENV: "production",
      PUBLIC_URL: "http://blueasy.example",
      MASTER_KEY: "",
    });
    const error = await started.then(
      () => undefined,
      (reason: unknown) => reason as Error,
    );
    const [ended, ...lines] = error?.message.trim().split("\n") ?? [];
    expect(ended).toContain("It ended with 1 before it was ready");
    expect(lines.map((line) => /^NODE_ENV=production needs (\w+)\b.+\.$/.exec(line)?.[1]).sort()).toEqual([
      ...["DATABASE_URL", "FUND_BIC", "FUND_IBAN", "FUND_NAME", "MASTER_KEY", "PUBLIC_URL"],
      ...["SMS_URL", "SMTP_URL"],
    ]);
  });

  test("47 each of its settings is needed, alone", () => {
    expect(complaint({})).toBe("");
    for (const name of Object.keys(complete).filter((key) => key !== "NODE_ENV")) {
      expect(complaint({ [name]: undefined }), name).toMatch(
        new RegExp(`^NODE_ENV=production needs ${name}\\b.+\\.$`),
      );
    }
    expect(complaint({ PUBLIC_URL: "http://blueasy.example" })).toContain("PUBLIC_URL with https");
    expect(complaint({ SMTP_URL: "mail.example:25" })).toContain("SMTP_URL");
    expect(complaint({ SMS_URL: "http://sms.example/messages" })).toContain(
      "SMS_URL should begin with https",
    );
    expect(complaint({ FUND_IBAN: "IT60X0542811101000000123457" })).toContain("FUND_IBAN");
    expect(complaint({ MASTER_KEY: "5a5a" })).toContain("MASTER_KEY");
    expect(complaint({ DEMO: "on" })).toContain("DEMO");
  });

  test("47 every answer of production tells browsers to come encrypted: pages, files, API, documents, errors", async () => {
    const client = production.client();
    const member = production.client();
    await member.signIn("giulia.ferrero", demoPassword);
    const page = await client.fetch("/login");
    const asset = /"[^"]*(\/_app\/[^"]+\.js)"/.exec(await page.clone().text())?.[1] ?? "";
    const answers = {
      page,
      asset: await client.fetch(asset),
      "no such page": await member.fetch("/no-such-page"),
      "a page for others": await client.fetch("/desk"),
      health: await client.fetch("/health"),
      "no query": await client.fetch("/graphql", { headers: { "x-blueasy": "1" } }),
      "a form as a query": await client.fetch("/graphql", {
        method: "POST",
        body: new URLSearchParams({ query: "{ viewer { id } }" }),
      }),
      "no such document": await client.fetch("/documents/nothing"),
      "an upload by nobody": await client.fetch("/documents", { method: "POST" }),
      "an import by nobody": await client.fetch("/imports/runs/nothing"),
      "an address that cannot be read": await client.fetch("/documents/%zz"),
      "a body that is too large": await client.fetch("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "x".repeat(1_200_000),
      }),
      "another method": await client.fetch("/health", { method: "PUT" }),
    };
    expect(Object.entries(answers).map(([what, { status }]) => [what, status])).toEqual(
      expect.arrayContaining([
        ["page", 200],
        ["asset", 200],
        ["no such page", 404],
        ["no such document", 404],
        ["an upload by nobody", 401],
        ["an address that cannot be read", 400],
        ["a body that is too large", 413],
      ]),
    );
    for (const [what, { headers }] of Object.entries(answers)) {
      expect(headers.get("strict-transport-security"), what).toMatch(/^max-age=\d{8,}/);
      expect(headers.get("x-content-type-options"), what).toBe("nosniff");
    }
    const tried = await demo.client().fetch("/login");
    expect(tried.headers.get("strict-transport-security")).toBeNull();
  });

  test("47 no cookie of production travels in the open or is read by scripts", async () => {
    const client = production.client();
    const byProgram = await client.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        query: `mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }`,
        variables: { input: { userName: "giulia.ferrero", password: demoPassword } },
      }),
    });
    const leaving = await client.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: `mutation { signOut { errors { code } } }` }),
    });
    const byPage = await fetch(`${production.url}/login`, {
      method: "POST",
      redirect: "manual",
      headers: {
        ...{ origin: productionSettings.PUBLIC_URL, accept: "text/html" },
        "x-forwarded-for": someAddress(),
      },
      body: new URLSearchParams({ userName: "giulia.ferrero", password: demoPassword }),
    });
    for (const [answer, names] of [
      // Who signs in is also known on this device from now on.
      [byProgram, ["__Host-blueasy", "__Host-blueasy-device"]],
      [leaving, ["__Host-blueasy"]],
      [byPage, ["__Host-blueasy", "__Host-blueasy-device"]],
    ] as const) {
      const cookies = answer.headers.getSetCookie();
      expect(cookies.map((cookie) => cookie.split("=")[0]).toSorted()).toEqual(names);
      for (const cookie of cookies) {
        for (const attribute of [/; secure/i, /; httponly/i, /; samesite=lax/i, /; path=\/(;|$)/i]) {
          expect(cookie).toMatch(attribute);
        }
        expect(cookie).not.toMatch(/; domain/i);
      }
    }
    expect(byPage.status).toBe(303);
  });
});
