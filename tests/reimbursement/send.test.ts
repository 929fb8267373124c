import { beforeAll, expect, test } from "vitest";
import { ExpenseDocument, Payee } from "../../server/claim/entity.ts";
import { ReimbursementRequest } from "../../server/reimbursement/entity.ts";
import { personId, giulia as giuliaFerrero, seedCast, sofia } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { invoicePdf } from "../support/files.ts";
import { textOf } from "../support/paper-text.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { newKey, signedIn, uploaded } from "../journeys/story.ts";
import { added, begun, type Draft, saved, send, visit } from "./drafts.ts";

const iban = "IT60X0542811101000000123456";

describeOnBothDatabases("a request for reimbursement is sent once", (database) => {
  let giulia: Client;
  let marco: Client;
  const server = serverFor({ database });

  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
    giulia = await signedIn(server, "giulia.ferrero");
    marco = await signedIn(server, "marco.rossi");
  });

  /** Everything that a visit needs, ready to be sent. */
  async function ready(client: Client, number: string, more: object = {}, of: object = {}): Promise<Draft> {
    let draft = await added(client, await begun(client, of));
    const files = [{ requirement: "invoice", documentId: await uploaded(client, invoicePdf(newKey())) }];
    draft = await saved(client, draft, {
      person: {
        ...{ email: "io@posta.example", mobile: "333 1234567", smsOptIn: true },
        otherCover: { has: false, insurer: null, policyNumber: null, askedThere: null },
      },
      payment: {
        ...{ means: "TRANSFER", payeePersonId: draft.payees[0]?.id, holderName: "Giulia Ferrero" },
        ...{ iban: "it60 x054 2811 1010 0000 0123 456", bic: null, address: null },
      },
      summary: { notes: "Prima visita" },
    });
    const document = { ...visit, id: draft.documents[0]?.id, number, files, ...more };
    draft = await saved(client, draft, { document });
    expect(draft.steps.flatMap(({ problems }) => problems)).toEqual([]);
    return draft;
  }

  test("what was typed is what arrives, and the next draft begins with contacts and account", async () => {
    const draft = await ready(giulia, "S-1");
    const { errors, reimbursementDraft } = await send(giulia, draft);
    expect(errors).toEqual([]);
    expect(reimbursementDraft?.request?.number).toMatch(/^RR-2026-\d{6}$/);
    const em = database.orm.em.fork();
    const request = await em.findOneOrFail(ReimbursementRequest, {
      id: reimbursementDraft?.request?.id ?? "",
    });
    expect(request).toMatchObject({ contactMobile: "+393331234567", smsOptIn: true, notes: "Prima visita" });
    const expense = await em.findOneOrFail(ExpenseDocument, { number: "S-1" });
    expect(expense).toMatchObject({
      ...{ person: personId(giuliaFerrero), kind: "invoice", regime: "outOfNetwork", amountCents: 15_200 },
      ...{ issuedOn: "2026-10-14", treatedOn: "2026-10-12", stage: "received" },
    });
    expect(await em.findOneOrFail(Payee, { id: request.payee })).toMatchObject({ iban, means: "transfer" });
    const id = reimbursementDraft?.request?.id ?? "";
    const paper = await giulia.fetch(`/documents/reimbursement-receipt/${id}.pdf?lang=it`);
    const receipt = textOf(Buffer.from(await paper.arrayBuffer()));
    expect(receipt).toContain("Studio Verdi");
    expect(receipt).not.toContain(iban);
    const next = await begun(giulia);
    expect(next).toMatchObject({ email: "io@posta.example", payment: { iban, means: "TRANSFER" } });
  });

  test("twice the same click, key, tab or device is one request", async () => {
    const draft = await ready(giulia, "S-2");
    const before = await database.orm.em.fork().count(ReimbursementRequest);
    const key = newKey();
    const device = await signedIn(server, "giulia.ferrero");
    const answers = await Promise.all([
      ...[send(giulia, draft, key), send(giulia, draft, key)],
      ...[send(giulia, draft), send(device, draft)],
    ]);
    expect(new Set(answers.map(({ reimbursementDraft }) => reimbursementDraft?.request?.number)).size).toBe(
      1,
    );
    expect(await database.orm.em.fork().count(ReimbursementRequest)).toBe(before + 1);
  });

  test("another tab's newer version is not sent unseen; what is missing is named at its field", async () => {
    const draft = await ready(giulia, "S-3");
    const newer = await saved(giulia, draft, { summary: { notes: "Aggiunta altrove" } });
    expect((await send(giulia, draft)).errors).toMatchObject([{ code: "DRAFT_CHANGED" }]);
    const id = newer.documents[0]?.id;
    const lacking = await saved(giulia, newer, { document: { ...visit, id, number: "S-3", files: [] } });
    expect((await send(giulia, lacking)).errors).toMatchObject([
      { code: "REQUEST_INCOMPLETE", field: `documents.${id}.file:invoice` },
    ]);
  });

  test("the same document sent by two drafts at once is one: the other is told", async () => {
    const one = await ready(giulia, "S-4");
    const other = await ready(giulia, "S-4");
    const answers = await Promise.all([send(giulia, one), send(giulia, other)]);
    const codes = answers.map(({ errors }) => errors[0]?.code ?? "SENT");
    expect(codes.toSorted()).toEqual(["INVOICE_ALREADY_SUBMITTED", "SENT"]);
  });

  test("for a minor the account of one parent is not shown to the other", async () => {
    const of = { personId: personId(sofia) };
    const draft = await ready(marco, "S-5", {}, of);
    expect((await send(marco, draft)).errors).toEqual([]);
    const laura = await signedIn(server, "laura.bianchi");
    expect((await begun(laura, of)).payment.iban).toBeNull();
    expect((await begun(marco, of)).payment.iban).toBe(iban);
  });

  test("treatment that goes on, a stay to come, paper that follows by post: all of it can be sent", async () => {
    const draft = await ready(giulia, "S-6", {
      ...{ treatmentEnded: false, tiedToStay: true, admittedOn: "2026-12-20", byPost: ["radiographs"] },
    });
    expect(draft.documents[0]?.notices.map(({ field }) => field)).toContain("treatmentEnded");
    expect((await send(giulia, draft)).errors).toEqual([]);
  });
});
