import { beforeEach, expect, test } from "vitest";
import { giulia, laura, marco, password, seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase, emptyButNetwork } from "../support/databases.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { mailTo, signedIn, type UserError } from "./story.ts";

const chosen = "quattro parole di giulia";

async function tell(client: Client, verb: string, type: string, input: object): Promise<UserError[]> {
  const answer = await client.ask<Record<string, { errors: UserError[] }>>(
    `mutation ($input: ${type}!) { ${verb}(input: $input) { errors { code field message } } }`,
    { input },
  );
  return answer[verb]?.errors ?? [];
}
const askLink = (client: Client, userName: string) =>
  tell(client, "askForNewPassword", "AskForNewPasswordInput", { userName });
const askName = (client: Client, email: string) =>
  tell(client, "askForUserName", "AskForUserNameInput", { email });
const reset = async (client: Client, link: string, newPassword = chosen) =>
  (await tell(client, "resetPassword", "ResetPasswordInput", { link, newPassword })).map(
    ({ code, field }) => [code, field],
  );

describeOnOneDatabase("whoever cannot get in", (database) => {
  const server = serverFor({ database });
  let desk: Client;

  beforeEach(async () => {
    server.clock.set(startsAt);
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, server.clock.now());
    desk = await signedIn(server, "centrale.operativa");
  });

  const letters = () =>
    database.orm.em
      .fork()
      .getConnection()
      .execute<{ template: string; recipient: string }[]>(
        `select template, recipient from outbox_mail where template in ('resetPassword', 'userName') order by created_at, recipient`,
      );
  const address = async () =>
    /(https?:\S+\/recover\/password\?proof=\S+)/.exec(
      await mailTo(desk, giulia.email, /nuova password/),
    )?.[1] ?? "";
  const linkIn = (url: string) => new URL(url).searchParams.get("proof") ?? "";

  test("chooses another password by a link that works once, ends every session and is told", async () => {
    const before = await signedIn(server, "giulia.ferrero");
    // whatever host is asked, the link leads to the product
    const forged = server.client();
    await forged.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-host": "evil.example" },
      body: JSON.stringify({
        query: `mutation { askForNewPassword(input: { userName: "GIULIA.ferrero" }) { errors { code } } }`,
      }),
    });
    const url = await address();
    expect(url.startsWith(`${server.url}/recover/password?proof=`)).toBe(true);
    const link = linkIn(url);
    const client = server.client();
    expect(await reset(client, link, "Giulia.Ferrero")).toEqual([["INVALID_INPUT", "input.newPassword"]]);
    const twice = await Promise.all([reset(client, link), reset(server.client(), link)]);
    expect(twice).toEqual(expect.arrayContaining([[], [["LINK_INVALID", null]]]));
    expect((await before.ask<{ viewer: object | null }>(`{ viewer { id } }`)).viewer).toBeNull();
    await expect(server.client().signIn("giulia.ferrero", password)).rejects.toThrow();
    await server.client().signIn("giulia.ferrero", chosen);
    expect(await mailTo(desk, giulia.email, /password è stata cambiata/)).toContain("Centrale");
    expect(await reset(client, link)).toEqual([["LINK_INVALID", null]]);
  });

  test("a link that is over, another's or made up is none, and says so alike", async () => {
    await askLink(server.client(), "giulia.ferrero");
    const link = linkIn(await address());
    const other = link.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    for (const wrong of [other, "", "x", link.slice(0, 36), `${crypto.randomUUID()}${link.slice(36)}`])
      expect(await reset(server.client(), wrong)).toEqual([["LINK_INVALID", null]]);
    // opened by a mail program that looks at links it is not spent, and asked again it is still the same
    await askLink(server.client(), "giulia.ferrero");
    server.clock.set("2026-11-23T09:30:00Z");
    expect(await reset(server.client(), link)).toEqual([["LINK_INVALID", null]]);
    await server.client().signIn("giulia.ferrero", password);
  });

  test("only the newest link works, and strangers who ask again do not end the one that came just now", async () => {
    await askLink(server.client(), "giulia.ferrero");
    const first = linkIn(await address());
    await askLink(server.client(), "giulia.ferrero");
    expect(await letters()).toHaveLength(1);
    server.clock.set("2026-11-23T09:11:00Z");
    await askLink(server.client(), "giulia.ferrero");
    expect(await reset(server.client(), first)).toEqual([["LINK_INVALID", null]]);
    await expect.poll(letters).toHaveLength(2);
  });

  test("known and unknown answer alike, and only the account's own address is written to", async () => {
    const answers = [
      await askLink(server.client(), "giulia.ferrero"),
      await askLink(server.client(), "nessuno.nessuno"),
      await askName(server.client(), marco.email.toUpperCase()),
      await askName(server.client(), "nessuno@posta.example"),
    ];
    expect(answers).toEqual([[], [], [], []]);
    expect(await mailTo(desk, marco.email, /nome utente/)).toContain("marco.rossi");
    await address();
    expect((await letters()).map(({ template, recipient }) => [template, recipient])).toEqual([
      ["resetPassword", giulia.email],
      ["userName", marco.email],
    ]);
    const many = async (name: string) => {
      const client = server.client();
      const codes: (string | undefined)[] = [];
      for (let time = 0; time < 6; time++) codes.push((await askLink(client, name))[0]?.code);
      return codes;
    };
    const tooMany = [...Array<undefined>(5).fill(undefined), "TOO_MANY_ATTEMPTS"];
    expect(await many("laura.bianchi")).toEqual(tooMany);
    expect(await many("nessuno.altro")).toEqual(tooMany);
    expect(laura.email).not.toBe(marco.email);
  });
});
