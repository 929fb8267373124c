import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import {
  enrolmentId,
  giulia,
  laura,
  marco,
  type Person,
  personId,
  seedCast,
  sofia,
} from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases, emptyButNetwork } from "../support/databases.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { mailTo, newKey, signedIn, type UserError } from "./story.ts";

interface Profile {
  readonly email: string | null;
  readonly mobile: string | null;
  readonly smsOptIn: boolean;
  readonly language: string;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly municipality: string | null;
  readonly province: string | null;
  readonly country: string | null;
  readonly mayChange: boolean;
  readonly stamp: string;
  readonly corrections: readonly { state: string; reason: string | null }[];
  readonly payee: { label: string; holderName: string; maskedIban: string | null } | null;
}

const fields = `email mobile smsOptIn language street postcode municipality province country mayChange stamp
  corrections { state reason } payee { label holderName maskedIban }`;

async function profile(client: Client, of?: Person): Promise<Profile | null> {
  const { personProfile } = await client.ask<{ personProfile: Profile | null }>(
    `query ($id: ID) { personProfile(personId: $id) { ${fields} } }`,
    { id: of && personId(of) },
  );
  return personProfile;
}

async function change(client: Client, of: Person, contacts: object, stamp?: string) {
  const { changePersonContacts } = await client.ask<{
    changePersonContacts: { errors: UserError[]; profile: Profile | null };
  }>(
    `mutation ($input: ChangePersonContactsInput!) {
      changePersonContacts(input: $input) { errors { code message field clause } profile { ${fields} } }
    }`,
    {
      input: {
        ...{ personId: personId(of), stamp: stamp ?? (await profile(client, of))?.stamp ?? "none" },
        ...{ smsOptIn: false, language: "IT", email: of.email, mobile: of.mobile },
        ...contacts,
      },
    },
  );
  return changePersonContacts;
}

const codes = ({ errors }: { errors: UserError[] }) => errors.map(({ code, field }) => [code, field]);
const home = {
  street: "Via Roma 1",
  postcode: "10121",
  municipality: "Torino",
  province: "TO",
  country: "IT",
};

describeOnBothDatabases("the profile", (database) => {
  const server = serverFor({ database });
  let husband: Client;
  let wife: Client;
  let desk: Client;

  beforeEach(async () => {
    server.clock.set(startsAt);
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
    husband = await signedIn(server, "marco.rossi");
    wife = await signedIn(server, "laura.bianchi");
    desk = await signedIn(server, "centrale.operativa");
  });

  test("says by what one is reached, from now on; the letter goes where one was reached before", async () => {
    const changed = await change(husband, marco, { ...home, language: "EN", province: "torino" });
    expect(changed.errors).toEqual([]);
    expect(changed.profile).toMatchObject({ ...home, email: marco.email, language: "EN" });
    const mail = await mailTo(desk, marco.email ?? "", /contatti sono stati cambiati/);
    expect(mail).toMatch(/^Hello Marco,[^]*Ciao Marco,/);
    expect(mail).not.toContain("Via Roma");
    // Sent twice, with the stamp of the first time: nothing more happens.
    expect((await change(husband, marco, { ...home, language: "EN" }, "old")).errors).toEqual([]);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from contact_change`.execute(
      database.orm.em.fork().getKysely(),
    );
    expect(rows[0]?.n).toBe(1);
  });

  test("of a child is the parents', who hear of it; nobody undoes the other's change unseen", async () => {
    const seen = (await profile(wife, sofia))?.stamp;
    expect((await change(husband, sofia, home)).errors).toEqual([]);
    expect(codes(await change(wife, sofia, { ...home, street: "Via Po 2" }, seen))).toEqual([
      ["CHANGED_MEANWHILE", null],
    ]);
    const mail = await mailTo(desk, laura.email ?? "", /contatti sono stati cambiati/);
    expect(mail).toContain("questo messaggio riguarda Sofia.");
  });

  test("each field that is wrong is named", async () => {
    const wrong = async (contacts: object) =>
      codes(await change(husband, marco, contacts)).map(([, field]) => field);
    expect(await wrong({ email: "marco@", mobile: "12" })).toEqual(["input.email", "input.mobile"]);
    expect(await wrong({ email: "", mobile: null })).toEqual(["input.email"]);
    expect(await wrong({ mobile: null, smsOptIn: true })).toEqual(["input.mobile"]);
    expect(await wrong({ street: "Via Roma 1" })).toEqual([
      ...["input.municipality", "input.postcode", "input.province"],
    ]);
    expect(await wrong({ ...home, postcode: "1012", province: "ZZ" })).toEqual([
      "input.postcode",
      "input.province",
    ]);
    expect(await wrong({ ...home, country: "XX" })).toEqual(["input.province", "input.country"]);
    expect(await wrong({ ...home, country: "FR", province: null, postcode: "75001" })).toEqual([]);
    // A country alone is none.
    expect((await change(husband, marco, { country: "IT" })).profile).toMatchObject({
      country: null,
      street: null,
    });
  });

  test("is nobody else's: not found, or only to be read", async () => {
    for (const stranger of [laura, giulia]) {
      expect(await profile(husband, stranger)).toBeNull();
      expect(codes(await change(husband, stranger, home))).toEqual([["NOT_FOUND", "input.personId"]]);
    }
    await wife.ask(
      `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { errors { code } } }`,
      {
        input: { kind: "HEALTH_DATA", readerId: enrolmentId(marco), wording: "2026-11" },
      },
    );
    expect(await profile(husband, laura)).toMatchObject({ email: laura.email, mayChange: false });
    expect(codes(await change(husband, laura, home))).toEqual([["ONLY_TO_READ", "input.personId"]]);
    expect((await profile(husband, sofia))?.mayChange).toBe(true);
  });

  test("tells what became of corrections, and a letter does", async () => {
    const propose = (firstName: string) =>
      husband.ask<{ proposeCorrection: { correction: { id: string } } }>(
        `mutation ($input: ProposeCorrectionInput!) { proposeCorrection(input: $input) { errors { code } correction { id } } }`,
        { input: { idempotencyKey: newKey(), personId: personId(sofia), firstName } },
      );
    const decide = (correctionId: string, isAccepted: boolean) =>
      desk.ask(
        `mutation ($input: DecideCorrectionInput!) { decideCorrection(input: $input) { errors { code } } }`,
        {
          input: { idempotencyKey: newKey(), correctionId, isAccepted, reason: "Il certificato dice altro." },
        },
      );
    await decide((await propose("Sophie")).proposeCorrection.correction.id, false);
    expect((await profile(wife, sofia))?.corrections).toEqual([
      { state: "REFUSED", reason: "Il certificato dice altro." },
    ]);
    const refused = await mailTo(desk, laura.email ?? "", /esito della correzione/);
    expect(refused).not.toMatch(/Sophie|certificato/);
    await decide((await propose("Sophia")).proposeCorrection.correction.id, true);
    await mailTo(desk, marco.email ?? "", /correzione accettata/);
  });

  test("shows how one is paid, but for most of the account's digits", async () => {
    expect((await profile(husband))?.payee).toBeNull();
    await sql`
      insert into payee (id, person_id, means, holder_name, iban, known_since)
      values (gen_random_uuid(), ${personId(marco)}, 'transfer', 'Marco Rossi', 'IT60X0542811101000000123456', now())`.execute(
      database.orm.em.fork().getKysely(),
    );
    expect((await profile(husband))?.payee).toEqual({
      ...{ label: "Bonifico", holderName: "Marco Rossi", maskedIban: "IT60 •••• •••• 3456" },
    });
  });
});
