import { beforeEach, expect, test } from "vitest";
import { expire } from "../../server/direct-billing/end.ts";
import { clock } from "../../server/kernel/actor.ts";
import {
  authorised,
  confirmed,
  done,
  invoiced,
  mailTo,
  newKey,
  opened,
  payEverything,
  signedIn,
  type TakeInCharge,
  takeInCharge,
  tell,
  uploaded,
} from "../journeys/story.ts";
import { atDesk, type Means, payee } from "../payment/owed.ts";
import { acting } from "../support/acting.ts";
import { giulia, laura, marco, type Person, seedCast, sofia } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase, emptyButNetwork } from "../support/databases.ts";
import { emergencyRoomPng, invoicePdf, prescriptionJpg } from "../support/files.ts";
import { serverFor, startsAt } from "../support/server.ts";

describeOnOneDatabase("letters", (database) => {
  const server = serverFor({ database });
  let member: Client;
  let father: Client;
  let reception: Client;
  let desk: Client;

  beforeEach(async () => {
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
    member = await signedIn(server, "giulia.ferrero");
    father = await signedIn(server, "marco.rossi");
    reception = await signedIn(server, "reception.crocetta");
    desk = await signedIn(server, "centrale.operativa");
  });

  interface Mail {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
  }
  async function mails(): Promise<Mail[]> {
    const { developmentMails } = await desk.ask<{ developmentMails: Mail[] }>(
      `{ developmentMails(first: 100) { to subject text } }`,
    );
    return developmentMails;
  }
  const countOf = async (subject: RegExp) =>
    (await mails()).filter((mail) => subject.test(mail.subject)).length;

  const mailOf = ({ email }: Person, subject: RegExp) => mailTo(desk, email ?? "", subject);

  async function handIn(id: string, requirement: string, documentId: string): Promise<TakeInCharge> {
    const input = { idempotencyKey: newKey(), takeInChargeId: id, documents: [{ requirement, documentId }] };
    return done(await tell(member, "addDocuments", "AddDocumentsInput", input));
  }

  async function revised(of: TakeInCharge, change: object): Promise<TakeInCharge> {
    const { settlement } = (await takeInCharge(desk, of.id)) ?? of;
    const input = {
      ...{ idempotencyKey: newKey(), takeInChargeId: of.id, settlementId: settlement?.id },
      ...{ reason: "Dal referto risulta altro.", ...change },
    };
    return done(await tell(desk, "reviseSettlement", "ReviseSettlementInput", input));
  }

  /** What was asked back and not given back yet, given back. */
  async function returned(): Promise<void> {
    const { recoveries } = await desk.ask<{ recoveries: { edges: { node: { id: string } }[] } }>(
      `{ recoveries(status: OWED) { edges { node { id } } } }`,
    );
    for (const { node } of recoveries.edges) {
      const { markRecoveryReturned } = await desk.ask<{ markRecoveryReturned: { errors: object[] } }>(
        `mutation ($input: MarkRecoveryReturnedInput!) { markRecoveryReturned(input: $input) { errors { code } } }`,
        {
          input: {
            ...{ idempotencyKey: newKey(), recoveryId: node.id, returnedOn: "2026-11-23" },
            ...{ holderName: "Giulia Ferrero", iban: "IT60X0542811101000000123456" },
          },
        },
      );
      expect(markRecoveryReturned.errors).toEqual([]);
    }
  }

  test("ask the member once for all that is missing, and acknowledge what comes", async () => {
    const taken = await confirmed(member, (await opened(reception, { withDocuments: false })).id);
    const asked = await mailOf(giulia, /serve qualcosa da te/);
    expect(asked).toContain(`${server.url}/takes-in-charge/${taken.id}`);
    expect(asked).toContain("documenti o risposte");
    expect(asked).toContain("documents or answers are needed");
    expect(asked).not.toMatch(/pronto soccorso|prescrizione|fisioterapia|infortunio/i);

    await handIn(taken.id, "prescription", await uploaded(member, prescriptionJpg));
    expect(await mailOf(giulia, /documenti ricevuti/)).toContain("serve ancora qualcosa da te");
    const decided = await handIn(
      taken.id,
      "emergencyRoomCertificate",
      await uploaded(member, emergencyRoomPng),
    );
    expect(decided.status).toBe("AUTHORISED");
    await mailOf(giulia, /autorizzata/);
    expect(await countOf(/serve qualcosa da te/)).toBe(1);
    // what is decided at once is told by the decision
    expect(await countOf(/documenti ricevuti/)).toBe(1);
    expect(await countOf(/in valutazione/)).toBe(0);
  });

  test("ask the parents of a minor, each by name, for whom it is", async () => {
    await confirmed(father, (await opened(reception, { member: sofia, withDocuments: false })).id);
    for (const parent of [marco, laura]) {
      const asked = await mailOf(parent, /serve qualcosa da te/);
      expect(asked).toContain(`Ciao ${parent.firstName},`);
      expect(asked).toContain("questo messaggio riguarda Sofia.");
    }
  });

  test("tell the member what to give back, never to which account; that it came; and that it goes back again", async () => {
    const first = await invoiced(reception, await authorised(reception, member, { units: 4 }));
    await payEverything(desk);
    await revised(first, { cause: "ILLNESS" });
    const asked = await mailOf(giulia, /un importo da restituire/);
    expect(asked).toMatch(/180,00\s€ vanno restituiti al fondo/);
    expect(asked).toContain("€180.00 are to be given back");
    expect(asked).toContain(`${server.url}/takes-in-charge/${first.id}`);
    expect(asked).not.toMatch(/IT\d\d|referto|malattia/);
    await returned();
    expect(await mailOf(giulia, /importo ricevuto/)).toMatch(/Abbiamo ricevuto 180,00\s€/);
    await revised(first, { cause: "INJURY", injuredOn: "2026-11-10" });
    await payEverything(desk);
    expect(await mailOf(giulia, /un rimborso per te/)).toMatch(/Abbiamo pagato 180,00\s€ sul tuo conto/);
    // the facility was paid once, and nobody else heard of any of it
    expect(await countOf(/: pagata/)).toBe(1);
    expect(new Set((await mails()).map(({ to }) => to))).toEqual(new Set([giulia.email]));
  });

  test("do not tell the member what the facility gives back", async () => {
    const first = await invoiced(reception, await authorised(reception, member, { units: 4 }));
    await payEverything(desk);
    const lines = [{ takeInChargeLineId: first.lines[0]?.id, units: 3, amountCents: 13_500 }];
    await revised(first, { lines, reason: "Nota di credito." });
    await returned();
    await mailOf(giulia, /rivista/);
    const last = await authorised(reception, member, { units: 1 });
    await mailOf(giulia, new RegExp(`${last.number}: autorizzata`));
    expect(await countOf(/importo/)).toBe(0);
  });

  test("say that a case expired, and that one invoiced in part is closed, whoever ends it", async () => {
    const expired = await authorised(reception, member, { units: 2 });
    const later = new Date("2027-06-30T09:00:00Z");
    await acting(database, { actor: clock, at: later }, (act) => expire(act, expired.id));
    const told = await mailOf(giulia, /scaduta/);
    expect(told).toContain(expired.number);
    expect(told).toContain("di nuovo disponibile");

    const taken = await authorised(reception, member);
    const lines = taken.lines.map(({ id }) => ({ takeInChargeLineId: id, units: 2, amountCents: 9_000 }));
    const documentId = await uploaded(reception, invoicePdf(taken.number));
    await invoiced(reception, taken, { lines, documentId, moreToFollow: true });
    done(
      await tell(reception, "closeTakeInCharge", "CloseTakeInChargeInput", {
        idempotencyKey: newKey(),
        takeInChargeId: taken.id,
      }),
    );
    const closed = await mailOf(giulia, /conclusa/);
    expect(closed).toContain(taken.number);
    expect(closed).toContain("non seguono altre fatture");
  });

  test("say to the address on record where money goes from now on, once for each place", async () => {
    const told = (at: Date, given: Means) =>
      acting(database, { actor: atDesk("davide.greco", "operator"), at }, (act) => payee(act, giulia, given));
    const at = new Date(startsAt);
    await told(at, {});
    const first = await mailOf(giulia, /come ti paghiamo/);
    expect(first).toContain("IT60 •••• •••• 3456");
    expect(first).not.toMatch(/tre giorni|0542811101/);
    await told(at, { holderName: "G. Ferrero" });
    const later = new Date(at.getTime() + 60_000);
    await told(later, { means: "cheque" });
    await expect.poll(() => countOf(/come ti paghiamo/), { timeout: 15_000 }).toBe(2);
    const cheque = (await mails()).find(({ text }) => text.includes("assegno"));
    expect(cheque).toMatchObject({ to: giulia.email });
    expect(cheque?.text).toContain("aspettiamo 72 ore");
    expect(await countOf(/come ti paghiamo/), "the same account in another name").toBe(2);
  });
});
