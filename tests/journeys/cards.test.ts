import { beforeEach, expect, test } from "vitest";
import { MemberCard } from "../../server/identity/card/entity.ts";
import { cardNumber } from "../../server/identity/card/rules.ts";
import { giulia, laura, luca, marco, type Person, personId, seedCast, sofia } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase, emptyButNetwork } from "../support/databases.ts";
import { textOf } from "../support/paper-text.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { mailTo, newKey, signedIn, type UserError } from "./story.ts";

interface Card {
  readonly id: string;
  readonly number: string;
  readonly pdfUrl: string;
  readonly checkUrl: string;
}

describeOnOneDatabase("the member's card", (database) => {
  const server = serverFor({ database });
  let husband: Client;
  let reception: Client;
  let desk: Client;

  beforeEach(async () => {
    server.clock.set(startsAt);
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
    husband = await signedIn(server, "marco.rossi");
    reception = await signedIn(server, "reception.crocetta");
    desk = await signedIn(server, "centrale.operativa");
  });

  async function cardOf(client: Client, of: Person): Promise<Card | null> {
    const { personProfile } = await client.ask<{ personProfile: { card: Card | null } | null }>(
      `query ($id: ID!) { personProfile(personId: $id) { card { id number pdfUrl checkUrl } } }`,
      { id: personId(of) },
    );
    return personProfile?.card ?? null;
  }

  async function issue(taxCode: string, idempotencyKey = newKey()) {
    const { issueMemberCard } = await desk.ask<{
      issueMemberCard: { errors: UserError[]; card: { number: string } | null };
    }>(
      `mutation ($input: IssueMemberCardInput!) {
        issueMemberCard(input: $input) { errors { code message field clause } card { number } }
      }`,
      { input: { idempotencyKey, taxCode } },
    );
    return issueMemberCard;
  }

  async function found(cardNumber: string) {
    const { verifyCover } = await reception.ask<{
      verifyCover: { errors: UserError[]; coverCheck: { memberName: string } | null };
    }>(
      `mutation ($input: VerifyCoverInput!) {
        verifyCover(input: $input) { errors { code message field clause } coverCheck { memberName } }
      }`,
      { input: { cardNumber } },
    );
    return verifyCover;
  }

  test("leads a facility to its member, however the number is typed; a mistyped one is told apart from nobody's", async () => {
    const { number = "" } = (await cardOf(husband, marco)) ?? {};
    for (const typed of [number, number.toLowerCase(), number.replace(/\D/g, "")])
      expect(await found(typed)).toEqual({ errors: [], coverCheck: { memberName: "Marco Rossi" } });
    const last = Number(number.at(-1));
    const mistyped = await found(number.slice(0, -1) + String((last + 1) % 10));
    expect(mistyped.errors).toMatchObject([{ code: "CARD_NUMBER_INVALID", field: "input.cardNumber" }]);
    const nobodys = await found(cardNumber("00000000000"));
    expect(nobodys.errors).toMatchObject([{ code: "MEMBER_NOT_FOUND", field: "input.cardNumber" }]);
  });

  test("replaced by the desk names nobody, word for word like one that never was, and a letter tells the member", async () => {
    const { number: before = "", pdfUrl = "" } = (await cardOf(husband, marco)) ?? {};
    const key = newKey();
    const { errors, card } = await issue(` ${marco.taxCode.toLowerCase()} `, key);
    expect(errors).toEqual([]);
    // sent twice it issues once
    expect((await issue(` ${marco.taxCode.toLowerCase()} `, key)).card).toEqual(card);
    expect((await cardOf(husband, marco))?.number).toBe(card?.number);
    expect(await found(before)).toEqual(await found(cardNumber("00000000000")));
    expect((await found(card?.number ?? "")).coverCheck?.memberName).toBe("Marco Rossi");
    expect(await mailTo(desk, marco.email ?? "", /La tua tessera/)).toContain("/card");
    const paper = await textOf(Buffer.from(await (await husband.fetch(pdfUrl)).arrayBuffer()));
    expect(paper).toContain("Non vale più");
    expect(paper).toContain(before);
  });

  test("issued twice at once, by two at the desk, is one in force", async () => {
    await Promise.all(Array.from({ length: 8 }, () => issue(sofia.taxCode)));
    const cards = await database.orm.em.fork().find(MemberCard, { person: personId(sofia) });
    expect(cards.filter(({ endedOn }) => !endedOn)).toHaveLength(1);
    expect(cards).toHaveLength(9);
  });

  test("is for who is known to the fund, and issued at the desk alone", async () => {
    expect((await issue("RSSMRA80A01H501U")).errors).toMatchObject([
      { code: "MEMBER_NOT_FOUND", field: "input.taxCode" },
    ]);
    const { errors } = await reception.send(
      `mutation { issueMemberCard(input: { idempotencyKey: "${newKey()}", taxCode: "${marco.taxCode}" }) { errors { code } } }`,
    );
    expect(errors[0]?.extensions?.code).toBe("FORBIDDEN");
  });

  test("is read by its member and the parents of a minor, as a paper too; of any other it does not exist", async () => {
    expect(await cardOf(husband, sofia)).not.toBeNull();
    for (const other of [laura, luca, giulia]) expect(await cardOf(husband, other)).toBeNull();
    const student = await signedIn(server, "giulia.ferrero");
    const hers = await cardOf(student, giulia);
    expect((await husband.fetch(hers?.pdfUrl ?? "")).status).toBe(404);
    expect((await reception.fetch(hers?.pdfUrl ?? "")).status).toBe(404);
    expect((await desk.fetch(hers?.pdfUrl ?? "")).status).toBe(200);
    const paper = await student.fetch(hers?.pdfUrl ?? "");
    expect(await textOf(Buffer.from(await paper.arrayBuffer()))).toMatch(/Giulia Ferrero[^]*BLU-/);
  });

  test("and other data at once, or nothing, are no search", async () => {
    const search = async (input: object) => {
      const { verifyCover } = await reception.ask<{ verifyCover: { errors: UserError[] } }>(
        `mutation ($input: VerifyCoverInput!) { verifyCover(input: $input) { errors { code message field clause } } }`,
        { input },
      );
      return verifyCover.errors.map(({ code, field }) => [code, field]);
    };
    const { number = "" } = (await cardOf(husband, marco)) ?? {};
    expect(await search({})).toEqual([["INVALID_INPUT", "input.taxCode"]]);
    expect(await search({ taxCode: marco.taxCode })).toEqual([["INVALID_INPUT", "input.birthDate"]]);
    expect(await search({ cardNumber: number, taxCode: marco.taxCode })).toEqual([
      ["INVALID_INPUT", "input.cardNumber"],
    ]);
  });
});
