import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Fact } from "../kernel/paper/paper.ts";
import { facilityById } from "./queries.ts";

/** A facility by name and address. */
export async function facilityFact(em: SqlEntityManager, facilityId: string): Promise<Fact> {
  const facility = (await facilityById({ em }, [facilityId])).get(facilityId);
  const { name, address, postcode, municipality } = facility ?? missing(facilityId);
  return [{ it: "Struttura", en: "Facility" }, `${name}\n${address}, ${postcode} ${municipality}`];
}

function missing(id: string): never {
  throw new Error(`no facility ${id}`);
}
