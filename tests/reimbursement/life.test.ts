import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { ExpenseDocument, Settlement } from "../../server/claim/entity.ts";
import { ExchangeRate } from "../../server/currency/entity.ts";
import { clock } from "../../server/kernel/actor.ts";
import { localDate } from "../../server/kernel/dates.ts";
import { cents, formatEuros } from "../../server/kernel/money.ts";
import { Refusal } from "../../server/kernel/refusal.ts";
import { PaymentOrder, Recovery } from "../../server/payment/entity.ts";
import { answerAsking, askDocuments, giveUpWaiting, recordPost } from "../../server/reimbursement/ask.ts";
import { convert, convertible } from "../../server/reimbursement/convert.ts";
import { decide } from "../../server/reimbursement/decide.ts";
import {
  AskedDocument,
  DocumentAsking,
  ReimbursementCase,
  ReimbursementDecision,
} from "../../server/reimbursement/entity.ts";
import { previewDecision } from "../../server/reimbursement/preview.ts";
import { begin, declareEnded, tellFacts } from "../../server/reimbursement/tell.ts";
import { giulia, laura, marco, personId, seedCast } from "../support/cast.ts";
import { describeOnBothDatabases, emptyButNetwork } from "../support/databases.ts";
import { atDesk, Cast, fileOf, member } from "./handed-in.ts";

describeOnBothDatabases("the life of an expense document", (database) => {
  let cast: Cast;
  const desk = atDesk();

  beforeAll(() => emptyButNetwork(database.orm.em.fork()));
  beforeEach(async () => {
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date("2026-11-23T09:00:00Z"));
    cast = new Cast(database);
  });

  const fresh = () => database.orm.em.fork();
  const documentOf = ({ id }: { id: string }) => fresh().findOneOrFail(ExpenseDocument, { id });
  const caseOf = ({ id }: { id: string }) =>
    fresh().findOneOrFail(ReimbursementCase, { expenseDocument: id });
  const sheetsOf = ({ id }: { id: string }) =>
    fresh().find(Settlement, { expenseDocument: id }, { orderBy: { settledAt: "asc", id: "asc" } });
  const currentOf = async (expense: { id: string }) =>
    (await sheetsOf(expense)).find(({ supersededAt }) => !supersededAt);

  /** The code of a refusal, or what was answered. */
  async function codeOf(run: Promise<unknown>): Promise<unknown> {
    try {
      return await run;
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  }

  const decided = ({ id }: { id: string }, more: object = {}, actor = desk) =>
    cast.as(actor, (act) => decide(act, { expenseDocumentId: id, outcome: "approved", ...more }));

  /** The plan asks who treated, out of the network; the desk knows. */
  const qualified = ({ id }: { id: string }) =>
    cast.as(desk, (act) =>
      tellFacts(act, { expenseDocumentId: id, facts: [{ name: "providerQualified", value: "true" }] }),
    );

  async function expectLedgerFits(): Promise<void> {
    const { rows } = await sql<Record<"used" | "held" | "ledgerUsed" | "ledgerHeld", number>>`
      select a.used, a.held, coalesce(sum(e.used_delta), 0)::int as "ledgerUsed",
        coalesce(sum(e.held_delta), 0)::int as "ledgerHeld"
      from limit_account a left join limit_entry e on e.limit_account_id = a.id group by a.id`.execute(
      fresh().getKysely(),
    );
    for (const { used, held, ledgerUsed, ledgerHeld } of rows)
      expect([used, held]).toEqual([ledgerUsed, ledgerHeld]);
  }

  test("approved, it is settled as the plan says, its event becomes a claim, and the member is to be paid", async () => {
    const expense = await cast.handedIn({ person: marco, amountCents: 300_00 });
    expect(await caseOf(expense)).toMatchObject({ waitsFor: "desk", dueOn: "2026-12-23" });
    await cast.as(desk, (act) => begin(act, expense.id));
    expect(await documentOf(expense)).toMatchObject({ stage: "underEvaluation", claim: null });
    await qualified(expense);
    await decided(expense);
    // 30 %, at least 60 €: Famiglia 2.1
    expect(await currentOf(expense)).toMatchObject({
      ...{ requestedCents: 300_00, payableCents: 210_00, memberShareCents: 90_00, kind: "expense" },
    });
    const { stage, claim } = await documentOf(expense);
    expect(stage).toBe("settled");
    expect(claim).not.toBeNull();
    const [order] = await fresh().find(PaymentOrder, {});
    expect(order).toMatchObject({ amountCents: 210_00, payeeName: "Marco Rossi", facility: null });
    expect(order?.reference).toMatch(/^RR-2026-\d{6} N\d+$/);
    expect(await caseOf(expense)).toMatchObject({ waitsFor: null });
    await expectLedgerFits();
    expect(await codeOf(decided(expense))).toBe("INVALID_STATE");
  });

  test("while the plan lacks a fact or a paper nobody can approve it; telling it decides", async () => {
    const expense = await cast.handedIn({ person: marco, serviceCode: "FKT-MANUALE", papers: [] });
    expect(await codeOf(decided(expense))).toBe("NOT_DECIDABLE");
    await cast.as(desk, (act) =>
      tellFacts(act, {
        expenseDocumentId: expense.id,
        facts: [
          { name: "prescription", value: "true" },
          { name: "providerQualified", value: "true" },
        ],
      }),
    );
    await decided(expense);
    expect((await documentOf(expense)).stage).toBe("settled");
  });

  test("reduced, the part that does not count has its clause and the person's reason, and all adds up", async () => {
    const expense = await cast.handedIn({ person: marco, amountCents: 300_00 });
    await qualified(expense);
    const reduction = {
      ...{ outcome: "reduced" as const, clause: "2.1", reason: "50 € sono per un certificato." },
      recognised: [{ position: 0, recognisedCents: 250_00 }],
    };
    expect(await codeOf(decided(expense, { ...reduction, clause: "99" }))).toBe("INVALID_INPUT");
    expect(await codeOf(decided(expense, { ...reduction, reason: " " }))).toBe("INVALID_INPUT");
    expect(await codeOf(decided(expense, { ...reduction, recognised: [] }))).toBe("INVALID_INPUT");
    const em = fresh();
    const preview = await previewDecision(
      { em, actor: desk },
      { expenseDocumentId: expense.id, ...reduction },
    );
    expect(preview).toMatchObject({ payableCents: 175_00, memberShareCents: 125_00, outcome: "reduced" });
    expect(preview.message).toContain(formatEuros(cents(175_00)));
    await decided(expense, reduction);
    const sheet = await currentOf(expense);
    expect(sheet).toMatchObject({ requestedCents: 300_00, payableCents: 175_00, memberShareCents: 125_00 });
    expect(sheet?.steps[0]).toMatchObject({ kind: "notRecognised", clause: "2.1", amountCents: 50_00 });
    expect(sheet?.steps.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(125_00);
    const [decision] = await fresh().find(ReimbursementDecision, {});
    expect(decision).toMatchObject({ outcome: "reduced", recognisedCents: 250_00, message: preview.message });
  });

  test("refused by a person, nothing is paid and no limit is touched", async () => {
    const expense = await cast.handedIn({ person: marco });
    const refusal = { outcome: "refused" as const, clause: "1.5 a", reason: "Scopo estetico." };
    await decided(expense, refusal);
    expect(await documentOf(expense)).toMatchObject({ stage: "notPayable" });
    expect(await currentOf(expense)).toMatchObject({ payableCents: 0, memberShareCents: 100_00 });
    expect(await fresh().count(PaymentOrder)).toBe(0);
    await expectLedgerFits();
  });

  test("what the plan does not cover is refused with the plan's own clause and words", async () => {
    const expense = await cast.handedIn({ serviceCode: "VIS-ORTOPEDICA", person: giulia });
    await decided(expense);
    const [decision] = await fresh().find(ReimbursementDecision, {});
    expect(decision?.outcome).toBe("refused");
    expect(decision?.reason).toBeTruthy();
    expect((await currentOf(expense))?.steps[0]).toMatchObject({ kind: "notCovered" });
  });

  test("nobody at the desk decides about themselves or their family", async () => {
    const expense = await cast.handedIn({ person: laura });
    await sql`update account set person_id = ${personId(marco)} where user_name = 'centrale.operativa'`.execute(
      fresh().getKysely(),
    );
    expect(await codeOf(decided(expense))).toBe("OWN_CASE");
    expect(await codeOf(qualified(expense))).toBe("OWN_CASE");
    expect(await decided(expense, {}, atDesk("rita.fontana"))).toEqual({ id: expense.id });
  });

  test("what is missing is asked for once and completely; the desk's clock stands until it is answered", async () => {
    const expense = await cast.handedIn({ person: marco, serviceCode: "FKT-MANUALE", papers: [] });
    cast.passDays(10);
    const ask = (more: object = {}) =>
      cast.as(desk, (act) =>
        askDocuments(act, {
          expenseDocumentId: expense.id,
          documents: [
            { requirement: "prescription", why: "Senza non si può valutare." },
            { requirement: "other", words: "Referto", why: "Per capire la diagnosi." },
          ],
          ...more,
        }),
      );
    expect(await codeOf(ask({ documents: [{ requirement: "paidInvoice", why: "" }] }))).toBe(
      "DOCUMENT_IN_USE",
    );
    await ask();
    expect((await documentOf(expense)).stage).toBe("documentsMissing");
    expect(await caseOf(expense)).toMatchObject({
      waitsFor: "member",
      dueOn: "2027-01-02",
      deskDaysLeft: 20,
    });
    cast.passDays(5);
    expect(await codeOf(ask())).toBe("INVALID_INPUT");
    await ask({ againReason: "Il primo referto è illeggibile." });

    const [asking] = await fresh().find(DocumentAsking, { expenseDocument: expense.id, endedAt: null });
    const asked = await fresh().find(
      AskedDocument,
      { asking: asking?.id ?? "" },
      { orderBy: { position: "asc" } },
    );
    const answer = (index: number, how: "uploaded" | "byPost" | "declaredNone") =>
      cast.as(member(marco), async (act) => {
        const documentIds = how === "uploaded" ? [fileOf(act, marco)] : [];
        await act.em.flush();
        const askedDocumentId = asked[index]?.id ?? "";
        return answerAsking(act, {
          expenseDocumentId: expense.id,
          answers: [{ askedDocumentId, answer: how, documentIds }],
        });
      });
    await answer(0, "uploaded");
    expect(await codeOf(answer(0, "uploaded"))).toBe("INVALID_INPUT");
    await answer(1, "byPost");
    expect((await documentOf(expense)).stage).toBe("documentsMissing");
    await cast.as(desk, (act) =>
      recordPost(act, { expenseDocumentId: expense.id, arrivedOn: localDate("2026-12-08") }),
    );
    expect((await documentOf(expense)).stage).toBe("underEvaluation");
    expect(await caseOf(expense)).toMatchObject({ waitsFor: "desk", dueOn: "2026-12-28" });
  });

  test("what was announced by post may come as a file after all", async () => {
    const expense = await cast.handedIn({ person: marco });
    const documents = [{ requirement: "other", words: "Referto", why: "Serve." }];
    await cast.as(desk, (act) => askDocuments(act, { expenseDocumentId: expense.id, documents }));
    const [asking] = await fresh().find(DocumentAsking, { expenseDocument: expense.id });
    const [asked] = await fresh().find(AskedDocument, { asking: asking?.id ?? "" });
    const answered = (answer: "byPost" | "uploaded") =>
      cast.as(member(marco), async (act) => {
        const documentIds = answer === "uploaded" ? [fileOf(act, marco)] : [];
        await act.em.flush();
        const answers = [{ askedDocumentId: asked?.id ?? "", answer, documentIds }];
        return answerAsking(act, { expenseDocumentId: expense.id, answers });
      });
    await answered("byPost");
    expect((await documentOf(expense)).stage).toBe("documentsMissing");
    await answered("uploaded");
    expect((await documentOf(expense)).stage).toBe("underEvaluation");
  });

  test("whoever does not answer in time does not stop it: the desk goes on with what it has", async () => {
    const expense = await cast.handedIn({ person: marco });
    await cast.as(desk, (act) =>
      askDocuments(act, {
        expenseDocumentId: expense.id,
        documents: [{ requirement: "other", words: "Referto", why: "Serve." }],
      }),
    );
    await cast.as(clock, (act) => giveUpWaiting(act, expense.id));
    expect((await documentOf(expense)).stage).toBe("underEvaluation");
    expect((await caseOf(expense)).waitsFor).toBe("desk");
  });

  test("treatment that goes on is not paid; the member says when it is over", async () => {
    const expense = await cast.handedIn({ person: marco, treatmentEnded: false });
    await qualified(expense);
    expect((await caseOf(expense)).waitsFor).toBe("treatmentEnd");
    expect(await codeOf(decided(expense))).toBe("INVALID_STATE");
    await cast.as(member(marco), (act) => declareEnded(act, { expenseDocumentId: expense.id }));
    expect((await caseOf(expense)).waitsFor).toBe("desk");
    await decided(expense);
    expect((await documentOf(expense)).stage).toBe("settled");
  });

  test("a foreign document waits for the rate of its week, and is turned into euros when it comes", async () => {
    const abroad = { person: marco, currency: "USD", amountCents: 250_00, issuedOn: "2026-11-04" };
    const expense = await cast.handedIn(abroad);
    expect(await documentOf(expense)).toMatchObject({
      amountCents: 0,
      printedCents: 250_00,
      currency: "USD",
    });
    expect((await caseOf(expense)).waitsFor).toBe("rate");
    await qualified(expense);
    expect(await codeOf(decided(expense))).toBe("EXCHANGE_RATE_MISSING");
    expect(await cast.as(clock, convertible)).toEqual([]);
    const em = fresh();
    em.create(ExchangeRate, { week: "2026-W45", currency: "USD", ratePerEuro: "1.25" });
    await em.flush();
    expect(await cast.as(clock, convertible)).toEqual([expense.id]);
    await cast.as(clock, (act) => convert(act, expense.id));
    expect(await documentOf(expense)).toMatchObject({ amountCents: 200_00, rateWeek: "2026-W45" });
    expect((await caseOf(expense)).waitsFor).toBe("desk");
    await decided(expense);
    expect(await currentOf(expense)).toMatchObject({ requestedCents: 200_00, payableCents: 140_00 });
  });

  test("another cover pays first: of what is left the plan pays what is due, on a line of its own", async () => {
    const expense = await cast.handedIn({ person: marco, amountCents: 300_00, paidElsewhereCents: 150_00 });
    await qualified(expense);
    await decided(expense);
    const sheet = await currentOf(expense);
    expect(sheet).toMatchObject({ requestedCents: 300_00, payableCents: 150_00, memberShareCents: 150_00 });
    expect(sheet?.steps).toContainEqual(expect.objectContaining({ kind: "otherCover", amountCents: 60_00 }));
  });

  test("a credit note lowers what is asked, and afterwards what was settled: too much comes back", async () => {
    const invoice = await cast.handedIn({ person: marco, amountCents: 300_00, number: "F1" });
    await qualified(invoice);
    await decided(invoice);
    const note = await cast.handedIn({
      ...{ person: marco, kind: "creditNote", number: "NC1", creditsNumber: "f 1", amountCents: 100_00 },
    });
    expect(note.credits).toBe(invoice.id);
    await decided(note);
    expect((await documentOf(note)).stage).toBe("settled");
    const sheets = await sheetsOf(invoice);
    expect(sheets.map(({ requestedCents, payableCents }) => [requestedCents, payableCents])).toEqual([
      [300_00, 210_00],
      [200_00, 140_00],
    ]);
    const orders = await fresh().find(PaymentOrder, {}, { orderBy: { createdAt: "asc" } });
    // not sent yet: the first is withdrawn, the second ordered for what is due now
    expect(orders.map(({ amountCents, withdrawnAt }) => [amountCents, Boolean(withdrawnAt)])).toEqual([
      [210_00, true],
      [140_00, false],
    ]);
    expect(await fresh().count(Recovery)).toBe(0);
    await expectLedgerFits();
    const tooMuch = await cast.handedIn({
      ...{ person: marco, kind: "creditNote", number: "NC2", creditsNumber: "F1", amountCents: 300_00 },
    });
    expect(await codeOf(decided(tooMuch))).toBe("NOT_DECIDABLE");
    await decided(tooMuch, { outcome: "refused", clause: "1.6", reason: "Supera la fattura." });
    expect((await documentOf(tooMuch)).stage).toBe("notPayable");
  });

  test("a credit note that comes with its invoice lowers it before anybody decides", async () => {
    const [invoice, note] = await cast.handedInTogether(marco, [
      { number: "A1", amountCents: 300_00 },
      { number: "B1", kind: "creditNote", creditsNumber: "A1", amountCents: 100_00 },
    ]);
    if (invoice === undefined || note === undefined) throw new Error("both were handed in");
    await decided(note);
    await qualified(invoice);
    await decided(invoice);
    expect(await currentOf(invoice)).toMatchObject({ requestedCents: 200_00, payableCents: 140_00 });
  });

  test("an indemnity is paid by the day, whatever the stay cost: nothing is asked and nothing is left", async () => {
    const expense = await cast.handedIn({
      ...{
        person: giulia,
        kind: "hospitalRecord",
        serviceCode: "RIC-CHIRURGICO",
        amountCents: 0,
        papers: [],
      },
      ...{ regime: "ssn", issuedOn: "2026-11-12", treatedOn: "2026-11-12" },
      facts: [
        { name: "cause", value: "injury" },
        { name: "injuredOn", value: "2026-11-01" },
        { name: "admittedOn", value: "2026-11-02" },
        { name: "dischargedOn", value: "2026-11-12" },
      ],
    });
    await decided(expense);
    expect(await currentOf(expense)).toMatchObject({
      ...{ kind: "indemnity", requestedCents: 0, payableCents: 800_00, memberShareCents: 0 },
    });
    expect((await documentOf(expense)).stage).toBe("settled");
  });

  test("a document of the same provider, day and amount under another number is marked for the desk", async () => {
    const first = await cast.handedIn({ person: marco, number: "77" });
    const second = await cast.handedIn({ person: marco, number: "7 7 bis" });
    expect((await caseOf(second)).nearDouble).toBe(first.id);
    expect(await codeOf(cast.handedIn({ person: marco, number: "7 7" }))).toBe("INVOICE_ALREADY_SUBMITTED");
  });

  test("documents of one event are one claim, direct and reimbursed draw on the same limit", async () => {
    const knee = [
      { name: "cause", value: "injury" },
      { name: "injuredOn", value: "2026-11-02" },
    ];
    const both = await cast.handedInTogether(marco, [
      { facts: knee, amountCents: 200_00 },
      { facts: knee, amountCents: 300_00 },
    ]);
    for (const expense of both) {
      await qualified(expense);
      await decided(expense);
    }
    const claims = await Promise.all(both.map(async (one) => (await documentOf(one)).claim));
    expect(new Set(claims).size).toBe(1);
    await expectLedgerFits();
  });
});
