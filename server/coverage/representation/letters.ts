/** What letters may say of who acts for whom, and who reads them. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { Person } from "../../identity/entity.ts";
import { romeDate } from "../../kernel/dates.ts";
import type { LocalDate } from "../../kernel/dates.ts";
import type { Bilingual } from "../../kernel/language.ts";
import { type Contact, contactsOf } from "../family.ts";
import { Representation } from "./entity.ts";
import { capacityWords } from "./rules.ts";

/** Who hears of it, at the line about one of the two: who acts, at their own address; of the other whoever is written to for them. */
export async function readersOfRepresentation(
  em: SqlEntityManager,
  id: string,
  personId: string,
  now: Date,
): Promise<Contact[]> {
  const { representative } = await em.findOneOrFail(Representation, { id });
  const contacts = await contactsOf(em, personId, romeDate(now));
  return personId === representative
    ? contacts.filter((one) => one.personId === representative)
    : contacts.filter((one) => one.personId !== representative);
}

export interface RepresentationFacts {
  readonly represented: Person;
  readonly representative: Person;
  /** Within a sentence: "delegato". */
  readonly as: Bilingual;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  /** The person takes it back alone. */
  readonly isDelegation: boolean;
}

export async function representationFacts(em: SqlEntityManager, id: string): Promise<RepresentationFacts> {
  const { kind, startsOn, endsOn, ...ids } = await em.findOneOrFail(Representation, { id });
  return {
    represented: await em.findOneOrFail(Person, { id: ids.represented }),
    representative: await em.findOneOrFail(Person, { id: ids.representative }),
    ...{ as: capacityWords[kind], startsOn, endsOn: endsOn ?? null, isDelegation: kind === "delegate" },
  };
}
