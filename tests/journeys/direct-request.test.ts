import { beforeAll, expect, test } from "vitest";
import { seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { crocettaId, granMadreId } from "../support/facilities.ts";
import { emergencyRoomPng, prescriptionJpg } from "../support/files.ts";
import { textOf } from "../support/paper-text.ts";
import { serverFor, startsAt } from "../support/server.ts";
import {
  authorised,
  done,
  invoiced,
  mailTo,
  newKey,
  paolo as paoloConti,
  physiotherapy,
  physiotherapyLimit,
  signedIn,
  takeInCharge,
  tell,
  type UserError,
  uploaded,
} from "./story.ts";

interface Draft {
  readonly id: string;
  readonly version: number;
  readonly email: string | null;
  readonly steps: readonly {
    step: string;
    complete: boolean;
    problems: { code: string; message: string; field: string }[];
  }[];
  readonly estimate: { answer: string; payableCents: number; requiredDocuments: { code: string }[] } | null;
  readonly facility: { id: string } | null;
  readonly asked: { serviceCode: string | null; doctorName: string | null };
  readonly takeInCharge: { id: string } | null;
}

const draftFields = `id version email facility { id } asked { serviceCode doctorName } takeInCharge { id }
  steps { step complete problems { code message field } }
  estimate { answer payableCents requiredDocuments { code } }`;

type Answered = { errors: UserError[]; directRequestDraft: Draft | null };

async function change(client: Client, mutation: string, type: string, input: object): Promise<Answered> {
  const answer = await client.ask<Record<string, Answered>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) {
      errors { code message field clause } directRequestDraft { ${draftFields} } } }`,
    { input },
  );
  return answer[mutation] ?? { errors: [], directRequestDraft: null };
}

const begun = (client: Client, prefill: object = {}) =>
  kept(
    change(client, "createDirectRequestDraft", "CreateDirectRequestDraftInput", {
      idempotencyKey: newKey(),
      ...prefill,
    }),
  );

const save = (client: Client, draft: Draft, steps: object) =>
  change(client, "saveDirectRequestDraft", "SaveDirectRequestDraftInput", {
    draftId: draft.id,
    version: draft.version,
    ...steps,
  });

async function kept(answer: Promise<Answered>): Promise<Draft> {
  const { errors, directRequestDraft } = await answer;
  expect(errors).toEqual([]);
  if (directRequestDraft === null) throw new Error("kept, but nothing came back");
  return directRequestDraft;
}

const submit = (client: Client, { id, version }: Draft, idempotencyKey = newKey()) =>
  tell(client, "submitDirectRequest", "SubmitDirectRequestInput", { idempotencyKey, draftId: id, version });

const fiveSessions = {
  tiedToStay: false,
  serviceCode: physiotherapy,
  units: 5,
  on: "2026-11-26",
  doctorName: "Elena Sacco",
  cause: "INJURY",
  injuredOn: "2026-11-10",
  pathology: "Distorsione del ginocchio destro",
  since: "UNDER_ONE_MONTH",
};

/** A draft with every step, ready to be sent. */
async function ready(client: Client, change: object = {}, withCertificate = true): Promise<Draft> {
  const attachments = [{ requirement: "prescription", documentId: await uploaded(client, prescriptionJpg) }];
  if (withCertificate) {
    attachments.push({
      requirement: "emergencyRoomCertificate",
      documentId: await uploaded(client, emergencyRoomPng),
    });
  }
  return kept(
    save(client, await begun(client), {
      facility: { facilityId: crocettaId },
      service: { ...fiveSessions, ...change },
      documents: { attachments },
    }),
  );
}

const problems = (draft: Draft) =>
  draft.steps.flatMap((step) => step.problems.map(({ field, code }) => [field, code]));

async function totalFor(client: Client): Promise<number> {
  const { takesInCharge } = await client.ask<{ takesInCharge: { totalCount: number } }>(
    `{ takesInCharge { totalCount } }`,
  );
  return takesInCharge.totalCount;
}

describeOnBothDatabases("a member asks for direct billing", (database) => {
  let giulia: Client;
  let paolo: Client;
  let crocetta: Client;
  let desk: Client;
  const server = serverFor({ database });

  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
    giulia = await signedIn(server, "giulia.ferrero");
    paolo = await signedIn(server, "paolo.conti");
    crocetta = await signedIn(server, "reception.crocetta");
    desk = await signedIn(server, "centrale.operativa");
  });

  test("a student asks for physiotherapy after an injury: authorised at once, seen by the facility only then", async () => {
    const draft = await begun(giulia, { facilityId: crocettaId, serviceCode: physiotherapy });
    expect(draft.email).toBe("giulia.ferrero@posta.example");
    expect(draft.facility?.id).toBe(crocettaId);
    expect(draft.asked.serviceCode).toBe(physiotherapy);
    // What the plan asks for is known before anything is uploaded.
    const asked = await kept(save(giulia, draft, { service: { ...fiveSessions, units: 12 } }));
    expect(asked.estimate).toEqual({
      answer: "COVERED",
      payableCents: 50_000,
      requiredDocuments: [{ code: "emergencyRoomCertificate" }, { code: "prescription" }],
    });
    expect(problems(asked)).toEqual([["documents.prescription", "INVALID_INPUT"]]);
    const prescription = await uploaded(giulia, prescriptionJpg);
    const complete = await kept(
      save(giulia, asked, {
        person: { email: "giulia@altra.example", mobile: "333 000 0001" },
        documents: {
          attachments: [
            { requirement: "prescription", documentId: prescription },
            { requirement: "emergencyRoomCertificate", documentId: await uploaded(giulia, emergencyRoomPng) },
          ],
        },
      }),
    );
    expect(complete.steps.every((step) => step.complete)).toBe(true);
    expect(await totalFor(crocetta)).toBe(0);
    expect((await crocetta.fetch(`/documents/${prescription}`)).status).toBe(404);

    const sent = done(await submit(giulia, complete));
    // 12 sessions of 45 € are 540 €: the yearly 500 € are reserved, 40 € stay with her.
    expect(sent).toMatchObject({
      status: "AUTHORISED",
      requestedCents: 54_000,
      authorisedCents: 50_000,
      memberShareCents: 4_000,
      confirmation: null,
      missingDocuments: [],
    });
    expect(await physiotherapyLimit(giulia)).toMatchObject({ heldCents: 50_000, leftCents: 0 });
    expect((await giulia.fetch(sent.pdfUrl ?? "")).status).toBe(200);
    expect(await mailTo(giulia, "giulia@altra.example", /autorizzata/)).toContain(sent.number);

    // The facility now sees it with the prescription, but not what she told the fund.
    const told = `query ($id: ID!) { takeInCharge(id: $id) { origin doctorName told { pathology pathologySince contactMobile }
      timeline { verb } } }`;
    const seen = await crocetta.ask<{ takeInCharge: object }>(told, { id: sent.id });
    expect(seen.takeInCharge).toMatchObject({
      origin: "MEMBER_PORTAL",
      doctorName: "Elena Sacco",
      told: null,
      timeline: [{ verb: "takeInCharge.requested" }, { verb: "takeInCharge.authorised" }],
    });
    expect((await crocetta.fetch(`/documents/${prescription}`)).status).toBe(200);
    const atTheDesk = await desk.ask<{ takeInCharge: object }>(told, { id: sent.id });
    expect(atTheDesk.takeInCharge).toMatchObject({
      told: {
        pathology: "Distorsione del ginocchio destro",
        pathologySince: "UNDER_ONE_MONTH",
        contactMobile: "+393330000001",
      },
    });
    // What follows is what follows for every take-in-charge.
    await at("2026-12-21T16:00:00Z", async () => {
      const reception = await signedIn(server, "reception.crocetta");
      expect(await invoiced(reception, sent, { issuedOn: "2026-12-21" })).toMatchObject({
        status: "SETTLED",
        settlement: { payableCents: 50_000, memberShareCents: 4_000 },
      });
    });
    expect((await takeInCharge(giulia, sent.id))?.status).toBe("SETTLED");
  });

  test("with the limit exhausted the answer is no, and a voucher for the network's tariffs remains", async () => {
    const sent = done(await submit(giulia, await ready(giulia)));
    expect(sent).toMatchObject({ status: "NOT_COVERED", authorisedCents: null, memberShareCents: 22_500 });
    const voucher = await issued(giulia, {
      facilityId: crocettaId,
      serviceCode: physiotherapy,
      reason: "LIMIT_EXHAUSTED",
    });
    expect(voucher.number).toMatch(/^VT-2026-\d{6}$/);
  });

  test("without the certificate of the emergency room it goes to the desk, naming it", async () => {
    const sent = done(await submit(paolo, await ready(paolo, {}, false)));
    expect(sent.status).toBe("UNDER_EVALUATION");
    expect(sent.missingDocuments).toEqual([{ code: "emergencyRoomCertificate" }]);
    const later = done(
      await tell(paolo, "addDocuments", "AddDocumentsInput", {
        idempotencyKey: newKey(),
        takeInChargeId: sent.id,
        documents: [
          { requirement: "emergencyRoomCertificate", documentId: await uploaded(paolo, emergencyRoomPng) },
        ],
      }),
    );
    expect(later.status).toBe("AUTHORISED");
  });

  test("two working days before it is refused with the first date, when typed and again when sent", async () => {
    const draft = await ready(paolo, { on: "2026-11-25" });
    const [problem] = draft.steps.flatMap((step) => step.problems);
    expect(problem).toMatchObject({ code: "NOTICE_TOO_SHORT", field: "service.on" });
    expect(problem?.message).toContain("gio 26 nov 2026");
    const refused = await submit(paolo, draft);
    expect(refused.errors).toMatchObject([{ code: "NOTICE_TOO_SHORT", field: "service.on" }]);
    expect(refused.takeInCharge).toBeNull();
    // Right when it was typed, too late when it is sent.
    const inTime = await ready(paolo, { on: "2026-11-26" });
    expect(problems(inTime)).toEqual([]);
    await at("2026-11-23T23:30:00Z", async () => {
      const late = await submit(await signedIn(server, "paolo.conti"), inTime);
      expect(late.errors).toMatchObject([{ code: "NOTICE_TOO_SHORT" }]);
    });
  });

  test("the same key twice, or two keys at once, make one take-in-charge", async () => {
    const before = await totalFor(paolo);
    const draft = await ready(paolo, { units: 1 });
    const key = newKey();
    const answers = [
      ...(await Promise.all([submit(paolo, draft, key), submit(paolo, draft)])),
      await submit(paolo, draft, key),
    ];
    expect(new Set(answers.map((answer) => done(answer).id)).size).toBe(1);
    expect(await totalFor(paolo)).toBe(before + 1);
    const otherInput = await tell(paolo, "submitDirectRequest", "SubmitDirectRequestInput", {
      idempotencyKey: key,
      draftId: draft.id,
      version: draft.version + 5,
    });
    expect(otherInput.errors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
    const changed = await save(paolo, draft, { person: { email: "x@y.example", mobile: null } });
    expect(changed.errors).toMatchObject([{ code: "INVALID_STATE" }]);
  });

  test("nobody but its writer sees, changes, cancels or sends a draft", async () => {
    const draft = await ready(giulia);
    const query = `query ($id: ID!) { directRequestDraft(id: $id) { id } directRequestDrafts { id } }`;
    expect(await paolo.ask(query, { id: draft.id })).toEqual({
      ...(await paolo.ask<object>(query, { id: newKey() })),
      directRequestDraft: null,
    });
    expect((await save(paolo, draft, { facility: { facilityId: null } })).errors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    expect((await submit(paolo, draft)).errors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect(await cancelled(paolo, draft.id)).toMatchObject([{ code: "NOT_FOUND" }]);
    for (const client of [crocetta, desk]) {
      const { errors } = await client.send(query, { id: draft.id });
      expect(errors[0]?.extensions?.code).toBe("FORBIDDEN");
    }
    const foreignFile = await uploaded(paolo, prescriptionJpg);
    const withForeignFile = await save(giulia, draft, {
      documents: { attachments: [{ requirement: "prescription", documentId: foreignFile }] },
    });
    expect(withForeignFile.errors).toMatchObject([{ code: "NOT_FOUND", field: "input.documents" }]);
    expect(await cancelled(giulia, draft.id)).toEqual([]);
    expect(await giulia.ask(query, { id: draft.id })).toMatchObject({ directRequestDraft: null });
  });

  test("two windows: the second to save another version is told, and neither text is lost", async () => {
    const draft = await begun(giulia, { facilityId: crocettaId });
    const first = await kept(save(giulia, draft, { service: { ...fiveSessions, units: 3 } }));
    // The same again is no conflict; something else is.
    expect((await save(giulia, draft, { service: { ...fiveSessions, units: 3 } })).errors).toEqual([]);
    expect((await save(giulia, draft, { service: { ...fiveSessions, units: 4 } })).errors).toMatchObject([
      { code: "DRAFT_CHANGED" },
    ]);
    const both = await kept(save(giulia, first, { service: { ...fiveSessions, units: 4 } }));
    expect(both.version).toBe(3);
    expect(await cancelled(giulia, draft.id)).toEqual([]);
  });

  test("what the facility does not offer, and what the plan does not cover, is refused in words", async () => {
    const elsewhere = await ready(paolo, { serviceCode: "RM" });
    expect(problems(elsewhere)).toEqual([["service.serviceCode", "SERVICE_NOT_OFFERED"]]);
    const illness = await ready(paolo, { cause: "ILLNESS", injuredOn: null });
    expect(illness.estimate?.answer).toBe("NOT_COVERED");
    const refused = await submit(paolo, illness);
    expect(refused.errors).toMatchObject([{ code: "SERVICE_NOT_COVERED", clause: "6.2" }]);
  });

  test("a contracted facility that is not in Blueasy can be asked as well", async () => {
    const draft = await ready(paolo, { units: 1 });
    const there = await kept(save(paolo, draft, { facility: { facilityId: granMadreId } }));
    expect(done(await submit(paolo, there))).toMatchObject({ requestedCents: 12_000 });
  });

  test("tied to a later stay there is no request but a voucher, which the facility can check and nobody else", async () => {
    const tied = await ready(giulia, { tiedToStay: true });
    expect(problems(tied)).toEqual([["service.tiedToStay", "TIED_TO_STAY"]]);
    expect((await submit(giulia, tied)).errors).toMatchObject([{ code: "TIED_TO_STAY" }]);
    const input = { facilityId: crocettaId, serviceCode: physiotherapy, reason: "TIED_TO_STAY" };
    const voucher = await issued(giulia, input);
    // A second one for the same is the same one.
    expect((await issued(giulia, input)).number).toBe(voucher.number);
    const sheet = await giulia.fetch(voucher.pdfUrl);
    expect(sheet.headers.get("content-type")).toBe("application/pdf");
    const paper = textOf(Buffer.from(await sheet.arrayBuffer()));
    expect(paper).toMatch(/^Voucher tariffe agevolate$/m);
    expect(paper).toMatch(/^Fisioterapia riabilitativa \(tariffa per unità\) 45,00 €$/m);
    expect(paper).not.toMatch(/ricovero|coperta|Scaduto/);
    const inEnglish = await giulia.fetch(voucher.pdfUrl.replace("lang=it", "lang=en"));
    expect(textOf(Buffer.from(await inEnglish.arrayBuffer()))).toMatch(/^Good until Sat 20 Feb 2027$/m);
    expect((await paolo.fetch(voucher.pdfUrl)).status).toBe(404);

    const check = `query ($number: String!) { checkTariffVoucher(number: $number) {
      valid voucher { number memberName validUntil reason service { code } } } }`;
    const good = {
      checkTariffVoucher: {
        valid: true,
        voucher: { number: voucher.number, memberName: "Giulia Ferrero", reason: null },
      },
    };
    expect(await crocetta.ask(check, { number: voucher.number.toLowerCase() })).toMatchObject(good);
    const foreign = await signedIn(server, "reception.sansecondo");
    expect(await foreign.ask(check, { number: voucher.number })).toEqual(
      await foreign.ask(check, { number: "VT-2026-999999" }),
    );
    await at("2027-02-21T09:00:00Z", async () => {
      const later = await signedIn(server, "reception.crocetta");
      expect(await later.ask(check, { number: voucher.number })).toMatchObject({
        checkTariffVoucher: { valid: false, voucher: { validUntil: "2027-02-20" } },
      });
      const expired = await later.fetch(voucher.pdfUrl);
      expect(textOf(Buffer.from(await expired.arrayBuffer()))).toMatch(
        /^Scaduto: valeva fino al sab 20 feb 2027\.$/m,
      );
    });
    for (const client of [crocetta, desk]) {
      const { errors } = await client.send(`{ tariffVouchers { id } }`);
      expect(errors[0]?.extensions?.code).toBe("FORBIDDEN");
    }
  });

  test("a take-in-charge opened by a facility is mailed to the member's own address, as before", async () => {
    const opened = await authorised(crocetta, paolo, { member: paoloConti, units: 1 });
    expect(await mailTo(paolo, "paolo.conti@posta.example", /autorizzata/)).toContain("PC-2026-");
    const { takeInCharge: seen } = await paolo.ask<{ takeInCharge: object }>(
      `query ($id: ID!) { takeInCharge(id: $id) { origin told { pathology } } }`,
      { id: opened.id },
    );
    expect(seen).toEqual({ origin: "FACILITY_PORTAL", told: null });
  });

  /** Does something at another time, and comes back: a session begun today has then ended, or not begun. */
  async function at(instant: string, run: () => Promise<void>): Promise<void> {
    server.clock.set(instant);
    await run().finally(() => server.clock.set(startsAt));
  }

  async function cancelled(client: Client, draftId: string): Promise<UserError[]> {
    const { cancelDirectRequestDraft } = await client.ask<{
      cancelDirectRequestDraft: { errors: UserError[] };
    }>(`mutation ($id: ID!) { cancelDirectRequestDraft(draftId: $id) { errors { code } } }`, { id: draftId });
    return cancelDirectRequestDraft.errors;
  }

  async function issued(client: Client, input: object): Promise<{ number: string; pdfUrl: string }> {
    const { issueTariffVoucher } = await client.ask<{
      issueTariffVoucher: { errors: UserError[]; tariffVoucher: { number: string; pdfUrl: string } };
    }>(
      `mutation ($input: IssueTariffVoucherInput!) { issueTariffVoucher(input: $input) {
        errors { code message } tariffVoucher { number pdfUrl } } }`,
      { input: { idempotencyKey: newKey(), ...input } },
    );
    expect(issueTariffVoucher.errors).toEqual([]);
    return issueTariffVoucher.tariffVoucher;
  }
});
