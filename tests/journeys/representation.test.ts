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
import { describeOnOneDatabase, emptyButNetwork } from "../support/databases.ts";
import { scannedPdf } from "../support/files.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { mailTo, newKey, opened, signedIn, uploaded, type UserError } from "./story.ts";

interface Representation {
  readonly id: string;
  readonly state: string;
  readonly mayEnd: boolean;
  readonly representedName: string;
  readonly representativeName: string;
  readonly endedByName: string | null;
  readonly paper: { fileName: string } | null;
}
interface Answer {
  readonly errors: readonly UserError[];
  readonly representation: Representation | null;
}

const fields = `id state mayEnd representedName representativeName endedByName paper { fileName }`;
const named = ({ taxCode, lastName }: Person) => ({ taxCode, lastName });

async function tell<Payload>(client: Client, mutation: string, type: string, input: object, answer: string) {
  const told = await client.ask<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code message field clause } ${answer} } }`,
    { input },
  );
  return told[mutation] as Payload;
}

async function enter(desk: Client, changes: object = {}): Promise<Answer> {
  const input = {
    ...{ idempotencyKey: newKey(), kind: "DELEGATE", startsOn: "2026-11-23" },
    ...{ represented: named(giulia), representative: named(paolo) },
    documentId: await uploaded(desk, scannedPdf),
    ...changes,
  };
  return tell(desk, "enterRepresentation", "EnterRepresentationInput", input, `representation { ${fields} }`);
}

const end = (desk: Client, representationId = "", reason = "Revocato dal giudice") =>
  tell<Answer>(
    desk,
    "endRepresentation",
    "EndRepresentationInput",
    { representationId, reason },
    `representation { ${fields} }`,
  );

const revoke = (client: Client, representationId = "") =>
  tell<Answer>(
    client,
    "revokeDelegation",
    "RevokeDelegationInput",
    { representationId },
    `representation { ${fields} }`,
  );

interface Death {
  readonly errors: readonly UserError[];
  readonly death: { id: string } | null;
}

async function die(desk: Client, person: Person, diedOn = "2026-11-20"): Promise<Death> {
  const documentId = await uploaded(desk, scannedPdf);
  const input = { idempotencyKey: newKey(), ...named(person), diedOn, documentId };
  return tell(desk, "enterDeath", "EnterDeathInput", input, "death { id }");
}

/** Whom somebody acts for, and as what: "Giulia DELEGATE". */
async function actsFor(client: Client): Promise<string[]> {
  const { viewer } = await client.ask<{
    viewer: {
      persons: { id: string; firstName: string }[];
      actsFor: { personId: string; capacity: string }[];
      answersFor: { id: string }[];
    };
  }>(`{ viewer { persons { id firstName } actsFor { personId capacity } answersFor { id } } }`);
  expect(viewer.answersFor).toHaveLength(viewer.actsFor.length + 1);
  return viewer.actsFor.map(({ personId: id, capacity }) => {
    return `${viewer.persons.find((one) => one.id === id)?.firstName} ${capacity}`;
  });
}

const codesAt = ({ errors }: { errors: readonly UserError[] }) =>
  errors.map(({ code, field }) => [code, field].join(" ")).toSorted();

describeOnOneDatabase("somebody acts for another", (database) => {
  const server = serverFor({ database });
  let desk: Client;
  let delegate: Client;

  beforeEach(async () => {
    server.clock.set(startsAt);
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
    desk = await signedIn(server, "davide.greco");
    delegate = await signedIn(server, "paolo.conti");
  });

  const kysely = () => database.orm.em.fork().getKysely();

  test("a delegate reads and acts from the next request on, until the person takes it back", async () => {
    const person = await signedIn(server, "giulia.ferrero");
    const reception = await signedIn(server, "reception.crocetta");
    const held = await opened(reception, { member: giulia });
    const confirm = (client: Client) =>
      tell<{ errors: readonly UserError[] }>(
        client,
        "confirmTakeInCharge",
        "ConfirmInput",
        { idempotencyKey: newKey(), takeInChargeId: held.id },
        "",
      );
    expect(await actsFor(delegate)).toEqual([]);
    expect(codesAt(await confirm(delegate))).toEqual(["NOT_FOUND input.takeInChargeId"]);

    const { representation, errors } = await enter(desk);
    expect(errors).toEqual([]);
    expect(representation).toMatchObject({
      ...{ state: "IN_EFFECT", representedName: "Giulia Ferrero", representativeName: "Paolo Conti" },
      ...{ mayEnd: true, paper: { fileName: scannedPdf.name } },
    });
    expect(await actsFor(delegate)).toEqual(["Giulia DELEGATE"]);
    expect(await actsFor(person)).toEqual([]);
    expect(codesAt(await confirm(delegate))).toEqual([]);
    const { rows } = await sql<{ verb: string; as: string | null }>`
      select verb, particulars ->> 'onBehalfAs' as "as" from journal where subject_id = ${held.id} order by id`.execute(
      kysely(),
    );
    expect(rows).toEqual([
      { verb: "takeInCharge.opened", as: null },
      { verb: "takeInCharge.confirmedByRepresentative", as: "delegate" },
      { verb: "takeInCharge.authorised", as: "delegate" },
    ]);
    // Who it was says every page on which the case stands, at the desk and at the clinic too.
    for (const client of [desk, reception, person]) {
      const { takeInCharge } = await client.ask<{ takeInCharge: { timeline: { by: string }[] } }>(
        `query ($id: ID!) { takeInCharge(id: $id) { timeline { by } } }`,
        { id: held.id },
      );
      expect(takeInCharge.timeline.map(({ by }) => by)).toEqual([
        "Struttura",
        "Paolo Conti, delegato",
        "Piano",
      ]);
    }
    expect(
      await delegate.ask(`query ($id: ID!) { takeInCharge(id: $id) { forWhom actingAs } }`, { id: held.id }),
    ).toEqual({ takeInCharge: { forWhom: "Giulia", actingAs: "delegato" } });
    for (const { email } of [giulia, paolo])
      expect(await mailTo(desk, email ?? "", /^Chi agisce/)).toContain(
        "Paolo Conti può agire come delegato per Giulia Ferrero, dal lun 23 nov 2026",
      );
    expect(await mailTo(desk, paolo.email ?? "", /autorizzata/)).toContain(
      "questo messaggio riguarda Giulia: lo ricevi come delegato.",
    );
    // To the two alone it is told, and the desk's file and names stay at the desk.
    const own = await person.ask(
      `query ($id: ID!) { personProfile(personId: $id) { representatives { ${fields} } } }`,
      { id: personId(giulia) },
    );
    expect(own).toMatchObject({
      personProfile: { representatives: [{ mayEnd: true, paper: null, endedByName: null }] },
    });
    expect(await delegate.ask(`{ viewer { represents { mayEnd paper { id } } } }`)).toEqual({
      viewer: { represents: [{ mayEnd: false, paper: null }] },
    });

    expect(codesAt(await revoke(delegate, representation?.id))).toEqual(["NOT_FOUND input.representationId"]);
    expect(codesAt(await revoke(person, representation?.id))).toEqual([]);
    expect(await actsFor(delegate)).toEqual([]);
    expect(codesAt(await confirm(delegate))).toEqual(["NOT_FOUND input.takeInChargeId"]);
    expect(codesAt(await revoke(person, representation?.id))).toEqual([]);
    expect(codesAt(await end(desk, representation?.id))).toEqual(["INVALID_STATE "]);
    const { representations } = await desk.ask<{ representations: { edges: { node: Representation }[] } }>(
      `{ representations(state: ENDED) { edges { node { ${fields} } } } }`,
    );
    expect(representations.edges.map(({ node }) => node)).toMatchObject([
      { state: "ENDED", endedByName: "Giulia Ferrero", mayEnd: false },
    ]);
  });

  test("an open subscription follows: what happens to the person is heard, and no longer once it was taken back", async () => {
    const person = await signedIn(server, "giulia.ferrero");
    const reception = await signedIn(server, "reception.crocetta");
    const news = delegate.subscribe<{ happenings: { verb: string; subjectId: string } }>(
      `subscription { happenings { verb subjectId } }`,
    );
    const heard: string[] = [];
    const listening = (async () => {
      for await (const { happenings } of news) heard.push(`${happenings.verb} ${happenings.subjectId}`);
    })();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { representation } = await enter(desk);
    await expect.poll(() => heard).toContain(`representation.entered ${representation?.id}`);
    const during = await opened(reception, { member: giulia });
    await expect.poll(() => heard).toContain(`takeInCharge.opened ${during.id}`);
    await revoke(person, representation?.id);
    await expect.poll(() => heard).toContain(`representation.revoked ${representation?.id}`);
    const after = await opened(reception, { member: giulia });
    const own = await opened(reception, { member: paolo });
    await expect.poll(() => heard).toContain(`takeInCharge.opened ${own.id}`);
    expect(heard).not.toContain(`takeInCharge.opened ${after.id}`);
    await news.return?.();
    await listening;
  });

  test("what a court gave is the desk's to end, for a reason, and counts from its first day to its last", async () => {
    const { representation } = await enter(desk, {
      ...{ kind: "ADMINISTRATOR", startsOn: "2026-11-25", endsOn: "2026-11-27" },
    });
    expect(representation?.state).toBe("TO_COME");
    const person = await signedIn(server, "giulia.ferrero");
    expect(codesAt(await revoke(person, representation?.id))).toEqual(["NOT_FOUND input.representationId"]);
    const days = [
      ["2026-11-24T22:59:59Z", []],
      ["2026-11-24T23:00:00Z", ["Giulia ADMINISTRATOR"]],
      ["2026-11-27T22:59:59Z", ["Giulia ADMINISTRATOR"]],
      ["2026-11-27T23:00:00Z", []],
    ] as const;
    for (const [at, expected] of days) {
      server.clock.set(at);
      expect(await actsFor(await signedIn(server, "paolo.conti")), at).toEqual(expected);
    }
    server.clock.set("2026-11-26T09:00:00Z");
    const [again, acting] = [await signedIn(server, "davide.greco"), await signedIn(server, "paolo.conti")];
    expect(codesAt(await end(again, representation?.id, " "))).toEqual(["INVALID_INPUT input.reason"]);
    expect(await actsFor(acting)).toEqual(["Giulia ADMINISTRATOR"]);
    expect(codesAt(await end(again, representation?.id))).toEqual([]);
    expect(await actsFor(acting)).toEqual([]);
  });

  test("what cannot be is refused at its field, and says how to mend it", async () => {
    const stranger = "NREGNN80A01L219" + checkCharacter("NREGNN80A01L219");
    const refused = async (changes: object) => codesAt(await enter(desk, changes));
    expect(await refused({ represented: { ...named(giulia), lastName: "Rossi" } })).toEqual([
      "MEMBER_NOT_FOUND input.represented.taxCode",
    ]);
    expect(await refused({ represented: { ...named(giulia), taxCode: "X" } })).toEqual([
      "TAX_CODE_INVALID input.represented.taxCode",
    ]);
    expect(await refused({ representative: named(giulia) })).toEqual([
      "INVALID_INPUT input.representative.taxCode",
    ]);
    expect(await refused({ representative: named(sofia) })).toEqual([
      "INVALID_INPUT input.representative.taxCode",
    ]);
    expect(await refused({ kind: "HEIR" })).toEqual(["INVALID_INPUT input.kind"]);
    expect(await refused({ kind: "DELEGATE", represented: named(sofia) })).toEqual([
      "INVALID_INPUT input.kind",
    ]);
    expect(await refused({ endsOn: "2026-11-22" })).toEqual(["INVALID_INPUT input.endsOn"]);
    expect(await refused({ startsOn: "2028-01-01" })).toEqual(["INVALID_INPUT input.startsOn"]);
    expect(await refused({ documentId: "" })).toEqual(["PAPER_NEEDED input.documentId"]);
    expect(await refused({ documentId: await uploaded(delegate, scannedPdf) })).toEqual([
      "NOT_FOUND input.documentId",
    ]);
    expect(await refused({ representative: { taxCode: stranger, lastName: "Neri" } })).toEqual([
      "INVALID_INPUT input.representative.birthDate",
      "INVALID_INPUT input.representative.email",
      "INVALID_INPUT input.representative.firstName",
    ]);
    const whole = { firstName: "Gianni", birthDate: "1980-01-01", email: "gianni.neri@posta.example" };
    const neri = { taxCode: stranger, lastName: "Neri", ...whole };
    expect(await refused({ representative: { ...neri, birthDate: "1981-01-01" } })).toEqual([
      "TAX_CODE_INVALID input.representative.taxCode",
    ]);
    expect(await refused({ kind: "GUARDIAN", represented: named(sofia), representative: neri })).toEqual([]);
    // Known from now on: the surname is checked as of everybody.
    expect(await refused({ kind: "ADMINISTRATOR", representative: { ...neri, lastName: "Verdi" } })).toEqual([
      "MEMBER_NOT_FOUND input.representative.taxCode",
    ]);
    expect(await refused({ kind: "ADMINISTRATOR", representative: neri })).toEqual([]);
    expect(await refused({ kind: "ADMINISTRATOR", representative: neri })).toEqual([
      "INVALID_STATE input.representative.taxCode",
    ]);
  });

  test("of two entered at once one stands, and nobody at the desk enters anything of themselves or their family", async () => {
    const both = await Promise.all([enter(desk), enter(await signedIn(server, "centrale.operativa"))]);
    expect(both.flatMap(codesAt)).toEqual(["INVALID_STATE input.representative.taxCode"]);
    await sql`update account set person_id = ${personId(laura)} where user_name = 'davide.greco'`.execute(
      kysely(),
    );
    for (const changes of [
      { represented: named(marco), representative: named(paolo) },
      { represented: named(giulia), representative: named(laura) },
    ])
      expect(codesAt(await enter(desk, changes))).toEqual(["OWN_CASE "]);
    expect(codesAt(await die(desk, marco))).toEqual(["OWN_CASE "]);
  });

  test("after a death the account closes, the cover ends and an heir goes on; withdrawn, all is as before", async () => {
    const before = await enter(desk);
    const person = await signedIn(server, "giulia.ferrero");
    await person.ask(
      `mutation ($input: CreateReimbursementDraftInput!) {
        createReimbursementDraft(input: $input) { errors { code } } }`,
      { input: { idempotencyKey: newKey() } },
    );
    expect(codesAt(await die(desk, giulia, "2026-11-24"))).toEqual(["INVALID_INPUT input.diedOn"]);
    const { death } = await die(desk, giulia);
    expect(codesAt(await die(desk, giulia))).toEqual(["INVALID_STATE input.taxCode"]);
    expect(await person.ask(`{ viewer { id } }`)).toEqual({ viewer: null });
    await expect(signedIn(server, "giulia.ferrero")).rejects.toThrow("may not sign in");
    expect(await actsFor(delegate)).toEqual([]);
    const { rows } = await sql<{ endsOn: string }>`
      select ends_on::text as "endsOn" from enrolment where person_id = ${personId(giulia)}`.execute(
      kysely(),
    );
    expect(rows).toEqual([{ endsOn: "2026-11-20" }]);
    const state = async () => {
      const { representation } = await desk.ask<{ representation: Representation }>(
        `query ($id: ID!) { representation(id: $id) { ${fields} } }`,
        { id: before.representation?.id },
      );
      return representation.state;
    };
    expect(await state()).toBe("WITHOUT");

    const heir = { kind: "HEIR", representative: named(marco) };
    expect(codesAt(await enter(desk, { ...heir, startsOn: "2026-11-19" }))).toEqual([
      "INVALID_INPUT input.startsOn",
    ]);
    expect(codesAt(await enter(desk))).toEqual(["INVALID_INPUT input.kind"]);
    expect(codesAt(await enter(desk, heir))).toEqual([]);
    const son = await signedIn(server, "marco.rossi");
    expect(await actsFor(son)).toContain("Giulia HEIR");
    const drafts = await son.ask(`{ reimbursementDrafts { person { firstName } payees { firstName } } }`);
    // What she had begun is the heir's to go on with, and the money his.
    expect(drafts).toEqual({
      reimbursementDrafts: [{ person: { firstName: "Giulia" }, payees: [{ firstName: "Marco" }] }],
    });

    const withdrawn = await tell<Death>(
      desk,
      "withdrawDeath",
      "WithdrawDeathInput",
      { deathId: death?.id ?? "" },
      "death { id }",
    );
    expect(codesAt(withdrawn)).toEqual([]);
    expect(await actsFor(son)).not.toContain("Giulia HEIR");
    expect(await actsFor(delegate)).toEqual(["Giulia DELEGATE"]);
    expect(await state()).toBe("IN_EFFECT");
    const restored = await sql<{ endsOn: string | null }>`
      select ends_on as "endsOn" from enrolment where person_id = ${personId(giulia)}`.execute(kysely());
    expect(restored.rows).toEqual([{ endsOn: null }]);
    await signedIn(server, "giulia.ferrero");
  });

  test("a death of a parent or of a child ends what the parent did for it", async () => {
    const mother = await signedIn(server, "laura.bianchi");
    const father = await signedIn(server, "marco.rossi");
    expect(await actsFor(father)).toEqual(["Sofia PARENT"]);
    await die(desk, laura);
    await expect(mother.ask(`{ viewer { id } }`)).resolves.toEqual({ viewer: null });
    expect(await actsFor(father)).toEqual(["Sofia PARENT"]);
    await die(desk, sofia);
    expect(await actsFor(father)).toEqual([]);
    const { viewer } = await father.ask<{ viewer: { hiddenNames: string[] } }>(`{ viewer { hiddenNames } }`);
    expect(viewer.hiddenNames).toEqual([`${luca.firstName} ${luca.lastName}`]);
  });
});
