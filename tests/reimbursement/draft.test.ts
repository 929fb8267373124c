import { beforeAll, expect, test } from "vitest";
import { ReimbursementDraft } from "../../server/reimbursement/draft/entity.ts";
import { Enrolment } from "../../server/coverage/entity.ts";
import { ExchangeRate } from "../../server/currency/entity.ts";
import { localDate } from "../../server/kernel/dates.ts";
import { enrolmentId, laura, luca, marco, personId, seedCast, sofia } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { crocettaId } from "../support/facilities.ts";
import { invoicePdf } from "../support/files.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { authorised, invoiced, newKey, signedIn, uploaded, type UserError } from "../journeys/story.ts";
import { added, begun, type Draft, save, saved, visit } from "./drafts.ts";

const physiotherapyAfterInjury = {
  serviceCode: "FKT-RIABILITATIVA",
  units: 10,
  amount: "1.000,00",
  cause: "INJURY",
  injuredOn: "2026-10-01",
};

describeOnOneDatabase("a request for reimbursement is written over days and devices", (database) => {
  let giulia: Client;
  let marcosClient: Client;
  let reception: Client;
  const server = serverFor({ database });

  beforeAll(async () => {
    const em = database.orm.em.fork();
    await seedCast(em, new Date(startsAt));
    em.create(ExchangeRate, { week: "2026-W42", currency: "USD", ratePerEuro: "1.25" });
    await em.flush();
    giulia = await signedIn(server, "giulia.ferrero");
    marcosClient = await signedIn(server, "marco.rossi");
    reception = await signedIn(server, "reception.crocetta");
  });

  const problemsAt = ({ documents }: Draft, place = 0) =>
    documents[place]?.problems.map(({ field }) => field) ?? [];

  test("it begins with what is known, and any device goes on with it", async () => {
    const draft = await begun(giulia);
    expect(draft).toMatchObject({ email: "giulia.ferrero@posta.example", version: 1, mayGoOn: true });
    expect(draft.payees.map(({ firstName }) => firstName)).toEqual(["Giulia"]);
    const kept = await saved(giulia, draft, {
      payment: {
        means: "CHEQUE",
        payeePersonId: draft.payees[0]?.id,
        holderName: null,
        iban: null,
        bic: null,
        address: "Via Po 1, 10123 Torino",
      },
    });
    expect(kept.version).toBe(2);
    const phone = await signedIn(server, "giulia.ferrero");
    const { reimbursementDrafts } = await phone.ask<{
      reimbursementDrafts: { id: string; version: number }[];
    }>("{ reimbursementDrafts { id version } }");
    expect(reimbursementDrafts).toContainEqual({ id: draft.id, version: 2 });
  });

  test("who saves over another version is told and loses nothing; saving the same again is no change", async () => {
    const draft = await begun(giulia);
    const notes = (words: string) => ({ summary: { notes: words } });
    const first = await saved(giulia, draft, notes("Da un telefono"));
    expect((await save(giulia, draft, notes("Da un computer"))).errors).toMatchObject([
      { code: "DRAFT_CHANGED" },
    ]);
    expect(await saved(giulia, first, notes("Da un telefono"))).toMatchObject({ version: first.version });
    expect(await saved(giulia, first, notes("Da un computer"))).toMatchObject({ notes: "Da un computer" });
  });

  test("a document says what the plan wants before a file is chosen, and what it would pay", async () => {
    const empty = await added(giulia, await begun(giulia));
    const id = empty.documents[0]?.id ?? "";
    const typed = { ...visit, ...physiotherapyAfterInjury };
    const told = await saved(giulia, empty, { document: { ...typed, id, files: [] } });
    expect(told.documents[0]).toMatchObject({
      required: [{ code: "emergencyRoomCertificate" }, { code: "prescription" }],
      estimate: {
        answer: "COVERED",
        requestedCents: 100_000,
        payableCents: 50_000,
        memberShareCents: 50_000,
      },
    });
    expect(problemsAt(told)).toEqual(["file:invoice"]);
    const files = [{ requirement: "invoice", documentId: await uploaded(giulia, invoicePdf("wizard-1")) }];
    const whole = await saved(giulia, told, { document: { ...typed, id, files } });
    expect(problemsAt(whole)).toEqual([]);
    expect(whole.documents[0]?.files).toMatchObject([{ requirement: "invoice", fileName: "invoice.pdf" }]);
  });

  test("what one document draws on a limit the next finds used", async () => {
    let draft = await begun(giulia);
    const typed = { ...visit, ...physiotherapyAfterInjury, files: [] };
    for (const number of ["A1", "A2", "A3"]) {
      draft = await added(giulia, draft);
      const id = draft.documents.at(-1)?.id ?? "";
      draft = await saved(giulia, draft, { document: { ...typed, number, id } });
    }
    const paid = draft.documents.map(({ estimate }) => estimate?.payableCents ?? 0);
    expect(paid[0]).toBe(50_000);
    expect(paid[1]).toBeLessThanOrEqual(50_000);
    expect(draft.estimatedCents).toBe(paid.reduce((sum, cents) => sum + cents, 0));
    // 500 € a year under art. 6.2
    expect(draft.estimatedCents).toBe(50_000);
  });

  test("what another cover paid is taken off before the fund pays", async () => {
    const draft = await added(giulia, await begun(giulia));
    const otherCover = { has: true, insurer: "Altra Mutua", policyNumber: null, askedThere: true };
    const covered = await saved(giulia, draft, {
      person: { email: "io@posta.example", mobile: null, smsOptIn: false, otherCover },
      document: {
        ...{ ...visit, ...physiotherapyAfterInjury, id: draft.documents[0]?.id, files: [] },
        paidElsewhere: "700,00",
      },
    });
    // 1,000 € out of network: 500 € by the plan, and never more than the 300 € that are left
    expect(covered.documents[0]?.estimate).toMatchObject({ payableCents: 30_000, memberShareCents: 70_000 });
  });

  test("an invoice that the fund has, by whatever channel, is told while it is typed", async () => {
    const invoice = await invoiced(reception, await authorised(reception, giulia), { number: "77/B" });
    expect(invoice.status).toBeDefined();
    const draft = await added(giulia, await begun(giulia));
    const document = {
      ...{ ...visit, id: draft.documents[0]?.id, number: "77/b", issuedOn: "2026-11-23", files: [] },
      ...{ facilityId: crocettaId, providerName: null, providerNumber: null },
    };
    const own = await saved(giulia, draft, { document });
    const [problem] = own.documents[0]?.problems.filter(({ field }) => field === "number") ?? [];
    expect(problem?.code).toBe("INVOICE_ALREADY_SUBMITTED");
    expect(own.documents[0]?.earlierId).toBeTruthy();
    // whoever may not see the first learns no more than that it is there
    const others = await added(marcosClient, await begun(marcosClient));
    const told = await saved(marcosClient, others, {
      document: { ...document, id: others.documents[0]?.id },
    });
    expect(told.documents[0]).toMatchObject({ earlierId: null });
    expect(told.documents[0]?.problems.find(({ field }) => field === "number")?.message).toContain(
      "è già stato presentato",
    );
  });

  test("a file that is another document's is told as soon as it is there", async () => {
    const attached = async () => [
      { requirement: "invoice", documentId: await uploaded(giulia, invoicePdf("twice")) },
    ];
    const first = await added(giulia, await begun(giulia));
    const one = { ...visit, id: first.documents[0]?.id, files: await attached() };
    const second = await added(giulia, await saved(giulia, first, { document: one }));
    const other = { ...visit, id: second.documents[1]?.id, number: "13/A", files: await attached() };
    const told = (await saved(giulia, second, { document: other })).documents.map(({ problems }) => problems);
    expect(told[0]).toEqual([]);
    expect(told[1]).toMatchObject([{ code: "INVOICE_FILE_ALREADY_SUBMITTED", field: "file:invoice" }]);
    expect(told[1]?.[0]?.message).toContain("documento 1 di questa richiesta");
    // and one that the fund has, from a take-in-charge
    const documentId = await uploaded(reception, invoicePdf("held"));
    await invoiced(reception, await authorised(reception, giulia), { number: "78/B", documentId });
    const held = [{ requirement: "invoice", documentId: await uploaded(giulia, invoicePdf("held")) }];
    const again = await added(giulia, await begun(giulia));
    const refused = await saved(giulia, again, {
      document: { ...visit, id: again.documents[0]?.id, number: "79/B", files: held },
    });
    expect(refused.documents[0]?.problems).toMatchObject([{ code: "INVOICE_FILE_ALREADY_SUBMITTED" }]);
  });

  test("a foreign amount counts at the average rate of its week; without one it waits, and says so", async () => {
    const draft = await added(giulia, await begun(giulia));
    const document = { ...visit, id: draft.documents[0]?.id, currency: "usd", amount: "125.00", files: [] };
    const known = await saved(giulia, draft, { document });
    expect(known.documents[0]?.exchange).toEqual({
      euroCents: 10_000,
      week: "2026-W42",
      ratePerEuro: "1.25",
    });
    const early = await saved(giulia, known, { document: { ...document, issuedOn: "2026-10-20" } });
    expect(early.documents[0]?.exchange).toBeNull();
    expect(early.documents[0]?.notices.map(({ field }) => field)).toEqual(["currency"]);
    expect(problemsAt(early)).toEqual(["file:invoice"]);
  });

  test("a day without cover stands in the way; a term that only Famiglia has does not under Ippocrate", async () => {
    const draft = await added(giulia, await begun(giulia));
    const document = { ...visit, id: draft.documents[0]?.id, files: [] };
    const before = await saved(giulia, draft, {
      document: { ...document, treatedOn: "2025-01-14", issuedOn: "2025-01-14" },
    });
    expect(before.documents[0]?.problems).toContainEqual(
      expect.objectContaining({ code: "DATE_OUTSIDE_COVER", field: "treatedOn" }),
    );
    const waiting = await added(marcosClient, await begun(marcosClient));
    const early = {
      ...document,
      id: waiting.documents[0]?.id,
      treatedOn: "2026-02-10",
      issuedOn: "2026-02-10",
    };
    const told = await saved(marcosClient, waiting, { document: early });
    expect(problemsAt(told)).toEqual(["file:invoice"]);
    expect(told.documents[0]?.notices).toMatchObject([{ field: "treatedOn" }]);
    expect(told.documents[0]?.notices[0]?.message).toContain("carenza");
  });

  test("money goes to the adult it is owed to, or to a parent of a minor; nobody else", async () => {
    const draft = await begun(marcosClient, { personId: personId(sofia) });
    expect(draft.payees.map(({ firstName }) => firstName).toSorted()).toEqual(["Laura", "Marco"]);
    const payTo = (client: Client, of: Draft, person: string) =>
      saved(client, of, {
        payment: {
          means: "CHEQUE",
          payeePersonId: person,
          holderName: null,
          iban: null,
          bic: null,
          address: "Via Po 1, 10123 Torino",
        },
      });
    const problems = ({ steps }: Draft) => steps[1]?.problems.map(({ field }) => field);
    expect(problems(await payTo(marcosClient, draft, personId(laura)))).toEqual([]);
    const own = await begun(marcosClient);
    expect(problems(await payTo(marcosClient, own, personId(laura)))).toEqual(["payment.payeePersonId"]);
    expect(problems(await payTo(giulia, await begun(giulia), personId(marco)))).toEqual([
      "payment.payeePersonId",
    ]);
  });

  test("nobody asks for an adult child, nor sees another's draft", async () => {
    const refused = await marcosClient.ask<{ createReimbursementDraft: { errors: UserError[] } }>(
      `mutation ($input: CreateReimbursementDraftInput!) { createReimbursementDraft(input: $input) { errors { code } } }`,
      { input: { idempotencyKey: newKey(), personId: personId(luca) } },
    );
    expect(refused.createReimbursementDraft.errors).toEqual([{ code: "NOT_FOUND" }]);
    const draft = await begun(giulia);
    const seen = await marcosClient.ask<{ reimbursementDraft: unknown }>(
      `query ($id: ID!) { reimbursementDraft(id: $id) { id } }`,
      { id: draft.id },
    );
    expect(seen.reimbursementDraft).toBeNull();
    expect((await save(marcosClient, draft, { summary: { notes: "mine" } })).errors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
  });

  test("a draft for somebody who left the family is empty, says so, and can be cancelled", async () => {
    const draft = await saved(marcosClient, await begun(marcosClient, { personId: personId(sofia) }), {
      summary: { notes: "Per Sofia" },
    });
    const em = database.orm.em.fork();
    const enrolment = await em.findOneOrFail(Enrolment, { id: enrolmentId(sofia) });
    enrolment.endsOn = localDate("2026-11-20");
    await em.flush();
    const { reimbursementDraft: left } = await marcosClient.ask<{ reimbursementDraft: Draft }>(
      `query ($id: ID!) { reimbursementDraft(id: $id) { mayGoOn notes steps { problems { code message } } } }`,
      { id: draft.id },
    );
    expect(left).toMatchObject({
      mayGoOn: false,
      notes: null,
      steps: [{ problems: [{ code: "ONLY_TO_READ" }] }, {}, {}],
    });
    expect((await save(marcosClient, draft, { summary: { notes: "x" } })).errors).toMatchObject([
      { code: "ONLY_TO_READ" },
    ]);
    await marcosClient.ask(
      `mutation ($id: ID!) { cancelReimbursementDraft(draftId: $id) { errors { code } } }`,
      { id: draft.id },
    );
    expect(await database.orm.em.fork().count(ReimbursementDraft, { id: draft.id })).toBe(0);
    enrolment.endsOn = null;
    await em.flush();
  });

  test("thirty documents fit, one more does not", async () => {
    let draft = await begun(giulia);
    for (let n = 0; n < 30; n += 1) draft = await added(giulia, draft);
    const { errors } = await giulia
      .ask<{ addReimbursementDocument: { errors: UserError[] } }>(
        `mutation ($input: AddReimbursementDocumentInput!) { addReimbursementDocument(input: $input) { errors { code } } }`,
        { input: { idempotencyKey: newKey(), draftId: draft.id } },
      )
      .then((answer) => answer.addReimbursementDocument);
    expect(errors).toEqual([{ code: "TOO_MANY_DRAFTS" }]);
  });
});
