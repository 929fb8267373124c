import { beforeAll, expect, test } from "vitest";
import { storeFeeSchedule } from "../../server/network/store.ts";
import { seedCast } from "../support/cast.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { crocettaId } from "../support/facilities.ts";
import { prescriptionJpg } from "../support/files.ts";
import { serverFor, startsAt } from "../support/server.ts";
import {
  confirmed,
  done,
  foundMember,
  newKey,
  physiotherapy,
  signedIn,
  tell,
  uploaded,
} from "../journeys/story.ts";

interface Answer {
  errors: { code: string; field: string | null }[];
  eligibility: Record<string, unknown> | null;
}

const insoles = "AUS-PLANTARI";
const brace = "AUS-TUTORE";

describeOnOneDatabase("several services in one take-in-charge", (database) => {
  beforeAll(async () => {
    const em = database.orm.em.fork();
    await seedCast(em, new Date(startsAt));
    const always = { facilityId: crocettaId, validFrom: "2025-01-01", validTo: null };
    await storeFeeSchedule(em, [
      { ...always, serviceCode: insoles, priceCents: 12_000 },
      { ...always, serviceCode: brace, priceCents: 10_000 },
    ]);
  });
  const server = serverFor({ database });

  const injury = { cause: "INJURY", injuredOn: "2026-11-10" };

  async function ask(lines: object[], about: object = injury): Promise<Answer> {
    const reception = await signedIn(server, "reception.crocetta");
    const coverCheckId = await foundMember(reception);
    const { eligibilityOfServices } = await reception.ask<{ eligibilityOfServices: Answer }>(
      `query ($input: EligibilityOfServicesInput!) { eligibilityOfServices(input: $input) {
        errors { code field } eligibility {
          answer clause requestedCents payableCents memberShareCents
          lines { clause amountCents } requiredDocuments { code }
          services { serviceCode answer units unitPriceCents feeScheduleCents requestedCents limitLeft { leftCents } } } } }`,
      { input: { coverCheckId, on: "2026-11-25", ...about, lines } },
    );
    return eligibilityOfServices;
  }

  test("the minimum share is borne once: told before, and so it is authorised", async () => {
    const lines = [
      { serviceCode: insoles, units: 1, unitPriceCents: 11_000 },
      { serviceCode: brace, units: 1, unitPriceCents: 10_000 },
    ];
    // 20 % of 110 and of 100 are each below the minimum of 50: apart they would cost the member 100
    const { eligibility, errors } = await ask([lines[0] ?? {}, { serviceCode: brace, units: 1 }]);
    expect(errors).toEqual([]);
    expect(eligibility).toEqual({
      answer: "COVERED",
      clause: "6.3",
      requestedCents: 21_000,
      payableCents: 16_000,
      memberShareCents: 5_000,
      // what draws on a limit with enough left takes nothing off
      lines: [
        { clause: "6.3", amountCents: 5_000 },
        { clause: "6.3", amountCents: 0 },
      ],
      requiredDocuments: [{ code: "prescription" }],
      services: [
        expect.objectContaining({ serviceCode: insoles, unitPriceCents: 11_000, feeScheduleCents: 12_000 }),
        expect.objectContaining({ serviceCode: brace, unitPriceCents: 10_000, feeScheduleCents: 10_000 }),
      ],
    });

    const reception = await signedIn(server, "reception.crocetta");
    const member = await signedIn(server, "giulia.ferrero");
    const input = {
      ...{ idempotencyKey: newKey(), coverCheckId: await foundMember(reception), ...injury },
      ...{ startsOn: "2026-11-25", doctorName: null, lines },
      documents: [{ requirement: "prescription", documentId: await uploaded(reception, prescriptionJpg) }],
    };
    const opened = done(await tell(reception, "openTakeInCharge", "OpenTakeInChargeInput", input));
    expect(opened).toMatchObject({ requestedCents: 21_000, lines: [{ units: 1 }, { units: 1 }] });
    expect(await confirmed(member, opened.id)).toMatchObject({
      status: "AUTHORISED",
      authorisedCents: 16_000,
      memberShareCents: 5_000,
    });
  });

  test("documents are those of all services, each once; one that is not covered decides for all", async () => {
    const { eligibility } = await ask([
      { serviceCode: physiotherapy, units: 2 },
      { serviceCode: insoles, units: 1 },
    ]);
    expect(eligibility).toMatchObject({
      answer: "COVERED",
      requestedCents: 21_000,
      payableCents: 16_000,
      memberShareCents: 5_000,
      requiredDocuments: [{ code: "emergencyRoomCertificate" }, { code: "prescription" }],
    });
    expect(eligibility?.["services"]).toMatchObject([
      { answer: "COVERED", requestedCents: 9_000, limitLeft: { leftCents: 50_000 } },
      { answer: "COVERED", requestedCents: 12_000 },
    ]);
    const ill = await ask([{ serviceCode: physiotherapy, units: 2 }], { cause: "ILLNESS" });
    expect(ill.eligibility).toMatchObject({ answer: "NOT_COVERED", services: [{ answer: "NOT_COVERED" }] });
  });

  test("what is wrong stands at its line", async () => {
    const fine = { serviceCode: physiotherapy, units: 1 };
    const wrong = async (...lines: object[]) =>
      (await ask(lines)).errors.map(({ code, field }) => [code, field]);
    expect(await wrong(fine, fine)).toEqual([["INVALID_INPUT", "input.lines.1.serviceCode"]]);
    expect(await wrong(fine, { serviceCode: brace, units: 0 })).toEqual([
      ["INVALID_INPUT", "input.lines.1.units"],
    ]);
    expect(await wrong(fine, { serviceCode: brace, units: 1, unitPriceCents: 10_001 })).toEqual([
      ["PRICE_ABOVE_FEE_SCHEDULE", "input.lines.1.unitPriceCents"],
    ]);
    expect(await wrong(fine, { serviceCode: "RM", units: 1 })).toEqual([
      ["SERVICE_NOT_OFFERED", "input.lines.1.serviceCode"],
    ]);
    expect(await wrong()).toEqual([["INVALID_INPUT", "input.lines"]]);
    const eleven = Array.from({ length: 11 }, (_, index) => ({ serviceCode: `NONE-${index}`, units: 1 }));
    expect(await wrong(...eleven)).toEqual([["INVALID_INPUT", "input.lines"]]);
  });
});
