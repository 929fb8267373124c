import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { Account, Person } from "../../server/identity/entity.ts";
import { ExternalIdentity } from "../../server/identity/oidc/entity.ts";
import { localDate } from "../../server/kernel/dates.ts";
import { checkCharacter } from "../../server/identity/tax-code.ts";
import {
  accountId,
  giulia,
  laura,
  luca,
  marco,
  paolo,
  password,
  personId,
  seedCast,
  sofia,
} from "../support/cast.ts";
import { Client } from "../support/client.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { scannedPdf } from "../support/files.ts";
import { crocettaId, sanSecondoId } from "../support/facilities.ts";
import { identityProviderFor, levels, type Made, taxCodeClaim } from "../support/identity-provider.ts";
import { clientAt, someAddress } from "../support/product.ts";
import { freePort } from "../support/postgres.ts";
import { startServer, startsAt, type TestServer } from "../support/server.ts";
import { begin, end, identityOf, type Outcome, stranger, viewer } from "./identity-steps.ts";

/** The address that people know; what a request says of its host is another matter. */
const publicUrl = "https://blueasy.test";

describeOnOneDatabase("safety: 20 digital identities", (database) => {
  const provider = identityProviderFor(publicUrl, [
    ...[giulia, paolo, marco, laura, luca, sofia].map(identityOf),
    stranger,
  ]);
  let server: TestServer;
  beforeAll(async () => {
    // what a provider does wrong is written down for whoever looks after the process
    vi.spyOn(console, "error").mockImplementation(() => {});
    await seedCast(database.orm.em.fork(), new Date(startsAt));
    const away = { ...provider.settings(), id: "away", issuer: `http://127.0.0.1:${await freePort()}` };
    server = await startServer({
      database,
      config: { publicUrl, trustedProxies: ["127.0.0.1"], identityProviders: [provider.settings(), away] },
    });
  });
  afterAll(async () => {
    await server.close();
    vi.restoreAllMocks();
  });
  afterEach(() => {
    provider.tamper = undefined;
    provider.down = undefined;
    server.clock.set(startsAt);
  });

  const em = () => database.orm.em.fork();
  const visit = () => clientAt(server.url, someAddress());
  /** Begins, walks the provider's pages and comes back. */
  async function signIn(client: Client, { key }: { key: string }, level?: string): Promise<Outcome> {
    const { address, ticket } = await begin(client);
    return end(client, ticket, await provider.identify(address, key, level));
  }

  test("20 the right answer lets in the person of the tax code, under a new session, and links the identity once", async () => {
    const client = visit();
    await client.signIn("marco.rossi", password);
    const before = new Client(server.url, { cookie: client.cookieHeader() });
    const { address, ticket } = await begin(client, "/plan?person=x");
    const outcome = await end(client, ticket, await provider.identify(address, "giulia"));
    expect(outcome).toMatchObject({
      viewer: { userName: "giulia.ferrero" },
      next: "/plan?person=x",
      opening: null,
    });
    expect(await viewer(client)).toBe("giulia.ferrero");
    expect(await viewer(before)).toBeUndefined();
    await signIn(visit(), giulia);
    const links = await em().find(ExternalIdentity, { subject: "giulia" });
    expect(links.map(({ issuer, account }) => [issuer, account])).toEqual([
      [provider.issuer, accountId("giulia.ferrero")],
    ]);
  });

  test("20 what goes to the provider asks for code, PKCE, nonce, state and level, and leads back to our own address", async () => {
    const forged = new Client(server.url, {
      "x-forwarded-for": someAddress(),
      "x-forwarded-host": "evil.example",
    });
    const [one, other] = [await begin(forged), await begin(forged)].map(({ address }) => new URL(address));
    const asked = Object.fromEntries(one?.searchParams ?? []);
    expect(asked).toMatchObject({
      ...{ response_type: "code", code_challenge_method: "S256", prompt: "login", client_id: "blueasy-test" },
      ...{
        redirect_uri: `${publicUrl}/login/with/spid/back`,
        acr_values: expect.stringContaining(levels.strong),
      },
    });
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(asked[name]).toMatch(/^[\w-]{43}$/);
      expect(other?.searchParams.get(name)).not.toBe(asked[name]);
    }
  });

  const toClose = async (client: Client) =>
    (
      await client.ask<{ viewer: { identityToClose: { label: string; address: string } | null } }>(
        `{ viewer { identityToClose { label address } } }`,
      )
    ).viewer.identityToClose;
  const logout = (change: object = {}) => ({
    ...{ iss: provider.issuer, aud: "blueasy-test", sub: "giulia" },
    events: { "http://schemas.openid.net/event/backchannel-logout": {} },
    ...{ iat: soon(), exp: soon() + 120, jti: crypto.randomUUID(), ...change },
  });
  const tell = (made: Made, name = "spid") =>
    visit().fetch(`/oidc/${name}/sign-out`, {
      method: "POST",
      body: new URLSearchParams({ logout_token: provider.token(made) }),
    });
  const soon = () => Math.floor(Date.now() / 1000);
  const misdeeds: Readonly<Record<string, (claims: Record<string, unknown>) => Made>> = {
    "another nonce": (claims) => ({ claims: { ...claims, nonce: "another" } }),
    "no nonce": (claims) => ({ claims: { ...claims, nonce: undefined } }),
    "another issuer": (claims) => ({ claims: { ...claims, iss: "https://evil.example" } }),
    "another audience": (claims) => ({ claims: { ...claims, aud: "somebody-else" } }),
    "a token that is over": (claims) => ({ claims: { ...claims, iat: soon() - 900, exp: soon() - 600 } }),
    "no subject": (claims) => ({ claims: { ...claims, sub: undefined } }),
    "a stranger's signature": (claims) => ({ claims, key: "a stranger's" }),
    "no signature": (claims) => ({ claims, alg: "none" }),
    "our own secret as its key": (claims) => ({ claims, alg: "HS256" }),
  };
  test.each(Object.entries(misdeeds))("20 a token with %s lets nobody in", async (_what, tamper) => {
    const client = visit();
    provider.tamper = tamper;
    expect(await signIn(client, giulia)).toMatchObject({ code: "IDENTITY_REFUSED", viewer: null });
    expect(await viewer(client)).toBeUndefined();
    // the same, made anew without a change, does let in: the change is what was refused
    provider.tamper = (claims) => ({ claims });
    expect((await signIn(client, giulia)).code).toBeUndefined();
  });

  test("20 an answer whose state, issuer or code is another's lets nobody in, and one without a nonce of ours neither", async () => {
    const changes: readonly ((answer: URL) => void)[] = [
      ({ searchParams }) => searchParams.set("state", "another"),
      ({ searchParams }) => searchParams.delete("state"),
      ({ searchParams }) => searchParams.append("state", "twice"),
      ({ searchParams }) => searchParams.set("iss", "https://evil.example"),
      ({ searchParams }) => searchParams.delete("iss"),
      ({ searchParams }) => searchParams.set("code", "guessed"),
      ({ searchParams }) => searchParams.delete("code"),
    ];
    for (const change of changes) {
      const client = visit();
      const { address, ticket } = await begin(client);
      const answer = await provider.identify(address, "giulia");
      change(answer);
      expect(await end(client, ticket, answer), answer.search).toMatchObject({ code: "IDENTITY_REFUSED" });
      expect(await viewer(client)).toBeUndefined();
    }
    const { address, ticket } = await begin(visit());
    const changed = new URL(address);
    changed.searchParams.set("nonce", "x".repeat(43));
    const answer = await provider.identify(changed.href, "giulia");
    expect((await end(visit(), ticket, answer)).code).toBe("IDENTITY_REFUSED");
  });

  test("20 a code that somebody else obtained is worth nothing in another's sign-in (PKCE)", async () => {
    const [victim, thief] = [visit(), visit()];
    const own = await begin(victim);
    const stolen = await begin(thief);
    const foreign = await provider.identify(own.address, "giulia");
    const answer = await provider.identify(stolen.address, "paolo");
    answer.searchParams.set("code", foreign.searchParams.get("code") ?? "");
    expect((await end(thief, stolen.ticket, answer)).code).toBe("IDENTITY_REFUSED");
    expect(await viewer(thief)).toBeUndefined();
  });

  test("20 an answer counts once: again it is over, and of twenty at once one comes in", async () => {
    const { address, ticket } = await begin(visit());
    const answer = await provider.identify(address, "giulia");
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => end(visit(), ticket, answer)));
    expect(outcomes.filter((one) => one.viewer !== null)).toHaveLength(1);
    expect(new Set(outcomes.map(({ code }) => code))).toEqual(new Set([undefined, "IDENTITY_EXPIRED"]));
    expect((await end(visit(), ticket, answer)).code).toBe("IDENTITY_EXPIRED");
  });

  test("20 another browser, a changed ticket or a late one lets nobody in", async () => {
    const client = visit();
    const { address, ticket } = await begin(client);
    const answer = await provider.identify(address, "giulia");
    for (const wrong of ["", "x.y", `${ticket.slice(0, -4)}AAAA`, ticket.split(".").toReversed().join(".")]) {
      expect((await end(client, wrong, answer)).code).toBe("IDENTITY_EXPIRED");
    }
    const other = await begin(visit());
    expect((await end(client, other.ticket, answer)).code).toBe("IDENTITY_REFUSED");
    server.clock.forward({ minutes: 16 });
    expect((await end(client, ticket, answer)).code).toBe("IDENTITY_EXPIRED");
    expect(await viewer(client)).toBeUndefined();
  });

  test("20 a level without a second factor is too low, whether the provider says so or says none", async () => {
    expect((await signIn(visit(), giulia, levels.weak)).code).toBe("IDENTITY_TOO_WEAK");
    for (const acr of [undefined, "", "https://www.spid.gov.it/SpidL22", [levels.strong]]) {
      provider.tamper = (claims) => ({ claims: { ...claims, acr } });
      expect((await signIn(visit(), giulia)).code).toBe("IDENTITY_TOO_WEAK");
    }
  });

  test("20 a tax code that nobody insured has, or none at all, lets nobody in, and all of them alike", async () => {
    const unknown = await signIn(visit(), stranger);
    expect(unknown).toMatchObject({ code: "IDENTITY_UNKNOWN", viewer: null, opening: null });
    for (const taxCode of [
      "",
      7,
      null,
      "TINIT-FRRGLI02E54L219X",
      "' or 1=1 --",
      [`TINIT-${giulia.taxCode}`],
    ]) {
      provider.tamper = (claims) => ({ claims: { ...claims, [taxCodeClaim]: taxCode } });
      expect(await signIn(visit(), giulia)).toEqual(unknown);
    }
    expect(await em().count(ExternalIdentity, { subject: "stranger" })).toBe(0);
  });

  test("20 a tax code that the token leaves to the endpoint of user data counts as well", async () => {
    provider.tamper = (claims) => ({ claims: { ...claims, [taxCodeClaim]: undefined } });
    expect((await signIn(visit(), giulia)).viewer?.userName).toBe("giulia.ferrero");
  });

  test("20 a linked identity that suddenly has another's tax code lets in neither of them", async () => {
    expect((await signIn(visit(), paolo)).viewer?.userName).toBe("paolo.conti");
    provider.tamper = (claims) => ({ claims: { ...claims, [taxCodeClaim]: giulia.taxCode } });
    expect(await signIn(visit(), paolo)).toMatchObject({ code: "IDENTITY_UNKNOWN", viewer: null });
  });

  test("20 a disabled account stays out, and a minor gets none", async () => {
    const fork = em();
    const account = await fork.findOneOrFail(Account, { userName: "laura.bianchi" });
    account.disabledAt = new Date(startsAt);
    await fork.flush();
    expect(await signIn(visit(), laura)).toMatchObject({ code: "ACCOUNT_DISABLED", viewer: null });
    expect(await signIn(visit(), sofia)).toMatchObject({ code: "ONLY_ADULTS", viewer: null, opening: null });
  });

  test("20 a provider that is away or broken says so, and nothing of it is remembered", async () => {
    expect((await begin(visit(), null, "away")).code).toBe("IDENTITY_AWAY");
    expect((await begin(visit(), null, "nowhere")).code).toBe("NOT_FOUND");
    const client = visit();
    const { address, ticket } = await begin(client);
    const answer = await provider.identify(address, "giulia");
    provider.down = 500;
    expect((await end(client, ticket, answer)).code).toBe("IDENTITY_AWAY");
    provider.down = undefined;
    expect((await signIn(client, giulia)).viewer?.userName).toBe("giulia.ferrero");
  });

  test("20 who cancels there is told so", async () => {
    const client = visit();
    const { address, ticket } = await begin(client);
    const answer = await provider.identify(address, "");
    expect(await end(client, ticket, answer)).toMatchObject({ code: "IDENTITY_CANCELLED" });
  });

  test("20 somebody insured who was never here opens one account, however often it is sent, and comes in by it again", async () => {
    const client = visit();
    const { opening, viewer: nobody } = await signIn(client, luca);
    expect(nobody).toBeNull();
    expect(await viewer(client)).toBeUndefined();
    const open = async (asker: Client, ticket: string | null, email?: string) => {
      const { openAccountByIdentity } = await asker.ask<{
        openAccountByIdentity: {
          errors: { code: string; field: string }[];
          viewer: { userName: string } | null;
        };
      }>(
        `mutation ($input: OpenAccountInput!) {
          openAccountByIdentity(input: $input) { errors { code field } viewer { userName } }
        }`,
        { input: { ticket, email } },
      );
      return openAccountByIdentity;
    };
    expect((await open(client, opening)).errors).toEqual([{ code: "INVALID_INPUT", field: "input.email" }]);
    const asked = await begin(client);
    expect((await open(client, asked.ticket, "luca@posta.example")).errors[0]?.code).toBe("IDENTITY_EXPIRED");
    const opened = await Promise.all([1, 2, 3].map(() => open(visit(), opening, "luca@posta.example")));
    expect(opened.map(({ viewer: who }) => who?.userName)).toEqual(Array(3).fill("luca.rossi"));
    expect(await em().count(Account, { person: personId(luca) })).toBe(1);
    expect((await signIn(client, luca)).viewer?.userName).toBe("luca.rossi");
    server.clock.forward({ minutes: 16 });
    expect((await open(visit(), opening, "luca@posta.example")).errors[0]?.code).toBe("IDENTITY_EXPIRED");
    await expect(visit().signIn("luca.rossi", "")).rejects.toThrow("luca.rossi");
  });

  test("20 signing out says where the identity is closed too, to whoever came in by it alone", async () => {
    const client = visit();
    await signIn(client, giulia);
    const { label, address } = (await toClose(client)) ?? {};
    expect(label).toBe("SPID");
    expect(address).toMatch(new RegExp(`^${provider.issuer}/session/end[?].*logout_hint=giulia`));
    await client.signIn("giulia.ferrero", password);
    expect(await toClose(client)).toBeNull();
  });

  test("20 a provider's word that somebody has signed out there ends their session here, and nobody else's word does", async () => {
    const client = visit();
    const other = visit();
    await signIn(other, paolo);
    await signIn(client, giulia);
    const lies: Made[] = [
      { claims: logout(), key: "a stranger's" },
      { claims: logout(), alg: "none" },
      { claims: logout(), alg: "HS256" },
      { claims: logout({ iss: "https://evil.example" }) },
      { claims: logout({ aud: "somebody-else" }) },
      { claims: logout({ iat: soon() - 900 }) },
      { claims: logout({ nonce: "of a token that lets in" }) },
      { claims: logout({ events: {} }) },
      { claims: logout({ events: undefined }) },
      { claims: logout({ sub: undefined }) },
      { claims: logout({ jti: undefined }) },
    ];
    for (const lie of lies) expect((await tell(lie)).status, JSON.stringify(lie)).toBe(400);
    expect((await tell({ claims: logout() }, "nowhere")).status).toBe(404);
    expect(
      (await client.fetch("/oidc/spid/sign-out", { method: "POST", body: new URLSearchParams() })).status,
    ).toBe(400);
    expect((await tell({ claims: logout({ sid: "another session there" }) })).status).toBe(200);
    expect(await viewer(client)).toBe("giulia.ferrero");

    const word = { claims: logout() };
    expect((await tell(word)).status).toBe(200);
    expect(await viewer(client)).toBeUndefined();
    expect(await viewer(other)).toBe("paolo.conti");
    await signIn(client, giulia);
    expect((await tell(word)).status).toBe(200);
    expect(await viewer(client)).toBe("giulia.ferrero");

    let sid: unknown;
    provider.tamper = (claims) => {
      ({ sid } = claims);
      return { claims };
    };
    await signIn(client, giulia);
    expect((await tell({ claims: logout({ sub: undefined, sid }) })).status).toBe(200);
    expect(await viewer(client)).toBeUndefined();
  });

  test("20 who comes so to a facility works there at once, and is signed out by the provider also after changing facility", async () => {
    const taxCode = `SCCLNE80A41L219${checkCharacter("SCCLNE80A41L219")}`;
    const elena = {
      firstName: "Elena",
      lastName: "Sacco",
      taxCode,
      sex: "female",
      birthDate: localDate("1980-01-01"),
    } as const;
    const fork = em();
    const account = await fork.findOneOrFail(Account, { userName: "elena.sacco" });
    account.person = fork.create(Person, { id: crypto.randomUUID(), ...elena }).id;
    await fork.flush();
    provider.people.push(identityOf({ ...elena, key: "elena", email: null }));
    const client = visit();
    expect((await signIn(client, { key: "elena" })).viewer?.userName).toBe("elena.sacco");
    const facility = async () =>
      (await client.ask<{ viewer: { facility: { id: string } } | null }>(`{ viewer { facility { id } } }`))
        .viewer?.facility.id;
    expect(await facility()).toBe(crocettaId);
    await client.ask(`mutation ($id: ID!) { actForFacility(facilityId: $id) { errors { code } } }`, {
      id: sanSecondoId,
    });
    expect(await facility()).toBe(sanSecondoId);
    expect((await toClose(client))?.address).toContain("logout_hint=elena");
    expect((await tell({ claims: logout({ sub: "elena" }) })).status).toBe(200);
    expect(await facility()).toBeUndefined();
  });

  test("20 who acts for somebody insured gets an account too, and nobody gets one of the dead", async () => {
    const neri = {
      firstName: "Gianni",
      lastName: "Neri",
      taxCode: `NREGNN80A01L219${checkCharacter("NREGNN80A01L219")}`,
    };
    const [gianni, dead] = [{ ...neri, key: "gianni" }, luca];
    provider.people.push(identityOf(gianni));
    expect((await signIn(visit(), gianni)).code).toBe("IDENTITY_UNKNOWN");
    const desk = server.client();
    await desk.signIn("centrale.operativa", password);
    const representative = { ...neri, birthDate: "1980-01-01", email: "gianni@posta.example" };
    const represented = { taxCode: giulia.taxCode, lastName: giulia.lastName };
    const { id: documentId } = await desk.upload(scannedPdf);
    const input = {
      idempotencyKey: crypto.randomUUID(),
      kind: "DELEGATE",
      startsOn: "2026-11-23",
      documentId,
    };
    await desk.ask(
      `mutation ($input: EnterRepresentationInput!) { enterRepresentation(input: $input) { errors { code } } }`,
      { input: { ...input, represented, representative } },
    );
    expect(await signIn(visit(), gianni)).toMatchObject({ code: undefined, opening: expect.any(String) });

    const fork = em();
    const account = await fork.findOneOrFail(Account, { person: personId(dead) });
    Object.assign(account, { disabledAt: new Date(startsAt) });
    Object.assign(await fork.findOneOrFail(Person, { id: personId(dead) }), { diedOn: "2026-11-22" });
    await fork.flush();
    expect((await signIn(visit(), dead)).code).toBe("ACCOUNT_DISABLED");
    await fork.nativeUpdate(Account, { id: account.id }, { person: null });
    expect((await signIn(visit(), dead)).opening).toBeNull();
  });

  test("20 and 41 thirty answers that do not fit from one address are enough; others come in meanwhile", async () => {
    const client = visit();
    const codes: (string | undefined)[] = [];
    for (let tries = 0; tries < 31; tries++) {
      const { ticket } = await begin(client);
      codes.push((await end(client, ticket, "code=guessed&state=guessed")).code);
    }
    expect(codes.slice(0, 30).every((code) => code === "IDENTITY_REFUSED")).toBe(true);
    expect(codes[30]).toBe("TOO_MANY_ATTEMPTS");
    expect((await signIn(visit(), giulia)).viewer?.userName).toBe("giulia.ferrero");
  });
});
