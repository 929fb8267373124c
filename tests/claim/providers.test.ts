import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { personAsPayee, providerOfFacility } from "../../server/claim/providers.ts";
import { ExpenseDocument, Provider } from "../../server/claim/entity.ts";
import { registerExpenseDocument } from "../../server/claim/register.ts";
import { Document } from "../../server/document/entity.ts";
import type { Act } from "../../server/kernel/act.ts";
import { type Actor, clock } from "../../server/kernel/actor.ts";
import { localDate } from "../../server/kernel/dates.ts";
import { cents } from "../../server/kernel/money.ts";
import { Refusal } from "../../server/kernel/refusal.ts";
import { kinds } from "../../server/loading/sheets.ts";
import { Facility } from "../../server/network/entity.ts";
import { accountId, giulia as student, personId, policyId as idOfPolicy, seedCast } from "../support/cast.ts";
import { acting } from "../support/acting.ts";
import { describeOnBothDatabases, emptyButNetwork } from "../support/databases.ts";
import { crocettaId, sanSecondoId, vatNumberOf } from "../support/facilities.ts";

const now = new Date("2026-11-23T09:00:00Z");
const giulia = personId(student);
const [vatNumber, otherNumber] = [vatNumberOf(900), vatNumberOf(901)];

describeOnBothDatabases("who issues documents", (database) => {
  beforeAll(() => emptyButNetwork(database.orm.em.fork()));
  beforeEach(async () => {
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, now);
    await sql`update facility set vat_number = null`.execute(em.getKysely());
  });

  /** The desk loads a file that gives these facilities a VAT number. */
  async function loaded(number: string, ...facilityIds: string[]): Promise<void> {
    const em = database.orm.em.fork();
    const rows = await em.find(Facility, { id: { $in: facilityIds } });
    const lines = rows.map(
      ({ externalId, name, municipality, province }) =>
        `${externalId};${name};fisioterapia;${municipality};${province};45.0686;7.6934;${number}`,
    );
    const file = ["id;name;type;municipality;province;latitude;longitude;vat_number", ...lines].join("\n");
    const source = () => Readable.from([Buffer.from(file)]);
    const report = await acting(database, { actor: clock, at: new Date("2026-11-23T09:00:00Z") }, (act) =>
      kinds.facilities.load(act.em, source, { act, today: localDate("2026-11-23") }),
    );
    expect(report.refused).toEqual([]);
  }

  const desk: Actor = {
    door: "desk",
    accountId: accountId("centrale.operativa"),
    sessionId: "",
    role: "operator",
  };
  const member: Actor = {
    ...{ door: "member", accountId: accountId("giulia.ferrero"), sessionId: "" },
    personId: giulia,
  };
  const facility = (facilityId: string): Actor => ({ ...desk, door: "facility", facilityId, role: "owner" });

  let minutes = 0;
  function as<T>(actor: Actor, verb: (act: Act) => Promise<T>): Promise<T> {
    minutes += 1;
    const at = new Date(now.getTime() + minutes * 60_000);
    return acting(database, { actor, at }, verb);
  }

  interface Registering {
    readonly facilityId: string;
    readonly number: string;
    readonly actor?: Actor;
    readonly sha256?: string;
    readonly lines?: readonly number[];
  }

  /** A document registered by whoever acts: of the facility through direct billing, of others for reimbursement. */
  function registered({ facilityId, number, actor = facility(facilityId), ...given }: Registering) {
    return as(actor, async (act) => {
      const { em } = act;
      const document = em.create(Document, {
        ...{ id: randomUUID(), fileName: "fattura.pdf", mimeType: "application/pdf", sizeBytes: 1 },
        ...{ sha256: given.sha256 ?? randomUUID().replaceAll("-", "").repeat(2), uploadedAt: now },
        ...{ uploadedBy: accountId("centrale.operativa"), person: giulia, facility: null },
      });
      const policyId = idOfPolicy("IPP-0001170");
      const providerId = await providerOfFacility(act, facilityId);
      return registerExpenseDocument(act, {
        ...{ claimId: null, personId: giulia, policyId, providerId, facilityId },
        payeeId: await personAsPayee(act, {
          ...{ personId: giulia, means: "transfer", holderName: "Giulia Ferrero" },
          ...{ iban: "IT60X0542811101000000123456", bic: null, address: null },
        }),
        ...{ kind: "invoice", regime: "outOfNetwork" },
        channel: actor.door === "facility" ? "directBilling" : "reimbursement",
        ...{
          number,
          issuedOn: localDate("2026-11-20"),
          treatedOn: null,
          amountCents: cents(9_000),
          document,
        },
        lines: (given.lines ?? [9_000]).map((amountCents, position) => ({
          ...{ position, serviceCode: "FKT-MANUALE", units: 1, amountCents: cents(amountCents) },
        })),
      });
    });
  }

  const refused = (error: unknown) => (error instanceof Refusal ? [error.code, error.words.it] : error);

  test("a document's lines add up to its amount, or it is not registered", async () => {
    await expect(registered({ facilityId: crocettaId, number: "1", lines: [4_500, 4_499] })).rejects.toThrow(
      /add up/,
    );
    await registered({ facilityId: crocettaId, number: "1", lines: [4_500, 4_500] });
  });

  test("a number of the same provider and year is known whichever channel it comes by", async () => {
    await registered({ facilityId: crocettaId, number: "12 / a" });
    await registered({ facilityId: sanSecondoId, number: "12/A" });
    const again = registered({ facilityId: crocettaId, number: "12/a", actor: member }).catch(refused);
    expect(await again).toMatchObject(["INVOICE_ALREADY_SUBMITTED", expect.stringContaining("12/A")]);
  });

  test("which document a file already is, is said only to who may see the first", async () => {
    const sha256 = "ab".repeat(32);
    await registered({ facilityId: crocettaId, number: "77", sha256 });
    const told = (actor: Actor) =>
      registered({ facilityId: sanSecondoId, number: "1", actor, sha256 }).catch(refused);
    for (const actor of [facility(crocettaId), member, desk])
      expect(await told(actor)).toMatchObject([
        "INVOICE_FILE_ALREADY_SUBMITTED",
        expect.stringContaining("77"),
      ]);
    const [code, words] = (await told(facility(sanSecondoId))) as [string, string];
    expect([code, words.includes("77")]).toEqual(["INVOICE_FILE_ALREADY_SUBMITTED", false]);
  });

  test("two facilities that turn out to be one company are one provider; numbers used twice are marked", async () => {
    const first = await registered({ facilityId: sanSecondoId, number: "5" });
    const second = await registered({ facilityId: crocettaId, number: "5" });
    const third = await registered({ facilityId: crocettaId, number: "6" });
    const em = database.orm.em.fork();
    await loaded(vatNumber, crocettaId, sanSecondoId);
    expect(await em.find(Provider, {})).toMatchObject([{ vatNumber }]);
    const documents = await em.find(ExpenseDocument, {}, { orderBy: { receivedAt: "asc" } });
    expect(documents.map(({ id, duplicateOf }) => [id, duplicateOf ?? null])).toEqual([
      [first.id, null],
      [second.id, first.id],
      [third.id, null],
    ]);
    expect(documents.map((document) => document.facility)).toEqual([sanSecondoId, crocettaId, crocettaId]);
    expect(new Set(documents.map(({ provider }) => provider)).size).toBe(1);
    // from now on a number is known of either
    const again = await registered({ facilityId: sanSecondoId, number: "6" }).catch(refused);
    expect(again).toMatchObject(["INVOICE_ALREADY_SUBMITTED", expect.stringContaining("6")]);
    expect(await em.count(Provider)).toBe(1);
  });

  test("a VAT number that is corrected is the provider's too; another company's documents stay where they are", async () => {
    await loaded(vatNumber, crocettaId);
    const first = await registered({ facilityId: crocettaId, number: "5" });
    await loaded(otherNumber, crocettaId);
    const em = database.orm.em.fork();
    expect(await em.find(Provider, {})).toMatchObject([{ id: first.provider, vatNumber: otherNumber }]);
    await loaded(otherNumber, sanSecondoId);
    await loaded(vatNumber, crocettaId);
    const second = await registered({ facilityId: crocettaId, number: "5" });
    expect(second.provider).not.toBe(first.provider);
  });
});
