/** What letters may say of corrections, and who reads them. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { PersonCorrection } from "./entity.ts";

export async function correctedPerson(em: SqlEntityManager, correctionId: string): Promise<string> {
  return (await em.findOneOrFail(PersonCorrection, { id: correctionId })).person;
}
