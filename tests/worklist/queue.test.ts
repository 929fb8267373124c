import { beforeEach, expect, test } from "vitest";
import { Alarm } from "../../server/identity/entity.ts";
import { accountId, giulia as giuliaInCast, personId, seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases, emptyButNetwork } from "../support/databases.ts";
import { crocettaId } from "../support/facilities.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { rowsOfWorkbook } from "../support/workbooks.ts";
import {
  authorised,
  confirmed,
  done,
  invoiced,
  newKey,
  newPayments,
  opened,
  payEverything,
  physiotherapy,
  signedIn,
  tell,
} from "../journeys/story.ts";
import { entered, queueOf, take, toBeJudged, waitingOf } from "./cases.ts";

const crocetta = "Centro Fisioterapico Crocetta";

describeOnBothDatabases("the desk's queue", (database) => {
  const server = serverFor({ database });
  let giulia: Client;
  let reception: Client;
  let desk: Client;

  beforeEach(async () => {
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
    giulia = await signedIn(server, "giulia.ferrero");
    reception = await signedIn(server, "reception.crocetta");
    desk = await signedIn(server, "centrale.operativa");
  });

  const waits = async () => confirmed(giulia, (await opened(reception, { withDocuments: false })).id);
  const kinds = async (asked = "") => (await queueOf(desk, asked)).map(({ kind }) => kind);

  test("has a take-in-charge from the yes to the decision, and says whose turn it is until when", async () => {
    const { id } = await opened(reception, { withDocuments: false });
    expect(await queueOf(desk)).toEqual([]);
    const { number } = await confirmed(giulia, id);
    expect(await queueOf(desk)).toMatchObject([
      {
        ...{ id, kind: "TAKE_IN_CHARGE", title: number, waitsFor: "MEMBER", what: "completare la richiesta" },
        // 180 days after the first session, as the case itself says
        ...{ dueOn: "2027-05-22", isOverdue: false, amountCents: 22_500 },
        ...{ person: { lastName: "Ferrero" }, facility: { name: crocetta }, assignment: null },
      },
    ]);
    await toBeJudged(desk, id);
    expect(await queueOf(desk)).toMatchObject([
      { id, waitsFor: "DESK", what: "valutare la richiesta", dueOn: "2026-11-23", dueLabel: "Scade oggi" },
    ]);
    const facts = [{ name: "extremeSport", value: "ruledOut" }];
    done(
      await tell(desk, "tellFacts", "TellFactsInput", {
        ...{ idempotencyKey: newKey(), takeInChargeId: id, facts },
      }),
    );
    expect(await queueOf(desk)).toEqual([]);
    expect(await waitingOf(desk, id)).toBeNull();
  });

  test("has a batch until the bank has executed it, a transfer sent back until it is ordered again", async () => {
    await invoiced(reception, await authorised(reception, giulia, { units: 2 }));
    expect(await kinds()).toEqual([]);
    const [due] = await newPayments(desk);
    await desk.ask(
      `mutation ($input: CreatePaymentBatchInput!) { createPaymentBatch(input: $input) { errors { code } } }`,
      { input: { idempotencyKey: newKey(), paymentOrderIds: [due?.id] } },
    );
    const [batch] = await queueOf(desk);
    expect(batch).toMatchObject({ kind: "BATCH", title: "DP-2026-0001", dueOn: "2026-11-24" });
    expect(batch).toMatchObject({ waitsFor: "DESK", dueLabel: "Scade domani", amountCents: 9_000 });
    await desk.ask(
      `mutation ($input: MarkPaymentBatchExecutedInput!) { markPaymentBatchExecuted(input: $input) { errors { code } } }`,
      { input: { idempotencyKey: newKey(), paymentBatchId: batch?.id, executedOn: "2026-11-23" } },
    );
    expect(await kinds()).toEqual([]);

    const order = { idempotencyKey: newKey(), paymentOrderId: due?.id };
    await desk.ask(
      `mutation ($input: MarkPaymentOrderSentBackInput!) { markPaymentOrderSentBack(input: $input) { errors { code } } }`,
      { input: { ...order, sentBackOn: "2026-11-23", reason: "Conto chiuso" } },
    );
    expect(await queueOf(desk)).toMatchObject([
      { id: due?.id, kind: "RETURNED_PAYMENT", waitsFor: "DESK", dueOn: "2026-11-25" },
    ]);
    await desk.ask(
      `mutation ($input: PaymentOrderInput!) { orderPaymentAgain(input: $input) { errors { code } } }`,
      { input: { ...order, idempotencyKey: newKey() } },
    );
    expect(await kinds()).toEqual([]);
  });

  test("has a batch above the threshold for a supervisor first, and none that was dissolved", async () => {
    await invoiced(reception, await authorised(reception, giulia, { units: 2 }));
    const [due] = await newPayments(desk);
    await desk.ask(
      `mutation ($input: CreatePaymentBatchInput!) { createPaymentBatch(input: $input) { errors { code } } }`,
      { input: { idempotencyKey: newKey(), paymentOrderIds: [due?.id] } },
    );
    const batch = (change: string) =>
      database.orm.em.fork().transactional(async (em) => {
        await em.execute("set local session_replication_role = replica");
        await em.execute(`update payment_batch set ${change}`);
      });
    await batch("needs_approval = true");
    expect(await queueOf(desk)).toMatchObject([{ kind: "BATCH_APPROVAL", title: "DP-2026-0001" }]);
    await batch("returned_at = now()");
    expect(await kinds()).toEqual([]);
  });

  test("has an expense document until it is decided: taken it is under evaluation, asked for it waits for the member", async () => {
    const davide = await signedIn(server, "davide.greco");
    const id = await entered(davide, { number: "R/9" });
    const status = async () =>
      (
        await desk.ask<{ expenseDocument: { status: string } }>(
          `query ($id: ID!) { expenseDocument(id: $id) { status } }`,
          { id },
        )
      ).expenseDocument.status;
    const [waiting] = await queueOf(desk);
    expect(waiting).toMatchObject({ id, kind: "REIMBURSEMENT", waitsFor: "DESK", what: "valutare la spesa" });
    // the desk has thirty days
    expect(waiting).toMatchObject({ dueOn: "2026-12-23", amountCents: 12_000 });
    expect(waiting?.title).toMatch(/^RR-2026-000001 · R\/9$/);
    expect(await status()).toBe("RECEIVED");
    await take(desk, id);
    expect(await status()).toBe("UNDER_EVALUATION");
    const tellExpense = (mutation: string, type: string, input: object) =>
      desk.ask<Record<string, { errors: unknown[] }>>(
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`,
        { input: { idempotencyKey: newKey(), expenseDocumentId: id, ...input } },
      );
    const documents = [{ requirement: "other", words: "Referto", why: "Per capire." }];
    await tellExpense("askForDocuments", "AskDocumentsInput", { documents });
    expect(await queueOf(desk)).toMatchObject([{ id, waitsFor: "MEMBER", assignment: { isMine: true } }]);
    const refusal = { outcome: "REFUSED", clause: "6.3", reason: "Manca la prescrizione." };
    await tellExpense("decideReimbursement", "DecideReimbursementInput", refusal);
    expect(await kinds()).toEqual([]);
  });

  test("has a correction that a member proposes, for three days", async () => {
    const proposed = { idempotencyKey: newKey(), personId: personId(giuliaInCast), lastName: "Ferraris" };
    const answer = await giulia.ask<{ proposeCorrection: { errors: unknown[]; correction: { id: string } } }>(
      `mutation ($input: ProposeCorrectionInput!) { proposeCorrection(input: $input) { errors { code } correction { id } } }`,
      { input: proposed },
    );
    const { id } = answer.proposeCorrection.correction;
    expect(await queueOf(desk)).toMatchObject([
      { id, kind: "CORRECTION", title: "Dati personali", dueOn: "2026-11-26", waitsFor: "DESK" },
    ]);
    await desk.ask(
      `mutation ($input: DecideCorrectionInput!) { decideCorrection(input: $input) { errors { code } } }`,
      {
        input: {
          idempotencyKey: newKey(),
          correctionId: id,
          isAccepted: false,
          reason: "Manca il documento.",
        },
      },
    );
    expect(await kinds()).toEqual([]);
  });

  test("has what is owed back until it is back, with who owes it", async () => {
    const { id, settlement } = await invoiced(reception, await authorised(reception, giulia, { units: 3 }));
    await payEverything(desk);
    done(
      await tell(desk, "reviseSettlement", "ReviseSettlementInput", {
        ...{ idempotencyKey: newKey(), takeInChargeId: id, settlementId: settlement?.id, cause: "ILLNESS" },
        reason: "Dal referto non risulta un infortunio.",
      }),
    );
    const [owed] = await queueOf(desk);
    expect(owed).toMatchObject({ kind: "RECOVERY", waitsFor: "MEMBER", dueOn: "2026-12-23" });
    expect(await kinds("(turn: MEMBER)")).toEqual(["RECOVERY"]);
    expect(await kinds("(turn: DESK)")).toEqual([]);
    await desk.ask(
      `mutation ($input: MarkRecoveryReturnedInput!) { markRecoveryReturned(input: $input) { errors { code } } }`,
      {
        input: {
          ...{ idempotencyKey: newKey(), recoveryId: owed?.id, returnedOn: "2026-11-23" },
          ...{ holderName: "Giulia Ferrero", iban: "IT60X0542811101000000123456" },
        },
      },
    );
    expect(await kinds()).toEqual([]);
  });

  test("has a price that waits until the day before it shall hold, an alarm the same day", async () => {
    const asked = {
      idempotencyKey: newKey(),
      serviceCode: physiotherapy,
      priceCents: 5_000,
      from: "2026-11-27",
    };
    await reception.ask(
      `mutation ($input: ChangePriceInput!) { changePrice(input: $input) { errors { code } } }`,
      { input: asked },
    );
    const em = database.orm.em.fork();
    em.create(Alarm, {
      ...{ id: newKey(), kind: "codesSent", at: new Date("2026-11-22T20:00:00Z"), facility: crocettaId },
      ...{ account: accountId("reception.crocetta"), person: personId(giuliaInCast) },
      ...{ seenAt: null, seenBy: null },
    });
    await em.flush();
    const [alarm, fee] = await queueOf(desk);
    expect(alarm).toMatchObject({ kind: "ALARM", dueLabel: "Scaduta ieri", isOverdue: true });
    expect(alarm?.title).toMatch(/Troppi codici di conferma inviati/);
    expect(fee).toMatchObject({ kind: "FEE_CHANGE", dueOn: "2026-11-26", dueLabel: "Tra 3 giorni" });
    expect(fee).toMatchObject({ title: "Fisioterapia riabilitativa", facility: { name: crocetta } });
    expect(await kinds("(deadline: OVERDUE)")).toEqual(["ALARM"]);
    expect(await kinds("(deadline: LATER)")).toEqual(["FEE_CHANGE"]);
    expect(await kinds(`(dueFrom: "2026-11-26", dueTo: "2026-11-26")`)).toEqual(["FEE_CHANGE"]);
    await desk.ask(`mutation ($id: ID!) { markAlarmSeen(input: { alarmId: $id }) { errors { code } } }`, {
      id: alarm?.id,
    });
    await desk.ask(
      `mutation ($input: RefuseFeeChangeInput!) { refuseFeeChange(input: $input) { errors { code } } }`,
      { input: { idempotencyKey: newKey(), id: fee?.id, reason: "Troppo." } },
    );
    expect(await kinds()).toEqual([]);
  });

  test("is narrowed by kind and hands, searched by number, name and tax code, and downloaded as it is seen", async () => {
    const { id, number } = await waits();
    const other = await waits();
    await take(desk, id);
    const titles = async (asked: string) => (await queueOf(desk, asked)).map(({ title }) => title);
    expect(await titles("(taken: ME)")).toEqual([number]);
    expect(await titles("(taken: NOBODY)")).toEqual([other.number]);
    expect(await titles("(taken: OTHERS)")).toEqual([]);
    const davide = await signedIn(server, "davide.greco");
    expect((await queueOf(davide, "(taken: OTHERS)")).map(({ title }) => title)).toEqual([number]);
    expect(await kinds("(kind: ALARM)")).toEqual([]);
    const found = (key: string, value: string) => titles(`(search: { key: ${key}, value: "${value}" })`);
    expect(await found("NUMBER", number.slice(-6))).toEqual([number]);
    expect(await found("MEMBER", "ferrero")).toHaveLength(2);
    expect(await found("TAX_CODE", giuliaInCast.taxCode)).toHaveLength(2);
    expect(await found("FACILITY", "crocetta")).toHaveLength(2);
    expect(await found("MEMBER", "rossi")).toEqual([]);

    const sheet = await desk.fetch("/documents/lists/waiting-cases.xlsx?taken=ME");
    const rows = rowsOfWorkbook(new Uint8Array(await sheet.arrayBuffer()));
    expect(rows).toHaveLength(2);
    const cells = [...(rows[1]?.values() ?? [])].map(({ value }) => value);
    expect(cells).toEqual(expect.arrayContaining(["Presa in carico", number, "Anna Rinaldi"]));
    expect((await reception.fetch("/documents/lists/waiting-cases.xlsx")).status).toBe(404);
  });

  test("keeps one's own views: named, renamed, removed, never two of a name, and nobody else's", async () => {
    type Views = { name: string; query: string; id: string }[];
    const tellView = async (client: Client, mutation: string, type: string, input: object) =>
      (
        await client.ask<
          Record<string, { errors: { code: string; field: string }[]; savedViews: Views | null }>
        >(
          `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code field } savedViews { id name query } } }`,
          { input },
        )
      )[mutation];
    const save = (name: string, query: string) =>
      tellView(desk, "saveView", "SaveViewInput", { name, query });
    const saved = await save("  Le   urgenti ", "?deadline=OVERDUE&after=abc&page=2&sort=due&kind=");
    // the place in the list is of the moment
    expect(saved?.savedViews).toMatchObject([{ name: "Le urgenti", query: "deadline=OVERDUE&sort=due" }]);
    const view = saved?.savedViews?.[0];
    for (const name of ["le urgenti", " ", "x".repeat(61)]) {
      expect((await save(name, ""))?.errors).toMatchObject([{ code: "INVALID_INPUT", field: "input.name" }]);
    }
    const davide = await signedIn(server, "davide.greco");
    const of = { viewId: view?.id };
    const rename = (client: Client, name: string) =>
      tellView(client, "renameView", "RenameViewInput", { ...of, name });
    expect((await rename(davide, "Mia"))?.errors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await rename(desk, "Subito"))?.savedViews).toMatchObject([{ name: "Subito" }]);
    expect(await davide.ask(`{ savedViews { id } }`)).toEqual({ savedViews: [] });
    expect((await tellView(desk, "removeView", "SavedViewInput", of))?.savedViews).toEqual([]);
    expect((await tellView(desk, "removeView", "SavedViewInput", of))?.errors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
  });
});
