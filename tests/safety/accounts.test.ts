import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPassword } from "../../server/seed/cast.ts";
import { signedIn } from "./demo-story.ts";
import { Client } from "../support/client.ts";
import { clientAt, someAddress } from "../support/product.ts";
import { demo, describeSafety, ownProduct, production } from "./stage.ts";

interface Attempt {
  readonly status: number;
  readonly error: { readonly code: string; readonly message: string } | undefined;
}

/** Tries to sign in, again when the house is full; the error, or undefined for whoever is in. */
async function attempt(client: Client, userName: string, password = "wrong-password"): Promise<Attempt> {
  const answer = await client.send<{ signIn: { errors: { code: string; message: string }[] } }>(
    `mutation ($input: SignInInput!) { signIn(input: $input) { errors { code message field } } }`,
    { input: { userName, password } },
  );
  if (answer.status === 503) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return attempt(client, userName, password);
  }
  return { status: answer.status, error: answer.data?.signIn.errors[0] };
}

const countOf = (attempts: readonly { error: { code: string } | undefined }[], code: string) =>
  attempts.filter(({ error }) => error?.code === code).length;

const viewer = async (client: Client) =>
  (await client.ask<{ viewer: { userName: string } | null }>(`{ viewer { userName } }`)).viewer?.userName;

/** User names that nobody else here tries. */
const someName = () => `nobody.${crypto.randomUUID()}`;

describeSafety("6, 17, 18 and 41 accounts", () => {
  let product: Awaited<ReturnType<typeof ownProduct>>;
  beforeAll(async () => {
    product = await ownProduct({ DATABASE_WAIT_MS: "20000" });
  });
  afterAll(() => product.end());

  test("17 a known and an unknown user answer alike, in text and status, also when there were too many", async () => {
    const [known, unknown] = [product.client(), product.client()];
    for (let tries = 0; tries < 11; tries++) {
      const answers = [await attempt(unknown, "nobody.at.all"), await attempt(known, "paolo.conti")];
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[0]?.error?.code).toBe(tries < 10 ? "SIGN_IN_REFUSED" : "TOO_MANY_ATTEMPTS");
    }
    await product.client().signIn("paolo.conti", demoPassword);
    for (const shared of [demo, production]) {
      const unknownThere = await attempt(shared.client(), "nobody.at.all");
      expect(await attempt(shared.client(), "paolo.conti")).toEqual(unknownThere);
    }
  });

  test("17 and 41 of 100 wrong passwords at once exactly ten are looked at, and the answer says when to come back", async () => {
    const client = product.client();
    const name = someName();
    const attempts = await Promise.all(Array.from({ length: 100 }, () => attempt(client, name)));
    expect(countOf(attempts, "SIGN_IN_REFUSED")).toBe(10);
    expect(countOf(attempts, "TOO_MANY_ATTEMPTS")).toBe(90);
    const refused = attempts.find(({ error }) => error?.code === "TOO_MANY_ATTEMPTS");
    expect(refused?.error?.message).toMatch(/riprova fra 1[45] minuti/);
  });

  test("41 one account guessed from everywhere is looked at twenty times an hour", async () => {
    const name = someName();
    const attempts = await Promise.all(Array.from({ length: 40 }, () => attempt(product.client(), name)));
    expect(countOf(attempts, "SIGN_IN_REFUSED")).toBe(20);
  });

  test("41 the addresses of one IPv6 network count as one", async () => {
    const name = someName();
    const network = someAddress().replace(/::1$/, "");
    const attempts = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        attempt(product.client(`${network}:0:0:0:${(index + 1).toString(16)}`), name),
      ),
    );
    expect(countOf(attempts, "SIGN_IN_REFUSED")).toBe(10);
  });

  test("41 many accounts guessed from one address are slow, and who signed in on a device before gets in from there", async () => {
    const address = someAddress();
    const owner = product.client(address);
    await owner.signIn("marco.rossi", demoPassword);
    await owner.ask(`mutation { signOut { errors { code } } }`);
    const stranger = product.client(address);
    const attempts = await Promise.all(Array.from({ length: 120 }, () => attempt(stranger, someName())));
    expect(countOf(attempts, "SIGN_IN_REFUSED")).toBe(100);
    expect((await attempt(stranger, "marco.rossi", demoPassword)).error?.code).toBe("TOO_MANY_ATTEMPTS");
    await owner.signIn("marco.rossi", demoPassword);
    expect(await viewer(owner)).toBe("marco.rossi");
  });

  test("17 and 41 strangers' wrong passwords lock neither the owner out nor the colleagues behind the same router", async () => {
    const router = someAddress();
    const owner = product.client(router);
    await owner.signIn("elena.sacco", demoPassword);
    await owner.ask(`mutation { signOut { errors { code } } }`);
    for (let place = 0; place < 3; place++) {
      const stranger = place === 0 ? product.client(router) : product.client();
      for (let tries = 0; tries < 10; tries++) await attempt(stranger, "elena.sacco");
    }
    const refused = await attempt(product.client(), "elena.sacco", demoPassword);
    expect(refused.error?.code).toBe("TOO_MANY_ATTEMPTS");
    expect(refused.error?.message).toContain("Da un dispositivo con cui sei già entrato");
    await owner.signIn("elena.sacco", demoPassword);
    await product.client(router).signIn("reception.crocetta", demoPassword);
  });

  test("17 and 41 the sign-in page counts by the visitor's address, knows the device and answers 429 when there were too many", async () => {
    const address = someAddress();
    const byForm = (client: Client, userName: string, password: string) =>
      client.fetch("/login", {
        method: "POST",
        headers: {
          accept: "text/html",
          "content-type": "application/x-www-form-urlencoded",
          origin: product.url,
        },
        body: new URLSearchParams({ userName, password }),
      });
    const owner = product.client(address);
    expect((await byForm(owner, "laura.bianchi", demoPassword)).status).toBe(303);
    await owner.ask(`mutation { signOut { errors { code } } }`);
    const stranger = product.client(address);
    for (let tries = 0; tries < 10; tries++) {
      expect((await byForm(stranger, "laura.bianchi", "wrong-password")).status).toBe(422);
    }
    expect((await byForm(stranger, "laura.bianchi", demoPassword)).status).toBe(429);
    expect((await attempt(stranger, "laura.bianchi", demoPassword)).error?.code).toBe("TOO_MANY_ATTEMPTS");
    expect((await byForm(product.client(), "laura.bianchi", "wrong-password")).status).toBe(422);
    expect((await byForm(owner, "laura.bianchi", demoPassword)).status).toBe(303);
  });

  test("41 a device counts its own wrong passwords, and its cookie is worth nothing for another account", async () => {
    const device = product.client();
    await device.signIn("giulia.ferrero", demoPassword);
    const attempts = await Promise.all(Array.from({ length: 15 }, () => attempt(device, "giulia.ferrero")));
    expect(countOf(attempts, "SIGN_IN_REFUSED")).toBe(10);
    expect(attempts.find(({ error }) => error?.code === "TOO_MANY_ATTEMPTS")?.error?.message).toContain(
      "su questo dispositivo",
    );
    const name = someName();
    for (let tries = 0; tries < 10; tries++) await attempt(device, name);
    expect((await attempt(device, name)).error?.message).not.toContain("su questo dispositivo");
    await product.client().signIn("giulia.ferrero", demoPassword);
  });

  test("18 what a browser is given cannot be read by scripts and stays with this host", async () => {
    for (const [shared, name, secure] of [
      [demo, "blueasy", false],
      [production, "__Host-blueasy", true],
    ] as const) {
      const response = await shared.client().fetch("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          query: `mutation { signIn(input: { userName: "marco.rossi", password: "${demoPassword}" }) { errors { code } } }`,
        }),
      });
      const cookies = response.headers.getSetCookie();
      expect(cookies.map((cookie) => cookie.split("=")[0])).toEqual([name, `${name}-device`]);
      for (const cookie of cookies) {
        expect(cookie).toMatch(/; HttpOnly/);
        expect(cookie).toMatch(/; SameSite=Lax/);
        expect(cookie).toMatch(/; Path=\//);
        expect(cookie).not.toMatch(/Domain/);
        expect(/; Secure/.test(cookie)).toBe(secure);
      }
      expect(cookies.join()).not.toContain("marco");
    }
  });

  test("18 each sign-in is a new session, which ends the one before; signing out ends it too", async () => {
    const client = product.client();
    const sessionOf = () => /blueasy=([^;]+)/.exec(client.cookieHeader())?.[1];
    const at = (session: string | undefined) => new Client(product.url, { cookie: `blueasy=${session}` });
    await client.signIn("giulia.ferrero", demoPassword);
    const first = sessionOf();
    await client.signIn("giulia.ferrero", demoPassword);
    const second = sessionOf();
    expect(second).not.toBe(first);
    expect(await viewer(at(first))).toBeUndefined();
    expect(await viewer(at(second))).toBe("giulia.ferrero");
    await client.ask(`mutation { signOut { errors { code } } }`);
    expect(await viewer(at(second))).toBeUndefined();
  });

  test("6 and 18 acting for another facility is a new session; the old one ends, and each sees only its own", async () => {
    const doctor = await signedIn(demo, "elena.sacco");
    const here = async (asker: Client) =>
      asker.ask<{ viewer: { facility: { id: string }; facilities: { id: string }[] } | null }>(
        `{ viewer { facility { id } facilities { id } } }`,
      );
    const before = (await here(doctor)).viewer;
    const old = new Client(doctor.url, { cookie: doctor.cookieHeader() });
    const other = before?.facilities.find(({ id }) => id !== before.facility.id)?.id ?? "";
    await doctor.ask(`mutation ($id: ID!) { actForFacility(facilityId: $id) { errors { code } } }`, {
      id: other,
    });
    expect((await here(doctor)).viewer?.facility.id).toBe(other);
    expect((await here(old)).viewer).toBeNull();
    const list = `{ takesInCharge(first: 100) { edges { node { facility { id } } } } }`;
    const { takesInCharge } = await doctor.ask<{
      takesInCharge: { edges: { node: { facility: { id: string } } }[] };
    }>(list);
    expect(new Set(takesInCharge.edges.map(({ node }) => node.facility.id))).toEqual(new Set([other]));
  });
});

describeSafety("41 the asker's address", () => {
  let without: Awaited<ReturnType<typeof ownProduct>>;
  beforeAll(async () => {
    without = await ownProduct({ TRUSTED_PROXIES: "", DATABASE_WAIT_MS: "20000" });
  });
  afterAll(() => without.end());

  test("41 forty guesses that each name another address count as one address where no proxy is trusted", async () => {
    const name = someName();
    const attempts = await Promise.all(
      Array.from({ length: 40 }, () => attempt(clientAt(without.url), name)),
    );
    expect(countOf(attempts, "SIGN_IN_REFUSED")).toBe(10);
    expect(countOf(attempts, "TOO_MANY_ATTEMPTS")).toBe(30);
  });

  test("41 what a client puts before the proxy's own word is not believed either", async () => {
    const name = someName();
    const real = someAddress();
    const attempts = await Promise.all(
      Array.from({ length: 40 }, () => attempt(demo.client(`${someAddress()}, ${real}`), name)),
    );
    expect(countOf(attempts, "SIGN_IN_REFUSED")).toBe(10);
  });
});
