import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Fact } from "../kernel/paper/paper.ts";
import { Person } from "./entity.ts";

/** The insured person, by name and tax code, on a paper that somebody may see. */
export async function personFacts(em: SqlEntityManager, personId: string): Promise<Fact[]> {
  const { firstName, lastName, taxCode } = await em.findOneOrFail(Person, { id: personId });
  return [
    [{ it: "Assistito", en: "Member" }, `${firstName} ${lastName}`],
    [{ it: "Codice fiscale", en: "Tax code" }, taxCode],
  ];
}
