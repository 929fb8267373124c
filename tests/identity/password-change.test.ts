import { beforeEach, expect, test } from "vitest";
import { noticePasswords } from "../../server/identity/password/clock.ts";
import { clock } from "../../server/kernel/actor.ts";
import { mailTo } from "../journeys/story.ts";
import { acting } from "../support/acting.ts";
import { giulia, password, seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase, emptyButNetwork } from "../support/databases.ts";
import { serverFor, startsAt } from "../support/server.ts";

const chosen = "tre gatti sul tram 9";

interface Told {
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
}

describeOnOneDatabase("a password", (database) => {
  const server = serverFor({ database });
  let member: Client;

  beforeEach(async () => {
    server.clock.set(startsAt);
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
    member = server.client();
    await member.signIn("giulia.ferrero", password);
  });

  async function told(client: Client, mutation: string, input: object): Promise<readonly Told[]> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await client.ask<Record<string, { errors: Told[] }>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code field message } } }`,
      { input },
    );
    return answer[mutation]?.errors ?? [];
  }

  const change = (currentPassword: string, newPassword: string) =>
    told(member, "changePassword", { currentPassword, newPassword });

  async function viewer(client: Client): Promise<{ userName: string; needs: string | null } | null> {
    return (
      await client.ask<{ viewer: { userName: string; needs: string | null } | null }>(
        `{ viewer { userName needs } }`,
      )
    ).viewer;
  }

  test("is changed by who knows it: other devices are out, this one goes on under a new session", async () => {
    const elsewhere = server.client();
    await elsewhere.signIn("giulia.ferrero", password);
    const before = member.cookieHeader();
    expect(await change(password, chosen)).toEqual([]);
    expect(member.cookieHeader()).not.toBe(before);
    expect((await viewer(member))?.userName).toBe("giulia.ferrero");
    expect(await viewer(elsewhere)).toBeNull();
    await expect(elsewhere.signIn("giulia.ferrero", password)).rejects.toThrow(/non corretti/);
    await elsewhere.signIn("giulia.ferrero", chosen);
    const text = await mailTo(member, giulia.email ?? "", /password è stata cambiata/);
    expect(text).not.toContain(chosen);
  });

  test.each([
    [
      "another password instead of the present one",
      "non-è-questa",
      chosen,
      "PASSWORD_WRONG",
      "currentPassword",
    ],
    ["a common one", password, "Password2026", "INVALID_INPUT", "newPassword"],
    ["the user name in other letters", password, "Giulia.FERRERO", "INVALID_INPUT", "newPassword"],
    ["129 characters", password, "nuvola-".repeat(19).slice(0, 129), "INVALID_INPUT", "newPassword"],
    ["the present one again", password, password, "INVALID_INPUT", "newPassword"],
  ])("stays with %s", async (_title, current, next, code, field) => {
    expect(await change(current, next)).toMatchObject([{ code, field: `input.${field}` }]);
    await server.client().signIn("giulia.ferrero", password);
  });

  test("of 128 characters works, and one with an accent however it is typed", async () => {
    const long = "perché-".repeat(19).slice(0, 128);
    expect(await change(password, long.normalize("NFD"))).toEqual([]);
    await server.client().signIn("giulia.ferrero", long.normalize("NFC"));
  });

  test("cannot be guessed by who has found a window open", async () => {
    for (let tries = 0; tries < 10; tries++)
      expect(await change(`non-è-${tries}`, chosen)).toMatchObject([{ code: "PASSWORD_WRONG" }]);
    expect(await change(password, chosen)).toMatchObject([{ code: "TOO_MANY_ATTEMPTS" }]);
  });

  test("older than 180 days lets nobody in until it is renewed", async () => {
    server.clock.forward({ days: 181 });
    const late = server.client();
    await late.signIn("giulia.ferrero", password);
    expect(await viewer(late)).toEqual({ userName: "giulia.ferrero", needs: "NEW_PASSWORD" });
    await expect(late.ask(`{ sessions { id } }`)).rejects.toThrow(/UNAUTHENTICATED/);
    const half = late.cookieHeader();
    expect(await told(late, "renewPassword", { newPassword: password })).toMatchObject([
      { code: "INVALID_INPUT", field: "input.newPassword" },
    ]);
    expect(await told(late, "renewPassword", { newPassword: chosen })).toEqual([]);
    expect(late.cookieHeader()).not.toBe(half);
    expect(await viewer(late)).toEqual({ userName: "giulia.ferrero", needs: null });
    expect((await late.ask<{ sessions: object[] }>(`{ sessions { id } }`)).sessions).toHaveLength(1);
  });

  test("is announced fourteen and three days before, once each", async () => {
    const letters = async () =>
      (
        await member.ask<{ developmentMails: { to: string; subject: string }[] }>(
          `{ developmentMails(first: 100) { to subject } }`,
        )
      ).developmentMails.filter(
        ({ to, subject }) => to === giulia.email && subject === "La tua password sta per scadere",
      ).length;
    const look = () =>
      noticePasswords({
        em: database.orm.em.fork(),
        now: server.clock.now,
        perform: (_verb, _options, run) => acting(database, { actor: clock, at: server.clock.now() }, run),
      });
    for (const [days, expected] of [
      [160, 0],
      [6, 1],
      [1, 1],
      [10, 2],
      [2, 2],
    ] as const) {
      server.clock.forward({ days });
      await look();
      await look();
      await expect.poll(letters).toBe(expected);
    }
  });
});
