import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { checkCharacter } from "../../server/identity/tax-code.ts";
import { giulia, laura, luca, marco, paolo, personId, seedCast, sofia, takesOver } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase, emptyButNetwork } from "../support/databases.ts";
import { scannedPdf } from "../support/files.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { Payee } from "../../server/claim/entity.ts";
import { type Draft, saved, send } from "../reimbursement/drafts.ts";
import {
  askFor,
  cancelDraft,
  elsewhere,
  everything,
  left,
  leftHalfDone,
  offeredOf,
  own,
  told,
  type Turn,
} from "./half-done.ts";
import {
  actsFor,
  codesAt,
  type Death,
  die,
  end,
  enter,
  fields,
  named,
  type Representation,
  revoke,
  tell,
} from "./representing.ts";
import { mailTo, newKey, opened, signedIn, uploaded, type UserError } from "./story.ts";

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

  /** Eighteen at midnight. */
  const grown = {
    ...sofia,
    ...{ birthDate: "2008-11-24", taxCode: "RSSSFO08S64L219" + checkCharacter("RSSSFO08S64L219") },
  };

  const turns: readonly Turn[] = [
    {
      event: "a death",
      ...{ of: giulia, by: "giulia.ferrero", next: "paolo.conti", waits: "Il sì, da un erede" },
      ...{ outcome: "NOT_COVERED", after: { next: { ...everything, direct: "reads and cancels" } } },
      happens: async () => {
        expect(codesAt(await die(desk, giulia))).toEqual([]);
        return () => enter(desk, { kind: "HEIR" });
      },
    },
    {
      event: "the end of a representation",
      ...{ of: giulia, by: "paolo.conti", next: "giulia.ferrero", waits: "Il sì dell'assistito" },
      ...{ outcome: "AUTHORISED", after: { by: left, next: own } },
      before: () => enter(desk, { kind: "ADMINISTRATOR" }),
      happens: async () => {
        const { viewer } = await delegate.ask<{ viewer: { represents: { id: string }[] } }>(
          "{ viewer { represents { id } } }",
        );
        expect(codesAt(await end(desk, viewer.represents[0]?.id))).toEqual([]);
      },
    },
    {
      event: "an 18th birthday",
      ...{ of: grown, by: "marco.rossi", next: "laura.bianchi", waits: "Il sì dell'assistito" },
      ...{ outcome: "AUTHORISED", after: { by: left, next: own } },
      before: async () => {
        await sql`update person set birth_date = ${grown.birthDate}, tax_code = ${grown.taxCode} where id = ${personId(sofia)}`.execute(
          kysely(),
        );
        server.clock.set("2026-11-23T22:57:00Z");
      },
      happens: async () => {
        server.clock.set("2026-11-23T23:03:00Z");
        await takesOver(database.orm.em.fork(), "laura.bianchi", sofia);
      },
    },
  ];
  test.each(turns)("after $event everything begun has somebody who acts next", async (row) => {
    const { of, after, outcome } = row;
    await row.before?.();
    desk = await signedIn(server, "davide.greco");
    const reception = await signedIn(server, "reception.crocetta");
    const by = await signedIn(server, row.by);
    const half = await leftHalfDone(by, of, { desk, reception });
    expect(await offeredOf(by, half, of)).toEqual(everything);
    const nextAt = async (client: Client) => {
      const { takeInCharge } = await client.ask<{ takeInCharge: { next: { what: string } } }>(
        `query ($id: ID!) { takeInCharge(id: $id) { next { what } } }`,
        { id: half.awaiting.id },
      );
      return takeInCharge.next.what;
    };
    const takeInChargeId = half.awaiting.id;
    const atReception = (verb: string, more: object = {}) =>
      told(reception, verb, { idempotencyKey: newKey(), takeInChargeId, ...more });

    const heirs = await row.happens();
    if (heirs) {
      // until there is an heir nobody says yes, and nobody is asked to show a dead person's identity card
      expect(await nextAt(desk)).toContain("da un erede: la Centrale Operativa lo registra");
      expect(await nextAt(reception)).toBe("Il sì, da chi agisce per l’assistito");
      expect(codesAt(await atReception("resendConfirmationCode"))).toEqual(["INVALID_STATE "]);
      const seen = { reason: "Non può ricevere un codice", identityDocument: "PASSPORT" };
      expect(codesAt(await atReception("confirmTakeInChargeAtClinic", seen))).toEqual(["INVALID_STATE "]);
      expect(codesAt(await elsewhere(desk, half.sentBack))).toEqual(["INVALID_STATE "]);
      expect(codesAt(await heirs())).toEqual([]);
    }
    const next = await signedIn(server, row.next);
    if (after.by) expect(await offeredOf(by, half, of)).toEqual(after.by);
    expect(await offeredOf(next, half, of)).toEqual(after.next);
    expect(await nextAt(desk)).toBe(row.waits);
    const { waitingCases } = await desk.ask<{ waitingCases: { edges: { node: { turnLabel: string } }[] } }>(
      "{ waitingCases(turn: MEMBER, kind: REIMBURSEMENT) { edges { node { turnLabel } } } }",
    );
    expect(waitingCases.edges.map(({ node }) => node.turnLabel)).toEqual([
      heirs ? "Tocca a un erede" : "Tocca all’assistito",
    ]);

    // the code of then is nobody's any more, the yes is whose it is now
    expect(codesAt(await atReception("confirmTakeInChargeByCode", { code: half.awaiting.code }))).toEqual([
      "CODE_EXPIRED input.code",
    ]);
    const confirmed = await tell<{ errors: readonly UserError[]; takeInCharge: { status: string } }>(
      ...([next, "confirmTakeInCharge", "ConfirmInput"] as const),
      { idempotencyKey: newKey(), takeInChargeId },
      "takeInCharge { status }",
    );
    expect(confirmed).toEqual({ errors: [], takeInCharge: { status: outcome } });
    // letters go to whoever acts now, also where another address had been given
    expect(codesAt(await askFor(desk, half.asked, { againReason: "Manca ancora." }))).toEqual([]);
    const address = `${row.next}@posta.example`;
    expect(await mailTo(desk, address, /Rimborso .*serve qualcosa/)).toContain("RR-2026-");
    expect(codesAt(await elsewhere(next, half.sentBack))).toEqual([]);
    const { person } = await database.orm.em.fork().findOneOrFail(Payee, { holderName: "Chi riceve" });
    expect(person).toBe(row.next === "paolo.conti" ? personId(paolo) : personId(of));
    const correction = { idempotencyKey: newKey(), correctionId: half.correction, isAccepted: true };
    expect(codesAt(await told(desk, "decideCorrection", correction))).toEqual([]);
    expect(codesAt(await told(next, "cancelContactChange", { personId: personId(of) }))).toEqual([]);

    if (heirs) {
      const { reimbursementDraft: draft } = await next.ask<{ reimbursementDraft: Draft }>(
        `query ($id: ID!) { reimbursementDraft(id: $id) { id version steps { problems { field } } documents { files { id } } } }`,
        { id: half.reimbursement },
      );
      // contacts and means of who died are not an heir's
      expect(draft.steps.map(({ problems }) => problems.map(({ field }) => field))).toEqual([
        ["person.email"],
        ["payment.means", "payment.payeePersonId"],
        [],
      ]);
      const contacts = { email: paolo.email, mobile: null, smsOptIn: false, otherCover: { has: false } };
      const payment = { means: "CHEQUE", payeePersonId: personId(paolo), address: "Via Po 1, 10123 Torino" };
      const mended = await saved(next, draft, { person: contacts, payment });
      expect(codesAt(await send(next, mended))).toEqual([]);
    }
    expect(await cancelDraft(heirs ? next : by, "DirectRequest", half.direct)).toEqual([]);
    if (!heirs) expect(await cancelDraft(by, "Reimbursement", half.reimbursement)).toEqual([]);
  });
});
