import { beforeEach, expect, test } from "vitest";
import { giulia, laura, marco, type Person, personId, seedCast, sofia } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase, emptyButNetwork } from "../support/databases.ts";
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
      place: "OLD" | "NEW";
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
const codes = ({ errors }: Pick<Answer, "errors">) => errors.map(({ code, field }) => [code, field]);

describeOnOneDatabase("another email or mobile", (database) => {
  const server = serverFor({ database });
  let husband: Client;
  let desk: Client;

  beforeEach(async () => {
    server.clock.set(startsAt);
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
    husband = await signedIn(server, "marco.rossi");
    desk = await signedIn(server, "centrale.operativa");
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

  const give = (client: Client, given: { codeAtOld?: string; codeAtNew?: string }, of: Person = marco) =>
    tell(client, "giveContactCodes", "GiveContactCodesInput", { personId: personId(of), ...given });
  const again = (client: Client) =>
    tell(client, "resendContactCodes", "AwaitedContactsInput", { personId: personId(marco) });
  const cancel = (client: Client) =>
    tell(client, "cancelContactChange", "AwaitedContactsInput", { personId: personId(marco) });

  const codeAt = async (to: string) =>
    /profil[eo]: (\d{6})/.exec(await mailTo(desk, to, /codice per (cambiare|la nuova)/))?.[1] ?? "";
  const accountEmail = async () => {
    const rows = await database.orm.em
      .fork()
      .getConnection()
      .execute<{ email: string }[]>(`select email from account where user_name = 'marco.rossi'`);
    return rows[0]?.email;
  };
  /** Another than the right one. */
  const wrongly = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

  test("counts once the codes of both addresses were given, in any order, for letters and for recovery", async () => {
    const asked = await change(husband, { email: address, mobile: "347 1234567", smsOptIn: true });
    expect(asked.profile).toMatchObject({ email: oldAddress, mobile: marco.mobile, smsOptIn: false });
    expect(asked.profile?.awaitedContacts).toEqual({
      ...{ email: address, mobile: "+393471234567" },
      codes: [
        { place: "OLD", sentTo: "m•••@posta.example", isGiven: false, attemptsLeft: 5 },
        { place: "NEW", sentTo: "m•••@nuova.example", isGiven: false, attemptsLeft: 5 },
      ],
    });
    const [codeAtOld, codeAtNew] = [await codeAt(oldAddress), await codeAt(address)];
    const half = await give(husband, { codeAtNew });
    expect(half).toMatchObject({ errors: [], profile: { email: oldAddress } });
    expect(half.profile?.awaitedContacts?.codes.map(({ isGiven }) => isGiven)).toEqual([false, true]);
    expect(await accountEmail()).toBe(oldAddress);
    const whole = await give(husband, { codeAtOld: ` ${codeAtOld.slice(0, 3)} ${codeAtOld.slice(3)}` });
    expect(whole).toMatchObject({
      errors: [],
      profile: { email: address, mobile: "+393471234567", smsOptIn: true, awaitedContacts: null },
    });
    expect(await accountEmail()).toBe(address);
    expect(await mailTo(desk, oldAddress, /contatti sono stati cambiati/)).not.toContain("nuova.example");
    // a code is good once
    expect(codes(await give(husband, { codeAtOld, codeAtNew }))).toEqual([["CODE_EXPIRED", null]]);
    expect((await husband.ask<{ viewer: object | null }>(`{ viewer { id } }`)).viewer).not.toBeNull();
  });

  test("a mobile asks for one code, at the email; the address does not wait for it", async () => {
    const asked = await change(husband, {
      ...{ mobile: "347 1234567", street: "Via Roma 1", postcode: "10121" },
      ...{ municipality: "Torino", province: "TO" },
    });
    expect(asked.profile).toMatchObject({ street: "Via Roma 1", mobile: marco.mobile });
    expect(asked.profile?.awaitedContacts?.codes.map(({ place }) => place)).toEqual(["OLD"]);
    const given = await give(husband, { codeAtOld: await codeAt(oldAddress) });
    expect(given.profile).toMatchObject({
      mobile: "+393471234567",
      email: oldAddress,
      awaitedContacts: null,
    });
    expect(await accountEmail()).toBe(oldAddress);
  });

  test("a wrong code is counted and takes no right one back; five end it, and another one is sent", async () => {
    await change(husband, { email: address });
    const [codeAtOld, codeAtNew] = [await codeAt(oldAddress), await codeAt(address)];
    expect(codes(await give(husband, {}))).toEqual([
      ["INVALID_INPUT", "input.codeAtOld"],
      ["INVALID_INPUT", "input.codeAtNew"],
    ]);
    const mixed = await give(husband, { codeAtOld, codeAtNew: wrongly(codeAtNew) });
    expect(codes(mixed)).toEqual([["CODE_WRONG", "input.codeAtNew"]]);
    expect((await profile(husband)).awaitedContacts?.codes).toMatchObject([
      { isGiven: true },
      { isGiven: false, attemptsLeft: 4 },
    ]);
    for (let wrong = 0; wrong < 4; wrong++) await give(husband, { codeAtNew: wrongly(codeAtNew) });
    expect(codes(await give(husband, { codeAtNew }))).toEqual([["CODE_EXPIRED", "input.codeAtNew"]]);
    server.clock.set("2026-11-23T09:05:00Z");
    expect((await again(husband)).errors).toEqual([]);
    await expect.poll(() => codeAt(address)).not.toBe(codeAtNew);
    expect(await give(husband, { codeAtNew: await codeAt(address) })).toMatchObject({
      errors: [],
      profile: { email: address },
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
    const given = { codeAtOld: await codeAt(oldAddress), codeAtNew: await codeAt(address) };
    const answers = await Promise.all([give(husband, given), give(husband, given)]);
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const [{ count } = { count: "" }] = await database.orm.em
      .fork()
      .getConnection()
      .execute<{ count: string }[]>(`select count(*) from contact_change`);
    expect(Number(count)).toBe(1);
  });

  test("asked twice sends nothing twice; called off, or asked otherwise, its codes are over", async () => {
    await change(husband, { email: address });
    const codeAtOld = await codeAt(oldAddress);
    await change(husband, { email: address });
    expect(await give(husband, { codeAtOld })).toMatchObject({ errors: [] });
    const codeAtNew = await codeAt(address);
    expect((await change(husband, { email: "marco@altra.example" })).errors).toEqual([]);
    expect(codes(await give(husband, { codeAtNew }))).toEqual([["CODE_WRONG", "input.codeAtNew"]]);
    expect((await cancel(husband)).profile?.awaitedContacts).toBeNull();
    expect(codes(await give(husband, { codeAtNew }))).toEqual([["CODE_EXPIRED", null]]);
    expect((await profile(husband)).email).toBe(oldAddress);
  });

  test("another's address does nothing without its code, and another's change is not found", async () => {
    await change(husband, { email: giulia.email });
    const codeAtOld = await codeAt(oldAddress);
    expect((await give(husband, { codeAtOld })).profile?.email).toBe(oldAddress);
    const student = await signedIn(server, "giulia.ferrero");
    const codeAtNew = await codeAt(giulia.email ?? "");
    for (const [mutation, type] of [
      ["giveContactCodes", "GiveContactCodesInput"],
      ["resendContactCodes", "AwaitedContactsInput"],
      ["cancelContactChange", "AwaitedContactsInput"],
    ] as const) {
      const input = { personId: personId(marco), ...(type === "GiveContactCodesInput" ? { codeAtNew } : {}) };
      expect(codes(await tell(student, mutation, type, input))).toEqual([["NOT_FOUND", "input.personId"]]);
    }
    // the account of whoever reads the letter is not touched by it either
    expect((await profile(student, giulia)).awaitedContacts).toBeNull();
  });

  test("of a child is proved where the parent is read, and leaves the parent's account alone", async () => {
    await change(husband, { email: address }, sofia);
    const letter = await mailTo(desk, oldAddress, /codice per cambiare/);
    expect(letter).toContain("questo messaggio riguarda Sofia.");
    const wife = await signedIn(server, "laura.bianchi");
    expect((await profile(wife, sofia)).awaitedContacts).toMatchObject({ email: address });
    const given = { codeAtOld: await codeAt(oldAddress), codeAtNew: await codeAt(address) };
    expect(await give(husband, given, sofia)).toMatchObject({ errors: [], profile: { email: address } });
    expect(await accountEmail()).toBe(oldAddress);
    await mailTo(desk, laura.email ?? "", /contatti sono stati cambiati/);
  });

  test("thirty wrong codes in a day are the last, over all changes", async () => {
    await change(husband, { email: address });
    expect(codes(await give(husband, { codeAtOld: "x" }))).toEqual([["CODE_WRONG", "input.codeAtOld"]]);
    await database.orm.em
      .fork()
      .getConnection()
      .execute(`update counting_window set count = 29 where key like 'contactCode/wrong/%'`);
    const answers = [];
    for (let tries = 0; tries < 2; tries++) answers.push(codes(await give(husband, { codeAtOld: "x" })));
    expect(answers).toEqual([[["CODE_WRONG", "input.codeAtOld"]], [["TOO_MANY_ATTEMPTS", null]]]);
  });
});
