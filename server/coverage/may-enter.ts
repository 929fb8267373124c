import type { SqlEntityManager } from "@mikro-orm/sql";
import type { LocalDate } from "../kernel/dates.ts";
import { Enrolment } from "./entity.ts";
import { Representation } from "./representation/entity.ts";

/** Who gets an account of their own: whoever the fund insures, has or will, and whoever acts for another, or will. */
export async function mayHaveAccount(
  em: SqlEntityManager,
  personId: string,
  today: LocalDate,
): Promise<boolean> {
  if ((await em.count(Enrolment, { person: personId })) > 0) return true;
  const lasting = { $or: [{ endsOn: null }, { endsOn: { $gte: today } }] };
  return (await em.count(Representation, { representative: personId, endedAt: null, ...lasting })) > 0;
}
