import { beforeAll, expect, test } from "vitest";
import { seedCast } from "../support/cast.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { crocettaId } from "../support/facilities.ts";
import { serverFor, startsAt } from "../support/server.ts";
import {
  done,
  foundMember,
  giulia,
  invoiced,
  mailTo,
  newKey,
  openingInput,
  physiotherapy,
  physiotherapyLimit,
  signedIn,
  takeInCharge,
  tell,
} from "./story.ts";

describeOnBothDatabases("a student's physiotherapy after an injury is paid by the fund", (database) => {
  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
  });
  const server = serverFor({ database });

  test("from the search of a facility to the payment, by programs without a browser", async () => {
    let student = await signedIn(server, "giulia.ferrero");
    let reception = await signedIn(server, "reception.crocetta");

    // 1. The student looks for the nearest physiotherapy centre that takes part in Blueasy.
    const { searchFacilities } = await student.ask<{
      searchFacilities: {
        edges: { distanceMeters: number; node: { id: string; name: string; blueasy: boolean } }[];
      };
    }>(
      `{ searchFacilities(input: { near: { text: "10129" }, types: [PHYSIOTHERAPY_CENTRE], blueasy: true }, first: 5) {
        edges { distanceMeters node { id name blueasy } } } }`,
    );
    const distances = searchFacilities.edges.map(({ distanceMeters }) => distanceMeters);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(searchFacilities.edges.every(({ node }) => node.blueasy)).toBe(true);
    expect(searchFacilities.edges.map(({ node }) => node.id)).toContain(crocettaId);

    // 2. The reception finds her, sees what is covered, and opens the take-in-charge.
    const coverCheckId = await foundMember(reception);
    const { eligibility } = await reception.ask<{ eligibility: { eligibility: Record<string, unknown> } }>(
      `query ($input: EligibilityInput!) { eligibility(input: $input) { errors { code } eligibility {
        answer clause unitPriceCents requestedCents payableCents memberShareCents
        limit { usedCents } limitLeft { leftCents } requiredDocuments { code clause } } } }`,
      {
        input: {
          coverCheckId,
          serviceCode: physiotherapy,
          units: 5,
          on: "2026-11-25",
          cause: "INJURY",
          injuredOn: "2026-11-10",
        },
      },
    );
    expect(eligibility.eligibility).toEqual({
      answer: "COVERED",
      clause: "6.2",
      unitPriceCents: 4_500,
      requestedCents: 22_500,
      payableCents: 22_500,
      memberShareCents: 0,
      limit: null, // what she used elsewhere is nobody's business here
      limitLeft: { leftCents: 50_000 },
      requiredDocuments: [
        { code: "emergencyRoomCertificate", clause: "6.2" },
        { code: "prescription", clause: "6.2" },
      ],
    });
    const opened = done(
      await tell(reception, "openTakeInCharge", "OpenTakeInChargeInput", await openingInput(reception)),
    );
    expect(opened).toMatchObject({ status: "AWAITING_MEMBER", requestedCents: 22_500, missingDocuments: [] });
    expect(opened.confirmation).toEqual({ code: null, attemptsLeft: 5 });

    // 3. She reads the code out; the plan decides at once and reserves the amount.
    const { newestHappening } = await student.ask<{ newestHappening: string }>(`{ newestHappening }`);
    const shown = await takeInCharge(student, opened.id);
    const mail = await mailTo(student, giulia.email, /codice/);
    const code = /(\d{6})/.exec(mail)?.[1] ?? "";
    expect(shown?.confirmation?.code).toBe(code);
    const decided = done(
      await tell(reception, "confirmTakeInChargeByCode", "ConfirmByCodeInput", {
        idempotencyKey: newKey(),
        takeInChargeId: opened.id,
        code,
      }),
    );
    expect(decided).toMatchObject({ status: "AUTHORISED", authorisedCents: 22_500, memberShareCents: 0 });
    expect(decided.claim?.number).toBe("1/2026");
    expect(decided.explanation.every(({ clause }) => clause === "6.2")).toBe(true);
    // Who listens only now still hears what happened since the cursor was asked, and nothing before it.
    const happenings = student.subscribe<{ happenings: { verb: string; subjectId: string } }>(
      `subscription ($after: ID) { happenings(after: $after) { verb subjectId } }`,
      { after: newestHappening },
    );
    expect((await happenings.next()).value?.happenings).toEqual({
      verb: "takeInCharge.confirmed",
      subjectId: opened.id,
    });
    await happenings.return?.();
    expect(await physiotherapyLimit(student)).toEqual({
      limitCents: 50_000,
      usedCents: 0,
      heldCents: 22_500,
      leftCents: 27_500,
    });
    const sheet = await student.fetch(decided.pdfUrl ?? "");
    expect(sheet.headers.get("content-type")).toBe("application/pdf");
    expect(
      Buffer.from(await sheet.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");

    // 4. After the sessions the centre hands in its invoice: reserved becomes used.
    server.clock.set("2026-12-21T16:00:00Z");
    student = await signedIn(server, "giulia.ferrero");
    reception = await signedIn(server, "reception.crocetta");
    const settled = await invoiced(reception, decided, { number: "128/A", issuedOn: "2026-12-21" });
    expect(settled).toMatchObject({
      status: "SETTLED",
      settlement: { requestedCents: 22_500, payableCents: 22_500, memberShareCents: 0 },
      payment: { status: "DUE", amountCents: 22_500 },
    });
    expect(await physiotherapyLimit(student)).toMatchObject({
      usedCents: 22_500,
      heldCents: 0,
      leftCents: 27_500,
    });

    // 5. The desk pays; the centre and the student see it.
    const desk = await signedIn(server, "centrale.operativa");
    const { paymentOrders } = await desk.ask<{ paymentOrders: { edges: { node: { id: string } }[] } }>(
      `{ paymentOrders(status: DUE) { edges { node { id amountCents payeeName maskedIban } } } }`,
    );
    const { createPaymentBatch } = await desk.ask<{
      createPaymentBatch: {
        errors: unknown[];
        paymentBatch: { id: string; totalCents: number; sepaFileUrl: string };
      };
    }>(
      `mutation ($input: CreatePaymentBatchInput!) { createPaymentBatch(input: $input) {
        errors { code } paymentBatch { id totalCents sepaFileUrl } } }`,
      {
        input: { idempotencyKey: newKey(), paymentOrderIds: paymentOrders.edges.map(({ node }) => node.id) },
      },
    );
    expect(createPaymentBatch.errors).toEqual([]);
    const batch = createPaymentBatch.paymentBatch;
    expect(batch.totalCents).toBe(22_500);
    const file = await desk.fetch(batch.sepaFileUrl);
    const xml = await file.text();
    expect(xml).toContain("urn:iso:std:iso:20022:tech:xsd:pain.001.001.03");
    expect(xml).toContain('<InstdAmt Ccy="EUR">225.00</InstdAmt>');
    await desk.ask(
      `mutation ($input: MarkPaymentBatchExecutedInput!) { markPaymentBatchExecuted(input: $input) { errors { code } } }`,
      { input: { idempotencyKey: newKey(), paymentBatchId: batch.id, executedOn: "2026-12-21" } },
    );
    expect((await takeInCharge(reception, opened.id))?.payment).toEqual({
      status: "PAID",
      amountCents: 22_500,
    });
    const claim = await student.ask<{ claim: Record<string, unknown> }>(
      `query ($id: ID!) { claim(id: $id) { number memberName settlements { payableCents lines { clause amountCents } pdfUrl } } }`,
      { id: settled.claim?.id },
    );
    expect(claim.claim).toMatchObject({ number: "1/2026", memberName: "Giulia Ferrero" });
    const thisYear = `{ accountStatement(year: 2026) { years requestedCents payableCents memberShareCents
      rows { claimNumber documentNumber paidOn lines { clause amountCents } } } }`;
    const { accountStatement } = await student.ask<{ accountStatement: Record<string, unknown> }>(thisYear);
    expect(accountStatement).toMatchObject({
      years: [2026],
      requestedCents: 22_500,
      payableCents: 22_500,
      memberShareCents: 0,
      rows: [{ claimNumber: "1/2026", documentNumber: "128/A", paidOn: "2026-12-21" }],
    });
    const somebodyElse = await signedIn(server, "paolo.conti");
    expect(await somebodyElse.ask(thisYear)).toMatchObject({ accountStatement: { years: [], rows: [] } });
    expect(await mailTo(student, giulia.email, /pagata/)).toContain("Crocetta");
    const statement = await student.fetch(`/documents/settlement/${settled.settlement?.id}.pdf`);
    expect(statement.status).toBe(200);
  });
});
