import { beforeEach, expect, test } from "vitest";
import { checkCharacter } from "../../server/identity/tax-code.ts";
import { demoCardNumber } from "../../server/seed/run.ts";
import { giulia, laura, luca, marco, password, type Person, seedCast, sofia } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase, emptyButNetwork } from "../support/databases.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { mailTo, signedIn, type UserError } from "./story.ts";

const wording = "2026-11";
const everything = ["NOTICE", "HEALTH_DATA", "NEWS"];
const chosen = "tre parole da luca";
const address = "luca.nuovo@posta.example";

/** What somebody types who is this person. */
const as = (person: Person) => ({
  ...{ taxCode: person.taxCode, cardNumber: demoCardNumber(person.key), birthDate: person.birthDate },
  ...{ email: address, agreements: ["NOTICE", "HEALTH_DATA"], wording },
});

interface Started {
  readonly errors: UserError[];
  readonly registrationId: string | null;
}

async function start(client: Client, application: object): Promise<Started> {
  const { startRegistration } = await client.ask<{ startRegistration: Started }>(
    `mutation ($input: StartRegistrationInput!) {
      startRegistration(input: $input) { errors { code field message } registrationId }
    }`,
    { input: application },
  );
  return startRegistration;
}

async function begun(client: Client, application: object): Promise<string> {
  const { errors, registrationId } = await start(client, application);
  expect(errors).toEqual([]);
  return registrationId ?? "";
}

async function complete(
  client: Client,
  registrationId: string,
  given: { code: string; userName?: string; password?: string },
) {
  const { completeRegistration } = await client.ask<{
    completeRegistration: { errors: UserError[]; viewer: { door: string; userName: string } | null };
  }>(
    `mutation ($input: CompleteRegistrationInput!) {
      completeRegistration(input: $input) { errors { code field message } viewer { door userName } }
    }`,
    { input: { registrationId, userName: "luca.rossi", password: chosen, ...given } },
  );
  return completeRegistration;
}

const codes = ({ errors }: { errors: UserError[] }) => errors.map(({ code, field }) => [code, field]);

interface Agreement {
  readonly id: string;
  readonly kind: string;
  readonly wording: string;
  readonly text: string;
  readonly givenAt: string;
  readonly revokedAt: string | null;
}

const agreements = async (client: Client) =>
  (await client.ask<{ agreements: Agreement[] }>(`{ agreements { id kind wording text givenAt revokedAt } }`))
    .agreements;

async function revoke(client: Client, agreementId: string | undefined) {
  const { revokeAgreement } = await client.ask<{ revokeAgreement: { errors: UserError[] } }>(
    `mutation ($input: RevokeAgreementInput!) { revokeAgreement(input: $input) { errors { code field } } }`,
    { input: { agreementId } },
  );
  return codes(revokeAgreement);
}

async function agree(client: Client, kinds: readonly string[], edition = wording) {
  const answer = await client.ask<{ agree: { errors: UserError[] } }>(
    `mutation ($input: AgreeInput!) { agree(input: $input) { errors { code field } } }`,
    { input: { agreements: kinds, wording: edition } },
  );
  return codes(answer.agree);
}

const needs = async (client: Client) =>
  (await client.ask<{ viewer: { door: string; needs: string | null } }>(`{ viewer { door needs } }`)).viewer;

describeOnOneDatabase("a member registers", (database) => {
  const server = serverFor({ database });
  let desk: Client;

  beforeEach(async () => {
    server.clock.set(startsAt);
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, server.clock.now());
    desk = await signedIn(server, "centrale.operativa");
  });

  const codeOf = async (to = address) =>
    /aperto: (\d{6})/.exec(await mailTo(desk, to, /codice per registrarti/))?.[1] ?? "";
  const letters = async (em = database.orm.em.fork()) =>
    (
      await em
        .getConnection()
        .execute<{ template: string; recipient: string }[]>(
          `select template, recipient from outbox_mail where template in ('registrationCode', 'alreadyRegistered') order by 1`,
        )
    ).map(({ template, recipient }) => [template, recipient]);

  test("by tax code, card, birth date and the code of a letter; then password, consents and address are there", async () => {
    const client = server.client();
    const clicks = [1, 2].map(() => begun(client, { ...as(luca), agreements: everything }));
    const [id = "", again] = await Promise.all(clicks);
    expect(again).toBe(id);
    const code = await codeOf();
    expect(await complete(client, id, { code })).toMatchObject({
      errors: [],
      viewer: { door: "MEMBER", userName: "luca.rossi" },
    });
    expect((await agreements(client)).map(({ kind, wording: edition }) => [kind, edition])).toEqual(
      expect.arrayContaining(everything.map((kind) => [kind, wording])),
    );
    for (const { text } of await agreements(client)) expect(text.length).toBeGreaterThan(60);
    const { personProfile } = await client.ask<{ personProfile: { email: string } }>(
      `{ personProfile { email } }`,
    );
    expect(personProfile.email).toBe(address);
    await server.client().signIn("LUCA.rossi", chosen);
    expect(await mailTo(desk, address, /account Blueasy è attivo/)).toContain("/login");
    // neither the code nor the same data work again
    expect(codes(await complete(server.client(), id, { code, userName: "luca.due" }))).toEqual([
      ["CODE_EXPIRED", "input.code"],
    ]);
    server.clock.set("2026-11-23T09:01:00Z");
    await begun(server.client(), as(luca));
    expect(await mailTo(desk, address, /già un account/)).toContain("tessera");
  });

  test("whoever types the code that the tax office made for two alike is the same person", async () => {
    const first15 = luca.taxCode.slice(0, 14) + "V";
    const omocodia = first15 + checkCharacter(first15);
    const em = database.orm.em.fork();
    await em
      .getConnection()
      .execute(`update person set tax_code = ? where tax_code = ?`, [omocodia, luca.taxCode]);
    const id = await begun(server.client(), { ...as(luca), taxCode: ` ${omocodia.toLowerCase()} ` });
    expect(await complete(server.client(), id, { code: await codeOf() })).toMatchObject({ errors: [] });
  });

  test("what fits nobody answers like what fits, and no letter follows", async () => {
    const nobody = [
      { ...as(luca), birthDate: "2005-01-31" },
      { ...as(luca), cardNumber: demoCardNumber(marco.key) },
      { ...as(luca), taxCode: giulia.taxCode },
      // a minor does not register
      as(sofia),
      // another's account is told where that other reads it, never at the address that was typed
      { ...as(giulia), email: "ladro@posta.example" },
    ];
    const answers = await Promise.all(nobody.map((application) => start(server.client(), application)));
    const right = await start(server.client(), as(luca));
    const shape = ({ errors, registrationId }: Started) => [errors, registrationId?.length];
    for (const answer of answers) expect(shape(answer)).toEqual(shape(right));
    await codeOf();
    expect(await letters()).toEqual([
      ["alreadyRegistered", giulia.email],
      ["registrationCode", address],
    ]);
    const refused = await Promise.all(
      [...answers, right].map(({ registrationId }) =>
        complete(server.client(), registrationId ?? "", { code: "000000x" }),
      ),
    );
    for (const { errors } of refused) expect(errors).toEqual(refused[0]?.errors);
    expect(refused[0]?.errors[0]?.code).toBe("CODE_WRONG");
  });

  test("what cannot be anybody's is said at its field, and so is what was not ticked", async () => {
    const wrong = async (change: object) => codes(await start(server.client(), { ...as(luca), ...change }));
    expect(await wrong({ taxCode: `${luca.taxCode.slice(0, 15)}0` })).toEqual([
      ["TAX_CODE_INVALID", "input.taxCode"],
    ]);
    expect(
      await wrong({
        cardNumber: demoCardNumber(luca.key).replace(/.$/, (digit) => String((Number(digit) + 1) % 10)),
      }),
    ).toEqual([["CARD_NUMBER_INVALID", "input.cardNumber"]]);
    expect(await wrong({ email: "luca@" })).toEqual([["INVALID_INPUT", "input.email"]]);
    expect(await wrong({ agreements: ["NOTICE"] })).toEqual([["INVALID_INPUT", "input.agreements"]]);
    expect(await wrong({ wording: "2020-01" })).toEqual([["WORDING_CHANGED", "input.wording"]]);
    expect(await letters()).toEqual([]);
  });

  test("a taken user name and a weak password cost no code, and five wrong codes end it", async () => {
    const id = await begun(server.client(), as(luca));
    const code = await codeOf();
    const tries = async (given: object) => codes(await complete(server.client(), id, { code, ...given }));
    expect(await tries({ userName: "Giulia.Ferrero" })).toEqual([["USER_NAME_TAKEN", "input.userName"]]);
    expect(await tries({ userName: "lu", password: "corta" })).toEqual([
      ["INVALID_INPUT", "input.userName"],
      ["INVALID_INPUT", "input.password"],
    ]);
    expect(await tries({ password: "LUCA-Rossi" })).toEqual([["INVALID_INPUT", "input.password"]]);
    expect(await tries({ password: "a".repeat(129) })).toEqual([["INVALID_INPUT", "input.password"]]);
    for (let wrong = 0; wrong < 5; wrong++)
      expect(await tries({ code: "1" })).toEqual([["CODE_WRONG", "input.code"]]);
    expect(await tries({})).toEqual([["CODE_EXPIRED", "input.code"]]);
  });

  test("after ten minutes the code is over", async () => {
    const id = await begun(server.client(), as(luca));
    const code = await codeOf();
    server.clock.set("2026-11-23T09:10:00Z");
    expect(codes(await complete(server.client(), id, { code }))).toEqual([["CODE_EXPIRED", "input.code"]]);
  });

  test("of two who complete at once one has the account, whoever of them and by whatever name", async () => {
    const first = await begun(server.client(), as(luca));
    const second = await begun(server.client(), { ...as(luca), email: "luca.altro@posta.example" });
    const [one, other] = [await codeOf(), await codeOf("luca.altro@posta.example")];
    const answers = await Promise.all([
      complete(server.client(), first, { code: one }),
      complete(server.client(), first, { code: one, userName: "luca.secondo" }),
      complete(server.client(), second, { code: other, userName: "luca.terzo" }),
    ]);
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const [{ count } = { count: "" }] = await database.orm.em
      .fork()
      .getConnection()
      .execute<{ count: string }[]>(
        `select count(*) from account a join person p on p.id = a.person_id where p.tax_code = ?`,
        [luca.taxCode],
      );
    expect(Number(count)).toBe(1);
  });

  test("who takes the consent on health data back is outside from the next request on, everywhere, until it is given again", async () => {
    const [here, elsewhere] = [
      await signedIn(server, "laura.bianchi"),
      await signedIn(server, "laura.bianchi"),
    ];
    const news = elsewhere.subscribe(`subscription { happenings { cursor } }`);
    const ended = news.next();
    const mine = await agreements(here);
    const one = (kind: string) => mine.find((agreement) => agreement.kind === kind)?.id;
    expect(await revoke(await signedIn(server, "marco.rossi"), one("HEALTH_DATA"))).toEqual([
      ["NOT_FOUND", "input.agreementId"],
    ]);
    expect(await revoke(here, one("NOTICE"))).toEqual([["INVALID_STATE", null]]);
    expect(await revoke(here, one("HEALTH_DATA"))).toEqual([]);
    for (const client of [here, elsewhere]) {
      expect(await needs(client)).toEqual({ door: "PROVING", needs: "AGREEMENT" });
      const { errors } = await client.send(`{ personProfile { email } }`);
      expect(errors[0]?.extensions?.code).toBe("UNAUTHENTICATED");
    }
    expect(await ended).toMatchObject({ done: true });
    const again = server.client();
    await again.signIn("laura.bianchi", password);
    expect(await needs(again)).toEqual({ door: "PROVING", needs: "AGREEMENT" });
    expect(await agree(again, ["NOTICE"])).toEqual([["INVALID_INPUT", "input.agreements"]]);
    expect(await agree(again, everything, "2020-01")).toEqual([["WORDING_CHANGED", "input.wording"]]);
    await Promise.all([agree(again, everything), agree(here, everything)]);
    expect(await needs(elsewhere)).toEqual({ door: "MEMBER", needs: null });
    const history = await agreements(here);
    expect(
      history.filter(({ kind }) => kind === "HEALTH_DATA").map(({ revokedAt }) => revokedAt !== null),
    ).toEqual(expect.arrayContaining([true, false]));
    expect(history).toHaveLength(4);
    expect(laura.email).not.toBeNull();
  });
});
