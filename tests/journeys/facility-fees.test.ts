import { beforeAll, expect, test } from "vitest";
import { clock } from "../../server/kernel/actor.ts";
import { beginFeeChanges } from "../../server/network/fees/clock.ts";
import { seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { contextOf } from "../support/context.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { crocettaId } from "../support/facilities.ts";
import { serverFor, startsAt } from "../support/server.ts";
import {
  newKey,
  opened,
  openingInput,
  physiotherapy,
  signedIn,
  takeInCharge,
  tell as tellTakeInCharge,
} from "./story.ts";
import { isFoundBy, offerOf, own, priceOnCard, tellDoctor, tellFee } from "./upkeep.ts";

describeOnBothDatabases("a facility and the desk keep the fee schedule current", (database) => {
  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
  });
  const server = serverFor({ database });
  let crocetta: Client;
  let sanSecondo: Client;
  let giulia: Client;
  let desk: Client;

  beforeAll(async () => {
    await itIs(startsAt);
  });

  /** Sets the clock; sessions last half a day, so everybody signs in again. */
  async function itIs(instant: string): Promise<void> {
    server.clock.set(instant);
    crocetta = await signedIn(server, "reception.crocetta");
    sanSecondo = await signedIn(server, "reception.sansecondo");
    giulia = await signedIn(server, "giulia.ferrero");
    desk = await signedIn(server, "centrale.operativa");
  }

  async function passClock(): Promise<number> {
    return beginFeeChanges(contextOf(database, clock, { now: server.clock.now }));
  }

  test("a lower price stands at once from its day, and never for days that have begun", async () => {
    const price = (change: object) =>
      tellFee(crocetta, "changePrice", "ChangePriceInput", {
        serviceCode: physiotherapy,
        priceCents: 4_400,
        ...change,
      });
    for (const from of ["2026-11-22", "2026-11-23", "2027-11-24"]) {
      expect((await price({ from })).errors).toMatchObject([{ code: "INVALID_INPUT", field: "input.from" }]);
    }
    for (const priceCents of [0, -1, 10_000_001]) {
      const { errors } = await price({ priceCents, from: "2026-12-01" });
      expect(errors).toMatchObject([{ code: "INVALID_INPUT", field: "input.priceCents" }]);
    }
    const same = await price({ priceCents: 4_500, from: "2026-12-01" });
    expect(same.errors).toMatchObject([{ code: "INVALID_INPUT", field: "input.priceCents" }]);
    const lowered = await price({ from: "2026-12-01" });
    expect(lowered.thing).toMatchObject({
      state: "ACCEPTED",
      beginsOn: "2026-12-01",
      formerCents: 4_500,
      percent: -2.2,
    });
    expect(await priceOnCard(giulia, physiotherapy)).toBe(4_500);
    expect((await offerOf(crocetta, physiotherapy))?.prices.slice(-2)).toEqual([
      { validFrom: "2025-01-01", validTo: "2026-11-30", priceCents: 4_500 },
      { validFrom: "2026-12-01", validTo: null, priceCents: 4_400 },
    ]);
  });

  test("a higher price waits for the desk, is seen by both, and takes hold from its day on", async () => {
    const asked = { serviceCode: physiotherapy, priceCents: 4_840, from: "2027-01-01" };
    const { thing: proposed, errors } = await tellFee(crocetta, "changePrice", "ChangePriceInput", asked);
    expect(errors).toEqual([]);
    expect(proposed).toMatchObject({ state: "PROPOSED", formerCents: 4_400, percent: 10, wouldEnd: null });
    const twice = await tellFee(crocetta, "changePrice", "ChangePriceInput", { ...asked, priceCents: 5_000 });
    expect(twice.errors.map(({ code }) => code)).toEqual(["PROPOSAL_WAITING"]);
    expect((await offerOf(crocetta, physiotherapy))?.waiting?.id).toBe(proposed?.id);
    const queue = `{ feeChanges(state: PROPOSED) { totalCount edges { node { id facility { id } } } } }`;
    expect(await desk.ask(queue)).toEqual({
      feeChanges: { totalCount: 1, edges: [{ node: { id: proposed?.id, facility: { id: crocettaId } } }] },
    });
    expect(await sanSecondo.ask(queue)).toEqual({ feeChanges: { totalCount: 0, edges: [] } });
    const foreign = await tellFee(sanSecondo, "withdrawFeeChange", "FeeChangeInput", { id: proposed?.id });
    const absent = await tellFee(sanSecondo, "withdrawFeeChange", "FeeChangeInput", { id: newKey() });
    expect(foreign).toEqual(absent);
    expect(foreign.errors.map(({ code }) => code)).toEqual(["NOT_FOUND"]);

    const kept = await opened(crocetta, { units: 1 });
    const decisions = await Promise.all([
      ...[1, 2, 3].map(() => tellFee(desk, "acceptFeeChange", "FeeChangeInput", { id: proposed?.id })),
      tellFee(desk, "refuseFeeChange", "RefuseFeeChangeInput", { id: proposed?.id, reason: "Troppo." }),
      tellFee(crocetta, "withdrawFeeChange", "FeeChangeInput", { id: proposed?.id }),
    ]);
    const decided = decisions.filter(({ errors }) => errors.length === 0);
    expect(decided).toHaveLength(1);
    expect(decisions.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(
      Array.from({ length: 4 }, () => "INVALID_STATE"),
    );
    if (decided[0]?.thing?.state !== "ACCEPTED") {
      // somebody else was first: ask and accept again
      const { thing } = await tellFee(crocetta, "changePrice", "ChangePriceInput", asked);
      expect((await tellFee(desk, "acceptFeeChange", "FeeChangeInput", { id: thing?.id })).errors).toEqual(
        [],
      );
    }
    expect((await offerOf(crocetta, physiotherapy))?.prices.slice(-2)).toEqual([
      { validFrom: "2026-12-01", validTo: "2026-12-31", priceCents: 4_400 },
      { validFrom: "2027-01-01", validTo: null, priceCents: 4_840 },
    ]);
    const early = await openingInput(crocetta, { units: 1, unitPriceCents: 4_840 });
    const refused = await tellTakeInCharge(crocetta, "openTakeInCharge", "OpenTakeInChargeInput", early);
    expect(refused.errors.map(({ code }) => code)).toEqual(["PRICE_ABOVE_FEE_SCHEDULE"]);

    await itIs("2027-01-04T09:00:00Z");
    expect(await priceOnCard(giulia, physiotherapy)).toBe(4_840);
    const later = await openingInput(crocetta, { units: 1, unitPriceCents: 4_840 });
    const opening = await tellTakeInCharge(crocetta, "openTakeInCharge", "OpenTakeInChargeInput", {
      ...later,
      startsOn: "2027-01-04",
    });
    expect(opening.errors).toEqual([]);
    expect(opening.takeInCharge?.requestedCents).toBe(4_840);
    // what was open keeps its price
    expect((await takeInCharge(crocetta, kept.id))?.lines[0]?.unitPriceCents).toBe(4_500);
  });

  test("a refusal says why; a proposal whose day has passed begins tomorrow", async () => {
    const ask = (priceCents: number, from: string) =>
      tellFee(crocetta, "changePrice", "ChangePriceInput", { serviceCode: physiotherapy, priceCents, from });
    const { thing: first } = await ask(6_000, "2027-01-06");
    const silent = await tellFee(desk, "refuseFeeChange", "RefuseFeeChangeInput", {
      id: first?.id,
      reason: " ",
    });
    expect(silent.errors).toMatchObject([{ code: "INVALID_INPUT", field: "input.reason" }]);
    const reason = "Supera la media di Torino.";
    await tellFee(desk, "refuseFeeChange", "RefuseFeeChangeInput", { id: first?.id, reason });
    const seen = await crocetta.ask<{ feeChanges: { edges: { node: { reason: string | null } }[] } }>(
      `{ feeChanges(state: REFUSED) { edges { node { reason } } } }`,
    );
    expect(seen.feeChanges.edges.map(({ node }) => node.reason)).toContain(reason);
    const { thing: second } = await ask(5_000, "2027-01-05");
    await itIs("2027-01-07T09:00:00Z");
    const accepted = await tellFee(desk, "acceptFeeChange", "FeeChangeInput", { id: second?.id });
    expect(accepted.thing).toMatchObject({ state: "ACCEPTED", beginsOn: "2027-01-08", formerCents: 4_840 });
  });

  test("a new service waits for the desk and is found from its first day; an ended one is found no more", async () => {
    const code = "PSI-PSICOTERAPIA";
    const unknown = await tellFee(crocetta, "changePrice", "ChangePriceInput", {
      serviceCode: "NIENTE",
      priceCents: 100,
      from: "2027-01-10",
    });
    expect(unknown.errors).toMatchObject([{ code: "INVALID_INPUT", field: "input.serviceCode" }]);
    const asked = { serviceCode: code, priceCents: 7_000, from: "2027-01-10" };
    const { thing } = await tellFee(crocetta, "changePrice", "ChangePriceInput", asked);
    expect(thing).toMatchObject({ state: "PROPOSED", formerCents: null, percent: null });
    await tellFee(desk, "acceptFeeChange", "FeeChangeInput", { id: thing?.id });
    await passClock();
    expect(await isFoundBy(giulia, `serviceCode: "${code}"`)).toBe(false);
    await itIs("2027-01-10T09:00:00Z");
    expect(await passClock()).toBeGreaterThan(0);
    expect(await passClock()).toBe(0);
    expect(await isFoundBy(giulia, `serviceCode: "${code}"`)).toBe(true);
    expect(await priceOnCard(giulia, code)).toBe(7_000);

    const doctor = (await own(crocetta)).doctors.find(({ services }) => services.length > 0);
    const codes = doctor?.services.map((service) => service.code) ?? [];
    await tellDoctor(crocetta, "changeDoctorServices", "ChangeDoctorServicesInput", {
      doctorId: doctor?.id,
      stamp: doctor?.stamp,
      serviceCodes: [...codes, code],
    });
    const raised = await tellFee(crocetta, "changePrice", "ChangePriceInput", {
      ...asked,
      priceCents: 8_000,
      from: "2027-02-01",
    });
    const stopped = await tellFee(crocetta, "stopOffering", "StopOfferingInput", {
      serviceCode: code,
      from: "2027-01-20",
    });
    expect(stopped.thing).toMatchObject({ state: "ACCEPTED", priceCents: null, beginsOn: "2027-01-20" });
    const left = await crocetta.ask<{ feeChanges: { edges: { node: { id: string } }[] } }>(
      `{ feeChanges(state: WITHDRAWN) { edges { node { id } } } }`,
    );
    expect(left.feeChanges.edges.map(({ node }) => node.id)).toContain(raised.thing?.id);
    expect(await offerOf(crocetta, code)).toMatchObject({ lastDay: "2027-01-19", todayCents: 7_000 });
    const again = await tellFee(crocetta, "stopOffering", "StopOfferingInput", {
      serviceCode: code,
      from: "2027-01-25",
    });
    expect(again.errors.map(({ code: refused }) => refused)).toEqual(["SERVICE_NOT_OFFERED"]);
    await itIs("2027-01-20T09:00:00Z");
    await passClock();
    expect(await isFoundBy(giulia, `serviceCode: "${code}"`)).toBe(false);
    expect(await priceOnCard(giulia, code)).toBeUndefined();
    const after = (await own(crocetta)).doctors.find(({ id }) => id === doctor?.id);
    expect(after?.services.map((service) => service.code)).toEqual(codes);
    expect(
      await database.orm.em
        .fork()
        .getConnection()
        .execute(
          `select 1 from affiliation a where not exists (
        select 1 from facility_service s where s.facility_id = a.facility_id and s.service_code = a.service_code)`,
        ),
    ).toEqual([]);
  });

  test("a price lowered before a later one holds until that one", async () => {
    const price = (priceCents: number, from: string) =>
      tellFee(crocetta, "changePrice", "ChangePriceInput", { serviceCode: physiotherapy, priceCents, from });
    await price(4_000, "2027-03-01");
    await price(4_300, "2027-02-01");
    expect((await offerOf(crocetta, physiotherapy))?.prices.slice(-2)).toEqual([
      { validFrom: "2027-02-01", validTo: "2027-02-28", priceCents: 4_300 },
      { validFrom: "2027-03-01", validTo: null, priceCents: 4_000 },
    ]);
    // a price that has not begun is replaced, not split
    await price(4_200, "2027-02-01");
    expect((await offerOf(crocetta, physiotherapy))?.prices.slice(-2)[0]?.priceCents).toBe(4_200);
    const raise = await price(4_250, "2027-02-10");
    expect(raise.thing).toMatchObject({ state: "PROPOSED", wouldEnd: "2027-02-28" });
    const withdrawn = await tellFee(crocetta, "withdrawFeeChange", "FeeChangeInput", { id: raise.thing?.id });
    expect(withdrawn.thing?.state).toBe("WITHDRAWN");
  });
});
