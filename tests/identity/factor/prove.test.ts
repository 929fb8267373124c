import { generateSync } from "otplib";
import { beforeAll, describe, expect, test } from "vitest";
import { loseFactors } from "../../../server/identity/staff/lose-factors.ts";
import { perform } from "../../../server/kernel/act.ts";
import { clock } from "../../../server/kernel/actor.ts";
import { vaultOf } from "../../../server/kernel/vault.ts";
import { mailTo } from "../../journeys/story.ts";
import { SoftwarePasskey } from "../../../server/seed/software-passkey.ts";
import { madeBy, passkeyOf } from "../../support/authenticator.ts";
import { password, seedCast } from "../../support/cast.ts";
import type { Client } from "../../support/client.ts";
import { describeOnOneDatabase } from "../../support/databases.ts";
import { serverFor, startsAt, type TestServer } from "../../support/server.ts";

const reception = "reception.crocetta";

interface Payload {
  readonly errors: readonly { readonly code: string; readonly field: string | null }[];
  readonly factor?: { readonly id: string } | null;
  readonly codes?: readonly string[] | null;
  readonly viewer?: { readonly door: string; readonly needs: string | null } | null;
}

/** Asks one mutation with one input; its payload. */
async function told(client: Client, name: string, input: object, also = ""): Promise<Payload> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
    .replace(/^(ProveBy|SignInBy)Passkey/, "PasskeyAnswer")
    .replace("ByLetter", "ByCode");
  const answer = await client.ask<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { errors { code field } ${also} } }`,
    { input },
  );
  return answer[name] as Payload;
}

const viewerOf = async (client: Client) =>
  (await client.ask<{ viewer: { door: string; needs: string | null } | null }>(`{ viewer { door needs } }`))
    .viewer;

/** How the newest tries to sign in ended, the newest first. */
async function outcomes(client: Client, first: number): Promise<string[]> {
  const { signIns } = await client.ask<{ signIns: { edges: { node: { outcome: string } }[] } }>(
    `query ($first: Int) { signIns(first: $first) { edges { node { outcome } } totalCount } }`,
    { first },
  );
  return signIns.edges.map(({ node }) => node.outcome);
}

/** The password is right, and nothing more. */
async function half(server: TestServer, userName = reception): Promise<Client> {
  const client = server.client();
  await client.ask(`mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }`, {
    input: { userName, password },
  });
  return client;
}

/** An app of the viewer's, and its code at the server's time. */
async function app(server: TestServer, client: Client) {
  const { newAuthenticatorApp } = await client.ask<{
    newAuthenticatorApp: { nonce: string; secret: string };
  }>(`{ newAuthenticatorApp { nonce secret } }`);
  const { nonce, secret } = newAuthenticatorApp;
  return { nonce, code: () => generateSync({ secret, epoch: server.clock.now().getTime() / 1000 }) };
}

async function challenge(client: Client): Promise<string> {
  return (await client.ask<{ passkeyChallenge: string }>(`{ passkeyChallenge }`)).passkeyChallenge;
}

async function answerOf(client: Client, passkey: SoftwarePasskey, origin?: string) {
  const options = await challenge(client);
  return { response: passkey.answer(options, origin ?? client.originIn(options)) };
}

const codes = ({ errors }: Payload) => errors.map(({ code }) => code);

describeOnOneDatabase("a second factor", (database) => {
  beforeAll(() => seedCast(database.orm.em.fork(), new Date(startsAt)));
  const server = serverFor({ database });
  const passkey = passkeyOf(reception);

  describe("of who works at a facility", () => {
    test("is asked for after the password, and until then nothing but proving is open", async () => {
      const client = await half(server);
      expect(await viewerOf(client)).toEqual({ door: "PROVING", needs: "FACTOR" });
      const { errors } = await client.send(`{ takesInCharge { totalCount } }`);
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(["UNAUTHENTICATED"]);
      expect(
        await told(client, "proveByPasskey", await answerOf(client, passkey), "viewer { door needs }"),
      ).toEqual({
        errors: [],
        viewer: { door: "FACILITY", needs: null },
      });
      expect(await viewerOf(client)).toEqual({ door: "FACILITY", needs: null });
    });

    test("is another session once it is proved, and the half one is worth nothing", async () => {
      const client = await half(server);
      const before = client.cookieHeader();
      await client.prove(passkey);
      const old = server.client();
      const response = await old.fetch("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", cookie: before },
        body: JSON.stringify({ query: "{ viewer { door } }" }),
      });
      expect(await response.json()).toEqual({ data: { viewer: null } });
    });

    test("an answer counts once, for its own session, at this address, and by its owner's passkey alone", async () => {
      const client = await half(server);
      const other = await half(server);
      const answer = await answerOf(client, passkey);
      expect(codes(await told(other, "proveByPasskey", answer))).toEqual(["PASSKEY_REFUSED"]);
      for (const wrong of [
        await answerOf(client, passkey, "https://blueasy.evil.example"),
        await answerOf(client, passkeyOf("reception.sansecondo")),
        { response: passkey.answer(await challenge(server.client()), server.url) },
        { response: "{}" },
      ]) {
        expect(codes(await told(client, "proveByPasskey", wrong))).toEqual(["PASSKEY_REFUSED"]);
      }
      expect(codes(await told(client, "proveByPasskey", answer))).toEqual([]);
      const again = await half(server);
      expect(codes(await told(again, "proveByPasskey", answer))).toEqual(["PASSKEY_REFUSED"]);
    });

    test("an answer that comes eleven minutes later is refused", async () => {
      const client = await half(server);
      const answer = await answerOf(client, passkey);
      server.clock.forward({ minutes: 11 });
      expect(codes(await told(client, "proveByPasskey", answer))).toEqual(["PASSKEY_REFUSED"]);
    });

    test("who has one enters by it and not by adding another", async () => {
      const client = await half(server);
      const { nonce, code } = await app(server, client);
      const added = await told(client, "addAuthenticatorApp", { nonce, code: code(), name: "" });
      expect(codes(added)).toEqual(["INVALID_STATE"]);
      expect((await viewerOf(client))?.door).toBe("PROVING");
    });
  });

  describe("that is an app", () => {
    test("is offered to a member, asked for from then on, and each of its codes is good once", async () => {
      const member = await half(server, "giulia.ferrero");
      expect((await viewerOf(member))?.door).toBe("MEMBER");
      const { nonce, code } = await app(server, member);
      const wrong = code() === "000000" ? "111111" : "000000";
      expect(await told(member, "addAuthenticatorApp", { nonce, code: wrong, name: "" })).toEqual({
        errors: [{ code: "CODE_WRONG", field: "input.code" }],
      });
      expect(
        codes(await told(member, "addAuthenticatorApp", { nonce, code: code(), name: " Telefono " })),
      ).toEqual([]);
      const next = await half(server, "giulia.ferrero");
      expect(await viewerOf(next)).toEqual({ door: "PROVING", needs: "FACTOR" });
      // that it was shown proved the app; the same thirty seconds prove nothing more
      expect(codes(await told(next, "proveByCode", { code: code() }))).toEqual(["CODE_WRONG"]);
      server.clock.forward({ minutes: 1 });
      const stolen = code();
      expect(codes(await told(next, "proveByCode", { code: stolen }))).toEqual([]);
      const thief = await half(server, "giulia.ferrero");
      expect(codes(await told(thief, "proveByCode", { code: stolen }))).toEqual(["CODE_WRONG"]);
      expect((await viewerOf(thief))?.door).toBe("PROVING");
    });

    test("can be guessed ten times in a quarter of an hour, also by a hundred at once; a passkey is not locked by that", async () => {
      const owner = await half(server, "paolo.conti");
      const { nonce, code } = await app(server, owner);
      await told(owner, "addAuthenticatorApp", { nonce, code: code(), name: "" });
      server.clock.forward({ minutes: 1 });
      const right = code();
      const guesses = Array.from({ length: 100 }, (_, index) => String(index).padStart(6, "0")).filter(
        (guess) => guess !== right,
      );
      const thief = await half(server, "paolo.conti");
      const answers = await Promise.all(guesses.map((guess) => told(thief, "proveByCode", { code: guess })));
      const all = answers.flatMap(codes);
      expect(all.filter((one) => one === "CODE_WRONG")).toHaveLength(10);
      expect(all.filter((one) => one === "TOO_MANY_ATTEMPTS")).toHaveLength(guesses.length - 10);
      server.clock.forward({ minutes: 16 });
      expect(codes(await told(thief, "proveByCode", { code: code() }))).toEqual([]);
    });

    test("of eight who send the same right code at once one gets in", async () => {
      server.clock.forward({ minutes: 1 });
      const member = await half(server, "marco.rossi");
      const { nonce, code } = await app(server, member);
      await told(member, "addAuthenticatorApp", { nonce, code: code(), name: "" });
      server.clock.forward({ minutes: 1 });
      const clients = await Promise.all(Array.from({ length: 8 }, () => half(server, "marco.rossi")));
      const answers = await Promise.all(
        clients.map((client) => told(client, "proveByCode", { code: code() })),
      );
      expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    });
  });

  describe("that is a passkey", () => {
    test("signs a member in alone, unlocked, and is not one account's and then another's", async () => {
      const member = await half(server, "laura.bianchi");
      const own = new SoftwarePasskey("laura's telephone");
      const { newPasskey } = await member.ask<{ newPasskey: string }>(`{ newPasskey }`);
      const response = madeBy(own, newPasskey, server.url);
      expect(codes(await told(member, "addPasskey", { response, name: "Telefono" }))).toEqual([]);
      expect(codes(await told(member, "addPasskey", { response, name: "Telefono" }))).toEqual([
        "PASSKEY_REFUSED",
      ]);

      const desk = await half(server, "centrale.operativa");
      await desk.prove(passkeyOf("centrale.operativa"));
      const asked = await desk.ask<{ newPasskey: string }>(`{ newPasskey }`);
      const taken = { response: madeBy(own, asked.newPasskey, server.url), name: "" };
      expect(codes(await told(desk, "addPasskey", taken))).toEqual(["PASSKEY_REFUSED"]);

      const visitor = server.client();
      const options = await challenge(visitor);
      expect(JSON.parse(options)).toMatchObject({ allowCredentials: [], userVerification: "required" });
      const locked = own.answer(options, server.url, { verified: false });
      expect(codes(await told(visitor, "signInByPasskey", { response: locked }))).toEqual([
        "PASSKEY_REFUSED",
      ]);
      expect(
        codes(await told(visitor, "signInByPasskey", { response: own.answer(options, server.url) })),
      ).toEqual([]);
      expect(await viewerOf(visitor)).toEqual({ door: "MEMBER", needs: null });
    });
  });

  describe("of one's own", () => {
    const factors = async (client: Client) =>
      (
        await client.ask<{ factors: { id: string; kind: string; name: string; codesLeft: number | null }[] }>(
          `{ factors { id kind name codesLeft } }`,
        )
      ).factors;
    const remove = async (client: Client, id: string) =>
      (
        await client.ask<{ removeFactor: Payload }>(
          `mutation ($id: ID!) { removeFactor(factorId: $id) { errors { code field } } }`,
          { id },
        )
      ).removeFactor;

    test("is named, listed and taken away by its owner, but the last one of who works here stays", async () => {
      const desk = await half(server, "davide.greco");
      await desk.prove(passkeyOf("davide.greco"));
      const [first] = await factors(desk);
      expect(codes(await remove(desk, first?.id ?? ""))).toEqual(["LAST_FACTOR"]);
      const { nonce, code } = await app(server, desk);
      await told(desk, "addAuthenticatorApp", { nonce, code: code(), name: "Vecchio" });
      const [, second] = await factors(desk);
      await told(desk, "renameFactor", { factorId: second?.id, name: "Telefono nuovo" });
      expect((await factors(desk)).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
        "PASSKEY Passkey dimostrativa",
        "TOTP Telefono nuovo",
      ]);
      const stranger = await half(server, "silvia.moretti");
      await stranger.prove(passkeyOf("silvia.moretti"));
      expect(codes(await remove(stranger, second?.id ?? ""))).toEqual(["NOT_FOUND"]);
      expect(codes(await told(stranger, "renameFactor", { factorId: second?.id, name: "x" }))).toEqual([
        "NOT_FOUND",
      ]);
      expect(codes(await remove(desk, first?.id ?? ""))).toEqual([]);
      expect(codes(await remove(desk, second?.id ?? ""))).toEqual(["LAST_FACTOR"]);
    });

    test("that was lost is replaced by a recovery code, good once, and a new sheet ends the old one", async () => {
      const desk = await half(server, "rita.fontana");
      await desk.prove(passkeyOf("rita.fontana"));
      const sheet = async () =>
        (
          await desk.ask<{ makeRecoveryCodes: Payload }>(
            `mutation { makeRecoveryCodes { errors { code } codes } }`,
          )
        ).makeRecoveryCodes.codes ?? [];
      const [code = ""] = await sheet();
      const lost = await half(server, "rita.fontana");
      expect(codes(await told(lost, "proveByCode", { code: code.toUpperCase().replace("-", " ") }))).toEqual(
        [],
      );
      expect((await factors(lost)).at(-1)).toMatchObject({ kind: "RECOVERY_CODES", codesLeft: 9 });
      const again = await half(server, "rita.fontana");
      expect(codes(await told(again, "proveByCode", { code }))).toEqual(["CODE_WRONG"]);
      const [, old = ""] = [code, ...(await sheet())];
      await sheet();
      expect(codes(await told(again, "proveByCode", { code: old }))).toEqual(["CODE_WRONG"]);
    });

    test("that was lost is taken away for its owner, who is signed out everywhere and sets up another", async () => {
      const desk = await half(server, "silvia.moretti");
      await desk.prove(passkeyOf("silvia.moretti"));
      const performer = {
        ...{ em: database.orm.em.fork(), actor: clock, now: () => server.clock.now() },
        ...{ vault: vaultOf(Buffer.alloc(32)), onCommit: () => {} },
      };
      const lose = (name: string) =>
        perform(performer, "account.loseFactors", {}, (act) => loseFactors(act, name));
      expect(await lose("nobody.at.all")).toBeUndefined();
      expect(await lose("silvia.moretti")).toBe(1);
      expect(await viewerOf(desk)).toBeNull();
      const next = await half(server, "silvia.moretti");
      expect(await viewerOf(next)).toEqual({ door: "PROVING", needs: "LETTER" });
      await next.ask(`mutation { sendEntryCode { errors { code } } }`);
      const letter = await mailTo(next, "silvia.moretti@centrale.example", /codice per rientrare/);
      const [byLetter = ""] = /\d{6}/.exec(letter) ?? [];
      expect(await told(next, "proveByLetter", { code: byLetter }, "viewer { door needs }")).toEqual({
        errors: [],
        viewer: { door: "PROVING", needs: "ENROLMENT" },
      });
      const { nonce, code } = await app(server, next);
      const begun = await told(
        next,
        "addAuthenticatorApp",
        { nonce, code: code(), name: "" },
        "viewer { door needs }",
      );
      expect(begun).toEqual({ errors: [], viewer: { door: "DESK", needs: null } });
    });

    test("proves once more who is signed in, by a code too; a wrong one stands in the log of sign-ins", async () => {
      const desk = await half(server, "rita.fontana");
      await desk.prove(passkeyOf("rita.fontana"));
      const { makeRecoveryCodes } = await desk.ask<{ makeRecoveryCodes: Payload }>(
        `mutation { makeRecoveryCodes { errors { code } codes } }`,
      );
      const [code] = makeRecoveryCodes.codes ?? [];
      server.clock.forward({ minutes: 11 });
      const make = `mutation { makeRecoveryCodes { errors { code } } }`;
      expect(await desk.ask(make)).toMatchObject({
        makeRecoveryCodes: { errors: [{ code: "FRESH_PROOF_NEEDED" }] },
      });
      expect(codes(await told(desk, "proveAgain", { code, password }))).toEqual(["INVALID_INPUT"]);
      expect(codes(await told(desk, "proveAgain", { code }))).toEqual([]);
      expect(codes(await told(desk, "proveAgain", { code }))).toEqual(["CODE_WRONG"]);
      expect(await desk.ask(make)).toEqual({ makeRecoveryCodes: { errors: [] } });
      expect(await outcomes(desk, 1)).toEqual(["WRONG_FACTOR"]);
    });

    test("that is a passkey proves once more who is signed in, once, for its own session; a refused one is logged", async () => {
      const desk = await half(server, "rita.fontana");
      await desk.prove(passkeyOf("rita.fontana"));
      server.clock.forward({ minutes: 11 });
      const make = async () =>
        codes(
          (
            await desk.ask<{ makeRecoveryCodes: Payload }>(
              `mutation { makeRecoveryCodes { errors { code field } } }`,
            )
          ).makeRecoveryCodes,
        );
      expect(await make()).toEqual(["FRESH_PROOF_NEEDED"]);
      const again = async (passkey: string | undefined, more = {}) =>
        codes(await told(desk, "proveAgain", { passkey, ...more }));
      const other = await half(server, "rita.fontana");
      for (const { response } of [
        await answerOf(other, passkeyOf("rita.fontana")),
        await answerOf(server.client(), passkeyOf("rita.fontana")),
        await answerOf(desk, passkeyOf("silvia.moretti")),
        { response: "{}" },
      ])
        expect(await again(response)).toEqual(["PASSKEY_REFUSED"]);
      expect((await outcomes(desk, 5)).toSorted()).toEqual(["HALF_PROVED", ...Array(4).fill("WRONG_FACTOR")]);
      const { response } = await answerOf(desk, passkeyOf("rita.fontana"));
      expect(await again(response, { password })).toEqual(["INVALID_INPUT"]);
      expect(await again(response)).toEqual([]);
      expect(await make()).toEqual([]);
      expect(await again(response)).toEqual(["PASSKEY_REFUSED"]);
    });

    test("is one line of the log of sign-ins with its password; what was not completed stays, and a refused passkey", async () => {
      const owner = "reception.sansecondo";
      const stranger = server.client();
      const options = await challenge(stranger);
      const forged = passkeyOf(owner).answer(options, "https://blueasy.evil.example");
      expect(codes(await told(stranger, "signInByPasskey", { response: forged }))).toEqual([
        "PASSKEY_REFUSED",
      ]);
      const thief = await half(server, owner);
      const wrong = await answerOf(thief, passkeyOf("rita.fontana"));
      expect(codes(await told(thief, "proveByPasskey", wrong))).toEqual(["PASSKEY_REFUSED"]);
      server.clock.forward({ seconds: 1 });
      const client = await half(server, owner);
      server.clock.forward({ seconds: 1 });
      await client.prove(passkeyOf(owner));
      expect((await outcomes(client, 10)).at(0)).toBe("SIGNED_IN");
      expect((await outcomes(client, 10)).toSorted()).toEqual([
        "HALF_PROVED",
        "SIGNED_IN",
        "WRONG_FACTOR",
        "WRONG_FACTOR",
      ]);
    });
  });
});
