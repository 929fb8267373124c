import { beforeAll, describe, expect, test } from "vitest";
import { checkCharacter } from "../../server/identity/tax-code.ts";
import { seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { htmlNamedJpg, jpegOfBytes, prescriptionJpg, programNamedPdf } from "../support/files.ts";
import { serverFor, startsAt } from "../support/server.ts";
import {
  authorised,
  confirmed,
  foundMember,
  giulia,
  invoiced,
  invoiceInput,
  newKey,
  opened,
  openingInput,
  paolo,
  physiotherapyLimit,
  signedIn,
  takeInCharge,
  tell,
  uploaded,
  verifyCover,
} from "../journeys/story.ts";

describeOnBothDatabases("what cannot be done is refused with a reason, and nothing is lost", (database) => {
  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
  });
  const server = serverFor({ database });
  let reception: Client;
  let student: Client;

  beforeAll(async () => {
    reception = await signedIn(server, "reception.crocetta");
    student = await signedIn(server, "giulia.ferrero");
  });

  const open = (input: object) => tell(reception, "openTakeInCharge", "OpenTakeInChargeInput", input);
  const invoice = (input: object) => tell(reception, "submitInvoice", "SubmitInvoiceInput", input);

  describe("finding a member", () => {
    test("a wrong check character is said at the field", async () => {
      const wrong = giulia.taxCode.slice(0, 15) + (giulia.taxCode.endsWith("A") ? "B" : "A");
      const { errors } = await verifyCover(reception, wrong, giulia.birthDate);
      expect(errors).toMatchObject([{ code: "TAX_CODE_INVALID", field: "input.taxCode" }]);
    });

    test("not existing, wrong birth date and not covered answer byte for byte alike", async () => {
      const stranger = `RSSMRA80A01H50${"1"}`;
      const unknown = await verifyCover(reception, stranger + checkCharacter(stranger), "1980-01-01");
      const otherDay = await verifyCover(reception, giulia.taxCode, "2002-05-15");
      expect(unknown.errors[0]?.code).toBe("MEMBER_NOT_FOUND");
      expect(JSON.stringify(otherDay)).toBe(JSON.stringify(unknown));
    });
  });

  describe("opening", () => {
    test("a service the plan does not cover is refused with its clause", async () => {
      const input = { ...(await openingInput(reception)), cause: "ILLNESS", injuredOn: null };
      const { errors } = await open(input);
      expect(errors).toMatchObject([
        { code: "SERVICE_NOT_COVERED", clause: "6.2", field: "input.lines.0.serviceCode" },
      ]);
    });

    test("a date outside the cover, in the past, or without the day of the injury", async () => {
      const input = await openingInput(reception, { withDocuments: false });
      const past = await open({ ...input, startsOn: "2026-11-22" });
      expect(past.errors).toMatchObject([{ code: "INVALID_INPUT", field: "input.startsOn" }]);
      const uninjured = await open({ ...input, injuredOn: null });
      expect(uninjured.errors).toMatchObject([{ code: "INVALID_INPUT", field: "input.injuredOn" }]);
      await database.orm.em.fork().execute("update policy set ends_on = '2026-12-31'");
      const outside = await open({ ...input, startsOn: "2027-01-07" });
      await database.orm.em.fork().execute("update policy set ends_on = null");
      expect(outside.errors).toMatchObject([{ code: "DATE_OUTSIDE_COVER", field: "input.startsOn" }]);
    });

    test("a price above the fee schedule says the agreed price", async () => {
      const { errors } = await open(await openingInput(reception, { unitPriceCents: 4_501 }));
      expect(errors).toMatchObject([
        { code: "PRICE_ABOVE_FEE_SCHEDULE", field: "input.lines.0.unitPriceCents" },
      ]);
      expect(errors[0]?.message).toContain("45,00");
    });

    test("no price is said so, and not that it is too dear", async () => {
      for (const unitPriceCents of [0, -1]) {
        const { errors } = await open(await openingInput(reception, { unitPriceCents }));
        expect(errors).toMatchObject([{ code: "INVALID_INPUT", field: "input.lines.0.unitPriceCents" }]);
        expect(errors[0]?.message).toMatch(/^Scrivi il prezzo.*45,00/);
      }
    });

    test("an unknown cover check, or one that has expired, must be made again", async () => {
      const input = await openingInput(reception, { withDocuments: false });
      const unknown = await open({ ...input, coverCheckId: newKey() });
      expect(unknown.errors).toMatchObject([{ code: "COVER_CHECK_EXPIRED", field: "input.coverCheckId" }]);
      server.clock.forward({ hours: 9 });
      const expired = await open(input);
      server.clock.set(startsAt);
      expect(expired.errors).toMatchObject([{ code: "COVER_CHECK_EXPIRED" }]);
    });

    test("missing documents do not stop it: the desk is told exactly what is missing", async () => {
      const waiting = await opened(reception, { member: paolo, withDocuments: false });
      expect(waiting.missingDocuments.map(({ code }) => code)).toEqual([
        "emergencyRoomCertificate",
        "prescription",
      ]);
      const member = await signedIn(server, "paolo.conti");
      const decided = await confirmed(member, waiting.id);
      expect(decided.status).toBe("UNDER_EVALUATION");
      expect((await physiotherapyLimit(member)).heldCents).toBe(0);

      const add = async (client: Client, requirement: string) =>
        tell(client, "addDocuments", "AddDocumentsInput", {
          idempotencyKey: newKey(),
          takeInChargeId: waiting.id,
          documents: [{ requirement, documentId: await uploaded(client, prescriptionJpg) }],
        });
      const half = await add(member, "prescription");
      expect(half.takeInCharge).toMatchObject({ status: "UNDER_EVALUATION" });
      expect(half.takeInCharge?.missingDocuments).toEqual([{ code: "emergencyRoomCertificate" }]);
      const whole = await add(reception, "emergencyRoomCertificate");
      expect(whole.takeInCharge).toMatchObject({ status: "AUTHORISED", authorisedCents: 22_500 });
      expect((await add(reception, "prescription")).errors).toMatchObject([{ code: "INVALID_STATE" }]);
      await cancelled(waiting.id);
    });
  });

  describe("the one-time code", () => {
    const withCode = (id: string, code: string) =>
      tell(reception, "confirmTakeInChargeByCode", "ConfirmByCodeInput", {
        idempotencyKey: newKey(),
        takeInChargeId: id,
        code,
      });

    test("five wrong tries lock it; a new code works, the old one does not", async () => {
      const { id } = await opened(reception);
      const right = (await takeInCharge(student, id))?.confirmation?.code ?? "";
      const wrong = right === "000000" ? "111111" : "000000";
      for (const left of [4, 3, 2, 1, 0]) {
        const { errors } = await withCode(id, wrong);
        expect(errors).toMatchObject([{ code: "CODE_WRONG", field: "input.code" }]);
        expect((await takeInCharge(reception, id))?.confirmation?.attemptsLeft).toBe(left);
      }
      expect((await withCode(id, right)).errors).toMatchObject([{ code: "CODE_EXPIRED" }]);
      await reception.ask(
        `mutation ($input: ResendCodeInput!) { resendConfirmationCode(input: $input) { errors { code } } }`,
        { input: { idempotencyKey: newKey(), takeInChargeId: id } },
      );
      const renewed = (await takeInCharge(student, id))?.confirmation?.code ?? "";
      expect((await withCode(id, renewed)).takeInCharge?.status).toBe("AUTHORISED");
      expect((await withCode(id, renewed)).errors).toMatchObject([{ code: "INVALID_STATE" }]);
      await cancelled(id);
    });

    test("after ten minutes it has expired", async () => {
      const { id } = await opened(reception);
      const code = (await takeInCharge(student, id))?.confirmation?.code ?? "";
      server.clock.forward({ minutes: 10 });
      const { errors } = await withCode(id, code);
      server.clock.set(startsAt);
      expect(errors).toMatchObject([{ code: "CODE_EXPIRED" }]);
      await cancelled(id);
    });
  });

  test("above what is left the plan authorises what is left and says so", async () => {
    const member = await signedIn(server, "paolo.conti");
    const granted = await authorised(reception, member, { member: paolo, units: 20 });
    expect(granted).toMatchObject({
      status: "AUTHORISED",
      requestedCents: 90_000,
      authorisedCents: 50_000,
      memberShareCents: 40_000,
    });
    const shares = granted.explanation.map(({ amountCents }) => amountCents);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(40_000);
    const nothingLeft = await authorised(reception, member, { member: paolo, units: 1 });
    expect(nothingLeft).toMatchObject({ status: "NOT_COVERED", authorisedCents: null });
    await cancelled(granted.id);
    expect(await physiotherapyLimit(member)).toMatchObject({ heldCents: 0, leftCents: 50_000 });
  });

  describe("files", () => {
    test("exactly 5 MB pass, one byte more does not, and the message says the size", async () => {
      expect((await reception.upload(jpegOfBytes(5_242_880))).status).toBe(201);
      const before = await documentCount();
      const refused = await reception.upload(jpegOfBytes(6_291_456));
      expect(refused).toMatchObject({ status: 413, code: "FILE_TOO_LARGE" });
      expect(refused.message).toContain("il massimo è 5 MB");
      expect((await reception.upload(jpegOfBytes(5_242_881))).status).toBe(413);
      expect(await documentCount()).toBe(before);
    });

    test("a page or a program under another name is refused by its content", async () => {
      expect(await reception.upload(htmlNamedJpg)).toMatchObject({ status: 415, code: "FILE_NOT_ACCEPTED" });
      expect(await reception.upload(programNamedPdf)).toMatchObject({
        status: 415,
        code: "FILE_NOT_ACCEPTED",
      });
      const disguised = { ...prescriptionJpg, name: "prescription.jpg.php" };
      expect(await reception.upload(disguised)).toMatchObject({ status: 415, code: "FILE_NAME_MISMATCH" });
    });

    test("without signing in, or from a foreign form, nothing is taken", async () => {
      expect((await server.client().upload(prescriptionJpg)).status).toBe(401);
      expect((await reception.upload(prescriptionJpg, {})).status).toBe(400);
    });

    const documentCount = async () => {
      const [row] = await database.orm.em
        .fork()
        .execute<{ count: string }[]>("select count(*) as count from document_content");
      return Number(row?.count);
    };
  });

  describe("the invoice", () => {
    test("above the authorisation it is refused at its line", async () => {
      const granted = await authorised(reception, student, { units: 2 });
      const line = granted.lines[0];
      const lines = (units: number, amountCents: number) => [
        { takeInChargeLineId: line?.id, units, amountCents },
      ];
      const base = await invoiceInput(reception, granted);
      const dearer = await invoice({ ...base, lines: lines(2, 9_001) });
      expect(dearer.errors).toMatchObject([
        { code: "INVOICE_ABOVE_AUTHORISATION", field: "input.lines.0.amountCents" },
      ]);
      const more = await invoice({ ...base, lines: lines(3, 9_000) });
      expect(more.errors).toMatchObject([
        { code: "INVOICE_ABOVE_AUTHORISATION", field: "input.lines.0.units" },
      ]);
      const foreign = await invoice({
        ...base,
        lines: [{ takeInChargeLineId: newKey(), units: 1, amountCents: 1 }],
      });
      expect(foreign.errors).toMatchObject([{ code: "INVOICE_ABOVE_AUTHORISATION", field: "input.lines.0" }]);
      const settled = await invoiced(reception, granted, { lines: lines(1, 4_000) });
      expect(settled.settlement).toMatchObject({ payableCents: 4_000, memberShareCents: 0 });
      const { usedCents, heldCents } = await physiotherapyLimit(student);
      expect([usedCents, heldCents]).toEqual([4_000, 0]);
    });

    test("before the first session there is nothing to invoice, and a date before it is refused", async () => {
      const input = { ...(await openingInput(reception, { units: 1 })), startsOn: "2026-11-30" };
      const { takeInCharge: waiting } = await open(input);
      if (waiting === null) throw new Error("not opened");
      const granted = await confirmed(student, waiting.id);
      const early = await invoice(await invoiceInput(reception, granted));
      expect(early.errors).toMatchObject([{ code: "TREATMENT_NOT_STARTED" }]);
      server.clock.forward({ days: 8 });
      reception = await signedIn(server, "reception.crocetta");
      const before = await invoice(await invoiceInput(reception, granted, { issuedOn: "2026-11-29" }));
      expect(before.errors).toMatchObject([{ code: "INVALID_INPUT", field: "input.issuedOn" }]);
      server.clock.set(startsAt);
      reception = await signedIn(server, "reception.crocetta");
      await cancelled(granted.id);
    });

    test("the same invoice twice is recognised, however it is written", async () => {
      const first = await authorised(reception, student, { units: 1 });
      const second = await authorised(reception, student, { units: 1 });
      await invoiced(reception, first, { number: "77 / a" });
      const { errors } = await invoice(await invoiceInput(reception, second, { number: "77/A" }));
      expect(errors).toMatchObject([{ code: "INVOICE_ALREADY_SUBMITTED", field: "input.number" }]);
      await cancelled(second.id);
    });
  });

  describe("idempotency", () => {
    test("the same key gives the stored answer; with other input it is refused; a refusal does not burn it", async () => {
      const input = await openingInput(reception);
      const tooDear = { ...input, lines: [{ ...input.lines[0], unitPriceCents: 9_999 }] };
      expect((await open(tooDear)).errors).toMatchObject([{ code: "PRICE_ABOVE_FEE_SCHEDULE" }]);
      const [first, again] = [await open(input), await open(input)];
      expect(first.errors).toEqual([]);
      expect(again.takeInCharge?.id).toBe(first.takeInCharge?.id);
      const other = await open({ ...input, doctorName: "Somebody else" });
      expect(other.errors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED", field: "input.idempotencyKey" }]);
      await cancelled(first.takeInCharge?.id ?? "");
    });

    test("a key that is none is refused", async () => {
      const { errors } = await open({ ...(await openingInput(reception)), idempotencyKey: "short" });
      expect(errors).toMatchObject([{ code: "INVALID_INPUT", field: "input.idempotencyKey" }]);
    });
  });

  async function cancelled(id: string): Promise<void> {
    const input = { idempotencyKey: newKey(), takeInChargeId: id, reason: "prova" };
    expect((await tell(reception, "cancelTakeInCharge", "CancelTakeInChargeInput", input)).errors).toEqual(
      [],
    );
  }

  test("thirty searches that find nobody, then no more for an hour; whoever is found costs nothing", async () => {
    server.clock.forward({ hours: 2 });
    for (let search = 0; search < 40; search++) await foundMember(reception);
    const missed = await verifyCover(reception, giulia.taxCode, "2002-05-15");
    for (let miss = 1; miss < 30; miss++) {
      expect(await verifyCover(reception, giulia.taxCode, "2002-05-15")).toEqual(missed);
    }
    server.clock.forward({ minutes: 20 });
    const { errors } = await verifyCover(reception, giulia.taxCode, giulia.birthDate);
    expect(errors).toMatchObject([{ code: "TOO_MANY_SEARCHES" }]);
    expect(errors[0]?.message).toContain("fra 40 minuti");
    server.clock.forward({ minutes: 41 });
    await foundMember(reception);
    server.clock.set(startsAt);
    const desk = await signedIn(server, "centrale.operativa");
    const { alarms } = await desk.ask<{ alarms: { edges: { node: object }[] } }>(
      `{ alarms(seen: false) { edges { node { kind userName facility { name } memberName } } } }`,
    );
    expect(alarms.edges.map(({ node }) => node)).toEqual([
      {
        kind: "MEMBER_SEARCHES",
        userName: expect.any(String) as string,
        facility: { name: "Centro Fisioterapico Crocetta" },
        memberName: null,
      },
    ]);
  });
});
