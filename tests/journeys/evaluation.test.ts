import { beforeEach, expect, test } from "vitest";
import { storeFeeSchedule } from "../../server/network/store.ts";
import { Account } from "../../server/identity/entity.ts";
import { seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases, emptyButNetwork } from "../support/databases.ts";
import { crocettaId } from "../support/facilities.ts";
import { prescriptionJpg } from "../support/files.ts";
import { serverFor, startsAt } from "../support/server.ts";
import {
  confirmed,
  done,
  foundMember,
  invoiced,
  mailTo,
  newKey,
  opened,
  physiotherapy,
  physiotherapyLimit,
  signedIn,
  type TakeInCharge,
  tell,
  uploaded,
} from "./story.ts";

const insoles = "AUS-PLANTARI";
const judge = "Anna Rinaldi";

interface Told {
  readonly status: string;
  readonly next: { by: string; what: string; until: string | null } | null;
  readonly missingFacts: readonly {
    name: string;
    input: string;
    clause: string;
    mayTell: boolean;
    value: string | null;
  }[];
  readonly decisions: readonly {
    outcome: string;
    by: string;
    isJudgement: boolean;
    reason: string | null;
    clause: string;
    payableCents: number;
    memberShareCents: number;
  }[];
  readonly facts: readonly { name: string; valueText: string; by: string; source: string; holds: boolean }[];
}

describeOnBothDatabases("a case under evaluation", (database) => {
  const server = serverFor({ database });
  let giulia: Client;
  let reception: Client;
  let desk: Client;

  beforeEach(async () => {
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
    const always = { facilityId: crocettaId, validFrom: "2025-01-01", validTo: null };
    await storeFeeSchedule(em, [{ ...always, serviceCode: insoles, priceCents: 12_000 }]);
    giulia = await signedIn(server, "giulia.ferrero");
    reception = await signedIn(server, "reception.crocetta");
    desk = await signedIn(server, "centrale.operativa");
  });

  async function told(client: Client, id: string): Promise<Told> {
    const { takeInCharge } = await client.ask<{ takeInCharge: Told }>(
      `query ($id: ID!) { takeInCharge(id: $id) {
        status next { by what until }
        missingFacts { name input clause mayTell value }
        decisions { outcome by isJudgement reason clause payableCents memberShareCents }
        facts { name valueText by source holds } } }`,
      { id },
    );
    return takeInCharge;
  }

  const answer = (client: Client, of: { id: string }, facts: object[], reason: string | null = null) =>
    tell(client, "tellFacts", "TellFactsInput", {
      idempotencyKey: newKey(),
      takeInChargeId: of.id,
      facts,
      reason,
    });

  /** Confirmed without its documents: the plan waits for both. */
  async function waiting(): Promise<TakeInCharge> {
    return confirmed(giulia, (await opened(reception, { withDocuments: false })).id);
  }

  test("names what would end the doubt, how to answer and who can, at each door", async () => {
    const { id, status } = await waiting();
    expect(status).toBe("UNDER_EVALUATION");
    const atDesk = await told(desk, id);
    expect(atDesk.missingFacts).toEqual([
      { name: "emergencyRoomCertificate", input: "YES_NO", clause: "6.2", mayTell: true, value: null },
      { name: "prescription", input: "YES_NO", clause: "6.2", mayTell: true, value: null },
    ]);
    // 180 days after the first session, when it could no longer be invoiced
    expect(atDesk.next).toMatchObject({ by: "MEMBER", until: "2027-05-22" });
    const atClinic = await told(reception, id);
    expect(atClinic.missingFacts.map(({ name, mayTell }) => [name, mayTell])).toEqual([
      ["emergencyRoomCertificate", true],
      ["prescription", false],
    ]);
    expect(atClinic.facts.map(({ name, source }) => [name, source])).toEqual([
      ["providerQualified", "PLAN"],
      ["cause", "FACILITY"],
      ["injuredOn", "FACILITY"],
    ]);
  });

  test("is authorised once the desk has both papers, and says who decided", async () => {
    const waits = await waiting();
    const held = [
      { name: "emergencyRoomCertificate", value: "true" },
      { name: "prescription", value: "true" },
    ];
    const one = done(await answer(desk, waits, held.slice(0, 1)));
    expect(one.status).toBe("UNDER_EVALUATION");
    const decided = done(await answer(desk, waits, held.slice(1)));
    expect(decided).toMatchObject({ status: "AUTHORISED", authorisedCents: 22_500, memberShareCents: 0 });
    expect(await physiotherapyLimit(giulia)).toMatchObject({ heldCents: 22_500 });
    for (const client of [giulia, reception, desk]) {
      const { decisions, facts } = await told(client, waits.id);
      expect(decisions).toEqual([
        {
          outcome: "Autorizzata",
          by: `${judge}, Centrale Operativa`,
          isJudgement: true,
          reason: null,
          clause: "6.2",
          payableCents: 22_500,
          memberShareCents: 0,
        },
      ]);
      expect(facts).toContainEqual(
        expect.objectContaining({
          name: "prescription",
          source: "DESK",
          by: `${judge}, Centrale Operativa`,
          holds: true,
        }),
      );
    }
    expect((await invoiced(reception, decided)).settlement).toMatchObject({ payableCents: 22_500 });
  });

  test("an injury after the first session, or told for tomorrow, is refused at its fact, and nothing is kept", async () => {
    const waits = await waiting();
    const known = (await told(desk, waits.id)).facts.length;
    for (const value of ["2026-11-26", "2026-11-24"]) {
      const facts = [
        { name: "prescription", value: "true" },
        { name: "injuredOn", value },
      ];
      const { errors } = await answer(desk, waits, facts);
      expect(errors).toMatchObject([{ code: "INVALID_INPUT", field: "input.facts.1.value" }]);
    }
    expect((await told(desk, waits.id)).facts).toHaveLength(known);
  });

  test("is authorised in part: the line that lacks its paper stays with the member, with its clause", async () => {
    const { takeInCharge } = await tell(reception, "openTakeInCharge", "OpenTakeInChargeInput", {
      idempotencyKey: newKey(),
      coverCheckId: await foundMember(reception),
      cause: "INJURY",
      injuredOn: "2026-11-10",
      startsOn: "2026-11-23",
      lines: [
        { serviceCode: physiotherapy, units: 2, unitPriceCents: 4_500 },
        { serviceCode: insoles, units: 1, unitPriceCents: 12_000 },
      ],
      documents: [{ requirement: "prescription", documentId: await uploaded(reception, prescriptionJpg) }],
    });
    const waits = await confirmed(giulia, takeInCharge?.id ?? "");
    expect(waits.status).toBe("UNDER_EVALUATION");
    const no = [{ name: "emergencyRoomCertificate", value: "false" }];
    const unexplained = await answer(desk, waits, no);
    expect(unexplained.errors).toMatchObject([{ code: "INVALID_INPUT", field: "input.reason" }]);
    expect((await told(desk, waits.id)).status).toBe("UNDER_EVALUATION");

    const decided = done(
      await answer(desk, waits, no, "Nessun accesso al Pronto Soccorso, lo conferma l'assistita."),
    );
    // insoles: 120 less the minimum share of 50; physiotherapy: all 90 stay with the member
    expect(decided).toMatchObject({ status: "AUTHORISED", authorisedCents: 7_000, memberShareCents: 14_000 });
    expect(decided.explanation.filter(({ amountCents }) => amountCents > 0)).toEqual([
      expect.objectContaining({ clause: "6.2", amountCents: 9_000 }),
      expect.objectContaining({ clause: "6.3", amountCents: 5_000 }),
    ]);
    expect((await told(giulia, waits.id)).decisions).toMatchObject([
      {
        outcome: "Autorizzata in parte",
        clause: "6.2",
        reason: "Nessun accesso al Pronto Soccorso, lo conferma l'assistita.",
      },
    ]);
    expect((await invoiced(reception, decided)).settlement).toMatchObject({
      requestedCents: 21_000,
      payableCents: 7_000,
      memberShareCents: 14_000,
    });
  });

  test("is refused by a person only: with name, clause and reason, which member and clinic read", async () => {
    const waits = await waiting();
    const found = [{ name: "aestheticPurpose", value: "confirmed" }];
    expect((await answer(reception, waits, found)).errors).toMatchObject([
      { code: "FACT_NOT_YOURS", field: "input.facts.0.value" },
    ]);
    expect((await answer(giulia, waits, found)).errors).toMatchObject([{ code: "FACT_NOT_YOURS" }]);
    const reason = "Il fine è estetico, come scrive il medico nella prescrizione.";
    const facts = [
      ...found,
      { name: "reconstructiveSurgery", value: "false" },
      { name: "emergencyRoomCertificate", value: "true" },
      { name: "prescription", value: "true" },
    ];
    const decided = done(await answer(desk, waits, facts, reason));
    expect(decided).toMatchObject({ status: "NOT_COVERED", authorisedCents: null, memberShareCents: 22_500 });
    for (const client of [giulia, reception]) {
      const { decisions, facts: readable } = await told(client, waits.id);
      expect(decisions).toMatchObject([
        {
          outcome: "Non coperta",
          by: `${judge}, Centrale Operativa`,
          clause: "8.4",
          reason,
          payableCents: 0,
        },
      ]);
      expect(readable.some(({ name }) => name === "aestheticPurpose")).toBe(client === giulia);
    }
    expect(await physiotherapyLimit(giulia)).toMatchObject({ heldCents: 0, usedCents: 0 });
    const outcome = new RegExp(`${waits.number}: esito`);
    expect(await mailTo(giulia, "giulia.ferrero@posta.example", outcome)).toContain(waits.number);
    // What is decided is decided: nothing more is told.
    expect((await answer(desk, waits, facts, reason)).errors).toMatchObject([{ code: "INVALID_STATE" }]);
  });

  test("one suspected exclusion makes it wait for the desk, whatever papers come", async () => {
    const waits = await waiting();
    done(await answer(desk, waits, [{ name: "extremeSport", value: "raised" }]));
    done(
      await answer(desk, waits, [
        { name: "emergencyRoomCertificate", value: "true" },
        { name: "prescription", value: "true" },
      ]),
    );
    const { missingFacts, next } = await told(desk, waits.id);
    expect(missingFacts.map(({ name, value }) => [name, value])).toEqual([["extremeSport", "raised"]]);
    expect(next).toMatchObject({ by: "DESK" });
    const decided = done(await answer(desk, waits, [{ name: "extremeSport", value: "ruledOut" }]));
    expect(decided.status).toBe("AUTHORISED");
  });

  test("the member tells what the member can, and the plan decides without the desk", async () => {
    const waits = await waiting();
    // nobody's word stands for a paper
    for (const [client, name] of [
      [giulia, "prescription"],
      [reception, "emergencyRoomCertificate"],
    ] as const)
      expect((await answer(client, waits, [{ name, value: "true" }])).errors).toMatchObject([
        { code: "PAPER_NEEDED", field: "input.facts.0.value" },
      ]);
    const decided = done(await answer(giulia, waits, [{ name: "emergencyRoomCertificate", value: "false" }]));
    expect(decided.status).toBe("NOT_COVERED");
    expect((await told(giulia, waits.id)).decisions).toMatchObject([
      { by: "Piano", isJudgement: false, clause: "6.2" },
    ]);
  });

  test.each([
    [[], "input.facts"],
    [[{ name: "nonsense", value: "true" }], "input.facts.0.name"],
    [[{ name: "birthDate", value: "2000-01-01" }], "input.facts.0.name"],
    [[{ name: "prescription", value: "maybe" }], "input.facts.0.value"],
    [[{ name: "injuredOn", value: "2026-13-01" }], "input.facts.0.value"],
    [
      [
        { name: "prescription", value: "true" },
        { name: "prescription", value: "false" },
      ],
      "input.facts.1.value",
    ],
  ])("nonsense %j is refused at its field, and nothing is told", async (facts, field) => {
    const waits = await waiting();
    const before = await told(desk, waits.id);
    expect((await answer(desk, waits, facts)).errors).toMatchObject([{ code: "INVALID_INPUT", field }]);
    expect(await told(desk, waits.id)).toEqual(before);
  });

  test("nobody at the desk tells facts in their own or their family's case; a stranger finds nothing", async () => {
    const waits = await waiting();
    const held = [{ name: "prescription", value: "true" }];
    const em = database.orm.em.fork();
    const judgeAccount = await em.findOneOrFail(Account, { userName: "centrale.operativa" });
    judgeAccount.person = (await em.findOneOrFail(Account, { userName: "giulia.ferrero" })).person ?? null;
    await em.flush();
    expect((await answer(desk, waits, held)).errors).toMatchObject([{ code: "OWN_CASE" }]);
    for (const name of ["paolo.conti", "reception.sansecondo"]) {
      const stranger = await signedIn(server, name);
      expect((await answer(stranger, waits, held)).errors).toMatchObject([{ code: "NOT_FOUND" }]);
    }
  });

  test("told eight times at once with one key it is told once", async () => {
    const waits = await waiting();
    const input = {
      idempotencyKey: newKey(),
      takeInChargeId: waits.id,
      facts: [{ name: "prescription", value: "true" }],
      reason: null,
    };
    await Promise.all(Array.from({ length: 8 }, () => tell(desk, "tellFacts", "TellFactsInput", input)));
    const { facts } = await told(desk, waits.id);
    expect(facts.filter(({ name }) => name === "prescription")).toHaveLength(1);
  });
});
