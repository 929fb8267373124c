import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { checkCharacter } from "../../server/identity/tax-code.ts";
import {
  giulia,
  laura,
  luca,
  marco,
  paolo,
  type Person,
  personId,
  seedCast,
  sofia,
} from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases, emptyButNetwork } from "../support/databases.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { newKey, signedIn, type UserError } from "./story.ts";

interface Correction {
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly decidedAt: string | null;
  readonly person: { firstName: string; lastName: string; birthDate: string; taxCode: string };
  readonly fields: readonly { field: string; label: string; from: string; to: string }[];
}
interface Answer {
  readonly errors: readonly UserError[];
  readonly correction: Correction | null;
}

const fields = `id state reason decidedAt person { firstName lastName birthDate taxCode } fields { field label from to }`;

async function propose(client: Client, of: Person, changes: object, key = newKey()): Promise<Answer> {
  const { proposeCorrection } = await client.ask<{ proposeCorrection: Answer }>(
    `mutation ($input: ProposeCorrectionInput!) {
      proposeCorrection(input: $input) { errors { code message field clause } correction { ${fields} } }
    }`,
    { input: { idempotencyKey: key, personId: personId(of), ...changes } },
  );
  return proposeCorrection;
}

async function decide(client: Client, correctionId: string, isAccepted: boolean, reason?: string) {
  const { decideCorrection } = await client.ask<{ decideCorrection: Answer }>(
    `mutation ($input: DecideCorrectionInput!) {
      decideCorrection(input: $input) { errors { code message field clause } correction { ${fields} } }
    }`,
    { input: { idempotencyKey: newKey(), correctionId, isAccepted, reason } },
  );
  return decideCorrection;
}

async function listed(client: Client, narrowed = "") {
  const { personCorrections } = await client.ask<{
    personCorrections: {
      edges: { node: Correction & { mayDecide: boolean; decidedByName: string | null } }[];
    };
  }>(`{ personCorrections${narrowed} { edges { node { ${fields} mayDecide decidedByName } } } }`);
  return personCorrections.edges.map(({ node }) => node);
}

const codes = ({ errors }: Answer) => errors.map(({ code, field }) => [code, field]);
/** Another tax code of the same day and sex, as after the registry mended it. */
const otherCode = "RSSSFA12H61L219" + checkCharacter("RSSSFA12H61L219");

describeOnBothDatabases("what the policy holds of a person is corrected", (database) => {
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

  const isAlso = (userName: string, of: Person) =>
    sql`update account set person_id = ${personId(of)} where user_name = ${userName}`.execute(
      database.orm.em.fork().getKysely(),
    );

  test("by the desk, on a parent's proposal, and only then", async () => {
    const { correction } = await propose(husband, sofia, { firstName: "Sofia Maria", taxCode: otherCode });
    expect(correction).toMatchObject({
      ...{ state: "WAITING", decidedAt: null, person: { firstName: "Sofia", taxCode: sofia.taxCode } },
      fields: [
        { field: "FIRST_NAME", label: "Nome", from: "Sofia", to: "Sofia Maria" },
        { field: "TAX_CODE", label: "Codice fiscale", from: sofia.taxCode, to: otherCode },
      ],
    });
    expect(await listed(desk, "(state: WAITING)")).toMatchObject([{ id: correction?.id, mayDecide: true }]);
    const decided = await decide(desk, correction?.id ?? "", true);
    expect(decided.correction).toMatchObject({
      state: "ACCEPTED",
      person: { firstName: "Sofia Maria", taxCode: otherCode },
    });
    expect(await listed(desk, "(state: WAITING)")).toEqual([]);
    const [{ decidedByName } = { decidedByName: null }] = await listed(
      desk,
      '(search: { key: MEMBER, value: "rossi sofia" })',
    );
    expect(decidedByName).toBe("Anna Rinaldi");
    expect(codes(await decide(desk, correction?.id ?? "", false, "Ripensato"))).toEqual([
      ["INVALID_STATE", null],
    ]);
  });

  test("or it stays, with the reason, which is mandatory", async () => {
    const { correction } = await propose(wife, laura, { lastName: "Bianchi Rossi" });
    expect(codes(await decide(desk, correction?.id ?? "", false, " \n "))).toEqual([
      ["INVALID_INPUT", "input.reason"],
    ]);
    expect(codes(await decide(desk, correction?.id ?? "", false, "x".repeat(501)))).toEqual([
      ["INVALID_INPUT", "input.reason"],
    ]);
    const { correction: refused } = await decide(
      desk,
      correction?.id ?? "",
      false,
      "Il certificato dice Bianchi.",
    );
    expect(refused).toMatchObject({
      ...{ state: "REFUSED", reason: "Il certificato dice Bianchi.", person: { lastName: "Bianchi" } },
    });
  });

  test("one waits at a time: the newer takes the place of the older and keeps what that said of other fields", async () => {
    const first = await propose(wife, sofia, { firstName: "Sophia", lastName: "Rossi Bianchi" });
    const again = await propose(husband, sofia, { firstName: "Sophia" });
    expect(again.correction?.id).toBe(first.correction?.id);
    const second = await propose(husband, sofia, { firstName: "Sofia Maria" });
    expect(second.correction?.fields.map(({ to }) => to)).toEqual(["Sofia Maria", "Rossi Bianchi"]);
    expect((await listed(desk)).map(({ state }) => state).toSorted()).toEqual(["REPLACED", "WAITING"]);
    expect(codes(await decide(desk, first.correction?.id ?? "", true))).toEqual([["INVALID_STATE", null]]);
  });

  test("proposed twice by one click or by two parents in the same moment, one waits", async () => {
    const key = newKey();
    const both = await Promise.all(
      [husband, wife].map((one) => propose(one, sofia, { firstName: "Sophia" })),
    );
    const clicks = await Promise.all(
      [1, 2].map(() => propose(wife, laura, { firstName: "Laura Anna" }, key)),
    );
    expect(new Set(both.map(({ correction }) => correction?.id)).size).toBe(1);
    expect(new Set(clicks.map(({ correction }) => correction?.id)).size).toBe(1);
    expect(await listed(desk)).toHaveLength(2);
  });

  test("by nobody for an adult or a stranger, and each field that is wrong is named", async () => {
    expect(codes(await propose(husband, laura, { firstName: "Lara" }))).toEqual([
      ["NOT_FOUND", "input.personId"],
    ]);
    expect(codes(await propose(husband, luca, { firstName: "Luc" }))).toEqual([
      ["NOT_FOUND", "input.personId"],
    ]);
    expect(codes(await propose(husband, giulia, { firstName: "Giu" }))).toEqual([
      ["NOT_FOUND", "input.personId"],
    ]);
    expect(codes(await propose(husband, marco, {}))).toEqual([["NOTHING_CHANGED", null]]);
    expect(codes(await propose(husband, marco, { firstName: "M4rco", taxCode: "RSSMRC" }))).toEqual([
      ["INVALID_INPUT", "input.firstName"],
      ["INVALID_INPUT", "input.taxCode"],
    ]);
    expect(codes(await propose(husband, marco, { sex: "FEMALE" }))).toEqual([
      ["INVALID_INPUT", "input.taxCode"],
    ]);
    expect(await listed(desk)).toEqual([]);
  });

  test("an adult who consented is read of, never corrected for", async () => {
    const { rows } = await sql<{ id: string }>`
      select e.id from enrolment e where person_id = ${personId(marco)}`.execute(
      database.orm.em.fork().getKysely(),
    );
    await wife.ask(
      `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { errors { code } } }`,
      { input: { kind: "HEALTH_DATA", readerId: rows[0]?.id, wording: "2026-11" } },
    );
    expect(codes(await propose(husband, laura, { firstName: "Lara" }))).toEqual([
      ["ONLY_TO_READ", "input.personId"],
    ]);
  });

  test("by nobody at the desk for themselves or their family", async () => {
    const { correction } = await propose(husband, sofia, { firstName: "Sophia" });
    await isAlso("centrale.operativa", laura);
    expect(await listed(desk)).toMatchObject([{ mayDecide: false }]);
    for (const isAccepted of [true, false])
      expect(codes(await decide(desk, correction?.id ?? "", isAccepted, "No"))).toEqual([["OWN_CASE", null]]);
    await isAlso("centrale.operativa", paolo);
    expect((await decide(desk, correction?.id ?? "", true)).errors).toEqual([]);
  });

  test("a tax code that another has is found out by the desk, and told to no member", async () => {
    const taken = await propose(husband, sofia, {
      ...{ taxCode: giulia.taxCode, birthDate: giulia.birthDate, sex: "FEMALE" },
    });
    expect(taken.errors).toEqual([]);
    const { errors } = await decide(desk, taken.correction?.id ?? "", true);
    expect(errors).toMatchObject([{ code: "TAX_CODE_INVALID" }]);
    expect(await listed(desk, "(state: WAITING)")).toMatchObject([{ person: { taxCode: sofia.taxCode } }]);
  });

  test("decided once, by whoever comes first of two", async () => {
    const { correction } = await propose(husband, sofia, { firstName: "Sophia" });
    const answers = await Promise.all(
      [true, false].map((isAccepted) => decide(desk, correction?.id ?? "", isAccepted, "No")),
    );
    expect(answers.map(({ errors }) => errors.length).toSorted()).toEqual([0, 1]);
  });
});
