import { afterAll, beforeAll, expect, test } from "vitest";
import { romeDate } from "../../server/kernel/dates.ts";
import { demoPassword, representatives } from "../../server/seed/cast.ts";
import { demoUuid } from "../../server/seed/ids.ts";
import { mailTo, newKey, opened, player, signedIn, takeInCharge } from "./demo-story.ts";
import { Client } from "../support/client.ts";
import { scannedPdf } from "../support/files.ts";
import { clientAt, someAddress } from "../support/product.ts";
import { psql } from "../support/psql.ts";
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

  test("1, 3, 16 to 20 a representative meets and does what is in their days, and nothing from the day after, on what is open too", async () => {
    const [desk, reception, laura, acting] = await Promise.all(
      ["centrale.operativa", "reception.crocetta", "laura.bianchi", "francesca.galli"].map((name) =>
        signedIn(product, name),
      ),
    );
    if (!desk || !reception || !laura || !acting) throw new Error("not everybody came");
    const [represented, stranger] = [player("laura"), player("giulia")];
    const [personId, strangerId, actingId] = ["laura", "giulia", "francesca"].map((key) =>
      demoUuid(`person ${key}`),
    );
    const startsOn = romeDate(new Date());
    const codes = async (client: Client, mutation: string, type: string, input: object, answer = "") => {
      const { data, errors } = await client.send<Record<string, { errors: { code: string }[] }>>(
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } ${answer} } }`,
        { input },
      );
      return [
        ...errors.map((one) => one.extensions?.code),
        ...(data?.[mutation]?.errors ?? []).map(({ code }) => code),
      ];
    };
    const appointed = async (client: Client) => {
      const named = ({ taxCode, lastName }: { taxCode: string; lastName: string }) => ({ taxCode, lastName });
      const [who] = representatives;
      if (!who) throw new Error("nobody represents");
      const days = { startsOn, endsOn: startsOn, documentId: (await client.upload(scannedPdf)).id };
      const both = { represented: named(represented), representative: named(who) };
      const input = { idempotencyKey: newKey(), kind: "DELEGATE", ...both, ...days };
      return codes(client, "enterRepresentation", "EnterRepresentationInput", input);
    };
    const seen = async () => {
      const { viewer, personProfile, takesInCharge, other } = await acting.ask<{
        viewer: { persons: { id: string }[] };
        personProfile: { email: string | null; stamp: string } | null;
        takesInCharge: { edges: { node: { id: string } }[] };
        other: object | null;
      }>(
        `query ($personId: ID!, $strangerId: ID!) { viewer { persons { id } } takesInCharge(first: 100) { edges { node { id } } }
          personProfile(personId: $personId) { email stamp } other: personProfile(personId: $strangerId) { id } }`,
        { personId, strangerId },
      );
      const cases = takesInCharge.edges.map(({ node }) => node.id);
      return { persons: viewer.persons.map(({ id }) => id), profile: personProfile, cases, other };
    };
    const confirm = (takeInChargeId: string) =>
      codes(acting, "confirmTakeInCharge", "ConfirmInput", { idempotencyKey: newKey(), takeInChargeId });
    const open = (member: typeof represented) => opened(reception, { member, units: 1, startsOn });
    const before = await open(represented);
    const foreign = await open(stranger);

    // nobody appoints themselves, nor is anything met before the desk has entered it
    expect(await appointed(acting)).toEqual(["FORBIDDEN"]);
    expect(await seen()).toEqual({ persons: [actingId], profile: null, cases: [], other: null });
    expect(await confirm(before.id)).toEqual(["NOT_FOUND"]);
    const heard: string[] = [];
    const news = acting.subscribe<{ happenings: { subjectId: string } }>(
      `subscription { happenings { subjectId } }`,
    );
    const listening = (async () => {
      for await (const { happenings } of news) heard.push(happenings.subjectId);
    })();
    expect(await appointed(desk)).toEqual([]);

    // Laura and no other of her family, of her policy or at her clinic
    const during = await open(represented);
    await expect.poll(() => heard, { timeout: 5_000 }).toContain(during.id);
    const now = await seen();
    expect(now).toMatchObject({ persons: [actingId, personId], other: null });
    expect(now.cases.toSorted()).toEqual([before.id, during.id].toSorted());
    expect(await confirm(before.id)).toEqual([]);
    expect(await confirm(foreign.id)).toEqual(["NOT_FOUND"]);
    expect(await confirm(newKey())).toEqual(["NOT_FOUND"]);

    // what stays Laura's own: whom she consents to, whom she delegates, her drafts, her address, whom money goes to
    const { consents } = await laura.ask<{ consents: { forms: { readers: { id: string }[] }[] } }>(
      `{ consents { forms { readers { id } } } }`,
    );
    const readerId = consents.forms[0]?.readers[0]?.id;
    const consent = { kind: "HEALTH_DATA", readerId, wording: "2026-11" };
    expect(await codes(acting, "giveConsent", "GiveConsentInput", consent)).toEqual(["NOT_FOUND"]);
    const { viewer } = await acting.ask<{ viewer: { represents: { id: string }[] } }>(
      `{ viewer { represents { id } } }`,
    );
    const representationId = viewer.represents[0]?.id;
    expect(await codes(acting, "revokeDelegation", "RevokeDelegationInput", { representationId })).toEqual([
      "NOT_FOUND",
    ]);
    const ending = { representationId, reason: "Non serve" };
    expect(await codes(acting, "endRepresentation", "EndRepresentationInput", ending)).toEqual(["FORBIDDEN"]);
    const begin = "createReimbursementDraft";
    const begun = async (client: Client, input: object) => {
      const { [begin]: made } = await client.ask<
        Record<string, { reimbursementDraft: { id: string; version: number } }>
      >(
        `mutation ($input: CreateReimbursementDraftInput!) { ${begin}(input: $input) { errors { code } reimbursementDraft { id version } } }`,
        { input: { idempotencyKey: newKey(), ...input } },
      );
      return made?.reimbursementDraft;
    };
    const lauras = await begun(laura, {});
    const draftOf = (id: string | undefined) =>
      acting.ask<{ reimbursementDraft: { steps: { problems: { field: string }[] }[] } | null }>(
        `query ($id: ID!) { reimbursementDraft(id: $id) { steps { problems { field } } } }`,
        { id },
      );
    expect((await draftOf(lauras?.id)).reimbursementDraft).toBeNull();
    const own = await begun(acting, { personId });
    const payment = {
      means: "TRANSFER",
      payeePersonId: actingId,
      holderName: "Francesca Galli",
      iban: "DE89370400440532013000",
    };
    const saving = { draftId: own?.id, version: own?.version, payment };
    expect(await codes(acting, "saveReimbursementDraft", "SaveReimbursementDraftInput", saving)).toEqual([]);
    const payable = await draftOf(own?.id);
    expect(payable.reimbursementDraft?.steps[1]?.problems.map(({ field }) => field)).toEqual([
      "payment.payeePersonId",
    ]);
    const contacts = {
      personId,
      stamp: now.profile?.stamp,
      smsOptIn: false,
      language: "IT",
      email: "francesca.galli@posta.example",
    };
    expect(await codes(acting, "changePersonContacts", "ChangePersonContactsInput", contacts)).toEqual([]);
    const given = {
      personId,
      codeAtNewEmail: /(\d{6})/.exec(await mailTo(desk, contacts.email, /codice per la nuova/))?.[1],
    };
    expect(await codes(acting, "giveContactCodes", "GiveContactCodesInput", given)).toEqual([]);
    expect((await seen()).profile?.email).toBe(represented.email);

    const paper = (await takeInCharge(acting, before.id))?.pdfUrl ?? "";
    expect((await acting.fetch(paper)).status).toBe(200);

    // midnight passes: the day of the product is the machine's, so the days are moved instead
    await psql(
      product.databaseUrl,
      `set session_replication_role = replica; update representation set starts_on = starts_on - 2, ends_on = ends_on - 1 where id = '${representationId}'`,
    );
    const after = await open(represented);
    expect(await seen()).toEqual({ persons: [actingId], profile: null, cases: [], other: null });
    expect(await confirm(during.id)).toEqual(["NOT_FOUND"]);
    expect(await codes(acting, "giveContactCodes", "GiveContactCodesInput", given)).toEqual(["NOT_FOUND"]);
    expect((await acting.fetch(paper)).status).toBe(404);
    const clearing = {
      personId: actingId,
      stamp: "",
      smsOptIn: false,
      language: "IT",
      email: contacts.email,
      street: "Via Po 1",
    };
    const { personProfile: mine } = await acting.ask<{ personProfile: { stamp: string; mobile: string } }>(
      `{ personProfile { stamp mobile } }`,
    );
    const moved = { ...clearing, ...mine, postcode: "10123", municipality: "Torino", province: "TO" };
    const soFar = heard.length;
    expect(await codes(acting, "changePersonContacts", "ChangePersonContactsInput", moved)).toEqual([]);
    await expect.poll(() => heard.length, { timeout: 5_000 }).toBeGreaterThan(soFar);
    expect(heard).not.toContain(after.id);
    expect(heard).not.toContain(foreign.id);
    await news.return?.();
    await listening;
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
