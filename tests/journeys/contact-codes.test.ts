import { beforeAll, beforeEach, expect, test } from "vitest";
import { giulia, laura, marco, type Person, personId, seedCast, sofia } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { mailTo, signedIn, type UserError } from "./story.ts";

interface Profile {
  readonly email: string | null;
  readonly mobile: string | null;
  readonly smsOptIn: boolean;
  readonly street: string | null;
  readonly stamp: string;
  readonly awaitedContacts: {
    readonly email: string | null;
    readonly mobile: string | null;
    readonly codes: readonly {
      place: "OLD" | "NEW_EMAIL" | "NEW_MOBILE";
      sentTo: string;
      isGiven: boolean;
      attemptsLeft: number;
    }[];
  } | null;
}

interface Answer {
  readonly errors: UserError[];
  readonly profile: Profile | null;
}

const fields = `email mobile smsOptIn street stamp awaitedContacts { email mobile codes { place sentTo isGiven attemptsLeft } }`;
const oldAddress = marco.email ?? "";
const address = "marco@nuova.example";
const [typed, number] = ["347 1234567", "+393471234567"];
const codes = ({ errors }: Pick<Answer, "errors">) => errors.map(({ code, field }) => [code, field]);

describeOnOneDatabase("another email or mobile", (database) => {
  const server = serverFor({ database });
  let husband: Client;
  let wife: Client;
  /** The inbox of development is everybody's. */
  let inbox: Client;

  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
    [husband, wife] = await Promise.all([signedIn(server, "marco.rossi"), signedIn(server, "laura.bianchi")]);
    inbox = server.client();
  });

  const sql = <Row extends object>(statement: string, values: readonly unknown[] = []) =>
    database.orm.em
      .fork()
      .getConnection()
      .execute<Row[]>(statement, [...values]);

  /** As it was when everybody signed in: nothing asked for, nothing counted, and no letter of the test before still to come. */
  beforeEach(async () => {
    server.clock.set(startsAt);
    for (const table of ["counting_window", "development_mail", "outbox_mail"])
      await sql(`delete from ${table}`);
    await sql(`update proof set ended_at = now() where ended_at is null`);
    await sql(`update contact_request set ended_at = now() where ended_at is null and done_at is null`);
    await sql(`update account set email = ? where user_name = 'marco.rossi'`, [oldAddress]);
    for (const { email, mobile, ...one } of [marco, laura, sofia])
      await sql(
        `update person set email = ?, mobile = ?, sms_opt_in = false, language = 'it', street = null, postcode = null,
         municipality = null, province = null, country = null where id = ?`,
        [email, mobile, personId({ ...one, email, mobile })],
      );
  });

  async function profile(client: Client, of: Person = marco): Promise<Profile> {
    const { personProfile } = await client.ask<{ personProfile: Profile }>(
      `query ($id: ID) { personProfile(personId: $id) { ${fields} } }`,
      { id: personId(of) },
    );
    return personProfile;
  }

  async function tell(client: Client, mutation: string, inputType: string, input: object): Promise<Answer> {
    const answer = await client.ask<Record<string, Answer>>(
      `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { errors { code message field } profile { ${fields} } } }`,
      { input },
    );
    return answer[mutation] as Answer;
  }

  async function change(client: Client, contacts: object, of: Person = marco) {
    const { stamp, email, mobile } = await profile(client, of);
    return tell(client, "changePersonContacts", "ChangePersonContactsInput", {
      ...{ personId: personId(of), stamp, smsOptIn: false, language: "IT", email, mobile, ...contacts },
    });
  }

  interface Given {
    readonly codeAtOld?: string;
    readonly codeAtNewEmail?: string;
    readonly codeAtNewMobile?: string;
  }
  const give = (client: Client, given: Given, of: Person = marco) =>
    tell(client, "giveContactCodes", "GiveContactCodesInput", { personId: personId(of), ...given });
  const again = (client: Client) =>
    tell(client, "resendContactCodes", "AwaitedContactsInput", { personId: personId(marco) });
  const cancel = (client: Client) =>
    tell(client, "cancelContactChange", "AwaitedContactsInput", { personId: personId(marco) });

  const codeAt = async (to: string) =>
    /profil[eo]: (\d{6})/.exec(await mailTo(inbox, to, /codice per (cambiare|la nuova)/))?.[1] ?? "";
  /** A text message has no subject. */
  const textTo = (to: string) => mailTo(inbox, to, /^$/);
  const codeOn = async (to: string) => /\b\d{6}\b/.exec(await textTo(to))?.[0] ?? "";
  const accountEmail = async () =>
    (await sql<{ email: string }>(`select email from account where user_name = 'marco.rossi'`))[0]?.email;
  const changes = async () =>
    Number((await sql<{ n: string }>(`select count(*) as n from contact_change`))[0]?.n);
  /** Another than the right one. */
  const wrongly = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

  test("both count once their three codes were given, in any order, for letters and for recovery", async () => {
    const asked = await change(husband, { email: address, mobile: typed, smsOptIn: true });
    expect(asked.profile).toMatchObject({ email: oldAddress, mobile: marco.mobile, smsOptIn: false });
    expect(asked.profile?.awaitedContacts).toEqual({
      ...{ email: address, mobile: number },
      codes: [
        { place: "OLD", sentTo: "m•••@posta.example", isGiven: false, attemptsLeft: 5 },
        { place: "NEW_EMAIL", sentTo: "m•••@nuova.example", isGiven: false, attemptsLeft: 5 },
        { place: "NEW_MOBILE", sentTo: "+39 ••• ••• 567", isGiven: false, attemptsLeft: 5 },
      ],
    });
    const [codeAtOld, codeAtNewEmail] = [await codeAt(oldAddress), await codeAt(address)];
    const codeAtNewMobile = await codeOn(number);
    const third = await give(husband, { codeAtNewMobile });
    expect(third).toMatchObject({ errors: [], profile: { email: oldAddress, mobile: marco.mobile } });
    const two = await give(husband, { codeAtNewEmail });
    expect(two.profile?.awaitedContacts?.codes.map(({ isGiven }) => isGiven)).toEqual([false, true, true]);
    expect(await accountEmail()).toBe(oldAddress);
    const whole = await give(husband, { codeAtOld: ` ${codeAtOld.slice(0, 3)} ${codeAtOld.slice(3)}` });
    expect(whole).toMatchObject({
      errors: [],
      profile: { email: address, mobile: number, smsOptIn: true, awaitedContacts: null },
    });
    expect(await accountEmail()).toBe(address);
    const letter = await mailTo(inbox, oldAddress, /contatti sono stati cambiati/);
    expect(letter).not.toMatch(/nuova\.example|567/);
    // a code is good once
    expect(codes(await give(husband, { codeAtOld, codeAtNewEmail }))).toEqual([["CODE_EXPIRED", null]]);
    expect((await husband.ask<{ viewer: object | null }>(`{ viewer { id } }`)).viewer).not.toBeNull();
  });

  test("a mobile is proved at the email and by a text message on it; the address does not wait for it", async () => {
    const asked = await change(husband, {
      ...{ mobile: typed, street: "Via Roma 1", postcode: "10121" },
      ...{ municipality: "Torino", province: "TO" },
    });
    expect(asked.profile).toMatchObject({ street: "Via Roma 1", mobile: marco.mobile });
    expect(asked.profile?.awaitedContacts?.codes.map(({ place }) => place)).toEqual(["OLD", "NEW_MOBILE"]);
    expect(await textTo(number)).toMatch(
      /^Blueasy: \d{6} è il codice per confermare questo numero\. Vale 10 minuti\. Non dirlo a nessuno, nemmeno al telefono\.$/,
    );
    const half = await give(husband, { codeAtOld: await codeAt(oldAddress) });
    expect(half).toMatchObject({ errors: [], profile: { mobile: marco.mobile } });
    const given = await give(husband, { codeAtNewMobile: await codeOn(number) });
    expect(given.profile).toMatchObject({ mobile: number, email: oldAddress, awaitedContacts: null });
    expect(await accountEmail()).toBe(oldAddress);
    await mailTo(inbox, oldAddress, /contatti sono stati cambiati/);
  });

  test("to have no mobile any more is proved at the email alone; a text is in its reader's language", async () => {
    const removed = await change(husband, { mobile: null, language: "EN" });
    expect(removed.profile?.awaitedContacts?.codes.map(({ place }) => place)).toEqual(["OLD"]);
    expect((await give(husband, { codeAtOld: await codeAt(oldAddress) })).profile?.mobile).toBeNull();
    await change(husband, { mobile: typed, language: "EN" });
    expect(await textTo(number)).toMatch(/^Blueasy: \d{6} is the code to confirm this number\./);
  });

  test("text messages are limited by number, and by account over all numbers; no satellite is written to", async () => {
    expect(codes(await change(husband, { mobile: "+881612345678" }))).toEqual([
      ["INVALID_INPUT", "input.mobile"],
    ]);
    await change(husband, { mobile: typed });
    await sql(`update counting_window set count = 6 where key like 'contactCode/number/%'`);
    for (const [client, of] of [
      [husband, sofia],
      [wife, laura],
    ] as const)
      expect(codes(await change(client, { mobile: typed }, of))).toEqual([["TOO_MANY_CODES", null]]);
    await sql(`update counting_window set count = 10 where key like 'contactCode/texts/%'`);
    expect(codes(await change(husband, { mobile: "348 1234567" }, sofia))).toEqual([
      ["TOO_MANY_CODES", null],
    ]);
    expect(codes(await change(wife, { mobile: "348 1234567" }, laura))).toEqual([]);
    expect(codes(await change(husband, { email: address }, sofia))).toEqual([]);
  });

  test("a wrong code is counted and takes no right one back; five end it, and another one is sent", async () => {
    await change(husband, { mobile: typed });
    const [codeAtOld, codeAtNewMobile] = [await codeAt(oldAddress), await codeOn(number)];
    expect(codes(await give(husband, {}))).toEqual([
      ["INVALID_INPUT", "input.codeAtOld"],
      ["INVALID_INPUT", "input.codeAtNewMobile"],
    ]);
    const mixed = await give(husband, { codeAtOld, codeAtNewMobile: wrongly(codeAtNewMobile) });
    expect(codes(mixed)).toEqual([["CODE_WRONG", "input.codeAtNewMobile"]]);
    expect(mixed.errors[0]?.message).toContain("dall’SMS più recente");
    expect((await profile(husband)).awaitedContacts?.codes).toMatchObject([
      { isGiven: true },
      { isGiven: false, attemptsLeft: 4 },
    ]);
    for (let wrong = 0; wrong < 4; wrong++)
      await give(husband, { codeAtNewMobile: wrongly(codeAtNewMobile) });
    expect(codes(await give(husband, { codeAtNewMobile }))).toEqual([
      ["CODE_EXPIRED", "input.codeAtNewMobile"],
    ]);
    server.clock.set("2026-11-23T09:05:00Z");
    expect((await again(husband)).errors).toEqual([]);
    await expect.poll(() => codeOn(number)).not.toBe(codeAtNewMobile);
    expect(await give(husband, { codeAtNewMobile: await codeOn(number) })).toMatchObject({
      errors: [],
      profile: { mobile: number },
    });
  });

  test("a code works ten minutes, and is sent again five times at most; after an hour all is asked anew", async () => {
    await change(husband, { email: address });
    const codeAtOld = await codeAt(oldAddress);
    server.clock.set("2026-11-23T09:10:00Z");
    expect(codes(await give(husband, { codeAtOld }))).toEqual([["CODE_EXPIRED", "input.codeAtOld"]]);
    for (let sent = 1; sent < 5; sent++) expect((await again(husband)).errors).toEqual([]);
    expect(codes(await again(husband))).toEqual([["TOO_MANY_CODES", null]]);
    server.clock.set("2026-11-23T10:00:00Z");
    expect((await profile(husband)).awaitedContacts).toBeNull();
    expect(codes(await again(husband))).toEqual([["CODE_EXPIRED", null]]);
    // one address gets six in an hour, whoever asks
    expect((await change(husband, { email: address })).errors).toEqual([]);
  });

  test("of the same codes given twice at once one counts, and one change is written", async () => {
    await change(husband, { email: address });
    const given = { codeAtOld: await codeAt(oldAddress), codeAtNewEmail: await codeAt(address) };
    const before = await changes();
    const answers = await Promise.all([give(husband, given), give(husband, given)]);
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(await changes()).toBe(before + 1);
  });

  test("asked twice sends nothing twice; called off, or asked otherwise, its codes are over", async () => {
    await change(husband, { email: address });
    const codeAtOld = await codeAt(oldAddress);
    await change(husband, { email: address });
    expect(await give(husband, { codeAtOld })).toMatchObject({ errors: [] });
    const codeAtNewEmail = await codeAt(address);
    expect((await change(husband, { email: "marco@altra.example" })).errors).toEqual([]);
    expect(codes(await give(husband, { codeAtNewEmail }))).toEqual([["CODE_WRONG", "input.codeAtNewEmail"]]);
    expect((await cancel(husband)).profile?.awaitedContacts).toBeNull();
    expect(codes(await give(husband, { codeAtNewEmail }))).toEqual([["CODE_EXPIRED", null]]);
    expect((await profile(husband)).email).toBe(oldAddress);
  });

  test("another's address does nothing without its code, and another's change is not found", async () => {
    await change(husband, { email: giulia.email });
    const codeAtOld = await codeAt(oldAddress);
    expect((await give(husband, { codeAtOld })).profile?.email).toBe(oldAddress);
    const student = await signedIn(server, "giulia.ferrero");
    const codeAtNewEmail = await codeAt(giulia.email ?? "");
    for (const [mutation, type] of [
      ["giveContactCodes", "GiveContactCodesInput"],
      ["resendContactCodes", "AwaitedContactsInput"],
      ["cancelContactChange", "AwaitedContactsInput"],
    ] as const) {
      const input = {
        personId: personId(marco),
        ...(type === "GiveContactCodesInput" ? { codeAtNewEmail } : {}),
      };
      expect(codes(await tell(student, mutation, type, input))).toEqual([["NOT_FOUND", "input.personId"]]);
    }
    // the account of whoever reads the letter is not touched by it either
    expect((await profile(student, giulia)).awaitedContacts).toBeNull();
  });

  test("of a child is proved where the parent is read, and leaves the parent's account alone", async () => {
    await change(husband, { email: address }, sofia);
    const letter = await mailTo(inbox, oldAddress, /codice per cambiare/);
    expect(letter).toContain("questo messaggio riguarda Sofia.");
    expect((await profile(wife, sofia)).awaitedContacts).toMatchObject({ email: address });
    const given = { codeAtOld: await codeAt(oldAddress), codeAtNewEmail: await codeAt(address) };
    expect(await give(husband, given, sofia)).toMatchObject({ errors: [], profile: { email: address } });
    expect(await accountEmail()).toBe(oldAddress);
    await mailTo(inbox, laura.email ?? "", /contatti sono stati cambiati/);
  });

  test("thirty wrong codes in a day are the last, over all changes", async () => {
    await change(husband, { email: address });
    expect(codes(await give(husband, { codeAtOld: "x" }))).toEqual([["CODE_WRONG", "input.codeAtOld"]]);
    await sql(`update counting_window set count = 29 where key like 'contactCode/wrong/%'`);
    const answers = [];
    for (let tries = 0; tries < 2; tries++) answers.push(codes(await give(husband, { codeAtOld: "x" })));
    expect(answers).toEqual([[["CODE_WRONG", "input.codeAtOld"]], [["TOO_MANY_ATTEMPTS", null]]]);
  });
});
