import type { SqlEntityManager } from "@mikro-orm/sql";
import { findMember } from "../coverage/actions.ts";
import { open } from "../direct-billing/open.ts";
import { confirm } from "../direct-billing/confirm.ts";
import { TakeInChargeLine } from "../direct-billing/entity.ts";
import { submitInvoice } from "../direct-billing/settle.ts";
import type { Actor } from "../kernel/actor.ts";
import { addDays, localDate } from "../kernel/dates.ts";
import type { Vault } from "../kernel/vault.ts";
import { insured } from "./cast.ts";
import { demoUuid } from "./ids.ts";
import { crocettaId, sanSecondoId } from "./network.ts";
import { sessionId, Storyteller } from "./storyteller.ts";

/** What happened before today, told by the same verbs that people use, with the clock set back. */
export async function seedHistory(em: SqlEntityManager, vault: Vault, today: Date): Promise<void> {
  const past = new AtTheClinics(em, vault, today);
  const knee = await past.opened({ daysAgo: 75, units: 4, facilityId: crocettaId, withDocuments: true });
  await past.confirmed(knee, 75);
  await past.invoiced(knee, 40, "41/A");
  await past.paid(38);
  const shoulder = await past.opened({
    daysAgo: 12,
    units: 3,
    facilityId: sanSecondoId,
    withDocuments: true,
  });
  await past.confirmed(shoulder, 12);
  const ankle = await past.opened({ daysAgo: 6, units: 2, facilityId: crocettaId, withDocuments: false });
  await past.confirmed(ankle, 5);
}

interface Opening {
  /** Key of who is treated; Paolo unless said otherwise. */
  readonly who?: string;
  readonly daysAgo: number;
  readonly units: number;
  readonly facilityId: string;
  readonly withDocuments: boolean;
}

const paolo: Actor = {
  ...{ door: "member", accountId: demoUuid("account paolo.conti"), sessionId },
  personId: demoUuid("person paolo"),
};
const prices: Readonly<Record<string, number>> = { [crocettaId]: 4_500, [sanSecondoId]: 5_000 };
const receptions: Readonly<Record<string, string>> = {
  [crocettaId]: "reception.crocetta",
  [sanSecondoId]: "reception.sansecondo",
};

export class AtTheClinics extends Storyteller {
  readonly #facilities = new Map<string, string>();

  async opened({ who = "paolo", daysAgo, units, facilityId, withDocuments }: Opening): Promise<string> {
    const member = insured.find(({ key }) => key === who);
    if (member === undefined) throw new Error("the member of the history is not in the cast");
    const { taxCode, birthDate } = member;
    const reception = this.#reception(facilityId);
    const coverCheckId = await this.do(daysAgo, reception, (act) =>
      findMember(act, { taxCode, birthDate: localDate(birthDate) }),
    );
    if (coverCheckId === undefined) throw new Error("the member of the history is not covered");
    const documents = withDocuments
      ? [
          {
            requirement: "emergencyRoomCertificate",
            documentId: await this.file(daysAgo, reception, "Certificato di Pronto Soccorso"),
          },
          { requirement: "prescription", documentId: await this.file(daysAgo, reception, "Prescrizione") },
        ]
      : [];
    const startsOn = this.day(daysAgo);
    const { id } = await this.do(daysAgo, reception, (act) =>
      open(act, {
        coverCheckId,
        cause: "injury",
        injuredOn: addDays(startsOn, -9),
        startsOn,
        doctorName: "Elena Sacco",
        lines: [{ serviceCode: "FKT-RIABILITATIVA", units, unitPriceCents: prices[facilityId] ?? 0 }],
        documents,
      }),
    );
    this.#facilities.set(id, facilityId);
    return id;
  }

  async confirmed(takeInChargeId: string, daysAgo: number, actor = paolo): Promise<void> {
    await this.do(daysAgo, actor, (act) => confirm(act, { takeInChargeId }));
  }

  async invoiced(takeInChargeId: string, daysAgo: number, number: string): Promise<void> {
    const reception = this.#reception(this.#facilities.get(takeInChargeId) ?? "");
    const documentId = await this.file(daysAgo, reception, `Fattura ${number}`);
    const lines = await this.em.fork().find(TakeInChargeLine, { takeInCharge: takeInChargeId });
    await this.do(daysAgo, reception, (act) =>
      submitInvoice(act, {
        takeInChargeId,
        number,
        issuedOn: this.day(daysAgo),
        lines: lines.map(({ id, units, unitPriceCents }) => ({
          takeInChargeLineId: id,
          units,
          amountCents: units * unitPriceCents,
        })),
        documentId,
      }),
    );
  }

  #reception(facilityId: string): Actor {
    const accountId = demoUuid(`account ${receptions[facilityId]}`);
    return { door: "facility", accountId, sessionId, facilityId, role: "owner" };
  }
}
