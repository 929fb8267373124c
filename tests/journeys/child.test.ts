import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { laura, luca, marco, seedCast, sofia, takesOver } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase, emptyButNetwork } from "../support/databases.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { expectBooksAgree } from "./books.ts";
import {
  confirmed,
  done,
  invoiced,
  mailTo,
  newKey,
  opened,
  payEverything,
  signedIn,
  takeInCharge,
  tell,
} from "./story.ts";

describeOnOneDatabase("a child is treated", (database) => {
  const server = serverFor({ database });
  let reception: Client;
  let father: Client;

  beforeEach(async () => {
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
    reception = await signedIn(server, "reception.crocetta");
    father = await signedIn(server, "marco.rossi");
  });

  const confirmation = `query ($id: ID!) {
    takeInCharge(id: $id) { forWhom mayConfirm confirmation { code sentTo sentToParent mayConfirmAtClinic } }
  }`;
  interface Seen {
    takeInCharge: {
      forWhom: string | null;
      mayConfirm: boolean;
      confirmation: {
        code: string | null;
        sentTo: string | null;
        sentToParent: boolean;
        mayConfirmAtClinic: boolean;
      } | null;
    } | null;
  }

  test("the code goes to the parents, and the page says so truly", async () => {
    const { id } = await opened(reception, { member: sofia });
    const atClinic = await reception.ask<Seen>(confirmation, { id });
    expect(atClinic.takeInCharge).toMatchObject({
      forWhom: null,
      mayConfirm: false,
      confirmation: {
        code: null,
        sentTo: "m•••@posta.example, l•••@posta.example",
        sentToParent: true,
        mayConfirmAtClinic: false,
      },
    });
    for (const { email, firstName } of [marco, laura]) {
      const mail = await mailTo(reception, email ?? "", /codice di conferma/);
      expect(mail).toContain(`Ciao ${firstName}`);
      expect(mail).toContain("Sofia");
      expect(mail).toMatch(/\b\d{6}\b/);
    }
    const atHome = await father.ask<Seen>(confirmation, { id });
    const { code } = atHome.takeInCharge?.confirmation ?? {};
    expect(atHome.takeInCharge).toMatchObject({ forWhom: "Sofia", mayConfirm: true });
    expect(code).toMatch(/^\d{6}$/);
    const byCode = await tell(reception, "confirmTakeInChargeByCode", "ConfirmByCodeInput", {
      idempotencyKey: newKey(),
      takeInChargeId: id,
      code,
    });
    expect(done(byCode).status).toBe("AUTHORISED");
  });

  test("either parent confirms in the portal; from the yes to the payment all books agree", async () => {
    const mother = await signedIn(server, "laura.bianchi");
    const desk = await signedIn(server, "centrale.operativa");
    const people = { members: [father, mother], doors: [reception, desk] };
    const asked = await opened(reception, { member: sofia });
    await expectBooksAgree(database, people);
    const authorised = await confirmed(mother, asked.id);
    expect(authorised.status).toBe("AUTHORISED");
    await expectBooksAgree(database, people);
    const settled = await invoiced(reception, authorised);
    await expectBooksAgree(database, people);
    await payEverything(desk);
    await expectBooksAgree(database, people);

    const { takeInCharge: seen } = await father.ask<{
      takeInCharge: { timeline: { label: string }[]; status: string };
    }>(`query ($id: ID!) { takeInCharge(id: $id) { status timeline { label } } }`, { id: settled.id });
    expect(seen.status).toBe("SETTLED");
    expect(seen.timeline.map(({ label }) => label)).toContain("Confermata dal genitore");
    const { accountStatement } = await father.ask<{
      accountStatement: { rows: { memberName: string; payableCents: number }[] };
    }>(`{ accountStatement(year: 2026) { rows { memberName payableCents } } }`);
    expect(accountStatement.rows).toMatchObject([
      { memberName: "Sofia Rossi", payableCents: settled.settlement?.payableCents },
    ]);
    const pdf = await father.fetch(`/documents/settlement/${settled.settlement?.id}.pdf`);
    expect(pdf.status).toBe(200);
  });

  test("nobody else sees the child: not the adult brother, not another member, and a spouse's cases stay the spouse's", async () => {
    const asked = await opened(reception, { member: sofia });
    const mothers = await opened(reception, { member: laura });
    const student = await signedIn(server, "giulia.ferrero");
    expect(await takeInCharge(student, asked.id)).toBeNull();
    expect(await takeInCharge(father, mothers.id)).toBeNull();
    const { viewer } = await father.ask<{ viewer: { persons: { firstName: string }[] } }>(
      `{ viewer { persons { firstName } } }`,
    );
    expect(viewer.persons.map(({ firstName }) => firstName)).toEqual(["Marco", "Sofia"]);
    const refused = await tell(student, "confirmTakeInCharge", "ConfirmInput", {
      idempotencyKey: newKey(),
      takeInChargeId: asked.id,
    });
    expect(refused.errors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  test("a brother who signs in sees only himself", async () => {
    await takesOver(database.orm.em.fork(), "paolo.conti", luca);
    const asked = await opened(reception, { member: sofia });
    const brother = await signedIn(server, "paolo.conti");
    expect(await takeInCharge(brother, asked.id)).toBeNull();
  });

  test("access ends at midnight in Rome of the 18th birthday", async () => {
    const asked = await opened(reception, { member: sofia });
    await sql`update person set birth_date = '2008-11-24' where tax_code = ${sofia.taxCode}`.execute(
      database.orm.em.fork().getKysely(),
    );
    server.clock.set("2026-11-23T22:59:59Z"); // a second before midnight in Rome
    father = await signedIn(server, "marco.rossi");
    expect(await takeInCharge(father, asked.id)).not.toBeNull();
    server.clock.set("2026-11-23T23:00:00Z");
    expect(await takeInCharge(father, asked.id)).toBeNull();
    const late = await tell(father, "confirmTakeInCharge", "ConfirmInput", {
      idempotencyKey: newKey(),
      takeInChargeId: asked.id,
    });
    expect(late.errors).toMatchObject([{ code: "NOT_FOUND" }]);
    server.clock.set(startsAt);
  });

  test("a parent asks for the child: cover, plan, draft; for nobody else", async () => {
    const { viewer } = await father.ask<{ viewer: { persons: { id: string }[] } }>(
      `{ viewer { persons { id } } }`,
    );
    const [own, childs] = viewer.persons.map(({ id }) => id);
    const cover = `query ($personId: ID) { myCover(personId: $personId) { policyNumber } }`;
    expect(await father.ask(cover, { personId: childs })).toMatchObject({
      myCover: { policyNumber: "FAM-0000042" },
    });
    const student = await signedIn(server, "giulia.ferrero");
    expect(await student.ask(cover, { personId: childs })).toEqual({ myCover: null });
    const begin = `mutation ($input: CreateDirectRequestDraftInput!) {
      createDirectRequestDraft(input: $input) { errors { code field } directRequestDraft { person { id } } }
    }`;
    const input = { idempotencyKey: newKey(), personId: childs };
    expect(await father.ask(begin, { input })).toMatchObject({
      createDirectRequestDraft: { errors: [], directRequestDraft: { person: { id: childs } } },
    });
    expect(await student.ask(begin, { input: { idempotencyKey: newKey(), personId: own } })).toMatchObject({
      createDirectRequestDraft: { errors: [{ code: "NOT_FOUND", field: "input.personId" }] },
    });
    const ask = `query ($input: PlanQuestionInput!) { askPlan(input: $input) { errors { code } } }`;
    const question = { serviceCode: "FKT-RIABILITATIVA", cause: "ILLNESS" };
    expect(await father.ask(ask, { input: { ...question, personId: childs } })).toMatchObject({
      askPlan: { errors: [] },
    });
    expect(await student.ask(ask, { input: { ...question, personId: childs } })).toMatchObject({
      askPlan: { errors: [{ code: "NOT_FOUND" }] },
    });
  });
});
