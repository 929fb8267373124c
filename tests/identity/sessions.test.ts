import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { forgetSignIns } from "../../server/identity/session/forget.ts";
import { mailTo } from "../journeys/story.ts";
import { accountId, giulia, password, seedCast } from "../support/cast.ts";
import { Client } from "../support/client.ts";
import { describeOnOneDatabase, emptyButNetwork } from "../support/databases.ts";
import { serverFor, startsAt } from "../support/server.ts";

const phone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1";

interface Session {
  readonly id: string;
  readonly device: string;
  readonly isThis: boolean;
}
interface SignIn {
  readonly outcome: string;
  readonly device: string;
  readonly address: string;
  readonly isNewDevice: boolean;
}

async function sessionsOf(client: Client): Promise<readonly Session[]> {
  return (await client.ask<{ sessions: Session[] }>(`{ sessions { id device isThis } }`)).sessions;
}

async function signInsOf(client: Client): Promise<readonly SignIn[]> {
  const { signIns } = await client.ask<{ signIns: { edges: { node: SignIn }[] } }>(
    `{ signIns { edges { node { outcome device address isNewDevice } } } }`,
  );
  return signIns.edges.map(({ node }) => node);
}

async function isIn(client: Client): Promise<boolean> {
  return (await client.ask<{ viewer: object | null }>(`{ viewer { id } }`)).viewer !== null;
}

async function codeOf(
  client: Client,
  mutation: string,
  input: object,
  type: string,
): Promise<string | undefined> {
  const answer = await client.ask<Record<string, { errors: { code: string }[] }>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`,
    { input },
  );
  return answer[mutation]?.errors[0]?.code;
}

describeOnOneDatabase("where somebody is signed in", (database) => {
  const server = serverFor({ database });

  beforeEach(async () => {
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
  });

  async function onDevice(userName: string, userAgent = "curl/8"): Promise<Client> {
    const client = new Client(server.url, { "user-agent": userAgent });
    await client.signIn(userName, password);
    return client;
  }

  test("is a list of the own devices, this one first", async () => {
    const onPhone = await onDevice("giulia.ferrero", phone);
    server.clock.forward({ minutes: 1 });
    const program = await onDevice("giulia.ferrero");
    await onDevice("paolo.conti");
    expect(await sessionsOf(onPhone)).toMatchObject([
      { device: "Safari su iPhone", isThis: true },
      { device: "Un programma", isThis: false },
    ]);
    expect(await sessionsOf(program)).toMatchObject([{ isThis: true }, { device: "Safari su iPhone" }]);
  });

  test("ends on one device from the next request on, and nobody ends another's", async () => {
    const [here, there, other] = [
      await onDevice("giulia.ferrero"),
      await onDevice("giulia.ferrero"),
      await onDevice("paolo.conti"),
    ];
    const sessionId = (await sessionsOf(here)).find(({ isThis }) => !isThis)?.id;
    expect(await codeOf(other, "endSession", { sessionId }, "EndSessionInput")).toBe("NOT_FOUND");
    expect(await isIn(there)).toBe(true);
    expect(await codeOf(here, "endSession", { sessionId }, "EndSessionInput")).toBeUndefined();
    expect(await isIn(there)).toBe(false);
    expect(await isIn(here)).toBe(true);
    expect(await codeOf(here, "endSession", { sessionId }, "EndSessionInput")).toBe("NOT_FOUND");
  });

  test("ends everywhere else, or everywhere", async () => {
    const [here, there, other] = [
      await onDevice("giulia.ferrero"),
      await onDevice("giulia.ferrero"),
      await onDevice("paolo.conti"),
    ];
    await codeOf(here, "signOutEverywhere", { stayHere: true }, "SignOutEverywhereInput");
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    await codeOf(here, "signOutEverywhere", { stayHere: false }, "SignOutEverywhereInput");
    expect([await isIn(here), await isIn(other)]).toEqual([false, true]);
    expect(here.cookieHeader()).not.toContain("blueasy=");
  });

  describe("and who tried to be", () => {
    const miss = (client: Client, userName: string) =>
      client.ask(`mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }`, {
        input: { userName, password: "di-un-altro" },
      });

    test("is seen by the owner alone", async () => {
      const stranger = new Client(server.url, { "user-agent": phone });
      await miss(stranger, "giulia.ferrero");
      server.clock.forward({ minutes: 1 });
      await miss(stranger, "nobody.at.all");
      const owner = await onDevice("giulia.ferrero");
      expect(await signInsOf(owner)).toEqual([
        { outcome: "SIGNED_IN", device: "Un programma", address: "127.0.0.1", isNewDevice: true },
        { outcome: "WRONG_PASSWORD", device: "Safari su iPhone", address: "127.0.0.1", isNewDevice: true },
      ]);
      expect(await signInsOf(await onDevice("paolo.conti"))).toHaveLength(1);
    });

    test("leaves a line of nobody for a name that nobody has", async () => {
      await miss(server.client(), "nobody.at.all");
      const { rows } = await sql<{ account_id: string | null }>`select account_id from sign_in`.execute(
        database.orm.em.fork().getKysely(),
      );
      expect(rows).toEqual([{ account_id: null }]);
    });

    test("is not rewritten, and forgotten after 180 days", async () => {
      const owner = await onDevice("giulia.ferrero");
      const em = database.orm.em.fork();
      const db = em.getKysely();
      await expect(sql`update sign_in set address = '10.0.0.1'`.execute(db)).rejects.toThrow(/append-only/);
      await expect(sql`delete from sign_in`.execute(db)).rejects.toThrow(/append-only/);
      const line = (days: number) => sql`
        insert into sign_in (id, account_id, at, outcome, address, user_agent, is_new_device)
        values (gen_random_uuid(), ${accountId("giulia.ferrero")}, now() - ${`${days} days`}::interval, 'signedIn', '', '', false)`;
      await line(182).execute(db);
      await line(179).execute(db);
      await forgetSignIns({ em, now: () => new Date() });
      const { rows } = await sql<{ age: number }>`
        select extract(day from now() - at)::int as age from sign_in order by at`.execute(db);
      expect(rows[0]?.age).toBe(179);
      expect(await isIn(owner)).toBe(true);
    });
  });

  describe("is told by a letter", () => {
    const letters = async (reader: Client) =>
      (
        await reader.ask<{ developmentMails: { to: string; subject: string }[] }>(
          `{ developmentMails(first: 100) { to subject } }`,
        )
      ).developmentMails.filter(({ subject }) => subject === "Un nuovo accesso al tuo account").length;

    test("of a device that the account never used, with which and how to get rid of it", async () => {
      const first = await onDevice("giulia.ferrero");
      await onDevice("giulia.ferrero", phone);
      const text = await mailTo(first, giulia.email ?? "", /nuovo accesso/);
      expect(text).toContain("Safari su iPhone");
      expect(text).toContain(`${server.url}/security`);
      expect(await letters(first)).toBe(1);
    });

    test("not of the first one, nor of one that it knows", async () => {
      const device = await onDevice("giulia.ferrero");
      await device.ask(`mutation { signOut { errors { code } } }`);
      await device.signIn("giulia.ferrero", password);
      await onDevice("paolo.conti", phone);
      await onDevice("paolo.conti", phone);
      await expect.poll(() => letters(device)).toBe(1);
    });
  });
});
