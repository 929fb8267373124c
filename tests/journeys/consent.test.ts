import { beforeEach, expect, test } from "vitest";
import {
  enrolmentId,
  laura,
  luca,
  marco,
  type Person,
  personId,
  policyId,
  seedCast,
  sofia,
  takesOver,
} from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase, emptyButNetwork } from "../support/databases.ts";
import { crocettaId } from "../support/facilities.ts";
import { prescriptionJpg } from "../support/files.ts";
import { serverFor, startsAt } from "../support/server.ts";
import {
  authorised,
  giulia,
  invoiced,
  newKey,
  opened,
  physiotherapy,
  signedIn,
  takeInCharge,
  type TakeInCharge,
  tell,
  uploaded,
} from "./story.ts";

interface Given {
  readonly id: string;
  readonly isInEffect: boolean;
  readonly revokedAt: string | null;
  readonly readerName: string;
}
interface Answer {
  readonly errors: readonly { code: string; field: string | null }[];
  readonly consent: Given | null;
}

const consentFields = "errors { code field } consent { id isInEffect revokedAt readerName text }";

async function give(client: Client, to: Person, wording = "2026-11"): Promise<Answer> {
  const input = { kind: "HEALTH_DATA", readerId: enrolmentId(to), wording };
  const { giveConsent } = await client.ask<{ giveConsent: Answer }>(
    `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { ${consentFields} } }`,
    { input },
  );
  return giveConsent;
}

async function revoke(client: Client, consentId = ""): Promise<Answer> {
  const { revokeConsent } = await client.ask<{ revokeConsent: Answer }>(
    `mutation ($input: RevokeConsentInput!) { revokeConsent(input: $input) { ${consentFields} } }`,
    { input: { consentId } },
  );
  return revokeConsent;
}

async function consentsOf(client: Client) {
  const { consents } = await client.ask<{
    consents: { given: Given[]; forms: { wording: string; text: string; readers: { name: string }[] }[] };
  }>(`{ consents { given { id isInEffect revokedAt readerName } forms { wording text readers { name } } } }`);
  return consents;
}

/** Everything that a member's lists say, as one text. */
async function listsOf(client: Client): Promise<string> {
  const lists = await client.ask(`{
    takesInCharge { edges { node { id memberName } } }
    claims { edges { node { memberName } } }
    tariffVouchers { memberName }
    accountStatement(year: 2026) { rows { memberName } }
    recoveries { edges { node { debtorName } } }
  }`);
  return JSON.stringify(lists);
}

async function persons(client: Client) {
  const { viewer } = await client.ask<{
    viewer: { persons: { firstName: string }[]; answersFor: { firstName: string }[] };
  }>(`{ viewer { persons { firstName } answersFor { firstName } } }`);
  return [viewer.persons, viewer.answersFor].map((list) => list.map(({ firstName }) => firstName).join(" "));
}

describeOnOneDatabase("an adult lets another of the policy read", (database) => {
  const server = serverFor({ database });
  let reception: Client;
  let husband: Client;
  let wife: Client;

  beforeEach(async () => {
    server.clock.set(startsAt);
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
    reception = await signedIn(server, "reception.crocetta");
    husband = await signedIn(server, "marco.rossi");
    wife = await signedIn(server, "laura.bianchi");
  });

  const change = (statement: string) => database.orm.em.fork().execute(statement);

  /** Somebody of the cast who has no account of their own signs in with one that belongs to nobody here. */
  async function signedInAs(person: Person): Promise<Client> {
    await takesOver(database.orm.em.fork(), "paolo.conti", person);
    return signedIn(server, "paolo.conti");
  }

  async function issueVoucher(client: Client, of?: Person) {
    const { issueTariffVoucher } = await client.ask<{
      issueTariffVoucher: {
        errors: { code: string; field: string | null }[];
        tariffVoucher: { id: string; pdfUrl: string } | null;
      };
    }>(
      `mutation ($input: IssueTariffVoucherInput!) {
        issueTariffVoucher(input: $input) { errors { code field } tariffVoucher { id pdfUrl } }
      }`,
      {
        input: {
          ...{ idempotencyKey: newKey(), facilityId: crocettaId, serviceCode: physiotherapy },
          ...{ reason: "NOT_COVERED", personId: of && personId(of) },
        },
      },
    );
    return issueTariffVoucher;
  }

  const begin = `mutation ($input: CreateDirectRequestDraftInput!) {
    createDirectRequestDraft(input: $input) { errors { code field } directRequestDraft { id version } }
  }`;

  test("from the next request on, until it is taken back: lists, cases, sheets, files, plan and prices", async () => {
    const settled = await invoiced(reception, await authorised(reception, wife, { member: laura }));
    const { tariffVoucher } = await issueVoucher(wife);
    const { takeInCharge: own } = await wife.ask<{
      takeInCharge: { documents: { url: string }[]; claim: { id: string } };
    }>(`query ($id: ID!) { takeInCharge(id: $id) { documents { url } claim { id } } }`, { id: settled.id });
    const paths = [
      settled.pdfUrl ?? "",
      `/documents/settlement/${settled.settlement?.id}.pdf`,
      tariffVoucher?.pdfUrl ?? "",
      own.documents[0]?.url ?? "",
    ];
    const statuses = (client: Client) =>
      Promise.all(paths.map(async (path) => (await client.fetch(path)).status));
    const ofLaura = `query ($case: ID!, $claim: ID!, $laura: ID!, $question: PlanQuestionInput!) {
      takeInCharge(id: $case) { forWhom }
      claim(id: $claim) { memberName }
      myCover(personId: $laura) { policyNumber }
      askPlan(input: $question) { errors { code } }
      facility(id: "${crocettaId}") { services { memberShare(personId: $laura) { answer } } }
    }`;
    const variables = {
      ...{ case: settled.id, claim: own.claim.id, laura: personId(laura) },
      question: { serviceCode: physiotherapy, cause: "ILLNESS", personId: personId(laura) },
    };
    const hidden = async () => {
      expect(await listsOf(husband)).not.toContain("Laura");
      expect(await statuses(husband)).toEqual([404, 404, 404, 404]);
      const { data, errors } = await husband.send(ofLaura, variables);
      expect(data).toMatchObject({
        ...{ takeInCharge: null, claim: null, myCover: null },
        askPlan: { errors: [{ code: "NOT_FOUND" }] },
      });
      expect(JSON.stringify(data)).not.toContain("answer");
      expect(errors.length).toBeGreaterThan(0);
      const { errors: refused } = await husband.send(
        `query ($id: ID) { accountStatement(personId: $id) { year } }`,
        { id: personId(laura) },
      );
      expect(refused).toHaveLength(1);
      expect(await persons(husband)).toEqual(["Marco Sofia", "Marco Sofia"]);
    };

    await hidden();
    const { consent, errors } = await give(wife, marco);
    expect(errors).toEqual([]);
    expect(consent).toMatchObject({ isInEffect: true, readerName: "Marco Rossi", revokedAt: null });
    expect(await persons(husband)).toEqual(["Marco Sofia Laura", "Marco Sofia"]);
    const lists = await listsOf(husband);
    expect(lists.match(/Laura Bianchi/g)).toHaveLength(4);
    expect(await statuses(husband)).toEqual([200, 200, 200, 200]);
    const read = await husband.ask<{ facility: { services: { memberShare: object | null }[] } }>(
      ofLaura,
      variables,
    );
    expect(read).toMatchObject({
      takeInCharge: { forWhom: "Laura" },
      claim: { memberName: "Laura Bianchi" },
      myCover: { policyNumber: "FAM-0000042" },
      askPlan: { errors: [] },
    });
    expect(read.facility.services.every(({ memberShare }) => memberShare)).toBe(true);
    // One way only, and nobody else's.
    expect(await listsOf(wife)).not.toContain("Marco");
    expect(await listsOf(await signedIn(server, "giulia.ferrero"))).not.toContain("Laura");

    expect((await revoke(wife, consent?.id)).consent).toMatchObject({ isInEffect: false });
    await hidden();
  });

  test("who reads does not act: no yes, no no, no papers, no answers, no request, no voucher, no code", async () => {
    await give(wife, marco);
    const awaiting = await opened(reception, { member: laura, withDocuments: false });
    const { takeInCharge: seen } = await husband.ask(
      `query ($id: ID!) { takeInCharge(id: $id) {
        mayConfirm mayAddDocuments mayTellFacts mayCancel missingFacts { mayTell } confirmation { code }
      } }`,
      { id: awaiting.id },
    );
    expect(seen).toMatchObject({
      ...{ mayConfirm: false, mayAddDocuments: false, mayTellFacts: false, mayCancel: false },
      confirmation: { code: null },
    });
    expect(JSON.stringify(seen)).not.toContain('"mayTell":true');
    const at = () => ({ idempotencyKey: newKey(), takeInChargeId: awaiting.id });
    const [documentId, value] = [await uploaded(husband, prescriptionJpg), "2026-11-10"];
    const documents = [{ requirement: "prescription", documentId }];
    const refused = [
      await tell(husband, "confirmTakeInCharge", "ConfirmInput", at()),
      await tell(husband, "declineTakeInCharge", "ConfirmInput", at()),
      await tell(husband, "resendConfirmationCode", "ResendCodeInput", at()),
      await tell(husband, "addDocuments", "AddDocumentsInput", { ...at(), documents }),
      await tell(husband, "tellFacts", "TellFactsInput", { ...at(), facts: [{ name: "injuredOn", value }] }),
    ];
    for (const { errors } of refused)
      expect(errors).toMatchObject([{ code: "ONLY_TO_READ", field: "input.takeInChargeId" }]);
    expect(await takeInCharge(wife, awaiting.id)).toMatchObject({ status: "AWAITING_MEMBER" });

    expect((await issueVoucher(husband, laura)).errors).toEqual([
      { code: "ONLY_TO_READ", field: "input.personId" },
    ]);
    const ofLaura = { idempotencyKey: newKey(), personId: personId(laura) };
    expect(await husband.ask(begin, { input: ofLaura })).toMatchObject({
      createDirectRequestDraft: { errors: [{ code: "ONLY_TO_READ", field: "input.personId" }] },
    });
    // For a child both still do as before.
    expect((await issueVoucher(husband, sofia)).errors).toEqual([]);
  });

  test("what the other has begun to write stays theirs, and their papers serve no request of one's own", async () => {
    await give(wife, marco);
    await wife.ask(begin, { input: { idempotencyKey: newKey() } });
    expect(await husband.ask(`{ directRequestDrafts { id } }`)).toEqual({ directRequestDrafts: [] });
    const held = await opened(reception, { member: laura });
    const { takeInCharge: of } = await husband.ask<{
      takeInCharge: { documents: { id: string; requirement: string }[] };
    }>(`query ($id: ID!) { takeInCharge(id: $id) { documents { id requirement } } }`, { id: held.id });
    const [paper] = of.documents;
    const { createDirectRequestDraft: mine } = await husband.ask<{
      createDirectRequestDraft: { directRequestDraft: { id: string; version: number } };
    }>(begin, { input: { idempotencyKey: newKey() } });
    const { id: draftId, version } = mine.directRequestDraft;
    const attachments = [{ requirement: "prescription", documentId: paper?.id }];
    const kept = await husband.ask(
      `mutation ($input: SaveDirectRequestDraftInput!) { saveDirectRequestDraft(input: $input) { errors { code field } } }`,
      { input: { draftId, version, documents: { attachments } } },
    );
    expect(kept).toEqual({
      saveDirectRequestDraft: { errors: [{ code: "NOT_FOUND", field: "input.documents" }] },
    });
  });

  test("only the adult whose data it is gives it and takes it back, to holder or spouse of the own policy", async () => {
    const { consent } = await give(wife, marco);
    expect((await give(wife, marco)).consent?.id).toBe(consent?.id);
    expect((await revoke(husband, consent?.id)).errors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await consentsOf(husband)).given).toEqual([]);
    for (const nobodys of [giulia, luca, sofia, laura]) {
      expect((await give(wife, nobodys)).errors).toMatchObject([
        { code: "NOT_FOUND", field: "input.readerId" },
      ]);
    }
    expect((await give(wife, marco, "2026-01")).errors).toMatchObject([
      { code: "WORDING_CHANGED", field: "input.wording" },
    ]);
    const { given, forms } = await consentsOf(wife);
    expect(given).toMatchObject([{ id: consent?.id, isInEffect: true }]);
    expect(forms).toMatchObject([{ wording: "2026-11", readers: [{ name: "Marco Rossi" }] }]);
    expect(forms[0]?.text).toContain("Acconsento");

    const son = await signedInAs(luca);
    expect((await consentsOf(son)).forms[0]?.readers).toEqual([
      { name: "Marco Rossi" },
      { name: "Laura Bianchi" },
    ]);
    expect((await give(son, marco)).errors).toEqual([]);
    expect(await persons(husband)).toEqual(["Marco Sofia Laura Luca", "Marco Sofia"]);
    expect(await persons(wife)).toEqual(["Laura Sofia", "Laura Sofia"]);
    const again = await revoke(wife, consent?.id);
    expect((await revoke(wife, consent?.id)).consent?.revokedAt).toBe(again.consent?.revokedAt);
    // Consenting anew is a row of its own; the one that ended stays as it was.
    expect((await give(wife, marco)).consent?.id).not.toBe(consent?.id);
    expect((await consentsOf(wife)).given).toHaveLength(2);
  });

  test("a child consents from midnight of the 18th birthday on; until then the parents read without asking", async () => {
    await change(`update person set birth_date = '2008-11-24' where id = '${personId(sofia)}'`);
    server.clock.set("2026-11-23T22:59:59Z");
    const daughter = await signedInAs(sofia);
    const father = await signedIn(server, "marco.rossi");
    expect((await give(daughter, marco)).errors).toMatchObject([{ code: "ONLY_ADULTS" }]);
    expect((await consentsOf(daughter)).forms[0]?.readers).toEqual([]);
    expect(await persons(father)).toEqual(["Marco Sofia", "Marco Sofia"]);
    server.clock.set("2026-11-23T23:00:00Z");
    expect(await persons(father)).toEqual(["Marco", "Marco"]);
    expect((await give(daughter, marco)).errors).toEqual([]);
    expect(await persons(father)).toEqual(["Marco Sofia", "Marco"]);
  });

  test("who has not consented is named to holder and spouse, and nothing else of them", async () => {
    const hidden = async (client: Client) => {
      const { viewer } = await client.ask<{ viewer: { hiddenNames: string[] } }>(
        `{ viewer { hiddenNames } }`,
      );
      return viewer.hiddenNames.join(", ");
    };
    expect(await hidden(husband)).toBe("Laura Bianchi, Luca Rossi");
    expect(await hidden(wife)).toBe("Luca Rossi, Marco Rossi");
    // The eve of Sofia's 18th birthday, at a quarter to midnight in Rome, and half an hour later.
    const birthday = { before: "2030-06-20T21:45:00Z", after: "2030-06-20T22:15:00Z" };
    server.clock.set(birthday.before);
    // Years later their password is due: that is another story.
    await change(`update account set password_changed_at = '2030-06-01'`);
    husband = await signedIn(server, "marco.rossi");
    expect([await hidden(husband), (await persons(husband))[0]]).toEqual([
      "Laura Bianchi, Luca Rossi",
      "Marco Sofia",
    ]);
    server.clock.set(birthday.after);
    expect([await hidden(husband), (await persons(husband))[0]]).toEqual([
      "Laura Bianchi, Luca Rossi, Sofia Rossi",
      "Marco",
    ]);
    server.clock.set(startsAt);
    wife = await signedIn(server, "laura.bianchi");
    await give(wife, marco);
    expect(await hidden(husband)).toBe("Luca Rossi");
    expect(await hidden(await signedInAs(luca))).toBe("");
    expect(await hidden(reception)).toBe("");
    const { data } = await server.client().send<{ viewer: null }>(`{ viewer { hiddenNames } }`);
    expect(data?.viewer).toBeNull();
  });

  test("it ends with the day on which one of the two leaves the policy, or the policy ends", async () => {
    const { consent } = await give(wife, marco);
    const ends = async (statement: string) => {
      await change(statement);
      const seen = (await persons(husband))[0];
      const [given] = (await consentsOf(wife)).given;
      expect(given?.isInEffect).toBe(seen?.includes("Laura"));
      return seen;
    };
    const leaves = (person: Person, on: string) =>
      `update enrolment set ends_on = ${on} where person_id = '${personId(person)}'`;
    const [last, yesterday] = ["'2026-11-23'", "'2026-11-22'"];
    expect(await ends(leaves(laura, last))).toContain("Laura");
    expect(await ends(leaves(laura, yesterday))).toBe("Marco Sofia");
    expect(await ends(leaves(laura, "null"))).toContain("Laura");
    expect(await ends(leaves(marco, last))).toContain("Laura");
    expect(await ends(leaves(marco, yesterday))).toBe("Marco");
    expect(await ends(leaves(marco, "null"))).toContain("Laura");
    const endsOn = (on: string) => `update policy set ends_on = ${on} where number = 'FAM-0000042'`;
    expect(await ends(endsOn(last))).toContain("Laura");
    expect(await ends(endsOn(yesterday))).toBe("Marco Sofia");
    expect(await ends(endsOn("null"))).toContain("Laura");
    // Who came back is asked anew, and may agree anew.
    await change(`update enrolment set starts_on = '2026-11-24' where person_id = '${personId(laura)}'`);
    server.clock.set("2026-11-24T09:00:00Z");
    husband = await signedIn(server, "marco.rossi");
    wife = await signedIn(server, "laura.bianchi");
    expect(await ends("select 1")).toBe("Marco Sofia");
    const anew = await give(wife, marco);
    expect(anew.consent).toMatchObject({ isInEffect: true });
    expect(anew.consent?.id).not.toBe(consent?.id);
    expect((await persons(husband))[0]).toBe("Marco Sofia Laura");
    // Another policy that both have says nothing about what was agreed under this one.
    await change(leaves(laura, "'2026-11-22'"));
    for (const [person, relationship] of [
      [marco, "holder"],
      [laura, "spouse"],
    ] as const) {
      await change(`insert into enrolment (id, policy_id, person_id, relationship, starts_on)
        values (gen_random_uuid(), '${policyId("IPP-0001171")}', '${personId(person)}', '${relationship}', '2026-01-01')`);
    }
    expect((await persons(husband))[0]).not.toContain("Laura");
    // Taking it back is always possible.
    expect((await revoke(wife, anew.consent?.id)).errors).toEqual([]);
  });

  test("an open subscription follows it in both directions, without a word about health", async () => {
    const news = husband.subscribe<{ happenings: { verb: string; subjectId: string } }>(
      `subscription { happenings { verb subjectId } }`,
    );
    const heard: { verb: string; subjectId: string }[] = [];
    const listening = (async () => {
      for await (const { happenings } of news) heard.push(happenings);
    })();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const verbs = () => heard.map(({ verb }) => verb);
    const { consent } = await give(wife, marco);
    await expect.poll(verbs).toContain("consent.given");
    const during = await opened(reception, { member: laura });
    await expect.poll(() => heard.map(({ subjectId }) => subjectId)).toContain(during.id);
    await revoke(wife, consent?.id);
    await expect.poll(verbs).toContain("consent.revoked");
    const told = heard.length;
    await opened(reception, { member: laura });
    // A line of his own comes after hers: what was hers had its turn.
    const own: TakeInCharge = await opened(reception, { member: marco });
    await expect.poll(() => heard.map(({ subjectId }) => subjectId)).toContain(own.id);
    expect(
      heard.slice(told).every(({ subjectId, verb }) => subjectId === own.id || verb === "cover.verified"),
    ).toBe(true);
    await news.return?.();
    await listening;
    const rows = (await change(
      `select verb, door, particulars, person_id from journal where subject_type = 'consent' order by number, id`,
    )) as object[];
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({
      verb: "consent.given",
      particulars: { kind: "healthData", wording: "2026-11" },
    });
  });
});
