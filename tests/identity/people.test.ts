import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { inviteFirst, NotFirst } from "../../server/identity/staff/first.ts";
import { clock } from "../../server/kernel/actor.ts";
import type { UserError } from "../journeys/story.ts";
import { mailTo, newKey, signedIn } from "../journeys/story.ts";
import { acting } from "../support/acting.ts";
import { madeBy, passkeyOf } from "../support/authenticator.ts";
import { accountId, seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { crocettaId, doctorId, granMadreId } from "../support/facilities.ts";
import { serverFor, startsAt } from "../support/server.ts";

interface Member {
  readonly id: string;
  readonly userName: string;
  readonly facilityRole: string | null;
  readonly deskRole: string | null;
  readonly lastSignInAt: string | null;
  readonly isViewer: boolean;
}
interface Told {
  readonly errors: readonly UserError[];
  readonly staff: readonly Member[] | null;
  readonly invitations: readonly { id: string; email: string; isOpen: boolean }[] | null;
}

const secret = "un-cavallo-a-dondolo";

describeOnOneDatabase("people of a facility and of the desk", (database) => {
  const server = serverFor({ database });
  const em = () => database.orm.em.fork();
  let owner: Client;
  let administrator: Client;

  beforeAll(async () => {
    await seedCast(em(), new Date(startsAt));
    for (const name of ["silvia.moretti", "rita.fontana"])
      await sql`update account set desk_role = 'administrator' where user_name = ${name}`.execute(
        em().getKysely(),
      );
    owner = await signedIn(server, "reception.crocetta");
    administrator = await signedIn(server, "silvia.moretti");
  });

  const types: Readonly<Record<string, string>> = {
    ...{ invite: "InviteInput", changeRole: "ChangeRoleInput", endStaff: "EndStaffInput" },
    endMemberFactors: "EndMemberFactorsInput",
    ...{ renewInvitation: "InvitationInput", withdrawInvitation: "InvitationInput" },
  };
  async function tell(client: Client, mutation: string, input: object): Promise<Told> {
    const answer = await client.ask<Record<string, Told>>(
      `mutation ($input: ${types[mutation]}!) { ${mutation}(input: $input) {
        errors { code message field clause } invitations { id email isOpen }
        staff { id userName facilityRole deskRole lastSignInAt isViewer }
      } }`,
      { input },
    );
    return answer[mutation] as Told;
  }
  const codes = (told: Pick<Told, "errors">) => told.errors.map(({ code }) => code);
  /** With which codes a mutation is refused. */
  async function answered(client: Client, mutation: string, type: string, input: object): Promise<string[]> {
    const answer = await client.ask<Record<string, Pick<Told, "errors">>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code message field clause } } }`,
      { input },
    );
    return codes(answer[mutation] ?? { errors: [] });
  }
  const invited = (client: Client, email: string, role: object) =>
    tell(client, "invite", { idempotencyKey: newKey(), displayName: "Nuova Persona", email, ...role });

  /** What the link of the newest letter to an address ends with, once that is another than before. */
  async function proofTo(email: string, before = ""): Promise<string> {
    for (let round = 0; round < 30; round += 1) {
      const text = await mailTo(server.client(), email, /invito/);
      const proof = /\/invitation\?proof=(\S+)/.exec(text)?.[1] ?? "";
      if (proof !== before) return proof;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no other letter to ${email}`);
  }
  async function accept(client: Client, proof: string, userName: string, password = secret) {
    const { acceptInvitation } = await client.ask<{
      acceptInvitation: { errors: UserError[]; viewer: Viewer | null };
    }>(
      `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
        errors { code message field clause } viewer { userName door facilityRole deskRole }
      } }`,
      { input: { proof, userName, password } },
    );
    if (acceptInvitation.errors.length === 0) {
      // nothing is theirs before they have a second factor
      expect(acceptInvitation.viewer?.door).toBe("PROVING");
      await enrol(client, userName);
    }
    return acceptInvitation;
  }
  async function enrol(client: Client, userName: string): Promise<void> {
    expect(await enrolled(client, userName)).toEqual([]);
  }
  async function enrolled(client: Client, userName: string): Promise<string[]> {
    const { newPasskey } = await client.ask<{ newPasskey: string }>(`{ newPasskey }`);
    const response = madeBy(passkeyOf(userName), newPasskey, server.url);
    return answered(client, "addPasskey", "AddPasskeyInput", { response, name: "Prova" });
  }
  interface Viewer {
    readonly userName: string;
    readonly door: string;
    readonly needs?: string | null;
    readonly facilityRole: string | null;
    readonly deskRole: string | null;
  }
  const join = (client: Client, proof: string) =>
    answered(client, "joinFacility", "JoinFacilityInput", { proof });
  const received = async (client: Client, proof: string) =>
    (
      await client.ask<{ receivedInvitation: { email: string; mayJoin: boolean } | null }>(
        `query ($proof: String!) { receivedInvitation(proof: $proof) { email mayJoin } }`,
        { proof },
      )
    ).receivedInvitation;
  const staffOf = async (client: Client) =>
    (
      await client.ask<{ staff: Member[] }>(
        `{ staff { id userName facilityRole deskRole lastSignInAt isViewer } }`,
      )
    ).staff;
  const viewer = async (client: Client) =>
    (
      await client.ask<{ viewer: Viewer | null }>(
        `{ viewer { userName door needs facilityRole deskRole facility { name } } }`,
      )
    ).viewer;

  /** Somebody new at Crocetta, signed in. */
  async function newcomer(name: string, role: object = { facilityRole: "RECEPTION" }): Promise<Client> {
    await invited(owner, `${name}@posta.example`, role);
    const client = server.client();
    expect(codes(await accept(client, await proofTo(`${name}@posta.example`), name))).toEqual([]);
    return client;
  }

  test("whoever the owner invites chooses name and password by the letter's link, and works in that role", async () => {
    const told = await invited(owner, "  Vera.Neri@Posta.example ", {
      facilityRole: "DOCTOR",
      doctorId: doctorId(1),
    });
    expect(codes(told)).toEqual([]);
    expect(told.invitations).toMatchObject([{ email: "vera.neri@posta.example", isOpen: true }]);
    const proof = await proofTo("vera.neri@posta.example");
    const vera = server.client();
    expect(await received(vera, proof)).toEqual({ email: "vera.neri@posta.example", mayJoin: false });
    const accepted = await accept(vera, proof, "Vera.Neri");
    expect(codes(accepted)).toEqual([]);
    expect(await viewer(vera)).toMatchObject({
      ...{ userName: "vera.neri", door: "FACILITY", facilityRole: "DOCTOR" },
      facility: { name: "Centro Fisioterapico Crocetta" },
    });
    const [herself] = (await staffOf(owner)).filter(({ userName }) => userName === "vera.neri");
    expect(herself).toMatchObject({ facilityRole: "DOCTOR", isViewer: false });
    expect(herself?.lastSignInAt).not.toBeNull();
    // the link is spent, for her and for whoever else has it
    expect(await received(server.client(), proof)).toBeNull();
    expect(codes(await accept(server.client(), proof, "vera.altra"))).toEqual(["LINK_INVALID"]);
  });

  test("a link is over after seven days, when it is sent again and when it is withdrawn; a made-up one was never good", async () => {
    const email = "tardi@posta.example";
    const id = (await invited(owner, email, { facilityRole: "RECEPTION" })).invitations?.find(
      (one) => one.email === email,
    )?.id;
    const first = await proofTo(email);
    expect(codes(await invited(owner, email, { facilityRole: "OWNER" }))).toEqual(["ALREADY_INVITED"]);
    server.clock.forward({ seconds: 1 });
    await tell(owner, "renewInvitation", { invitationId: id });
    const second = await proofTo(email, first);
    for (const proof of [first, `${second.slice(0, -1)}${second.endsWith("A") ? "B" : "A"}`, "x", ""])
      expect(codes(await accept(server.client(), proof, "tardi"))).toEqual(["LINK_INVALID"]);
    server.clock.forward({ days: 7 });
    const again = await signedIn(server, "reception.crocetta");
    expect(codes(await accept(server.client(), second, "tardi"))).toEqual(["LINK_INVALID"]);
    await tell(again, "renewInvitation", { invitationId: id });
    const third = await proofTo(email, second);
    expect(await received(server.client(), third)).not.toBeNull();
    const { invitations } = await tell(again, "withdrawInvitation", { invitationId: id });
    expect(invitations?.map((one) => one.email)).not.toContain(email);
    expect(codes(await accept(server.client(), third, "tardi"))).toEqual(["LINK_INVALID"]);
    server.clock.forward({ days: -7 });
  });

  test("who works elsewhere accepts as who they are, if the letter went to their own address, and acts for one at a time", async () => {
    const other = await signedIn(server, "reception.sansecondo");
    await invited(owner, "reception.sansecondo@strutture.example", { facilityRole: "ACCOUNTING" });
    const proof = await proofTo("reception.sansecondo@strutture.example");
    expect(await join(await signedIn(server, "elena.sacco"), proof)).toEqual(["INVITATION_NOT_YOURS"]);
    expect((await received(other, proof))?.mayJoin).toBe(true);
    expect(await join(other, proof)).toEqual([]);
    const places = async () =>
      (
        await other.ask<{
          viewer: { facility: { name: string }; facilities: object[]; facilityRole: string };
        }>(`{ viewer { facilityRole facility { name } facilities { id name } } }`)
      ).viewer;
    const before = await places();
    expect([before.facilityRole, before.facilities.length]).toEqual(["OWNER", 2]);
    const crocetta = (before.facilities as { id: string; name: string }[]).find(
      ({ name }) => name !== before.facility.name,
    );
    await other.ask(`mutation ($id: ID!) { actForFacility(facilityId: $id) { errors { code } } }`, {
      id: crocetta?.id,
    });
    expect(await places()).toMatchObject({ facilityRole: "ACCOUNTING", facility: { name: crocetta?.name } });
  });

  test("one link accepted by ten at once lets in one", async () => {
    await invited(owner, "dieci@posta.example", { facilityRole: "RECEPTION" });
    const proof = await proofTo("dieci@posta.example");
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, place) => accept(server.client(), proof, `dieci.${place}`)),
    );
    expect(answers.flatMap(codes)).toEqual(Array.from({ length: 9 }, () => "LINK_INVALID"));
  });

  test("a name that is taken, a weak password and a doctor of elsewhere are refused at their fields", async () => {
    const email = "scelte@posta.example";
    const role = { facilityRole: "DOCTOR", doctorId: doctorId(4) };
    expect((await invited(owner, email, role)).errors).toMatchObject([
      { code: "NOT_FOUND", field: "input.doctorId" },
    ]);
    expect(codes(await invited(owner, email, { facilityRole: "DOCTOR" }))).toEqual(["INVALID_INPUT"]);
    expect(codes(await invited(owner, email, { deskRole: "ADMINISTRATOR" }))).toEqual(["INVALID_INPUT"]);
    await invited(owner, email, { facilityRole: "RECEPTION" });
    const proof = await proofTo(email);
    const tried = async (userName: string, password: string) =>
      (await accept(server.client(), proof, userName, password)).errors.map(({ field }) => field);
    expect(await tried("elena.sacco", secret)).toEqual(["input.userName"]);
    expect(await tried("è", "12345678")).toEqual(["input.userName", "input.password"]);
    expect(await tried("scelte.mie", "SCELTE.MIE")).toEqual(["input.password"]);
    expect(await tried("scelte.mie", secret)).toEqual([]);
  });

  test("a changed role ends what was open, and counts from the next sign-in", async () => {
    const client = await newcomer("cambia");
    const { id } = (await staffOf(owner)).find(({ userName }) => userName === "cambia") ?? { id: "" };
    await tell(owner, "changeRole", { memberId: id, facilityRole: "ACCOUNTING" });
    expect(await viewer(client)).toBeNull();
    await client.signIn("cambia", secret);
    expect((await viewer(client))?.facilityRole).toBe("ACCOUNTING");
    const { errors } = await client.send(`{ staff { id } }`);
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(["FORBIDDEN"]);
  });

  test("who is removed while signed in is out at once, and hears nothing more within five seconds", async () => {
    const client = await newcomer("esce");
    const news = client.subscribe(`subscription { happenings { cursor } }`);
    const ended = news.next().then(
      ({ done }) => done === true,
      () => true,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { id } = (await staffOf(owner)).find(({ userName }) => userName === "esce") ?? { id: "" };
    const began = Date.now();
    expect(codes(await tell(owner, "endStaff", { memberId: id }))).toEqual([]);
    expect(await viewer(client)).toBeNull();
    expect(
      await Promise.race([ended, new Promise((resolve) => setTimeout(() => resolve("still there"), 5_000))]),
    ).toBe(true);
    expect(Date.now() - began).toBeLessThan(5_000);
    await expect(client.signIn("esce", secret)).rejects.toThrow();
    expect((await staffOf(owner)).map(({ userName }) => userName)).not.toContain("esce");
  });

  test("nobody changes or ends themselves, nor anybody of another facility", async () => {
    const [own, foreign] = [
      (await staffOf(owner)).find(({ isViewer }) => isViewer),
      (await staffOf(await signedIn(server, "reception.sansecondo"))).find(({ isViewer }) => isViewer),
    ];
    expect(codes(await tell(owner, "changeRole", { memberId: own?.id, facilityRole: "RECEPTION" }))).toEqual([
      "OWN_ROLE",
    ]);
    expect(codes(await tell(owner, "endStaff", { memberId: own?.id }))).toEqual(["OWN_ROLE"]);
    for (const memberId of [foreign?.id, newKey(), "x"])
      expect(codes(await tell(owner, "endStaff", { memberId }))).toEqual(["NOT_FOUND"]);
    const himself = (await staffOf(administrator)).find(({ isViewer }) => isViewer);
    expect(
      codes(await tell(administrator, "changeRole", { memberId: himself?.id, deskRole: "SUPERVISOR" })),
    ).toEqual(["OWN_ROLE"]);
    const operator = await signedIn(server, "centrale.operativa");
    const { errors } = await operator.send(
      `mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { errors { code } } }`,
      { input: { memberId: accountId("centrale.operativa"), deskRole: "ADMINISTRATOR" } },
    );
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(["FORBIDDEN"]);
  });

  test("an administrator invites to the desk; who leaves it has no account left", async () => {
    await invited(administrator, "nuovo@centrale.example", { deskRole: "DOCTOR" });
    const client = server.client();
    await accept(client, await proofTo("nuovo@centrale.example"), "nuovo.desk");
    expect(await viewer(client)).toMatchObject({ door: "DESK", deskRole: "DOCTOR" });
    const { errors } = await client.send(`{ paymentOrders { totalCount } }`);
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(["FORBIDDEN"]);
    const { id } = (await staffOf(administrator)).find(({ userName }) => userName === "nuovo.desk") ?? {
      id: "",
    };
    expect(codes(await tell(administrator, "endStaff", { memberId: id }))).toEqual([]);
    expect(await viewer(client)).toBeNull();
    await expect(client.signIn("nuovo.desk", secret)).rejects.toThrow();
  });

  test("the first of a place is invited by command, and nobody where somebody keeps it already", async () => {
    const first = (facilityId: string | null, email: string) =>
      acting(database, { actor: clock, at: new Date(startsAt) }, (act) =>
        inviteFirst(act, { facilityId, displayName: "Prima Persona", email }),
      ).catch((error: unknown) => (error instanceof NotFirst ? error.message : String(error)));
    expect(await first(null, "prima@centrale.example")).toMatch(/già un amministratore/);
    expect(await first(crocettaId, "prima@posta.example")).toMatch(/già un titolare/);
    expect(await first(granMadreId, "prima")).toMatch(/indirizzo email/);
    await first(granMadreId, "prima@posta.example");
    const before = await proofTo("prima@posta.example");
    expect(await received(server.client(), before)).not.toBeNull();
    await first(granMadreId, "seconda@posta.example");
    expect(await received(server.client(), before)).toBeNull();
    const client = server.client();
    const proof = await proofTo("seconda@posta.example");
    expect(codes(await accept(client, proof, "prima.titolare"))).toEqual([]);
    expect(await viewer(client)).toMatchObject({ facilityRole: "OWNER" });
  });

  describe("who has lost all second factors", () => {
    const reason = "di persona, con la carta d’identità";
    const idOf = async (client: Client, name: string) =>
      (await staffOf(client)).find(({ userName }) => userName === name)?.id ?? "";
    const lose = (client: Client, memberId: string, why = reason) =>
      tell(client, "endMemberFactors", { memberId, reason: why });
    const loseOf = (client: Client, userName: string) =>
      answered(client, "endCallerFactors", "EndCallerFactorsInput", { userName, reason });
    /** The password is right, and nothing more. */
    async function half(userName: string, password = "prova-dei-test-1") {
      const client = server.client();
      await answered(client, "signIn", "SignInInput", { userName, password });
      return client;
    }
    const needs = async (client: Client) => (await viewer(client))?.needs;
    const byLetter = (client: Client, code: string) =>
      answered(client, "proveByLetter", "ProveByCodeInput", { code });
    const send = `mutation { sendEntryCode { errors { code } } }`;
    const codeTo = async (email: string) =>
      /password: (\d{6})/.exec(await mailTo(server.client(), email, /codice per rientrare/))?.[1] ?? "";

    test("is let in anew by the owner, and comes back by the password and a code of a letter", async () => {
      const client = await newcomer("senza.telefono");
      const id = await idOf(owner, "senza.telefono");
      server.clock.forward({ minutes: 11 });
      expect(codes(await lose(owner, id))).toEqual(["FRESH_PROOF_NEEDED"]);
      owner = await signedIn(server, "reception.crocetta");
      expect((await lose(owner, id, " ")).errors).toMatchObject([{ field: "input.reason" }]);
      expect(codes(await lose(owner, id))).toEqual([]);
      expect(await viewer(client)).toBeNull();
      await mailTo(server.client(), "senza.telefono@posta.example", /seconde conferme sono state tolte/);
      const { rows } = await sql<{ reason: string; by: string }>`
        select reason, user_name as by from factor_loss l join account a on a.id = l.ended_by_id`.execute(
        em().getKysely(),
      );
      expect(rows).toEqual([{ reason, by: "reception.crocetta" }]);

      const back = await half("senza.telefono", secret);
      expect(await needs(back)).toBe("LETTER");
      expect(await enrolled(back, "senza.telefono")).toEqual(["INVALID_STATE"]);
      await back.ask(send);
      const code = await codeTo("senza.telefono@posta.example");
      expect(await byLetter(back, String((Number(code) + 1) % 1e6).padStart(6, "0"))).toEqual(["CODE_WRONG"]);
      const again = await half("senza.telefono", secret);
      expect(await byLetter(again, code)).toEqual([]);
      expect(await needs(again)).toBe("ENROLMENT");
      expect(await byLetter(back, code)).toEqual(["CODE_EXPIRED"]);
      await enrol(again, "senza.telefono");
      expect(await viewer(again)).toMatchObject({ door: "FACILITY" });
      expect(await needs(await half("senza.telefono", secret))).toBe("FACTOR");
    });

    test("is not by a colleague, the owner of another facility, or oneself; the owner's are the desk's to end", async () => {
      const reception = await newcomer("accettazione.uno");
      const id = await idOf(owner, "accettazione.uno");
      const { errors } = await reception.send(
        `mutation { endMemberFactors(input: { memberId: "${id}", reason: "perso" }) { errors { code } } }`,
      );
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(["FORBIDDEN"]);
      const stranger = await signedIn(server, "reception.sansecondo");
      expect(codes(await lose(stranger, id))).toEqual(["NOT_FOUND"]);
      expect(codes(await lose(owner, await idOf(owner, "reception.crocetta")))).toEqual(["OWN_ROLE"]);

      administrator = await signedIn(server, "silvia.moretti");
      expect(await loseOf(administrator, "nobody.at.all")).toEqual(["NOT_FOUND"]);
      expect(await loseOf(administrator, "giulia.ferrero")).toEqual(["INVALID_STATE"]);
      expect(await loseOf(administrator, "Silvia.Moretti")).toEqual(["OWN_ROLE"]);
      expect(codes(await lose(administrator, accountId("silvia.moretti")))).toEqual(["OWN_ROLE"]);
      expect(await loseOf(administrator, "reception.crocetta")).toEqual([]);
      expect(await viewer(owner)).toBeNull();
      expect(codes(await lose(administrator, accountId("rita.fontana")))).toEqual([]);
      for (const name of ["reception.crocetta", "rita.fontana"]) {
        const back = await half(name);
        expect(await needs(back)).toBe("LETTER");
        await back.ask(send);
        const place = name === "rita.fontana" ? "centrale" : "strutture";
        expect(await byLetter(back, await codeTo(`${name}@${place}.example`))).toEqual([]);
        await enrol(back, name);
        if (name === "reception.crocetta") owner = back;
      }
    });

    test("is asked for a code of a letter as a member too, who then is in", async () => {
      const member = await signedIn(server, "giulia.ferrero");
      await enrol(member, "giulia.ferrero");
      expect(await loseOf(administrator, "giulia.ferrero")).toEqual([]);
      const back = await half("giulia.ferrero");
      expect(await needs(back)).toBe("LETTER");
      await back.ask(send);
      expect(await byLetter(back, await codeTo("giulia.ferrero@posta.example"))).toEqual([]);
      expect(await viewer(back)).toMatchObject({ door: "MEMBER" });
      expect(await needs(await half("giulia.ferrero"))).toBeNull();
    });
  });

  test("of two administrators who remove each other at the same moment one stays", async () => {
    const rita = await signedIn(server, "rita.fontana");
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all(
        [
          tell(administrator, "endStaff", { memberId: accountId("rita.fontana") }),
          tell(rita, "endStaff", { memberId: accountId("silvia.moretti") }),
        ].map((answer) => answer.then(codes, () => ["FORBIDDEN"])),
      );
      expect(answers.filter((one) => one.length === 0).length, answers.join()).toBe(1);
      const { rows } = await sql<{ name: string }>`
        select user_name as name from account where desk_role = 'administrator' and disabled_at is null`.execute(
        em().getKysely(),
      );
      expect(rows.length).toBe(1);
      await sql`
        update account set desk_role = 'administrator', disabled_at = null
        where user_name in ('rita.fontana', 'silvia.moretti')`.execute(em().getKysely());
      administrator = await signedIn(server, "silvia.moretti");
      await rita.signIn("rita.fontana", "prova-dei-test-1");
    }
  });
});
