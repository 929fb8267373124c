import { sql } from "kysely";
import type { Act } from "../../kernel/act.ts";
import { onlyThrough } from "../../kernel/actor.ts";
import { romeDate } from "../../kernel/dates.ts";
import { FeeChange } from "./entity.ts";
import { pricesOf } from "./queries.ts";
import { periodOn } from "./rules.ts";
import { about, lockFacility } from "./schedule.ts";
import { note } from "../verbs.ts";

/**
 * The day of an accepted change has come: what the facility is found by, and what its doctors perform there, follows
 * its fee schedule. For the clock.
 */
export async function beginFeeChange(act: Act, id: string): Promise<void> {
  onlyThrough("clock", act.actor);
  const found = await act.em.findOneOrFail(FeeChange, { id });
  const { facility, serviceCode } = found;
  const database = act.em.getKysely();
  await lockFacility(act, facility);
  const change = await act.em.findOneOrFail(FeeChange, { id }, { refresh: true });
  if (change.hasBegun) return;
  change.hasBegun = true;
  const isOffered = periodOn(await pricesOf(act, facility, serviceCode), romeDate(act.now)) !== undefined;
  if (isOffered) {
    await sql`
      insert into facility_service (facility_id, service_code) values (${facility}, ${serviceCode})
      on conflict do nothing`.execute(database);
  } else {
    await sql`
      delete from facility_service where facility_id = ${facility} and service_code = ${serviceCode}
    `.execute(database);
    await sql`
      delete from affiliation where facility_id = ${facility} and service_code = ${serviceCode}
    `.execute(database);
  }
  note(act, about(change), { verb: "feeChange.begun", serviceCode });
}
