/** Teresa, over eighty, for whom her daughter acts by a decree: what the desk entered, and what the daughter did and has to do. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { enterRepresentation } from "../coverage/representation/enter.ts";
import type { Actor } from "../kernel/actor.ts";
import { addDays, romeDate } from "../kernel/dates.ts";
import type { Vault } from "../kernel/vault.ts";
import { insured, type InsuredPlayer, representatives } from "./cast.ts";
import { type Asker, AtHome } from "./family-years.ts";
import { AtTheClinics } from "./history.ts";
import { demoUuid } from "./ids.ts";
import { crocettaId } from "./network.ts";
import { sessionId, Storyteller } from "./storyteller.ts";

const [teresa, francesca] = [demoUuid("person teresa"), demoUuid("person francesca")];

const daughter: Actor = {
  ...{ door: "member", accountId: demoUuid("account francesca.galli"), sessionId, personId: francesca },
  persons: async () => ({
    ...{ seen: [francesca, teresa], answeredFor: [francesca, teresa] },
    as: new Map([[teresa, "administrator"]]),
  }),
};
const asker: Asker = {
  ...{ actor: daughter, email: "francesca.galli@posta.example", mobile: "+393330000007" },
  payee: { personId: teresa, holderName: "Teresa Galli", iban: "IT07X0542811101000000654321" },
};

/** A decree of four months ago, for two years; a course of treatment she said yes to, one that awaits her, an invoice that lacks a paper. */
export async function seedRepresented(em: SqlEntityManager, vault: Vault, today: Date): Promise<void> {
  await new AtTheDesk(em, vault, today).entered(120);
  const clinic = new AtTheClinics(em, vault, today);
  const course = { who: "teresa", facilityId: crocettaId, withDocuments: true };
  await clinic.confirmed(await clinic.opened({ ...course, daysAgo: 20, units: 6 }), 19, daughter);
  const home = new AtHome(em, vault, today);
  const visit = { person: "teresa", serviceCode: "VIS-FISIATRICA", units: 1, cents: 13_000, provider: 6 };
  const expense = await home.handedIn(16, asker, { ...visit, treatedOn: addDays(romeDate(today), -19) });
  await home.ended(expense, 10, "asked");
  await clinic.opened({ ...course, daysAgo: 1, units: 4 });
}

class AtTheDesk extends Storyteller {
  async entered(daysAgo: number): Promise<void> {
    const accountId = demoUuid("account centrale.operativa");
    const desk: Actor = { door: "desk", accountId, sessionId, role: "operator" };
    const documentId = await this.file(daysAgo, desk, "Decreto di nomina dell'amministratore di sostegno");
    const startsOn = this.day(daysAgo + 6);
    const endsOn = addDays(startsOn, 730);
    const [represented, representative] = [named(insured, "teresa"), named(representatives, "francesca")];
    await this.do(daysAgo, desk, (act) =>
      enterRepresentation(act, {
        ...{ kind: "administrator", represented, representative, documentId, startsOn, endsOn },
      }),
    );
  }
}

function named(people: readonly InsuredPlayer[], key: string) {
  const found = people.find((one) => one.key === key);
  if (found === undefined) throw new Error(`${key} is not in the cast`);
  const { taxCode, lastName } = found;
  return { taxCode, lastName };
}
